"""From a text and its glossary matches to named features, each tied to the words it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from stodlots_glossary.matching import Match

WORD = re.compile(r"\w+(?:[-:/]\w+)*")
NGRAMS = range(2, 6)
LENGTHS = (1, 2, 3, 6, 12, 25, 10_000)
WHOLE = 5
# Features are grouped in blocks that are normalised apart, so that a long text's many character
# n-grams do not drown its few glossary hits.
BLOCKS = ("char", "word", "glossary", "shape")


@dataclass(frozen=True)
class Word:
    """A word of the text as written, with its place: ``text[start:end]``."""

    text: str
    start: int
    end: int


class Feature(NamedTuple):
    """One occurrence of a named feature and the words (index of first and last) it comes from."""

    block: str
    name: str
    first: int
    last: int


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order, punctuation left out."""
    return tuple(Word(match.group(), match.start(), match.end()) for match in WORD.finditer(text))


@lru_cache(maxsize=50_000)
def _ngrams(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(padded[i : i + n] for n in NGRAMS for i in range(len(padded) - n + 1))


def _word_span(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    inside = [i for i, word in enumerate(words) if word.start < end and word.end > start]
    return (inside[0], inside[-1]) if inside else None


def _glossary_names(match: Match, points: Iterable[str]) -> Iterator[str]:
    yield match.concept_id
    for target in points:
        yield f"->{target}"


def features_of(
    words: Sequence[Word], matches: Sequence[Match], points: dict[str, dict[str, float]]
) -> tuple[Feature, ...]:
    """All features of a text.

    ``points`` maps a concept id to what it points to; each target becomes a feature of its own, so that a
    glossary word the training needs never held still counts.
    """
    features: list[Feature] = []
    lowered = [word.text.casefold() for word in words]
    for i, word in enumerate(lowered):
        features += [Feature("char", gram, i, i) for gram in _ngrams(word)]
        features.append(Feature("word", word, i, i))
        if i:
            features.append(Feature("word", f"{lowered[i - 1]} {word}", i - 1, i))
    for match in matches:
        span = _word_span(words, match.start, match.end)
        if span:
            features += [
                Feature("glossary", name, *span) for name in _glossary_names(match, points.get(match.concept_id, {}))
            ]
    return (*features, *shape_of(words))


def shape_of(words: Sequence[Word]) -> Iterator[Feature]:
    """How long the message is and how it begins and ends: what tells a greeting or a question from a story."""
    if not words:
        return
    first, last = words[0].text.casefold(), words[-1].text.casefold()
    names = [next(f"length<={limit}" for limit in LENGTHS if len(words) <= limit), f"first {first}", f"last {last}"]
    if len(words) <= WHOLE:
        names.append("whole " + " ".join(word.text.casefold() for word in words))
    yield from (Feature("shape", name, 0, 0) for name in names)
