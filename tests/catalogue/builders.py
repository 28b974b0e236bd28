"""Small catalogues for tests: valid rows, of which a test changes what it is about."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from stodlots_catalogue.db import make_engine, upgrade
from stodlots_catalogue.importer import import_catalogue
from stodlots_catalogue.index import CatalogueIndex, build_index

type Row = dict[str, Any]

REAL = Path(__file__).parents[2] / "data" / "catalogue"


def actor(identifier: str, **changes: Any) -> Row:
    """A valid actor."""
    row = {
        "id": identifier,
        "name": identifier.title(),
        "short": identifier.title(),
        "aliases": [],
        "kind": "myndighet",
        "homepage": "https://example.org",
        "summary": "En aktör.",
        "status": "active",
        "successor": None,
        "sources": [{"evidence": "page", "ref": "https://example.org", "date": "2024"}],
    }
    return row | changes


def offering(identifier: str, actor_id: str = "a", **changes: Any) -> Row:
    """A valid offering of ``actor_id``: advice on trying things out, for municipalities."""
    row = {
        "id": identifier,
        "actor": actor_id,
        "name": "Erbjudande",
        "summary": "Sammanfattning.",
        "next_step": "Ladda ner materialet.",
        "support_types": ["radgivning"],
        "principles": ["p4"],
        "audience": ["kommun"],
        "phases": ["test"],
        "levels": ["chef"],
        "cost": "gratis",
        "url": "https://example.org/stod",
        "status": "active",
        "sources": [{"evidence": "page", "ref": "https://example.org", "date": "2024"}],
    }
    return row | changes


def write(folder: Path, actors: Sequence[Row], offerings: Sequence[Row]) -> Path:
    """A JSON Lines catalogue in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (("actors", actors), ("offerings", offerings)):
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return folder


def new_database(folder: Path) -> Engine:
    """An empty, migrated SQLite database."""
    engine = make_engine(f"sqlite:///{folder / 'test.db'}")
    upgrade(engine)
    return engine


def index_of(folder: Path, actors: Sequence[Row], offerings: Sequence[Row]) -> CatalogueIndex:
    """The index of a small catalogue."""
    engine = new_database(folder)
    import_catalogue(engine, write(folder / "files", actors, offerings))
    return build_index(engine)
