"""``stodlots serve`` and ``stodlots compile``."""

from __future__ import annotations

import asyncio
import time

from stodlots_catalogue.db import make_engine, ping, upgrade
from stodlots_catalogue.importer import import_catalogue

from stodlots_web.cli.output import EXIT_UNAVAILABLE, err, fail, out, plain_errors
from stodlots_web.compile import compile_knowledge
from stodlots_web.parts import parts_of
from stodlots_web.settings import Settings
from stodlots_web.supervisor import CannotStart, Supervisor, require_free


def compile_() -> None:
    """Brings the database up to date from data/ and compiles the knowledge that the model is trained with."""
    settings = Settings()
    with plain_errors():
        engine = make_engine(settings.database)
        upgrade(engine)
        import_catalogue(engine, settings.data / "catalogue")
        glossary = compile_knowledge(engine, settings.data / "glossary", settings.knowledge)
    out.print(f"glossary release {glossary.release}: {len(glossary)} concepts")


def serve() -> None:
    """Starts everything and keeps it up until Ctrl-C."""
    settings = Settings()
    started = time.monotonic()
    with plain_errors():
        if not ping(make_engine(settings.database)):
            fail("the database has no catalogue yet. Run: stodlots compile", EXIT_UNAVAILABLE)

    async def ready() -> None:
        out.print(
            f"\n[bold]Stödlotsen is ready[/bold] after {time.monotonic() - started:.0f} s: "
            f"http://localhost:{settings.port}  (stop with Ctrl-C)\n"
            "Talk to it in another terminal: .venv/bin/stodlots chat"
        )

    try:
        require_free(settings.host, settings.port)
        parts = parts_of(settings)
        out.print("starting Rasa, actions and web ...")
        asyncio.run(Supervisor(parts, lambda line: err.print(f"  {line}")).run(ready))
    except CannotStart as error:
        fail(str(error), EXIT_UNAVAILABLE)
