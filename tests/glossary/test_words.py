"""What words are matched by, which words are left alone, and how misspelt ones are put right."""

from __future__ import annotations

import pytest

from stodlots_glossary.compounds import Compounds
from stodlots_glossary.concepts import Glossary
from stodlots_glossary.spelling import Change, Speller
from stodlots_glossary.tokens import Token, tokenize
from stodlots_glossary.words import Words


@pytest.fixture(scope="module")
def words(glossary: Glossary) -> Words:
    return Words(token.text for concept in glossary for _, label in concept.labels() for token in tokenize(label))


@pytest.fixture(scope="module")
def compounds(words: Words, glossary: Glossary) -> Compounds:
    return Compounds(words, {label for concept in glossary for _, label in concept.labels()})


@pytest.fixture(scope="module")
def speller(words: Words, compounds: Compounds) -> Speller:
    return Speller(words, lambda word: bool(compounds.parts(word)))


@pytest.mark.parametrize(
    ("word", "normal"),
    [
        # inflected
        ("testbäddarna", "testbädd"),
        ("testbäddars", "testbädd"),
        ("utbildningen", "utbildning"),
        ("sandlådorna", "sandlåda"),
        ("idéerna", "idé"),
        ("provade", "prova"),
        ("rådgivarna", "rådgivare"),
        ("verksamhetsutvecklarna", "verksamhetsutvecklare"),
        ("digitaliseringsstrategin", "digitaliseringsstrategi"),
        # only the glossary knows them
        ("policylabbets", "policylabb"),
        ("framsynen", "framsyn"),
        # a noun is no form of the verb beside it
        ("test", "test"),
        ("kurs", "kurs"),
        ("kurserna", "kurs"),
        # spoken, hasty, English, capitals
        ("pa", "på"),
        ("nån", "någon"),
        ("nåt", "någon"),
        ("labs", "lab"),
        ("FINANSIERINGEN", "finansiering"),
        ("xyzzy", "xyzzy"),
    ],
)
def test_normal_form(words: Words, word: str, normal: str) -> None:
    assert words.normal(word) == normal


GOOD_WORDS = (
    "Ramboll DIGG Borås borås Vinnova Skellefteå RISE Sweco test fest mission sandbox workshop pitch canvas"
    " beställarnätverk innovationssluss verksamhetsutvecklare tjänstedesigner förvaltningschef socialtjänsten"
    " äldreomsorg Malmö chatbot mentimeter Trello hackathon agilt scrum medborgarförslag partnerskapen"
)


@pytest.mark.parametrize("word", GOOD_WORDS.split())
def test_names_and_good_words_are_left_alone(speller: Speller, word: str) -> None:
    assert speller.repair(Token(word, 0, len(word), starts_sentence=True)) == (word, Change.NONE)


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("finansierign", "finansiering"),
        ("bidarg", "bidrag"),
        ("nätvrek", "nätverk"),
        ("utbildnig", "utbildning"),
        ("upphandlng", "upphandling"),
        ("samverkann", "samverkan"),
        ("innovatoin", "innovation"),
        ("utvekling", "utveckling"),
        ("komun", "kommun"),
        ("medborgre", "medborgare"),
        ("workshopp", "workshop"),
    ],
)
def test_misspelt(speller: Speller, misspelt: str, meant: str) -> None:
    assert speller.repair(Token(misspelt, 0, 1, starts_sentence=False)) == (meant, Change.SPELLING)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("natverk", "nätverk"),
        ("natverken", "nätverk"),
        ("testbaddar", "testbädd"),
        ("radgivning", "rådgivning"),
        ("sandlador", "sandlåda"),
        ("behover", "behöver"),
        ("larande", "lärande"),
    ],
)
def test_without_dots_and_rings(speller: Speller, typed: str, meant: str) -> None:
    assert speller.repair(Token(typed, 0, 1, starts_sentence=False)) == (meant, Change.FOLDED)


@pytest.mark.parametrize(
    ("text", "starts_sentence", "is_repaired"),
    [
        ("utbildnig", False, True),
        ("Utbildnig", True, True),
        ("Utbildnig", False, False),  # may be a name
        ("UTBILDNIG", False, True),
        ("NATVRK", False, False),  # may be an abbreviation
        ("utbildnig2", False, False),
        ("utb", False, False),
        ("utbildnig" * 5, False, False),
    ],
)
def test_what_may_be_a_name_is_not_corrected(
    speller: Speller, text: str, starts_sentence: bool, is_repaired: bool
) -> None:
    _, change = speller.repair(Token(text, 0, len(text), starts_sentence))
    assert (change is not Change.NONE) is is_repaired


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("tjänstedesignutbildning", ["tjänstedesign", "utbildning"]),
        ("innovationsledningskurs", ["innovationsledning", "kurs"]),
        ("innovationsledarutbildningen", ["innovationsledar", "utbildningen"]),
        ("testbäddsprojekt", ["testbädd"]),
        ("beställarnätverket", ["nätverket"]),
        ("utvecklingsmedel", ["medel"]),
        ("äldreomsorgsutbildningar", ["utbildningar"]),
        ("framsynsarbete", ["framsyn"]),
        ("grundutbildning", ["utbildning"]),
        ("policylabbsmetoden", ["policylabb"]),
        # listed words that mean something else than their parts
        ("läkemedel", []),
        ("livsmedel", []),
        ("hjälpmedel", []),
        ("medelålder", []),
        ("medelhavskryssning", []),
        ("konkurs", []),
        ("diskurs", []),
        # no compounds
        ("testbädd", []),
        ("kurserna", []),
        ("xyzutbildning", []),
    ],
)
def test_parts_of_compounds(compounds: Compounds, word: str, parts: list[str]) -> None:
    assert [word[part.start : part.end] for part in compounds.parts(word)] == parts


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Hej! AI-utbildning?", ["Hej", "!", "AI", "utbildning", "?"]),
        ("test- och demomiljö", ["test", "och", "demomiljö"]),
        ("bl.a.  och\n IOP:er", ["bl.a.", "och", "IOP:er"]),
        ("", []),
        (" \n--", []),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    found = tokenize(text)
    assert [token.text for token in found] == tokens
    assert all(text[token.start : token.end] == token.text for token in found)


def test_where_a_sentence_starts() -> None:
    found = tokenize("Vi vill. Men Borås\nHur?")
    assert [token.text for token in found if token.starts_sentence] == ["Vi", "Men", "Hur"]
