"""Search in catalogues of every size, and matching of the glossary: each in a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.processes import clean_environment
from bench.report import MB, MS, PER_SECOND, SECONDS, Limit, Row, Table
from stodlots_web.settings import ROOT

SIZES = (300, 10_000, 100_000)
P95_LIMITS = {300: Limit(10), 100_000: Limit(50)}
WORDS_LIMIT = Limit(20_000, at_least=True)
COLUMNS = ("offerings", "import s", "build s", "terms", "MB", "p50 ms", "p95 ms", "max ms")
FOLDER = Path(__file__).parent


def measure_content() -> list[Table]:
    """Search, then matching."""
    return [_search(), _matching()]


def searched(output: str) -> list[dict[str, float]]:
    """The rows that ``bench/search.py`` prints, by its columns."""
    lines = output.splitlines()[1:]
    return [dict(zip(COLUMNS, map(float, line.split()), strict=True)) for line in lines]


def words_a_second(output: str) -> dict[str, float]:
    """The rates that ``bench/matching.py`` prints: ``cold`` and ``warm``."""
    return {name: float(rate.replace(",", "")) for name, rate in re.findall(r"^(\w+) +([\d,]+) words/s", output, re.M)}


def _search() -> Table:
    rows = []
    for found in searched(_run("search.py", map(str, SIZES))):
        size = int(found["offerings"])
        rows += [
            Row(f"{size:,} offerings, p50", found["p50 ms"], MS),
            Row(f"{size:,} offerings, p95", found["p95 ms"], MS, P95_LIMITS.get(size)),
            Row(f"{size:,} offerings, building the index", found["build s"], SECONDS),
            Row(f"{size:,} offerings, memory of the index", found["MB"], MB),
        ]
    return Table("Search", "Generated catalogues (bench/generate_catalogue.py); whole sentences and filters", rows)


def _matching() -> Table:
    rates = words_a_second(_run("matching.py", ()))
    rows = [
        Row("words, each text for the first time", rates["cold"], PER_SECOND, WORDS_LIMIT),
        Row("words, texts seen before", rates["warm"], PER_SECOND),
    ]
    return Table("Matching of the glossary", "bench/matching.py over the glossary's own definitions and notes", rows)


def _run(script: str, arguments: Sequence[str] | map[str]) -> str:
    command = (sys.executable, str(FOLDER / script), *arguments)
    env = clean_environment(PYTHONPATH=str(ROOT))
    return subprocess.run(command, cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout
