"""The database: SQLite out of the box, PostgreSQL when STODLOTS_DATABASE_URL says so."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, event, func, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry

from stodlots_catalogue.models import ImportRun

DATABASE_URL_VARIABLE = "STODLOTS_DATABASE_URL"
DEFAULT_DATABASE_URL = "sqlite:///var/stodlots.db"
_MIGRATIONS = Path(__file__).parent / "migrations"


def make_engine(url: str | None = None) -> Engine:
    """An engine for ``url``, else for the environment's STODLOTS_DATABASE_URL, else for a local SQLite file.

    ``postgresql://`` and ``postgres://`` mean psycopg 3. The folder of a SQLite file is made if missing.
    """
    parsed = make_url(url or os.environ.get(DATABASE_URL_VARIABLE) or DEFAULT_DATABASE_URL)
    if parsed.drivername in ("postgresql", "postgres"):
        parsed = parsed.set(drivername="postgresql+psycopg")
    if parsed.get_backend_name() == "sqlite":
        return _sqlite_engine(parsed)
    return create_engine(parsed, pool_pre_ping=True)


def make_session_factory(engine: Engine) -> sessionmaker[Session]:
    """Sessions whose objects stay readable after commit."""
    return sessionmaker(engine, expire_on_commit=False)


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the tables to ``revision``."""
    with engine.begin() as connection:
        config = _alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def downgrade(engine: Engine, revision: str = "base") -> None:
    """Take the tables back to ``revision``; ``base`` removes them all."""
    with engine.begin() as connection:
        config = _alembic_config()
        config.attributes["connection"] = connection
        command.downgrade(config, revision)


def ping(engine: Engine) -> bool:
    """Whether the database answers and has our tables."""
    try:
        with engine.connect() as connection:
            connection.execute(select(func.max(ImportRun.number)))
    except SQLAlchemyError:
        return False
    return True


def _alembic_config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


def _sqlite_engine(url: URL) -> Engine:
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    # autocommit=False: every transaction, also one that only reads, sees a single state of the database.
    engine = create_engine(url, connect_args={"autocommit": False})

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        connection.autocommit = True  # pragmas have no effect inside a transaction
        for pragma in ("busy_timeout = 5000", "journal_mode = WAL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}").close()
        connection.autocommit = False

    return engine
