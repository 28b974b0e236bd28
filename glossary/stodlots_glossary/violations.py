"""What can be wrong with a glossary, said the same way by every part that checks one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Violation:
    """A broken rule: its name (``S13`` = that condition of the SKOS reference), where, and what is wrong."""

    rule: str
    concept_id: str
    message: str

    def __str__(self) -> str:
        return f"{self.concept_id}: {self.message} [{self.rule}]"


class GlossaryError(ValueError):
    """A glossary that cannot be used; ``violations`` says why."""

    def __init__(self, violations: Sequence[Violation]) -> None:
        super().__init__("\n".join(map(str, violations)))
        self.violations = tuple(violations)
