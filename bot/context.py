"""What a message most likely is also depends on what is on the screen.

The model reads each message by itself, as if all kinds came as often as in the training messages, where three of five
are needs. Beside a list few messages tell a new need: most are about the list. So the odds of each kind are weighed by
how much more or less often it comes there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stodlots_glossary.vocabulary import Kind, kind_of_intent

Parsed = dict[str, Any]

# Set on conversations of our own (bench/own), none of which is in the benchmark.
BESIDE_A_LIST = {Kind.NEED: 0.25, Kind.FOLLOWUP: 2.0, Kind.BROWSE: 0.5, Kind.OUT_OF_SCOPE: 0.5, Kind.GREET: 0.5}
CERTAIN = 1 - 1e-6


def in_context(parsed: Parsed, need: Mapping[str, Any] | None) -> Parsed:
    """The reading of a message as it is to be taken in a conversation whose ``need`` slot is this one."""
    if not need or not need.get("shown") or need.get("choosing"):
        return parsed
    weighed = sorted(
        ((_odds(each["confidence"]) * _weight(each["name"]), each["name"]) for each in parsed["intent_ranking"]),
        key=lambda pair: (-pair[0], pair[1]),
    )
    best = weighed[0][1]
    if best == parsed["intent"]["name"]:
        return parsed
    kind = kind_of_intent(best)
    understanding = {**parsed["understanding"], "kind": str(kind), "asks": None}
    return {
        **parsed,
        "intent": {"name": best, "confidence": parsed["intent"]["confidence"]},
        "understanding": understanding,
    }


def _odds(probability: float) -> float:
    held = min(probability, CERTAIN)
    return held / (1 - held)


def _weight(intent: str) -> float:
    return BESIDE_A_LIST.get(kind_of_intent(intent), 1.0)
