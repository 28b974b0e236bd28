"""The glossary as a word list: in the order of the Swedish alphabet, by letter, and searched by any of its words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from stodlots_glossary.concepts import LANGUAGES, TARGETS, Concept, Glossary

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ"
DIGITS = "0-9"
LETTERS = (*ALPHABET, DIGITS)
# Whose words have a name at the actors'; the others only sort support: an administrator is not "called" staff.
CALLED = ("principles", "support-types", "jargon", "everyday")
POINTS_CLEARLY = 0.5
MAX_TERMS = 2
MAX_NEAR = 3
SIMILAR_ENOUGH = 72  # percent
SHORTEST_GUESS = 4
_AFTER_Z = str.maketrans("åäö", "{|}")  # the three characters that follow z in Unicode


@dataclass(frozen=True)
class Saying:
    """A word that people use, and the concept that it is a word for."""

    word: str
    concept: Concept


@dataclass(frozen=True)
class Found:
    """A concept that a search found, and the word that it was found by (empty: by its name, or a hidden word)."""

    concept: Concept
    word: str = ""


def alphabetical(text: str) -> tuple[str, str]:
    """A key to sort by as Swedish does: å, ä and ö last, other marks and signs not counted, digits first."""
    letters = "".join(_base(each) for each in unicodedata.normalize("NFC", text.casefold()))
    return "".join(each for each in letters if each.isalnum() or each in " {|}").strip(), text


def letter_of(text: str) -> str:
    """The letter that a word stands under, or ``0-9``."""
    first = next((_base(each) for each in unicodedata.normalize("NFC", text.casefold()) if each.isalnum()), "0")
    letter = {"{": "Å", "|": "Ä", "}": "Ö"}.get(first, first.upper())
    return letter if letter in ALPHABET else DIGITS


def folded(text: str) -> str:
    """Small letters without marks and single blanks: ``Nätverk`` as ``natverk``."""
    marks_apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(each for each in marks_apart if not unicodedata.combining(each)).split())


def terms_for(concept: Concept, glossary: Glossary) -> tuple[Concept, ...]:
    """What the actors call it: a term is called itself, an everyday word what it points to most clearly."""
    if concept.scheme != "everyday":
        return (concept,)
    strongest = sorted(concept.points.items(), key=lambda pair: (-pair[1], pair[0]))
    named = [(glossary[target], weight) for target, weight in strongest if target in glossary]
    clear = [each for each, weight in named if weight >= POINTS_CLEARLY]
    return tuple(clear[:MAX_TERMS] or [each for each, _ in named[:1]])


class WordList:
    """The words of one language, all or those of one scheme. Concepts that are replaced are found by search only."""

    def __init__(self, glossary: Glossary, language: str, scheme: str = "") -> None:
        self._language = language
        self._all = [each for each in glossary if not scheme or each.scheme == scheme]
        current = [each for each in self._all if not each.replaced_by]
        self.concepts: Sequence[Concept] = sorted(current, key=lambda each: alphabetical(each.name(language)))
        self.sayings: Sequence[Saying] = sorted(
            (Saying(word, each) for each in current if each.scheme in CALLED for word in each.alt.get(language, ())),
            key=lambda each: (alphabetical(each.word), each.concept.id),
        )

    def __len__(self) -> int:
        return len(self.concepts) + len(self.sayings)

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """The letters that have words, in order."""
        used = {letter_of(each.name(self._language)) for each in self.concepts}
        used |= {letter_of(each.word) for each in self.sayings}
        return tuple(letter for letter in LETTERS if letter in used)

    def concepts_on(self, letter: str) -> list[Concept]:
        """The concepts whose name begins with a letter."""
        return [each for each in self.concepts if letter_of(each.name(self._language)) == letter]

    def sayings_on(self, letter: str) -> list[Saying]:
        """The other words that begin with a letter."""
        return [each for each in self.sayings if letter_of(each.word) == letter]

    def search(self, text: str) -> list[Found]:
        """The concepts with a word that holds the text: those that are the text first, then those that begin so."""
        wanted = folded(text)
        if not wanted:
            return []
        best: dict[str, tuple[int, Found]] = {}
        for label, word, concept in self._labels:
            rank = _rank(wanted, label)
            if rank is not None and (concept.id not in best or rank < best[concept.id][0]):
                best[concept.id] = rank, Found(concept, word)
        ranked = sorted(best.values(), key=lambda each: (each[0], alphabetical(each[1].concept.name(self._language))))
        return [found for _, found in ranked]

    def near(self, text: str) -> list[Concept]:
        """The concepts that a misspelt text may mean, the likeliest first; its first letter must be right."""
        wanted = folded(text)
        if len(wanted) < SHORTEST_GUESS:
            return []
        labels = [label for label, _, _ in self._labels]
        rated = process.extract(wanted, labels, scorer=fuzz.ratio, score_cutoff=SIMILAR_ENOUGH, limit=20)
        concepts = [self._labels[place][2] for label, _, place in rated if label[:1] == wanted[0]]
        return list({each.id: each for each in concepts}.values())[:MAX_NEAR]

    @cached_property
    def _labels(self) -> list[tuple[str, str, Concept]]:
        """Every label folded, the word to show for it (empty: none), and its concept."""
        labels = []
        for concept in self._all:
            shown = set(concept.alt.get(self._language, ()))
            for language in LANGUAGES:
                labels += [
                    (folded(label), label if label in shown else "", concept) for _, label in concept.labels(language)
                ]
        return labels


@lru_cache(maxsize=32)  # two languages, all schemes and each of them
def _word_list(edition: _Edition, language: str, scheme: str) -> WordList:
    return WordList(edition.glossary, language, scheme)


def word_list(glossary: Glossary, language: str, scheme: str = "") -> WordList:
    """The word list of a glossary, made once for each of its contents."""
    return _word_list(_Edition(glossary.hash, glossary), language, scheme)


@dataclass(frozen=True)
class _Edition:
    """A glossary that can be the key of a cache."""

    hash: str
    glossary: Glossary = field(compare=False)


def scheme_of_target(target: str) -> str | None:
    """The scheme of the vocabulary that an id belongs to."""
    return next((scheme for scheme, ids in TARGETS.items() if target in ids), None)


def _base(character: str) -> str:
    """A letter without marks; å, ä and ö are letters of their own and become what follows z."""
    if character in "åäö":
        return character.translate(_AFTER_Z)
    return unicodedata.normalize("NFKD", character)[:1]


def _rank(wanted: str, label: str) -> int | None:
    if label == wanted:
        return 0
    if label.startswith(wanted):
        return 1
    if f" {wanted}" in f" {label}".replace("-", " "):
        return 2
    return 3 if wanted in label else None
