"""Comma-separated files that survive a round trip through Excel."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from stodlots_catalogue.cells import columns, to_cells
from stodlots_catalogue.checks import ReadRows
from stodlots_catalogue.plaintext import lines_of
from stodlots_catalogue.problems import Problem
from stodlots_catalogue.tables import RecordKind, Records, read_table

_DELIMITERS = ",;\t"


def read_csv(path: Path, kind: RecordKind) -> ReadRows:
    """The rows of a file; commas, semicolons (Swedish Excel) and tabs are told apart by the header."""
    lines, problems = lines_of(path)
    if problems:
        return [], problems
    delimiter = max(_DELIMITERS, key=lines[0][1].count)
    text = io.StringIO("".join(line for _, line in lines), newline="")
    reader = csv.reader(text, delimiter=delimiter, strict=True)
    table = []
    start = 1
    try:
        for cells in reader:
            table.append((start, cells))
            start = reader.line_num + 1
    except csv.Error as error:
        return [], [Problem(path.name, start, "", f"is not CSV: {error}")]
    return read_table(path.name, kind, table)


def write_csv(path: Path, kind: RecordKind, records: Records) -> None:
    """Write a header and the records, with the byte order mark that makes Excel read the file as UTF-8."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns(kind))
        writer.writerows(to_cells(record) for record in records)
