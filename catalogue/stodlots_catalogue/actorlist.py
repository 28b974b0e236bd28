"""The four views of the report: all actors, kinds of actors by kinds of support, and support within a principle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from enum import Enum
from typing import Any

from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.lookup import list_actors
from stodlots_catalogue.records import ActorKind
from stodlots_catalogue.views import AVAILABLE, ActorView, OfferingView
from stodlots_glossary.vocabulary import Principle, SupportType


@dataclass(frozen=True)
class ActorFilter:
    """Which actors: of any of these kinds, with support of any of these kinds, and so on. Empty: all."""

    kinds: tuple[str, ...] = ()
    support_types: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    receiver: str | None = None
    phase: str | None = None
    level: str | None = None

    def __post_init__(self) -> None:
        for name in ("kinds", "support_types", "principles"):
            object.__setattr__(self, name, tuple(getattr(self, name)))

    def to_dict(self) -> dict[str, Any]:
        """JSON: what the same filter can be made of again."""
        return {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(self).items()}

    @property
    def wants_support(self) -> bool:
        """Whether only those with some support of a kind are wanted."""
        return bool(self.support_types or self.principles or self.receiver or self.phase or self.level)

    def takes(self, offering: OfferingView) -> bool:
        """Whether an offering is of the kind that is wanted, and can be had."""
        return (
            offering.standing in AVAILABLE
            and (not self.kinds or offering.actor.kind in self.kinds)
            and _any(self.support_types, offering.support_types)
            and _any(self.principles, offering.principles)
            and (not self.receiver or self.receiver in offering.audience)
            and (not self.phase or self.phase in offering.phases)
            and (not self.level or self.level in offering.levels)
        )


@dataclass(frozen=True)
class Listed:
    """An actor and how many of its offerings are of the kind that is wanted."""

    actor: ActorView
    offerings: int


@dataclass(frozen=True)
class Matrix:
    """Counts by row and column; totals count each actor or offering once: ``totals`` by row, ``total`` in all."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    totals: tuple[int, ...] = ()
    column_totals: tuple[int, ...] = ()
    total: int = 0


def listed_actors(index: CatalogueIndex, wanted: ActorFilter) -> list[Listed]:
    """The actors that meet a filter, by name."""
    counts: dict[str, int] = {}
    for offering in index.offerings:
        if wanted.takes(offering):
            counts[offering.actor.id] = counts.get(offering.actor.id, 0) + 1
    found = [
        Listed(actor, counts.get(actor.id, 0))
        for actor in list_actors(index)
        if (not wanted.kinds or actor.kind in wanted.kinds) and (not wanted.wants_support or actor.id in counts)
    ]
    return sorted(found, key=lambda each: (each.actor.name.casefold(), each.actor.id))


def actor_counts(index: CatalogueIndex, wanted: ActorFilter) -> dict[str, dict[str, int]]:
    """By ``kinds``, ``support_types``, ``principles`` and value: the actors there are with that value alone there."""
    kinds = Counter(each.actor.kind for each in listed_actors(index, replace(wanted, kinds=())))
    givers = {"support_types": _givers(SupportType), "principles": _givers(Principle)}
    for name, found in givers.items():
        others = replace(wanted, support_types=()) if name == "support_types" else replace(wanted, principles=())
        for offering in index.offerings:
            if others.takes(offering):
                for value in getattr(offering, name):
                    found[value].add(offering.actor.id)
    return {
        "kinds": {str(kind): kinds[str(kind)] for kind in ActorKind},
        **{name: {value: len(actors) for value, actors in found.items()} for name, found in givers.items()},
    }


def _givers(values: type[Enum]) -> dict[str, set[str]]:
    return {str(value.value): set() for value in values}


def actor_matrix(index: CatalogueIndex, wanted: ActorFilter) -> Matrix:
    """How many actors of each kind give each kind of support; kinds that give none are left out."""
    columns = tuple(wanted.support_types) or tuple(map(str, SupportType))
    offerings = [each for each in index.offerings if wanted.takes(each)]
    by_kind = {str(kind): [each for each in offerings if each.actor.kind == kind] for kind in ActorKind}
    rows = {kind: each for kind, each in by_kind.items() if _actors(each, columns)}
    return Matrix(
        tuple(rows),
        columns,
        tuple(tuple(_actors(each, (column,)) for column in columns) for each in rows.values()),
        tuple(_actors(each, columns) for each in rows.values()),
        tuple(_actors(offerings, (column,)) for column in columns),
        _actors(offerings, columns),
    )


def principle_matrix(index: CatalogueIndex, wanted: ActorFilter) -> Matrix:
    """How many offerings of each kind of support there are within each principle."""
    return support_matrix([each for each in index.offerings if wanted.takes(each)], wanted)


def support_matrix(offerings: Sequence[OfferingView], wanted: ActorFilter) -> Matrix:
    """How many of some offerings there are of each kind of support within each principle that is wanted."""
    columns = tuple(wanted.support_types) or tuple(map(str, SupportType))
    rows = tuple(wanted.principles) or tuple(map(str, Principle))
    within = {row: [each for each in offerings if row in each.principles] for row in rows}
    everything = [each for each in offerings if _any(rows, each.principles)]
    return Matrix(
        rows,
        columns,
        tuple(tuple(_count(within[row], (column,)) for column in columns) for row in rows),
        tuple(_count(within[row], columns) for row in rows),
        tuple(_count(everything, (column,)) for column in columns),
        _count(everything, columns),
    )


def _count(offerings: Iterable[OfferingView], supports: Sequence[str]) -> int:
    return sum(_any(supports, each.support_types) for each in offerings)


def _actors(offerings: Iterable[OfferingView], supports: Sequence[str]) -> int:
    return len({each.actor.id for each in offerings if _any(supports, each.support_types)})


def _any(wanted: Sequence[str], has: Sequence[str]) -> bool:
    return not wanted or not set(wanted).isdisjoint(has)
