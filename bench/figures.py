"""The figures of the quality page: each a share of cases, with how many there are and its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.scoring import Outcome
from bench.significance import Interval, wilson


@dataclass(frozen=True)
class Measure:
    """What a figure measures. ``more_is_better`` is False for what should be rare."""

    id: str
    name: str
    more_is_better: bool = True


NEED_MEASURES = (
    Measure("principle_strict", "principle: best label is the expert's"),
    Measure("principle_accepted", "principle: best label is accepted"),
    Measure("principle_silent", "principle: silent though one is expressed", more_is_better=False),
    Measure("principle_holds_back", "principle: holds back where none is expressed"),
    Measure("support_strict", "support: best label is the expert's"),
    Measure("support_accepted", "support: best label is accepted"),
    Measure("support_silent", "support: silent though one is expressed", more_is_better=False),
    Measure("support_holds_back", "support: holds back where none is expressed"),
    Measure("pair_accepted", "principle and support both accepted"),
    Measure("excluded_honoured", "what is turned down is not given"),
    Measure("kind_need", "a need is read as a need"),
)
OTHER_MEASURES = (
    Measure("kind_other", "kind of a message that is no need"),
    Measure("list_other", "offerings shown for a message that asks for none", more_is_better=False),
)
MEASURES = {measure.id: measure for measure in (*NEED_MEASURES, *OTHER_MEASURES)}
COMPARED = ("principle_accepted", "support_accepted")


@dataclass(frozen=True)
class Figure:
    """A measured share: ``right`` of ``n`` cases that count for it."""

    measure: Measure
    right: int
    n: int

    @classmethod
    def of(cls, measure: Measure, outcomes: Sequence[Outcome]) -> Figure:
        """The figure of these outcomes; None counts for nothing."""
        counted = [outcome for outcome in outcomes if outcome is not None]
        return cls(measure, sum(counted), len(counted))

    @property
    def value(self) -> float | None:
        """The share; None of nothing."""
        return self.right / self.n if self.n else None

    @property
    def interval(self) -> Interval:
        """Wilson's 95 % interval."""
        return wilson(self.right, self.n)


def figures_of(outcomes: Mapping[str, Sequence[Outcome]]) -> tuple[Figure, ...]:
    """The figures of these outcomes, in the order of the page."""
    return tuple(Figure.of(measure, outcomes[name]) for name, measure in MEASURES.items() if name in outcomes)
