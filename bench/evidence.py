"""Whether the words given as a reason are the reason: without them, the label must be less likely."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.api import AssistantApi
from bench.figures import Figure, Measure
from bench.rasa_environment import answered_by
from bench.report import SHARE, Limit, Row, Table
from bench.scoring import Case

LIMIT = Limit(0.99, at_least=True)
MEASURE = Measure("reason_moves", "a label is less likely without its reason")
KINDS = {"principles": "principle", "support_types": "support_type"}


@dataclass(frozen=True)
class Reason:
    """A label that a text was given, and the text without the words that are said to be why."""

    text: str
    kind: str
    label: str
    words: tuple[str, ...]

    @property
    def rest(self) -> str:
        """The text without these words, wherever they stand."""
        return without(self.text, self.words)


@dataclass(frozen=True)
class Removals:
    """How many reasons were taken out, and those without which the label did not become less likely."""

    reasons: int
    stayed: tuple[Reason, ...]

    @property
    def figure(self) -> Figure:
        """The share in which it did."""
        return Figure(MEASURE, self.reasons - len(self.stayed), self.reasons)


def measure_evidence(api: AssistantApi, needs: Sequence[Case]) -> Removals:
    """Takes the reasons out of every need and asks our models again."""
    reasons = [reason for case in needs for reason in reasons_of(case["text"], api.interpret(case["text"]))]
    texts = sorted({text for reason in reasons for text in (reason.text, reason.rest)})
    probabilities = answered_by("own_models.py", {"learn": None, "read": texts})
    return removals(reasons, dict(zip(texts, probabilities, strict=True)))


def reasons_of(text: str, understanding: Mapping[str, Any]) -> list[Reason]:
    """The reasons in an interpretation; one without words is a reason that moves nothing."""
    return [
        Reason(text, kind, label["id"], tuple(label["evidence"]))
        for name, kind in KINDS.items()
        for label in understanding[name]
    ]


def removals(reasons: Sequence[Reason], probabilities: Mapping[str, Mapping[str, Mapping[str, float]]]) -> Removals:
    """``probabilities``: by text, kind of label and label."""

    def probability(text: str, reason: Reason) -> float:
        return probabilities[text][reason.kind][reason.label]

    stayed = (each for each in reasons if probability(each.rest, each) >= probability(each.text, each))
    return Removals(len(reasons), tuple(stayed))


def without(text: str, words: Sequence[str]) -> str:
    """The text without these words or phrases, longest first; a part of a compound only where it is no word itself."""
    for phrase in sorted(words, key=len, reverse=True):
        inside = re.escape(phrase)
        rest, count = re.subn(rf"(?<!\w){inside}(?!\w)", " ", text, flags=re.IGNORECASE)
        text = rest if count else re.sub(inside, " ", text, flags=re.IGNORECASE)
    return text


def evidence_table(found: Removals) -> Table:
    """The share beside its limit."""
    note = "Of all labels given to the needs; the words given as the reason are taken out of the text"
    return Table("Reasons", note, [Row(f"{MEASURE.name} ({found.reasons})", found.figure.value, SHARE, LIMIT)])
