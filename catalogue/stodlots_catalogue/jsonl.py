"""JSON Lines: one object per line, UTF-8, keys in the order of the format."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel

from stodlots_catalogue.checks import RawRow, ReadRows
from stodlots_catalogue.plaintext import lines_of
from stodlots_catalogue.problems import Problem


def dump_line(record: BaseModel) -> str:
    """One record as it stands in a file, without the line break."""
    return json.dumps(record.model_dump(mode="json"), ensure_ascii=False)


def read_jsonl(path: Path) -> ReadRows:
    """The rows of a file and the problems of the lines that are not rows."""
    lines, problems = lines_of(path)
    rows = []
    for number, line in lines:
        if not line.strip():
            continue
        try:
            value = _parse(line)
        except RecursionError:
            problems.append(Problem(path.name, number, "", "is nested too deeply"))
        except json.JSONDecodeError as error:
            problems.append(Problem(path.name, number, "", f"is not JSON: {error.msg} at column {error.colno}"))
        except ValueError as error:
            problems.append(Problem(path.name, number, "", str(error)))
        else:
            if isinstance(value, dict):
                rows.append(RawRow(path.name, number, value))
            else:
                problems.append(Problem(path.name, number, "", "is not a JSON object"))
    if not rows and not problems:
        problems.append(Problem(path.name, 0, "", "is empty"))
    return rows, problems


def write_jsonl(path: Path, records: Iterable[BaseModel]) -> None:
    """Write the records in the order given."""
    text = "".join(f"{dump_line(record)}\n" for record in records)
    path.write_text(text, encoding="utf-8", newline="\n")


def _parse(line: str) -> object:
    value: object = json.loads(line, object_pairs_hook=_object)
    if "\\u" in line:
        try:
            json.dumps(value, ensure_ascii=False).encode()
        except UnicodeEncodeError:
            raise ValueError("has half of a surrogate pair (\\ud800 to \\udfff)") from None
    return value


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("has the same field twice")
    return fields
