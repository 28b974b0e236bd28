"""The whole product as a user starts it, with a database and a folder of its own that are gone afterwards."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from bench.api import LOOPBACK, AssistantApi
from bench.processes import Running, clean_environment, running
from stodlots_catalogue.db import make_engine, upgrade
from stodlots_catalogue.importer import import_catalogue
from stodlots_web.settings import ROOT
from stodlots_web.supervisor import free_port

CATALOGUE = ROOT / "data" / "catalogue"
STODLOTS = Path(sys.executable).parent / "stodlots"


@dataclass(frozen=True)
class Product:
    """A running assistant. ``import_s``: how long it took to fill its empty database."""

    port: int
    process: Running
    database_url: str
    engine: Engine
    import_s: float

    def api(self) -> AssistantApi:
        """A client with a connection of its own."""
        return AssistantApi(self.port)


@contextmanager
def running_product() -> Iterator[Product]:
    """Runs ``stodlots serve`` on a free port until the block ends."""
    with TemporaryDirectory(prefix="stodlots-bench-") as folder:
        url = f"sqlite:///{folder}/stodlots.db"
        engine = make_engine(url)
        try:
            import_s = filled(engine)
            port = free_port()
            env = clean_environment(STODLOTS_PORT=str(port), STODLOTS_VAR=folder, STODLOTS_DATABASE_URL=url)
            ready = f"http://{LOOPBACK}:{port}/health/ready"
            with running((str(STODLOTS), "serve"), env, ready, Path(folder) / "serve.log") as process:
                yield Product(port, process, url, engine, import_s)
        finally:
            engine.dispose()


def filled(engine: Engine) -> float:
    """Makes the tables and imports the whole catalogue; how many seconds that took."""
    started = time.perf_counter()
    upgrade(engine)
    import_catalogue(engine, CATALOGUE)
    return time.perf_counter() - started
