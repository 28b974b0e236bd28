"""Hosts: what a page that shows the assistant has of its own, and whether it may show it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel

from stodlots_web.access import host_by_key
from stodlots_web.caller import address
from stodlots_web.hosts import LanguageCode
from stodlots_web.problems import Problem, problem_response
from stodlots_web.services import ServicesDep

router = APIRouter(prefix="/api/v1/hosts", tags=["hosts"])
A_WHILE = "private, max-age=300"


class HostView(BaseModel):
    """What is shown instead of the service's own: null or empty where the host has nothing of its own."""

    greeting: str | None = None
    contact: str | None = None
    theme: dict[str, str] = {}
    theme_dark: dict[str, str] = {}


@router.get("/me", response_model=HostView)
async def me(
    request: Request,
    services: ServicesDep,
    response: Response,
    key: Annotated[str, Query(max_length=200)] = "",
    language: LanguageCode = "sv",
) -> HostView | Response:
    """The greeting, contact and colours of the page that asks.

    A page that may not show the assistant is told so, wherever it is: the browser hides every other answer from it.
    """
    await services.limits.check_address(address(request))
    try:
        host = host_by_key(request, services, key)
    except Problem as problem:
        refusal = problem_response(request, problem)
        refusal.headers["Access-Control-Allow-Origin"] = "*"
        return refusal
    if host is None:
        return HostView()
    response.headers["Cache-Control"] = A_WHILE
    return HostView(
        greeting=host.greeting.get(language),
        contact=host.contact or None,
        theme={str(token): colour for token, colour in host.theme.items()},
        theme_dark={str(token): colour for token, colour in host.theme_dark.items()},
    )
