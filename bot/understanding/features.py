"""From a text and its glossary matches to named features, each tied to the words it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from stodlots_glossary.matching import Match, Matcher
from stodlots_glossary.vocabulary import SupportType

SUPPORT_TYPES = frozenset(map(str, SupportType))
WORD = re.compile(r"\w+(?:[-:/]\w+)*")
SENTENCE = re.compile(r"[^.!?\n]*\w[^.!?\n]*[.!?\n]*")
LENGTHS = (1, 2, 3, 6, 12, 25, 10_000)
WHOLE = 5
REACH = 3  # how far apart two lemmas may stand and still be a close pair
FAR_REACH = 6
WINDOW = 5  # how far a word that turns something down reaches
TURNING = frozenset(
    """
    inte ej ingen inga inget utan aldrig slippa slipper icke nej varken knappt trött trötta redan nog färdiga klara
    eller istället stället snarare not no without never don already enough instead rather
    """.split()
)
NGRAMS = range(3, 5)
LONG_NGRAMS = range(5, 7)
# Features are grouped in blocks that are normalised apart, so that a long text's many character
# n-grams do not drown its few glossary hits. The order is the order of columns: what tells kinds of
# message apart comes first, what only the needs are worth goes last.
BLOCKS = ("shape", "glossary", "word", "char", "lemma", "ask", "long_char", "far_lemma", "refusal")


@dataclass(frozen=True)
class Word:
    """A word of the text as written, with its place: ``text[start:end]``."""

    text: str
    start: int
    end: int


class Feature(NamedTuple):
    """One occurrence of features that come from the same words (their indices)."""

    block: str
    names: tuple[str, ...]
    words: tuple[int, ...]


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order, punctuation left out."""
    return tuple(Word(match.group(), match.start(), match.end()) for match in WORD.finditer(text))


@lru_cache(maxsize=20_000)
def _ngrams(word: str, lengths: range) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(padded[i : i + n] for n in lengths for i in range(len(padded) - n + 1))


def words_within(words: Sequence[Word], start: int, end: int) -> tuple[int, ...]:
    """The words (indices) that a part of the text touches."""
    return tuple(i for i, word in enumerate(words) if word.start < end and word.end > start)


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
    lemmas = analysis.lemmas
    for i, word in enumerate(lowered):
        features.append(Feature("char", _ngrams(word, NGRAMS), (i,)))
        features.append(Feature("long_char", _ngrams(word, LONG_NGRAMS), (i,)))
        features.append(Feature("word", (word,), (i,)))
        features.append(Feature("lemma", (lemmas[i],), (i,)))
        if i:
            features.append(Feature("word", (f"{lowered[i - 1]} {word}",), (i - 1, i)))
        for j in range(i + 1, min(i + FAR_REACH + 1, len(lemmas))):
            block, between = ("lemma", "_" * (j - i)) if j - i <= REACH else ("far_lemma", "..")
            features.append(Feature(block, (f"{lemmas[i]}{between}{lemmas[j]}",), (i, j)))
    asking = asking_words(analysis)
    features += [Feature("ask", (lemmas[i],), (i,)) for i in asking]
    features += [Feature("ask", (f"{lemmas[i]} {lemmas[j]}",), (i, j)) for i, j in pairwise(asking) if j == i + 1]
    mentions = []
    for match in analysis.matches:
        targets = tuple(points.get(match.concept_id, {}))
        if inside := words_within(analysis.words, match.start, match.end):
            features.append(Feature("glossary", (match.concept_id, *(f"->{target}" for target in targets)), inside))
            mentions.append((inside, [target for target in targets if target in SUPPORT_TYPES]))
    features += refusals_of(lowered, lemmas, mentions)
    if analysis.words:
        features.append(Feature("shape", tuple(shape_of(analysis.words)), (0,)))
    return tuple(features)


def asking_words(analysis: Analysis) -> list[int]:
    """The words (indices) of the sentences that ask: the last one, and those with a question mark.

    People tell their story first and say last what they want; what stands there weighs more.
    """
    sentences = list(SENTENCE.finditer(analysis.text))
    asking = [each for number, each in enumerate(sentences, 1) if number == len(sentences) or "?" in each.group()]
    return [
        i for i, word in enumerate(analysis.words) if any(each.start() <= word.start < each.end() for each in asking)
    ]


def refusals_of(
    lowered: Sequence[str], lemmas: Sequence[str], mentions: Sequence[tuple[Sequence[int], Sequence[str]]]
) -> Iterator[Feature]:
    """What stands near a word that turns down or says that one has, and near a mention of a kind of support.

    ``mentions`` are the words (indices) of glossary matches with the kinds of support they point to.
    "Inga pengar" is a need for money and "ingen kurs till" a refusal, so no list of negations would do: which of
    these features mean a refusal is learnt from labelled needs.
    """
    for i, word in enumerate(lowered):
        if word not in TURNING:
            continue
        for j in range(i + 1, min(i + 1 + WINDOW, len(lemmas))):
            yield Feature("refusal", (f"{word}>{lemmas[j]}", f">{lemmas[j]}"), (j,))
        for j in range(max(0, i - REACH), i):
            yield Feature("refusal", (f"{lemmas[j]}<{word}",), (j,))
    for inside, kinds in mentions:
        first, last = inside[0], inside[-1]
        before = range(max(0, first - WINDOW), first)
        after = range(last + 1, min(last + 1 + WINDOW, len(lowered)))
        for kind in kinds:
            yield from (Feature("refusal", (f"{lowered[i]}>>{kind}",), (i,)) for i in before)
            yield from (Feature("refusal", (f"{kind}<<{lowered[i]}",), (i,)) for i in after)


def shape_of(words: Sequence[Word]) -> Iterator[str]:
    """How long the message is and how it begins and ends: what tells a greeting or a question from a story."""
    first, last = words[0].text.casefold(), words[-1].text.casefold()
    yield next(f"length<={limit}" for limit in LENGTHS if len(words) <= limit)
    yield f"first {first}"
    yield f"last {last}"
    if len(words) <= WHOLE:
        yield "whole " + " ".join(word.text.casefold() for word in words)
