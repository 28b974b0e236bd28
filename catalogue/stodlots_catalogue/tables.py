"""A table is a header row and one record per row. What CSV files and XLSX sheets have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stodlots_catalogue.cells import columns, from_cells
from stodlots_catalogue.checks import RawRow, ReadRows
from stodlots_catalogue.problems import Problem
from stodlots_catalogue.records import ActorRecord, OfferingRecord

type RecordKind = type[ActorRecord | OfferingRecord]
type Records = Iterable[ActorRecord] | Iterable[OfferingRecord]


def read_table(file: str, kind: RecordKind, table: Sequence[tuple[int, Sequence[str]]]) -> ReadRows:
    """Raw rows out of numbered rows of text cells, of which the first is the header."""
    filled = [(line, cells) for line, cells in table if any(cell.strip() for cell in cells)]
    if not filled:
        return [], [Problem(file, 0, "", "is empty")]
    header_line, header = filled[0]
    names = [name.strip() for name in header]
    problems = _header_problems(file, header_line, kind, names)
    if problems:
        return [], problems
    if len(filled) == 1:
        return [], [Problem(file, 0, "", "has a header but no rows")]
    rows = []
    for line, cells in filled[1:]:
        if any(cell.strip() for cell in cells[len(names) :]):
            problems.append(Problem(file, line, "", "has more cells than the header has columns"))
            continue
        padded = [*cells, *[""] * (len(names) - len(cells))]
        named = {name: cell for name, cell in zip(names, padded, strict=False) if name}
        rows.append(RawRow(file, line, from_cells(kind, named)))
    return rows, problems


def _header_problems(file: str, line: int, kind: RecordKind, names: Sequence[str]) -> list[Problem]:
    expected = columns(kind)
    missing = [Problem(file, line, name, "the column is missing", expected) for name in expected if name not in names]
    unknown = [
        Problem(file, line, name, "is not a column of the format", expected)
        for name in names
        if name and name not in expected
    ]
    twice = [Problem(file, line, name, "the column is there twice") for name in expected if names.count(name) > 1]
    return missing + unknown + twice
