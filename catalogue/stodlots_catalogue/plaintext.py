"""Reading a text file that somebody else made: encodings, byte order marks, binaries."""

from __future__ import annotations

import codecs
from pathlib import Path

from stodlots_catalogue.problems import Problem

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def lines_of(path: Path) -> tuple[list[tuple[int, str]], list[Problem]]:
    """Numbered lines (from 1, line breaks kept) of a UTF-8 file, and a problem for all that cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return [], [Problem(path.name, 0, "", f"cannot be read: {error.strerror}")]
    if not data:
        return [], [Problem(path.name, 0, "", "is empty")]
    if data.startswith(_UTF16):
        return [], [Problem(path.name, 0, "", "is saved as UTF-16: save it as UTF-8")]
    if b"\0" in data:
        return [], [Problem(path.name, 0, "", "is not a text file")]
    lines = []
    problems = []
    for number, line in enumerate(data.removeprefix(codecs.BOM_UTF8).splitlines(keepends=True), start=1):
        try:
            lines.append((number, line.decode("utf-8")))
        except UnicodeDecodeError as error:
            message = f"is not UTF-8 (byte {error.start + 1} of the line): save the file as UTF-8"
            problems.append(Problem(path.name, number, "", message))
    return lines, problems
