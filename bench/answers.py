"""What our product answers to the messages to measure with, each asked once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.api import AssistantApi, CallFailed
from bench.scoring import Case, Guess, Outcome, guesses_of, need_outcomes
from stodlots_glossary.vocabulary import Kind

# A list may be right for these: they name an actor or a kind of support, or hold a need among something else.
MAY_HAVE_A_LIST = frozenset(map(str, (Kind.NEED, Kind.BROWSE, Kind.ACTOR, Kind.PII, Kind.INJECTION)))


@dataclass(frozen=True)
class Answers:
    """The reading of each need, and of each other message its kind and whether it is answered with offerings."""

    needs: tuple[Guess, ...]
    kinds: tuple[str, ...]
    lists: tuple[bool, ...]

    def outcomes(self, needs: Sequence[Case], other: Sequence[Case]) -> dict[str, list[Outcome]]:
        """For each figure whether it holds, for the needs and then the other messages."""
        kinds, lists = zip(self.kinds, other, strict=True), zip(self.lists, other, strict=True)
        of_needs, of_other = [None] * len(needs), [None] * len(other)
        return {
            **{name: [*outcomes, *of_other] for name, outcomes in need_outcomes(needs, self.needs).items()},
            "kind_other": [*of_needs, *(kind == case["kind"] for kind, case in kinds)],
            "list_other": [
                *of_needs,
                *(None if case["kind"] in MAY_HAVE_A_LIST else has_list for has_list, case in lists),
            ],
        }


def answers_of(api: AssistantApi, needs: Sequence[Case], other: Sequence[Case]) -> Answers:
    """Asks the running product."""
    return Answers(
        tuple(guesses_of(lambda text: Guess.of(api.interpret(text)), needs)),
        tuple(str(api.interpret(case["text"])["kind"]) for case in other),
        tuple(_has_list(api, case["text"]) for case in other),
    )


def _has_list(api: AssistantApi, text: str) -> bool:
    try:
        return api.say_first(text).has_list
    except CallFailed:
        return False
