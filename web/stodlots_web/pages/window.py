"""The widget alone, for a frame on a host's page that allows no scripts of others."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from stodlots_web.built import built
from stodlots_web.pages.page import SayDep, page, widget_policy
from stodlots_web.place import address_of
from stodlots_web.services import ServicesDep

router = APIRouter()
ANYBODY = "*"


@router.get("/fonster", response_class=HTMLResponse)
async def window(
    request: Request, services: ServicesDep, say: SayDep, key: Annotated[str, Query()] = ""
) -> HTMLResponse:
    """Only pages of the key's host may frame it; without a key only ours. A wrong key is told wherever it is."""
    host = services.hosts.of_key(key) if key else None
    context: dict[str, object] = {"widget": built(), "key": key, "problem": None}
    if key and host is None:
        context |= {"problem": say("problem-host-key", address=address_of(request, services)), "widget": None}
        return page(request, "window.html", say, context, status=403, headers=widget_policy(ANYBODY))
    return page(request, "window.html", say, context, headers=widget_policy("'self'", *(host.origins if host else ())))
