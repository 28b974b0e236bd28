"""Which words are in which offerings, and how prominently."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from stodlots_catalogue.ranking import WORD_WEIGHTS
from stodlots_catalogue.text import swedish_stem, words_of
from stodlots_catalogue.views import OfferingView
from stodlots_catalogue.vocabulary import Vocabulary


@dataclass(frozen=True)
class Postings:
    """For each term the offerings that have it (ascending) and the summed weight of the fields it is in.

    ``starts`` has one entry more than there are terms: term t has the span starts[t]:starts[t + 1].
    """

    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    weights: NDArray[np.int32]

    def summed(self, terms: NDArray[np.int64], qualities: NDArray[np.int64], size: int) -> NDArray[np.int64]:
        """Per offering (of ``size``) the weights of the terms times their qualities."""
        starts = self.starts[terms]
        lengths = self.starts[terms + 1] - starts
        ends = np.cumsum(lengths)
        places = np.arange(lengths.sum()) + np.repeat(starts - (ends - lengths), lengths)
        weights = self.weights[places] * np.repeat(qualities, lengths)
        # bincount adds in floating point, which is exact for whole numbers of this size.
        return np.bincount(self.rows[places], weights, minlength=size).astype(np.int64)


def index_words(offerings: Sequence[OfferingView]) -> tuple[Vocabulary, Postings]:
    """The vocabulary of the offerings' texts (actor names included) and where its terms are."""
    forms: dict[str, set[str]] = {}
    numbers: dict[str, int] = {}
    terms, rows, weights = array("i"), array("i"), array("i")

    @cache
    def term_of(word: str) -> int:
        stem = swedish_stem(word)
        forms.setdefault(stem, set()).add(word)
        return numbers.setdefault(stem, len(numbers))

    for row, offering in enumerate(offerings):
        found: Counter[int] = Counter()
        for text, weight in weighted_texts(offering):
            for word in words_of(text):
                found[term_of(word)] += weight
        terms.extend(found.keys())
        rows.extend([row] * len(found))
        weights.extend(found.values())
    return Vocabulary(forms), _by_term(terms, rows, weights, len(numbers))


def weighted_texts(offering: OfferingView) -> tuple[tuple[str, int], ...]:
    """The texts that are searched, with their weights, the weightiest first."""
    actor = offering.actor
    return (
        (offering.name, WORD_WEIGHTS.name),
        (offering.summary, WORD_WEIGHTS.summary),
        (offering.next_step, WORD_WEIGHTS.next_step),
        (" ".join((actor.name, actor.short, *actor.aliases)), WORD_WEIGHTS.actor),
    )


def _by_term(terms: array[int], rows: array[int], weights: array[int], count: int) -> Postings:
    term_array = np.array(terms, np.int32)
    by_term = np.argsort(term_array, kind="stable")  # stable: the rows of a term stay ascending
    starts = np.searchsorted(term_array[by_term], np.arange(count + 1))
    return Postings(starts, np.array(rows, np.int32)[by_term], np.array(weights, np.int32)[by_term])
