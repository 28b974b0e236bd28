"""Where support is lacking: what the report says, and where the catalogue has little or nothing."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from sqlalchemy.exc import SQLAlchemyError

from stodlots_catalogue.actorlist import ActorFilter, Matrix, principle_matrix
from stodlots_catalogue.gaps import THIN, GapRecord, load_gaps
from stodlots_catalogue.plain import plain_hit
from stodlots_catalogue.problems import CatalogueInvalid
from stodlots_catalogue.query import Query
from stodlots_glossary.concepts import Glossary
from stodlots_glossary.vocabulary import Principle, Receiver, SupportType
from stodlots_web.messages import Messages
from stodlots_web.pages.page import SayDep, page
from stodlots_web.pages.problem import lost
from stodlots_web.pages.spoken import Spoken, Term
from stodlots_web.render import card, say_list
from stodlots_web.render_facts import in_language
from stodlots_web.services import Services, ServicesDep

NEAREST = 4
logger = logging.getLogger(__name__)
router = APIRouter()


@dataclass(frozen=True)
class Gap:
    """A gap to read. ``query`` is what to look for instead, ``filters`` the same for a link to all support."""

    id: str
    title: str
    more: str
    quote: Spoken
    source: str
    near: str
    meanwhile: str
    principle: str
    filters: dict[str, str]
    query: Query
    related: tuple[Term, ...]


@dataclass(frozen=True)
class Cell:
    """How much support of a kind there is for an aim."""

    principle: str
    support_type: str
    count: int

    @property
    def standing(self) -> str:
        """How to show it: ``none``, ``few`` or nothing special."""
        return "few" if 0 < self.count < THIN else "" if self.count else "none"


@router.get("/luckor", response_class=HTMLResponse)
async def gaps(request: Request, services: ServicesDep, say: SayDep, receiver: str = "") -> HTMLResponse:
    """What the report says is lacking, by aim, and the empty and thin places of the catalogue."""
    receiver = receiver if receiver in [str(each) for each in Receiver] else ""
    told = _told(services, say)
    try:
        cells = _cells(await asyncio.to_thread(_matrix, services, receiver))
    except SQLAlchemyError as error:
        logger.error("request %s: database away: %s", request.state.request_id, type(error).__name__)
        cells = []
    context: dict[str, Any] = {
        "groups": [(each, [gap for gap in told or [] if gap.principle == each]) for each in (*map(str, Principle), "")],
        "problem": None if told is not None else say("gaps-unreadable"),
        "total": len(told or []),
        "supports": [(str(each), say(f"support-{each}")) for each in SupportType],
        "rows": [(str(each), [c for c in cells if c.principle == each]) for each in Principle] if cells else [],
        "empty": _places([cell for cell in cells if cell.standing == "none"], say),
        "thin": _places([cell for cell in cells if cell.standing == "few"], say),
        "few": THIN,
        "receiver": receiver,
        "receivers": [("", say("gaps-everybody")), *((str(each), say(f"receiver-{each}")) for each in Receiver)],
        "choices": {str(each): say(f"choice-{each}") for each in Principle} | {"": say("gaps-any")},
    }
    return page(request, "gaps.html", say, context)


@router.get("/luckor/{gap_id}", response_class=HTMLResponse)
async def gap(gap_id: str, request: Request, services: ServicesDep, say: SayDep) -> HTMLResponse:
    """One gap: the report's words, what to do meanwhile, and the support that is nearest."""
    found = next((each for each in _told(services, say) or [] if each.id == gap_id), None)
    if found is None:
        return lost(request, say, say("gaps-no-gap"))
    try:
        result = await asyncio.to_thread(services.catalogue.search, found.query)
        items, problem = [card(plain_hit(hit), say) for hit in result.hits], None
    except SQLAlchemyError as error:
        logger.error("request %s: database away: %s", request.state.request_id, type(error).__name__)
        items, problem = [], say("problem-database-away")
    return page(request, "gap.html", say, {"gap": found, "items": items, "problem": problem})


@lru_cache(maxsize=4)
def _records(folder: Path) -> tuple[GapRecord, ...]:
    return load_gaps(folder)


def _told(services: Services, say: Messages) -> list[Gap] | None:
    """The report's gaps in the language of ``say``; None when the files cannot be read."""
    try:
        return [_gap(each, services.glossary, say) for each in _records(services.settings.data / "gaps")]
    except (CatalogueInvalid, OSError) as error:
        logger.error("the gaps cannot be read: %s", type(error).__name__)
        return None


def _gap(record: GapRecord, glossary: Glossary, say: Messages) -> Gap:
    says = in_language(record.says.model_dump(), say.language)
    title, _, more = says.partition(". ")
    query = _query(record, glossary)
    filters = {"principle": query.principles[0] if query.principles else ""}
    if len(query.support_types) == 1:
        filters["support_type"] = query.support_types[0]
    return Gap(
        id=record.id,
        title=title.removesuffix("."),
        more=more,
        quote=Spoken(record.quote, "" if say.language == "sv" else "sv"),
        source=say("gap-source", place=in_language(record.place.model_dump(), say.language)),
        near=in_language(record.near.model_dump(), say.language),
        meanwhile=say("gap-meanwhile", advice=in_language(record.meanwhile.model_dump(), say.language)),
        principle=query.principles[0] if query.principles else "",
        filters=filters,
        query=query,
        related=tuple(Term.of(glossary[each], say.language) for each in record.related if each in glossary),
    )


def _query(record: GapRecord, glossary: Glossary) -> Query:
    """What to look for instead: what the gap's first condition names, or else what its words point to most."""
    condition = record.when[0]
    points: Counter[str] = Counter()
    for each in condition.concepts:
        if each in glossary:
            points.update(glossary[each].points)
    return Query(
        principles=_named(condition.principles) or _pointed(points, Principle),
        support_types=_named(condition.support_types) or _pointed(points, SupportType),
        receiver=next(iter(_named(condition.receivers)), None),
        phase=next(iter(_named(condition.phases)), None),
        level=next(iter(_named(condition.levels)), None),
        limit=NEAREST,
    )


def _named(values: Sequence[Any]) -> tuple[str, ...]:
    return tuple(map(str, values))


def _pointed(points: Counter[str], kind: type[Principle] | type[SupportType]) -> tuple[str, ...]:
    """The value that the words point to most, if they point to any."""
    weights = [(points[str(each)], str(each)) for each in kind if points[str(each)]]
    return (max(weights)[1],) if weights else ()


def _matrix(services: Services, receiver: str) -> Matrix:
    return principle_matrix(services.catalogue.current(), ActorFilter(receiver=receiver or None))


def _cells(matrix: Matrix) -> list[Cell]:
    return [
        Cell(row, column, count)
        for row, counts in zip(matrix.rows, matrix.cells, strict=True)
        for column, count in zip(matrix.columns, counts, strict=True)
    ]


def _places(cells: Sequence[Cell], say: Messages) -> list[str]:
    """Cells in words, a sentence for each aim: the kinds of support, with how many there are if there are some."""
    sentences = []
    for principle in dict.fromkeys(cell.principle for cell in cells):
        kinds = [_kind(cell, say) for cell in cells if cell.principle == principle]
        sentences.append(say("gaps-place", aim=say(f"aim-{principle}"), kinds=say_list(kinds, say)))
    return sentences


def _kind(cell: Cell, say: Messages) -> str:
    name = say(f"support-{cell.support_type}")
    return say("choice-with-count", name=name, count=cell.count) if cell.count else name
