"""Excel workbooks with the sheets ``actors`` and ``offerings``."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from stodlots_catalogue.cells import columns, to_cells
from stodlots_catalogue.checks import ReadRows
from stodlots_catalogue.problems import Problem
from stodlots_catalogue.tables import RecordKind, Records, read_table

_WIDTH = 30


def read_xlsx(path: Path, kinds: Mapping[str, RecordKind]) -> dict[str, ReadRows]:
    """The rows and problems of each sheet named in ``kinds``; places are written ``book.xlsx[sheet]``."""
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    # A damaged workbook can fail anywhere inside the parser.
    except (OSError, zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, SyntaxError):
        problem = Problem(path.name, 0, "", "is not an Excel workbook (.xlsx)")
        return {name: ([], [problem] if index == 0 else []) for index, name in enumerate(kinds)}
    try:
        return {
            name: _read_sheet(f"{path.name}[{name}]", kind, book[name].iter_rows(values_only=True))
            if name in book.sheetnames
            else ([], [Problem(path.name, 0, name, "the sheet is missing", tuple(kinds))])
            for name, kind in kinds.items()
        }
    finally:
        book.close()


def write_xlsx(path: Path, sheets: Mapping[str, tuple[RecordKind, Records]]) -> None:
    """Write one sheet per entry, every cell as text, the header in bold and always in view."""
    book = Workbook()
    for index, (name, (kind, records)) in enumerate(sheets.items()):
        sheet: Worksheet = book.create_sheet(name, index)
        sheet.append(columns(kind))
        for record in records:
            sheet.append(to_cells(record))
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                cell.number_format = "@"
                cell.alignment = Alignment(vertical="top", wrap_text=True)
        for number, cell in enumerate(sheet[1], start=1):
            cell.font = Font(bold=True)
            sheet.column_dimensions[get_column_letter(number)].width = _WIDTH
        sheet.freeze_panes = "B2"
    del book[book.sheetnames[-1]]
    book.save(path)


def _read_sheet(place: str, kind: RecordKind, rows: Iterable[Sequence[object]]) -> ReadRows:
    table = [(line, [_as_text(value) for value in row]) for line, row in enumerate(rows, start=1)]
    return read_table(place, kind, table)


def _as_text(value: object) -> str:
    """What the author sees in the cell, also where Excel made a number or a date of it."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
