"""Cut a text into words with spaCy's Swedish tokenizer, and further at hyphens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import spacy
from spacy.language import Language

_MOST_STRINGS = 200_000  # spaCy remembers every string it has seen: start afresh rather than grow without end
_PIECES = re.compile(r"[^-\u2010-\u2015]+")
_SURROGATES = re.compile(r"[\ud800-\udfff]")  # half a character: spaCy cannot take them
_SENTENCE_ENDS = frozenset('.!?:…"”»')


@dataclass(frozen=True)
class Token:
    """A word or a punctuation mark, where it stands, and whether a capital there need not mean a name."""

    text: str
    start: int
    end: int
    starts_sentence: bool

    @property
    def is_word(self) -> bool:
        """Whether it has a letter or a digit."""
        return any(character.isalnum() for character in self.text)


def tokenize(text: str) -> list[Token]:
    """The words and marks of a text in order, without spaces; ``AI-utbildning`` is two words."""
    tokens = []
    starts_sentence = True
    for token in _pipeline().make_doc(_SURROGATES.sub("\ufffd", text)):
        if token.is_space:
            starts_sentence = starts_sentence or "\n" in token.text
            continue
        for piece in _PIECES.finditer(token.text):
            start = token.idx + piece.start()
            tokens.append(Token(piece.group(), start, start + len(piece.group()), starts_sentence))
        starts_sentence = token.text[-1] in _SENTENCE_ENDS
    return tokens


def _pipeline() -> Language:
    if len(_blank().vocab.strings) > _MOST_STRINGS:
        _blank.cache_clear()
    return _blank()


@lru_cache(maxsize=1)
def _blank() -> Language:
    return spacy.blank("sv")
