"""Numbered releases of the glossary: each is added once and never changed."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from stodlots_catalogue.models import GlossaryRelease


def latest_release(session: Session) -> GlossaryRelease | None:
    """The release in force, or None before the first."""
    return session.scalars(select(GlossaryRelease).order_by(GlossaryRelease.number.desc()).limit(1)).first()


def register_release(session: Session, release_hash: str, snapshot: str) -> int:
    """The number of this glossary: the latest number if its hash is the same, else the next one.

    Two registrations at the same moment cannot both get a number: the later commit raises IntegrityError.
    """
    latest = latest_release(session)
    if latest is not None and latest.hash == release_hash:
        return latest.number
    number = 1 if latest is None else latest.number + 1
    session.add(GlossaryRelease(number=number, hash=release_hash, at=datetime.now(UTC), snapshot=snapshot))
    session.flush()
    return number
