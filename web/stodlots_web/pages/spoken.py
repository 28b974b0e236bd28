"""Words from data on a page: in the page's language, or marked with the language that they are in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stodlots_glossary.concepts import Concept


@dataclass(frozen=True)
class Spoken:
    """A text, and its language where that is not the page's (otherwise empty)."""

    text: str
    lang: str = ""


def spoken(texts: Mapping[str, str], language: str) -> Spoken | None:
    """The text in a language, in Swedish when that language has none, None when there is no text."""
    if own := texts.get(language):
        return Spoken(own)
    swedish = texts.get("sv")
    return Spoken(swedish, "sv") if swedish else None


@dataclass(frozen=True)
class Term:
    """A concept to link to."""

    id: str
    name: Spoken

    @classmethod
    def of(cls, concept: Concept, language: str) -> Term:
        """The concept by its name in a language."""
        return cls(concept.id, spoken(concept.pref, language) or Spoken(concept.id))
