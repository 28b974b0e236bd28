"""Personal data is replaced before anything else sees the text: model, conversation store, log.

Fails closed: if this module cannot do its work, the message is not passed on (:class:`RedactionFailed`).
Organisation numbers are public and stay: their third digit is at least 2, so they are no date.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import phonenumbers

MAX_DAY_OFFSET = 60  # samordningsnummer: the day plus 60 (Skatteverket)
EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
IDENTITY = re.compile(r"(?<![\d-])(?:(\d{2})[\s.]?)?(\d{2})[\s.]?(\d{2})[\s.]?(\d{2})\s?[-+–−]?\s?(\d{3})\s?(\d)(?!\d)")
CARD = re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")
PHONE_CANDIDATE = re.compile(r"(?<![\w-])(?:\+|00)?\d(?:[\s()/.–-]*\d){6,14}(?!\w)")


class RedactionFailed(Exception):
    """The text could not be checked for personal data."""


@dataclass(frozen=True)
class Redacted:
    """The text with placeholders, and which kinds of personal data were replaced."""

    text: str
    kinds: tuple[str, ...]


def redact(text: str) -> Redacted:
    """Replaces identity numbers, cards, e-mail addresses and phone numbers with placeholders.

    Raises :class:`RedactionFailed` when anything goes wrong.
    """
    try:
        kinds: list[str] = []
        for kind, pattern, is_personal in _RULES:
            text = _replace(text, kind, pattern, is_personal, kinds)
        return Redacted(text, tuple(dict.fromkeys(kinds)))
    except Exception as error:
        raise RedactionFailed from error


def _replace(
    text: str,
    kind: str,
    pattern: re.Pattern[str],
    is_personal: Callable[[re.Match[str]], bool],
    kinds: list[str],
) -> str:
    def placeholder(match: re.Match[str]) -> str:
        if not is_personal(match):
            return match.group()
        kinds.append(kind)
        return f"[{kind}]"

    return pattern.sub(placeholder, text)


def _is_identity(match: re.Match[str]) -> bool:
    """A date followed by four digits. A wrong check digit is still somebody's number with a slip."""
    century, year, month, day = match.group(1), int(match.group(2)), int(match.group(3)), int(match.group(4))
    if day > MAX_DAY_OFFSET:
        day -= MAX_DAY_OFFSET
    if century is not None and century not in {"18", "19", "20"}:
        return False
    try:
        date(100 * int(century or 20) + year, month, day)
    except ValueError:
        return False
    return True


def _is_card(match: re.Match[str]) -> bool:
    digits = [int(digit) for digit in match.group() if digit.isdigit()]
    doubled = [digit if place % 2 == 0 else sum(divmod(2 * digit, 10)) for place, digit in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0 and len(set(digits)) > 1


def _is_phone(match: re.Match[str]) -> bool:
    try:
        number = phonenumbers.parse(match.group(), "SE")
    except phonenumbers.NumberParseException:
        return False
    starts_like_one = match.group().lstrip("(").startswith(("0", "+"))
    return starts_like_one and phonenumbers.is_possible_number(number)


_RULES: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], bool]], ...] = (
    ("e-post", EMAIL, lambda match: True),
    ("kort", CARD, _is_card),
    ("personnummer", IDENTITY, _is_identity),
    ("telefon", PHONE_CANDIDATE, _is_phone),
)
