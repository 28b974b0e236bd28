"""The words of a catalogue, and which of them a word of a question may mean."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from stodlots_catalogue.ranking import WORD_WEIGHTS
from stodlots_catalogue.text import english_stem, fold, swedish_stem

_SHORTEST_PART = 5
_SHORTEST_OTHER_PART = 3
_SHORTEST_TYPO = 5
_LONG_WORD = 8  # from here on, two slips are forgiven
_LINKS = "seoua"  # letters that join the parts of a Swedish compound: utbildnings-, barna-
_DERIVATIONS = frozenset({"ing", "ning", "are", "ande", "else"})  # upphandla, upphandling
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Matches:
    """The terms that a word may mean: their numbers, how sure each is (percent), and their stems."""

    terms: NDArray[np.int64]
    qualities: NDArray[np.int64]
    stems: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.stems)


class Vocabulary:
    """Terms are Swedish stems, numbered from 0 in the order given; immutable and safe to share."""

    def __init__(self, forms_by_term: Mapping[str, set[str]]) -> None:
        """``forms_by_term``: for each term the word forms that the catalogue uses."""
        self._terms = list(forms_by_term)
        self._swedish = {term: number for number, term in enumerate(forms_by_term)}
        self._english: dict[str, set[int]] = defaultdict(set)
        self._folded: dict[str, set[int]] = defaultdict(set)
        for number, (term, forms) in enumerate(forms_by_term.items()):
            self._folded[fold(term)].add(number)
            for form in forms:
                self._english[english_stem(form)].add(number)
                self._folded[fold(form)].add(number)
        self._folded_terms = [fold(term) for term in forms_by_term]
        self._spellings = list(self._folded)
        # All terms as one string: finding a part in it takes microseconds, also among 100,000 terms.
        self._joined = "".join(f"\n{term}" for term in self._folded_terms)
        self._starts = list(accumulate((len(term) + 1 for term in self._folded_terms[:-1]), initial=1))
        self.matches = lru_cache(maxsize=_REMEMBERED)(self._matches)

    def __len__(self) -> int:
        return len(self._folded_terms)

    def _matches(self, word: str) -> Matches:
        """The terms that a word (lower case) may mean; guesses at its spelling only if it is not known at all."""
        found = self._known(word)
        if not found and len(word) >= _SHORTEST_TYPO:
            for spelling in self._near_spellings(fold(word)):
                for term, quality in self._known(spelling).items():
                    found[term] = max(found.get(term, 0), quality * WORD_WEIGHTS.typo // 100)
        return Matches(
            np.fromiter(found.keys(), np.int64),
            np.fromiter(found.values(), np.int64),
            frozenset(self._terms[term] for term in found),
        )

    def _known(self, word: str) -> dict[int, int]:
        """Terms of the same stem (else the same without marks) and their compounds, else parts of the word."""
        stem = swedish_stem(word)
        same = self._same(word, stem) or self._lookup(fold(stem), fold(word))
        found = dict.fromkeys(self._compounds_with(fold(stem)), WORD_WEIGHTS.compound)
        found |= dict.fromkeys(same, WORD_WEIGHTS.same_word)
        return found or dict.fromkeys(self._parts_of(fold(stem)), WORD_WEIGHTS.part)

    def _same(self, word: str, stem: str) -> set[int]:
        swedish = {self._swedish[stem]} if stem in self._swedish else set()
        return swedish | self._english.get(english_stem(word), set())

    def _lookup(self, *keys: str) -> set[int]:
        return {term for key in keys for term in self._folded.get(key, ())}

    def _compounds_with(self, part: str) -> Iterator[int]:
        if len(part) < _SHORTEST_PART:
            return
        position = self._joined.find(part)
        while position >= 0:
            term = bisect_right(self._starts, position) - 1
            before = position - self._starts[term]
            rest = self._folded_terms[term][before + len(part) :]
            if before + len(rest) > 0 and self._completes(rest):
                yield term
            position = self._joined.find(part, position + 1)

    def _completes(self, rest: str) -> bool:
        """Whether what follows a part makes the whole a compound: ``kommun`` is no part of ``kommunikation``."""
        if not rest or rest in _DERIVATIONS:
            return True
        return rest in self._folded or (rest[0] in _LINKS and rest[1:] in self._folded)

    def _parts_of(self, word: str) -> set[int]:
        """Terms that the word begins or ends with: ``upphandlingsjurist`` has ``upphandling`` and ``jurist``."""
        parts: set[int] = set()
        for cut in range(_SHORTEST_OTHER_PART, len(word) - _SHORTEST_OTHER_PART + 1):
            if cut >= _SHORTEST_PART:
                parts |= self._lookup(word[:cut])
            if len(word) - cut >= _SHORTEST_PART:
                parts |= self._lookup(word[cut:])
        return parts

    def _near_spellings(self, word: str) -> list[str]:
        """The spellings with the fewest slips (a letter wrong, missing, added, or two swapped), if few enough."""
        slips = 2 if len(word) >= _LONG_WORD else 1
        near = process.extract(word, self._spellings, scorer=OSA.distance, score_cutoff=slips, limit=None)
        fewest = min((distance for _, distance, _ in near), default=0)
        return [spelling for spelling, distance, _ in near if distance == fewest]
