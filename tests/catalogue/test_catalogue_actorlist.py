"""The four views of the report: lists of actors and the tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from stodlots_catalogue.actorlist import AVAILABLE, ActorFilter, actor_matrix, listed_actors, principle_matrix
from stodlots_catalogue.db import make_engine, upgrade
from stodlots_catalogue.importer import import_catalogue
from stodlots_catalogue.index import CatalogueIndex, build_index
from stodlots_catalogue.lookup import list_actors
from stodlots_catalogue.records import ActorKind
from stodlots_glossary.vocabulary import Principle, SupportType

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> CatalogueIndex:
    engine = make_engine(f"sqlite:///{tmp_path_factory.mktemp('views') / 'test.db'}")
    upgrade(engine)
    import_catalogue(engine, ROOT / "data" / "catalogue")
    return build_index(engine)


def test_without_a_filter_all_actors_are_listed_by_name(real: CatalogueIndex) -> None:
    found = listed_actors(real, ActorFilter())
    assert {each.actor.id for each in found} == {actor.id for actor in list_actors(real)}
    names = [each.actor.name.casefold() for each in found]
    assert names == sorted(names)


def test_only_actors_with_support_that_can_be_had_are_listed_for_a_need(real: CatalogueIndex) -> None:
    wanted = ActorFilter(kinds=("myndighet",), support_types=("finansiering",), receiver="region")
    found = listed_actors(real, wanted)
    assert found
    for each in found:
        matching = [
            offering
            for offering in real.offerings
            if offering.actor.id == each.actor.id
            and offering.standing in AVAILABLE
            and "finansiering" in offering.support_types
            and "region" in offering.audience
        ]
        assert each.actor.kind == "myndighet"
        assert each.offerings == len(matching) > 0


def test_a_filter_can_be_kept_as_json_and_made_again() -> None:
    wanted = ActorFilter(kinds=("bolag",), support_types=("natverk",), principles=("p5",), level="chef")
    assert ActorFilter(**wanted.to_dict()) == wanted


def test_the_table_of_actors_counts_each_actor_once(real: CatalogueIndex) -> None:
    matrix = actor_matrix(real, ActorFilter())
    assert set(matrix.rows) <= set(map(str, ActorKind))
    assert matrix.columns == tuple(map(str, SupportType))
    for row, counts, total in zip(matrix.rows, matrix.cells, matrix.totals, strict=True):
        for column, count in zip(matrix.columns, counts, strict=True):
            assert count == len(listed_actors(real, ActorFilter(kinds=(row,), support_types=(column,))))
        assert max(counts) <= total <= sum(counts)


def test_a_table_for_one_kind_of_support_leaves_out_kinds_that_give_none(real: CatalogueIndex) -> None:
    matrix = actor_matrix(real, ActorFilter(support_types=("utbildning",)))
    assert matrix.columns == ("utbildning",)
    assert all(counts[0] > 0 for counts in matrix.cells)


def test_the_table_of_principles_counts_offerings(real: CatalogueIndex) -> None:
    matrix = principle_matrix(real, ActorFilter())
    assert matrix.rows == tuple(map(str, Principle))
    available = [each for each in real.offerings if each.standing in AVAILABLE]
    p5, networks = matrix.rows.index("p5"), matrix.columns.index("natverk")
    expected = sum("p5" in each.principles and "natverk" in each.support_types for each in available)
    assert matrix.cells[p5][networks] == expected
