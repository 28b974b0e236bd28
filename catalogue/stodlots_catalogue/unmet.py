"""Counts needs that are hardly met: pair, receiver and phase, never a text or who asked."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Engine, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from stodlots_catalogue.models import UnmetNeed


@dataclass(frozen=True)
class Unmet:
    """What was looked for. An empty string stands for what was not said; ``gap`` is the report's gap, if one."""

    principle: str = ""
    support_type: str = ""
    receiver: str = ""
    phase: str = ""
    gap: str = ""


@dataclass(frozen=True)
class UnmetCount:
    """How often something was looked for in a period."""

    unmet: Unmet
    times: int


def count_unmet(engine: Engine, unmet: Unmet, day: date | None = None) -> None:
    """Adds one to the day's count. Safe when several processes count the same thing at once."""
    key = {"day": day or datetime.now(UTC).date(), **asdict(unmet)}
    if _add_one(engine, key):
        return
    try:
        with engine.begin() as connection:
            connection.execute(insert(UnmetNeed).values(**key, times=1))
    except IntegrityError:  # another process was first
        _add_one(engine, key)


def unmet_since(engine: Engine, first: date) -> list[UnmetCount]:
    """What has been looked for from ``first`` on, the most wanted first."""
    columns = [getattr(UnmetNeed, name) for name in Unmet.__dataclass_fields__]
    times = func.sum(UnmetNeed.times)
    with Session(engine) as session:
        rows = session.execute(
            select(*columns, times).where(UnmetNeed.day >= first).group_by(*columns).order_by(times.desc(), *columns)
        ).all()
    return [UnmetCount(Unmet(*row[:-1]), int(row[-1])) for row in rows]


def _add_one(engine: Engine, key: dict[str, object]) -> bool:
    with engine.begin() as connection:
        matching = [getattr(UnmetNeed, name) == value for name, value in key.items()]
        result = connection.execute(update(UnmetNeed).where(*matching).values(times=UnmetNeed.times + 1))
    return bool(result.rowcount)
