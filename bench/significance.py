"""How sure a figure is: Wilson's interval of a share, and McNemar's exact test of two readers on the same cases."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Z_95 = 1.959963984540054
LEVEL = 0.05


@dataclass(frozen=True)
class Interval:
    """The lowest and highest share that fit what was seen, with 95 % confidence."""

    low: float
    high: float


@dataclass(frozen=True)
class Comparison:
    """Two readers on the same cases; only those that one got right and the other wrong tell them apart."""

    n: int
    only_ours: int
    only_theirs: int

    @property
    def p(self) -> float:
        """How likely a split at least as uneven would be if both were equally good (two-sided exact binomial)."""
        differing = self.only_ours + self.only_theirs
        fewer = min(self.only_ours, self.only_theirs)
        tail = sum(math.comb(differing, k) for k in range(fewer + 1))
        return min(1.0, float(2 * tail / 2**differing))

    @property
    def is_real(self) -> bool:
        """Whether chance is a poor explanation, whoever is better."""
        return self.p < LEVEL

    @property
    def verdict(self) -> str:
        """The same in words."""
        if not self.is_real:
            return "not shown"
        return "real" if self.only_ours > self.only_theirs else "real, theirs is better"


def wilson(right: int, n: int) -> Interval:
    """Wilson's 95 % interval (1927): unlike the simple one it never leaves 0 to 1 and holds for small n."""
    if not n:
        return Interval(0.0, 1.0)
    share = right / n
    middle = (share + Z_95**2 / (2 * n)) / (1 + Z_95**2 / n)
    reach = Z_95 / (1 + Z_95**2 / n) * math.sqrt(share * (1 - share) / n + Z_95**2 / (4 * n * n))
    return Interval(middle - reach if right else 0.0, middle + reach if right < n else 1.0)


def mcnemar(ours: Sequence[bool | None], theirs: Sequence[bool | None]) -> Comparison:
    """Compares outcomes of the same cases in the same order; a case that either does not count for is left out."""
    pairs = [pair for pair in zip(ours, theirs, strict=True) if None not in pair]
    return Comparison(
        n=len(pairs),
        only_ours=sum(bool(our and not their) for our, their in pairs),
        only_theirs=sum(bool(their and not our) for our, their in pairs),
    )
