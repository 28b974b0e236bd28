"""All support: a list with free words and filters, ranked as everywhere else, to read or to download."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response

from stodlots_catalogue.facetcounts import facet_counts
from stodlots_catalogue.gaps import THIN
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.lookup import get_actor
from stodlots_catalogue.plain import plain_hit
from stodlots_catalogue.query import Hit, Query, Result
from stodlots_catalogue.search import search, whole
from stodlots_glossary.vocabulary import Cost, Level, Phase, Principle, Receiver, SupportType
from stodlots_web.messages import Messages
from stodlots_web.pages.filters import Asked, Chip, Filter, Option, asked_of, chips, groups, tidied
from stodlots_web.pages.head import head_of
from stodlots_web.pages.page import SayDep, linker, page
from stodlots_web.pages.sources import in_text
from stodlots_web.pages.table import csv_response
from stodlots_web.place import Place
from stodlots_web.problems import Problem
from stodlots_web.render import card
from stodlots_web.services import Services, ServicesDep

router = APIRouter()
PAGE = 20
FILTERS = (
    Filter("support_type", "support_types", "compare-kind", "choice", SupportType, is_many=True, is_open=True),
    Filter("principle", "principles", "difference-aim", "choice", Principle, is_many=True),
    Filter("receiver", "receiver", "page-for", "receiver", Receiver),
    Filter("phase", "phase", "page-phase", "phase", Phase),
    Filter("level", "level", "compare-level", "level", Level),
    Filter("cost", "cost", "page-cost", "cost", Cost),
)


@router.get("/stod")
async def offerings(request: Request, services: ServicesDep, say: SayDep) -> Response:
    """A page of the list, with the filters as a form and the number of hits beside each value."""
    tidy = tidied(request)
    if tidy:
        return RedirectResponse(tidy, 303)
    asked = asked_of(request, FILTERS, "actor")
    index, result, counts = await run_in_threadpool(_found, services, asked)
    pages = -(-result.total // PAGE)
    if asked.page > max(pages, 1):  # a link from when there was more
        return RedirectResponse(linker(request)("/stod", **asked.parameters(pages or 1)), 303)
    chosen = _chips(index, asked, say)
    context: dict[str, Any] = {
        "asked": asked,
        "total": result.total,
        "pages": pages,
        "first": (asked.page - 1) * PAGE + 1,
        "last": (asked.page - 1) * PAGE + len(result.hits),
        "unknown_cost": result.unknown_cost,
        "is_thin": 0 < result.total < THIN and bool(asked.of("principle") or asked.of("support_type")),
        "items": [_card(hit, asked, say) for hit in result.hits],
        "groups": groups(FILTERS, asked, counts, say),
        "actors": _actor_options(index, asked, counts["actors"]),
        "chips": chosen,
        "heading": _heading(chosen, say),
        "head": head_of(request, services, say, say("browse-lead"), asked.parameters(asked.page)),
    }
    return page(request, "offerings.html", say, context)


@router.get("/stod.csv")
async def offerings_csv(request: Request, services: ServicesDep, say: SayDep) -> Response:
    """All of the list, whatever the page, in the same order."""
    asked = asked_of(request, FILTERS, "actor")
    index = await run_in_threadpool(services.catalogue.current)
    _check_actor(index, asked)
    address = Place.of(request, services).address
    hits = await run_in_threadpool(lambda: list(whole(index, query_of(asked))))
    header = [
        say(key)
        for key in (
            "table-name", "compare-actor", "compare-kind", "difference-aim", "table-what", "page-next-step",
            "page-for", "page-phase", "compare-level", "page-cost", "table-status", "table-date", "sources-title",
            "table-link", "table-page", "table-id",
        )
    ]  # fmt: skip
    return csv_response("stod", header, (_row(hit, address, say) for hit in hits))


def query_of(asked: Asked, limit: int = PAGE) -> Query:
    """What the list asks of the catalogue: everything that was chosen must hold."""
    return Query(
        text=asked.q,
        principles=asked.of("principle"),
        support_types=asked.of("support_type"),
        receiver=asked.one("receiver"),
        phase=asked.one("phase"),
        level=asked.one("level"),
        cost=asked.one("cost"),
        actors=asked.of("actor"),
        strict=True,
        limit=limit,
        offset=(asked.page - 1) * limit,
    )


def _found(services: Services, asked: Asked) -> tuple[CatalogueIndex, Result, Mapping[str, Mapping[str, int]]]:
    index = services.catalogue.current()
    _check_actor(index, asked)
    query = query_of(asked)
    return index, search(index, query), facet_counts(index, query)


def _check_actor(index: CatalogueIndex, asked: Asked) -> None:
    actor = asked.one("actor")
    if actor and get_actor(index, actor) is None:
        raise Problem(422, "page-value")


def _chips(index: CatalogueIndex, asked: Asked, say: Messages) -> list[Chip]:
    actor = get_actor(index, asked.one("actor") or "")
    others = [Chip(actor.short, asked.without("actor", actor.id))] if actor else []
    return chips(FILTERS, asked, say) + others


def _heading(chosen: list[Chip], say: Messages) -> str:
    return f"{say('nav-offerings')}: {', '.join(each.label for each in chosen)}" if chosen else say("nav-offerings")


def _actor_options(index: CatalogueIndex, asked: Asked, counts: Mapping[str, int]) -> list[Option]:
    """The actors that have support, by their short names; and the chosen one, also if it has none."""
    chosen = asked.one("actor")
    options = [
        Option(each.id, each.short, counts.get(each.id, 0), each.id == chosen)
        for each in index.actors.values()
        if each.id in counts or each.id == chosen
    ]
    return sorted(options, key=lambda option: (option.label.casefold(), option.value))


def _card(hit: Hit, asked: Asked, say: Messages) -> dict[str, Any]:
    """A card, with why it is there only when something was asked for."""
    shown = card(plain_hit(hit), say)
    return shown if asked else {**shown, "why": []}


def _row(hit: Hit, address: str, say: Messages) -> list[str]:
    offering = hit.offering

    def labels(prefix: str, values: tuple[str, ...]) -> str:
        return ", ".join(say(f"{prefix}-{each}") for each in values)

    return [
        offering.name,
        offering.actor.name,
        labels("choice", offering.support_types),
        labels("choice", offering.principles),
        offering.summary,
        offering.next_step,
        labels("receiver", offering.audience),
        labels("phase", offering.phases),
        labels("level", offering.levels),
        say(f"cost-{offering.cost}"),
        say("table-confirmed") if offering.standing == "active" else say("card-not-confirmed"),
        offering.newest_source or "",
        in_text(offering.sources, say),
        offering.url or "",
        f"{address}/stod/{offering.id}",
        offering.id,
    ]
