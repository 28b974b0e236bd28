"""The whole catalogue in memory, as arrays that a search can run through in one go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from stodlots_catalogue.models import ImportRun
from stodlots_catalogue.postings import Postings, index_words
from stodlots_catalogue.ranking import Bools, Ints, is_concrete, neutral_key
from stodlots_catalogue.store import ACTORS, OFFERINGS
from stodlots_catalogue.views import ActorView, OfferingView, Standing, actor_view, offering_view
from stodlots_catalogue.vocabulary import Vocabulary
from stodlots_glossary.vocabulary import Cost, Level, Phase, Principle, Receiver, SupportType


class Facet:
    """One bit per value and offering."""

    def __init__(self, values: type[Enum], rows: Iterable[Sequence[str]]) -> None:
        self._bits = {str(member.value): 1 << place for place, member in enumerate(values)}
        self.sets: NDArray[np.uint8] = np.fromiter((self.bits(row) for row in rows), np.uint8)

    @property
    def values(self) -> tuple[str, ...]:
        """All values there can be, in the order of the vocabulary."""
        return tuple(self._bits)

    def bits(self, values: Iterable[str]) -> int:
        """The values as a set of bits."""
        return sum(self._bits[value] for value in values)

    def having(self, values: Iterable[str]) -> Bools:
        """Per offering: whether it has any of the values."""
        having: Bools = (self.sets & np.uint8(self.bits(values))) != 0
        return having


@dataclass(frozen=True)
class CatalogueIndex:
    """A release of the catalogue; row n of every array is ``offerings[n]``. Never changes, safe to share."""

    release: int
    actors: Mapping[str, ActorView]
    offerings: Sequence[OfferingView]
    row_of: Mapping[str, int]
    principles: Facet
    support_types: Facet
    receivers: Facet
    phases: Facet
    levels: Facet
    costs: Facet
    standings: Facet
    actor_numbers: Mapping[str, int]
    actor_of: Ints
    concrete: Bools
    newest_year: Ints
    ties: Ints
    vocabulary: Vocabulary
    postings: Postings

    def __len__(self) -> int:
        return len(self.offerings)


def latest_import(engine: Engine) -> int:
    """The number of the catalogue release in force, 0 before the first import."""
    with engine.connect() as connection:
        return connection.scalar(select(func.max(ImportRun.number))) or 0


def build_index(engine: Engine) -> CatalogueIndex:
    """Read the release in force. An empty catalogue gives an empty index."""
    # Serializable: all tables as of one moment, on PostgreSQL too.
    connect = engine.connect().execution_options(isolation_level="SERIALIZABLE")
    with connect as connection, Session(connection) as session:
        release = session.scalar(select(func.max(ImportRun.number))) or 0
        actors = {identifier: actor_view(row) for identifier, row in ACTORS.load(session).items()}
        rows = OFFERINGS.load(session).values()
        offerings = [offering_view(row, actors[row.fields["actor"]]) for row in rows]
    vocabulary, postings = index_words(offerings)
    actor_numbers = {identifier: number for number, identifier in enumerate(actors)}
    return CatalogueIndex(
        release=release,
        actors=actors,
        offerings=offerings,
        row_of={offering.id: row for row, offering in enumerate(offerings)},
        principles=Facet(Principle, (offering.principles for offering in offerings)),
        support_types=Facet(SupportType, (offering.support_types for offering in offerings)),
        receivers=Facet(Receiver, (offering.audience for offering in offerings)),
        phases=Facet(Phase, (offering.phases for offering in offerings)),
        levels=Facet(Level, (offering.levels for offering in offerings)),
        costs=Facet(Cost, ((offering.cost,) for offering in offerings)),
        standings=Facet(Standing, ((offering.standing,) for offering in offerings)),
        actor_numbers=actor_numbers,
        actor_of=_integers(actor_numbers[offering.actor.id] for offering in offerings),
        concrete=np.fromiter((is_concrete(each.next_step, each.url) for each in offerings), np.bool_),
        newest_year=_integers(int((offering.newest_source or "0")[:4]) for offering in offerings),
        ties=_integers(neutral_key(offering.id) for offering in offerings),
        vocabulary=vocabulary,
        postings=postings,
    )


def _integers(values: Iterable[int]) -> Ints:
    return np.fromiter(values, np.int64)
