"""The page for one of our addresses that leads nowhere: a sentence that says what is not there, and the ways on."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import HTMLResponse

from stodlots_web.messages import Messages
from stodlots_web.pages.page import page


def lost(request: Request, say: Messages, sentence: str) -> HTMLResponse:
    """Not found; ``sentence`` says what."""
    context = {
        "title": say("problem-not-found-title"),
        "sentence": sentence,
        "reference": say("request-reference", id=request.state.request_id),
    }
    return page(request, "problem.html", say, context, status=404)
