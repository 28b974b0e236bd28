"""Groups of messages: by kind, length, receiver, language and style, as far as the message or its labels show them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.figures import MEASURES, Figure
from bench.scoring import Case, Outcome

CLEARLY_WORSE = 10.0  # percentage points
LENGTHS = {"≤ 8 words": 8, "9–25 words": 25, "26–60 words": 60}
LONGEST = "> 60 words"
NOT_SAID = "not said"
LETTERS = re.compile(r"[^\W\d_]")
WORD = re.compile(r"\w+")
SHORTEST_SHOUT = 4  # letters: an abbreviation is no shout
# No words in Swedish as they stand: whoever writes them has left out dots and rings.
WITHOUT_RINGS = frozenset(
    "ar aven battre behover dar forsta fran gor halla hjalp manga maste nagon nagot nagra nar ocksa pa ratt".split()
)
STYLE_TAGS = {"typo": "typos", "story": "story"}


@dataclass(frozen=True)
class Group:
    """The figures of some of the messages, each with its distance to all messages in percentage points."""

    by: str
    name: str
    messages: int
    figures: tuple[Figure, ...]
    differences: Mapping[str, float]

    def n(self, measure_id: str) -> int:
        """How many messages count for the figure."""
        return next((figure.n for figure in self.figures if figure.measure.id == measure_id), 0)

    def is_clearly_worse(self, measure_id: str) -> bool:
        """Whether the figure is more than ten points worse than over all messages."""
        difference = self.differences.get(measure_id, 0.0)
        return (difference if MEASURES[measure_id].more_is_better else -difference) < -CLEARLY_WORSE


def groups_of(cases: Sequence[Case], outcomes: Mapping[str, Sequence[Outcome]]) -> tuple[Group, ...]:
    """Every group that has messages, in the order of the page. ``outcomes``: by figure, in the order of the cases."""
    rows: dict[tuple[str, str], list[int]] = {}
    for row, case in enumerate(cases):
        for key in memberships(case):
            rows.setdefault(key, []).append(row)
    return tuple(_group(*key, rows[key], outcomes) for key in sorted(rows, key=_order))


def memberships(case: Case) -> list[tuple[str, str]]:
    """What a message belongs to: ``(by, group)``."""
    text = str(case["text"])
    found = [("kind", str(case["kind"])), ("length", length_of(text)), ("language", str(case.get("lang") or NOT_SAID))]
    if "receiver" in case:
        found.append(("receiver", case["receiver"] or NOT_SAID))
    return found + [("style", style) for style in styles_of(case)]


def length_of(text: str) -> str:
    """The length in words, as people count them."""
    words = len(text.split())
    return next((name for name, most in LENGTHS.items() if words <= most), LONGEST)


def styles_of(case: Case) -> list[str]:
    """How a message is written: what the text shows by itself, and what only the case's own tags say."""
    text = str(case["text"])
    letters = "".join(LETTERS.findall(text))
    seen = {
        "no å ä ö": case.get("lang") == "sv" and _leaves_out_rings(text),
        "all caps": len(letters) >= SHORTEST_SHOUT and letters.isupper(),
        "question": "?" in text,
    }
    tagged = [STYLE_TAGS[tag] for tag in case.get("style") or () if tag in STYLE_TAGS]
    return [name for name, is_so in seen.items() if is_so] + sorted(set(tagged))


def _leaves_out_rings(text: str) -> bool:
    lowered = text.casefold()
    return not set("åäö") & set(lowered) and not WITHOUT_RINGS.isdisjoint(WORD.findall(lowered))


def _group(by: str, name: str, rows: Sequence[int], outcomes: Mapping[str, Sequence[Outcome]]) -> Group:
    figures, differences = [], {}
    for measure_id, all_outcomes in outcomes.items():
        figure = Figure.of(MEASURES[measure_id], [all_outcomes[row] for row in rows])
        mean = Figure.of(MEASURES[measure_id], all_outcomes)
        if figure.value is not None and mean.value is not None:
            figures.append(figure)
            differences[measure_id] = 100 * (figure.value - mean.value)
    return Group(by, name, len(rows), tuple(figures), differences)


BY = ("kind", "length", "receiver", "language", "style")
_RANKS = (*LENGTHS, LONGEST, "kommun", "region", "myndighet", "regeringskansliet", NOT_SAID, "sv", "en")


def _order(key: tuple[str, str]) -> tuple[int, int, str]:
    by, name = key
    return BY.index(by), _RANKS.index(name) if name in _RANKS else len(_RANKS), name
