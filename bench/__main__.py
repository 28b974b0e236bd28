"""``python -m bench``: measures everything, prints it and writes docs/bench.md."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bench.content import measure_content
from bench.default_assistant import DEFAULT_EPOCHS
from bench.latency import measure_latency
from bench.machine import circumstances
from bench.peer import measure_peer
from bench.processes import NotReady
from bench.product import running_product
from bench.quality import measure_quality
from bench.report import Table, markdown, show, summary
from bench.system import measure_memory, measure_times
from bench.training import TrainingFailed
from stodlots_web.settings import ROOT

DOCUMENT = ROOT / "docs" / "bench.md"
WIDTH = 130
INTRODUCTION = """# Measurements
Written by `make bench`; do not edit. "limit" is what the figure must keep to; "miss" says that it does not.
"""


class Part(StrEnum):
    """What can be measured by itself."""

    QUALITY = "quality"
    LATENCY = "latency"
    SYSTEM = "system"
    PEER = "peer"
    SEARCH = "search"


def main(
    only: Annotated[list[Part] | None, typer.Option(help="Measure only this; may be given more than once")] = None,
    fast: Annotated[bool, typer.Option("--fast", help="Leave out the peer, which trains for many minutes")] = False,
    peer_epochs: Annotated[int, typer.Option(min=1, help="A trial of the peer with fewer epochs")] = DEFAULT_EPOCHS,
    output: Annotated[
        Path | None, typer.Option(help="Where to write; docs/bench.md when everything is measured")
    ] = None,
) -> None:
    """Measures the assistant in this tree. Takes about 5 minutes, and as long as the peer needs to train."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # stop what was started
    parts = set(only or Part) - ({Part.PEER} if fast else set())
    console = Console()
    console.width = max(console.width, WIDTH)
    lines = [*circumstances(), f"measured: {', '.join(part for part in Part if part in parts)}"]
    console.print(*lines, sep="\n", highlight=False)
    tables: list[Table] = []

    def add(found: Iterable[Table]) -> None:
        for table in found:
            show(console, table)
            tables.append(table)

    try:
        measure(parts, peer_epochs, add)
    except (NotReady, TrainingFailed) as error:
        console.print(f"bench: {error}", style="red", markup=False, highlight=False)
        raise typer.Exit(1) from error
    lines.append(summary(tables))
    console.print(lines[-1], highlight=False)
    file = output or (DOCUMENT if parts == set(Part) else None)
    if file:
        listed = "\n".join(f"- {line}" for line in lines)
        file.write_text("\n".join([INTRODUCTION, listed, "", *map(markdown, tables)]), encoding="utf-8")
        console.print(f"written to {file}")


def measure(parts: set[Part], peer_epochs: int, add: Callable[[Iterable[Table]], None]) -> None:
    """Measures these parts; one running product serves those that need one."""
    if parts & {Part.QUALITY, Part.LATENCY, Part.SYSTEM}:
        with running_product() as product:
            if Part.QUALITY in parts:
                add(measure_quality(product))
            if Part.LATENCY in parts:
                add(measure_latency(product))
            if Part.SYSTEM in parts:
                add([measure_memory(product)])
        if Part.SYSTEM in parts:
            add([measure_times(product.process.start_s, product.import_s)])
    if Part.SEARCH in parts:
        add(measure_content())
    if Part.PEER in parts:
        add([measure_peer(peer_epochs)])


if __name__ == "__main__":
    typer.run(main)
