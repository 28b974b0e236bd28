"""Logistic regression on character n-grams and nothing else. Runs in Rasa's environment, which has scikit-learn.

Standard input: ``{"learn": [[text, principle or null, support type or null], ...], "read": [text, ...]}``.
Standard output: for each text to read ``[principle, support type]``.
"""

from __future__ import annotations

import json
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

SEED = 2026
COST = 20  # what did best on folds of the training needs (docs/understanding.md)


def main() -> None:
    """One model per kind of label, each trained on the needs that have one."""
    asked = json.load(sys.stdin)
    columns = []
    for place in (1, 2):
        known = [row for row in asked["learn"] if row[place]]
        vectoriser = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
        matrix = vectoriser.fit_transform([row[0] for row in known])
        model = LogisticRegression(C=COST, solver="liblinear", class_weight="balanced", random_state=SEED)
        model.fit(matrix, [row[place] for row in known])
        columns.append(model.predict(vectoriser.transform(asked["read"])).tolist())
    json.dump(list(zip(*columns)), sys.stdout)  # noqa: B905 - Python 3.10 is ours, its linter's is not


if __name__ == "__main__":
    main()
