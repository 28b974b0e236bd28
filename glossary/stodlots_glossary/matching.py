"""Find the glossary's labels in a text: inflected, compounded, misspelt or without å, ä and ö.

Words are compared by their normal form (``words.py``); spaCy's PhraseMatcher finds the phrases.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from stodlots_glossary import dictionaries
from stodlots_glossary.compounds import Compounds
from stodlots_glossary.concepts import Concept, Glossary
from stodlots_glossary.spelling import Change, Speller
from stodlots_glossary.tokens import Token, tokenize
from stodlots_glossary.words import Words

_SCORES = {"exact": 1.0, "inflected": 0.95, "folded": 0.9, "spelling": 0.8, "compound": 0.8}
_MODIFIER_SCORE = 0.6
_ABBREVIATION = re.compile(r"([A-ZÅÄÖ]{2,4})(?:s|:\w+)?")
_SHORTEST_JOINED = 4  # shorter words are often little words that stand beside everything
_START = 4  # letters that a word and its base form have in common
_NO_LABEL = "\u2063"  # stands for every word that is in no label

# Words that people put into a phrase without changing it: "någon att bolla lite med".
_FILLERS = frozenset(
    {"lite", "litet", "mer", "typ", "liksom", "ju", "väl", "nog", "bara", "verkligen", "kanske", "också"}
    | {"faktiskt", "alltså", "just", "så"}
)


@dataclass(frozen=True)
class Match:
    """A label found in a text: ``text`` stands there from ``start`` to ``end``, ``score`` is how sure it is.

    ``kind`` is ``exact``, ``inflected``, ``compound``, ``spelling`` or ``folded`` (å, ä, ö as a, a, o).
    ``label`` may be a hidden one: show the concept's name instead.
    """

    concept_id: str
    label: str
    text: str
    start: int
    end: int
    kind: str
    score: float
    scheme: str


_KINDS = {Change.FOLDED: "folded", Change.SPELLING: "spelling"}


@dataclass(frozen=True)
class _Word:
    """One or more tokens read as one word."""

    start: int
    end: int
    text: str
    key: str
    change: Change


@dataclass(frozen=True)
class _Label:
    concept: Concept
    text: str
    words: tuple[str, ...]


class Matcher:
    """Matches one glossary. Building one takes a second or two; not for use by several threads at once."""

    def __init__(self, glossary: Glossary) -> None:
        dictionaries.load()
        labels = [(concept, label, tokenize(label)) for concept in glossary for _, label in concept.labels()]
        self._abbreviations = frozenset(
            token.text for _, _, tokens in labels for token in tokens if _is_abbreviation(token.text)
        )
        self._words = Words(
            token.text for _, _, tokens in labels for token in tokens if not _is_abbreviation(token.text)
        )
        self._labels: dict[tuple[str, ...], list[_Label]] = defaultdict(list)
        for concept, label, tokens in labels:
            words = tuple(token.text.casefold() for token in tokens)
            if words:
                self._labels[tuple(map(self._label_key, tokens))].append(_Label(concept, label, words))
        self._starts = frozenset(key[0][:_START].casefold() for key in self._labels if len(key) == 1)
        self._compounds = Compounds(self._words, {key[0] for key in self._labels if len(key) == 1})
        self._speller = Speller(self._words, lambda word: bool(self._compounds.parts(word)))
        self._vocab = Vocab()
        self._phrases = PhraseMatcher(self._vocab, attr="ORTH")
        self._known = frozenset(key for keys in self._labels for key in keys)
        self._keys = tuple(self._labels)
        for number, keys in enumerate(self._keys):
            self._phrases.add(str(number), [Doc(self._vocab, words=list(keys))])

    def match(self, text: str) -> list[Match]:
        """The labels in a text, in order, none over another; of two that overlap the longer one is kept."""
        tokens = tokenize(text)
        words = [self._read(token) for token in tokens]
        found = [*self._find_phrases(text, words), *self._find_joined(text, words)]
        without_fillers = [word for word in words if word.text.casefold() not in _FILLERS]
        if len(without_fillers) < len(words):
            found += self._find_phrases(text, without_fillers)
        kept = _without_overlaps(found)
        taken = {position for match in kept for position in range(match.start, match.end)}
        for word in words:
            if word.start not in taken:
                kept += self._find_parts(word)
        return sorted(kept, key=lambda match: match.start)

    def lemmas(self, text: str) -> list[str]:
        """The normal forms of a text's words, corrected where they are misspelt; punctuation is left out."""
        tokens = (token for token in tokenize(text) if token.is_word)
        words = (self._speller.repair(token)[0] for token in tokens)
        return [self._abbreviation(word) or self._words.normal(word) for word in words]

    def _label_key(self, token: Token) -> str:
        return token.text if _is_abbreviation(token.text) else self._words.normal(token.text)

    def _abbreviation(self, text: str) -> str | None:
        """The glossary's abbreviation in a word, ``IOP`` in ``IOP:er``."""
        found = _ABBREVIATION.fullmatch(text)
        return found.group(1) if found and found.group(1) in self._abbreviations else None

    def _read(self, token: Token) -> _Word:
        text, change = self._speller.repair(token)
        key = self._abbreviation(text) or self._words.own(text) or _NO_LABEL
        return _Word(token.start, token.end, token.text, key, change)

    def _find_phrases(self, text: str, words: Sequence[_Word]) -> Iterator[Match]:
        if not words:
            return
        keys = [word.key if word.key in self._known else _NO_LABEL for word in words]
        for number, start, end in self._phrases(Doc(self._vocab, words=keys)):
            key = self._keys[int(self._vocab.strings[number])]
            yield self._match(text, self._labels[key], words[start:end])

    def _find_joined(self, text: str, words: Sequence[_Word]) -> Iterator[Match]:
        """Compounds written apart or with a hyphen: ``test bädd``, ``policy-labb``."""
        for first, second in pairwise(words):
            joined = first.text + second.text
            if min(len(first.text), len(second.text)) < _SHORTEST_JOINED or not joined.isalpha():
                continue
            if joined[:_START].casefold() not in self._starts:  # spares nearly every pair the dictionaries
                continue
            labels = self._labels.get((self._words.own(joined) or "",))
            if labels and self._words.is_good(joined):
                word = _Word(first.start, second.end, joined, "", Change.SPELLING)
                yield self._match(text, labels, [word])

    def _find_parts(self, word: _Word) -> Iterator[Match]:
        for part in self._compounds.parts(word.text):
            label = _best(self._labels[(part.key,)], (word.text[part.start : part.end].casefold(),))
            yield Match(
                label.concept.id,
                label.text,
                word.text[part.start : part.end],
                word.start + part.start,
                word.start + part.end,
                "compound",
                _SCORES["compound"] if part.is_head else _MODIFIER_SCORE,
                label.concept.scheme,
            )

    def _match(self, text: str, labels: Sequence[_Label], words: Sequence[_Word]) -> Match:
        folded = tuple(word.text.casefold() for word in words)
        label = _best(labels, folded)
        change = max(word.change for word in words)
        kind = _KINDS.get(change) or ("exact" if label.words == folded else "inflected")
        start, end = words[0].start, words[-1].end
        return Match(
            label.concept.id,
            label.text,
            text[start:end],
            start,
            end,
            kind,
            _SCORES[kind],
            label.concept.scheme,
        )


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and 2 <= len(word) <= 4


def _best(labels: Iterable[_Label], words: tuple[str, ...]) -> _Label:
    """The label to report: of the concept with the lowest rank, as written in the text if one is."""
    return min(labels, key=lambda label: (label.concept.rank or 0, label.words != words))


def _without_overlaps(matches: Iterable[Match]) -> list[Match]:
    kept: list[Match] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda each: (each.start - each.end, -each.score, each.start)):
        positions = range(match.start, match.end)
        if taken.isdisjoint(positions):
            kept.append(match)
            taken.update(positions)
    return kept
