"""Personal data is replaced before anything else sees the text: model, conversation store, log.

Fails closed: if this module cannot do its work, the message is not passed on (:class:`RedactionFailed`).
Organisation numbers are public and stay: their third digit is at least 2, so they hold no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import phonenumbers

MAX_DAY_OFFSET = 60  # samordningsnummer: the day plus 60 (Skatteverket)
CENTURIES = ("18", "19", "20")
LONGEST = 19  # digits in a card number
EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\[@\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
# Digits with at most two separators between them, on one line: where numbers of people are looked for.
_DASHES = "\\-\u2010-\u2015\u2212"
_CLUSTER = re.compile(rf"\+?\d(?:[ \t\u00a0\u202f\u200d()./+{_DASHES}]{{0,3}}\d)*")
# An area code or a whole number: "000" inside "1 000 000 kr" is neither.
_PHONE_START = re.compile(r"\+|(?=\d{2,4}(?!\d)|\d{7,})0(?!0+\b)")
_GROUP = re.compile(r"\d+")
_CALENDAR = re.compile(
    rf"\d{{1,2}}[./{_DASHES}]\d{{1,2}}[./{_DASHES}](?:19|20)\d\d|(?:19|20)\d\d[./{_DASHES}]\d\d[./{_DASHES}]\d\d"
)


class RedactionFailed(Exception):
    """The text could not be checked for personal data."""


@dataclass(frozen=True)
class Redacted:
    """The text with placeholders, and which kinds of personal data were replaced."""

    text: str
    kinds: tuple[str, ...]


def redact(text: str) -> Redacted:
    """Replaces e-mail addresses and the numbers of people and cards with placeholders.

    Raises :class:`RedactionFailed` when anything goes wrong.
    """
    try:
        text, mails = EMAIL.subn("[e-post]", text)
        kinds = ["e-post"] if mails else []
        while found := list(_numbers(text)):  # what is replaced may part two numbers that stood together
            pieces, position = [], 0
            for start, end, kind in found:
                pieces += [text[position:start], f"[{kind}]"]
                position = end
            text = "".join([*pieces, text[position:]])
            kinds += [kind for _, _, kind in found]
        return Redacted(text, tuple(dict.fromkeys(kinds)))
    except Exception as error:
        raise RedactionFailed from error


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a number of a person or a card stands, and its kind. Runs of digit groups, the longest first."""
    for cluster in _CLUSTER.finditer(text):
        groups = list(_GROUP.finditer(text, cluster.start(), cluster.end()))
        first = 0
        while first < len(groups):
            for last in range(len(groups) - 1, first - 1, -1):
                start, end = groups[first].start(), groups[last].end()
                if start > cluster.start() and text[start - 1] == "+":
                    start -= 1
                elif start == cluster.start() + 1:
                    start = cluster.start()
                kind = _kind(text[start:end])
                if kind:
                    yield start, end, kind
                    first = last
                    break
            first += 1


def _kind(written: str) -> str | None:
    digits = "".join(character for character in written if character.isdigit())
    if len(digits) > LONGEST:
        return None
    if _is_identity(digits):
        return "personnummer"
    if _is_card(digits):
        return "kort"
    return "telefon" if _is_phone(written) else None


def _is_identity(digits: str) -> bool:
    """A date followed by four digits. A wrong check digit is still somebody's number with a slip."""
    if len(digits) not in (10, 12):
        return False
    century = digits[:-10] or "20"
    year, month, day = (int(digits[-10:][i : i + 2]) for i in (0, 2, 4))
    if day > MAX_DAY_OFFSET:
        day -= MAX_DAY_OFFSET
    try:
        date(int(century) * 100 + year, month, day)
    except ValueError:
        return False
    return century in CENTURIES


def _is_card(digits: str) -> bool:
    if len(digits) < 13 or len(set(digits)) == 1:
        return False
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def _is_phone(written: str) -> bool:
    if not _PHONE_START.match(written) or _CALENDAR.fullmatch(written):
        return False
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(written, "SE"))
    except phonenumbers.NumberParseException:
        return False
