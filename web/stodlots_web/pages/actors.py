"""All actors, with filters, and a page for each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from stodlots_catalogue.actorlist import ActorFilter, Listed, actor_counts, listed_actors, support_matrix
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.lookup import get_actor, offerings_of, successor_of
from stodlots_catalogue.plain import plain_hit
from stodlots_catalogue.query import Query
from stodlots_catalogue.records import ActorKind
from stodlots_catalogue.search import search
from stodlots_catalogue.views import ActorView
from stodlots_glossary.vocabulary import Principle, SupportType
from stodlots_web.messages import Messages
from stodlots_web.pages.filters import Asked, Filter, asked_of, chips, groups, tidied
from stodlots_web.pages.head import head_of, organisation_data
from stodlots_web.pages.matrices import Links, counted
from stodlots_web.pages.page import SayDep, page
from stodlots_web.pages.sources import in_text, shown_sources
from stodlots_web.pages.table import csv_response
from stodlots_web.place import Place
from stodlots_web.problems import Problem
from stodlots_web.render import card
from stodlots_web.services import ServicesDep

router = APIRouter()
CARDS = 10
FILTERS = (
    Filter("kind", "kinds", "actors-kind", "actor-kind", ActorKind, is_many=True, is_open=True),
    Filter("support_type", "support_types", "actors-support-type", "choice", SupportType, is_many=True),
    Filter("principle", "principles", "difference-aim", "choice", Principle, is_many=True),
)
ENDED = ("ended", "merged")


@router.get("/aktorer")
async def actors(request: Request, services: ServicesDep, say: SayDep) -> Response:
    """The actors by name, with the filters as a form and the number of actors beside each value."""
    tidy = tidied(request)
    if tidy:
        return RedirectResponse(tidy, 303)
    asked = asked_of(request, FILTERS)
    index = await run_in_threadpool(services.catalogue.current)
    wanted = _filter(asked)
    chosen = chips(FILTERS, asked, say)
    heading = say("nav-actors")
    context: dict[str, Any] = {
        "asked": asked,
        "items": [_line(each, say) for each in listed_actors(index, wanted)],
        "groups": groups(FILTERS, asked, actor_counts(index, wanted), say),
        "chips": chosen,
        "heading": f"{heading}: {', '.join(each.label for each in chosen)}" if chosen else heading,
        "support": {name: asked.of(name) for name in ("principle", "support_type")},
        "head": head_of(request, services, say, say("actors-lead"), asked.parameters()),
    }
    return page(request, "actors.html", say, context)


@router.get("/aktorer.csv")
async def actors_csv(request: Request, services: ServicesDep, say: SayDep) -> Response:
    """The same list as a table."""
    asked = asked_of(request, FILTERS)
    index = await run_in_threadpool(services.catalogue.current)
    address = Place.of(request, services).address
    header = [
        say(key)
        for key in (
            "table-name", "table-short", "actors-kind", "table-what", "table-offerings", "table-status",
            "table-successor", "table-date", "sources-title", "table-link", "table-page", "table-id",
        )
    ]  # fmt: skip
    rows = [_row(index, each, address, say) for each in listed_actors(index, _filter(asked))]
    return csv_response("aktorer", header, rows)


@router.get("/aktorer/{actor_id}", response_class=HTMLResponse)
async def actor(actor_id: str, request: Request, services: ServicesDep, say: SayDep) -> HTMLResponse:
    """One actor, also one that has ended, then with who took over."""
    index = await run_in_threadpool(services.catalogue.current)
    found = get_actor(index, actor_id)
    if found is None:
        raise Problem(404, "no-actor")
    if found.withdrawn:
        raise Problem(410, "gone")
    offerings = offerings_of(index, found.id)
    result = search(index, Query(actors=(found.id,), limit=CARDS))
    head = head_of(request, services, say, found.summary)
    data = organisation_data(found, Place.of(request, services).address)
    links: Links = {
        "path": "/stod",
        "row": "principle",
        "column": "support_type",
        "fixed": {"actor": found.id},
        "has_more": False,
    }
    context: dict[str, Any] = {
        "actor": found,
        "others": [each for each in dict.fromkeys((found.short, *found.aliases)) if each != found.name],
        "has_ended": found.status in ENDED,
        "successor": successor_of(index, found),
        "status": _status(found, say),
        "date": _newest(found),
        "sources": shown_sources(found.sources, say),
        "total": len(offerings),
        "items": [{**card(plain_hit(hit), say), "why": []} for hit in result.hits],
        "matrix": counted(support_matrix(offerings, ActorFilter()), "choice", say, links),
        "head": replace(head, data=data),
    }
    return page(request, "actor.html", say, context)


def _filter(asked: Asked) -> ActorFilter:
    return ActorFilter(asked.of("kind"), asked.of("support_type"), asked.of("principle"))


def _line(listed: Listed, say: Messages) -> dict[str, Any]:
    found = listed.actor
    return {
        "id": found.id,
        "name": found.name,
        "kind": say(f"actor-one-{found.kind}"),
        "count": listed.offerings,
        "status": _status(found, say),
    }


def _status(found: ActorView, say: Messages) -> str | None:
    if found.status in ENDED:
        return say("card-ended")
    return say("actors-not-confirmed") if found.status == "verify" else None


def _newest(found: ActorView) -> str | None:
    return max((source.date for source in found.sources if source.date), default=None)


def _row(index: CatalogueIndex, listed: Listed, address: str, say: Messages) -> list[object]:
    found = listed.actor
    successor = successor_of(index, found)
    return [
        found.name,
        found.short,
        say(f"actor-one-{found.kind}"),
        found.summary,
        listed.offerings,
        _status(found, say) or say("table-confirmed"),
        successor.name if successor else "",
        _newest(found) or "",
        in_text(found.sources, say),
        found.homepage or "",
        f"{address}/aktorer/{found.id}",
        found.id,
    ]
