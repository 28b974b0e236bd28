"""Where a message may hold two needs; it is better to miss two than to split one."""

from __future__ import annotations

from typing import Any

import pytest

from bot.splitting import are_two, places_to_split

TWO = [
    "Cheferna behöver en kurs i att leda. Dessutom söker vi pengar för att testa sensorer.",
    "Vi vill ha ett nätverk där vi kan lära, och sen behöver vi pengar för att prova en app.",
    "Dels behöver vi pengar för att testa, dels vill vi ha en kurs för våra chefer.",
    "Två saker: vi söker bidrag för att testa en robot. Och cheferna behöver någon att bolla med.",
    "1) pengar till att prova en ny metod 2) en utbildning för politiker om innovation",
    "We need funding to test a new service. We also want a course for our managers.",
]
ONE = [
    "",
    "Vi behöver pengar. Dessutom tid.",
    "Vi vill testa en app i hemtjänsten. Den är redan köpt. Har ni pengar till det?",
    "Vi söker både pengar och råd för att införa det vi har testat.",
    "Hur mäter vi effekten av det vi gör och lär av det?",
]


@pytest.mark.parametrize("text", TWO)
def test_a_message_says_itself_that_something_else_follows(text: str) -> None:
    assert places_to_split(text)


@pytest.mark.parametrize("text", ONE)
def test_a_message_that_says_no_such_thing_is_whole(text: str) -> None:
    assert places_to_split(text) == []


def reading(principle: str, support: str, score: float = 0.9, kind: str = "need") -> dict[str, Any]:
    principles = [{"id": principle, "score": score}] if principle else []
    supports = [{"id": support, "score": score}] if support else []
    return {"kind": kind, "principles": principles, "support_types": supports}


@pytest.mark.parametrize(
    ("second", "two"),
    [
        (reading("p4", "finansiering"), True),
        (reading("p2", "finansiering"), False),  # the same aim: one need
        (reading("p4", "utbildning"), False),  # the same help
        (reading("p4", ""), False),
        (reading("", "finansiering"), False),
        (reading("p4", "finansiering", 0.7), False),
        (reading("p4", "finansiering", kind="out_of_scope"), False),
    ],
)
def test_two_needs_differ_in_aim_and_in_help_and_both_are_sure(second: dict[str, Any], two: bool) -> None:
    assert are_two(reading("p2", "utbildning"), second) is two


@pytest.mark.parametrize(
    ("second", "two"),
    [(reading("p4", ""), True), (reading("p2", ""), False), (reading("", "finansiering"), False)],
)
def test_where_two_things_are_announced_two_sure_aims_are_enough(second: dict[str, Any], two: bool) -> None:
    assert are_two(reading("p2", "utbildning"), second, announced=True) is two
