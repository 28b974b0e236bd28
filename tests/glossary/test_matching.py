"""What the matcher finds in what people write, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stodlots_glossary.concepts import Glossary
from stodlots_glossary.matching import Match, Matcher


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # as it stands, in any case, in Swedish and English
        ("vi vill ha en testbädd", [("testbadd", "testbädd", "exact")]),
        ("FINANSIERING!", [("finansiering", "FINANSIERING", "exact")]),
        ("a policy lab for us", [("policylabb", "policy lab", "exact")]),
        ("policylaboratorium", [("policylabb", "policylaboratorium", "exact")]),
        # inflected, also inside a phrase
        ("i testbäddarna", [("testbadd", "testbäddarna", "inflected")]),
        ("regulatoriska sandlådor", [("regulatorisk-sandlada", "regulatoriska sandlådor", "inflected")]),
        ("policy labs", [("policylabb", "policy labs", "inflected")]),
        ("vi provade på riktigt", [("prova-pa-riktigt", "provade på riktigt", "inflected")]),
        # the longest label wins
        ("innovationsupphandling", [("innovationsupphandling", "innovationsupphandling", "exact")]),
        # as people talk
        ("någon att bolla med", [("bollplank", "någon att bolla med", "exact")]),
        ("nån att bolla med", [("bollplank", "nån att bolla med", "inflected")]),
        ("ngn att bolla lite med", [("bollplank", "ngn att bolla lite med", "inflected")]),
        ("bolla typ lite idéer", [("bollplank", "bolla typ lite idéer", "exact")]),
        ("dom som vet", [("bollplank", "dom som vet", "inflected")]),
        ("prova  på\nriktigt", [("prova-pa-riktigt", "prova  på\nriktigt", "exact")]),
        # written apart, with a hyphen
        ("test bädd", [("testbadd", "test bädd", "spelling")]),
        ("policy-labb", [("policylabb", "policy-labb", "spelling")]),
        # misspelt, without å, ä and ö
        ("söker finansierign", [("finansiering", "finansierign", "spelling")]),
        ("Natverk för chefer", [("natverk", "Natverk", "folded")]),
        ("prova pa riktigt", [("prova-pa-riktigt", "prova pa riktigt", "inflected")]),
        # inside compounds
        (
            "en tjänstedesignutbildning",
            [("tjanstedesign", "tjänstedesign", "compound"), ("utbildning", "utbildning", "compound")],
        ),
        ("beställarnätverket", [("natverk", "nätverket", "compound")]),
        # abbreviations, only as they are written
        ("AI-utbildning", [("ai", "AI", "exact"), ("utbildning", "utbildning", "exact")]),
        ("flera IOP:er", [("iop", "IOP:er", "inflected")]),
        ("ai aj Ai", []),
        # left alone
        ("Ramboll och DIGG i Borås", []),
        ("en utbildning i", [("utbildning", "utbildning", "exact")]),
        ("en fest på vår mission", []),
        ("läkemedel, livsmedel och protester", []),
        ("någon bolla", []),
        ("någon att bolla. Med", []),
        ("", []),
        ("🙂 \x00 ﷽ 1234", []),
    ],
)
def test_match(matcher: Matcher, text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(match.concept_id, match.text, match.kind) for match in matcher.match(text)] == found


def test_a_match_says_all(matcher: Matcher) -> None:
    assert matcher.match("Med policylabben?") == [
        Match("policylabb", "policylabb", "policylabben", 4, 16, "inflected", 0.95, "jargon")
    ]


def test_scores_follow_how_sure_the_reading_is(matcher: Matcher) -> None:
    text = "testbädd testbäddar testbadd utbildnig grundutbildning testbäddsprojekt"
    scores = [match.score for match in matcher.match(text)]
    assert scores == [1.0, 0.95, 0.9, 0.8, 0.8, 0.6]


def test_the_lowest_rank_gets_a_shared_label(glossary: Glossary) -> None:
    ranked = [
        replace(glossary["framsyn"], alt={"sv": ("labb",)}, rank=2),
        replace(glossary["policylabb"], alt={"sv": ("labb",)}, rank=1),
    ]
    assert [match.concept_id for match in Matcher(Glossary.of(ranked)).match("ett labb")] == ["policylabb"]


def test_an_empty_glossary_matches_nothing() -> None:
    assert Matcher(Glossary.of([])).match("vi behöver en testbädd") == []


def test_lemmas_are_normal_forms_without_punctuation(matcher: Matcher) -> None:
    assert matcher.lemmas("Vi behover utbildnigar, kurser & AI-nätverk!") == [
        "vi", "behöva", "utbildning", "kurs", "AI", "nätverk"
    ]  # fmt: skip
