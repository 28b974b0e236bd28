"""Reads a message: its kind, the principles and support types it means, what it turns down, and the facets.

This is where glossary evidence and the statistical models meet. The result is what the API calls
``understanding``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from bot.understanding import linear
from bot.understanding.features import Analysis, Feature, features_of, words_within
from bot.understanding.language import language_of
from bot.understanding.linear import ActingRule, HeldOut, LabelModel, Recipe
from bot.understanding.vectors import Floats, Vector, Vectoriser, word_weights
from stodlots_glossary.matching import Match
from stodlots_glossary.vocabulary import Cost, Kind, Level, Phase, Principle, Receiver, SupportType, kind_of_intent

PRINCIPLES = tuple(map(str, Principle))
SUPPORT_TYPES = tuple(map(str, SupportType))
FACETS = {"receiver": tuple(map(str, Receiver)), "phase": tuple(map(str, Phase)), "level": tuple(map(str, Level))}
# A second label is acted on too when it is likely in itself.
SECOND_LABEL = 0.6
# Less likely than this, the best label is wrong twice as often as right (held-out needs): better to ask, the likeliest
# first. One of the three is right for 9 of 10.
LEAST_LIKELY = 0.1
MOST_LIKELY_READINGS = 3
# Set on folds of needs: fewer facets are missed than with 0.5, and as many values are right in all. A few words about
# the list must be clearer: nothing else in them tells.
FACET_THRESHOLD = 0.3
FACET_THRESHOLD_IN_TALK = 0.5
NOTHING = "nothing"  # the label of needs that do not say which principle, or which kind of support
# The story tells what the help is to strengthen, the sentences that ask tell which kind of help (set on folds).
EMPHASIS = {"principle": {"ask": 0.6}, "support_type": {"ask": 1.25}}
# A kind of support that is turned down loses log odds as a wish, from a probability of refusal of about 0.2 upwards
# (set on folds: more right kinds and fewer refused ones than leaving it out altogether).
REFUSAL_WEIGHT = 1.2
REFUSAL_FROM = -1.5
# The log odds from which a kind is said to be turned down, and never offered.
TURNED_DOWN = -0.4
# So short a message or clause that begins with one of these words is nothing but a refusal ("..., inte en kurs"). Not
# "ingen" and "inga": "inga pengar" is a need for money.
PLAIN_REFUSAL = 4
CLAUSE = re.compile(r"[.,;:!?()\n–]| - |\bmen\b|\bbut\b", re.IGNORECASE)
PLAIN_NOT = frozenset({"inte", "ej", "not"})
CLEAR_WORD = 0.9
# Set on folds. No threshold is set by the cross-validation of kinds of message and facets: two folds are enough there.
NEED_RECIPE = Recipe(cost=0.25, unevenness=0.5, folds=3)
KIND_RECIPE = Recipe(cost=0.5, unevenness=0.0, folds=2)
FACET_RECIPE = Recipe(cost=0.25, unevenness=0.5, folds=2)
# What tells kinds of message and facets apart: the blocks of features up to this one.
ROUGH_BLOCKS = "char"
NEED_BLOCKS = "far_lemma"
MAX_EVIDENCE = 3
# Words that may move a score but explain nothing to anybody: shown only when there is nothing else.
SMALL_WORDS = frozenset(
    """
    i på av till från för med om att det den de en ett och eller men så som vi ni du jag oss er vår vårt våra är har
    hade ska vill kan måste inte var vad hur vem när där här
    the a an of to in for with on and or we us our you is are have has do does want can how what where who
    """.split()
)
# Kinds of message whose principles and support types are acted on.
READ_KINDS = frozenset({Kind.NEED, Kind.BROWSE, Kind.FOLLOWUP, Kind.PII, Kind.INJECTION})


@dataclass(frozen=True)
class Example:
    """A labelled message to learn from; ``labelled`` says whether the need labels are known."""

    analysis: Analysis
    intent: str
    labelled: bool = False
    principle: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    excluded_support: tuple[str, ...] = ()
    facets: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """What a message says. ``principles`` and ``support_types`` are ``{id, score, evidence}``, best first.

    ``likely`` are the likeliest ids of what is not acted on, best first: the choices of a question begin with them.
    """

    intent: str
    confidence: float
    ranking: tuple[tuple[str, float], ...]
    language: str
    principles: tuple[dict[str, Any], ...]
    support_types: tuple[dict[str, Any], ...]
    excluded_support_types: tuple[str, ...]
    facets: Mapping[str, str | None]
    likely: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def kind(self) -> Kind:
        """The kind the API names."""
        return kind_of_intent(self.intent)

    def to_dict(self) -> dict[str, Any]:
        """The ``understanding`` of the API, without the release of the glossary."""
        principles, supports = list(self.principles), list(self.support_types)
        return {
            "language": self.language,
            "kind": str(self.kind),
            "principles": principles,
            "support_types": supports,
            "excluded_support_types": list(self.excluded_support_types),
            "facets": dict(self.facets),
            "asks": what_to_ask(self.kind, principles, supports),
            "gap": False,
            "likely": {name: list(ids) for name, ids in self.likely.items()},
        }


def what_to_ask(kind: Kind, principles: Sequence[Any], supports: Sequence[Any]) -> str | None:
    """The one thing to ask about: nothing when both are known or the message is no need."""
    if kind not in (Kind.NEED, Kind.PII) or (principles and supports):
        return None
    if not principles and not supports:
        return "need"
    return "support_type" if principles else "principle"


@dataclass(frozen=True)
class NeedReader:
    """Trained models and the words of the glossary. Make one with :meth:`train` or :meth:`load`."""

    points: dict[str, dict[str, float]]
    vectoriser: Vectoriser
    models: dict[str, LabelModel]
    acting: dict[str, ActingRule]

    @classmethod
    def train(cls, examples: Sequence[Example], points: dict[str, dict[str, float]]) -> NeedReader:
        """Trains everything on labelled messages. Deterministic: same examples, same model."""
        documents = [features_of(example.analysis, points) for example in examples]
        vectoriser = Vectoriser.fit(documents)
        matrix = vectoriser.matrix(documents)
        rough = matrix[:, : vectoriser.width(ROUGH_BLOCKS)]
        intents = sorted({example.intent for example in examples})
        models = {"intent": linear.train_labels(intents, rough, [(e.intent,) for e in examples], KIND_RECIPE)[0]}

        rows = [i for i, example in enumerate(examples) if example.labelled]
        known = [examples[i] for i in rows]
        everything, rough = matrix[rows], rough[rows]
        refused = [e.excluded_support for e in known]
        models["excluded"], refusals = linear.train_labels(SUPPORT_TYPES, everything, refused, NEED_RECIPE)
        needs = everything[:, : vectoriser.width(NEED_BLOCKS)]
        acting = {}
        for name, labels, truth in (
            ("principle", PRINCIPLES, [e.principle for e in known]),
            ("support_type", SUPPORT_TYPES, [e.support for e in known]),
        ):
            emphasis = vectoriser.emphasis(EMPHASIS[name])[: needs.shape[1]]
            said = [row or (NOTHING,) for row in truth]
            models[name], held_out = linear.train_labels((*labels, NOTHING), needs, said, NEED_RECIPE, emphasis)
            lost = penalties_on(models[name].labels, models["excluded"].labels, refusals.log_odds)
            acting[name] = ActingRule.learn(HeldOut(held_out.log_odds - lost, held_out.truth))
        for name, labels in FACETS.items():
            values = [(value,) if (value := e.facets.get(name)) else () for e in known]
            models[name] = linear.train_labels(labels, rough, values, FACET_RECIPE)[0]
        return cls(points, vectoriser, models, acting)

    def save(self, folder: Path) -> None:
        """Writes JSON and NumPy files into an existing folder."""
        linear.save(folder, self.vectoriser, self.models)
        content = {"points": self.points, "acting": {name: asdict(rule) for name, rule in self.acting.items()}}
        (folder / "reader.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> NeedReader:
        """What :meth:`save` wrote."""
        vectoriser, models = linear.load(folder)
        content = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
        return cls(
            content["points"],
            vectoriser,
            models,
            {name: ActingRule(**rule) for name, rule in content["acting"].items()},
        )

    def read(self, analysis: Analysis) -> Reading:
        """The reading of one message."""
        if not analysis.has_letters:
            return _unreadable()
        seen = self._see(analysis)
        ranking = sorted(self._probabilities("intent", seen).items(), key=lambda pair: (-pair[1], pair[0]))
        intent, confidence = ranking[0]
        labels = self._labels(seen) if kind_of_intent(intent) in READ_KINDS else _Labels()
        return Reading(
            intent=intent,
            confidence=confidence,
            ranking=tuple(ranking[:5]),
            language=language_of(analysis.text),
            principles=labels.principles,
            support_types=labels.support_types,
            excluded_support_types=labels.excluded,
            facets=self._facets(seen, kind_of_intent(intent)),
            likely=labels.likely,
        )

    def probabilities(self, analysis: Analysis) -> dict[str, dict[str, float]]:
        """How likely a text means each principle and each support type, whatever is acted on."""
        needed, wished, refused = self._log_odds(self._see(analysis))
        return {
            "principle": self.models["principle"].probabilities(needed),
            "support_type": self.models["support_type"].probabilities(self._after_refusals(wished, refused)),
        }

    def _see(self, analysis: Analysis) -> _Seen:
        features = features_of(analysis, self.points)
        return _Seen(analysis, features, self.vectoriser(features))

    def _log_odds(self, seen: _Seen) -> tuple[Floats, ...]:
        """Of the principles, of the support types as wishes, and of the support types as turned down."""
        return tuple(self.models[name].log_odds(seen.vector) for name in ("principle", "support_type", "excluded"))

    def _after_refusals(self, wished: Floats, refused: Floats) -> Floats:
        """The log odds of the support types once each has lost what its refusal costs."""
        return wished - penalties_on(self.models["support_type"].labels, self.models["excluded"].labels, refused)

    def _labels(self, seen: _Seen) -> _Labels:
        """What to act on, and what is turned down."""
        needed, wished, refused = self._log_odds(seen)
        excluded = self._excluded(seen.analysis, wished, refused)
        left = self._after_refusals(wished, refused)
        principles = self._acted_on("principle", seen, needed)
        supports = self._acted_on("support_type", seen, left, excluded)
        likely = {
            "principles": () if principles else self._likeliest("principle", needed, ()),
            "support_types": () if supports else self._likeliest("support_type", left, excluded),
        }
        return _Labels(principles, supports, excluded, likely)

    def _likeliest(self, name: str, log_odds: Floats, excluded: Sequence[str]) -> tuple[str, ...]:
        labels = self.models[name].labels[:-1]
        ranked = sorted(zip(log_odds[:-1].tolist(), labels, strict=True), key=lambda pair: (-pair[0], pair[1]))
        return tuple(label for _, label in ranked if label not in excluded)[:MOST_LIKELY_READINGS]

    def _probabilities(self, name: str, seen: _Seen) -> dict[str, float]:
        model = self.models[name]
        return model.probabilities(model.log_odds(seen.vector))

    def _excluded(self, analysis: Analysis, wished: Floats, refused: Floats) -> tuple[str, ...]:
        """The kinds of support that are rather turned down than not, and rather turned down than wished for."""
        wish = dict(zip(self.models["support_type"].labels, wished.tolist(), strict=True))
        turned_down = zip(self.models["excluded"].labels, refused.tolist(), strict=True)
        learnt = {kind for kind, odds in turned_down if odds >= max(TURNED_DOWN, wish[kind])}
        alone = len(analysis.words) <= PLAIN_REFUSAL
        plainly = {kind for kind in self._plainly_refused(analysis) if alone or wish.get(kind, 0.0) < 0.0}
        return tuple(sorted(learnt | plainly))

    def _plainly_refused(self, analysis: Analysis) -> set[str]:
        """The kinds in "inte testmiljö" and "någon som coachar oss, inte en kurs": too short to be learnt from."""
        refused: set[str] = set()
        places = [0, *(gap.end() for gap in CLAUSE.finditer(analysis.text)), len(analysis.text)]
        for start, end in pairwise(places):
            words = [word.text.casefold() for word in analysis.words if start <= word.start < end]
            if len(words) <= PLAIN_REFUSAL and PLAIN_NOT & set(words[:2]):
                within = [match for match in analysis.matches if start <= match.start < end]
                refused |= {target for match in within for target in self.points.get(match.concept_id, {})}
        return refused & set(SUPPORT_TYPES)

    def _acted_on(
        self, name: str, seen: _Seen, log_odds: Floats, excluded: Sequence[str] = ()
    ) -> tuple[dict[str, Any], ...]:
        """The labels to act on, best first."""
        model, rule = self.models[name], self.acting[name]
        probabilities = model.probabilities(log_odds)
        allowed = [label for label in model.labels[:-1] if label not in excluded]
        ranked = sorted(allowed, key=lambda label: (-probabilities[label], label))
        if not ranked or log_odds[model.labels.index(ranked[0])] - log_odds[-1] < rule.least:
            return ()
        if probabilities[ranked[0]] < LEAST_LIKELY:
            return ()
        chosen = ranked[:1] + [label for label in ranked[1:] if probabilities[label] >= SECOND_LABEL]
        return tuple(
            {"id": label, "score": round(probabilities[label], 3), "evidence": self._evidence(name, label, seen)}
            for label in chosen
        )

    def _evidence(self, name: str, label: str, seen: _Seen) -> list[str]:
        """The words that pushed the label's score up most, as whole glossary phrases where they are part of one."""
        pushed = self._pushed(name, label, seen)
        phrases = {i: (word.start, word.end) for i, word in enumerate(seen.analysis.words)}
        for match in seen.analysis.matches:
            if label in self.points.get(match.concept_id, {}):
                for i in words_within(seen.analysis.words, match.start, match.end):
                    phrases[i] = (match.start, match.end)
        strength: dict[tuple[int, int], float] = {}
        for i, span in phrases.items():
            strength[span] = strength.get(span, 0.0) + float(pushed[i])
        floor = 0.15 * max(float(np.clip(pushed, 0, None).sum()), 1e-9)
        strongest = sorted(strength, key=lambda span: (-strength[span], span))[:MAX_EVIDENCE]
        strong = [span for span in strongest if strength[span] >= floor] or strongest[:1]
        telling = [span for span in strong if seen.analysis.text[slice(*span)].casefold() not in SMALL_WORDS]
        return [seen.analysis.text[start:end] for start, end in sorted(telling or strong)]

    def _pushed(self, name: str, label: str, seen: _Seen) -> Floats:
        """How much each word pushed the label's score up."""
        coefficients = self.models[name].coefficients_of(label, seen.vector)
        return word_weights(seen.vector, seen.features, coefficients, len(seen.analysis.words))

    def _facets(self, seen: _Seen, kind: Kind) -> dict[str, str | None]:
        least = FACET_THRESHOLD if kind == Kind.NEED else FACET_THRESHOLD_IN_TALK
        facets: dict[str, str | None] = {}
        for name, allowed in FACETS.items():
            probabilities = self._probabilities(name, seen)
            best = max(probabilities, key=lambda label: probabilities[label], default=None)
            if best is not None and probabilities[best] >= least:
                facets[name] = best
            else:
                facets[name] = self._clear_word(allowed, seen.analysis.matches)
        facets["cost"] = self._clear_word((str(Cost.GRATIS),), seen.analysis.matches)
        return facets

    def _clear_word(self, allowed: Sequence[str], matches: Sequence[Match]) -> str | None:
        for match in matches:
            for target, weight in self.points.get(match.concept_id, {}).items():
                if target in allowed and weight >= CLEAR_WORD:
                    return target
        return None


@dataclass(frozen=True)
class _Labels:
    """What of a message is acted on, and what is turned down."""

    principles: tuple[dict[str, Any], ...] = ()
    support_types: tuple[dict[str, Any], ...] = ()
    excluded: tuple[str, ...] = ()
    likely: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Seen:
    """An analysis with its features and their vector."""

    analysis: Analysis
    features: tuple[Feature, ...]
    vector: Vector


def penalties_on(labels: Sequence[str], refused_labels: Sequence[str], refused: Floats) -> Floats:
    """What each label loses as a wish, in log odds: ... x labels.

    ``refused`` holds the log odds that kinds of support are turned down: ... x ``refused_labels``.
    """
    lost = np.zeros((*refused.shape[:-1], len(labels)))
    for column, label in enumerate(refused_labels):
        if label in labels:
            lost[..., labels.index(label)] = REFUSAL_WEIGHT * np.maximum(0.0, refused[..., column] - REFUSAL_FROM)
    return lost


def _unreadable() -> Reading:
    facets = {"receiver": None, "phase": None, "level": None, "cost": None}
    kind = str(Kind.GIBBERISH)
    return Reading(kind, 1.0, ((kind, 1.0),), "sv", (), (), (), facets)
