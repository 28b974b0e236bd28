"""Corrections that users make, as a signal for those who keep the glossary: which pair was read, and which was meant.

No text, no conversation, only the day: nothing that leads back to who said it. Rows are added, never changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Engine, func, insert, select
from sqlalchemy.orm import Session

from stodlots_catalogue.models import Correction


@dataclass(frozen=True)
class Pair:
    """What a need was read as: best principle and support type; an empty string for none."""

    principle: str = ""
    support_type: str = ""


@dataclass(frozen=True)
class CorrectionCount:
    """How often a part was corrected from one pair to another under a glossary release."""

    release: int
    aspect: str
    before: Pair
    after: Pair
    value_before: str
    value_after: str
    times: int


def record_correction(
    engine: Engine,
    release: int,
    aspect: str,
    pairs: tuple[Pair, Pair],
    values: tuple[str, str],
    day: date | None = None,
) -> None:
    """Keeps one correction of an aspect (principle, support_type, receiver, phase, level, cost).

    ``values`` are the ids of that aspect before and after. Raises ``SQLAlchemyError`` when the database is away.
    """
    (before, after), (old, new) = pairs, values
    row = {
        "day": day or datetime.now(UTC).date(),
        "release": release,
        "aspect": aspect,
        **_prefixed("before", before),
        **_prefixed("after", after),
        "value_before": old,
        "value_after": new,
    }
    with engine.begin() as connection:
        connection.execute(insert(Correction).values(**row))


def corrections_since(engine: Engine, first: date) -> list[CorrectionCount]:
    """What has been corrected from ``first`` on, the most frequent first."""
    columns = (
        Correction.release,
        Correction.aspect,
        Correction.principle_before,
        Correction.support_type_before,
        Correction.principle_after,
        Correction.support_type_after,
        Correction.value_before,
        Correction.value_after,
    )
    times = func.count()
    query = select(*columns, times).where(Correction.day >= first).group_by(*columns)
    with Session(engine) as session:
        rows = session.execute(query.order_by(times.desc(), *columns)).all()
    return [
        CorrectionCount(release, aspect, Pair(p1, s1), Pair(p2, s2), old, new, count)
        for release, aspect, p1, s1, p2, s2, old, new, count in rows
    ]


def _prefixed(when: str, pair: Pair) -> Mapping[str, str]:
    return {f"{name}_{when}": value for name, value in asdict(pair).items()}
