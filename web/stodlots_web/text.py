"""What a text must be before anything reads it: real text, not too long, without personal data."""

from __future__ import annotations

import unicodedata

from stodlots_web.metrics import REDACTED
from stodlots_web.problems import Problem
from stodlots_web.redaction import Redacted, RedactionFailed, redact

JOINER = "\u200d"
ALLOWED_CONTROLS = {"\n", "\t"}


def clean(text: str, max_text: int) -> Redacted:
    """The text to pass on. Raises the problems ``empty``, ``too-long``, ``not-text`` and ``redaction``."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = "".join(each for each in text if not _is_invisible(each)).strip()
    if not text:
        raise Problem(422, "empty")
    if len(text) > max_text:
        raise Problem(413, "too-long", max=max_text)
    if any(_is_unreadable(character) for character in text):
        raise Problem(422, "not-text")
    try:
        redacted = redact(text)
    except RedactionFailed as error:
        raise Problem(503, "redaction") from error
    for kind in redacted.kinds:
        REDACTED.labels(kind).inc()
    return redacted


def _is_invisible(character: str) -> bool:
    """Soft hyphens and zero-width marks, which could hide a number; the joiner inside emoji stays."""
    return unicodedata.category(character) == "Cf" and character != JOINER


def _is_unreadable(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs") and character not in ALLOWED_CONTROLS
