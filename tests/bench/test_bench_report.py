"""Limits, verdicts and how the tables look; and reading what the other measuring scripts print."""

from __future__ import annotations

import io

from rich.console import Console

from bench.content import searched, words_a_second
from bench.latency import percentiles
from bench.report import MS, SHARE, Limit, Row, Table, markdown, show, summary

TABLE = Table(
    "Speed",
    "one turn",
    [
        Row("turn, p50", 12.34, MS, Limit(25), (30.0,)),
        Row("accepted", 0.88, SHARE, Limit(0.9, at_least=True), (None,)),
        Row("turn, max", None, MS),
    ],
    ("default",),
)


def test_a_table_in_markdown_has_the_limit_and_the_verdict_beside_each_figure() -> None:
    assert markdown(TABLE).splitlines()[3:] == [
        "|  | Stödlotsen | limit |  | default |",
        "| :-- | --: | --: | :-- | --: |",
        "| turn, p50 | 12.3 ms | ≤ 25.0 ms | ok | 30.0 ms |",
        "| accepted | 0.880 | ≥ 0.900 | miss | – |",
        "| turn, max | – |  |  |",
    ]


def test_the_screen_shows_the_same_figures() -> None:
    screen = Console(file=io.StringIO(), width=120)
    show(screen, TABLE)
    printed = screen.file.getvalue()  # type: ignore[attr-defined]
    assert all(cell in printed for row in TABLE.rows for cell in row.cells())


def test_the_summary_names_what_is_missed() -> None:
    assert summary([TABLE]) == "1 of 2 limits met. Missed: Speed: accepted."


def test_what_could_not_be_measured_misses_its_limit() -> None:
    assert Row("start", None, MS, Limit(1)).verdict is False


def test_percentiles_are_taken_as_the_script_beside_the_messages_takes_them() -> None:
    assert percentiles([float(n) for n in range(100, 0, -1)]) == {"p50": 51, "p95": 96, "max": 100}
    assert percentiles([]) == {"p50": None, "p95": None, "max": None}


def test_the_output_of_the_search_bench_is_read_by_its_columns() -> None:
    output = "offerings  import s  build s   terms     MB  p50 ms  p95 ms  max ms\n      300      0.25     0.05    1200       3    0.41    1.92    4.00\n"
    (row,) = searched(output)
    assert (row["offerings"], row["p95 ms"]) == (300, 1.92)


def test_the_output_of_the_matching_bench_is_read_by_its_rates() -> None:
    output = (
        "load   17.4 s\ncold            24,385 words/s (6690 words)\nwarm            130,912 words/s (6690 words)\n"
    )
    assert words_a_second(output) == {"cold": 24385, "warm": 130912}
