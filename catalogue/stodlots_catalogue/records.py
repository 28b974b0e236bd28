"""The rows of a catalogue file, with every rule that one row can be held to on its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from enum import Enum, StrEnum
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from stodlots_glossary.vocabulary import Cost, Level, Phase, Principle, Receiver, SupportType


class ActorKind(StrEnum):
    """What sort of organisation an actor is."""

    MYNDIGHET = "myndighet"
    MEDLEMSORGANISATION = "medlemsorganisation"
    BOLAG = "bolag"
    FORSKNINGSINSTITUT = "forskningsinstitut"
    LAROSATE = "larosate"
    STIFTELSE = "stiftelse"
    PLATTFORM = "plattform"
    INNOVATIONSPROGRAM = "innovationsprogram"
    NATVERK = "natverk"
    EU_NORDEN = "eu_norden"


class ActorStatus(StrEnum):
    """Whether an actor is known to exist today."""

    ACTIVE = "active"
    VERIFY = "verify"
    ENDED = "ended"
    MERGED = "merged"


class OfferingStatus(StrEnum):
    """Whether an offering is known to run today; ``verify`` = may have changed, ask the actor."""

    ACTIVE = "active"
    VERIFY = "verify"
    ENDED = "ended"


class Evidence(StrEnum):
    """Where a fact comes from: the report, a stored page, or common knowledge."""

    REPORT = "report"
    PAGE = "page"
    GENERAL = "general"


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_FIRST_YEAR, _LAST_YEAR = 1990, 2099
# Characters that a spreadsheet cell or a line of text cannot hold, or that nobody can see.
_UNUSABLE = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}


def _text(value: str) -> str:
    if value != value.strip():
        raise PydanticCustomError("padded", "has blanks at the beginning or the end")
    unusable = next((c for c in value if unicodedata.category(c) in _UNUSABLE), None)
    if unusable is not None:
        raise PydanticCustomError(
            "unusable", "contains the unusable character {character}", {"character": f"U+{ord(unusable):04X}"}
        )
    return value


def _id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise PydanticCustomError("id", "must be lower case a-z and 0-9, in words joined by '-'")
    return value


def _alias(value: str) -> str:
    if ";" in value:
        raise PydanticCustomError("alias", "must not contain ';', which separates values in CSV and XLSX")
    return value


def _web_address(value: str) -> str:
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", value)
    except ValueError:
        good = False
    if not good:
        raise PydanticCustomError("web_address", "must be a web address that begins with http:// or https://")
    return value


def _source_date(value: str) -> str:
    if not _DATE.fullmatch(value) or not _FIRST_YEAR <= int(value[:4]) <= _LAST_YEAR:
        raise PydanticCustomError("date", "must be a date, month or year: 2026-11-23, 2026-11 or 2026")
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        raise PydanticCustomError("date", "is not a day in the calendar") from None
    return value


def one_of[E: Enum](enum: type[E]) -> Callable[[object], E]:
    """A validator that takes a value of ``enum`` and names the allowed ones when it is none."""

    def check(value: object) -> E:
        try:
            return enum(value)
        except ValueError:
            shown = value if isinstance(value, str) else type(value).__name__
            raise PydanticCustomError(
                "not_allowed",
                "'{value}' is not an allowed value",
                {"value": shown, "allowed": tuple(str(member.value) for member in enum)},
            ) from None

    return check


def _distinct[T](values: list[T]) -> list[T]:
    if len(set(values)) != len(values):
        raise PydanticCustomError("repeated", "has the same value twice")
    return values


type Short = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_text)]
type Long = Annotated[str, Field(min_length=1, max_length=1500), AfterValidator(_text)]
type Identifier = Annotated[str, Field(max_length=100), AfterValidator(_id)]
type WebAddress = Annotated[str, Field(max_length=1000), AfterValidator(_text), AfterValidator(_web_address)]
type Distinct[T] = Annotated[list[T], AfterValidator(_distinct)]
type Some[T] = Annotated[list[T], Field(min_length=1), AfterValidator(_distinct)]


class _Record(BaseModel):
    """Strict: no unknown fields, no silent conversion. The order of fields is their order in a file."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class SourceRecord(_Record):
    """Where a fact was found, and from when it is (the earliest certain date, month or year)."""

    evidence: Annotated[Evidence, BeforeValidator(one_of(Evidence))]
    ref: Annotated[str, Field(min_length=1, max_length=1000), AfterValidator(_text)]
    date: Annotated[str, AfterValidator(_source_date)] | None


type Sources = Annotated[list[SourceRecord], Field(min_length=1, max_length=25)]


class ActorRecord(_Record):
    """One line of ``actors``."""

    id: Identifier
    name: Short
    short: Short
    aliases: Distinct[Annotated[Short, AfterValidator(_alias)]]
    kind: Annotated[ActorKind, BeforeValidator(one_of(ActorKind))]
    homepage: WebAddress | None
    summary: Long
    status: Annotated[ActorStatus, BeforeValidator(one_of(ActorStatus))]
    successor: Identifier | None
    sources: Sources

    @model_validator(mode="after")
    def _not_its_own_successor(self) -> Self:
        if self.successor == self.id:
            raise PydanticCustomError("successor", "successor is the actor itself")
        return self


class OfferingRecord(_Record):
    """One line of ``offerings``."""

    id: Identifier
    actor: Identifier
    name: Short
    summary: Long
    next_step: Long
    support_types: Some[Annotated[SupportType, BeforeValidator(one_of(SupportType))]]
    principles: Some[Annotated[Principle, BeforeValidator(one_of(Principle))]]
    audience: Some[Annotated[Receiver, BeforeValidator(one_of(Receiver))]]
    phases: Some[Annotated[Phase, BeforeValidator(one_of(Phase))]]
    levels: Some[Annotated[Level, BeforeValidator(one_of(Level))]]
    cost: Annotated[Cost, BeforeValidator(one_of(Cost))]
    url: WebAddress | None
    status: Annotated[OfferingStatus, BeforeValidator(one_of(OfferingStatus))]
    sources: Sources
