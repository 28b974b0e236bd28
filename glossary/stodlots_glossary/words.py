"""The normal form of words: what an inflected, spoken or English word is matched by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from stodlots_glossary import dictionaries

_CACHE = 50_000

# Small words as they are spoken, or written in haste; "pa" and "ar" are words too, but not in a message.
_VARIANTS = {
    "pa": "på",
    "ar": "är",
    "nar": "när",
    "dar": "där",
    "nån": "någon",
    "nåt": "något",
    "nåra": "några",
    "ngn": "någon",
    "ngt": "något",
    "ngra": "några",
    "dom": "de",
    "sån": "sådan",
    "sånt": "sådant",
    "såna": "sådana",
    "mej": "mig",
    "dej": "dig",
    "sej": "sig",
    "o": "och",
    "oxå": "också",
    "ngnstans": "någonstans",
    "nånstans": "någonstans",
    "nånting": "någonting",
}

# What Swedish adds to a word, and what stood there before: enough to know the glossary's own words again.
_ENDINGS = {
    "": ("s", "n", "t", "en", "et", "ar", "or", "er", "r", "na", "arna", "orna", "erna", "de", "a"),
    "a": ("or", "orna", "an", "ar", "ade", "at", "as", "ande", "te"),
    "e": ("ar", "arna", "en"),
    "el": ("lar", "larna"),
    "er": ("rar", "rarna"),
    "are": ("arna", "arens"),
}
_STEMS = tuple(
    sorted(
        ((ending, base) for base, endings in _ENDINGS.items() for ending in endings),
        key=lambda pair: -len(pair[0]),
    )
)
_SHORTEST_STEM = 4


class Words:
    """Knows Swedish and English words, and first of all the words it is given: those of the glossary.

    A word's normal form is its lemma. Where a word can be read in several ways, a word of the glossary wins:
    ``testbäddar`` is ``testbädd`` because the glossary has it, whatever a rule makes of it. A word of the
    glossary that no dictionary lists is taken to be in base form.
    """

    def __init__(self, own: Iterable[str] = ()) -> None:
        words = sorted({word.casefold() for word in own})
        lemmas = {word: next(_listed(word), word) for word in words}
        self._own = {lemma: lemma for lemma in lemmas.values()} | lemmas
        self.own = lru_cache(maxsize=_CACHE)(self._find_own)
        self.normal = lru_cache(maxsize=_CACHE)(self._normal)
        self.is_good = lru_cache(maxsize=_CACHE)(self._is_good)

    def __contains__(self, word: str) -> bool:
        """Whether this is a word of the glossary or its lemma, but for capitals."""
        return word.casefold() in self._own

    def __iter__(self) -> Iterator[str]:
        return iter(self._own)

    def is_listed(self, word: str) -> bool:
        """Whether a Swedish dictionary lists this very form, so that nobody needs to guess what it is."""
        return dictionaries.known_lemma(word, "sv") is not None

    def _find_own(self, word: str) -> str | None:
        """The normal form of a word of the glossary in any of its forms, None for other words."""
        word = word.casefold()
        word = _VARIANTS.get(word, word)
        if word in self._own:
            return self._own[word]
        readings = chain(_listed(word), () if self.is_listed(word) else chain(_parsed(word), without_endings(word)))
        return next((self._own[reading] for reading in readings if reading in self._own), None)

    def _normal(self, word: str) -> str:
        """The normal form of one word, in small letters."""
        if own := self.own(word):
            return own
        word = word.casefold()
        word = _VARIANTS.get(word, word)
        lemma = next(chain(_listed(word), _parsed(word)), None)
        return lemma or dictionaries.guessed_lemma(word, "sv") or word

    def _is_good(self, word: str) -> bool:
        """Whether a word is right as it stands: ours, Swedish or common English."""
        folded = word.casefold()
        return (
            folded in self._own
            or folded in _VARIANTS
            or dictionaries.is_swedish(word)
            or dictionaries.is_english(folded)
        )


def _listed(word: str) -> Iterator[str]:
    """The lemmas a dictionary lists, of the Swedish word or else of the English one."""
    if lemma := dictionaries.known_lemma(word, "sv"):
        if _is_base_form_too(word, lemma):
            yield word
        yield lemma
    elif lemma := dictionaries.known_lemma(word, "en"):
        yield lemma


def _parsed(word: str) -> Iterator[str]:
    """The lemmas that hunspell's rules of inflection and composition give, likeliest first."""
    return (before + stem.casefold() for before, stem in dictionaries.readings(word))


def _is_base_form_too(word: str, lemma: str) -> bool:
    """Whether a noun was taken for a form of its neighbour: ``test`` for ``testa``, ``kurs`` for ``kur``."""
    is_near = lemma in (f"{word}a", f"{word}e") or word == f"{lemma}s"
    return is_near and ("", word) in dictionaries.readings(word)


def without_endings(word: str) -> Iterator[str]:
    """What an unlisted word may be a form of, longest ending first. Most of these are no words at all."""
    for ending, base in _STEMS:
        for tail in (ending, f"{ending}s"):
            if word.endswith(tail) and len(word) - len(tail) >= _SHORTEST_STEM:
                yield word[: len(word) - len(tail)] + base
