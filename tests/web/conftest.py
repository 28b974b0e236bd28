"""The web edge with the real catalogue and glossary in a temporary folder, and a Rasa that is played."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from stodlots_catalogue.db import make_engine, upgrade
from stodlots_catalogue.importer import import_catalogue
from stodlots_catalogue.index import CatalogueIndex, build_index
from stodlots_glossary.concepts import Glossary
from stodlots_web.app import create_app
from stodlots_web.assistant import Assistant
from stodlots_web.compile import compile_knowledge
from stodlots_web.settings import ROOT, Settings
from tests.web.fakes import FakeRasa

STRANGER = ("192.0.2.7", 50_000)


@dataclass(frozen=True)
class World:
    """What ``stodlots compile`` leaves: a database with the catalogue, and the compiled knowledge."""

    folder: Path
    database: Path
    glossary: Glossary
    catalogue: CatalogueIndex

    def settings(self, var: Path, **changes: Any) -> Settings:
        """Settings of an app in this world, with a ``var`` of its own."""
        values = {"var": var, "data": ROOT / "data", "models": self.folder / "models", "secret": "test"}
        return Settings(**values | {"database_url": f"sqlite:///{self.database}"} | changes)


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The real catalogue and glossary. Not to be changed: copy the database to break it."""
    folder = tmp_path_factory.mktemp("world")
    database = folder / "stodlots.db"
    engine = make_engine(f"sqlite:///{database}")
    upgrade(engine)
    import_catalogue(engine, ROOT / "data" / "catalogue")
    glossary = compile_knowledge(engine, ROOT / "data" / "glossary", folder / "models" / "knowledge")
    catalogue = build_index(engine)
    with engine.connect() as connection:  # everything into the one file, so that it can be copied
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return World(folder, database, glossary, catalogue)


@pytest.fixture
def own_database(world: World, tmp_path: Path) -> Path:
    """A copy of the database that a test may break."""
    return Path(shutil.copy(world.database, tmp_path / "own.db"))


@pytest.fixture(scope="session")
def played_rasa() -> Iterator[FakeRasa]:
    """One played Rasa for all apps; every ``Assistant.at`` reaches it."""
    fake = FakeRasa()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            Assistant,
            "at",
            lambda url, timeout_s: Assistant(
                httpx.AsyncClient(transport=httpx.MockTransport(fake), base_url="http://rasa")
            ),
        )
        yield fake


@pytest.fixture
def rasa(played_rasa: FakeRasa) -> FakeRasa:
    """The played Rasa, which has heard nothing yet."""
    played_rasa.reset()
    return played_rasa


@pytest.fixture(scope="session")
def shared_client(
    world: World, played_rasa: FakeRasa, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[TestClient]:
    """One app for all tests that change nothing in it."""
    with TestClient(create_app(world.settings(tmp_path_factory.mktemp("var")))) as client:
        yield client


@pytest.fixture
def client(shared_client: TestClient, rasa: FakeRasa) -> TestClient:
    """The app as a caller meets it, from this machine."""
    shared_client.cookies.clear()
    return shared_client


MakeClient = Callable[..., TestClient]


@pytest.fixture
def make_client(world: World, rasa: FakeRasa, tmp_path: Path) -> Iterator[MakeClient]:
    """Apps with other settings: ``make_client(max_text=10)``; ``address`` is where the caller is."""
    with ExitStack() as stack:

        def make(address: tuple[str, int] = ("testclient", 50_000), **changes: Any) -> TestClient:
            app = create_app(world.settings(tmp_path, **changes))
            return stack.enter_context(TestClient(app, client=address))

        yield make


@dataclass(frozen=True)
class Talk:
    """A conversation in a client."""

    client: TestClient
    id: str
    token: str

    @property
    def url(self) -> str:
        """Its address."""
        return f"/api/v1/conversations/{self.id}"

    @property
    def headers(self) -> dict[str, str]:
        """What proves that it is ours."""
        return {"Authorization": f"Bearer {self.token}"}

    def send(self, language: str = "sv", **body: Any) -> httpx.Response:
        """One message: ``send(text="...")`` or ``send(choice_id="...")``."""
        headers = self.headers | {"Accept-Language": language}
        return self.client.post(f"{self.url}/messages", json=body, headers=headers)


def start_talk(client: TestClient) -> Talk:
    """A new conversation."""
    started = client.post("/api/v1/conversations").json()
    return Talk(client, started["conversation_id"], started["token"])


@pytest.fixture
def talk(client: TestClient) -> Talk:
    """A conversation that has just begun."""
    return start_talk(client)
