"""Which label is taken for which: the expert's best against the best one given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bench.scoring import Case

NONE = "none"


@dataclass(frozen=True)
class Confusion:
    """``counts[i][j]``: how often the expert says ``labels[i]`` and the best label given is ``labels[j]``."""

    labels: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, key: str, labels: Sequence[str], cases: Sequence[Case], given: Sequence[Sequence[str]]) -> Confusion:
        """``key`` is ``principle`` or ``support``. A label that an expert would also accept counts as the expert's."""
        seen = Counter(_pair(case, key, got[0] if got else NONE) for case, got in zip(cases, given, strict=True))
        names = (*labels, NONE)
        return cls(names, tuple(tuple(seen[expert, got] for got in names) for expert in names))


def _pair(case: Case, key: str, got: str) -> tuple[str, str]:
    expert = case[key][0] if case[key] else NONE
    return (expert, expert) if got in case[f"{key}_ok"] else (expert, got)
