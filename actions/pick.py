"""Which item or actor a message points at: "den andra", "nummer 3", "inte Vinnova"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

WORD = re.compile(r"\w+")
ORDINALS = {
    **dict.fromkeys(("ett", "etta", "ettan", "första", "forsta", "one", "first", "a"), 1),
    **dict.fromkeys(("två", "tva", "tvåa", "tvåan", "tvaan", "andra", "two", "second", "b"), 2),
    **dict.fromkeys(("tre", "trea", "trean", "tredje", "three", "third", "c"), 3),
    **dict.fromkeys(("fyra", "fyran", "fjärde", "fjarde", "four", "fourth", "d"), 4),
    **dict.fromkeys(("fem", "femma", "femman", "femte", "five", "fifth", "e"), 5),
    **dict.fromkeys(("sex", "sexa", "sexan", "sjätte", "sjatte", "six", "sixth", "f"), 6),
}
LAST = {"sista", "last"}
ARTICLES = {"one", "ett"}
AROUND_NUMBERS = frozenset({"nummer", "nr", "number", "no", "alternativ", "option", "val", "den", "det", "the", "tack"})
SENTENCE_END = re.compile(r"[.!?;\n]")
# Single letters are choices only when they stand alone: "a" is also an English article.
LETTERS = frozenset("abcdef")
TURNED_DOWN = {"inte", "ej", "utom", "utan", "skippa", "strunta", "slippa", "not", "without", "except", "no"}
REACH = 3


@dataclass(frozen=True)
class Numbers:
    """What a text counts: ``written`` are figures, as on the cards; ``places`` are words, counted on the page."""

    written: tuple[int, ...]
    places: tuple[int, ...]


def numbers_in(text: str, on_page: int) -> Numbers:
    """The numbers that a text says, each once and in order, whether there is such an item or not.

    "Den sista" is place ``on_page``.
    """
    words = [word.casefold() for word in WORD.findall(text)]
    written, places = [], []
    for before, word in zip(["", *words], words, strict=False):
        if word.isdecimal():
            written.append(int(word))
        elif word in LAST:
            places.append(on_page)
        elif word in ORDINALS and not _is_no_number(word, before, len(words)):
            places.append(ORDINALS[word])
    return Numbers(tuple(dict.fromkeys(written)), tuple(dict.fromkeys(places)))


def is_only_number(text: str) -> bool:
    """Nothing but a number or a place: "12", "nummer två", "den andra"."""
    words = [word.casefold() for word in WORD.findall(text)]
    numbers = [word for word in words if word.isdecimal() or word in ORDINALS or word in LAST]
    return bool(numbers) and all(word in numbers or word in AROUND_NUMBERS for word in words)


def _is_no_number(word: str, before: str, words: int) -> bool:
    """Letters count only alone, and "the second one" counts once."""
    return (word in LETTERS and words > 1) or (word in ARTICLES and before in ORDINALS)


def turned_down(text: str, entities: Iterable[Mapping[str, Any]]) -> list[str]:
    """The ids of actors that a text says no to: a word of refusal stands shortly before the name."""
    ids = []
    for entity in entities:
        if entity["entity"] == "actor":
            clause = SENTENCE_END.split(text[: entity["start"]])[-1]
            before = [word.casefold() for word in WORD.findall(clause)][-REACH:]
            if TURNED_DOWN & set(before):
                ids.append(str(entity["value"]))
    return list(dict.fromkeys(ids))
