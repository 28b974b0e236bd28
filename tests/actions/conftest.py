"""Actions run as Rasa runs them, on the real catalogue and glossary in a temporary folder."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import knowledge
from actions.base import StodAction
from actions.need import Need
from actions.topic import Topic
from stodlots_catalogue.db import make_engine, upgrade
from stodlots_catalogue.importer import import_catalogue
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.live import LiveCatalogue
from stodlots_glossary.concepts import Glossary
from stodlots_glossary.folder import load_folder

ROOT = Path(__file__).resolve().parents[2]
FACETS = {"receiver": None, "phase": None, "level": None, "cost": None}


def label(identifier: str, score: float = 0.9, *evidence: str) -> dict[str, Any]:
    """A principle or support type as the model gives it."""
    return {"id": identifier, "score": score, "evidence": list(evidence)}


def heard(
    principles: Any = (), supports: Any = (), excluded: Any = (), language: str | None = "sv", **facets: str
) -> dict[str, Any]:
    """What the model says of a message; a bare id stands for a sure label."""
    return {
        "language": language,
        "principles": [label(each) if isinstance(each, str) else each for each in principles],
        "support_types": [label(each) if isinstance(each, str) else each for each in supports],
        "excluded_support_types": list(excluded),
        "facets": FACETS | facets,
    }


def entity(kind: str, value: str, text: str = "", inside: str = "") -> dict[str, Any]:
    """A name or concept that stands as ``text`` in a message."""
    start = inside.index(text) if text else 0
    return {"entity": kind, "value": value, "start": start, "end": start + len(text)}


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveCatalogue]:
    """The real catalogue."""
    engine = make_engine(f"sqlite:///{tmp_path_factory.mktemp('actions') / 'test.db'}")
    upgrade(engine)
    import_catalogue(engine, ROOT / "data" / "catalogue")
    yield LiveCatalogue(engine)
    engine.dispose()


@pytest.fixture(scope="session")
def glossary_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot of the real glossary, as release 1."""
    file = tmp_path_factory.mktemp("glossary") / "glossary.json"
    file.write_text(replace(load_folder(ROOT / "data" / "glossary"), release=1).to_json(), encoding="utf-8")
    return file


@pytest.fixture
def known(glossary_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Glossary]:
    """The glossary that the actions see."""
    monkeypatch.setattr(knowledge, "GLOSSARY", glossary_file)
    knowledge.glossary.cache_clear()
    yield knowledge.glossary()
    knowledge.glossary.cache_clear()


@pytest.fixture
def catalogue(live: LiveCatalogue, known: Glossary, monkeypatch: pytest.MonkeyPatch) -> CatalogueIndex:
    """The catalogue that the actions see."""
    monkeypatch.setattr(knowledge, "catalogue", lambda: live)
    return live.current()


@dataclass(frozen=True)
class Said:
    """What an action said, and the slots it set."""

    messages: list[dict[str, Any]]
    slots: dict[str, Any]

    @property
    def need(self) -> Need:
        """The need afterwards."""
        return Need.from_slot(self.slots["need"])

    @property
    def types(self) -> list[str]:
        """The types of the messages."""
        return [message["type"] for message in self.messages]

    @property
    def keys(self) -> list[str]:
        """The keys of the messages that have one."""
        return [message["key"] for message in self.messages if "key" in message]

    def one(self, kind: str) -> dict[str, Any]:
        """The only message of a type."""
        (found,) = [message for message in self.messages if message["type"] == kind]
        return found

    @property
    def choices(self) -> list[str]:
        """The ids of all choices."""
        return [choice["id"] for message in self.messages for choice in message.get("choices", ())]


def run(
    action: StodAction,
    text: str = "",
    intent: str = "need",
    understanding: dict[str, Any] | None = None,
    entities: Any = (),
    need: Need | dict[str, Any] | None = None,
    language: str | None = "sv",
    topic: Topic | None = None,
    pending: str | None = None,
    metadata: dict[str, Any] | None = None,
) -> Said:
    """Runs an action as rasa-sdk does."""
    message = {
        "text": text,
        "intent": {"name": intent},
        "entities": list(entities),
        "understanding": understanding or heard(),
        "metadata": metadata,
    }
    slots = {"need": need.to_slot() if isinstance(need, Need) else need, "language": language, "pending": pending}
    slots["topic"] = topic.to_slot() if topic else None
    tracker = Tracker("x", slots, message, [], False, None, {}, None)
    dispatcher = CollectingDispatcher()
    events = asyncio.run(action.run(dispatcher, tracker, {}))
    assert all(event["event"] == "slot" for event in events)
    said = [response["custom"] for response in dispatcher.messages]
    return Said(said, {event["name"]: event["value"] for event in events})


Run = Callable[..., Said]
