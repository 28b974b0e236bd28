"""Linear models over sparse vectors: training, calibrated probabilities, and when to act on the best label.

Every label has a linear support vector machine of its own (Fan et al. 2008, LIBLINEAR) on vectors whose columns are
first scaled by how unevenly they fall between the label's texts and the others (Wang & Manning 2012, NB-SVM,
interpolated). Its score becomes a probability by Platt scaling (Platt 1999) on scores from cross-validation, never on
the model's own training rows.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

from bot.understanding.features import BLOCKS
from bot.understanding.vectors import Floats, Vector, Vectoriser

SEED = 2026
SMOOTHING = 0.01
# The share of needs that do express a label and are yet asked about.
NEEDLESS_QUESTIONS = 0.03

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Recipe:
    """How a label's model is trained.

    ``unevenness`` is how much the unevenness of a column counts against treating all columns alike; ``cost`` is that
    of a training error; ``folds`` those of the cross-validation.
    """

    cost: float
    unevenness: float
    folds: int


@dataclass(frozen=True)
class LabelModel:
    """One linear model per label.

    ``coefficients`` is labels x columns (columns beyond are not read), ``platt`` labels x (slope, offset).
    """

    labels: tuple[str, ...]
    coefficients: NDArray[np.float32]
    intercepts: Floats
    platt: Floats

    def log_odds(self, vector: Vector) -> Floats:
        """The calibrated log odds of each label for one text."""
        read = np.searchsorted(vector.columns, self.coefficients.shape[1])
        scores = self.coefficients[:, vector.columns[:read]] @ vector.values[:read] + self.intercepts
        return np.asarray(self.platt[:, 0] * scores + self.platt[:, 1], dtype=np.float64)

    def coefficients_of(self, label: str, vector: Vector) -> Floats:
        """A label's coefficients for the columns of one text; 0 for columns that the model does not read."""
        coefficients = np.zeros(len(vector.columns))
        read = np.searchsorted(vector.columns, self.coefficients.shape[1])
        coefficients[:read] = self.coefficients[self.labels.index(label), vector.columns[:read]]
        return coefficients

    def probabilities(self, log_odds: Floats) -> dict[str, float]:
        """The probability of each label."""
        return dict(zip(self.labels, (1 / (1 + np.exp(-log_odds))).tolist(), strict=True))


@dataclass(frozen=True)
class HeldOut:
    """Log odds of training rows from models that had not seen them, and the truth: rows x the model's labels."""

    log_odds: Floats
    truth: Flags


def train_labels(
    labels: Sequence[str],
    matrix: csr_matrix,
    truth: Sequence[Sequence[str]],
    recipe: Recipe,
    emphasis: Floats | None = None,
) -> tuple[LabelModel, HeldOut]:
    """Trains a model for each label that has at least two examples per fold; ``truth`` lists each row's labels.

    ``emphasis`` is a factor per column (:meth:`Vectoriser.emphasis`); it ends up in the coefficients, so texts are
    vectorised the same way for all models.
    """
    factors = np.ones(matrix.shape[1]) if emphasis is None else emphasis
    weighted = matrix.multiply(factors).tocsr()
    wanted = {label: np.array([label in row for row in truth]) for label in labels}
    kept = [label for label in labels if wanted[label].sum() >= 2 * recipe.folds]
    # In processes, not threads: liblinear's random numbers are shared by threads, and the model would differ each time.
    trained = Parallel(n_jobs=-1, max_nbytes="1M")(
        delayed(_train_one)(weighted, wanted[label], recipe) for label in kept
    )
    model = LabelModel(
        tuple(kept),
        np.array([each.coefficients * factors for each in trained], dtype=np.float32).reshape(len(kept), len(factors)),
        np.array([each.intercept for each in trained]),
        np.array([each.platt for each in trained]).reshape(len(kept), 2),
    )
    shape = (len(kept), matrix.shape[0])
    scores = np.array([each.held_out for each in trained]).reshape(shape).T
    flags = np.array([wanted[label] for label in kept]).reshape(shape).T
    return model, HeldOut(model.platt[:, 0] * scores + model.platt[:, 1], flags)


@dataclass(frozen=True)
class _Trained:
    coefficients: Floats
    intercept: float
    platt: tuple[float, float]
    held_out: Floats


def _train_one(matrix: csr_matrix, truth: Flags, recipe: Recipe) -> _Trained:
    held_out = np.zeros(matrix.shape[0])
    for train, test in StratifiedKFold(recipe.folds, shuffle=True, random_state=SEED).split(matrix, truth):
        coefficients, intercept = _fit(matrix[train], truth[train], recipe)
        held_out[test] = matrix[test] @ coefficients + intercept
    coefficients, intercept = _fit(matrix, truth, recipe)
    return _Trained(coefficients, intercept, platt(held_out, truth), held_out)


def _fit(matrix: csr_matrix, truth: Flags, recipe: Recipe) -> tuple[Floats, float]:
    uneven = _unevenness(matrix, truth, recipe.unevenness)
    machine = LinearSVC(C=recipe.cost, class_weight="balanced", random_state=SEED)
    machine.fit(matrix.multiply(uneven).tocsr(), truth)
    return machine.coef_[0] * uneven, float(machine.intercept_[0])


def _unevenness(matrix: csr_matrix, truth: Flags, weight: float) -> Floats:
    """Each column's factor: the absolute naive Bayes log ratio, scaled to 1 on average (quadratic) and dampened."""
    inside, outside = (np.asarray(matrix[rows].sum(axis=0)).ravel() + SMOOTHING for rows in (truth, ~truth))
    ratio = np.abs(np.log((inside / inside.sum()) / (outside / outside.sum())))
    return np.asarray(1 - weight + weight * ratio / np.sqrt(np.mean(ratio**2)))


def platt(scores: Floats, truth: Flags) -> tuple[float, float]:
    """Slope and offset of the log odds as a function of the score."""
    scaler = LogisticRegression(C=1e3, solver="lbfgs", random_state=SEED).fit(scores.reshape(-1, 1), truth)
    return float(scaler.coef_[0, 0]), float(scaler.intercept_[0])


@dataclass(frozen=True)
class ActingRule:
    """When the best label is acted on: its lead over "nothing expressed", in log odds, is at least ``least``.

    ``slope`` and ``offset`` turn a lead into the log odds that something is expressed at all.
    """

    least: float
    slope: float
    offset: float

    @classmethod
    def learn(cls, held_out: HeldOut) -> ActingRule:
        """From held-out log odds whose last label is "nothing expressed".

        The lead asked for is as high as it can be while at most ``NEEDLESS_QUESTIONS`` of the texts that do express
        a label are asked about.
        """
        leads = held_out.log_odds[:, :-1].max(axis=1) - held_out.log_odds[:, -1]
        expressed = ~held_out.truth[:, -1]
        return cls(float(np.quantile(leads[expressed], NEEDLESS_QUESTIONS)), *platt(leads, expressed))

    def expressed(self, lead: float) -> float:
        """The probability that the text expresses a label."""
        return float(1 / (1 + np.exp(-(self.slope * lead + self.offset))))


def save(folder: Path, vectoriser: Vectoriser, models: dict[str, LabelModel]) -> None:
    """Writes plain JSON and NumPy files: nothing that could run code when it is loaded."""
    labels = {name: model.labels for name, model in models.items()}
    content = json.dumps({"vocabulary": vectoriser.names, "labels": labels}, ensure_ascii=False)
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
        models = {
            name: LabelModel(
                tuple(labels),
                arrays[f"{name}.coefficients"],
                arrays[f"{name}.intercepts"],
                arrays[f"{name}.platt"],
            )
            for name, labels in content["labels"].items()
        }
        names = {block: tuple(content["vocabulary"][block]) for block in BLOCKS}
        return Vectoriser(names, arrays["idf"]), models
