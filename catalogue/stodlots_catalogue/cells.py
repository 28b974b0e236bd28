"""A record as spreadsheet cells and back: lists, sources, empty values, and no formulas."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import get_args

from pydantic import BaseModel

from stodlots_catalogue.records import ActorRecord, OfferingRecord

LISTS = frozenset({"aliases", "support_types", "principles", "audience", "phases", "levels"})
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def columns(kind: type[ActorRecord | OfferingRecord]) -> tuple[str, ...]:
    """The columns of a sheet, in order."""
    return tuple(kind.model_fields)


def to_cells(record: BaseModel) -> list[str]:
    """One row of text cells: lists joined by '; ', one line ``evidence|ref|date`` per source."""
    return [guarded(_cell(name, value)) for name, value in record.model_dump(mode="json").items()]


def from_cells(kind: type[ActorRecord | OfferingRecord], cells: Mapping[str, str]) -> dict[str, object]:
    """The raw fields of a row, by column name; an empty cell is null, or an empty list."""
    return {name: _value(kind, name, _unguard(text.strip())) for name, text in cells.items()}


def _cell(name: str, value: object) -> str:
    if name == "sources" and isinstance(value, list):
        return "\n".join(f"{source['evidence']}|{source['ref']}|{source['date'] or ''}" for source in value)
    if isinstance(value, list):
        return "; ".join(value)
    return "" if value is None else str(value)


def _value(kind: type[ActorRecord | OfferingRecord], name: str, text: str) -> object:
    if name == "sources":
        return [_source(line) for line in text.splitlines() if line.strip()]
    if name in LISTS:
        return [part.strip() for part in text.split(";") if part.strip()]
    field = kind.model_fields.get(name)
    nullable = field is not None and NoneType in get_args(field.annotation)
    return None if nullable and not text else text


def _source(line: str) -> object:
    """``evidence|ref|date``; the ref may hold '|' itself. A line without two of them stays as it is: no source."""
    evidence, _, rest = line.partition("|")
    ref, bar, date = rest.rpartition("|")
    if not bar:
        return line
    return {"evidence": evidence.strip(), "ref": ref.strip(), "date": date.strip() or None}


def guarded(text: str) -> str:
    """Keep a spreadsheet from running the text as a formula; one more ' also where the text already has some."""
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA_STARTS) else text


def _unguard(text: str) -> str:
    has_guard = text.startswith("'") and text.lstrip("'").startswith(_FORMULA_STARTS)
    return text[1:] if has_guard else text
