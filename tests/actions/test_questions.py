"""What a question asks about: pure functions on text."""

from __future__ import annotations

import pytest

from actions.questions import CONTACT, asked_words, asks_for_difference, phrases
from actions.terms import difference_of, likeliest, terms_in
from actions.views import actor_kinds_in
from stodlots_glossary.concepts import Glossary
from tests.actions.conftest import entity


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("vad menas med det?", []),
        ("Vad betyder det där ordet?", []),
        ("what does that mean", []),
        ("vad är skillnaden mellan dem", []),
        ("Vad betyder flumtrix?", ["flumtrix"]),
        ("vad gör Flumverket", ["Flumverket"]),
    ],
)
def test_only_what_names_something_is_left(text: str, words: list[str]) -> None:
    assert asked_words(text) == words


def test_words_of_a_name_and_words_about_contact_are_taken_off() -> None:
    text = "vem ringer jag på Vinnova om sensorer"
    assert asked_words(text, [entity("actor", "vinnova", "Vinnova", text)], CONTACT) == ["sensorer"]
    assert asked_words("vem ringer jag där?", (), CONTACT) == []


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("skillnaden mellan testbädd och policylabb?", True),
        ("hur skiljer sig pilot från test", True),
        ("what's the difference", True),
        ("vad betyder testbädd", False),
    ],
)
def test_a_question_about_a_difference_is_known(text: str, asks: bool) -> None:
    assert asks_for_difference(text) is asks


def test_phrases_come_longest_first() -> None:
    assert phrases(["a", "b", "c"], 2) == ["a b", "b c", "a", "b", "c"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("vilka myndigheter ger pengar?", ["myndighet"]),
        ("vilka ger pengar till myndigheter?", []),
        ("vilka myndigheter ger pengar till kommuner", ["myndighet"]),
        ("vilka ger råd åt statliga myndigheter", []),
        ("vilka universitet och högskolor är med", ["larosate"]),
        ("which universities are on the list", ["larosate"]),
        ("räkna upp stiftelserna", ["stiftelse"]),
        ("visa nordiska aktörer", ["eu_norden"]),
        ("vilka aktörer finns det", []),
        ("vilka håller i nätverk", []),
    ],
)
def test_a_kind_of_actor_is_told_from_a_receiver(text: str, kinds: list[str]) -> None:
    assert actor_kinds_in(text) == kinds


@pytest.mark.parametrize(
    ("word", "concept"),
    [("nyttorealisering", "nyttorealisering"), ("nytorealisring", "nyttorealisering"), ("policilab", "policylabb")],
)
def test_the_likeliest_term_for_a_misspelt_word(known: Glossary, word: str, concept: str) -> None:
    assert likeliest([word], known)[0].id == concept


def test_a_word_like_nothing_has_no_likely_term(known: Glossary) -> None:
    assert likeliest(["flumtrixerbolang"], known) == []


def test_terms_are_found_in_what_was_shown_but_not_inside_other_words(known: Glossary) -> None:
    assert [each.id for each in terms_in(["Sök i en utlysning hos Vinnova."], known)] == ["utlysning"]
    assert terms_in(["En påspilot är ingenting."], known) == []


def test_two_terms_without_a_written_difference_are_still_compared(known: Glossary) -> None:
    told = difference_of([known["pilot"], known["samskapande"]], {})
    assert told["differs"] is None
    assert told["aims"] == [["p4"], ["p3"]]
