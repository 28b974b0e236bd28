"""A matrix of counts as a table: words for its rows and columns, and the list behind each count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

from stodlots_catalogue.actorlist import Matrix
from stodlots_web.messages import Messages


class Links(TypedDict):
    """Where the counts lead: a list, and its parameters for the row, the column and whatever is ``fixed``.

    ``has_more``: the list also holds what is in no column, so that a total must name all columns.
    """

    path: str
    row: str
    column: str
    fixed: Mapping[str, str]
    has_more: bool


type Parameters = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True)
class Cell:
    """A count, what it counts in words, and the parameters of the list behind it."""

    count: int
    what: str
    parameters: Parameters


@dataclass(frozen=True)
class Row:
    """A row of counts; ``total`` counts each thing once."""

    label: str
    cells: tuple[Cell, ...]
    total: Cell


@dataclass(frozen=True)
class Counted:
    """A matrix ready to be shown."""

    path: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: tuple[Cell, ...]
    total: Cell

    def between(self, least: int, most: int) -> tuple[Cell, ...]:
        """The cells with counts from ``least`` to ``most``."""
        return tuple(cell for row in self.rows for cell in row.cells if least <= cell.count <= most)

    def table(self) -> list[list[Any]]:
        """The counts with their row labels, as cells."""
        return [[row.label, *(cell.count for cell in row.cells), row.total.count] for row in self.rows]


def counted(matrix: Matrix, words: str, say: Messages, links: Links) -> Counted:
    """A matrix in words; ``words`` is how the keys of its rows begin. Columns are kinds of support."""

    def cell(count: int, row: str | None, column: str | None) -> Cell:
        labels = [say(f"{words}-{row}")] if row else []
        labels += [say(f"support-{column}")] if column else []
        chosen = {links["row"]: row or "", links["column"]: column or (matrix.columns if links["has_more"] else "")}
        given = {name: value for name, value in chosen.items() if value}
        return Cell(count, ", ".join(labels or [say("matrix-total")]), {**links["fixed"], **given})

    rows = []
    for row, counts, total in zip(matrix.rows, matrix.cells, matrix.totals, strict=True):
        cells = tuple(cell(count, row, column) for column, count in zip(matrix.columns, counts, strict=True))
        rows.append(Row(say(f"{words}-{row}"), cells, cell(total, row, None)))
    return Counted(
        links["path"],
        tuple(say(f"support-{column}") for column in matrix.columns),
        tuple(rows),
        tuple(cell(n, None, column) for column, n in zip(matrix.columns, matrix.column_totals, strict=True)),
        cell(matrix.total, None, None),
    )
