"""What a correction lifts, refuses, names and lets in again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from actions.changes import chips_of, sentences_between
from actions.filters import read_filters
from actions.leftout import filters_of, latest_filters, lifted_from, without
from actions.need import Need
from tests.actions.conftest import FACETS, entity, label


def named(text: str, *values: str) -> list[dict[str, Any]]:
    """The facet values that the glossary finds, given as "value=word"."""
    pairs = [each.partition("=")[::2] for each in values]
    return [entity("concept", value, word, text) for value, word in pairs]


@pytest.mark.parametrize(
    ("text", "concepts", "refused", "lifted", "wished"),
    [
        ("vi är inte en kommun", ["kommun=kommun"], {"kommun"}, set(), {}),
        ("inte kommun utan region", ["kommun=kommun", "region=region"], {"kommun"}, set(), {"receiver": "region"}),
        ("vi är en kommun, inte en region", ["kommun=kommun", "region=region"], {"region"}, set(), {"receiver": "kommun"}),
        ("inte bara kommuner", ["kommun=kommuner"], set(), {"receiver"}, {}),
        ("inte bara gratis", ["gratis=gratis"], set(), {"cost"}, {}),
        ("ta bort chefer", ["chef=chefer"], {"chef"}, set(), {}),
        ("glöm det där med gratis", ["gratis=gratis"], {"gratis"}, set(), {}),
        ("not for managers, for staff", ["chef=managers", "medarbetare=staff"], {"chef"}, set(), {"level": "medarbetare"}),
        ("för chefer", ["chef=chefer"], set(), set(), {"level": "chef"}),
        ("only free", [], set(), set(), {"cost": "gratis"}),
        ("strunta i kostnaden", [], set(), {"cost"}, {}),
        ("spelar ingen roll vad det kostar", [], set(), {"cost"}, {}),
        ("det får gärna kosta lite", [], set(), {"cost"}, {}),
        ("oavsett fas", [], set(), {"phase"}, {}),
        ("alla mottagare", [], set(), {"receiver"}, {}),
        ("vilken nivå som helst", [], set(), set(), {}),
        ("never mind the cost", [], set(), {"cost"}, {}),
        ("vad kostar den", [], set(), set(), {}),
    ],
)  # fmt: skip
def test_filters_are_read_as_people_say_them(
    text: str, concepts: list[str], refused: set[str], lifted: set[str], wished: dict[str, str]
) -> None:
    said = read_filters(text, named(text, *concepts))
    assert (said.refused, said.lifted, said.named) == (refused, lifted, wished)


@pytest.mark.parametrize(("text", "latest"), [("jo, ta med dem också", True), ("ta med dem", True), ("ja", False), ("visa fler", False)])  # fmt: skip
def test_them_is_whoever_was_left_out_last(text: str, latest: bool) -> None:
    assert read_filters(text, []).means_the_latest is latest


FULL = Need(
    principles=(label("p4"),),
    support_types=(label("testbadd"),),
    excluded_support_types=("utbildning",),
    excluded_actors=("vinnova",),
    facets={**FACETS, "receiver": "kommun", "cost": "gratis"},
)


def test_the_latest_filter_is_the_one_that_came_last() -> None:
    first = replace(FULL, facets={**FACETS, "receiver": "kommun"}, excluded_actors=())
    second = replace(first, excluded_actors=("vinnova",)).remembering(first)
    third = replace(second, facets=FULL.facets).remembering(second)
    assert latest_filters(third) == [("cost", "gratis")]
    assert latest_filters(third, ("actor", "excluded")) == [("actor", "vinnova")]
    assert set(latest_filters(first)) == {("receiver", "kommun"), ("excluded", "utbildning")}


def test_what_is_lifted_is_gone_and_nothing_else() -> None:
    gone = lifted_from(FULL, read_filters("strunta i kostnaden", []))
    assert gone == [("cost", "gratis")]
    left = without(FULL, gone)
    assert filters_of(left) == [each for each in filters_of(FULL) if each not in gone]


def test_each_change_is_said_back() -> None:
    after = replace(without(FULL, filters_of(FULL)), support_types=(label("natverk"),))
    keys = [each["key"] for each in sentences_between(FULL, after, {"vinnova": "Vinnova"})]
    assert keys == ["changed-support", "dropped-receiver", "dropped-cost", "changed-included"]
    assert sentences_between(FULL, FULL, {}) == []


def test_every_part_has_a_chip_and_every_chip_takes_its_part_away() -> None:
    chips = {chip["aspect"]: (chip["remove"], chip["change"]) for chip in chips_of(FULL, {"vinnova": "Vinnova"})}
    assert chips == {
        "principle": ("drop:p4", "wrong:principle"),
        "support_type": ("drop:testbadd", "wrong:support"),
        "receiver": ("drop:receiver", "wrong:receiver"),
        "cost": ("drop:cost", "wrong:cost"),
        "excluded_support_type": ("include:utbildning", None),
        "excluded_actor": ("include-actor:vinnova", None),
    }
