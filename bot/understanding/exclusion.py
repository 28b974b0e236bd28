"""Which kinds of support a person turns down: "inte ännu en kurs", "pengar har vi".

Each mention of a kind of support is judged by the words around it. "Inga pengar" is a need for money and
"ingen kurs till" a refusal, so no list of negations would do: a small model learns it from the labelled needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.features import Feature, Word, words_within
from stodlots_glossary.matching import Match
from stodlots_glossary.vocabulary import SupportType

WINDOW = 5
MENTION_WEIGHT = 0.6
SUPPORT_TYPES = frozenset(map(str, SupportType))


@dataclass(frozen=True)
class Mention:
    """A place in the text (word indices, inclusive) that names a kind of support."""

    support_type: str
    text: str
    first: int
    last: int


def mentions_of(words: Sequence[Word], matches: Sequence[Match], points: dict[str, dict[str, float]]) -> list[Mention]:
    """The mentions of kinds of support, one for each kind that a matched concept clearly points to."""
    found = []
    for match in matches:
        inside = words_within(words, match.start, match.end)
        if not inside:
            continue
        for target, weight in points.get(match.concept_id, {}).items():
            if target in SUPPORT_TYPES and weight >= MENTION_WEIGHT:
                found.append(Mention(target, match.text, inside[0], inside[-1]))
    return found


def context_features(words: Sequence[Word], mention: Mention) -> tuple[Feature, ...]:
    """The words before and after a mention, with and without their distance, and the kind itself."""
    before = words[max(0, mention.first - WINDOW) : mention.first]
    after = words[mention.last + 1 : mention.last + 1 + WINDOW]
    near = [("<", i, word) for i, word in enumerate(reversed(before), 1)]
    near += [(">", i, word) for i, word in enumerate(after, 1)]
    names = [mention.support_type]
    for side, distance, word in near:
        lowered = word.text.casefold()
        names += [f"{side}{lowered}", f"{side}{min(distance, 3)}{lowered}"]
    if len(before) > 1:
        names.append(f"<<{before[-2].text.casefold()} {before[-1].text.casefold()}")
    if len(after) > 1:
        names.append(f">>{after[0].text.casefold()} {after[1].text.casefold()}")
    return (Feature("word", tuple(names), (mention.first,)),)
