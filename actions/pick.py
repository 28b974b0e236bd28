"""Which actors a message says no to: "inte Vinnova"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from stodlots_glossary.counting import WORD

SENTENCE_END = re.compile(r"[.!?;\n]")
TURNED_DOWN = {
    *("inte", "ej", "utom", "utan", "skippa", "strunta", "slippa", "inget", "inga", "bort", "bortse"),
    *("not", "without", "except", "no", "nothing", "remove", "skip", "ikke"),
}
REACH = 3


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
