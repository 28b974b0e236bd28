"""The points that an offering earns on each criterion of a query, and the reasons that name them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from stodlots_catalogue.index import CatalogueIndex, Facet
from stodlots_catalogue.postings import weighted_texts
from stodlots_catalogue.query import Query, Reason
from stodlots_catalogue.ranking import FRESH_YEARS, WEIGHTS, Ints, freshness_points, word_points
from stodlots_catalogue.text import swedish_stem, words_of
from stodlots_catalogue.views import OfferingView


def points_by_criterion(index: CatalogueIndex, query: Query, rows: NDArray[np.intp], worth: Ints) -> dict[str, Ints]:
    """Points by reason code, for the given rows. Criteria that were not asked about are left out."""
    points: dict[str, Ints] = {}
    if query.principles:
        points["fits_principle"] = _listed(
            index.principles, rows, query.principles, WEIGHTS.principle_best, WEIGHTS.principle_listed
        )
    if query.support_types:
        points["fits_support_type"] = _listed(
            index.support_types,
            rows,
            query.support_types,
            WEIGHTS.support_type_best,
            WEIGHTS.support_type_listed,
        )
    points["words"] = word_points(worth)
    if query.receiver:
        alone = index.receivers.sets[rows] == index.receivers.bits((query.receiver,))
        points["fits_receiver"] = WEIGHTS.receiver + WEIGHTS.receiver_alone * alone.astype(np.int64)
    if query.phase:
        points["fits_phase"] = WEIGHTS.phase * _having(index.phases, rows, query.phase)
    if query.level:
        points["fits_level"] = WEIGHTS.level * _having(index.levels, rows, query.level)
    points["concrete_next_step"] = WEIGHTS.concrete_next_step * index.concrete[rows].astype(np.int64)
    points["confirmed"] = WEIGHTS.confirmed * _having(index.standings, rows, "active")
    points["fresh"] = freshness_points(index.newest_year[rows], _newest(index))
    return points


def _having(facet: Facet, rows: NDArray[np.intp], value: str) -> Ints:
    return facet.having((value,))[rows].astype(np.int64)


def _listed(facet: Facet, rows: NDArray[np.intp], values: Sequence[str], best: int, listed: int) -> Ints:
    any_of = np.where(facet.having(values)[rows], listed, 0)
    return np.where(facet.having(values[:1])[rows], best, any_of).astype(np.int64)


def _newest(index: CatalogueIndex) -> int:
    return int(index.newest_year.max(initial=0))


def reasons(
    index: CatalogueIndex,
    query: Query,
    stems: Collection[str],
    row: int,
    points: Mapping[str, int],
) -> tuple[Reason, ...]:
    """Why the offering in ``row`` has the points it has; ``stems``: those that its words may mean."""
    offering = index.offerings[row]
    newest = offering.newest_source
    dates = (newest,) if newest else ()
    fresh = "fresh" if index.newest_year[row] >= _newest(index) - FRESH_YEARS else "dated"
    args: dict[str, tuple[str, ...]] = {
        "fits_principle": tuple(each for each in query.principles if each in offering.principles),
        "fits_support_type": tuple(each for each in query.support_types if each in offering.support_types),
        "words": _found_words(offering, stems),
        "fits_receiver": (query.receiver or "",),
        "fits_phase": (query.phase or "",),
        "fits_level": (query.level or "",),
        "fresh": dates,
    }
    absent = {
        "fits_principle": Reason("near_miss", ("principle",)),
        "fits_support_type": Reason("near_miss", ("support_type",)),
        "confirmed": Reason("not_confirmed", dates),
    }
    found = []
    for code, value in points.items():
        if value:
            found.append(Reason(fresh if code == "fresh" else code, args.get(code, ()), value))
        elif code in absent:
            found.append(absent[code])
    return tuple(found)


def _found_words(offering: OfferingView, stems: Collection[str]) -> tuple[str, ...]:
    """The words of the offering that answer the query, as it writes them, the weightiest first."""
    if not stems:
        return ()
    words = (word for text, _ in weighted_texts(offering) for word in words_of(text))
    return tuple(dict.fromkeys(word for word in words if swedish_stem(word) in stems))
