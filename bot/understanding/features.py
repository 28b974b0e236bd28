"""From a text and its glossary matches to named features, each tied to the words it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from stodlots_glossary.matching import Match, Matcher

WORD = re.compile(r"\w+(?:[-:/]\w+)*")
SENTENCE = re.compile(r"[^.!?\n]*\w[^.!?\n]*[.!?\n]*")
NGRAMS = range(3, 5)
LENGTHS = (1, 2, 3, 6, 12, 25, 10_000)
WHOLE = 5
REACH = 3  # how far apart two lemmas may stand and still be a pair
# Features are grouped in blocks that are normalised apart, so that a long text's many character
# n-grams do not drown its few glossary hits.
BLOCKS = ("char", "word", "lemma", "ask", "glossary", "shape")


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


@dataclass(frozen=True)
class Analysis:
    """A text, its words, their lemmas (one a word) and the glossary matches in it."""

    text: str
    words: tuple[Word, ...]
    lemmas: tuple[str, ...]
    matches: tuple[Match, ...]

    @property
    def has_letters(self) -> bool:
        """Whether there is anything to read."""
        return any(letter.isalpha() for word in self.words for letter in word.text)


class Analyser:
    """Splits a text into words with their lemmas and finds the glossary's labels in it."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._lemma = lru_cache(maxsize=50_000)(lambda word: "-".join(matcher.lemmas(word)))

    def __call__(self, text: str) -> Analysis:
        """The analysis of one text."""
        words = words_of(text)
        lemmas = tuple(self._lemma(word.text) for word in words)
        return Analysis(text, words, lemmas, tuple(self._matcher.match(text)))


def features_of(analysis: Analysis, points: dict[str, dict[str, float]]) -> tuple[Feature, ...]:
    """All features of a text.

    ``points`` maps a concept id to what it points to; each target becomes a feature of its own, so that a
    glossary word the training needs never held still counts.
    """
    features: list[Feature] = []
    lowered = [word.text.casefold() for word in analysis.words]
    for i, word in enumerate(lowered):
        features += [Feature("char", gram, i, i) for gram in _ngrams(word)]
        features.append(Feature("word", word, i, i))
        if i:
            features.append(Feature("word", f"{lowered[i - 1]} {word}", i - 1, i))
    for i, lemma in enumerate(analysis.lemmas):
        features.append(Feature("lemma", lemma, i, i))
        features += [
            Feature("lemma", f"{lemma}{'_' * distance}{analysis.lemmas[i + distance]}", i, i + distance)
            for distance in range(1, min(REACH, len(lowered) - 1 - i) + 1)
        ]
    asking = asking_words(analysis)
    features += [Feature("ask", analysis.lemmas[i], i, i) for i in asking]
    features += [
        Feature("ask", f"{analysis.lemmas[i]} {analysis.lemmas[j]}", i, j) for i, j in pairwise(asking) if j == i + 1
    ]
    for match in analysis.matches:
        span = _word_span(analysis.words, match.start, match.end)
        if span:
            features += [
                Feature("glossary", name, *span) for name in _glossary_names(match, points.get(match.concept_id, {}))
            ]
    return (*features, *shape_of(analysis.words))


def asking_words(analysis: Analysis) -> list[int]:
    """The words (indices) of the sentences that ask: the last one, and those with a question mark.

    People tell their story first and say last what they want; what stands there weighs more.
    """
    sentences = list(SENTENCE.finditer(analysis.text))
    asking = [each for number, each in enumerate(sentences, 1) if number == len(sentences) or "?" in each.group()]
    return [
        i for i, word in enumerate(analysis.words) if any(each.start() <= word.start < each.end() for each in asking)
    ]


def shape_of(words: Sequence[Word]) -> Iterator[Feature]:
    """How long the message is and how it begins and ends: what tells a greeting or a question from a story."""
    if not words:
        return
    first, last = words[0].text.casefold(), words[-1].text.casefold()
    names = [next(f"length<={limit}" for limit in LENGTHS if len(words) <= limit), f"first {first}", f"last {last}"]
    if len(words) <= WHOLE:
        names.append("whole " + " ".join(word.text.casefold() for word in words))
    yield from (Feature("shape", name, 0, 0) for name in names)
