"""The word list: the order of the Swedish alphabet, letters, search with and without å, ä and ö. No web."""

from __future__ import annotations

import random

import pytest

from stodlots_glossary.concepts import Concept, Glossary
from stodlots_web.wordlist import LETTERS, WordList, alphabetical, letter_of, terms_for, word_list


def concept(id_: str, sv: str, scheme: str = "jargon", **more: object) -> Concept:
    return Concept(id=id_, scheme=scheme, pref={"sv": sv}, **more)  # type: ignore[arg-type]


RADGIVNING = concept("radgivning", "rådgivning", "support-types", alt={"sv": ("expertstöd",), "en": ("advice",)})
BOLLPLANK = concept(
    "bollplank", "någon att bolla med", "everyday", alt={"sv": ("bollplank",)}, hidden={"sv": ("bollplånk",)},
    points={"radgivning": 0.7, "natverk": 0.3},
)  # fmt: skip
NATVERK = concept("natverk", "nätverk", "support-types", alt={"sv": ("träffa andra",)})
OLD = concept("old", "agil metodik", replaced_by="natverk")
GLOSSARY = Glossary.of([RADGIVNING, BOLLPLANK, NATVERK, OLD, concept("oar", "öar"), concept("ahl", "Åhl")])


def test_the_last_letters_of_the_swedish_alphabet_come_last_in_that_order_and_other_marks_do_not_count() -> None:
    words = [
        "2030",
        "agil",
        "Älv",
        "AI-verkstad",
        "ärende",
        "åtgärd",
        "ö",
        "zon",
        "idé",
        "ideer",
        "Wiki",
        "vinna",
        "yta",
        "ü",
    ]
    ordered = [
        "2030",
        "agil",
        "AI-verkstad",
        "idé",
        "ideer",
        "ü",
        "vinna",
        "Wiki",
        "yta",
        "zon",
        "åtgärd",
        "Älv",
        "ärende",
        "ö",
    ]
    random.Random(7).shuffle(words)
    assert sorted(words, key=alphabetical) == ordered


@pytest.mark.parametrize(
    ("word", "letter"),
    [
        ("agil", "A"),
        ("Åhl", "Å"),
        ("ärende", "Ä"),
        ("öar", "Ö"),
        ("a\u030ahl", "Å"),
        ("élan", "E"),
        ("”nudge”", "N"),
        ("2030", "0-9"),
        ("…", "0-9"),
        ("", "0-9"),
        ("Ωmega", "0-9"),
    ],
)
def test_every_word_stands_under_one_letter(word: str, letter: str) -> None:
    assert letter_of(word) == letter
    assert letter in LETTERS


def test_a_list_is_in_order_and_without_what_is_replaced() -> None:
    listed = WordList(GLOSSARY, "sv")
    assert [each.id for each in listed.concepts] == ["bollplank", "natverk", "radgivning", "ahl", "oar"]
    assert [each.word for each in listed.sayings] == ["bollplank", "expertstöd", "träffa andra"]
    assert listed.letters == ("B", "E", "N", "R", "T", "Å", "Ö")
    assert [each.id for each in listed.concepts_on("N")] == ["bollplank", "natverk"]
    assert [each.concept.id for each in listed.sayings_on("T")] == ["natverk"]


def test_words_that_only_sort_support_are_no_other_names_for_it() -> None:
    staff = concept("medarbetare", "medarbetare", "levels", alt={"sv": ("administratör",)})
    listed = WordList(Glossary.of([staff]), "sv")
    assert (listed.concepts, listed.sayings) == ([staff], [])
    assert [each.word for each in listed.search("administratör")] == ["administratör"]


def test_a_scheme_can_be_chosen() -> None:
    assert [each.id for each in WordList(GLOSSARY, "sv", "support-types").concepts] == ["natverk", "radgivning"]
    assert len(WordList(GLOSSARY, "sv", "nothing")) == 0


def test_a_term_is_called_itself_and_an_everyday_word_what_it_points_to() -> None:
    assert terms_for(RADGIVNING, GLOSSARY) == (RADGIVNING,)
    assert terms_for(BOLLPLANK, GLOSSARY) == (RADGIVNING,)


def test_what_points_nowhere_clearly_is_called_what_it_points_to_most() -> None:
    vague = concept("vag", "det går trögt", "everyday", points={"natverk": 0.2, "radgivning": 0.3, "gone": 0.4})
    assert terms_for(vague, GLOSSARY) == (RADGIVNING,)
    assert terms_for(concept("none", "hm", "everyday"), GLOSSARY) == ()


@pytest.mark.parametrize("text", ["nätverk", "natverk", "NÄTVERK", " nätverk ", "tverk"])
def test_search_needs_neither_marks_nor_the_whole_word(text: str) -> None:
    assert [each.concept.id for each in WordList(GLOSSARY, "sv").search(text)] == ["natverk"]


def test_search_says_by_which_word_but_never_a_hidden_one() -> None:
    listed = WordList(GLOSSARY, "sv")
    assert [(each.concept.id, each.word) for each in listed.search("bollplank")] == [("bollplank", "bollplank")]
    assert [(each.concept.id, each.word) for each in listed.search("bollplånk")] == [("bollplank", "bollplank")]
    only_hidden = Glossary.of([concept("x", "ord", hidden={"sv": ("kosing",)})])
    assert [(each.concept.id, each.word) for each in WordList(only_hidden, "sv").search("kosing")] == [("x", "")]


def test_search_finds_words_of_the_other_language_and_what_is_replaced() -> None:
    assert [each.concept.id for each in WordList(GLOSSARY, "sv").search("advice")] == ["radgivning"]
    assert [each.concept.id for each in WordList(GLOSSARY, "sv").search("agil")] == ["old"]


def test_the_word_itself_comes_before_words_that_begin_so_and_words_that_hold_it() -> None:
    glossary = Glossary.of(
        [concept("a", "ett test"), concept("b", "testa"), concept("c", "test"), concept("d", "protest")]
    )
    assert [each.concept.id for each in WordList(glossary, "sv").search("test")] == ["c", "b", "a", "d"]


@pytest.mark.parametrize("text", ["", "   ", "\u0301"])
def test_nothing_is_searched_for_nothing(text: str) -> None:
    assert WordList(GLOSSARY, "sv").search(text) == []


def test_a_misspelt_word_gets_suggestions_that_begin_as_it_does() -> None:
    listed = WordList(GLOSSARY, "sv")
    assert [each.id for each in listed.near("rådgivnig")] == ["radgivning"]
    assert listed.near("xådgivning") == []
    assert listed.near("råd") == []


def test_a_list_is_made_once_for_each_content() -> None:
    again = Glossary.of(GLOSSARY.concepts, release=9)
    assert word_list(GLOSSARY, "sv") is word_list(again, "sv")
    assert word_list(GLOSSARY, "sv") is not word_list(GLOSSARY, "en")
    assert word_list(GLOSSARY, "sv") is not word_list(Glossary.of([RADGIVNING]), "sv")
