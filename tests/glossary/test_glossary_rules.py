"""Each rule: the smallest change that breaks it, and what is then said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from stodlots_glossary.concepts import Glossary
from stodlots_glossary.rules import check

_IRI = "http://www.wikidata.org/entity/Q1"


def _changed(glossary: Glossary, changes: dict[str, dict[str, Any]]) -> Glossary:
    return Glossary.of(replace(each, **changes.get(each.id, {})) for each in glossary)


def test_a_good_glossary_breaks_none(glossary: Glossary) -> None:
    assert check(glossary) == []


@pytest.mark.parametrize(
    ("rule", "concept_id", "fields", "message"),
    [
        ("form", "framsyn", {"scheme": "slang"}, "the scheme 'slang' is not one of"),
        ("form", "framsyn", {"scheme": "phases"}, "closed"),
        ("form", "framsyn", {"pref": {"en": "foresight"}}, "no preferred label in sv"),
        ("form", "framsyn", {"pref": {"sv": "framsyn"}}, "no preferred label in en"),
        ("form", "framsyn", {"definition": {"en": "x"}}, "no definition in sv"),
        ("label", "framsyn", {"alt": {"sv": ("",)}}, "has no letters"),
        ("label", "framsyn", {"alt": {"sv": ("två  ord",)}}, "stray spaces"),
        ("label", "framsyn", {"alt": {"sv": ("lång " * 20 + "text",)}}, "longer than 80"),
        ("S13", "framsyn", {"alt": {"sv": ("framsyn",)}}, "'framsyn' (sv) is more than one of"),
        ("S13", "framsyn", {"alt": {"sv": ("syn",)}, "hidden": {"sv": ("syn",)}}, "'syn' (sv)"),
        ("points", "framsyn", {"points": {"p4": 0.0}}, "weight 0.0"),
        ("points", "framsyn", {"points": {"p4": 1.1}}, "weight 1.1"),
        ("points", "framsyn", {"points": {"policylabb": 0.5}}, "not in the vocabulary"),
        ("dangling", "framsyn", {"points": {"p5": 0.5}}, "points names 'p5'"),
        ("dangling", "framsyn", {"broader": "saknas"}, "broader names 'saknas'"),
        ("dangling", "framsyn", {"related": ("saknas",)}, "related names 'saknas'"),
        ("dangling", "framsyn", {"related": ("framsyn",)}, "the concept itself"),
        ("dangling", "framsyn", {"replaced_by": "saknas"}, "replaced_by names 'saknas'"),
        ("dangling", "framsyn", {"broader": "bollplank"}, "in another scheme"),
        ("S46", "policylabb", {"broad_match": (_IRI,)}, "exact match and a broad match"),
        ("S46", "policylabb", {"narrow_match": (_IRI,)}, "exact match and a narrow match"),
        ("S46", "policylabb", {"related_match": (_IRI,)}, "exact match and a related match"),
    ],
)
def test_rules_for_one_concept(
    glossary: Glossary, rule: str, concept_id: str, fields: dict[str, Any], message: str
) -> None:
    found = check(_changed(glossary, {concept_id: fields}))
    assert [(each.rule, each.concept_id) for each in found] == [(rule, concept_id)]
    assert message in found[0].message
    assert str(found[0]).startswith(f"{concept_id}: ")
    assert str(found[0]).endswith(f"[{rule}]")


def test_an_everyday_word_needs_no_english(glossary: Glossary) -> None:
    fields = {"pref": {"sv": "bolla"}, "definition": {"sv": "Prata."}}
    assert check(_changed(glossary, {"bollplank": fields})) == []


def test_nothing_is_broader_than_itself(glossary: Glossary) -> None:
    found = check(_changed(glossary, {"framsyn": {"broader": "policylabb"}, "policylabb": {"broader": "framsyn"}}))
    assert {(each.rule, each.concept_id) for each in found} == {("cycle", "framsyn"), ("cycle", "policylabb")}


def test_related_and_broader_exclude_each_other_even_at_a_distance(glossary: Glossary) -> None:
    changes: dict[str, dict[str, Any]] = {
        "framsyn": {"broader": "tjanstedesign"},
        "tjanstedesign": {"broader": "policylabb"},
        "policylabb": {"related": ("framsyn",)},
    }
    found = check(_changed(glossary, changes))
    assert [(each.rule, each.concept_id) for each in found] == [("S27", "framsyn")]


@pytest.mark.parametrize("label", ["upphandling", "Upphandling", "upphandlingen", "upphandlingar"])
def test_a_label_stands_on_one_concept_in_any_form(glossary: Glossary, label: str) -> None:
    found = check(_changed(glossary, {"framsyn": {"alt": {"sv": (label,)}}}))
    assert {(each.rule, each.concept_id) for each in found} == {
        ("shared-label", "framsyn"),
        ("shared-label", "upphandling"),
    }


@pytest.mark.parametrize(("first", "second", "is_allowed"), [(1, 2, True), (1, 1, False), (1, None, False)])
def test_ranks_settle_a_shared_label(glossary: Glossary, first: int, second: int | None, is_allowed: bool) -> None:
    changes: dict[str, dict[str, Any]] = {"framsyn": {"alt": {"sv": ("policylabb",)}, "rank": first}}
    changes["policylabb"] = {"rank": second}
    assert (check(_changed(glossary, changes)) == []) is is_allowed
