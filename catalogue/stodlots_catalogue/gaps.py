"""The gaps that the report names: what is lacking, where it says so, and what to do meanwhile (``data/gaps/``)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from stodlots_catalogue.checks import RawRow
from stodlots_catalogue.problems import CatalogueInvalid, Problem
from stodlots_catalogue.records import Distinct, Identifier, Long, Short, Some, one_of
from stodlots_catalogue.yamlfile import read_folder, records_of, unknown_concepts
from stodlots_glossary.vocabulary import Level, Phase, Principle, Receiver, SupportType

# Fewer offerings than this is little support (docs/gaps.md).
THIN = 3


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class InBoth(_Record):
    """A text in both languages."""

    sv: Long
    en: Long


class Condition(_Record):
    """When a need is in a gap: every field that is given must hold, by any of its values."""

    principles: Distinct[Annotated[Principle, BeforeValidator(one_of(Principle))]] = []
    support_types: Distinct[Annotated[SupportType, BeforeValidator(one_of(SupportType))]] = []
    receivers: Distinct[Annotated[Receiver, BeforeValidator(one_of(Receiver))]] = []
    phases: Distinct[Annotated[Phase, BeforeValidator(one_of(Phase))]] = []
    levels: Distinct[Annotated[Level, BeforeValidator(one_of(Level))]] = []
    concepts: Distinct[Identifier] = []

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set or not any(getattr(self, name) for name in self.model_fields_set):
            raise PydanticCustomError("condition", "is empty: it would hold for every need")
        return self

    @property
    def narrowness(self) -> int:
        """How much it asks for: of two gaps that hold, the narrower one is meant."""
        return sum(bool(getattr(self, name)) for name in type(self).model_fields)


class GapRecord(_Record):
    """One gap. ``quote`` is the report's own Swedish; ``near`` says why what is offered instead is only near."""

    id: Identifier
    place: InBoth
    quote: Short
    when: Annotated[list[Condition], Field(min_length=1)]
    says: InBoth
    near: InBoth
    meanwhile: InBoth
    related: Some[Identifier]


@dataclass(frozen=True)
class Asked:
    """What of a need decides whether a gap covers it: ids, and the glossary's concepts in the user's words."""

    principles: Sequence[str] = ()
    support_types: Sequence[str] = ()
    receiver: str | None = None
    phase: str | None = None
    level: str | None = None
    concepts: Sequence[str] = ()


def load_gaps(folder: Path, concepts: Collection[str] | None = None) -> tuple[GapRecord, ...]:
    """The gaps in a folder of YAML files, in their order.

    With ``concepts`` (the glossary's ids) every reference is checked too.
    Raises ``CatalogueInvalid`` with all problems.
    """
    rows, problems = read_folder(folder)
    found, faults = records_of(GapRecord, rows)
    problems += faults
    seen: dict[str, RawRow] = {}
    for row, gap in found:
        if gap.id in seen:
            place = f"{seen[gap.id].file}:{seen[gap.id].line}"
            problems.append(Problem(row.file, row.line, "id", f"'{gap.id}' is already used in {place}"))
        seen.setdefault(gap.id, row)
        if concepts is not None:
            named = [each for condition in gap.when for each in condition.concepts]
            problems += unknown_concepts(row, "when", named, concepts)
            problems += unknown_concepts(row, "related", gap.related, concepts)
    if problems:
        raise CatalogueInvalid(problems)
    return tuple(gap for _, gap in found)


def covering(gaps: Sequence[GapRecord], asked: Asked) -> list[GapRecord]:
    """The gaps that a need is in, the narrowest first, then as they stand in the files."""
    held = []
    for place, gap in enumerate(gaps):
        narrowness = max((each.narrowness for each in gap.when if _holds(each, asked)), default=0)
        if narrowness:
            held.append((-narrowness, place, gap))
    return [gap for _, _, gap in sorted(held, key=lambda each: each[:2])]


def _holds(condition: Condition, asked: Asked) -> bool:
    said: dict[str, Sequence[str | None]] = {
        "principles": asked.principles,
        "support_types": asked.support_types,
        "receivers": (asked.receiver,),
        "phases": (asked.phase,),
        "levels": (asked.level,),
        "concepts": asked.concepts,
    }
    return all(
        not wanted or any(value in wanted for value in said[name] if value)
        for name, wanted in ((name, [str(each) for each in getattr(condition, name)]) for name in said)
    )
