"""``python -m bench``: measures everything, prints it and writes docs/bench.md and docs/quality.{md,json}."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bench.answers import Answers, answers_of
from bench.calibration import Calibration, calibration_table, measure_calibration
from bench.cases import cases
from bench.content import measure_content
from bench.costly import costly_peers, unmeasured_peers
from bench.evidence import Removals, evidence_table, measure_evidence
from bench.latency import measure_latency
from bench.machine import circumstances
from bench.pages import measure_pages
from bench.peer import Schooling
from bench.peers import Peer, cheap_peers
from bench.processes import NotReady
from bench.product import Product, running_product
from bench.quality import quality_tables
from bench.quality_page import page
from bench.quality_results import document, quality_of
from bench.rasa_environment import ScriptFailed
from bench.report import Table, markdown, show, summary
from bench.system import measure_memory, measure_times
from bench.trained_model import age
from bench.training import TrainingFailed
from bench.widget import measure_widget
from bench.wrapping import Wrapped, measure_wrapped, wrapped_table
from stodlots_catalogue.index import build_index
from stodlots_web.settings import ROOT

DOCS = ROOT / "docs"
WIDTH = 130
INTRODUCTION = """# Measurements
Written by `make bench`; do not edit. "limit" is what the figure must keep to; "miss" says that it does not.
Understanding by group, with intervals and beside others: [quality.md](quality.md).
"""
Add = Callable[[Iterable[Table]], None]


class Part(StrEnum):
    """What can be measured by itself."""

    QUALITY = "quality"
    LATENCY = "latency"
    SYSTEM = "system"
    CALIBRATION = "calibration"
    PEERS = "peers"
    SEARCH = "search"
    PAGES = "pages"
    WIDGET = "widget"


@dataclass(frozen=True)
class Reading:
    """How we and the peers read the needs. ``failure``: why a peer that must be there could not be measured."""

    answers: Answers
    peers: tuple[Peer, ...] = ()
    wrapped: tuple[Wrapped, ...] = ()
    removals: Removals | None = None
    calibration: Mapping[str, Calibration] | None = None
    failure: str = ""


def main(
    only: Annotated[list[Part] | None, typer.Option(help="Measure only this; may be given more than once")] = None,
    fast: Annotated[bool, typer.Option("--fast", help="Leave out the peers that train for minutes")] = False,
    peer_every: Annotated[
        int, typer.Option(min=1, help="Rasa's default pipeline learns from every n-th message of each intent")
    ] = Schooling.every,
    peer_epochs: Annotated[int, typer.Option(min=1, help="How often it sees each of them")] = Schooling.epochs,
    peer_minutes: Annotated[
        float, typer.Option(min=0.1, help="When its training is given up")
    ] = Schooling.most_minutes,
    output: Annotated[
        Path | None, typer.Option(help="Where to write the tables; docs/bench.md when everything is measured")
    ] = None,
    pages: Annotated[Path, typer.Option(help="Where quality.md and quality.json go when quality is measured")] = DOCS,
) -> None:
    """Measures the assistant in this tree. About 8 minutes, and about 12 more for the peers that train."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # stop what was started
    parts = set(only or Part) - ({Part.PEERS} if fast else set())
    console = Console()
    console.width = max(console.width, WIDTH)
    about = [*circumstances(), f"measured: {', '.join(part for part in Part if part in parts)}"]
    console.print(*about, sep="\n", highlight=False)
    tables: list[Table] = []

    def add(found: Iterable[Table]) -> None:
        for table in found:
            show(console, table)
            tables.append(table)

    try:
        reading = measure(parts, Schooling(peer_every, peer_epochs, peer_minutes), add)
    except (NotReady, ScriptFailed, TrainingFailed) as error:
        console.print(f"bench: {error}", style="red", markup=False, highlight=False)
        raise typer.Exit(1) from error
    if reading and Part.QUALITY in parts:
        _write_pages(pages, about, reading)
        console.print(f"written to {pages / 'quality.md'} and {pages / 'quality.json'}", highlight=False)
    if reading and reading.failure:
        console.print(f"bench: {reading.failure}", style="red", markup=False, highlight=False)
        raise typer.Exit(1)
    console.print(summary(tables), highlight=False)
    file = output or (DOCS / "bench.md" if parts == set(Part) else None)
    if file:
        listed = "\n".join(f"- {line}" for line in (*about, summary(tables)))
        file.write_text("\n".join([INTRODUCTION, listed, "", *map(markdown, tables)]), encoding="utf-8")
        console.print(f"written to {file}", highlight=False)


def measure(parts: set[Part], schooling: Schooling, add: Add) -> Reading | None:
    """Measures these parts; one running product serves those that need one. None: nobody read the needs."""
    reading: Reading | None = None
    if parts & {Part.QUALITY, Part.PEERS, Part.LATENCY, Part.SYSTEM, Part.PAGES, Part.WIDGET}:
        with running_product() as product:
            if parts & {Part.QUALITY, Part.PEERS}:
                reading = _read(product, parts, add)
            if Part.LATENCY in parts:
                add(measure_latency(product))
            if Part.PAGES in parts:
                add([measure_pages(product.port)])
            if Part.SYSTEM in parts:
                add([measure_memory(product)])
            if Part.WIDGET in parts:
                add(measure_widget(product))
        if Part.SYSTEM in parts:
            add([measure_times(product.process.start_s, product.import_s)])
    if Part.SEARCH in parts:
        add(measure_content())
    if Part.CALIBRATION in parts:
        calibration = measure_calibration()
        add([calibration_table(calibration)])
        reading = reading and replace(reading, calibration=calibration)
    if reading and Part.PEERS in parts:
        costly = costly_peers(schooling, cases("needs"), reading.answers)
        add(costly.tables)
        return replace(reading, peers=(*reading.peers, *costly.peers), failure=costly.failure)
    return reading and replace(reading, peers=(*reading.peers, *unmeasured_peers()))


def _read(product: Product, parts: set[Part], add: Add) -> Reading:
    """How we read the messages and, where quality is measured, how the peers that need seconds do."""
    needs = cases("needs")
    answers = answers_of(product.api(), needs, cases("other"))
    if Part.QUALITY not in parts:
        return Reading(answers)
    peers = tuple(cheap_peers(needs, build_index(product.engine)))
    add(quality_tables(product.api(), answers, peers))  # the server has hung up on a connection that was idle
    wrapped = measure_wrapped(product.api(), needs, answers.needs)
    removals = measure_evidence(product.api(), needs)
    add([wrapped_table(wrapped), evidence_table(removals)])
    return Reading(answers, peers, wrapped, removals)


def _write_pages(folder: Path, about: Iterable[str], reading: Reading) -> None:
    named = dict(line.split(": ", 1) for line in (*about, f"model: {age()}"))
    quality = quality_of(
        named,
        cases("needs"),
        cases("other"),
        reading.answers,
        reading.peers,
        wrapped=reading.wrapped,
        removals=reading.removals,
        calibration=reading.calibration,
    )
    (folder / "quality.md").write_text(page(quality), encoding="utf-8")
    (folder / "quality.json").write_text(
        json.dumps(document(quality), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    typer.run(main)
