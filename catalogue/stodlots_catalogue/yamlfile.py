"""YAML files that people write by hand: a list of entries, each with the line it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml
from pydantic import BaseModel, ValidationError

from stodlots_catalogue.checks import RawRow, ReadRows, problems_of
from stodlots_catalogue.problems import Problem


def read_yaml(path: Path) -> ReadRows:
    """The entries of one file and the problems of what is none."""
    try:
        loader = yaml.SafeLoader(path.read_text(encoding="utf-8"))
        root = loader.get_single_node()
    except OSError as error:
        return [], [Problem(path.name, 0, "", f"cannot be read: {error.strerror}")]
    except UnicodeDecodeError:
        return [], [Problem(path.name, 0, "", "is not UTF-8: save the file as UTF-8")]
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        return [], [Problem(path.name, line, "", f"is not YAML: {error.problem}")]
    if not isinstance(root, yaml.SequenceNode) or not root.value:
        return [], [Problem(path.name, 0, "", "must be a list of entries")]
    rows, problems = [], []
    for node in root.value:
        line = node.start_mark.line + 1
        fields = loader.construct_object(node, deep=True)  # type: ignore[no-untyped-call]
        if isinstance(fields, dict):
            rows.append(RawRow(path.name, line, fields))
        else:
            problems.append(Problem(path.name, line, "", "must be an entry with fields"))
    return rows, problems


def read_folder(folder: Path) -> ReadRows:
    """All entries of the ``.yml`` files in a folder, files in order of their names; no such file is a problem."""
    files = sorted(folder.glob("*.yml"))
    if not files:
        return [], [Problem(folder.name, 0, "", "has no .yml file")]
    rows: list[RawRow] = []
    problems: list[Problem] = []
    for file in files:
        more, faults = read_yaml(file)
        rows += more
        problems += faults
    return rows, problems


def records_of[R: BaseModel](kind: type[R], rows: Iterable[RawRow]) -> tuple[list[tuple[RawRow, R]], list[Problem]]:
    """The valid records with the rows they come from, and every fault of the others."""
    records: list[tuple[RawRow, R]] = []
    problems: list[Problem] = []
    for row in rows:
        try:
            records.append((row, kind.model_validate(row.fields)))
        except ValidationError as error:
            problems += problems_of(row, error)
    return records, problems


def unknown_concepts(row: RawRow, field: str, ids: Sequence[str], known: Iterable[str]) -> list[Problem]:
    """A problem for each concept id that the glossary does not have."""
    missing = [each for each in ids if each not in known]
    return [Problem(row.file, row.line, field, f"the glossary has no concept '{each}'") for each in missing]
