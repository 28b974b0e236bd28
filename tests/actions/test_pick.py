"""Which item or actor a message points at, and what it is about."""

from __future__ import annotations

from typing import Any

import pytest

from actions.base import Turn
from actions.need import Need
from actions.pick import turned_down
from stodlots_glossary.counting import numbers_in, says_only_numbers
from tests.actions.conftest import entity, heard


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", []),
        ("berätta mer", []),
        ("nummer 2", [2]),
        ("nr 2?", [2]),
        ("2", [2]),
        ("2:an", [2]),
        ("tvåan", [2]),
        ("tvaan", [2]),
        ("den andra", [2]),
        ("Den TREDJE, tack", [3]),
        ("den sista", [5]),
        ("ettan och trean", [1, 3]),
        ("3 och 1 och 3", [3, 1]),
        ("b", [2]),
        ("B.", [2]),
        ("tell me about a grant", []),
        ("the second one", [2]),
        ("the last", [5]),
        ("femman", [5]),
        ("jätten", []),
    ],
)
def test_numbers_are_understood_as_people_say_them(text: str, numbers: list[int]) -> None:
    said = numbers_in(text, 5)
    assert [*said.written, *said.places] == numbers


@pytest.mark.parametrize("text", ["²", "½", "①", "٣"])
def test_odd_digits_break_nothing(text: str) -> None:
    said = numbers_in(text, 5)
    assert all(isinstance(number, int) for number in (*said.written, *said.places))


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("inte Vinnova", True),
        ("allt utom Vinnova", True),
        ("något annat, inte från Vinnova", True),
        ("skippa Vinnova", True),
        ("utan Vinnova", True),
        ("not Vinnova", True),
        ("everything except Vinnova", True),
        ("Vinnova", False),
        ("Vinnova, inte Tillväxtverket", False),
        ("vad gör Vinnova?", False),
        ("jag vill inte ha någon kurs men gärna pengar från Vinnova", False),
        ("Vi vill inte. Vinnova då?", False),
        ("Vi har inte hört om det, vad har Vinnova?", False),
    ],
)
def test_an_actor_is_turned_down_by_a_no_shortly_before_its_name(text: str, refused: bool) -> None:
    assert turned_down(text, [entity("actor", "vinnova", "Vinnova", text)]) == (["vinnova"] if refused else [])


def test_only_actors_are_turned_down_and_each_once() -> None:
    text = "inte Vinnova, inte Vinnova, inte testbädd"
    again = entity("actor", "vinnova", "Vinnova", text) | {"start": 19, "end": 26}
    found = [entity("actor", "vinnova", "Vinnova", text), again, entity("concept", "testbadd", "testbädd", text)]
    assert turned_down(text, found) == ["vinnova"]


def turn(text: str, *entities: dict[str, Any], language: str | None = None, spoken: str | None = "sv") -> Turn:
    return Turn(text, "need", heard(language=spoken), entities, Need(), language)


MONEY = "Pengar till sensorer i hemtjänsten"


@pytest.mark.parametrize(
    ("text", "concepts", "subject"),
    [
        (MONEY, ["Pengar"], "till sensorer i hemtjänsten"),
        (MONEY, [], MONEY),
        (MONEY, ["Pengar", "sensorer"], "till   i hemtjänsten"),
        ("pengar", ["pengar"], ""),
        ("Vi söker pengar", ["pengar"], "Vi söker"),
        ("[support:testbadd]", [], ""),
        ("", [], ""),
    ],
)
def test_the_subject_is_what_is_left_without_the_fields_own_words(text: str, concepts: list[str], subject: str) -> None:
    found = [entity("concept", "x", each, text) for each in reversed(concepts)]
    assert turn(text, *found).subject.split() == subject.split()


def test_names_of_actors_are_part_of_the_subject() -> None:
    text = "pengar från Vinnova"
    assert turn(text, entity("actor", "vinnova", "Vinnova", text)).subject == text


def test_concepts_that_overlap_are_cut_out_once() -> None:
    text = "en testbädd för vård"
    found = (entity("concept", "a", "testbädd", text), entity("concept", "b", "bädd", text))
    assert turn(text, *found).subject.split() == ["en", "för", "vård"]


def test_each_thing_is_named_once() -> None:
    text = "Vinnova"
    found = entity("actor", "vinnova", "Vinnova", text)
    assert turn(text, found, found, entity("concept", "x")).named("actor") == ["vinnova"]


@pytest.mark.parametrize(
    ("language", "spoken", "text", "after"),
    [
        (None, "en", "hi", None),
        (None, "en", "we need money", "en"),
        (None, None, "hi", None),
        ("sv", "en", "ok", "sv"),
        ("sv", "en", "we need some help with this", "en"),
        ("en", "sv", "kommun", "en"),
        ("en", "sv", "vi behöver hjälp med att komma igång", "sv"),
        ("sv", None, "vi behöver hjälp med att komma igång", "sv"),
    ],
)
def test_the_language_changes_only_with_a_message_that_is_long_enough_to_tell(
    language: str | None, spoken: str | None, text: str, after: str | None
) -> None:
    assert turn(text, language=language, spoken=spoken).language_after() == after


@pytest.mark.parametrize(("text", "short"), [("kurser", True), ("två ord till", True), ("det här är fyra", False)])
def test_a_few_words_are_short(text: str, short: bool) -> None:
    assert turn(text).is_short is short


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("12", True),
        ("nummer två", True),
        ("den andra tack", True),
        ("2an", True),
        ("berätta om 2", False),
        ("nummer", False),
        ("", False),
    ],
)
def test_a_message_that_is_only_a_number_is_known(text: str, only: bool) -> None:
    assert says_only_numbers(text) is only
