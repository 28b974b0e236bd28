"""A matrix of counts as a picture: a circle for each count, as large as the count is, with the number on it.

The picture stands on its own: its style is inside it, allowed by its hash, and follows light and dark.
"""

from __future__ import annotations

import base64
import hashlib
import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import Response

from stodlots_web.pages.matrices import Counted
from stodlots_web.pages.page import templates

STYLE = """
text { fill: #16211f;
font-family: "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Liberation Sans", Arial, sans-serif; }
.ground { fill: #fff; } .line { stroke: #d8dedb; }
.label { font-size: 17px; } .head { font-size: 15px; font-weight: 600; }
.count { font-size: 17px; font-weight: 650; } .dot { fill: #bfe0d6; stroke: #0b5a4d; stroke-width: 1.5; }
.none { fill: none; stroke: #8a3b00; stroke-width: 1.5; stroke-dasharray: 3 4; }
.zero { fill: #8a3b00; font-size: 15px; }
@media (prefers-color-scheme: dark) {
text { fill: #e9eeec; } .ground { fill: #1c2422; } .line { stroke: #34403c; } .dot { fill: #22564b; stroke: #86d3c1; }
.none { stroke: #ffb984; } .zero { fill: #ffb984; } }
"""
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; frame-ancestors 'self'; style-src 'sha256-{_HASH}'"
LABEL, STEP, ROW, HEAD, MARGIN = 250, 110, 72, 74, 12
LARGEST, SMALLEST = 33.0, 11.0
LINE = 20
LABEL_CHARACTERS, HEAD_CHARACTERS = 27, 12


@dataclass(frozen=True)
class Text:
    """Words on lines, each with its place."""

    x: float
    lines: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class Dot:
    """A count on a circle."""

    x: float
    y: float
    radius: float
    count: int


@dataclass(frozen=True)
class Picture:
    """Everything that is drawn, in user units."""

    width: int
    height: int
    heads: tuple[Text, ...]
    labels: tuple[Text, ...]
    lines: tuple[float, ...]
    dots: tuple[Dot, ...]


def size_of(matrix: Counted) -> tuple[int, int]:
    """Width and height of the picture of a matrix."""
    return LABEL + STEP * len(matrix.columns) + MARGIN, HEAD + ROW * len(matrix.rows) + MARGIN


def draw(matrix: Counted) -> Picture:
    """The picture of a matrix. The area of a circle follows its count, so that twice as much looks like twice."""
    width, height = size_of(matrix)
    most = max((cell.count for row in matrix.rows for cell in row.cells), default=0)
    columns = [LABEL + STEP * (place + 0.5) for place in range(len(matrix.columns))]
    rows = [HEAD + ROW * (place + 0.5) for place in range(len(matrix.rows))]
    return Picture(
        width,
        height,
        tuple(
            _text(x, HEAD / 2, textwrap.wrap(label, HEAD_CHARACTERS))
            for x, label in zip(columns, matrix.columns, strict=True)
        ),
        tuple(
            _text(MARGIN, y, textwrap.wrap(row.label, LABEL_CHARACTERS))
            for y, row in zip(rows, matrix.rows, strict=True)
        ),
        tuple(y - ROW / 2 for y in rows),
        tuple(
            Dot(x, y, _radius(cell.count, most), cell.count)
            for y, row in zip(rows, matrix.rows, strict=True)
            for x, cell in zip(columns, row.cells, strict=True)
        ),
    )


def picture_response(matrix: Counted, title: str, description: str, language: str) -> Response:
    """The picture as SVG, with its name and what it says in words."""
    context = {"picture": draw(matrix), "title": title, "description": description, "language": language}
    svg = templates.get_template("map.svg").render(**context, style=STYLE)
    return Response(svg, media_type="image/svg+xml", headers={"Content-Security-Policy": POLICY})


def _radius(count: int, most: int) -> float:
    return round(max(SMALLEST, LARGEST * math.sqrt(count / most)), 1) if count else SMALLEST


def _text(x: float, middle: float, lines: Sequence[str]) -> Text:
    first = middle - LINE * (len(lines) - 1) / 2 + LINE * 0.3
    return Text(x, tuple((first + LINE * number, line) for number, line in enumerate(lines)))
