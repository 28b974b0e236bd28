"""Search: filters first, then points per criterion (ranking.py), then the reasons of the page asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

import numpy as np

from stodlots_catalogue.criteria import points_by_criterion, reasons
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.query import MAX_LIMIT, Hit, Query, Result
from stodlots_catalogue.ranking import Bools, Ints, order, rarity, saturated
from stodlots_catalogue.text import words_of
from stodlots_catalogue.vocabulary import Matches

_MAX_WORDS = 60


@dataclass(frozen=True)
class _Fit:
    """Per offering: whether it is a hit (cost aside), and whether it fits both principle and support type."""

    hits: Bools
    full: Bools


def search(index: CatalogueIndex, query: Query) -> Result:
    """The offerings that answer ``query``, ranked; the same query and release give the same result."""
    words = _matches(index, query.text)
    worth = _worth(index, words)
    fit = _fit(index, query, worth)
    chosen = fit.hits & _meets_cost(index, query)
    rows = np.flatnonzero(chosen)
    points = points_by_criterion(index, query, rows, worth[rows])
    total_points = np.sum(list(points.values()), axis=0, dtype=np.int64)
    ranked = order(total_points, index.ties[rows], index.actor_of[rows])
    page = ranked[query.offset : query.offset + query.limit]
    stems = frozenset().union(*(matches.stems for matches in words))

    def hit(place: int) -> Hit:
        row = int(rows[place])
        earned = {code: int(each[place]) for code, each in points.items()}
        why = reasons(index, query, stems, row, earned)
        return Hit(index.offerings[row], int(total_points[place]), bool(fit.full[row]), why)

    return Result(
        hits=tuple(hit(int(place)) for place in page),
        total=len(rows),
        exact_total=int(np.count_nonzero(chosen & fit.full)),
        unknown_cost=_unknown_cost(index, query, fit.hits),
        release=index.release,
    )


def whole(index: CatalogueIndex, query: Query) -> Iterator[Hit]:
    """Every hit of ``query``, ranked, whatever its limit and offset."""
    for offset in count(0, MAX_LIMIT):
        hits = search(index, replace(query, limit=MAX_LIMIT, offset=offset)).hits
        yield from hits
        if len(hits) < MAX_LIMIT:
            return


def matching(index: CatalogueIndex, queries: Sequence[Query]) -> list[Bools]:
    """For each of some queries with the same text: whether an offering, by row, is a hit."""
    worth = _worth(index, _matches(index, queries[0].text)) if queries else np.zeros(len(index), np.int64)
    return [_fit(index, query, worth).hits & _meets_cost(index, query) for query in queries]


def _matches(index: CatalogueIndex, text: str) -> list[Matches]:
    """For each distinct word of the text that the catalogue has: the terms it may mean."""
    words = list(dict.fromkeys(words_of(text)))[:_MAX_WORDS]
    return [matches for word in words if (matches := index.vocabulary.matches(word))]


def _fit(index: CatalogueIndex, query: Query, worth: Ints) -> _Fit:
    everything = np.ones(len(index), np.bool_)
    principle = index.principles.having(query.principles) if query.principles else everything
    support = index.support_types.having(query.support_types) if query.support_types else everything
    full = principle & support
    hits = full
    if query.near and not query.strict and query.principles and query.support_types:
        hits = principle | support
    hits = hits & _allowed(index, query)
    if query.text.strip() and (query.strict or not (query.principles or query.support_types)):
        hits &= worth > 0
    return _Fit(hits, full)


def _allowed(index: CatalogueIndex, query: Query) -> Bools:
    """What passes every filter except cost."""
    allowed = index.standings.having(query.statuses) & ~index.support_types.having(query.excluded_support_types)
    if query.receiver:
        allowed &= index.receivers.having((query.receiver,))
    if query.actors:
        allowed &= _by_actor(index, query.actors)
    if query.excluded_actors:
        allowed &= ~_by_actor(index, query.excluded_actors)
    if query.strict and query.phase:
        allowed &= index.phases.having((query.phase,))
    if query.strict and query.level:
        allowed &= index.levels.having((query.level,))
    return allowed


def _by_actor(index: CatalogueIndex, actors: Sequence[str]) -> Bools:
    numbers = [index.actor_numbers[actor] for actor in actors if actor in index.actor_numbers]
    return np.isin(index.actor_of, numbers)


def _meets_cost(index: CatalogueIndex, query: Query) -> Bools:
    return index.costs.having((query.cost,)) if query.cost else np.ones(len(index), np.bool_)


def _unknown_cost(index: CatalogueIndex, query: Query, hits: Bools) -> int:
    if query.cost in (None, "okant"):
        return 0
    return int(np.count_nonzero(hits & index.costs.having(("okant",))))


def _worth(index: CatalogueIndex, words: Sequence[Matches]) -> Ints:
    """Per offering the summed worth of the words: how prominent each is in it, times how telling it is."""
    worth = np.zeros(len(index), np.int64)
    for matches in words:
        weight = index.postings.summed(matches.terms, matches.qualities, len(index)) // 100
        found = np.flatnonzero(weight)
        worth[found] += rarity(len(index), max(len(found), 1)) * saturated(weight[found])
    return worth
