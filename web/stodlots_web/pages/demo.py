"""The widget on a page that could be somebody's intranet, with the code to copy."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from stodlots_web.messages import messages_in
from stodlots_web.pages.files import ALIAS, Built, built
from stodlots_web.pages.page import SayDep, page
from stodlots_web.place import Place
from stodlots_web.services import ServicesDep

# A page with the widget on it: the widget is a script of ours, talks to us, and needs nothing else.
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)
router = APIRouter()


@router.get("/demo", response_class=HTMLResponse)
async def demo(request: Request, services: ServicesDep, say: SayDep) -> HTMLResponse:
    """The widget as a visitor of the host's page meets it."""
    widget = built()
    address = Place.of(request, services).address
    context: dict[str, object] = {"widget": widget, "alias": ALIAS}
    if widget is not None:
        context["code"] = embedding(address, widget, say.language)
        context["policy"] = f"script-src {address}; connect-src {address}"
    return page(request, "demo.html", say, context, headers={"Content-Security-Policy": PAGE_POLICY})


def embedding(address: str, widget: Built, language: str) -> str:
    """The lines that put the widget on a page. Without scripts there is a link instead."""
    say = messages_in(language)
    return (
        f'<script src="{address}/widget/{widget.file}" integrity="{widget.integrity}" crossorigin defer></script>\n'
        f'<stod-lots lang="{language}" endpoint="{address}"><a href="{address}/">{say("widget-open")}</a></stod-lots>'
    )
