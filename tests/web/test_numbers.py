"""A message that is only numbers means what bears them on the screen."""

from __future__ import annotations

from typing import Any

import pytest

from stodlots_web.comparing import comparison_rows
from stodlots_web.messages import messages_in
from stodlots_web.numbers import pointed_at

CARDS = {"6": "offering:a", "7": "offering:b", "8": "offering:c"}
ASKED = {"1": "support:natverk", "2": "support:utbildning", "3": "show-anyway"}


def exists(kind: str, value: str) -> bool:
    return kind == "offering" and value in "abc"


@pytest.mark.parametrize(
    ("text", "numbered", "intent", "entities"),
    [
        ("6", CARDS, "followup_detail", ["a"]),
        ("den andra", CARDS, "followup_detail", ["b"]),
        ("6 och 8", CARDS, "followup_detail", ["a", "c"]),
        ("sista", CARDS, "followup_detail", ["c"]),
        ("3", ASKED, "followup_dontknow", []),
        ("9", CARDS, "followup_detail", []),
        ("9", ASKED, "followup_answer", []),
    ],
)
def test_a_number_is_what_bears_it(text: str, numbered: dict[str, str], intent: str, entities: list[str]) -> None:
    parsed = pointed_at(text, numbered, exists)
    assert parsed is not None
    assert parsed["intent"]["name"] == intent
    assert [each["value"] for each in parsed["entities"]] == entities


def test_several_answers_are_taken_together() -> None:
    parsed = pointed_at("1 och 2", ASKED, exists)
    assert parsed is not None
    assert [each["id"] for each in parsed["understanding"]["support_types"]] == ["natverk", "utbildning"]


def test_a_number_that_nothing_bears_is_passed_on_as_it_was_said() -> None:
    assert pointed_at("2", {}, exists) is None
    missed = pointed_at("nummer 44", CARDS, exists)
    assert missed is not None
    assert missed["text"] == "nummer 44"
    gone = pointed_at("1", {"1": "offering:gone"}, exists)
    assert gone is not None
    assert gone["entities"] == []


def card(**changes: Any) -> dict[str, Any]:
    return {
        "audience": [], "levels": [], "phases": [], "support_types": [{"id": "natverk", "label": "nätverk"}],
        "cost": {"id": "okant", "label": "kostnaden är okänd"}, "actor": {"id": "x", "name": "X"}, "next_step": "Ring.",
        "sources": [{"ref": "Rapport", "date": None}], "confirmed": False,
    } | changes  # fmt: skip


def test_a_comparison_says_what_is_not_known() -> None:
    rows = {row["aspect"]: row for row in comparison_rows([card(), card(confirmed=True)], messages_in("sv"))}
    assert rows["cost"]["values"] == ["vet inte", "vet inte"]
    assert rows["level"]["values"] == ["vet inte", "vet inte"]
    assert rows["source"]["values"][0] == "Rapport (Källan saknar datum)"
    assert (rows["confirmed"]["differs"], rows["kind"]["differs"]) == (True, False)
