"""Which groups a message belongs to, how far each is from the mean, and the confusion matrices."""

from __future__ import annotations

from typing import Any

import pytest

from bench.confusion import Confusion
from bench.figures import MEASURES, Figure, figures_of
from bench.groups import groups_of, length_of, memberships, styles_of
from bench.quality import worse_groups
from bench.scoring import Case


def case(text: str = "Vi vill prova något nytt.", **more: Any) -> Case:
    return {"text": text, "kind": "need", "lang": "sv"} | more


def words(count: int) -> str:
    return " ".join(["ord"] * count)


@pytest.mark.parametrize(
    ("count", "name"),
    [
        (0, "≤ 8 words"),
        (8, "≤ 8 words"),
        (9, "9–25 words"),
        (25, "9–25 words"),
        (26, "26–60 words"),
        (60, "26–60 words"),
        (61, "> 60 words"),
    ],
)
def test_length_is_counted_in_words(count: int, name: str) -> None:
    assert length_of(words(count)) == name


@pytest.mark.parametrize(
    ("message", "styles"),
    [
        (case("Vi behover nagon som kan hjalpa oss"), ["no å ä ö"]),
        (case("Vi behöver nagon som kan hjalpa oss"), []),
        (case("Vi testar robotar"), []),  # no word that needs them
        (case("we met a man called Nagon", lang="en"), []),
        (case("HAR NI PENGAR"), ["all caps"]),
        (case("SKR"), []),
        (case("112"), []),
        (case("Finns det pengar?"), ["question"]),
        (case(style=["typo", "story", "grumpy"]), ["story", "typos"]),
        (case("AR DET NAGON HEMMA?", style=["typo"]), ["no å ä ö", "all caps", "question", "typos"]),
    ],
)
def test_styles_are_seen_in_the_text_or_taken_from_its_tags(message: Case, styles: list[str]) -> None:
    assert styles_of(message) == styles


def test_a_receiver_that_is_not_said_is_a_group_too_but_only_where_it_was_looked_for() -> None:
    assert ("receiver", "not said") in memberships(case(receiver=None))
    assert ("receiver", "region") in memberships(case(receiver="region"))
    assert "receiver" not in dict(memberships(case()))


CASES = [
    *[case(receiver="kommun")] * 6,
    *[case(receiver="region")] * 2,
    *[case(words(70), receiver=None)] * 2,
]
OUTCOMES = {
    "principle_accepted": [True] * 6 + [True, False] + [True, None],
    "principle_silent": [False] * 6 + [False, True] + [False, None],
}


def test_each_group_has_its_figures_and_the_distance_to_all_in_points() -> None:
    groups = {(group.by, group.name): group for group in groups_of(CASES, OUTCOMES)}
    region = groups["receiver", "region"]
    assert region.messages == 2
    assert [(figure.right, figure.n) for figure in region.figures] == [(1, 2), (1, 2)]
    assert region.differences["principle_accepted"] == pytest.approx(100 * (1 / 2 - 8 / 9))
    assert groups["receiver", "not said"].figures[0].n == 1
    assert groups["language", "sv"].differences["principle_accepted"] == 0


def test_more_than_ten_points_worse_is_marked_whichever_way_worse_is() -> None:
    groups = {(group.by, group.name): group for group in groups_of(CASES, OUTCOMES)}
    region, kommun = groups["receiver", "region"], groups["receiver", "kommun"]
    assert region.is_clearly_worse("principle_accepted")
    assert region.is_clearly_worse("principle_silent")
    assert not kommun.is_clearly_worse("principle_accepted")
    assert not kommun.is_clearly_worse("principle_silent")  # 11 points less silent is better


def test_exactly_ten_points_worse_is_not_marked() -> None:
    cases = [*[case(receiver="kommun")] * 5, *[case(receiver="region")] * 5]
    groups = groups_of(cases, {"principle_accepted": [True] * 5 + [True] * 4 + [False]})
    (region,) = [group for group in groups if group.name == "region"]
    assert region.differences["principle_accepted"] == pytest.approx(-10)
    assert not region.is_clearly_worse("principle_accepted")


def test_worse_groups_are_named_where_they_are_large_enough_to_tell() -> None:
    cases = [*[case(receiver="kommun")] * 30, *[case(receiver="region")] * 10, *[case(receiver="myndighet")] * 9]
    outcomes = [True] * 30 + [False] * 10 + [False] * 9
    principle, support = worse_groups(
        groups_of(cases, {"principle_accepted": outcomes, "support_accepted": [True] * 49})
    ).rows
    assert (principle.what, principle.verdict) == ("principle accepted, of 5 groups: receiver region", False)
    assert (support.what, support.verdict) == ("support accepted, of 5 groups", True)


def test_groups_come_in_an_order_that_reads_well() -> None:
    names = [(group.by, group.name) for group in groups_of(CASES, OUTCOMES)]
    assert names == [
        ("kind", "need"),
        ("length", "≤ 8 words"),
        ("length", "> 60 words"),
        ("receiver", "kommun"),
        ("receiver", "region"),
        ("receiver", "not said"),
        ("language", "sv"),
    ]


def test_a_figure_of_nothing_has_no_value() -> None:
    nothing = Figure.of(MEASURES["pair_accepted"], [None, None])
    assert (nothing.value, nothing.n) == (None, 0)


def test_figures_come_in_the_order_of_the_page() -> None:
    found = figures_of({"list_other": [True, None], "principle_strict": [True, False]})
    assert [(figure.measure.id, figure.right, figure.n) for figure in found] == [
        ("principle_strict", 1, 2),
        ("list_other", 1, 1),
    ]


def test_a_matrix_counts_the_experts_label_against_the_one_given() -> None:
    cases = [
        {"principle": ["p1", "p2"], "principle_ok": ["p1", "p2", "p3"]},
        {"principle": ["p1"], "principle_ok": ["p1"]},
        {"principle": ["p2"], "principle_ok": ["p2"]},
        {"principle": [], "principle_ok": []},
        {"principle": [], "principle_ok": []},
    ]
    given = [("p3",), ("p2", "p1"), (), ("p1",), ()]
    matrix = Confusion.of("principle", ("p1", "p2", "p3"), cases, given)
    assert matrix.labels == ("p1", "p2", "p3", "none")
    assert matrix.counts == (
        (1, 1, 0, 0),  # p3 was accepted for p1
        (0, 0, 0, 1),
        (0, 0, 0, 0),
        (1, 0, 0, 1),
    )
