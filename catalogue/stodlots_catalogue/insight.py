"""What users tell us by using the assistant, as events without text and without a conversation.

An event holds vocabulary ids, an offering and the day: nothing that leads back to who said it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from sqlalchemy import Engine, func, insert, select
from sqlalchemy.orm import Session

from stodlots_catalogue.models import InsightEvent


class EventKind(StrEnum):
    """What happened. ``not_helped_because`` carries the reason; ``not_helped`` is counted with or without one."""

    HELPED = "helped"
    NOT_HELPED = "not_helped"
    NOT_HELPED_BECAUSE = "not_helped_because"


class FeedbackReason(StrEnum):
    """Why something did not help; ids are API."""

    AUDIENCE = "audience"  # fel målgrupp
    UNCLEAR = "unclear"  # förstår inte beskrivningen
    MISMATCH = "mismatch"  # stämmer inte med det jag skrev
    GONE = "gone"  # stödet finns inte längre
    OTHER = "other"  # annat


@dataclass(frozen=True)
class Event:
    """One event. An empty string stands for what is not known; ``detail`` refines the kind (a reason)."""

    kind: str
    detail: str = ""
    offering: str = ""
    principle: str = ""
    support_type: str = ""
    receiver: str = ""
    phase: str = ""


@dataclass(frozen=True)
class EventCount:
    """How often the same thing happened."""

    kind: str
    detail: str
    offering: str
    times: int


def event_about(kind: str, need: Mapping[str, str | None], detail: str = "", offering: str = "") -> Event:
    """An event with what the need was about: ``need`` may hold principle, support_type, receiver and phase."""
    about = {name: need.get(name) or "" for name in ("principle", "support_type", "receiver", "phase")}
    return Event(kind=str(kind), detail=str(detail), offering=offering, **about)


def record_event(engine: Engine, event: Event, day: date | None = None) -> None:
    """Keeps an event. Raises ``SQLAlchemyError`` when the database is away."""
    with engine.begin() as connection:
        connection.execute(insert(InsightEvent).values(day=day or datetime.now(UTC).date(), **asdict(event)))


def events_since(engine: Engine, first: date) -> list[EventCount]:
    """What has happened from ``first`` on, the most frequent first."""
    columns = (InsightEvent.kind, InsightEvent.detail, InsightEvent.offering)
    times = func.count()
    query = select(*columns, times).where(InsightEvent.day >= first).group_by(*columns)
    with Session(engine) as session:
        rows = session.execute(query.order_by(times.desc(), *columns)).all()
    return [EventCount(*row) for row in rows]
