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
    principles = [guess.principles for guess in guesses]
    supports = [guess.support_types for guess in guesses]
    both = [
        first_in(case["principle_ok"], guess.principles) and first_in(case["support_ok"], guess.support_types)
        for case, guess in zip(cases, guesses, strict=True)
        if case["principle"] and case["support"]
    ]
    honoured = [
        not set(case["excluded_support"]) & set(guess.support_types)
        for case, guess in zip(cases, guesses, strict=True)
        if case.get("excluded_support")
    ]
    return {
        **_label_scores("principle", PRINCIPLES, cases, principles),
        **_label_scores("support", SUPPORT_TYPES, cases, supports),
        "pair_accepted": share(both),
        "excluded_honoured": share(honoured),
        "kind_need": share(guess.kind == Kind.NEED.value for guess in guesses),
    }


def _label_scores(
    key: str, labels: Sequence[str], cases: Sequence[Case], given: Sequence[Sequence[str]]
) -> dict[str, float]:
    pairs = list(zip(cases, given, strict=True))
    expressed = [(case, labels_given) for case, labels_given in pairs if case[key]]
    return {
        f"{key}_strict": share(first_in(case[key], got) for case, got in expressed),
        f"{key}_accepted": share(first_in(case[f"{key}_ok"], got) for case, got in expressed),
        f"{key}_silent": share(not got for _, got in expressed),
        f"{key}_holds_back": share(not got for case, got in pairs if not case[key]),
        f"{key}_macroF1": sum(_f1(label, key, pairs) for label in labels) / len(labels),
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
