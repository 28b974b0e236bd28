"""Linear models over named features: training, calibrated probabilities, and which words moved them.

A text becomes one sparse vector: (1 + log count) times inverse document frequency, each block of features
scaled to length one. Every label has a logistic regression of its own, whose score is turned into a
probability by Platt scaling (Platt 1999) on scores from cross-validation, never on its own training rows.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from bot.understanding.features import BLOCKS, Feature

SEED = 2026
FOLDS = 3
NEEDLESS_QUESTIONS = 0.05
MIN_DOCUMENTS = {"char": 2, "word": 2, "lemma": 2, "ask": 2, "glossary": 1, "shape": 1}
BLOCK_WEIGHTS = {"char": 1.0, "word": 1.3, "lemma": 1.1, "ask": 0.8, "glossary": 0.3, "shape": 0.3}

Vector = tuple[NDArray[np.int32], NDArray[np.float64]]


@dataclass(frozen=True)
class Vectoriser:
    """Turns features into the coordinates of a sparse vector. ``vocabulary`` maps ``(block, name)`` to a column."""

    vocabulary: dict[tuple[str, str], int]
    idf: NDArray[np.float64]

    @classmethod
    def fit(cls, documents: Sequence[Sequence[Feature]]) -> Vectoriser:
        """Learns columns and inverse document frequencies from the features of the training texts."""
        frequency: Counter[tuple[str, str]] = Counter()
        for features in documents:
            frequency.update({(f.block, f.name) for f in features})
        kept = sorted(key for key, count in frequency.items() if count >= MIN_DOCUMENTS[key[0]])
        counts = np.array([frequency[key] for key in kept], dtype=np.float64)
        idf = np.log((1 + len(documents)) / (1 + counts)) + 1
        return cls({key: column for column, key in enumerate(kept)}, idf)

    def values(self, features: Sequence[Feature]) -> dict[int, float]:
        """Column to value; empty for a text with no known feature."""
        counts: dict[str, Counter[int]] = {block: Counter() for block in BLOCKS}
        for feature in features:
            column = self.vocabulary.get((feature.block, feature.name))
            if column is not None:
                counts[feature.block][column] += 1
        values: dict[int, float] = {}
        for block, columns in counts.items():
            if not columns:
                continue
            index = np.fromiter(columns.keys(), dtype=np.int64)
            weight = (1 + np.log(np.fromiter(columns.values(), dtype=np.float64))) * self.idf[index]
            weight *= BLOCK_WEIGHTS[block] / np.linalg.norm(weight)
            values.update(zip(index.tolist(), weight.tolist(), strict=True))
        return values

    def word_shares(self, features: Sequence[Feature], values: dict[int, float], words: int) -> WordShares:
        """Divides each column's value evenly among the occurrences of its feature and the words of each."""
        known = [(column, f) for f in features if (column := self.vocabulary.get((f.block, f.name))) is not None]
        occurrences = Counter(column for column, _ in known)
        rows = [
            (column, word, values[column] / occurrences[column] / (f.last - f.first + 1))
            for column, f in known
            for word in range(f.first, f.last + 1)
        ]
        columns, owners, shares = zip(*rows, strict=True) if rows else ((), (), ())
        return WordShares(
            np.array(columns, dtype=np.int64),
            np.array(owners, dtype=np.int64),
            np.array(shares, dtype=np.float64),
            words,
        )

    def emphasis(self, weights: Mapping[str, float]) -> NDArray[np.float64]:
        """A factor for each column: how much more or less its block is to weigh than it ordinarily does."""
        return np.array([weights.get(block, 1.0) for block, _ in self.vocabulary])

    def matrix(self, documents: Sequence[Sequence[Feature]]) -> csr_matrix:
        """One row a text, one column a feature."""
        rows = [self.values(features) for features in documents]
        indptr = np.cumsum([0, *(len(row) for row in rows)])
        columns = [column for row in rows for column in row]
        data = [value for row in rows for value in row.values()]
        return csr_matrix((data, columns, indptr), shape=(len(rows), len(self.idf)))


@dataclass(frozen=True)
class WordShares:
    """A text's vector divided among its words: parallel arrays of column, word index and share of the value."""

    columns: NDArray[np.int64]
    words: NDArray[np.int64]
    values: NDArray[np.float64]
    count: int


@dataclass(frozen=True)
class LabelModel:
    """One linear model per label: ``coefficients`` is labels x features, ``platt`` labels x (slope, offset)."""

    labels: tuple[str, ...]
    coefficients: NDArray[np.float32]
    intercepts: NDArray[np.float64]
    platt: NDArray[np.float64]

    def probabilities(self, values: dict[int, float]) -> dict[str, float]:
        """The calibrated probability of each label for one text."""
        columns = np.fromiter(values.keys(), dtype=np.int64, count=len(values))
        weights = np.fromiter(values.values(), dtype=np.float64, count=len(values))
        scores = self.coefficients[:, columns] @ weights + self.intercepts
        odds = self.platt[:, 0] * scores + self.platt[:, 1]
        return dict(zip(self.labels, (1 / (1 + np.exp(-odds))).tolist(), strict=True))

    def word_weights(self, label: str, shares: WordShares) -> NDArray[np.float64]:
        """How much each word of a text pushed the label's score up (or down)."""
        coefficients = self.coefficients[self.labels.index(label)]
        pushed = coefficients[shares.columns] * shares.values
        return np.bincount(shares.words, weights=pushed, minlength=shares.count)


def _classifier() -> LinearSVC:
    return LinearSVC(C=0.5, class_weight="balanced", random_state=SEED)


def _platt(scores: NDArray[np.float64], truth: NDArray[np.bool_]) -> tuple[float, float]:
    scaler = LogisticRegression(C=1e3, solver="lbfgs", random_state=SEED).fit(scores.reshape(-1, 1), truth)
    return float(scaler.coef_[0, 0]), float(scaler.intercept_[0])


def _held_out_scores(matrix: csr_matrix, truth: NDArray[np.bool_], folds: int) -> NDArray[np.float64]:
    scores = np.zeros(matrix.shape[0])
    for train, test in StratifiedKFold(folds, shuffle=True, random_state=SEED).split(matrix, truth):
        scores[test] = _classifier().fit(matrix[train], truth[train]).decision_function(matrix[test])
    return scores


@dataclass(frozen=True)
class _Trained:
    coefficients: NDArray[np.float32]
    intercept: float
    platt: tuple[float, float]
    held_out: NDArray[np.float64]


def _train_one(matrix: csr_matrix, truth: NDArray[np.bool_], folds: int) -> _Trained:
    model = _classifier().fit(matrix, truth)
    scores = _held_out_scores(matrix, truth, folds)
    slope, offset = _platt(scores, truth)
    held_out = 1 / (1 + np.exp(-(slope * scores + offset)))
    return _Trained(model.coef_[0].astype(np.float32), float(model.intercept_[0]), (slope, offset), held_out)


def train_labels(
    labels: Sequence[str],
    matrix: csr_matrix,
    truth: Sequence[Sequence[str]],
    folds: int = FOLDS,
    emphasis: NDArray[np.float64] | None = None,
) -> tuple[LabelModel, NDArray[np.float64]]:
    """Trains a model for each label that has at least two examples per fold; ``truth`` lists each row's labels.

    ``emphasis`` is a factor per column (:meth:`Vectoriser.emphasis`); it ends up in the coefficients, so texts are
    vectorised the same way for all models.

    Returns the model and the held-out probabilities (rows x the model's labels) to set thresholds by.
    """
    factors = np.ones(matrix.shape[1]) if emphasis is None else emphasis
    matrix = matrix.multiply(factors).tocsr()
    wanted = {label: np.array([label in row for row in truth]) for label in labels}
    kept = [label for label in labels if wanted[label].sum() >= 2 * folds]
    # One after the other: liblinear's random numbers are shared by threads, and the model would differ each time.
    trained = [_train_one(matrix, wanted[label], folds) for label in kept]
    model = LabelModel(
        tuple(kept),
        np.array([each.coefficients * factors for each in trained], dtype=np.float32).reshape(
            len(trained), matrix.shape[1]
        ),
        np.array([each.intercept for each in trained]),
        np.array([each.platt for each in trained]).reshape(len(trained), 2),
    )
    return model, np.array([each.held_out for each in trained]).reshape(len(trained), matrix.shape[0]).T


def acting_threshold(held_out: NDArray[np.float64], truth: Sequence[Sequence[str]]) -> float:
    """The probability from which the best label is acted on, below it the assistant asks.

    As high as it can be while at most ``NEEDLESS_QUESTIONS`` of the texts that do express a label are asked about;
    set on held-out probabilities of the training rows.
    """
    expressed = np.array([bool(row) for row in truth])
    return float(np.quantile(held_out.max(axis=1)[expressed], NEEDLESS_QUESTIONS))


def save(folder: Path, vectoriser: Vectoriser, models: dict[str, LabelModel]) -> None:
    """Writes plain JSON and NumPy files: nothing that could run code when it is loaded."""
    vocabulary = [list(key) for key in vectoriser.vocabulary]
    labels = {name: model.labels for name, model in models.items()}
    content = json.dumps({"vocabulary": vocabulary, "labels": labels}, ensure_ascii=False)
    (folder / "linear.json").write_text(content, encoding="utf-8")
    arrays = {"idf": vectoriser.idf}
    for name, model in models.items():
        arrays |= {
            f"{name}.coefficients": model.coefficients,
            f"{name}.intercepts": model.intercepts,
            f"{name}.platt": model.platt,
        }
    np.savez(folder / "linear.npz", **arrays)


def load(folder: Path) -> tuple[Vectoriser, dict[str, LabelModel]]:
    """What :func:`save` wrote. Raises ``OSError``, ``KeyError`` or ``ValueError`` for anything else."""
    content = json.loads((folder / "linear.json").read_text(encoding="utf-8"))
    with np.load(folder / "linear.npz", allow_pickle=False) as arrays:
        vocabulary = {(block, name): column for column, (block, name) in enumerate(content["vocabulary"])}
        models = {
            name: LabelModel(
                tuple(labels),
                arrays[f"{name}.coefficients"],
                arrays[f"{name}.intercepts"],
                arrays[f"{name}.platt"],
            )
            for name, labels in content["labels"].items()
        }
        return Vectoriser(vocabulary, arrays["idf"]), models
