"""The code in a link to a saved result: what was understood and what was shown, signed, and nothing of the user.

It needs no row in a database. A code that somebody has changed cannot be read; one that is too old says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from itsdangerous import BadData, SignatureExpired, URLSafeTimedSerializer

from stodlots_glossary.vocabulary import Cost, Level, Phase, Principle, Receiver, SupportType

SALT = "saved"
FORMAT = 1
DAY_S = 86_400
MAX_OFFERINGS = 100
FACETS = {"receiver": Receiver, "phase": Phase, "level": Level, "cost": Cost}


class LinkInvalid(Exception):
    """The code is not one of ours, or has been changed."""


class LinkTooOld(Exception):
    """The code is older than links may be, or of a format that is no longer read."""


@dataclass(frozen=True)
class Saved:
    """A result that was taken along. ``catalogue`` and ``glossary`` are the releases it was made with."""

    principles: tuple[str, ...]
    support_types: tuple[str, ...]
    facets: Mapping[str, str | None]
    offerings: tuple[str, ...]
    catalogue: int
    glossary: int
    gap: bool = False
    made: date | None = None


class SavedLinks:
    """Makes and reads codes."""

    def __init__(self, key: str, max_age_days: int) -> None:
        self._serializer = URLSafeTimedSerializer(key, salt=SALT)
        self._max_age_s = max_age_days * DAY_S

    def code_of(self, saved: Saved) -> str:
        """The code for a result."""
        facets = {name: value for name, value in saved.facets.items() if value}
        fields = (
            FORMAT, saved.principles, saved.support_types, facets, saved.offerings, saved.catalogue, saved.glossary,
            int(saved.gap),
        )  # fmt: skip
        code = self._serializer.dumps(fields)
        return code.decode() if isinstance(code, bytes) else code

    def read(self, code: str) -> Saved:
        """The result in a code. Raises :class:`LinkInvalid` or :class:`LinkTooOld`."""
        try:
            fields, signed_at = self._serializer.loads(code, max_age=self._max_age_s, return_timestamp=True)
        except SignatureExpired as error:
            raise LinkTooOld from error
        except BadData as error:
            raise LinkInvalid from error
        if not fields or fields[0] != FORMAT:
            raise LinkTooOld
        return _saved(fields, signed_at)


def _saved(fields: Any, signed_at: datetime) -> Saved:
    """The fields, checked although signed: a vocabulary may change while a link is kept."""
    try:
        _, principles, supports, facets, offerings, catalogue, glossary, gap = fields
        return Saved(
            principles=tuple(str(Principle(each)) for each in principles),
            support_types=tuple(str(SupportType(each)) for each in supports),
            facets={name: str(FACETS[name](value)) for name, value in facets.items()},
            offerings=tuple(str(each) for each in offerings[:MAX_OFFERINGS]),
            catalogue=int(catalogue),
            glossary=int(glossary),
            gap=bool(gap),
            made=signed_at.date(),
        )
    except (ValueError, TypeError, KeyError) as error:
        raise LinkTooOld from error
