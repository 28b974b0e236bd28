"""Where a message may hold two needs, and whether it does. It is better to miss two needs than to split one.

A place to split is a sentence or clause that says itself that something else follows ("dessutom", "en annan sak").
It is one only if both sides, each read for itself, are sure of what they are about and of which help they want, and
differ in both. Set by reading all labelled needs of ``data/nlu``: docs/understanding.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

SURE = 0.75
SURE_OF_HELP = 0.6
FEWEST_WORDS = 5
MOST_PLACES = 3
KINDS = frozenset({"need", "followup", "browse"})  # part of a message may look like an answer or a list
WISH = r"(behöver|vill|söker|letar|önskar|undrar|skulle|måste|need|want|would|are looking|look)"
ELSE = (
    r"(dessutom|därutöver|utöver det|vidare|för det andra|en annan sak|en sak till|en helt annan|ett annat behov"
    r"|andra frågan|fråga två|plus att|också|även|sedan|sen|och sen|och så|dels|samtidigt|separat|2[.):]"
    r"|also|besides|in addition|secondly|second|another thing|separately|on top of that|furthermore|and then)"
)
SENTENCE = re.compile(r"(?<=[.!?;\n])\s+|\n+")
STARTS_ELSE = re.compile(rf"\W*(och |men |and )?{ELSE}\b", re.IGNORECASE)
WISHES_ELSE = re.compile(
    rf"\W*(vi|jag|we|i) {WISH}( \w+){{0,2}} (också|även|dessutom|also)\b|\W*(we|i) also\b", re.IGNORECASE
)
FURTHER = r"(sen |sedan |dessutom |också |även |så |also |then )*"
CLAUSE = re.compile(
    rf",? (?=(och|samt|plus|and|men|but) {FURTHER}({WISH} (vi|jag)|(vi|jag|we|i) {FURTHER}{WISH})\b)"
    r"|,? (?=dels )|\s+(?=(2|b)[.):] )",
    re.IGNORECASE,
)
TWO_THINGS = re.compile(r"\b(två|2|two) (saker|behov|frågor|grejer|things|needs|questions)\b", re.IGNORECASE)


def places_to_split(text: str) -> list[tuple[str, str]]:
    """The pairs of parts that a text may be made of, the most telling first."""
    announced = announces_two(text)
    pairs = []
    for gap in SENTENCE.finditer(text):
        rest = text[gap.end() :]
        if announced or STARTS_ELSE.match(rest) or WISHES_ELSE.match(rest):
            pairs.append((text[: gap.start()], rest))
    pairs += [(text[: gap.start()], text[gap.end() :]) for gap in CLAUSE.finditer(text)]
    fitting = [(a.strip(), b.strip()) for a, b in pairs if min(len(a.split()), len(b.split())) >= FEWEST_WORDS]
    return list(dict.fromkeys(fitting))[:MOST_PLACES]


def announces_two(text: str) -> bool:
    """Whether a text says itself that it holds two things."""
    return TWO_THINGS.search(text) is not None


def are_two(first: Mapping[str, Any], second: Mapping[str, Any], announced: bool = False) -> bool:
    """Whether two readings (``understanding``) are of two needs: both sure, and different in aim and in help.

    Where two things are announced, two sure aims are enough.
    """
    for read in (first, second):
        if read["kind"] not in KINDS or not read["principles"] or read["principles"][0]["score"] < SURE:
            return False
        sure_of_help = bool(read["support_types"]) and read["support_types"][0]["score"] >= SURE_OF_HELP
        if not sure_of_help and not announced:
            return False
    return not (_ids(first, "principles") & _ids(second, "principles")) and not (
        _ids(first, "support_types") & _ids(second, "support_types")
    )


def _ids(read: Mapping[str, Any], name: str) -> set[str]:
    return {str(label["id"]) for label in read[name]}
