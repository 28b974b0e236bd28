"""From raw rows to a valid catalogue: every rule checked, every problem reported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from stodlots_catalogue.problems import CatalogueInvalid, Problem
from stodlots_catalogue.records import ActorRecord, OfferingRecord


@dataclass(frozen=True)
class RawRow:
    """A row as read, before any rule is applied: field name to JSON value."""

    file: str
    line: int
    fields: dict[str, object]


type ReadRows = tuple[list[RawRow], list[Problem]]


@dataclass(frozen=True)
class RawCatalogue:
    """What a reader found: rows, and the problems of everything that is not a row."""

    actors: Sequence[RawRow]
    offerings: Sequence[RawRow]
    problems: Sequence[Problem] = ()


@dataclass(frozen=True)
class CatalogueRecords:
    """A whole valid catalogue, both lists sorted by id."""

    actors: tuple[ActorRecord, ...]
    offerings: tuple[OfferingRecord, ...]


def validate(raw: RawCatalogue) -> CatalogueRecords:
    """The catalogue in ``raw``, or CatalogueInvalid with all of its problems."""
    problems = list(raw.problems)
    actors = _records(ActorRecord, raw.actors, problems)
    offerings = _records(OfferingRecord, raw.offerings, problems)
    problems += _repeated_ids(raw.actors)
    problems += _repeated_ids(raw.offerings)
    # Rows with other faults count as existing, so that one fault is not reported as many.
    known = {row.fields.get("id") for row in raw.actors if isinstance(row.fields.get("id"), str)}
    if known:
        problems += _unknown_references(raw.actors, "successor", known)
        problems += _unknown_references(raw.offerings, "actor", known)
    if problems:
        raise CatalogueInvalid(problems)
    return CatalogueRecords(
        tuple(sorted(actors, key=lambda actor: actor.id)),
        tuple(sorted(offerings, key=lambda offering: offering.id)),
    )


def _records[R: (ActorRecord, OfferingRecord)](
    kind: type[R], rows: Iterable[RawRow], problems: list[Problem]
) -> list[R]:
    records = []
    for row in rows:
        try:
            records.append(kind.model_validate(row.fields))
        except ValidationError as error:
            problems += problems_of(row, error)
    return records


def problems_of(row: RawRow, error: ValidationError) -> list[Problem]:
    """Every fault of one row."""
    return [_problem(row, detail) for detail in error.errors(include_url=False)]


_MESSAGES = {
    "missing": "is missing",
    "extra_forbidden": "is not a field of the format",
    "string_type": "must be text",
    "list_type": "must be a list",
    "model_type": "must be an object with evidence, ref and date",
    "string_too_short": "is empty",
    "too_short": "is empty: at least one value is needed",
}


def _problem(row: RawRow, detail: ErrorDetails) -> Problem:
    context = detail.get("ctx", {})
    several = context.get("min_length", 1) > 1  # such a list may hold something and still be too short
    message = detail["msg"] if several else _MESSAGES.get(detail["type"], detail["msg"])
    return Problem(row.file, row.line, _path(detail["loc"]), message, tuple(context.get("allowed", ())))


def _path(location: tuple[int | str, ...]) -> str:
    """('sources', 0, 'date') as ``sources[0].date``."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location).removeprefix(".")


def _repeated_ids(rows: Iterable[RawRow]) -> list[Problem]:
    first_lines: dict[object, int] = {}
    problems = []
    for row in rows:
        identifier = row.fields.get("id")
        if not isinstance(identifier, str):
            continue
        if identifier in first_lines:
            message = f"'{identifier}' is already used on line {first_lines[identifier]}"
            problems.append(Problem(row.file, row.line, "id", message))
        first_lines.setdefault(identifier, row.line)
    return problems


def _unknown_references(rows: Iterable[RawRow], field: str, known: set[object]) -> list[Problem]:
    return [
        Problem(row.file, row.line, field, f"there is no actor with the id '{row.fields[field]}'")
        for row in rows
        if isinstance(row.fields.get(field), str) and row.fields[field] not in known
    ]
