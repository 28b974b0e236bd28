"""What right means: the definitions of ``data/score.py`` and ``data/play.py``, as functions without a network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stodlots_glossary.vocabulary import Kind, Principle, SupportType

Case = Mapping[str, Any]
PRINCIPLES = tuple(str(each) for each in Principle)
SUPPORT_TYPES = tuple(str(each) for each in SupportType)
LABEL_SCORES = ("strict", "accepted", "silent", "holds_back", "macroF1")
NEED_SCORES = (
    *(f"{key}_{score}" for key in ("principle", "support") for score in LABEL_SCORES),
    "pair_accepted",
    "excluded_honoured",
    "kind_need",
)
Outcome = bool | None


@dataclass(frozen=True)
class Guess:
    """How a message was read: labels best first, none when nothing is expressed."""

    principles: tuple[str, ...]
    support_types: tuple[str, ...]
    kind: str = Kind.NEED.value

    @classmethod
    def of(cls, understanding: Mapping[str, Any]) -> Guess:
        """The guess in an ``understanding`` of the API."""
        principles, support_types = (
            tuple(label["id"] for label in understanding[name]) for name in ("principles", "support_types")
        )
        return cls(principles, support_types, understanding["kind"])


def need_scores(cases: Sequence[Case], guesses: Sequence[Guess]) -> dict[str, float]:
    """Shares from 0 to 1 over all needs, by the names that ``data/score.py`` prints."""
    outcomes = need_outcomes(cases, guesses)
    scores = {name: share(each for each in outcome if each is not None) for name, outcome in outcomes.items()}
    for key, labels, given in (
        ("principle", PRINCIPLES, [guess.principles for guess in guesses]),
        ("support", SUPPORT_TYPES, [guess.support_types for guess in guesses]),
    ):
        pairs = list(zip(cases, given, strict=True))
        scores[f"{key}_macroF1"] = sum(_f1(label, key, pairs) for label in labels) / len(labels)
    return {name: scores[name] for name in NEED_SCORES}


def need_outcomes(cases: Sequence[Case], guesses: Sequence[Guess]) -> dict[str, list[Outcome]]:
    """For each figure that is a share: whether it holds for each need, None where the need does not count for it."""
    found: dict[str, list[Outcome]] = {name: [] for name in NEED_SCORES if not name.endswith("_macroF1")}
    for case, guess in zip(cases, guesses, strict=True):
        for name, outcome in _outcomes(case, guess).items():
            found[name].append(outcome)
    return found


def _outcomes(case: Case, guess: Guess) -> dict[str, Outcome]:
    excluded = set(case.get("excluded_support") or ())
    principle = _label_outcomes("principle", case, guess.principles)
    support = _label_outcomes("support", case, guess.support_types)
    pair = principle["principle_accepted"] and support["support_accepted"]
    return {
        **principle,
        **support,
        "pair_accepted": pair if case["principle"] and case["support"] else None,
        "excluded_honoured": not excluded & set(guess.support_types) if excluded else None,
        "kind_need": guess.kind == Kind.NEED.value,
    }


def _label_outcomes(key: str, case: Case, given: Sequence[str]) -> dict[str, Outcome]:
    expressed = bool(case[key])
    return {
        f"{key}_strict": first_in(case[key], given) if expressed else None,
        f"{key}_accepted": first_in(case[f"{key}_ok"], given) if expressed else None,
        f"{key}_silent": not given if expressed else None,
        f"{key}_holds_back": None if expressed else not given,
    }


def _f1(label: str, key: str, pairs: Iterable[tuple[Case, Sequence[str]]]) -> float:
    """A label that an expert would also accept is no false alarm."""
    hit = false_alarm = missed = 0
    for case, given in pairs:
        wanted, got = label in case[key], label in given
        hit += wanted and got
        missed += wanted and not got
        false_alarm += got and label not in case[f"{key}_ok"]
    return 2 * hit / (2 * hit + false_alarm + missed) if hit else 0.0


def kind_scores(cases: Sequence[Case], kinds: Sequence[str]) -> dict[str, tuple[int, int]]:
    """For each kind: how many messages were read as it, and how many there are, in the order of the cases."""
    there = Counter(case["kind"] for case in cases)
    right = Counter(case["kind"] for case, kind in zip(cases, kinds, strict=True) if case["kind"] == kind)
    return {kind: (right[kind], count) for kind, count in there.items()}


def turn_is_right(expected: Mapping[str, Any], understanding: Mapping[str, Any]) -> bool:
    """Whether the state after a turn holds one of the expected labels of each kind and every expected filter."""
    for name, given in (("principle", "principles"), ("support", "support_types")):
        if expected.get(name) and not set(expected[name]) & {label["id"] for label in understanding.get(given, ())}:
            return False
    facets = understanding.get("facets") or {}
    return all(facets.get(name) == value for name, value in (expected.get("filters") or {}).items() if value)


def first_in(accepted: Iterable[str], given: Sequence[str]) -> bool:
    """Whether the best label given is one of these."""
    return bool(given) and given[0] in accepted


def share(outcomes: Iterable[bool]) -> float:
    """The share of true ones; 0 of nothing."""
    counted = list(outcomes)
    return sum(counted) / max(1, len(counted))


def guesses_of(guess: Callable[[str], Guess], cases: Sequence[Case]) -> list[Guess]:
    """What a reader of texts makes of each case."""
    return [guess(case["text"]) for case in cases]
