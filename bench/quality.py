"""How well messages are understood, over the public API, beside what one reaches without understanding."""

from __future__ import annotations

from bench.api import AssistantApi, CallFailed
from bench.baselines import by_bm25, by_search, most_frequent
from bench.cases import cases
from bench.product import Product
from bench.report import SHARE, Limit, Row, Table
from bench.scoring import Guess, guesses_of, kind_scores, need_scores, turn_is_right
from stodlots_catalogue.index import build_index
from stodlots_web.settings import ROOT

LABELLED_NEEDS = ROOT / "data" / "nlu" / "needs"
LIMITS = {"principle_accepted": Limit(0.89, at_least=True), "support_accepted": Limit(0.90, at_least=True)}


def measure_quality(product: Product) -> list[Table]:
    """Needs, other messages and conversations."""
    api = product.api()
    return [_needs(api, product), _other(api), _dialogues(api)]


def _needs(api: AssistantApi, product: Product) -> Table:
    needs = cases("needs")
    index = build_index(product.engine)
    baselines = {
        "most frequent label": most_frequent(LABELLED_NEEDS),
        "BM25, best ten hits": by_bm25(index.offerings),
        "catalogue search, best ten hits": by_search(index),
    }
    ours = need_scores(needs, guesses_of(lambda text: Guess.of(api.interpret(text)), needs))
    others = [need_scores(needs, guesses_of(guess, needs)) for guess in baselines.values()]
    rows = [
        Row(name.replace("_", " "), value, SHARE, LIMITS.get(name), tuple(other[name] for other in others))
        for name, value in ours.items()
        if name != "kind_need"
    ]
    rows.append(Row("kind is need", ours["kind_need"], SHARE, others=(None,) * len(others)))
    note = f"{len(needs)} needs from bench/data/needs.jsonl; what the figures mean: bench/data/README.md"
    return Table("Understanding of needs", note, rows, tuple(baselines))


def _other(api: AssistantApi) -> Table:
    other = cases("other")
    by_kind = kind_scores(other, [api.interpret(case["text"])["kind"] for case in other])
    right = sum(count for count, _ in by_kind.values())
    rows = [Row(f"all ({len(other)})", right / len(other), SHARE)]
    rows += [Row(f"{kind} ({there})", count / there, SHARE) for kind, (count, there) in sorted(by_kind.items())]
    return Table("Kind of other messages", "bench/data/other.jsonl: share of messages whose kind is right", rows)


def _dialogues(api: AssistantApi) -> Table:
    right, turns = 0, 0
    for dialogue in cases("dialogues"):
        conversation = api.start()
        for turn in dialogue["turns"]:
            try:
                understanding = api.say(conversation, turn["user"]).understanding
            except CallFailed:
                understanding = {}
            right += turn_is_right(turn["expect"], understanding)
            turns += 1
    note = f"{len(cases('dialogues'))} conversations from bench/data/dialogues.jsonl"
    return Table("Conversations", note, [Row(f"state is right after a turn ({turns} turns)", right / turns, SHARE)])
