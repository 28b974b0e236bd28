"""The tables. Facets are JSON lists: they keep their order and behave the same on PostgreSQL and SQLite.

Searching by facet happens in memory (see index.py), so no table is needed per facet.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, DateTime, ForeignKey, MetaData, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC, aware on both databases (SQLite itself forgets the zone)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; a naive value is an error."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Always aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """All tables, with predictable constraint names so that migrations can refer to them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: UtcDateTime, list[str]: JSON, str: Text}


class Tracked:
    """When a row was first imported, last changed, and withdrawn (null while it is in the catalogue)."""

    first_seen: Mapped[datetime]
    changed_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Actor(Tracked, Base):
    """Somebody who gives support. Fields as in records.ActorRecord."""

    __tablename__ = "actors"

    id: Mapped[str] = mapped_column(String(100), primary_key=True)
    name: Mapped[str]
    short: Mapped[str]
    aliases: Mapped[list[str]]
    kind: Mapped[str] = mapped_column(String(30))
    homepage: Mapped[str | None]
    summary: Mapped[str]
    status: Mapped[str] = mapped_column(String(10))
    # Deferred: actors are inserted in one go, whichever of two comes first.
    successor: Mapped[str | None] = mapped_column(
        String(100), ForeignKey("actors.id", deferrable=True, initially="DEFERRED")
    )


class Offering(Tracked, Base):
    """A support that an actor offers. Fields as in records.OfferingRecord."""

    __tablename__ = "offerings"

    id: Mapped[str] = mapped_column(String(100), primary_key=True)
    actor: Mapped[str] = mapped_column(String(100), ForeignKey("actors.id"), index=True)
    name: Mapped[str]
    summary: Mapped[str]
    next_step: Mapped[str]
    support_types: Mapped[list[str]]
    principles: Mapped[list[str]]
    audience: Mapped[list[str]]
    phases: Mapped[list[str]]
    levels: Mapped[list[str]]
    cost: Mapped[str] = mapped_column(String(20))
    url: Mapped[str | None]
    status: Mapped[str] = mapped_column(String(10))


class Source(Base):
    """Where a fact about one actor or one offering was found; ``position`` keeps the order of the file."""

    __tablename__ = "sources"
    __table_args__ = (CheckConstraint("(actor_id IS NULL) <> (offering_id IS NULL)", name="one_owner"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    actor_id: Mapped[str | None] = mapped_column(String(100), ForeignKey("actors.id"), index=True)
    offering_id: Mapped[str | None] = mapped_column(String(100), ForeignKey("offerings.id"), index=True)
    position: Mapped[int]
    evidence: Mapped[str] = mapped_column(String(10))
    ref: Mapped[str]
    date: Mapped[str | None] = mapped_column(String(10))


class ImportRun(Base):
    """A numbered release of the catalogue, with the whole of it as it was then, so that it can be restored."""

    __tablename__ = "import_runs"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    content_hash: Mapped[str] = mapped_column(String(64))
    actors: Mapped[int]
    offerings: Mapped[int]
    added: Mapped[int]
    changed: Mapped[int]
    withdrawn: Mapped[int]
    snapshot: Mapped[str]


class GlossaryRelease(Base):
    """A numbered release of the glossary; a row never changes."""

    __tablename__ = "glossary_releases"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
    snapshot: Mapped[str]


class Correction(Base):
    """A part of the interpretation that a user corrected. Ids only, and the day; an empty string stands for none."""

    __tablename__ = "corrections"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    release: Mapped[int]
    aspect: Mapped[str] = mapped_column(String(20))
    principle_before: Mapped[str] = mapped_column(String(20))
    support_type_before: Mapped[str] = mapped_column(String(20))
    principle_after: Mapped[str] = mapped_column(String(20))
    support_type_after: Mapped[str] = mapped_column(String(20))
    value_before: Mapped[str] = mapped_column(String(20))
    value_after: Mapped[str] = mapped_column(String(20))


class UnmetNeed(Base):
    """How often in a day a need was hardly met. Empty strings, not nulls: they are part of the key."""

    __tablename__ = "unmet_needs"

    day: Mapped[date] = mapped_column(primary_key=True)
    principle: Mapped[str] = mapped_column(String(20), primary_key=True)
    support_type: Mapped[str] = mapped_column(String(20), primary_key=True)
    receiver: Mapped[str] = mapped_column(String(20), primary_key=True)
    phase: Mapped[str] = mapped_column(String(20), primary_key=True)
    gap: Mapped[str] = mapped_column(String(100), primary_key=True)
    times: Mapped[int]


class InsightEvent(Base):
    """Something that a user told us, without text and without a conversation. Fields as in insight.Event.

    Only the day is kept: with the hour, an event could be tied to a person at a small workplace.
    """

    __tablename__ = "insight_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(String(40))
    detail: Mapped[str] = mapped_column(String(40))
    offering: Mapped[str] = mapped_column(String(100))
    principle: Mapped[str] = mapped_column(String(20))
    support_type: Mapped[str] = mapped_column(String(20))
    receiver: Mapped[str] = mapped_column(String(20))
    phase: Mapped[str] = mapped_column(String(20))
