"""Import, check, export and restore the catalogue. An import happens as a whole or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine, func, select, update
from sqlalchemy.orm import Session

from stodlots_catalogue.checks import CatalogueRecords
from stodlots_catalogue.files import Format, read_catalogue, write_catalogue
from stodlots_catalogue.models import ImportRun
from stodlots_catalogue.problems import CatalogueInvalid, Problem
from stodlots_catalogue.records import ActorRecord, OfferingRecord
from stodlots_catalogue.store import ACTORS, OFFERINGS, Stored, Table


@dataclass(frozen=True)
class Changes:
    """What an import did to one kind of row: ids, each list sorted."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    withdrawn: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.withdrawn)


@dataclass(frozen=True)
class ImportReport:
    """The release that is now in force, and how it differs from the one before."""

    release: int
    actors: Changes
    offerings: Changes


def check(path: Path) -> tuple[Problem, ...]:
    """Every problem of the catalogue at ``path``; none means that it can be imported."""
    try:
        read_catalogue(path)
    except CatalogueInvalid as invalid:
        return invalid.problems
    return ()


def import_catalogue(engine: Engine, path: Path, *, at: datetime | None = None) -> ImportReport:
    """Make the database hold exactly the catalogue at ``path``; raises CatalogueInvalid before touching it.

    A row that is no longer in the files is marked as withdrawn, and comes back when it is in them again.
    If anything differs, that is a new release; if nothing does, the release in force stays.
    """
    return _apply(engine, read_catalogue(path), at)


def restore(engine: Engine, release: int, *, at: datetime | None = None) -> ImportReport:
    """Import the catalogue as it was in ``release``, as a new release; raises LookupError if there is no such."""
    with Session(engine) as session:
        run = session.get(ImportRun, release)
    if run is None:
        raise LookupError(f"there is no catalogue release {release}")
    stored = json.loads(run.snapshot)
    records = CatalogueRecords(
        tuple(ActorRecord.model_validate(fields) for fields in stored["actors"]),
        tuple(OfferingRecord.model_validate(fields) for fields in stored["offerings"]),
    )
    return _apply(engine, records, at)


def export(engine: Engine, path: Path, file_format: Format = Format.JSONL) -> None:
    """Write the catalogue in force to a folder (JSON Lines, CSV) or a workbook (XLSX)."""
    with Session(engine) as session:
        write_catalogue(path, current_records(session), file_format)


def current_records(session: Session) -> CatalogueRecords:
    """The catalogue in force, without withdrawn rows."""
    return CatalogueRecords(
        tuple(ActorRecord.model_validate(row.fields) for row in _living(ACTORS.load(session))),
        tuple(OfferingRecord.model_validate(row.fields) for row in _living(OFFERINGS.load(session))),
    )


def _living(rows: Mapping[str, Stored]) -> list[Stored]:
    return [row for row in rows.values() if not row.withdrawn]


def _apply(engine: Engine, records: CatalogueRecords, at: datetime | None) -> ImportReport:
    moment = at or datetime.now(UTC)
    with Session(engine) as session, session.begin():
        # Changes nothing but takes a lock, so that imports at the same moment happen one after the other.
        session.execute(update(ImportRun).where(ImportRun.number == 1).values(number=1))
        latest = session.scalar(select(func.max(ImportRun.number)))
        actors = _apply_table(session, ACTORS, records.actors, moment)
        offerings = _apply_table(session, OFFERINGS, records.offerings, moment)
        if latest is not None and not actors and not offerings:
            return ImportReport(latest, actors, offerings)
        run = _run((latest or 0) + 1, moment, records, actors, offerings)
        session.add(run)
        return ImportReport(run.number, actors, offerings)


def _apply_table[R: (ActorRecord, OfferingRecord)](
    session: Session, table: Table[R], records: Sequence[R], at: datetime
) -> Changes:
    stored = table.load(session)
    added: list[R] = []
    changed: list[R] = []
    unchanged: list[R] = []
    for record in records:
        row = stored.get(record.id)
        if row is None:
            added.append(record)
        elif row.withdrawn or row.fields != record.model_dump(mode="json"):
            changed.append(record)
        else:
            unchanged.append(record)
    kept = {record.id for record in records}
    withdrawn = [identifier for identifier, row in stored.items() if identifier not in kept and not row.withdrawn]
    table.add(session, added, at)
    table.change(session, changed, at)
    table.withdraw(session, withdrawn, at)
    return Changes(_ids(added), _ids(changed), _ids(unchanged), tuple(withdrawn))


def _ids(records: Sequence[ActorRecord] | Sequence[OfferingRecord]) -> tuple[str, ...]:
    return tuple(record.id for record in records)


def _run(number: int, at: datetime, records: CatalogueRecords, actors: Changes, offerings: Changes) -> ImportRun:
    snapshot = json.dumps(
        {
            "actors": [record.model_dump(mode="json") for record in records.actors],
            "offerings": [record.model_dump(mode="json") for record in records.offerings],
        },
        ensure_ascii=False,
    )
    return ImportRun(
        number=number,
        at=at,
        content_hash=hashlib.sha256(snapshot.encode()).hexdigest(),
        actors=len(records.actors),
        offerings=len(records.offerings),
        added=len(actors.added) + len(offerings.added),
        changed=len(actors.changed) + len(offerings.changed),
        withdrawn=len(actors.withdrawn) + len(offerings.withdrawn),
        snapshot=snapshot,
    )
