"""How often it is right, in plain sentences, from what the bench measured last (docs/quality.json)."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field, ValidationError

from stodlots_glossary.vocabulary import Kind
from stodlots_web.measured import read_measured
from stodlots_web.messages import Messages
from stodlots_web.pages.page import SayDep, page
from stodlots_web.services import ServicesDep

# The figures that are told, the most telling first; the rest are in the API.
FIGURES = (
    "pair_accepted",
    "principle_accepted",
    "support_accepted",
    "kind_need",
    "kind_other",
    "principle_holds_back",
    "support_holds_back",
    "support_silent",
    "excluded_honoured",
    "list_other",
)
COLUMNS = ("principle_accepted", "support_accepted")
# The bench's names of groups, by what they part the messages by, and the ends of the keys of our words for them.
GROUPS: Mapping[str, Mapping[str, str]] = {
    "length": {"≤ 8 words": "short", "9–25 words": "medium", "26–60 words": "long", "> 60 words": "longest"},
    "receiver": {"kommun": "kommun", "region": "region", "myndighet": "myndighet", "not said": "unsaid"},
    "language": {"sv": "sv", "en": "en", "no": "no", "und": "und"},
    "style": {"question": "question", "story": "story", "typos": "typos", "no å ä ö": "plain", "all caps": "caps"},
}
KINDS = "kind"
FEW = 10  # with fewer messages than this, a share says little
Share = Annotated[float, Field(ge=0, le=1)]
logger = logging.getLogger(__name__)
router = APIRouter()


class Figure(BaseModel):
    """A share of messages: ``right`` of ``n``, and the 95 % interval."""

    id: str
    right: int
    n: Annotated[int, Field(ge=0)]
    value: Share | None = None
    low: Share | None = None
    high: Share | None = None
    clearly_worse: bool = False


class Group(BaseModel):
    """The figures of some of the messages."""

    by: str
    group: str
    messages: int
    figures: list[Figure]


class About(BaseModel):
    """When it was measured."""

    date: str


class Counted(BaseModel):
    """How many messages it was measured on."""

    needs: int
    other: int


class Measured(BaseModel):
    """What this page reads of the file; what else is there is left alone."""

    about: About
    messages: Counted
    figures: list[Figure]
    groups: list[Group]


@dataclass(frozen=True)
class Cell:
    """A figure of a group: ``right`` of ``n`` and in percent; ``is_few``: too few to go by."""

    right: int
    n: int
    percent: int
    is_few: bool


@dataclass(frozen=True)
class Table:
    """The same figures for the groups of one kind; a cell is None where no message counts."""

    title: str
    rows: Sequence[tuple[str, Sequence[Cell | None]]]


@dataclass(frozen=True)
class Worse:
    """A group of messages, and what is worse there, told."""

    group: str
    told: Sequence[str]


@router.get("/kvalitet", response_class=HTMLResponse)
async def quality(request: Request, services: ServicesDep, say: SayDep) -> HTMLResponse:
    """The main figures as sentences, the same by group, and what it is bad at; or that nothing is measured."""
    measured = _checked(await run_in_threadpool(read_measured, services.settings.quality))
    sentences = list(_sentences(measured.figures, say)) if measured else []
    context: dict[str, Any] = {"measured": measured if sentences else None, "sentences": sentences}
    if measured is not None:
        context |= {
            "date": measured.about.date[:10],
            "columns": [say(f"quality-column-{each}") for each in COLUMNS],
            "tables": [table for by in GROUPS if (table := _table(by, measured.groups, say)).rows],
            "worse": _worse(measured.groups, say, is_few=False),
            "perhaps": _worse(measured.groups, say, is_few=True),
            "few": FEW,
        }
    return page(request, "quality.html", say, context)


def _checked(content: dict[str, Any] | None) -> Measured | None:
    """The file's content, None when it is not what the bench writes."""
    if content is None:
        return None
    try:
        return Measured.model_validate(content)
    except ValidationError as error:
        logger.error("the measured figures cannot be read: %s faults", error.error_count())
        return None


def _sentences(figures: Sequence[Figure], say: Messages) -> Iterator[tuple[str, str]]:
    """Each figure that is told: what it says, and how sure it is."""
    by_id = {each.id: each for each in figures}
    for name in FIGURES:
        figure = by_id.get(name)
        if figure is None or not figure.n or figure.value is None or figure.low is None or figure.high is None:
            continue
        told = say(f"quality-figure-{name}", right=figure.right, n=figure.n, percent=_percent(figure.value))
        yield told, say("quality-interval", low=_percent(figure.low), high=_percent(figure.high))


def _table(by: str, groups: Sequence[Group], say: Messages) -> Table:
    known = GROUPS[by]
    rows = []
    for each in groups:
        if each.by == by and each.group in known:
            figures = {figure.id: figure for figure in each.figures}
            cells = [_cell(figures.get(name)) for name in COLUMNS]
            if any(cells):
                rows.append((say(f"quality-group-{known[each.group]}"), cells))
    return Table(say(f"quality-by-{by}"), rows)


def _cell(figure: Figure | None) -> Cell | None:
    if figure is None or not figure.n or figure.value is None:
        return None
    return Cell(figure.right, figure.n, _percent(figure.value), figure.n < FEW)


def _worse(groups: Sequence[Group], say: Messages, *, is_few: bool) -> list[Worse]:
    """What it is clearly worse at than at all messages together, where it rests on few messages or on more."""
    found = []
    for each in groups:
        figures = [f for f in each.figures if f.clearly_worse and f.id in FIGURES and (f.n < FEW) == is_few]
        name = _name(each, say)
        if name and figures:
            found.append(Worse(name, [_told(figure, say) for figure in figures]))
    return found


def _told(figure: Figure, say: Messages) -> str:
    """A figure of a group as a sentence. Of messages that are no needs, the group says which."""
    args = {"right": figure.right, "n": figure.n, "percent": _percent(figure.value or 0)}
    return say("quality-of-kind", **args) if figure.id == "kind_other" else say(f"quality-figure-{figure.id}", **args)


def _name(group: Group, say: Messages) -> str:
    """Our words for a group; empty for one that we have none for."""
    if group.by == KINDS and group.group in [str(each) for each in Kind]:
        return say(f"quality-kind-{group.group}")
    known = GROUPS.get(group.by, {}).get(group.group)
    return say(f"quality-group-{known}") if known else ""


def _percent(share: float) -> int:
    return round(share * 100)
