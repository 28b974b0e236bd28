"""The catalogue and the glossary as this process sees them, opened once."""

from __future__ import annotations

import asyncio
import os
from functools import cache
from pathlib import Path

from sqlalchemy import Engine

from stodlots_catalogue.db import make_engine
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.live import LiveCatalogue
from stodlots_catalogue.query import Query, Result
from stodlots_glossary.concepts import Glossary

GLOSSARY = Path(os.environ.get("STODLOTS_MODELS", "models")) / "knowledge" / "glossary.json"


@cache
def engine() -> Engine:
    """The database that ``STODLOTS_DATABASE_URL`` names."""
    return make_engine()


@cache
def catalogue() -> LiveCatalogue:
    """The catalogue in that database."""
    return LiveCatalogue(engine())


@cache
def glossary() -> Glossary:
    """The glossary release that the model was trained with."""
    return Glossary.from_json(GLOSSARY.read_text(encoding="utf-8"))


async def search(query: Query) -> Result:
    """Searches beside the event loop: other conversations go on meanwhile."""
    return await asyncio.to_thread(catalogue().search, query)


async def index() -> CatalogueIndex:
    """The catalogue release in force."""
    return await asyncio.to_thread(catalogue().current)
