"""Actors: all of them, and one with what it offers."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool

from stodlots_catalogue.lookup import get_actor, list_actors, offerings_of, successor_of
from stodlots_catalogue.plain import plain_actor, plain_offering
from stodlots_web.messages import messages_in
from stodlots_web.problems import Problem, language_of
from stodlots_web.render import card
from stodlots_web.services import ServicesDep

router = APIRouter(prefix="/api/v1/actors", tags=["actors"])


@router.get("")
async def actors(services: ServicesDep) -> dict[str, Any]:
    """All actors in the catalogue, by id."""
    index = await run_in_threadpool(services.catalogue.current)
    items = [plain_actor(each) for each in list_actors(index)]
    return {"total": len(items), "catalogue_release": index.release, "items": items}


@router.get("/{actor_id}")
async def actor(actor_id: str, request: Request, services: ServicesDep) -> dict[str, Any]:
    """One actor, who took over if it has ended, and its offerings."""
    index = await run_in_threadpool(services.catalogue.current)
    found = get_actor(index, actor_id)
    if found is None:
        raise Problem(404, "not-found")
    say = messages_in(language_of(request))
    successor = successor_of(index, found)
    return {
        **plain_actor(found),
        "successor": plain_actor(successor) if successor else None,
        "offerings": [card(plain_offering(each), say) for each in offerings_of(index, actor_id)],
    }
