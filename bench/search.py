"""Measures search on generated catalogues and prints one row per size.

python bench/search.py [SIZE ...]        (default: 300 3000 30000 100000)
"""

from __future__ import annotations

import itertools
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path
from statistics import quantiles

from generate_catalogue import generate

from stodlots_catalogue.db import make_engine, upgrade
from stodlots_catalogue.files import Format, write_catalogue
from stodlots_catalogue.importer import import_catalogue
from stodlots_catalogue.index import build_index
from stodlots_catalogue.live import LiveCatalogue
from stodlots_catalogue.query import Query

TEXTS = (
    "",
    "upphandling",
    "innovationsupphandling av välfärdsteknik",
    "Vi vill prova en robot i hemtjänsten innan vi köper in den till alla enheter",
    "hur får vi pengar till att utveckla digitala tjänster tillsammans med andra kommuner",
    "natverk for innovationsledare i sma kommuner",
    "finansieering av testbäddar",
    "we need advice on how to procure artificial intelligence for health care",
    (
        "Jag är enhetschef inom äldreomsorgen och mina medarbetare har massor av idéer men vi vet inte hur vi ska ta "
        "dem vidare, finns det någon metod, utbildning eller någon att bolla med så att det inte rinner ut i sanden?"
    ),
)
FACETS: tuple[dict[str, object], ...] = (
    {},
    {"principles": ("p4",), "support_types": ("testbadd",), "receiver": "kommun", "phase": "test"},
    {"principles": ("p3", "p5"), "support_types": ("natverk", "metodstod"), "level": "chef"},
    {"support_types": ("finansiering",), "receiver": "region", "cost": "gratis"},
    {"principles": ("p2",), "excluded_support_types": ("utbildning",), "phase": "ide"},
    {"strict": True, "principles": ("p1",), "receiver": "myndighet", "level": "ledning"},
)
ROUNDS = 4


def measure(size: int) -> str:
    """One row of the table. The first round is cold: no word has been looked up before."""
    with tempfile.TemporaryDirectory() as folder:
        write_catalogue(Path(folder), generate(size), Format.JSONL)
        engine = make_engine(f"sqlite:///{folder}/bench.db")
        upgrade(engine)
        started = time.perf_counter()
        import_catalogue(engine, Path(folder))
        imported = time.perf_counter() - started
        started = time.perf_counter()
        live = LiveCatalogue(engine)
        live.current()
        built = time.perf_counter() - started
        times = []
        for _ in range(ROUNDS):
            for text, facets in itertools.product(TEXTS, FACETS):
                query = Query(text=text, **facets)  # type: ignore[arg-type]
                started = time.perf_counter()
                live.search(query)
                times.append(1000 * (time.perf_counter() - started))
        tracemalloc.start()
        index = build_index(engine)
        memory = tracemalloc.get_traced_memory()[0] / 1e6
        tracemalloc.stop()
        engine.dispose()
    cut = quantiles(times, n=100)
    return (
        f"{size:>9} {imported:>9.2f} {built:>8.2f} {len(index.vocabulary):>7} {memory:>7.0f} "
        f"{cut[49]:>7.2f} {cut[94]:>7.2f} {max(times):>7.2f}"
    )


if __name__ == "__main__":
    print("offerings  import s  build s   terms     MB  p50 ms  p95 ms  max ms")
    for wanted in [int(argument) for argument in sys.argv[1:]] or [300, 3_000, 30_000, 100_000]:
        print(measure(wanted), flush=True)
