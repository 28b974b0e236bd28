"""From named features to sparse vectors, and back to the words that a vector's values come from.

A text's vector is (1 + log count) times inverse document frequency, each block of features scaled to its weight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from bot.understanding.features import BLOCKS, Feature

MIN_DOCUMENTS = {"glossary": 1, "shape": 1}
SEEN_TWICE = 2
# Words whose columns are kept at hand. Bounded: people can type anything.
MOST_REMEMBERED = 20_000
# Set on folds of the training needs: docs/understanding.md.
BLOCK_WEIGHTS = {
    "shape": 0.3,
    "glossary": 0.3,
    "word": 1.3,
    "char": 1.0,
    "lemma": 1.1,
    "ask": 0.8,
    "long_char": 1.0,
    "far_lemma": 0.7,
    "refusal": 0.8,
}

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Vector:
    """A text's coordinates: ``columns`` (ascending) and their ``values``, and where they come from.

    ``places`` and ``owners`` say which column (its place in ``columns``) each occurrence of a known feature belongs
    to, and which feature of the text it is.
    """

    columns: Ints
    values: Floats
    places: Ints
    owners: Ints


@dataclass(frozen=True)
class Vectoriser:
    """Turns features into vectors. ``names`` holds the names of each block, in the order of their columns."""

    names: Mapping[str, tuple[str, ...]]
    idf: Floats
    _columns: dict[str, dict[str, int]] = field(init=False, repr=False, compare=False)
    _known: dict[str, dict[tuple[str, ...], list[int]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Makes the tables to look columns up in."""
        columns = {
            block: {name: start + i for i, name in enumerate(self.names[block])}
            for block, start in zip(BLOCKS, self.starts, strict=False)
        }
        object.__setattr__(self, "_columns", columns)
        object.__setattr__(self, "_known", {block: {} for block in BLOCKS})

    @classmethod
    def fit(cls, documents: Sequence[Sequence[Feature]]) -> Vectoriser:
        """Learns columns and inverse document frequencies from the features of the training texts."""
        frequency: dict[str, Counter[str]] = {block: Counter() for block in BLOCKS}
        for features in documents:
            seen: dict[str, set[str]] = {block: set() for block in BLOCKS}
            for feature in features:
                seen[feature.block].update(feature.names)
            for block, names in seen.items():
                frequency[block].update(names)
        kept = {
            block: tuple(
                sorted(name for name, count in counts.items() if count >= MIN_DOCUMENTS.get(block, SEEN_TWICE))
            )
            for block, counts in frequency.items()
        }
        counts = np.array([frequency[block][name] for block in BLOCKS for name in kept[block]], dtype=np.float64)
        return cls(kept, np.log((1 + len(documents)) / (1 + counts)) + 1)

    @property
    def starts(self) -> list[int]:
        """The first column of each block and, last, the number of columns."""
        return [0, *np.cumsum([len(self.names[block]) for block in BLOCKS]).tolist()]

    def width(self, last_block: str) -> int:
        """The number of columns up to and with a block."""
        return self.starts[BLOCKS.index(last_block) + 1]

    def __call__(self, features: Sequence[Feature]) -> Vector:
        """The vector of one text; empty for a text with no known feature."""
        found: list[int] = []
        owners: list[int] = []
        for owner, feature in enumerate(features):
            known = self._columns_of(feature)
            found += known
            owners += [owner] * len(known)
        columns, places, counts = np.unique(np.array(found, dtype=np.int64), return_inverse=True, return_counts=True)
        values = (1 + np.log(counts)) * self.idf[columns]
        for block, (start, end) in zip(BLOCKS, pairwise(np.searchsorted(columns, self.starts)), strict=True):
            if end > start:
                values[start:end] *= BLOCK_WEIGHTS[block] / np.linalg.norm(values[start:end])
        return Vector(columns, values, places, np.array(owners, dtype=np.int64))

    def _columns_of(self, feature: Feature) -> list[int]:
        table = self._columns[feature.block]
        if len(feature.names) == 1:
            column = table.get(feature.names[0])
            return [] if column is None else [column]
        remembered = self._known[feature.block]
        known = remembered.get(feature.names)
        if known is None:
            known = [column for name in feature.names if (column := table.get(name)) is not None]
            if len(remembered) < MOST_REMEMBERED:
                remembered[feature.names] = known
        return known

    def emphasis(self, weights: Mapping[str, float]) -> Floats:
        """A factor for each column: how much more or less its block is to weigh than it ordinarily does."""
        return np.concatenate([np.full(len(self.names[block]), weights.get(block, 1.0)) for block in BLOCKS])

    def matrix(self, documents: Sequence[Sequence[Feature]]) -> csr_matrix:
        """One row a text, one column a feature."""
        rows = [self(features) for features in documents]
        indptr = np.cumsum([0, *(len(row.columns) for row in rows)])
        columns = np.concatenate([row.columns for row in rows]).astype(np.int32)
        return csr_matrix(
            (np.concatenate([row.values for row in rows]), columns, indptr), shape=(len(rows), len(self.idf))
        )


@dataclass(frozen=True)
class Spread:
    """Which words each feature of a text comes from: one entry for each word of each feature.

    ``features`` and ``words`` are indices, ``shares`` what part of the feature belongs to the word.
    """

    features: Ints
    words: Ints
    shares: Floats

    @classmethod
    def of(cls, features: Sequence[Feature]) -> Spread:
        """The spread of a text's features."""
        counts = np.array([len(feature.words) for feature in features], dtype=np.int64)
        words = np.fromiter(chain.from_iterable(feature.words for feature in features), np.int64, int(counts.sum()))
        return cls(np.repeat(np.arange(len(counts)), counts), words, np.repeat(1 / np.maximum(counts, 1), counts))


def word_weights(vector: Vector, spread: Spread, coefficients: Floats, words: int) -> Floats:
    """How much each word of a text pushes a label's score up (or down).

    Each column's share of the score is divided evenly among the occurrences of its feature and the words of each,
    so the weights add up to the score (without intercept).
    """
    pushed = vector.values * coefficients
    per_occurrence = (pushed / np.bincount(vector.places, minlength=len(pushed)))[vector.places]
    most = int(spread.features[-1]) + 1 if len(spread.features) else 0
    per_feature = np.bincount(vector.owners, weights=per_occurrence, minlength=most)
    weights = np.bincount(spread.words, weights=per_feature[spread.features] * spread.shares, minlength=words)
    return np.asarray(weights, dtype=np.float64)
