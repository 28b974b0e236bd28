"""The scores on cases made by hand, and their agreement with the scripts that came with the messages."""

from __future__ import annotations

import importlib.util
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from bench.cases import DATA, cases
from bench.scoring import Case, Guess, kind_scores, need_scores, turn_is_right


def need(
    principle: list[str],
    support: list[str],
    *,
    also: tuple[list[str], list[str]] = ([], []),
    excluded: tuple[str, ...] = (),
) -> Case:
    return {
        "id": "b1",
        "text": "",
        "principle": principle,
        "principle_ok": principle + also[0],
        "support": support,
        "support_ok": support + also[1],
        "excluded_support": list(excluded),
    }


NEEDS = [
    need(["p4"], ["testbadd"]),
    need(["p3"], ["natverk"], also=(["p5"], ["radgivning"])),
    need(["p1"], ["finansiering"], excluded=("utbildning",)),
    need([], []),
    need(["p2"], [], excluded=("natverk",)),
]
GUESSES = [
    Guess(("p4", "p1"), ("testbadd",)),  # right; p1 is a false alarm
    Guess(("p5",), ("radgivning",)),  # what an expert would also accept
    Guess((), ("utbildning",)),  # silent, and what was turned down
    Guess((), ("metodstod",)),  # holds back one of two
    Guess(("p1", "p2"), (), "followup"),  # the right one is not the best one
]


def test_strict_asks_for_an_experts_label_and_accepted_for_one_that_an_expert_would_take() -> None:
    scores = need_scores(NEEDS, GUESSES)
    assert scores["principle_strict"] == 1 / 4
    assert scores["principle_accepted"] == 2 / 4
    assert scores["support_strict"] == 1 / 3
    assert scores["support_accepted"] == 2 / 3


def test_silence_counts_where_something_is_expressed_and_holding_back_where_nothing_is() -> None:
    scores = need_scores(NEEDS, GUESSES)
    assert scores["principle_silent"] == 1 / 4
    assert scores["support_silent"] == 0
    assert scores["principle_holds_back"] == 1
    assert scores["support_holds_back"] == 1 / 2


def test_a_pair_needs_both_and_is_only_asked_of_needs_that_express_both() -> None:
    assert need_scores(NEEDS, GUESSES)["pair_accepted"] == 2 / 3


def test_what_was_turned_down_may_not_be_listed_at_all() -> None:
    assert need_scores(NEEDS, GUESSES)["excluded_honoured"] == 1 / 2


def test_the_kind_is_counted_over_all_needs() -> None:
    assert need_scores(NEEDS, GUESSES)["kind_need"] == 4 / 5


def test_f1_takes_an_accepted_label_for_no_false_alarm() -> None:
    scores = need_scores(NEEDS, GUESSES)
    p2, p4 = 1.0, 1.0  # p1: no hit, so 0; p3: missed; p5: accepted but nobody's best, so no hit either
    assert scores["principle_macroF1"] == pytest.approx((p2 + p4) / 5)


def test_nothing_to_score_is_no_error() -> None:
    assert set(need_scores([], []).values()) == {0}


def test_kinds_are_counted_by_what_was_expected() -> None:
    expected = [{"kind": kind} for kind in ("greet", "term", "term")]
    assert kind_scores(expected, ["greet", "actor", "term"]) == {"greet": (1, 1), "term": (1, 2)}


UNDERSTANDING = {
    "principles": [{"id": "p4"}],
    "support_types": [{"id": "testbadd"}],
    "facets": {"receiver": "kommun", "phase": None},
}


@pytest.mark.parametrize(
    ("expected", "right"),
    [
        ({"principle": ["p4", "p1"], "support": ["testbadd"], "filters": {"receiver": "kommun"}}, True),
        ({"principle": None, "support": None, "filters": {"phase": None}}, True),
        ({}, True),
        ({"principle": ["p1"]}, False),
        ({"support": ["natverk"]}, False),
        ({"filters": {"receiver": "region"}}, False),
        ({"filters": {"phase": "test"}}, False),
    ],
)
def test_a_turn_is_right_when_every_expectation_holds(expected: dict[str, Any], right: bool) -> None:
    assert turn_is_right(expected, UNDERSTANDING) is right


def test_without_an_answer_only_a_turn_without_expectations_is_right() -> None:
    assert turn_is_right({"principle": None}, {})
    assert not turn_is_right({"principle": ["p1"]}, {})


def test_needs_are_scored_exactly_as_the_script_beside_the_messages_scores_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    script = _script(DATA / "score.py")
    needs = cases("needs")
    answers = [_answer(number) for number in range(len(needs))]
    remaining = iter(answers)
    monkeypatch.setattr(script, "post", lambda *_: {"understanding": next(remaining)})
    theirs = script.needs(Namespace(base="", show=0), needs)
    ours = need_scores(needs, [Guess.of(answer) for answer in answers])
    assert ours == pytest.approx({name: theirs[name] for name in ours})


def _script(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _answer(number: int) -> dict[str, Any]:
    """Answers of every length, some of them right."""
    principles = ["p1", "p2", "p3", "p4", "p5"][number % 5 :][: number % 3]
    supports = ["finansiering", "metodstod", "natverk", "testbadd", "radgivning", "utbildning"][number % 6 :]
    return {
        "kind": "need" if number % 4 else "browse",
        "principles": [{"id": each} for each in principles],
        "support_types": [{"id": each} for each in supports[: (number + 1) % 4]],
    }
