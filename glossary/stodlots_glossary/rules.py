"""The rules a glossary must keep: those of SKOS that a set of concepts can break, and our own.

S9, S14 and S37 concern the RDF graph and are checked when it is read (``skos.py``). The numbers are those of
https://www.w3.org/TR/skos-reference/.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from stodlots_glossary.concepts import SCHEMES, TARGETS, Concept, Glossary
from stodlots_glossary.tokens import tokenize
from stodlots_glossary.violations import Violation
from stodlots_glossary.words import Words

_LONGEST_LABEL = 80
_LANGUAGES_NEEDED = ("sv", "en")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check(glossary: Glossary) -> list[Violation]:
    """Every rule the glossary breaks, in a fixed order; empty when it may be released."""
    found = [violation for concept in glossary for violation in _check_concept(concept, glossary)]
    found += _shared_labels(glossary)
    return sorted(set(found))


def _check_concept(concept: Concept, glossary: Glossary) -> Iterator[Violation]:
    for rule, messages in (
        ("form", _form(concept)),
        ("label", _labels(concept)),
        ("S13", _disjoint_labels(concept)),
        ("points", _points(concept, glossary)),
        ("dangling", _dangling(concept, glossary)),
        ("cycle", _cycle(concept, glossary)),
        ("S27", _related_and_broader(concept, glossary)),
        ("S46", _mappings(concept)),
    ):
        for message in messages:
            yield Violation(rule, concept.id, message)


def _form(concept: Concept) -> Iterator[str]:
    if not _ID.fullmatch(concept.id):
        yield f"the id {concept.id!r} is not kebab-case"
    if concept.scheme not in SCHEMES:
        yield f"the scheme {concept.scheme!r} is not one of {', '.join(SCHEMES)}"
    if concept.scheme in TARGETS and concept.id not in TARGETS[concept.scheme]:
        yield f"the scheme {concept.scheme} is closed: {concept.id!r} is not in the vocabulary"
    for language in _LANGUAGES_NEEDED[: 1 if concept.scheme == "everyday" else 2]:
        if not concept.pref.get(language):
            yield f"has no preferred label in {language}"
        if not concept.definition.get(language):
            yield f"has no definition in {language}"


def _labels(concept: Concept) -> Iterator[str]:
    for _, label in concept.labels():
        if not any(character.isalnum() for character in label):
            yield f"the label {label!r} has no letters"
        if label != " ".join(label.split()):
            yield f"the label {label!r} has stray spaces"
        if len(label) > _LONGEST_LABEL:
            yield f"the label {label!r} is longer than {_LONGEST_LABEL} characters"


def _disjoint_labels(concept: Concept) -> Iterator[str]:
    for language in {language for language, _ in concept.labels()}:
        pref = {concept.pref[language]} if language in concept.pref else set()
        alt, hidden = set(concept.alt.get(language, ())), set(concept.hidden.get(language, ()))
        for label in sorted(pref & alt | pref & hidden | alt & hidden):
            yield f"the label {label!r} ({language}) is more than one of preferred, alternative and hidden"


def _points(concept: Concept, glossary: Glossary) -> Iterator[str]:
    for target, weight in concept.points.items():
        if not any(target in ids for ids in TARGETS.values()):
            yield f"points to {target!r}, which is not in the vocabulary"
        if not 0 < weight <= 1:
            yield f"points to {target} with weight {weight}; use more than 0 and at most 1"


def _dangling(concept: Concept, glossary: Glossary) -> Iterator[str]:
    links = {
        "broader": (concept.broader,) if concept.broader else (),
        "related": concept.related,
        "points": tuple(concept.points),
        "replaced_by": (concept.replaced_by,) if concept.replaced_by else (),
    }
    for link, targets in links.items():
        for target in targets:
            if target not in glossary:
                yield f"{link} names {target!r}, which is not in the glossary"
            elif target == concept.id and link != "points":
                yield f"{link} names the concept itself"
    parent = glossary.get(concept.broader) if concept.broader else None
    if parent and parent.scheme != concept.scheme:
        yield f"broader names {parent.id!r}, which is in another scheme"


def _cycle(concept: Concept, glossary: Glossary) -> Iterator[str]:
    above = _ancestors(concept, glossary)
    if concept.id in above:
        yield f"is broader than itself, through {', '.join(above)}"


def _related_and_broader(concept: Concept, glossary: Glossary) -> Iterator[str]:
    above = set(_ancestors(concept, glossary))
    for other in glossary:
        linked = other.id in concept.related or concept.id in other.related
        if linked and other.id in above:
            yield f"is both related to {other.id!r} and under it"


def _mappings(concept: Concept) -> Iterator[str]:
    for name in ("broad_match", "narrow_match", "related_match"):
        for iri in sorted(set(concept.exact_match) & set(getattr(concept, name))):
            yield f"{iri} is both an exact match and a {name.replace('_', ' ')}"


def _ancestors(concept: Concept, glossary: Glossary) -> tuple[str, ...]:
    found: dict[str, None] = {}
    parent = concept.broader
    while parent and parent not in found:
        found[parent] = None
        above = glossary.get(parent)
        parent = above.broader if above else None
    return tuple(found)


def _shared_labels(glossary: Glossary) -> Iterator[Violation]:
    labels = [(concept, label) for concept in glossary for _, label in concept.labels()]
    words = Words(token.text for _, label in labels for token in tokenize(label))
    holders: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for concept, label in labels:
        key = tuple(words.normal(token.text) for token in tokenize(label))
        holders[key].setdefault(concept.id, label)
    for by_concept in holders.values():
        ranks = [glossary[concept_id].rank for concept_id in by_concept]
        if len(by_concept) > 1 and (None in ranks or len(set(ranks)) < len(ranks)):
            for concept_id, label in by_concept.items():
                others = ", ".join(sorted(by_concept.keys() - {concept_id}))
                message = f"the label {label!r} is also a label of {others}: drop one, or rank both"
                yield Violation("shared-label", concept_id, message)
