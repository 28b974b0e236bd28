"""What a digression is about, so that "vad menas med det?", "vem ringer jag där?" and "fler" can be understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Topic:
    """``kind``: term, offering, actor, actors (a list of them) or matrix.

    ``ids``: what was shown. ``filters``: of a list.
    """

    kind: str
    ids: tuple[str, ...] = ()
    offset: int = 0
    filters: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def from_slot(cls, value: Mapping[str, Any] | None) -> Topic | None:
        """The topic in a slot; None when there is no digression."""
        return cls(**{**value, "ids": tuple(value["ids"])}) if value else None

    def to_slot(self) -> dict[str, Any]:
        """JSON for the slot."""
        return {**asdict(self), "ids": list(self.ids)}
