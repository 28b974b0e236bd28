"""What is wrong with a catalogue file, said so that its author can mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is, what it is, and the values that would have been accepted (if they can be listed).

    ``line`` counts from 1, as editors and spreadsheets do; 0 means the file as a whole.
    """

    file: str
    line: int
    field: str
    message: str
    allowed: tuple[str, ...] = ()

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        field = f" {self.field}:" if self.field else ""
        allowed = f" (allowed: {', '.join(self.allowed)})" if self.allowed else ""
        return f"{place}:{field} {self.message}{allowed}"


class CatalogueInvalid(ValueError):
    """A catalogue that cannot be used; ``problems`` holds every fault, in file order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))
