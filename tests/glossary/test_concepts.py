"""Concepts, the glossary that holds them, and its snapshot."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from stodlots_glossary.concepts import Concept, Glossary


def test_the_order_in_which_things_come_does_not_matter(glossary: Glossary) -> None:
    one = Concept("a", "jargon", {"sv": "a", "en": "b"}, alt={"sv": ("x", "y")}, points={"p1": 0.5, "p2": 1.0})
    other = Concept("a", "jargon", {"en": "b", "sv": "a"}, alt={"sv": ("y", "x")}, points={"p2": 1.0, "p1": 0.5})
    assert one == other
    assert json.dumps(one.to_dict()) == json.dumps(other.to_dict())
    assert Glossary.of(reversed(glossary.concepts)).hash == glossary.hash


def test_the_hash_follows_the_content_and_not_the_release(glossary: Glossary) -> None:
    assert Glossary(glossary.concepts, release=8).hash == glossary.hash
    changed = [replace(glossary["framsyn"], source="Annan"), *(c for c in glossary if c.id != "framsyn")]
    assert Glossary.of(changed).hash != glossary.hash


def test_a_snapshot_gives_the_same_glossary_back(glossary: Glossary) -> None:
    again = Glossary.from_json(glossary.to_json())
    assert again == glossary
    assert (again.release, again.hash) == (7, glossary.hash)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda text: text.replace("framsyn", "förutsyn"), "does not match its hash"),
        (lambda text: text.replace(',"release":7', ""), "not a glossary snapshot"),
        (lambda text: text.replace('"scheme"', '"schema"'), "unknown fields"),
        (lambda text: "[]", "not a glossary snapshot"),
        (lambda text: text[:-1], "delimiter"),
    ],
)
def test_a_spoilt_snapshot_is_refused(glossary: Glossary, spoil: Callable[[str], str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Glossary.from_json(spoil(glossary.to_json()))


def test_two_concepts_cannot_have_the_same_id(glossary: Glossary) -> None:
    with pytest.raises(ValueError, match="framsyn"):
        Glossary.of([*glossary, glossary["framsyn"]])


def test_looking_up(glossary: Glossary) -> None:
    assert "framsyn" in glossary
    assert glossary.get("saknas") is None
    assert [each.id for each in glossary.scheme("everyday")] == ["bollplank", "prova-pa-riktigt"]
    assert list(glossary["policylabb"].labels("sv")) == [("sv", "policylabb"), ("sv", "policylaboratorium")]
    assert glossary["policylabb"].name("en") == "policy lab"
    assert glossary["policylabb"].name("fi") == "policylabb"
