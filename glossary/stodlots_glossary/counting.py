"""The numbers that people say when they point at something in a list: "2", "tvåan", "de tre första", "the last"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

WORD = re.compile(r"\w+")
ORDINALS = {
    **dict.fromkeys(("ett", "etta", "ettan", "första", "forsta", "översta", "oversta", "one", "first", "top", "a"), 1),
    **dict.fromkeys(("två", "tva", "tvåa", "tvåan", "tvaan", "andra", "two", "second", "b"), 2),
    **dict.fromkeys(("tre", "trea", "trean", "tredje", "three", "third", "c"), 3),
    **dict.fromkeys(("fyra", "fyran", "fjärde", "fjarde", "four", "fourth", "d"), 4),
    **dict.fromkeys(("fem", "femma", "femman", "femte", "five", "fifth", "e"), 5),
    **dict.fromkeys(("sex", "sexa", "sexan", "sjätte", "sjatte", "six", "sixth", "f"), 6),
}
# "De två första" and "the first two" are the first places, not number two and number one.
CARDINALS = {
    **dict.fromkeys(("2", "två", "tva", "båda", "bada", "bägge", "two"), 2),
    **dict.fromkeys(("3", "tre", "three"), 3),
    **dict.fromkeys(("4", "fyra", "four"), 4),
    **dict.fromkeys(("5", "fem", "five"), 5),
}
FIRST = {"första", "forsta", "översta", "oversta", "first", "top"}
LAST = {"sista", "last"}
NUMBER_IS = {"nummer", "nr", "number"}  # "nummer tre" is a figure, as on the card
ARTICLES = {"one", "ett"}
AND = {"och", "o", "and", "mot", "eller", "or"}
FEW = 2
# Single letters are choices only when they stand alone: "a" is also an English article.
LETTERS = frozenset("abcdef")
ENDINGS = re.compile(r"(\d+)(?::?(?:an|a|e)|st|nd|rd|th)\b", re.IGNORECASE)  # "2:an", "2an", "3:e", "2nd"
# What may stand around a number without making it anything else than a pointing finger.
FILLING = frozenset(
    """
    nummer nr no alternativ alternativet val förslag förslaget punkt kort och o samt & + den det de dem tack snälla
    jag väljer number option item and the please pick i card
    """.split()
)


@dataclass(frozen=True)
class Numbers:
    """What a text counts: ``written`` are figures, as on the cards; ``places`` are words, counted on the page."""

    written: tuple[int, ...]
    places: tuple[int, ...]

    def __bool__(self) -> bool:
        """Whether the text counts anything."""
        return bool(self.written or self.places)

    def among(self, page: Sequence[str], offset: int = 0) -> list[str]:
        """The items of a page that are counted, each once; the first one bears the figure ``offset`` + 1."""
        places = dict.fromkeys([*(number - offset for number in self.written), *self.places])
        return [page[place - 1] for place in places if 1 <= place <= len(page)]


def numbers_in(text: str, on_page: int) -> Numbers:
    """The numbers that a text says, each once and in order, whether there is such an item or not.

    "Den sista" is place ``on_page``.
    """
    words = _words(text)
    written: list[int] = []
    places: list[int] = []
    taken = 0
    for i, word in enumerate(words):
        if i < taken:
            continue
        following = words[i + 1] if i + 1 < len(words) else ""
        before = words[i - 1] if i else ""
        if (group := _group(word, following, on_page)) is not None:
            places += group
            taken = i + 2
        elif word.isdecimal():
            written.append(int(word))
        elif word in LAST:
            places.append(on_page)
        elif word in ORDINALS and not _is_no_number(word, before, following, len(words)):
            (written if before in NUMBER_IS else places).append(ORDINALS[word])
    return Numbers(tuple(dict.fromkeys(written)), tuple(dict.fromkeys(places)))


def says_only_numbers(text: str) -> bool:
    """Whether a text is nothing but a pointing finger: "2", "nummer tre", "den andra", "1 och 3"."""
    words = _words(text)
    spoken = [word for word in words if word not in FILLING]
    if len(words) == 1 and words[0] in LETTERS:
        return True
    return bool(spoken) and all(
        word.isdecimal() or word in LAST or word in CARDINALS or (word in ORDINALS and word not in LETTERS)
        for word in spoken
    )


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(ENDINGS.sub(r"\1", text))]


def _group(word: str, following: str, on_page: int) -> list[int] | None:
    """The places of "två första", "sista tre", "first two", "last two"."""
    if word in CARDINALS and following in FIRST | LAST:
        count, end = CARDINALS[word], following
    elif following in CARDINALS and word in FIRST | LAST:
        count, end = CARDINALS[following], word
    else:
        return None
    if end in FIRST:
        return list(range(1, count + 1))
    return list(range(max(1, on_page - count + 1), on_page + 1))


def _is_no_number(word: str, before: str, following: str, words: int) -> bool:
    """Letters count only alone, "the second one" counts once, and "ett nätverk" counts nothing."""
    if word in LETTERS:
        return words > 1
    if word in ARTICLES:
        counts = words <= FEW or before in NUMBER_IS or following in AND
        return before in ORDINALS or not counts
    return False
