"""What is shown of actors and offerings: plain values, detached from the database."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from stodlots_catalogue.store import Stored

_FACETS = ("support_types", "principles", "audience", "phases", "levels")


class Standing(StrEnum):
    """Whether an offering can be had, all things considered: its own status, its actor's, and withdrawal."""

    ACTIVE = "active"
    VERIFY = "verify"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


# The standings of what can be had.
AVAILABLE = (Standing.ACTIVE, Standing.VERIFY)


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where a fact was found; ``date`` is an ISO date, month or year."""

    evidence: str
    ref: str
    date: str | None


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor; ``successor`` is the id of the actor that has taken over, or is about to."""

    id: str
    name: str
    short: str
    aliases: tuple[str, ...]
    kind: str
    homepage: str | None
    summary: str
    status: str
    successor: str | None
    withdrawn: bool
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class OfferingView:
    """An offering with its actor; facets hold vocabulary ids in the order of the catalogue."""

    id: str
    actor: ActorView
    name: str
    summary: str
    next_step: str
    support_types: tuple[str, ...]
    principles: tuple[str, ...]
    audience: tuple[str, ...]
    phases: tuple[str, ...]
    levels: tuple[str, ...]
    cost: str
    url: str | None
    status: str
    standing: Standing
    sources: tuple[SourceView, ...]

    @property
    def newest_source(self) -> str | None:
        """The date of the newest dated source, as precise as it is known."""
        return max((source.date for source in self.sources if source.date), default=None)


def actor_view(row: Stored) -> ActorView:
    """The view of a stored actor."""
    fields = row.fields | {"aliases": tuple(row.fields["aliases"]), "sources": _sources(row)}
    return ActorView(**fields, withdrawn=row.withdrawn)


def offering_view(row: Stored, actor: ActorView) -> OfferingView:
    """The view of a stored offering of ``actor``."""
    facets = {name: _shared(tuple(row.fields[name])) for name in _FACETS}
    standing = _standing(row, actor)
    return OfferingView(**row.fields | facets | {"actor": actor, "sources": _sources(row)}, standing=standing)


def _standing(row: Stored, actor: ActorView) -> Standing:
    """An offering cannot outlive its actor; if the actor has merged into another, it lives on there."""
    if row.withdrawn or actor.withdrawn:
        return Standing.WITHDRAWN
    if actor.status == "ended":
        return Standing.ENDED
    return Standing(row.fields["status"])


def _sources(row: Stored) -> tuple[SourceView, ...]:
    return tuple(SourceView(**source) for source in row.fields["sources"])


@cache
def _shared(values: tuple[str, ...]) -> tuple[str, ...]:
    """One tuple for all rows with the same values."""
    return values
