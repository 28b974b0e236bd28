"""The database: where it is, its tables, and the releases of the glossary."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import IntegrityError, StatementError

from stodlots_catalogue.db import downgrade, make_engine, make_session_factory, ping, upgrade
from stodlots_catalogue.models import Actor, Base, GlossaryRelease
from stodlots_catalogue.releases import latest_release, register_release


def test_the_environment_says_where_the_database_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("STODLOTS_DATABASE_URL", raising=False)
    assert make_engine().url.database == "var/stodlots.db"
    monkeypatch.setenv("STODLOTS_DATABASE_URL", "sqlite:///elsewhere/x.db")
    assert make_engine().url.database == "elsewhere/x.db"
    assert (tmp_path / "elsewhere").is_dir()


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_postgresql_addresses_mean_psycopg(scheme: str) -> None:
    assert make_engine(f"{scheme}://user:secret@host/db").url.drivername == "postgresql+psycopg"


def test_sqlite_waits_for_locks_logs_ahead_and_keeps_references(engine: Engine) -> None:
    with engine.connect() as connection:
        pragmas = [
            connection.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "busy_timeout", "foreign_keys")
        ]
    assert pragmas == ["wal", 5000, 1]


def test_migrations_make_exactly_the_tables_of_the_models(database: Engine) -> None:
    with database.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_migrations_can_be_taken_back_and_repeated(database: Engine) -> None:
    downgrade(database)
    assert set(inspect(database).get_table_names()) <= {"alembic_version"}
    upgrade(database)
    upgrade(database)
    assert set(inspect(database).get_table_names()) == {*Base.metadata.tables, "alembic_version"}


def test_ping_wants_an_answer_and_our_tables(database: Engine, tmp_path: Path) -> None:
    assert ping(database)
    downgrade(database)
    assert not ping(database)
    assert not ping(make_engine("postgresql://nobody@127.0.0.1:1/none?connect_timeout=1"))


def test_a_source_belongs_to_one_actor_or_one_offering(database: Engine) -> None:
    insert = text("INSERT INTO sources (position, evidence, ref) VALUES (0, 'page', 'x')")
    with pytest.raises(IntegrityError), database.begin() as connection:
        connection.execute(insert)


def test_moments_come_back_in_utc_and_naive_ones_are_refused(database: Engine) -> None:
    sessions = make_session_factory(database)
    moment = datetime(2026, 11, 25, 12, tzinfo=UTC)
    with sessions.begin() as session:
        session.add(GlossaryRelease(number=1, hash="h", at=moment, snapshot="{}"))
    with sessions() as session:
        assert session.get_one(GlossaryRelease, 1).at == moment
    fields = {"name": "A", "short": "A", "aliases": [], "kind": "bolag", "summary": "S", "status": "active"}
    naive = Actor(id="a", first_seen=datetime(2026, 1, 1), changed_at=moment, **fields)
    with pytest.raises(StatementError, match="time zone"), sessions.begin() as session:
        session.add(naive)


def test_a_glossary_release_is_numbered_once_and_again_when_it_changes(database: Engine) -> None:
    sessions = make_session_factory(database)
    with sessions.begin() as session:
        assert latest_release(session) is None
        assert register_release(session, "first", "{1}") == 1
        assert register_release(session, "first", "ignored") == 1
        assert register_release(session, "second", "{2}") == 2
        assert register_release(session, "first", "{1}") == 3
    with sessions() as session:
        latest = latest_release(session)
        assert latest is not None
        assert (latest.number, latest.hash, latest.snapshot) == (3, "first", "{1}")
        assert session.get_one(GlossaryRelease, 1).snapshot == "{1}"
