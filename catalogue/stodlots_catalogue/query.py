"""What can be asked of the catalogue, and what comes back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import Enum

from stodlots_catalogue.views import OfferingView, Standing
from stodlots_glossary.vocabulary import Cost, Level, Phase, Principle, Receiver, SupportType

MAX_LIMIT = 100
_VALUES: dict[str, type[Enum]] = {
    "principles": Principle,
    "support_types": SupportType,
    "excluded_support_types": SupportType,
    "receiver": Receiver,
    "phase": Phase,
    "level": Level,
    "cost": Cost,
    "statuses": Standing,
}


class QueryError(ValueError):
    """A query that makes no sense: the ``field``, and the values it could have had (if they can be listed)."""

    def __init__(self, field: str, message: str, allowed: tuple[str, ...] = ()) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field
        self.allowed = allowed


@dataclass(frozen=True, kw_only=True)
class Query:
    """A need or a browse. All values are vocabulary ids; raises QueryError for others.

    principles, support_types: best first; an offering fits if it has any of each list.
    receiver, cost, actors, excluded_*: filters, always.
    phase, level: rank only, unless ``strict``.
    text: free words or a whole sentence. Ranks if principles or support types are given; otherwise, and if
        ``strict``, at least one word must be found.
    near: also offer what fits only the principles or only the support types, after all that fits both.
    strict: everything that is given must be met (browsing, API).
    statuses: which standings to show; by default what can be had (active, verify).
    """

    text: str = ""
    principles: tuple[str, ...] = ()
    support_types: tuple[str, ...] = ()
    excluded_support_types: tuple[str, ...] = ()
    receiver: str | None = None
    phase: str | None = None
    level: str | None = None
    cost: str | None = None
    actors: tuple[str, ...] = ()
    excluded_actors: tuple[str, ...] = ()
    statuses: tuple[str, ...] = (Standing.ACTIVE.value, Standing.VERIFY.value)
    near: bool = True
    strict: bool = False
    limit: int = 10
    offset: int = 0

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, list):
                value = tuple(value)
                object.__setattr__(self, field.name, value)
            if field.name in _VALUES:
                given = (value,) if isinstance(value, str) else value or ()
                _check(field.name, given, _VALUES[field.name])
        if not 0 <= self.limit <= MAX_LIMIT:
            raise QueryError("limit", f"must be 0 to {MAX_LIMIT}")
        if self.offset < 0:
            raise QueryError("offset", "must not be negative")


@dataclass(frozen=True)
class Reason:
    """Why an offering is where it is: a code for the message catalogue, its arguments, and its points.

    fits_principle(ids...), fits_support_type(ids...), near_miss("principle" | "support_type"), words(words...),
    fits_receiver(id), fits_phase(id), fits_level(id), concrete_next_step(), confirmed(), not_confirmed(date?),
    fresh(date), dated(date). A date is an ISO date, month or year.
    """

    code: str
    args: tuple[str, ...] = ()
    points: int = 0


@dataclass(frozen=True)
class Hit:
    """An offering in a result. ``score`` is the sum of the points in ``why``."""

    offering: OfferingView
    score: int
    full_fit: bool
    why: tuple[Reason, ...]


@dataclass(frozen=True)
class Result:
    """A page of hits, best first.

    total: all hits, near ones included. exact_total: those that fit both principle and support type.
    unknown_cost: how many more there would be if offerings of unknown cost were counted as meeting ``cost``.
    release: the catalogue release that was searched.
    """

    hits: tuple[Hit, ...]
    total: int
    exact_total: int
    unknown_cost: int
    release: int


def _check(field: str, given: Iterable[str], values: type[Enum]) -> None:
    allowed = tuple(str(member.value) for member in values)
    for value in given:
        if value not in allowed:
            raise QueryError(field, f"'{value}' is not an allowed value", allowed)
