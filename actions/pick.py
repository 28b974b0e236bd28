"""Which item or actor a message points at: "den andra", "nummer 3", "inte Vinnova"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

WORD = re.compile(r"\w+")
ORDINALS = {
    **dict.fromkeys(("1", "ett", "etta", "ettan", "första", "forsta", "one", "first", "a"), 1),
    **dict.fromkeys(("2", "två", "tva", "tvåa", "tvåan", "tvaan", "andra", "two", "second", "b"), 2),
    **dict.fromkeys(("3", "tre", "trea", "trean", "tredje", "three", "third", "c"), 3),
    **dict.fromkeys(("4", "fyra", "fyran", "fjärde", "fjarde", "four", "fourth", "d"), 4),
    **dict.fromkeys(("5", "fem", "femma", "femman", "femte", "five", "fifth", "e"), 5),
    **dict.fromkeys(("6", "sex", "sexa", "sexan", "sjätte", "sjatte", "six", "sixth", "f"), 6),
}
LAST = {"sista", "last"}
# Single letters are choices only when they stand alone: "a" is also an English article.
LETTERS = frozenset("abcdef")
TURNED_DOWN = {"inte", "ej", "utom", "utan", "skippa", "strunta", "slippa", "not", "without", "except", "no"}
REACH = 3


def numbers_in(text: str, count: int) -> list[int]:
    """The items (from 1) that a text names, among ``count``; each once, in the order of the text."""
    words = [word.casefold() for word in WORD.findall(text)]
    found = []
    for word in words:
        number = count if word in LAST else ORDINALS.get(word)
        if number is None or not 1 <= number <= count or (word in LETTERS and len(words) > 1):
            continue
        found.append(number)
    return list(dict.fromkeys(found))


def turned_down(text: str, entities: Iterable[Mapping[str, Any]]) -> list[str]:
    """The ids of actors that a text says no to: a word of refusal stands shortly before the name."""
    ids = []
    for entity in entities:
        if entity["entity"] == "actor":
            before = [word.casefold() for word in WORD.findall(text[: entity["start"]])][-REACH:]
            if TURNED_DOWN & set(before):
                ids.append(str(entity["value"]))
    return list(dict.fromkeys(ids))
