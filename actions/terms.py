"""Terms of the glossary: which are named in a text, which an unknown word may mean, and how two differ. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz, process

from actions.questions import phrases
from stodlots_catalogue.terms import DifferenceRecord, Pair
from stodlots_glossary.concepts import Concept, Glossary
from stodlots_glossary.vocabulary import Principle, SupportType

# The field's own words; the other schemes are words that people use for themselves.
EXPLAINED_FIRST = ("jargon", "support-types", "principles")
MAX_RELATED = 5
SIMILAR_ENOUGH = 72  # percent
SHORTEST_GUESS = 4
SHORTEST_LABEL = 4
POINTS_CLEARLY = 0.5


def terms_of(glossary: Glossary, language: str = "sv") -> list[Concept]:
    """The concepts that are terms, in order of their names."""
    terms = [each for each in glossary if each.scheme in EXPLAINED_FIRST and each.definition]
    return sorted(terms, key=lambda each: each.name(language).casefold())


def terms_in(texts: Iterable[str], glossary: Glossary) -> list[Concept]:
    """The actors' own terms that stand in what was shown, in the order of the glossary."""
    said = "\n".join(texts).casefold()
    found = []
    for concept in glossary.scheme("jargon"):
        labels = [label for each in (concept.pref, concept.alt) for label in _words_of(each)]
        if any(re.search(rf"(?<!\w){re.escape(label.casefold())}", said) for label in labels):
            found.append(concept)
    return found


def _words_of(values: Mapping[str, Any]) -> list[str]:
    swedish = values.get("sv", ())
    labels = [swedish] if isinstance(swedish, str) else list(swedish)
    return [label for label in labels if len(label) >= SHORTEST_LABEL]


def likeliest(words: Sequence[str], glossary: Glossary, most: int = 3) -> list[Concept]:
    """The terms that an unknown word looks most like, the likest first; the first letter must be right."""
    labels = {
        label.casefold(): concept
        for concept in reversed(terms_of(glossary))
        for _, label in concept.labels()
        if len(label) >= SHORTEST_LABEL
    }
    rated: dict[str, float] = {}
    for phrase in phrases([word.casefold() for word in words], longest=2):
        if len(phrase) < SHORTEST_GUESS:
            continue
        near = process.extract(phrase, list(labels), scorer=fuzz.ratio, score_cutoff=SIMILAR_ENOUGH, limit=10)
        for label, score, _ in near:
            if label[0] == phrase[0]:
                rated[labels[label].id] = max(rated.get(labels[label].id, 0.0), score)
    best = sorted(rated, key=lambda each: (-rated[each], each))[:most]
    return [glossary[each] for each in best]


def difference_of(concepts: Sequence[Concept], known: Mapping[Pair, DifferenceRecord]) -> dict[str, Any]:
    """What tells concepts apart: the sentences for the first pair that has some, and what each points to."""
    pairs = [frozenset((a.id, b.id)) for i, a in enumerate(concepts) for b in concepts[i + 1 :]]
    told = next((known[pair] for pair in pairs if pair in known), None)
    return {
        "differs": told.differs.model_dump() if told else None,
        "choose": told.choose.model_dump() if told else None,
        "aims": [_pointed(each, tuple(map(str, Principle))) for each in concepts],
        "supports": [_pointed(each, tuple(map(str, SupportType))) for each in concepts],
    }


def _pointed(concept: Concept, targets: Sequence[str]) -> list[str]:
    """What a concept points to clearly, strongest first; if nothing clearly, then its strongest."""
    strongest = sorted(
        ((target, weight) for target, weight in concept.points.items() if target in targets),
        key=lambda pair: (-pair[1], pair[0]),
    )
    return [target for target, weight in strongest if weight >= POINTS_CLEARLY] or [t for t, _ in strongest[:1]]


def plain_concept(concept: Concept, known: Glossary) -> dict[str, Any]:
    """A concept in both languages, without the labels that are only for matching."""
    related = [other for each in concept.related if (other := known.get(each)) is not None]
    return {
        "id": concept.id,
        "pref": dict(concept.pref),
        "labels": {language: list(labels) for language, labels in concept.alt.items()},
        "definition": dict(concept.definition),
        "note": dict(concept.note),
        "source": concept.source,
        "related": [{"id": other.id, "pref": dict(other.pref)} for other in related[:MAX_RELATED]],
    }
