"""A page for each offering: its facts, where they come from, and what else there is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse

from stodlots_catalogue.lookup import get_offering, successor_of
from stodlots_catalogue.plain import plain_offering
from stodlots_catalogue.related import alike, from_same_actor
from stodlots_catalogue.views import AVAILABLE, OfferingView
from stodlots_web.messages import Messages
from stodlots_web.pages.head import head_of, service_data
from stodlots_web.pages.page import SayDep, page
from stodlots_web.pages.sources import shown_sources
from stodlots_web.place import Place
from stodlots_web.problems import Problem
from stodlots_web.render import card
from stodlots_web.services import ServicesDep

router = APIRouter()
RELATED = 4


@router.get("/stod/{offering_id}", response_class=HTMLResponse)
async def offering(offering_id: str, request: Request, services: ServicesDep, say: SayDep) -> HTMLResponse:
    """One offering. What has ended says so and is not offered; what was taken out of the catalogue is gone."""
    index = await run_in_threadpool(services.catalogue.current)
    found = get_offering(index, offering_id)
    if found is None:
        raise Problem(404, "no-offering")
    if found.standing == "withdrawn":
        raise Problem(410, "gone")
    head = head_of(request, services, say, found.summary)
    is_available = found.standing in AVAILABLE
    if is_available:
        head = replace(head, data=service_data(found, Place.of(request, services).address, say))
    context: dict[str, Any] = {
        "item": card(plain_offering(found), say),
        "is_available": is_available,
        "actor": found.actor,
        "successor": successor_of(index, found.actor) if not is_available else None,
        "sources": shown_sources(found.sources, say),
        "release": index.release,
        "same_actor": _cards(from_same_actor(index, found, RELATED), say),
        "alike": _cards(alike(index, found, RELATED), say),
        "head": head,
    }
    return page(request, "offering.html", say, context)


def _cards(offerings: Iterable[OfferingView], say: Messages) -> list[dict[str, Any]]:
    return [card(plain_offering(each), say) for each in offerings]
