"""How many hits each value of each filter would give, with all other filters as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.query import Query
from stodlots_catalogue.ranking import Bools
from stodlots_catalogue.search import matching

# A field of the query, and what stands in it when nothing is asked for.
_NOTHING: dict[str, Any] = {
    "principles": (),
    "support_types": (),
    "receiver": None,
    "phase": None,
    "level": None,
    "cost": None,
    "actors": (),
}


def facet_counts(index: CatalogueIndex, query: Query) -> Mapping[str, Mapping[str, int]]:
    """By field of the query and value: the hits there are with that value alone in that field; zeros included.

    Of ``actors`` only those that have some offering of the standings asked for.
    """
    without = [replace(query, **{name: nothing}) for name, nothing in _NOTHING.items()]
    hits = dict(zip(_NOTHING, matching(index, without), strict=True))
    facets = {
        "principles": index.principles,
        "support_types": index.support_types,
        "receiver": index.receivers,
        "phase": index.phases,
        "level": index.levels,
        "cost": index.costs,
    }
    counts = {
        name: {value: int(np.count_nonzero(hits[name] & facet.having((value,)))) for value in facet.values}
        for name, facet in facets.items()
    }
    return {**counts, "actors": _by_actor(index, query, hits["actors"])}


def _by_actor(index: CatalogueIndex, query: Query, hits: Bools) -> dict[str, int]:
    width = len(index.actor_numbers)
    found = np.bincount(index.actor_of[hits], minlength=width)
    has_any = np.bincount(index.actor_of[index.standings.having(query.statuses)], minlength=width)
    return {actor: int(found[number]) for actor, number in index.actor_numbers.items() if has_any[number]}
