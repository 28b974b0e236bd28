"""Rows of the database as records of the file format, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from stodlots_catalogue.models import Actor, Offering, Source
from stodlots_catalogue.records import ActorRecord, OfferingRecord

_BATCH = 500


@dataclass(frozen=True)
class Stored:
    """A row with its sources, as the JSON fields of its record."""

    fields: dict[str, Any]
    withdrawn: bool


@dataclass(frozen=True)
class Table[R: (ActorRecord, OfferingRecord)]:
    """Which table holds a kind of record, and which column of ``sources`` points at it."""

    name: str
    model: type[Actor | Offering]
    record: type[R]
    owner: InstrumentedAttribute[str | None]

    @property
    def fields(self) -> list[str]:
        """The columns that are fields of the record (its sources are rows of their own)."""
        return [name for name in self.record.model_fields if name != "sources"]

    def load(self, session: Session) -> dict[str, Stored]:
        """Every row by id, withdrawn ones too, sorted by id as Python sorts (databases differ)."""
        sources = self._load_sources(session)
        columns = [getattr(self.model, name) for name in self.fields]
        rows = session.execute(select(self.model.withdrawn_at, *columns)).all()
        stored = {}
        for withdrawn_at, *values in sorted(rows, key=lambda row: str(row[1])):
            identifier = str(values[0])
            fields = dict(zip(self.fields, values, strict=True)) | {"sources": sources.get(identifier, [])}
            stored[identifier] = Stored(fields, withdrawn_at is not None)
        return stored

    def add(self, session: Session, records: Sequence[R], at: datetime) -> None:
        """Insert new rows with their sources."""
        moments = {"first_seen": at, "changed_at": at, "withdrawn_at": None}
        if records:
            session.execute(insert(self.model), [self._values(record) | moments for record in records])
        self._add_sources(session, records)

    def change(self, session: Session, records: Sequence[R], at: datetime) -> None:
        """Overwrite rows and their sources; a withdrawn row comes back."""
        moments = {"changed_at": at, "withdrawn_at": None}
        if records:
            session.execute(update(self.model), [self._values(record) | moments for record in records])
        for ids in _batches([record.id for record in records]):
            session.execute(delete(Source).where(self.owner.in_(ids)))
        self._add_sources(session, records)

    def withdraw(self, session: Session, ids: Sequence[str], at: datetime) -> None:
        """Mark rows as no longer in the catalogue; they stay in the database."""
        if ids:
            rows = [{"id": identifier, "changed_at": at, "withdrawn_at": at} for identifier in ids]
            session.execute(update(self.model), rows)

    def _values(self, record: R) -> dict[str, object]:
        return record.model_dump(mode="json", exclude={"sources"})

    def _add_sources(self, session: Session, records: Iterable[R]) -> None:
        rows = [
            {self.owner.key: record.id, "position": position, **source.model_dump(mode="json")}
            for record in records
            for position, source in enumerate(record.sources)
        ]
        if rows:
            session.execute(insert(Source), rows)

    def _load_sources(self, session: Session) -> dict[str, list[dict[str, str | None]]]:
        rows = session.execute(
            select(self.owner, Source.evidence, Source.ref, Source.date)
            .where(self.owner.is_not(None))
            .order_by(self.owner, Source.position)
        )
        sources: dict[str, list[dict[str, str | None]]] = defaultdict(list)
        for owner, evidence, ref, date in rows:
            sources[str(owner)].append({"evidence": evidence, "ref": ref, "date": date})
        return sources


ACTORS = Table("actors", Actor, ActorRecord, Source.actor_id)
OFFERINGS = Table("offerings", Offering, OfferingRecord, Source.offering_id)


def _batches(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]
