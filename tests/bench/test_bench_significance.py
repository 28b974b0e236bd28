"""Wilson's interval and McNemar's test against values worked out elsewhere."""

from __future__ import annotations

import pytest

from bench.significance import Comparison, mcnemar, wilson


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),  # Newcombe 1998, table I, method 3
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_the_one_in_newcombes_paper(right: int, n: int, low: float, high: float) -> None:
    found = wilson(right, n)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize("n", [1, 2, 9, 125, 10_000])
def test_the_interval_stays_within_0_and_1_and_holds_the_share(n: int) -> None:
    for right in {0, 1, n // 2, n}:
        found = wilson(right, n)
        assert 0 <= found.low <= right / n <= found.high <= 1


def test_the_interval_mirrors_and_narrows() -> None:
    few, many, mirrored = wilson(3, 10), wilson(300, 1000), wilson(7, 10)
    assert many.high - many.low < few.high - few.low
    assert (mirrored.low, mirrored.high) == pytest.approx((1 - few.high, 1 - few.low))


def test_of_nothing_nothing_is_known() -> None:
    assert (wilson(0, 0).low, wilson(0, 0).high) == (0, 1)


@pytest.mark.parametrize(
    ("only_ours", "only_theirs", "p"),
    [(0, 0, 1.0), (1, 0, 1.0), (5, 0, 0.0625), (6, 0, 0.03125), (9, 1, 22 / 1024), (6, 6, 1.0), (10, 2, 158 / 4096)],
)
def test_p_is_that_of_the_exact_binomial_test(only_ours: int, only_theirs: int, p: float) -> None:
    assert Comparison(100, only_ours, only_theirs).p == pytest.approx(p)
    assert Comparison(100, only_theirs, only_ours).p == pytest.approx(p)


def test_a_difference_is_real_or_not_shown_and_whose_it_is_is_said() -> None:
    assert Comparison(100, 5, 0).verdict == "not shown"
    assert Comparison(100, 6, 0).verdict == "real"
    assert Comparison(100, 0, 6).verdict == "real, theirs is better"


def test_many_differing_cases_are_no_trouble() -> None:
    assert 0 <= Comparison(10_000, 3_000, 1_000).p < 1e-9


def test_only_cases_that_count_for_both_are_compared() -> None:
    ours = [True, True, False, None, True, False]
    theirs = [True, False, True, True, None, False]
    assert mcnemar(ours, theirs) == Comparison(n=4, only_ours=1, only_theirs=1)
