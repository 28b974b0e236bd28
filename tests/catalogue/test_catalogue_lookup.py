"""Looking up one actor or one offering."""

from __future__ import annotations

from pathlib import Path

import pytest

from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.lookup import find_actor, get_actor, get_offering, list_actors, offerings_of
from tests.catalogue.builders import actor, index_of, offering


def test_by_id(real: CatalogueIndex) -> None:
    found = get_offering(real, "adda-innovationsguiden")
    assert found is not None
    assert (found.actor.name, found.newest_source, len(found.sources)) == ("Adda AB", "2023", 4)
    vinnova = get_actor(real, "vinnova")
    assert vinnova is not None
    assert vinnova.short == "Vinnova"
    assert get_offering(real, "nothing") is None
    assert get_actor(real, "nobody") is None


def test_an_ended_offering_can_be_looked_up(real: CatalogueIndex) -> None:
    found = get_offering(real, "tillitsdelegationen-rapporter")
    assert found is not None
    assert (found.status, found.standing) == ("active", "ended")


def test_the_offerings_of_an_actor_are_those_that_can_be_had(real: CatalogueIndex) -> None:
    assert len(offerings_of(real, "adda")) > 3
    assert offerings_of(real, "tillitsdelegationen") == ()
    assert len(offerings_of(real, "tillitsdelegationen", ("ended",))) == 2
    assert offerings_of(real, "nobody") == ()


def test_actors_are_listed_by_id(real: CatalogueIndex) -> None:
    ids = [each.id for each in list_actors(real)]
    assert len(ids) == 129
    assert ids == sorted(ids)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vinnova", "vinnova"),
        ("vinova", "vinnova"),
        ("Sveriges Kommuner och Regioner", "skr"),
        ("vad gör SKR egentligen?", "skr"),
        ("Sveriges kommuner", "skr"),
        ("tillvaxtverket", "tillvaxtverket"),
        ("SKL Kommentus", "adda"),
        ("socialstyrelssen", "socialstyrelsen"),
    ],
)
def test_an_actor_is_found_by_any_of_its_names(real: CatalogueIndex, text: str, expected: str) -> None:
    best = find_actor(real, text).best
    assert best is not None
    assert best.id == expected


@pytest.mark.parametrize("text", ["", "?", "xyzzy", "fika"])
def test_other_texts_find_nobody(real: CatalogueIndex, text: str) -> None:
    assert find_actor(real, text).best is None


def test_an_actor_that_is_gone_leads_to_who_took_over(real: CatalogueIndex) -> None:
    match = find_actor(real, "ESV")
    assert match.best is not None
    assert match.successor is not None
    assert (match.best.status, match.successor.id) == ("merged", "statskontoret")


def test_successors_are_followed_to_the_end_but_never_in_circles(tmp_path: Path) -> None:
    actors = [actor("a", successor="b"), actor("b", successor="c"), actor("c"), actor("x", successor="y"), actor("y", successor="x")]  # fmt: skip
    index = index_of(tmp_path, actors, [offering("o")])
    successors = {name: find_actor(index, name).successor for name in "ax"}
    assert [each.id for each in successors.values() if each] == ["c", "y"]


def test_names_that_are_as_likely_are_alternatives(tmp_path: Path) -> None:
    actors = [
        actor("a", name="Region Nord labb"),
        actor("b", name="Region Nord nät"),
        actor("c", name="Annat"),
    ]
    match = find_actor(index_of(tmp_path, actors, [offering("o")]), "region nord")
    assert match.best is not None
    assert (match.best.id, [each.id for each in match.alternatives]) == ("a", ["b"])
