"""The whole system at a glance: which kinds of actors give which support, and what the support is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, Response

from stodlots_catalogue.actorlist import ActorFilter, actor_matrix, principle_matrix
from stodlots_catalogue.gaps import THIN
from stodlots_catalogue.index import CatalogueIndex
from stodlots_web.messages import Messages
from stodlots_web.pages.head import head_of
from stodlots_web.pages.matrices import Cell, Counted, Links, counted
from stodlots_web.pages.page import SayDep, page
from stodlots_web.pages.picture import picture_response, size_of
from stodlots_web.pages.table import csv_response
from stodlots_web.problems import Problem
from stodlots_web.render import quote_list
from stodlots_web.services import ServicesDep

router = APIRouter()
ACTORS, PRINCIPLES = "aktorer", "principer"
LINKS: dict[str, Links] = {
    ACTORS: {"path": "/aktorer", "row": "kind", "column": "support_type", "fixed": {}, "has_more": True},
    PRINCIPLES: {"path": "/stod", "row": "principle", "column": "support_type", "fixed": {}, "has_more": False},
}


@dataclass(frozen=True)
class Lack:
    """Cells with nothing, or with little, under a sentence that says which."""

    sentence: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Part:
    """A matrix on the page, as a picture and as a table."""

    name: str
    heading: str
    about: str
    lacks: tuple[Lack, ...]
    corner: str
    matrix: Counted
    width: int
    height: int


@router.get("/karta", response_class=HTMLResponse)
async def overview(request: Request, services: ServicesDep, say: SayDep) -> HTMLResponse:
    """Both matrices."""
    index = await run_in_threadpool(services.catalogue.current)
    context: dict[str, Any] = {
        "parts": [_part(index, name, say) for name in (PRINCIPLES, ACTORS)],
        "head": head_of(request, services, say, say("map-lead")),
    }
    return page(request, "map.html", say, context)


@router.get("/karta/{name}.svg")
async def picture(name: str, services: ServicesDep, say: SayDep) -> Response:
    """A matrix as a picture."""
    part = _part(await run_in_threadpool(services.catalogue.current), _known(name), say)
    lacks = [f"{each.sentence} {quote_list([cell.what for cell in each.cells], say)}." for each in part.lacks]
    return picture_response(part.matrix, part.heading, " ".join([part.about, *lacks]), say.language)


@router.get("/karta/{name}.csv")
async def table(name: str, services: ServicesDep, say: SayDep) -> Response:
    """A matrix as a table to download."""
    part = _part(await run_in_threadpool(services.catalogue.current), _known(name), say)
    header = [part.corner, *part.matrix.columns, say("matrix-total")]
    totals = [say("matrix-total"), *(cell.count for cell in part.matrix.totals), part.matrix.total.count]
    return csv_response(f"karta-{name}", header, [*part.matrix.table(), totals])


def _known(name: str) -> str:
    if name not in LINKS:
        raise Problem(404, "not-found")
    return name


def _part(index: CatalogueIndex, name: str, say: Messages) -> Part:
    if name == ACTORS:
        matrix = counted(actor_matrix(index, ActorFilter()), "actor-kind", say, LINKS[name])
        words = (say("map-actors"), say("matrix-actors"), say("actors-kind"))
    else:
        matrix = counted(principle_matrix(index, ActorFilter()), "choice", say, LINKS[name])
        words = (say("map-principles"), say("matrix-principles"), say("difference-aim"))
    heading, about, corner = words
    return Part(name, heading, about, _lacks(name, matrix, say), corner, matrix, *size_of(matrix))


def _lacks(name: str, matrix: Counted, say: Messages) -> tuple[Lack, ...]:
    """Where there is nothing; and where there is little, of what is counted in offerings."""
    if name == ACTORS:
        found = [Lack(say("map-missing-actors"), matrix.between(0, 0))]
    else:
        found = [
            Lack(say("map-missing"), matrix.between(0, 0)),
            Lack(say("map-few", count=THIN), matrix.between(1, THIN - 1)),
        ]
    return tuple(each for each in found if each.cells)
