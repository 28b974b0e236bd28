"""Which words of the catalogue a word of a question finds."""

from __future__ import annotations

import pytest

from stodlots_catalogue.ranking import WORD_WEIGHTS
from stodlots_catalogue.text import swedish_stem, words_of
from stodlots_catalogue.vocabulary import Vocabulary

FORMS = """
    hemtjänst hemtjänsten nätverk kommun kommunikation upphandling upphandlingar upphandla innovationsupphandling
    upphandlingsstöd stöd innovation network networking jurist utbildning finansiering idé testbädd robot projekt program
"""


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    forms: dict[str, set[str]] = {}
    for form in FORMS.split():
        forms.setdefault(swedish_stem(form), set()).add(form)
    return Vocabulary(forms)


def found(vocabulary: Vocabulary, word: str) -> dict[str, int]:
    """The stems that a word finds, and how sure each is; terms are numbered in the order of FORMS."""
    stems = list(dict.fromkeys(map(swedish_stem, FORMS.split())))
    matches = vocabulary.matches(word)
    assert matches.stems == {stems[term] for term in matches.terms}
    return {stems[term]: int(quality) for term, quality in zip(matches.terms, matches.qualities, strict=True)}


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("nätverken", "nätverk"),
        ("nätverket", "nätverk"),
        ("nätverkets", "nätverk"),
        ("projektens", "projek"),
        ("projektet", "projek"),
        ("programmet", "program"),
        ("hemtjänster", "hemtjänst"),
        ("kommunernas", "kommun"),
        ("utbildningar", "utbildning"),
        ("idéer", "idé"),
        ("robotar", "robot"),
        ("networks", "network"),
    ],
)
def test_inflected_words_are_the_same_word(vocabulary: Vocabulary, word: str, term: str) -> None:
    assert found(vocabulary, word)[term] == WORD_WEIGHTS.same_word


@pytest.mark.parametrize(
    ("word", "term"),
    [("natverk", "nätverk"), ("hemtjansten", "hemtjänst"), ("testbadd", "testbäd"), ("ide", "idé")],
)
def test_marks_may_be_left_out(vocabulary: Vocabulary, word: str, term: str) -> None:
    assert found(vocabulary, word) == {term: WORD_WEIGHTS.same_word}


def test_a_word_is_found_in_compounds_at_half_its_worth(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "upphandlingen") == {
        "upphandling": WORD_WEIGHTS.same_word,
        "innovationsupphandling": WORD_WEIGHTS.compound,
        "upphandlingsstöd": WORD_WEIGHTS.compound,
    }


def test_a_verb_finds_its_noun(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "upphandlar")["upphandling"] == WORD_WEIGHTS.compound


def test_the_beginning_of_another_word_is_no_compound(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "kommuner") == {"kommun": WORD_WEIGHTS.same_word}


def test_short_words_are_not_looked_for_inside_others(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "stöd") == {"stöd": WORD_WEIGHTS.same_word}


def test_an_unknown_compound_finds_its_parts(vocabulary: Vocabulary) -> None:
    assert set(found(vocabulary, "upphandlingsjurister")) >= {"jurist"}
    assert found(vocabulary, "robotutbildningar") == {
        "robot": WORD_WEIGHTS.part,
        "utbildning": WORD_WEIGHTS.part,
    }


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("upphandlnig", "upphandling"),
        ("finasiering", "finansiering"),
        ("hemtjänts", "hemtjänst"),
        ("jursit", "jurist"),
    ],
)
def test_misspelt_words_find_the_nearest(vocabulary: Vocabulary, word: str, term: str) -> None:
    assert found(vocabulary, word)[term] <= WORD_WEIGHTS.typo


@pytest.mark.parametrize("word", ["rbot", "xyzzy", "kvantdator"])
def test_other_words_find_nothing(vocabulary: Vocabulary, word: str) -> None:
    assert found(vocabulary, word) == {}


def test_small_words_and_signs_are_passed_over() -> None:
    text = "Hur kan vi få HJÄLP med e-hälsa, i vår kommun? / How do I get the money for it"
    assert words_of(text) == ["hälsa", "kommun", "money"]


def test_decomposed_letters_are_the_same_letters() -> None:
    assert words_of("na\u0308tverk") == ["nätverk"]
