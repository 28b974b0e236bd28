"""Concepts and the glossary that holds them, with a compact JSON snapshot that loads without RDF."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cached_property
from typing import Any

from stodlots_glossary.vocabulary import Cost, Level, Phase, Principle, Receiver, SupportType

LANGUAGES = ("sv", "en")

# The schemes whose concepts are the vocabulary itself: what other concepts may point to.
TARGETS: Mapping[str, tuple[str, ...]] = {
    "principles": tuple(map(str, Principle)),
    "support-types": tuple(map(str, SupportType)),
    "receivers": tuple(map(str, Receiver)),
    "phases": tuple(map(str, Phase)),
    "levels": tuple(map(str, Level)),
    "costs": tuple(map(str, Cost)),
}

SCHEMES: Mapping[str, Mapping[str, str]] = {
    "principles": {"sv": "Innovationsprinciper", "en": "Innovation principles"},
    "support-types": {"sv": "Typer av stöd", "en": "Types of support"},
    "receivers": {"sv": "Mottagare", "en": "Receivers"},
    "phases": {"sv": "Faser", "en": "Phases"},
    "levels": {"sv": "Nivåer", "en": "Levels"},
    "costs": {"sv": "Kostnader", "en": "Costs"},
    "jargon": {"sv": "Aktörernas termer", "en": "Terms the actors use"},
    "everyday": {"sv": "Vardagsord", "en": "Everyday words"},
}


@dataclass(frozen=True)
class Concept:
    """One concept and all the words for it.

    ``pref`` is the label to show, ``alt`` are other words to show and match, ``hidden`` are words to match
    but never to show. ``points`` says how strongly, in (0, 1], a person who uses the words means a principle,
    a support type or a facet value. ``broader`` and ``related`` are concept ids; ``exact_match`` to
    ``related_match`` are IRIs in other vocabularies. ``rank`` settles which concept wins (lowest first) where
    two share a label. Mappings and tuples are put in a fixed order, whatever order they came in.
    """

    id: str
    scheme: str
    pref: Mapping[str, str]
    alt: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    hidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    definition: Mapping[str, str] = field(default_factory=dict)
    note: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    points: Mapping[str, float] = field(default_factory=dict)
    broader: str | None = None
    related: tuple[str, ...] = ()
    rank: int | None = None
    replaced_by: str | None = None
    exact_match: tuple[str, ...] = ()
    close_match: tuple[str, ...] = ()
    broad_match: tuple[str, ...] = ()
    narrow_match: tuple[str, ...] = ()
    related_match: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("pref", "definition", "note", "points"):
            object.__setattr__(self, name, dict(sorted(getattr(self, name).items())))
        for name in ("alt", "hidden"):
            labels = {
                language: tuple(sorted(set(words))) for language, words in sorted(getattr(self, name).items()) if words
            }
            object.__setattr__(self, name, labels)
        for name in ("related", "exact_match", "close_match", "broad_match", "narrow_match", "related_match"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))

    def labels(self, language: str | None = None) -> Iterator[tuple[str, str]]:
        """Every label as ``(language, label)``: preferred first, then alternative, then hidden."""
        for wanted in (language,) if language else LANGUAGES:
            if wanted in self.pref:
                yield wanted, self.pref[wanted]
            for label in (*self.alt.get(wanted, ()), *self.hidden.get(wanted, ())):
                yield wanted, label

    def name(self, language: str = "sv") -> str:
        """The label to show in a language, in Swedish when that language has none."""
        return self.pref.get(language) or self.pref.get("sv") or self.id

    def to_dict(self) -> dict[str, Any]:
        """The fields that say something, as JSON types."""
        return {
            each.name: value for each in fields(self) if (value := getattr(self, each.name)) not in (None, "", (), {})
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Concept:
        """The concept of a :meth:`to_dict`. Raises ``ValueError`` for missing, unknown or mistyped fields."""
        known = {each.name: each for each in fields(cls)}
        needed = {name for name, each in known.items() if _is_required(each)}
        if unknown := values.keys() - known.keys():
            raise ValueError(f"concept {values.get('id')!r}: unknown fields {sorted(unknown)}")
        if missing := needed - values.keys():
            raise ValueError(f"concept {values.get('id')!r}: missing fields {sorted(missing)}")
        try:
            return cls(**{name: value for name, value in values.items() if value is not None})
        except (AttributeError, TypeError) as error:
            raise ValueError(f"concept {values.get('id')!r}: {error}") from error


@dataclass(frozen=True)
class Glossary:
    """An immutable set of concepts, ordered by id, and the number of the release it is (0: not released)."""

    concepts: tuple[Concept, ...]
    release: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "concepts", tuple(sorted(self.concepts, key=lambda each: each.id)))
        if len(self._by_id) < len(self.concepts):
            ids = [each.id for each in self.concepts]
            raise ValueError(f"two concepts have the same id: {sorted({i for i in ids if ids.count(i) > 1})}")

    @classmethod
    def of(cls, concepts: Iterable[Concept], release: int = 0) -> Glossary:
        """A glossary of these concepts. Raises ``ValueError`` when two have the same id."""
        return cls(tuple(concepts), release)

    @cached_property
    def _by_id(self) -> Mapping[str, Concept]:
        return {each.id: each for each in self.concepts}

    def __getitem__(self, concept_id: str) -> Concept:
        return self._by_id[concept_id]

    def __contains__(self, concept_id: object) -> bool:
        return concept_id in self._by_id

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts)

    def __len__(self) -> int:
        return len(self.concepts)

    def get(self, concept_id: str) -> Concept | None:
        """The concept with this id, or None."""
        return self._by_id.get(concept_id)

    def scheme(self, name: str) -> tuple[Concept, ...]:
        """The concepts of one scheme."""
        return tuple(each for each in self.concepts if each.scheme == name)

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the content; the release number does not count."""
        content = _dump([each.to_dict() for each in self.concepts])
        return hashlib.sha256(content.encode()).hexdigest()

    def to_json(self) -> str:
        """A compact snapshot: ``{"release": 7, "hash": "...", "concepts": [...]}``."""
        concepts = [each.to_dict() for each in self.concepts]
        return _dump({"release": self.release, "hash": self.hash, "concepts": concepts})

    @classmethod
    def from_json(cls, snapshot: str) -> Glossary:
        """The glossary of a :meth:`to_json`. Raises ``ValueError`` when content and hash do not agree."""
        try:
            values = json.loads(snapshot)
            concepts, release, written = values["concepts"], values["release"], values["hash"]
        except (KeyError, TypeError) as error:
            raise ValueError("not a glossary snapshot") from error
        glossary = cls.of(map(Concept.from_dict, concepts), release)
        if glossary.hash != written:
            raise ValueError("the glossary snapshot has been changed: its content does not match its hash")
        return glossary


def _is_required(each: Any) -> bool:
    return each.default is MISSING and each.default_factory is MISSING


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
