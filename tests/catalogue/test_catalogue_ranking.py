"""The public description of the ranking says what the code does."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path

import numpy as np

from stodlots_catalogue import ranking
from stodlots_catalogue.ranking import (
    WEIGHTS,
    WORD_WEIGHTS,
    freshness_points,
    is_concrete,
    rarity,
    word_points,
)

DOCUMENT = (Path(__file__).parents[2] / "docs" / "ranking.md").read_text(encoding="utf-8")


def test_the_documented_weights_are_those_of_the_code() -> None:
    documented = {name: int(value) for name, value in re.findall(r"^\| (\w+) \| (\d+) \|$", DOCUMENT, re.MULTILINE)}
    assert documented == asdict(WEIGHTS) | asdict(WORD_WEIGHTS)


def test_the_documented_formulas_and_places_are_those_of_the_code() -> None:
    assert f"Points: {WEIGHTS.words} × s" in DOCUMENT
    assert (ranking.FIRST_PLACES, ranking.PER_ACTOR_AMONG_FIRST) == (5, 2)
    assert "**at most two** offerings of the same actor stand among the **first five**" in DOCUMENT


def test_criteria_weigh_in_the_order_of_the_page() -> None:
    criteria = [
        WEIGHTS.principle_best,
        WEIGHTS.words,
        WEIGHTS.receiver + WEIGHTS.receiver_alone,
        WEIGHTS.phase,
        WEIGHTS.level,
        WEIGHTS.concrete_next_step,
        WEIGHTS.confirmed,
        WEIGHTS.fresh,
    ]
    assert criteria == sorted(criteria, reverse=True)


def test_no_near_miss_can_reach_a_full_fit() -> None:
    everything_else = (
        WEIGHTS.words
        + WEIGHTS.receiver
        + WEIGHTS.receiver_alone
        + WEIGHTS.phase
        + WEIGHTS.level
        + WEIGHTS.concrete_next_step
        + WEIGHTS.confirmed
        + WEIGHTS.fresh
    )
    assert WEIGHTS.principle_best + everything_else < WEIGHTS.principle_listed + WEIGHTS.support_type_listed


def test_a_next_step_is_concrete_when_there_is_something_to_do_and_a_place_to_do_it() -> None:
    assert is_concrete("Ladda ner mallen.", "https://example.org")
    assert not is_concrete("Ladda ner mallen.", None)
    assert not is_concrete("Fråga om mallen finns kvar.", "https://example.org")


def test_freshness_falls_year_by_year_to_nothing() -> None:
    years = np.array([2026, 2025, 2016, 1999, 0])
    assert freshness_points(years, 2026).tolist() == [20, 18, 0, 0, 0]


def test_rarity_is_exact_in_whole_numbers() -> None:
    assert [rarity(100, 100), rarity(100, 50), rarity(100, 1), rarity(100_000, 1)] == [1, 5, 27, 67]


def test_words_give_at_most_their_points() -> None:
    assert word_points(np.array([0, 20_000, 10**9])).tolist() == [0, 200, 399]
