"""Tables to download: CSV that opens in Swedish Excel, and that no spreadsheet runs as a program."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from fastapi import Response

from stodlots_catalogue.cells import guarded

DELIMITER = ";"  # what Excel parts columns by where the comma is a decimal sign, as in Sweden


def csv_response(name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> Response:
    """A file ``name``.csv in UTF-8, with the byte order mark that makes Excel read it as such."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=DELIMITER)
    writer.writerow(header)
    writer.writerows([guarded(str(cell)) for cell in row] for row in rows)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(text.getvalue().encode("utf-8-sig"), media_type="text/csv; charset=utf-8", headers=headers)
