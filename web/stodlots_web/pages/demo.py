"""The widget on a page that could be somebody's intranet, with the code to copy."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from stodlots_web.built import built
from stodlots_web.pages.embedding import embedding
from stodlots_web.pages.page import SayDep, page, widget_policy
from stodlots_web.place import address_of
from stodlots_web.services import ServicesDep

router = APIRouter()


@router.get("/demo", response_class=HTMLResponse)
async def demo(request: Request, services: ServicesDep, say: SayDep, key: Annotated[str, Query()] = "") -> HTMLResponse:
    """The widget as a visitor of the host's page meets it. With a host's ``key``, the code to copy has it filled in."""
    widget = built()
    known = key if services.hosts.of_key(key) else say("demo-key")
    context: dict[str, object] = {"widget": widget}
    if widget is not None:
        context["code"] = embedding(address_of(request, services), widget, say.language, known)
    return page(request, "demo.html", say, context, headers=widget_policy())
