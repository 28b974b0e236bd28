"""Us and Rasa's default assistant side by side: the same messages, machine, minutes and catalogue query."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.api import JsonClient, TimedReply
from bench.cases import cases, need_texts
from bench.default_assistant import DEFAULT_EPOCHS, DefaultAssistant, pipeline_with, running_default
from bench.default_training import TrainingFiles, write_training_files
from bench.labelled import read_messages
from bench.latency import MOST_TRIES, TURNS, WARM_UP, percentiles
from bench.peers import Peer
from bench.processes import memory_by_program, total
from bench.product import Product, running_product
from bench.report import MB, MS, SECONDS, SHARE, TIMES, Limit, Row, Table
from bench.scoring import Case, kind_scores
from bench.training import our_training_s, trained

RATIO_LIMIT = Limit(0.5)
NAME = "Rasa's default pipeline (DIET)"
CHOSEN = "best intent that names a pair of labels, however unsure; silent where that pair says none"


@dataclass(frozen=True)
class Schooling:
    """How much the default assistant learns: every n-th message of each intent, and how often it sees them.

    All messages and 100 epochs, which are its default, take hours; this takes minutes, and is given up after
    ``most_minutes``.
    """

    every: int = 12
    epochs: int = 15
    most_minutes: float = 15


def measure_peer(schooling: Schooling, needs: Sequence[Case]) -> tuple[Table, Peer]:
    """Trains the default assistant and ours, then runs both and asks them the same in turn."""
    with TemporaryDirectory(prefix="stodlots-bench-") as name:
        folder = Path(name)
        files = write_training_files(read_messages(), schooling.every, folder)
        pipeline = pipeline_with(schooling.epochs, folder)
        model, their_training_s = trained(pipeline, folder, [files.data], files.domain, schooling.most_minutes)
        learnt = learnt_from(files, schooling)
        trainings = [
            Row("messages learnt from", files.of, "{:,.0f}", others=(files.messages,)),
            Row("training", our_training_s(), SECONDS, others=(their_training_s,)),
        ]
        with running_product() as product, running_default(model, product.database_url, folder) as default:
            client = JsonClient(default.port)
            guesses = tuple(default.guess(client, case["text"]) for case in needs)
            rows = [
                *trainings,
                Row("start until ready", product.process.start_s, SECONDS, others=(default.rasa.start_s,)),
                *_compared(product, default, client),
            ]
    note = (
        f"It learnt from {learnt}; ours from all messages. Both with the same rules, it with a few stories too. Turns "
        "alternate between the two; ours pass the public API, theirs go straight to Rasa's REST channel."
    )
    table = Table("Beside Rasa's default assistant", note, rows, ("Rasa default",))
    return table, Peer(NAME, learnt, CHOSEN, guesses)


def learnt_from(files: TrainingFiles, schooling: Schooling) -> str:
    """How much it saw, in words."""
    of_default = "" if schooling.epochs == DEFAULT_EPOCHS else f" (its default is {DEFAULT_EPOCHS})"
    return (
        f"{files.messages:,} of {files.of:,} messages (n-th = {schooling.every}, of each intent), "
        f"{schooling.epochs} epochs{of_default}"
    )


def _compared(product: Product, default: DefaultAssistant, client: JsonClient) -> list[Row]:
    api = product.api()
    other = cases("other")
    times = _alternating(api.say_first, lambda text: default.turn(client, text))
    ours, theirs = (percentiles(each) for each in times)
    our_kinds = kind_scores(other, [api.interpret(case["text"])["kind"] for case in other])
    their_kinds = kind_scores(other, [default.kind(client, case["text"]) for case in other])
    our_memory, their_memory = memory_by_program(product.process.pid), default.memory()
    ratio = ours["p50"] / theirs["p50"] if ours["p50"] and theirs["p50"] else None
    return [
        *(Row(f"turn, need → list, {name}", ours[name], MS, others=(theirs[name],)) for name in ours),
        Row("turn p50, ours to theirs", ratio, TIMES, RATIO_LIMIT, (1.0,)),
        Row("turns timed", len(times[0]), "{:.0f}", others=(len(times[1]),)),
        Row(
            f"kind of other messages ({len(other)})",
            _accuracy(our_kinds),
            SHARE,
            others=(_accuracy(their_kinds),),
        ),
        Row("memory, all processes, RSS", total(our_memory).rss, MB, others=(total(their_memory).rss,)),
        Row("memory, the Rasa process, RSS", our_memory["rasa"].rss, MB, others=(their_memory["rasa"].rss,)),
    ]


def _alternating(
    ours: Callable[[str], TimedReply], theirs: Callable[[str], TimedReply]
) -> tuple[list[float], list[float]]:
    """Milliseconds of turns with a list. Both get the same texts, so that what slows the machine slows both."""
    for text in islice(cycle(need_texts()), WARM_UP):
        ours(text)
        theirs(text)
    times: tuple[list[float], list[float]] = ([], [])
    for text in islice(cycle(need_texts()), MOST_TRIES):
        for timed, turn in zip(times, (ours, theirs), strict=True):
            reply = turn(text)
            if reply.has_list and len(timed) < TURNS:
                timed.append(reply.ms)
        if all(len(timed) >= TURNS for timed in times):
            break
    return times


def _accuracy(by_kind: dict[str, tuple[int, int]]) -> float:
    return sum(right for right, _ in by_kind.values()) / sum(there for _, there in by_kind.values())
