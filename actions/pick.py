"""Which item or actor a message points at: "den andra", "nummer 3", "inte Vinnova"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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
# Single letters are choices only when they stand alone: "a" is also an English article.
LETTERS = frozenset("abcdef")
TURNED_DOWN = {"inte", "ej", "utom", "utan", "skippa", "strunta", "slippa", "not", "without", "except", "no"}
REACH = 3


def numbers_in(text: str, last: int) -> list[int]:
    """The item numbers that a text says, each once and in order, whether there is such an item or not.

    "Den sista" is ``last``.
    """
    words = [word.casefold() for word in WORD.findall(text)]
    found = []
    for word in words:
        number = last if word in LAST else int(word) if word.isdecimal() else ORDINALS.get(word)
        if number is None or (word in LETTERS and len(words) > 1):
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
