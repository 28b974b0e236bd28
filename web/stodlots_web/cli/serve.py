"""``stodlots serve`` and ``stodlots compile``."""

from __future__ import annotations

import os
import sys

from stodlots_catalogue.db import make_engine, ping, upgrade
from stodlots_catalogue.importer import import_catalogue
from stodlots_web.cli.output import EXIT_UNAVAILABLE, fail, out, plain_errors
from stodlots_web.compile import check_texts, compile_knowledge
from stodlots_web.hosts import load_hosts
from stodlots_web.settings import Settings


def compile_() -> None:
    """Brings the database up to date from data/ and compiles the knowledge that the model is trained with."""
    settings = Settings()
    with plain_errors():
        engine = make_engine(settings.database)
        upgrade(engine)
        import_catalogue(engine, settings.data / "catalogue")
        glossary = compile_knowledge(engine, settings.data / "glossary", settings.knowledge)
        gaps, pairs = check_texts(settings.data, glossary)
    out.print(f"glossary release {glossary.release}: {len(glossary)} concepts, {gaps} gaps, {pairs} pairs of terms")


def serve() -> None:
    """Starts everything and keeps it up until Ctrl-C."""
    with plain_errors():
        engine = make_engine(Settings().database)
        if not ping(engine):
            fail("the database has no catalogue yet. Run: make train", EXIT_UNAVAILABLE)
        upgrade(engine)
        load_hosts(Settings())  # a mistake in the file is told here, and not in the log of a part
    os.execv(sys.executable, (sys.executable, "-m", "stodlots_web.supervise"))  # noqa: S606
