"""How long a user waits, and how many can be served at once: over the public API, from this machine."""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice

from bench.api import AssistantApi, CallFailed, TimedReply
from bench.cases import need_texts
from bench.product import Product
from bench.report import MS, PER_SECOND, Limit, Row, Table

WARM_UP = 20
TURNS = 200
MOST_TRIES = 4 * TURNS  # not every need leads to a list at once: some lead to a question
GREET_TURNS = 100
LONG_CONVERSATIONS = 10
LATE_TURNS = range(40, 50)
CLIENTS = (1, 4, 16)
TURN_LIMITS = {"p50": Limit(25), "p95": Limit(60)}
MOST_WORDS = 60  # what the limits of an interpretation are set for
READ_LIMITS = {"p50": Limit(8), "p95": Limit(25)}


def measure_latency(product: Product) -> list[Table]:
    """Turns, interpretations and throughput, once everything is warm."""
    api = product.api()
    for text in islice(cycle(need_texts()), WARM_UP):
        api.say_first(text)
    return [_turns(api), _throughput(product)]


def list_turns(turn: Callable[[str], TimedReply], texts: Iterable[str], wanted: int = TURNS) -> list[float]:
    """Milliseconds of turns that ended in a list, each in a conversation of its own."""
    replies = (turn(text) for text in islice(texts, MOST_TRIES))
    return list(islice((reply.ms for reply in replies if reply.has_list), wanted))


def percentiles(times: Sequence[float]) -> dict[str, float | None]:
    """p50, p95 and the longest; None when nothing was timed."""
    if not times:
        return dict.fromkeys(("p50", "p95", "max"))
    ordered = sorted(times)
    return {"p50": ordered[len(ordered) // 2], "p95": ordered[int(len(ordered) * 0.95)], "max": ordered[-1]}


def _turns(api: AssistantApi) -> Table:
    lists = list_turns(api.say_first, cycle(need_texts()))
    greets = [api.say_first("hej").ms for _ in range(GREET_TURNS)]
    texts = [text for text in need_texts() if len(text.split()) <= MOST_WORDS]
    read = [_timed(api, text) for text in islice(cycle(texts), TURNS)]
    rows = [
        *_rows("need → list", lists, TURN_LIMITS),
        *_rows(f"need → list, turn {LATE_TURNS.start} to {LATE_TURNS.stop - 1}", _late_turns(api), TURN_LIMITS),
        *_rows("greeting", greets),
        *_rows(f"interpretation, up to {MOST_WORDS} words", read, READ_LIMITS),
    ]
    note = "Each turn in a new conversation unless it says otherwise; need → list runs an action and a database query."
    return Table("Time of a turn", note, rows)


def _rows(what: str, times: Sequence[float], limits: dict[str, Limit] | None = None) -> list[Row]:
    figures = percentiles(times)
    return [
        Row(f"{what}, {name} of {len(times)}", value, MS, (limits or {}).get(name)) for name, value in figures.items()
    ]


def _timed(api: AssistantApi, text: str) -> float:
    started = time.perf_counter()
    api.interpret(text)
    return 1000 * (time.perf_counter() - started)


def _late_turns(api: AssistantApi) -> list[float]:
    """The late turns with a list of long conversations."""
    times = []
    texts = cycle(need_texts())
    for _ in range(LONG_CONVERSATIONS):
        conversation = api.start()
        for number in range(1, LATE_TURNS.stop):
            reply = api.say(conversation, next(texts))
            if number in LATE_TURNS and reply.has_list:
                times.append(reply.ms)
    return times


def _throughput(product: Product) -> Table:
    rows = []
    for clients in CLIENTS:
        rate, failed = _rate(product, clients)
        rows.append(Row(f"{clients} at once: turns", rate, PER_SECOND))
        rows.append(Row(f"{clients} at once: failed of {TURNS}", failed, "{:.0f}", Limit(0)))
    note = f"{TURNS} first turns with a need from each number of clients, on the same machine as the assistant"
    return Table("Throughput", note, rows)


def _rate(product: Product, clients: int) -> tuple[float, int]:
    """Turns a second and how many failed."""
    starter = product.api()
    waiting = deque((starter.start(), text) for text in islice(cycle(need_texts()), TURNS))

    def serve(api: AssistantApi) -> int:
        failed = 0
        while waiting:
            with contextlib.suppress(IndexError):  # another client took the last one
                conversation, text = waiting.popleft()
                try:
                    api.say(conversation, text)
                except (CallFailed, OSError):
                    failed += 1
        return failed

    started = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        failed = sum(pool.map(serve, [product.api() for _ in range(clients)]))
    return TURNS / (time.perf_counter() - started), failed
