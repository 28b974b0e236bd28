"""The page for an address that leads nowhere: a sentence, and the ways on."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import HTMLResponse

from stodlots_web.messages import Messages
from stodlots_web.pages.page import page


def lost(request: Request, say: Messages, sentence: str, way: str, label: str) -> HTMLResponse:
    """Not found: ``sentence`` says what, ``way`` is where to look instead and ``label`` what that is called."""
    context = {"sentence": sentence, "way": way, "label": label}
    return page(request, "lost.html", say, context, status=404)
