"""How offerings are ranked: whole points, added up. The public description is docs/ranking.md.

Only integers, so that the order is the same on every machine and database.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

type Ints = NDArray[np.int64]
type Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Weights:
    """The points of each criterion."""

    principle_best: int = 2000
    principle_listed: int = 1500
    support_type_best: int = 2000
    support_type_listed: int = 1500
    words: int = 400
    receiver: int = 80
    receiver_alone: int = 40
    phase: int = 80
    level: int = 60
    concrete_next_step: int = 40
    confirmed: int = 30
    fresh: int = 20
    fresh_loss_per_year: int = 2


@dataclass(frozen=True)
class WordWeights:
    """How words are weighed against each other before they become points."""

    name: int = 8
    summary: int = 4
    next_step: int = 2
    actor: int = 1
    same_word: int = 100
    compound: int = 50
    part: int = 40
    typo: int = 40
    saturation: int = 8
    half_points_at: int = 20000


WEIGHTS = Weights()
WORD_WEIGHTS = WordWeights()

FRESH_YEARS = 2
FIRST_PLACES = 5
PER_ACTOR_AMONG_FIRST = 2

# A next step that only finds out whether the offering exists does not take anybody further.
_ASKING = frozenset({"fråga", "kontrollera", "kolla", "hör", "håll", "undersök", "ask", "check"})
_TIE_BITS = 48


def is_concrete(next_step: str, url: str | None) -> bool:
    """Whether the next step is something to do, with a place to do it, rather than somebody to ask."""
    opening = next_step.split(maxsplit=1)[:1]
    return url is not None and opening != [] and opening[0].casefold() not in _ASKING


def neutral_key(offering_id: str) -> int:
    """Breaks ties the same way every time without favouring any name."""
    return int.from_bytes(hashlib.sha256(offering_id.encode()).digest()[: _TIE_BITS // 8])


def rarity(documents: int, containing: int) -> int:
    """How telling a word is: quarters of a doubling, from 1 (in every document) up. Needs 1 <= containing."""
    return int((documents**4 // containing**4).bit_length())


def saturated(weight: Ints) -> Ints:
    """The worth (0..999) of a word's summed field weights: the first occurrence counts most."""
    return 1000 * weight // (weight + WORD_WEIGHTS.saturation)


def word_points(worth: Ints) -> Ints:
    """Points (0..words) for the summed worth of all words."""
    return WEIGHTS.words * worth // (worth + WORD_WEIGHTS.half_points_at)


def freshness_points(year: Ints, newest: int) -> Ints:
    """Points for the year of the newest source, counted from the newest in the catalogue; year 0 = undated."""
    points = np.maximum(WEIGHTS.fresh - WEIGHTS.fresh_loss_per_year * (newest - year), 0)
    return np.where(year > 0, points, 0)


def order(points: Ints, ties: Ints, actors: Ints) -> NDArray[np.intp]:
    """Positions from best to worst: most points first, ties by neutral key, then room for several actors."""
    best_first = np.argsort(-((points << _TIE_BITS) | ties), kind="stable")
    return _share_first_places(best_first, actors)


def _share_first_places(ordered: NDArray[np.intp], actors: Ints) -> NDArray[np.intp]:
    """At most two of an actor among the first five; what must wait keeps its order after them."""
    taken: list[int] = []
    per_actor: dict[int, int] = {}
    for place in count():
        if place == len(ordered) or len(taken) == FIRST_PLACES:
            break
        actor = int(actors[ordered[place]])
        if per_actor.get(actor, 0) < PER_ACTOR_AMONG_FIRST:
            per_actor[actor] = per_actor.get(actor, 0) + 1
            taken.append(place)
    return np.concatenate([ordered[taken], np.delete(ordered, taken)])
