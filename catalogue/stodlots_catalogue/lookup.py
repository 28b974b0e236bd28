"""Single actors and offerings by id or by name, in an index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.text import fold
from stodlots_catalogue.views import AVAILABLE, ActorView, OfferingView

_EXACT = 1000
_NAMED_IN_TEXT = 900
_TEXT_IN_NAME = 800
_SIMILAR_ENOUGH = 80  # percent
_SHORTEST_MISSPELT = 4
_MAX_ALTERNATIVES = 5


@dataclass(frozen=True)
class ActorMatch:
    """Who a text means. ``successor``: who took over from ``best`` (or is about to), at the end of the chain."""

    best: ActorView | None
    successor: ActorView | None
    alternatives: tuple[ActorView, ...]


def get_offering(index: CatalogueIndex, offering_id: str) -> OfferingView | None:
    """The offering with this id, whatever its standing."""
    row = index.row_of.get(offering_id)
    return None if row is None else index.offerings[row]


def get_actor(index: CatalogueIndex, actor_id: str) -> ActorView | None:
    """The actor with this id, also if it has ended, merged or been withdrawn."""
    return index.actors.get(actor_id)


def list_actors(index: CatalogueIndex, *, withdrawn: bool = False) -> tuple[ActorView, ...]:
    """All actors by id; withdrawn ones only if asked for."""
    return tuple(actor for actor in index.actors.values() if withdrawn or not actor.withdrawn)


def offerings_of(
    index: CatalogueIndex, actor_id: str, statuses: tuple[str, ...] = AVAILABLE
) -> tuple[OfferingView, ...]:
    """An actor's offerings by id, of the standings asked for; empty for an unknown actor."""
    return tuple(each for each in index.offerings if each.actor.id == actor_id and each.standing in statuses)


def successor_of(index: CatalogueIndex, actor: ActorView) -> ActorView | None:
    """The actor at the end of the chain of successors; None if there is no successor."""
    seen = {actor.id}
    last = actor
    while (following := index.actors.get(last.successor or "")) is not None and following.id not in seen:
        seen.add(following.id)
        last = following
    return None if last is actor else last


def find_actor(index: CatalogueIndex, text: str) -> ActorMatch:
    """Who is meant by a name, a short name, an alias, a misspelling of one, or a sentence that holds one."""
    wanted = _normal(text)
    rated = sorted(
        (-max(_likeness(wanted, label) for label in _labels(actor)), actor.id) for actor in list_actors(index)
    )
    found = [index.actors[actor_id] for rating, actor_id in rated if -rating >= _SIMILAR_ENOUGH]
    if not found:
        return ActorMatch(None, None, ())
    return ActorMatch(found[0], successor_of(index, found[0]), tuple(found[1 : 1 + _MAX_ALTERNATIVES]))


def _labels(actor: ActorView) -> Iterator[str]:
    for label in (actor.name, actor.short, *actor.aliases):
        yield _normal(label)


def _normal(text: str) -> str:
    """Lower case, no marks, words parted by single blanks."""
    folded = fold(text.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in folded).split())


def _likeness(wanted: str, label: str) -> int:
    """How likely ``label`` is meant: whole, then named in the text (longest first), then its beginning, then typos."""
    if not wanted or not label:
        return 0
    if wanted == label:
        return _EXACT
    if f" {label} " in f" {wanted} ":
        return _NAMED_IN_TEXT + min(len(label), 99)
    if f" {label} ".startswith(f" {wanted} "):
        return _TEXT_IN_NAME
    if min(len(wanted), len(label)) < _SHORTEST_MISSPELT:
        return 0
    return int(fuzz.ratio(wanted, label))
