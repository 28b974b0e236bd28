"""What the product costs to run: memory, start, training, import."""

from __future__ import annotations

from itertools import cycle, islice

from bench.cases import need_texts
from bench.processes import Memory, memory_by_program, total
from bench.product import Product
from bench.report import MB, SECONDS, Limit, Row, Table
from bench.training import our_training_s

TURNS_BEFORE_WEIGHING = 100
MEMORY_LIMIT = Limit(1200)
START_LIMIT = Limit(25)
TRAINING_LIMIT = Limit(90)
IMPORT_LIMIT = Limit(3)


def measure_memory(product: Product) -> Table:
    """The memory of every process after it has been used."""
    api = product.api()
    for text in islice(cycle(need_texts()), TURNS_BEFORE_WEIGHING):
        api.say_first(text)
    note = "After use. RSS counts shared pages in every process, PSS counts them once."
    return Table("Memory", note, memory_rows(memory_by_program(product.process.pid), MEMORY_LIMIT))


def memory_rows(weighed: dict[str, Memory], limit: Limit | None = None) -> list[Row]:
    """The sum, then each program."""
    everything = total(weighed)
    rows = [
        Row("all processes, RSS", everything.rss or None, MB, limit),
        Row("all processes, PSS", everything.pss or None, MB),
    ]
    return rows + [Row(f"{name}, RSS", memory.rss, MB) for name, memory in sorted(weighed.items())]


def measure_times(start_s: float, import_s: float) -> Table:
    """How long it took to start and to import, and how long training takes now."""
    rows = [
        Row("start of an installed product until it is ready", start_s, SECONDS, START_LIMIT),
        Row("training from nothing, no cache", our_training_s(), SECONDS, TRAINING_LIMIT),
        Row("import of the whole catalogue into an empty database", import_s, SECONDS, IMPORT_LIMIT),
    ]
    return Table("Start, training, import", "stodlots serve; rasa train --force; tables made and files checked", rows)
