"""Find the glossary's words inside longer ones: ``utbildning`` in ``tjänstedesignutbildning``."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from stodlots_glossary import dictionaries
from stodlots_glossary.words import Words

_CACHE = 20_000
_SHORTEST_WORD, _LONGEST_WORD = 7, 40
_SHORTEST_KEY = 4
_SHORTEST_PART = 3
# Where short words of ours stand first, or in a word that a dictionary lists, they often mean something else:
# medelhavet, läkemedel. Long ones can be trusted: bidragsansökan, grundutbildning.
_SHORTEST_CLEAR_KEY = 6


@dataclass(frozen=True)
class Part:
    """Where in the word the glossary's word stands, its normal form, and whether it is the last part."""

    start: int
    end: int
    key: str
    is_head: bool


class Compounds:
    """Splits compounds at the words for which ``keys`` has the normal form."""

    def __init__(self, words: Words, keys: Set[str]) -> None:
        self._words = words
        self._keys = frozenset(key for key in keys if len(key) >= _SHORTEST_KEY)
        self._beginnings = frozenset(key[:_SHORTEST_PART] for key in self._keys)
        self.parts: Callable[[str], tuple[Part, ...]] = lru_cache(maxsize=_CACHE)(self._parts)

    def _parts(self, word: str) -> tuple[Part, ...]:
        """The glossary's words in a compound, left to right; empty for a word that is none."""
        folded = word.casefold()
        if len(folded) != len(word) or not _SHORTEST_WORD <= len(word) <= _LONGEST_WORD or not word.isalpha():
            return ()
        if dictionaries.known_lemma(folded, "sv"):
            head = self._head(folded)
            is_plain = head and head.start >= _SHORTEST_KEY and len(head.key) >= _SHORTEST_CLEAR_KEY
            return (head,) if head and is_plain else ()
        parts: list[Part] = []
        rest = folded
        while head := self._head(rest):
            parts.insert(0, replace(head, is_head=not parts))
            rest = rest[: head.start]
        first = self._beginning(rest, is_whole=bool(parts))
        return (first, *parts) if first else tuple(parts)

    def _head(self, word: str) -> Part | None:
        """The longest end of the word that is ours, where a compound can begin as the word does."""
        for start in range(_SHORTEST_PART, len(word) - _SHORTEST_PART):
            key = self._key(word[start:])
            if key and self._can_come_first(word[:start]):
                return Part(start, len(word), key, True)
        return None

    def _beginning(self, word: str, is_whole: bool) -> Part | None:
        """The longest beginning that is ours: before a good word, or anywhere in the rest of a compound."""
        shortest = _SHORTEST_KEY if is_whole else _SHORTEST_CLEAR_KEY
        for end in range(len(word), shortest - 1, -1):
            rest = word[end:].removeprefix("s")
            if not (self._is_word(rest) or (is_whole and not rest)):
                continue
            # Words in -are drop the e inside a compound: ledarutbildning.
            if key := self._key(word[:end]) or self._key(f"{word[:end]}e"):
                has_linking_s = word[end - 1] == "s" and self._key(word[: end - 1]) == key
                return Part(0, end - has_linking_s, key, False)
        return None

    def _key(self, text: str) -> str | None:
        if text[:_SHORTEST_PART] not in self._beginnings:
            return None
        key = self._words.own(text)
        return key if key in self._keys else None

    def _is_word(self, text: str) -> bool:
        return len(text) >= _SHORTEST_PART and self._words.is_good(text)

    def _can_come_first(self, text: str) -> bool:
        """Whether a compound can begin so: a word, or what the dictionary lets stand before "arbete"."""
        return (
            text in self._words
            or text.removesuffix("s") in self._words
            or self._is_word(text)
            or dictionaries.is_swedish(f"{text}arbete")
        )
