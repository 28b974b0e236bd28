"""Tables of figures, each beside its limit and beside what others reach: on screen and in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table as RichTable

SHARE = "{:.3f}"
MS = "{:.1f} ms"
SECONDS = "{:.1f} s"
MB = "{:,.0f} MB"
PER_SECOND = "{:,.0f}/s"
TIMES = "{:.2f}"
NOTHING = "–"
LEFT = (0, 3)  # what it is, and the verdict
VERDICTS = {True: "ok", False: "miss", None: ""}
COLOURS = {"ok": "[green]ok[/green]", "miss": "[red]miss[/red]", "": ""}


@dataclass(frozen=True)
class Limit:
    """The worst value that is good enough."""

    bound: float
    at_least: bool = False

    def met(self, value: float) -> bool:
        """Whether a value is good enough."""
        return value >= self.bound if self.at_least else value <= self.bound


@dataclass(frozen=True)
class Row:
    """One figure. ``others`` holds the same figure of each of the table's others; None: there is none."""

    what: str
    value: float | None
    unit: str
    limit: Limit | None = None
    others: tuple[float | None, ...] = ()

    @property
    def verdict(self) -> bool | None:
        """Whether the limit is met; None when there is no limit. What could not be measured misses it."""
        if self.limit is None:
            return None
        return self.value is not None and self.limit.met(self.value)

    def cells(self) -> list[str]:
        """What it is, the figure, its limit, the verdict and the others' figures."""
        limit = f"{'≥' if self.limit.at_least else '≤'} {self.unit.format(self.limit.bound)}" if self.limit else ""
        others = [_shown(value, self.unit) for value in self.others]
        return [self.what, _shown(self.value, self.unit), limit, VERDICTS[self.verdict], *others]


@dataclass(frozen=True)
class Table:
    """Figures that belong together. ``note`` says what was run; ``others`` names the columns to compare with."""

    title: str
    note: str
    rows: Sequence[Row]
    others: tuple[str, ...] = ()

    @property
    def header(self) -> list[str]:
        """The names of the columns."""
        return ["", "Stödlotsen", "limit", "", *self.others]


def show(console: Console, table: Table) -> None:
    """Prints a table."""
    printed = RichTable(title=table.title, caption=table.note, title_justify="left", caption_justify="left")
    for place, name in enumerate(table.header):
        printed.add_column(name, justify="left" if place in LEFT else "right", no_wrap=place == 0)
    for row in table.rows:
        cells = row.cells()
        printed.add_row(*cells[:3], COLOURS[cells[3]], *cells[4:])
    console.print(printed)


def markdown(table: Table) -> str:
    """The same table for a document."""
    return f"## {table.title}\n{table.note}\n" + grid(table.header, [row.cells() for row in table.rows], LEFT)


def grid(header: Sequence[str], rows: Iterable[Sequence[str]], left: Sequence[int] = (0,)) -> str:
    """A Markdown table; the columns in ``left`` hold words, the others figures."""
    marks = [":--" if place in left else "--:" for place in range(len(header))]
    return "\n" + "\n".join(map(_line, (header, marks, *rows))) + "\n"


def summary(tables: Iterable[Table]) -> str:
    """How many limits are met, and which are not."""
    judged = [(table, row) for table in tables for row in table.rows if row.verdict is not None]
    missed = [f"{table.title}: {row.what}" for table, row in judged if not row.verdict]
    text = f"{len(judged) - len(missed)} of {len(judged)} limits met."
    return f"{text} Missed: {'; '.join(missed)}." if missed else text


def _shown(value: float | None, unit: str) -> str:
    return NOTHING if value is None else unit.format(value)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
