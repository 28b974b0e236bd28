"""Counts beside filters, all hits of a query, and what else there is beside one offering."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from stodlots_catalogue.actorlist import ActorFilter, actor_counts, listed_actors, principle_matrix
from stodlots_catalogue.facetcounts import facet_counts
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.query import MAX_LIMIT, Query
from stodlots_catalogue.related import alike, from_same_actor
from stodlots_catalogue.search import search, whole
from tests.catalogue.builders import actor, index_of, offering

ONE = {"receiver", "phase", "level", "cost"}
QUERIES = [
    Query(strict=True),
    Query(text="råd om AI", strict=True),
    Query(principles=("p1", "p4"), support_types=("radgivning",), receiver="kommun", strict=True),
    Query(phase="test", level="chef", cost="gratis", actors=("a",), strict=True),
]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    offerings = [
        offering("o1", "a"),
        offering("o2", "a", name="Råd om AI", principles=["p1", "p4"], audience=["region", "kommun"]),
        offering("o3", "b", name="Nätverk", support_types=["natverk"], principles=["p5"], cost="okant"),
        offering("o4", "b", name="Annat råd om AI", phases=["behov", "test"], levels=["ledning"]),
        offering("o5", "c", status="ended"),
    ]
    return index_of(tmp_path_factory.mktemp("small"), [actor("a"), actor("b", kind="bolag"), actor("c")], offerings)


@pytest.mark.parametrize("query", QUERIES)
def test_a_count_is_what_a_search_with_that_value_finds(small: CatalogueIndex, query: Query) -> None:
    for field, counts in facet_counts(small, query).items():
        for value, count in counts.items():
            changed = replace(query, **{field: value if field in ONE else (value,)})
            assert search(small, changed).total == count, (field, value)


def test_values_that_give_nothing_are_counted_as_nothing(small: CatalogueIndex) -> None:
    assert facet_counts(small, Query(strict=True))["support_types"]["testbadd"] == 0


def test_actors_whose_support_has_ended_are_not_counted(small: CatalogueIndex) -> None:
    assert facet_counts(small, Query(text="finns inte", strict=True))["actors"] == {"a": 0, "b": 0}


def test_counts_of_a_catalogue_where_all_has_ended_are_zeros(tmp_path: Path) -> None:
    counts = facet_counts(index_of(tmp_path, [actor("a")], [offering("o", status="ended")]), Query(strict=True))
    assert not any(counts["principles"].values())
    assert not any(counts["actors"].values())


def test_the_whole_result_goes_beyond_the_largest_page(tmp_path: Path) -> None:
    index = index_of(tmp_path, [actor("a")], [offering(f"o{n}") for n in range(2 * MAX_LIMIT + 1)])
    assert [hit.offering.id for hit in whole(index, Query(limit=1, offset=5))][:10] == [
        hit.offering.id for hit in search(index, Query(limit=10)).hits
    ]
    assert len({hit.offering.id for hit in whole(index, Query())}) == 2 * MAX_LIMIT + 1


@pytest.mark.parametrize(
    "wanted",
    [ActorFilter(), ActorFilter(kinds=("bolag",)), ActorFilter(support_types=("natverk",), principles=("p4", "p5"))],
)
def test_counts_of_actors_are_what_the_list_has(small: CatalogueIndex, wanted: ActorFilter) -> None:
    for field, counts in actor_counts(small, wanted).items():
        for value, count in counts.items():
            assert len(listed_actors(small, replace(wanted, **{field: (value,)}))) == count, (field, value)


def test_the_totals_of_a_matrix_count_each_offering_once(small: CatalogueIndex) -> None:
    matrix = principle_matrix(small, ActorFilter())
    assert matrix.total == 4
    assert dict(zip(matrix.columns, matrix.column_totals, strict=True))["radgivning"] == 3
    assert sum(matrix.totals) == 5  # o2 is within two principles


def test_other_support_of_the_actor_is_all_it_has_and_not_the_offering_itself(small: CatalogueIndex) -> None:
    o4 = small.offerings[small.row_of["o4"]]
    assert [each.id for each in from_same_actor(small, o4, 5)] == ["o3"]
    assert from_same_actor(small, o4, 0) == []


def test_what_is_alike_is_of_the_same_kind_from_others_and_can_be_had(small: CatalogueIndex) -> None:
    o2 = small.offerings[small.row_of["o2"]]
    assert [each.id for each in alike(small, o2, 5)] == ["o4"]
    o4 = small.offerings[small.row_of["o4"]]
    assert [each.id for each in alike(small, o4, 5)] == ["o2", "o1"]
