"""The catalogue and the glossary as this process sees them, opened once."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from stodlots_catalogue.corrections import Pair as CorrectedPair
from stodlots_catalogue.corrections import record_correction
from stodlots_catalogue.db import make_engine
from stodlots_catalogue.gaps import GapRecord, load_gaps
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.live import LiveCatalogue
from stodlots_catalogue.query import Query, Result
from stodlots_catalogue.terms import DifferenceRecord, Pair, load_differences
from stodlots_catalogue.unmet import Unmet, count_unmet
from stodlots_glossary.concepts import Glossary

logger = logging.getLogger(__name__)
DATA = Path(os.environ.get("STODLOTS_DATA", "data"))
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


def keep_correction(aspect: str, pairs: tuple[CorrectedPair, CorrectedPair], values: tuple[str, str]) -> None:
    """Keeps that a part of the interpretation was corrected. Raises ``SQLAlchemyError`` when the database is away."""
    record_correction(engine(), glossary().release, aspect, pairs, values)


async def search(query: Query) -> Result:
    """Searches beside the event loop: other conversations go on meanwhile."""
    return await asyncio.to_thread(catalogue().search, query)


async def index() -> CatalogueIndex:
    """The catalogue release in force."""
    return await asyncio.to_thread(catalogue().current)


@cache
def gaps() -> Sequence[GapRecord]:
    """The gaps that the report names."""
    return load_gaps(DATA / "gaps")


@cache
def differences() -> Mapping[Pair, DifferenceRecord]:
    """The pairs of terms that are told apart."""
    return load_differences(DATA / "terms")


def count(unmet: Unmet) -> None:
    """Counts an unmet need beside the conversation: the answer neither waits for it nor fails with it."""
    asyncio.get_running_loop().run_in_executor(None, _count, unmet)


def _count(unmet: Unmet) -> None:
    try:
        count_unmet(catalogue().engine, unmet)
    except SQLAlchemyError as error:
        logger.warning("an unmet need was not counted: %s", type(error).__name__)
