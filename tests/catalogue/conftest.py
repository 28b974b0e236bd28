"""Databases: an empty SQLite per test, the real catalogue once per session, PostgreSQL where there is one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from stodlots_catalogue.db import downgrade, make_engine, upgrade
from stodlots_catalogue.importer import import_catalogue
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.live import LiveCatalogue
from tests.catalogue.builders import REAL, new_database

POSTGRES_VARIABLE = "STODLOTS_TEST_POSTGRES_URL"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An empty, migrated SQLite database."""
    database = new_database(tmp_path)
    yield database
    database.dispose()


@pytest.fixture
def postgres() -> Iterator[Engine]:
    """An empty, migrated PostgreSQL database."""
    url = os.environ.get(POSTGRES_VARIABLE)
    if not url:
        pytest.skip(f"{POSTGRES_VARIABLE} is not set")
    database = make_engine(url)
    downgrade(database)
    upgrade(database)
    yield database
    downgrade(database)
    database.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest) -> Engine:
    """Each database in turn, empty and migrated."""
    name = "engine" if request.param == "sqlite" else "postgres"
    found: Engine = request.getfixturevalue(name)
    return found


@pytest.fixture(scope="session")
def real_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """SQLite with the real catalogue. Not to be changed."""
    database = new_database(tmp_path_factory.mktemp("real"))
    import_catalogue(database, REAL)
    yield database
    database.dispose()


@pytest.fixture(scope="session")
def real(real_engine: Engine) -> CatalogueIndex:
    """The index of the real catalogue."""
    return LiveCatalogue(real_engine).current()
