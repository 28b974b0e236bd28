"""Whether our probabilities hold: of all that we give 80 %, are 80 % right? On messages that were not learnt from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.labelled import read_examples
from bench.rasa_environment import answered_by
from bench.report import Limit, Row, Table
from bench.scoring import PRINCIPLES, SUPPORT_TYPES
from bench.significance import Interval, wilson

EVERY = 5  # one message in so many is held out
BINS = 10
LIMIT = Limit(0.05)
ERROR = "{:.3f}"
LABELS = {"principle": PRINCIPLES, "support": SUPPORT_TYPES}
OWN_NAMES = {"principle": "principle", "support": "support_type"}

Claim = tuple[float, bool]  # a probability, and whether it was so


@dataclass(frozen=True)
class Bin:
    """What was claimed with about the same probability: how many, with which on average, and how many were so."""

    claims: int
    claimed: float
    right: int

    @property
    def share(self) -> float:
        """How many of them were so."""
        return self.right / self.claims

    @property
    def interval(self) -> Interval:
        """Wilson's 95 % interval of the share that is so."""
        return wilson(self.right, self.claims)


@dataclass(frozen=True)
class Calibration:
    """Of one kind of label. ``best`` is about each message's most probable label only."""

    best: tuple[Bin, ...]
    error: float
    errors_by_label: Mapping[str, float]

    @property
    def messages(self) -> int:
        """How many were read."""
        return sum(each.claims for each in self.best)

    @property
    def worst_error(self) -> float:
        """That of the label whose probabilities hold least."""
        return max(self.errors_by_label.values())


def measure_calibration(every: int = EVERY) -> dict[str, Calibration]:
    """Trains our models without every n-th labelled message and asks them those: by kind of label."""
    examples = read_examples()
    labelled = [place for place, example in enumerate(examples) if example.get("metadata")]
    held_out = set(labelled[::every])
    learn = [example for place, example in enumerate(examples) if place not in held_out]
    read = [examples[place] for place in sorted(held_out)]
    probabilities = answered_by("own_models.py", {"learn": learn, "read": [example["text"] for example in read]})
    return {
        key: calibration_of(
            LABELS[key],
            [each[OWN_NAMES[key]] for each in probabilities],
            [example["metadata"].get(key) or () for example in read],
        )
        for key in LABELS
    }


def calibration_of(
    labels: Sequence[str], probabilities: Sequence[Mapping[str, float]], truth: Sequence[Sequence[str]]
) -> Calibration:
    """``probabilities`` and ``truth`` are those of each message."""
    best = []
    for given, meant in zip(probabilities, truth, strict=True):
        label = max(labels, key=lambda each: given.get(each, 0.0))
        best.append((given.get(label, 0.0), label in meant))
    bins = binned(best)
    by_label = {
        label: expected_error(
            binned([(given.get(label, 0.0), label in meant) for given, meant in zip(probabilities, truth, strict=True)])
        )
        for label in labels
    }
    return Calibration(bins, expected_error(bins), by_label)


def binned(claims: Sequence[Claim]) -> tuple[Bin, ...]:
    """The claims in bins of equal width from 0 to 1; bins without any are left out."""
    bins: dict[int, list[Claim]] = {}
    for claim in claims:
        bins.setdefault(min(int(claim[0] * BINS), BINS - 1), []).append(claim)
    return tuple(
        Bin(len(inside), sum(p for p, _ in inside) / len(inside), sum(so for _, so in inside))
        for _, inside in sorted(bins.items())
    )


def expected_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: how far what is claimed and what is so lie apart, on average over all claims."""
    total = sum(each.claims for each in bins)
    return sum(abs(each.claims * each.claimed - each.right) for each in bins) / max(1, total)


def calibration_table(found: Mapping[str, Calibration], every: int = EVERY) -> Table:
    """The errors beside their limit."""
    rows = []
    for key, each in found.items():
        rows.append(Row(f"{key}: of the most probable label", each.error, ERROR, LIMIT))
        rows.append(Row(f"{key}: of the label that holds least", each.worst_error, ERROR, LIMIT))
    messages = max((each.messages for each in found.values()), default=0)
    note = f"Expected calibration error, {BINS} bins, on {messages:,} labelled messages (one in {every}) held out"
    return Table("Calibration", note, rows)


def calibration_document(found: Mapping[str, Calibration]) -> dict[str, Any]:
    """For machines."""
    return {
        key: {
            "expected_error": round(each.error, 4),
            "expected_error_by_label": {label: round(error, 4) for label, error in each.errors_by_label.items()},
            "bins": [{"n": one.claims, "claimed": round(one.claimed, 4), "right": one.right} for one in each.best],
        }
        for key, each in found.items()
    }
