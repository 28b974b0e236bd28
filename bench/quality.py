"""How well messages are understood, over the public API, beside others who read the same."""

from __future__ import annotations

from collections.abc import Sequence

from bench.answers import Answers
from bench.api import AssistantApi, CallFailed
from bench.cases import cases
from bench.exchanges import Exchange
from bench.figures import COMPARED
from bench.groups import CLEARLY_WORSE, Group, groups_of
from bench.musts import judge, tally
from bench.peers import Peer
from bench.report import SHARE, Limit, Row, Table
from bench.scoring import kind_scores, need_outcomes, need_scores, turn_is_right
from bench.significance import mcnemar

LIMITS = {
    "principle_strict": Limit(0.86, at_least=True),
    "principle_accepted": Limit(0.95, at_least=True),
    "principle_silent": Limit(0.08),
    "principle_holds_back": Limit(0.75, at_least=True),
    "support_strict": Limit(0.91, at_least=True),
    "support_accepted": Limit(0.95, at_least=True),
    "support_silent": Limit(0.08),
    "support_holds_back": Limit(0.75, at_least=True),
    "pair_accepted": Limit(0.88, at_least=True),
    "excluded_honoured": Limit(0.95, at_least=True),
}
KIND_LIMIT = Limit(0.90, at_least=True)
LIST_LIMIT = Limit(0)
STATE_LIMIT = Limit(0.90, at_least=True)
MUST_LIMIT = Limit(0.90, at_least=True)
SMALLEST_GROUP = 10
P_VALUE = "{:.4f}"


def quality_tables(api: AssistantApi, answers: Answers, peers: Sequence[Peer]) -> list[Table]:
    """Needs, other messages and conversations."""
    note = f"{len(cases('needs'))} needs from bench/data/needs.jsonl; what the figures mean: bench/data/README.md"
    needs = needs_table("Understanding of needs", note, answers, peers, LIMITS)
    worse = worse_groups(groups_of(cases("needs"), need_outcomes(cases("needs"), answers.needs)))
    return [needs, worse, _other(answers), _dialogues(api)]


def needs_table(
    title: str, note: str, answers: Answers, peers: Sequence[Peer], limits: dict[str, Limit] | None = None
) -> Table:
    """Our figures beside the peers', and how likely the difference to each is to be chance."""
    needs = cases("needs")
    theirs = [need_scores(needs, peer.guesses) if peer.guesses else {} for peer in peers]
    ours = need_scores(needs, answers.needs)
    rows = [
        Row(name.replace("_", " "), value, SHARE, (limits or {}).get(name), tuple(each.get(name) for each in theirs))
        for name, value in ours.items()
        if name != "kind_need"
    ]
    rows.append(Row("kind is need", ours["kind_need"], SHARE, others=(None,) * len(peers)))
    outcomes = need_outcomes(needs, answers.needs)
    for name in COMPARED:
        chances = tuple(
            mcnemar(outcomes[name], need_outcomes(needs, peer.guesses)[name]).p if peer.guesses else None
            for peer in peers
        )
        rows.append(Row(f"{name.replace('_', ' ')}: p of McNemar's test against ours", None, P_VALUE, others=chances))
    missing = "".join(f" {peer.name}: {peer.missing}." for peer in peers if peer.missing)
    return Table(title, note + missing, rows, tuple(peer.name for peer in peers))


def worse_groups(groups: Sequence[Group]) -> Table:
    """How many groups of needs are clearly worse than all, and which."""
    rows = []
    for name in COMPARED:
        large = [group for group in groups if group.n(name) >= SMALLEST_GROUP]
        worse = [f"{group.by} {group.name}" for group in large if group.is_clearly_worse(name)]
        what = f"{name.replace('_', ' ')}, of {len(large)} groups{': ' if worse else ''}{', '.join(worse)}"
        rows.append(Row(what, len(worse), "{:.0f}", Limit(0)))
    note = f"Groups of {SMALLEST_GROUP} needs or more, over {CLEARLY_WORSE:.0f} points worse than all; all: quality.md"
    return Table("Groups that are worse", note, rows)


def _other(answers: Answers) -> Table:
    other = cases("other")
    by_kind = kind_scores(other, answers.kinds)
    right = sum(count for count, _ in by_kind.values())
    lists = answers.outcomes(cases("needs"), other)["list_other"]
    rows = [
        Row(f"all ({len(other)})", right / len(other), SHARE, KIND_LIMIT),
        Row("offerings shown though none are asked for", sum(map(bool, lists)), "{:.0f}", LIST_LIMIT),
    ]
    rows += [Row(f"{kind} ({there})", count / there, SHARE) for kind, (count, there) in sorted(by_kind.items())]
    return Table("Kind of other messages", "bench/data/other.jsonl: share of messages whose kind is right", rows)


def _dialogues(api: AssistantApi) -> Table:
    """The state after each turn, and whether every ``must`` of it is fulfilled. The checker is not told the state."""
    right, kept, turns, judged = 0, 0, 0, []
    for dialogue in cases("dialogues"):
        conversation, earlier = api.start(), list[Exchange]()
        for turn in dialogue["turns"]:
            try:
                said = api.say(conversation, turn["user"])
                reply = Exchange(said.messages, said.understanding, turn["user"])
            except CallFailed:
                reply = Exchange((), {}, turn["user"])
            verdicts = [(must, judge(must, reply, earlier)) for must in turn["expect"]["must"]]
            earlier.append(reply)
            judged += verdicts
            right += turn_is_right(turn["expect"], reply.understanding)
            kept += all(verdict is not False for _, verdict in verdicts)
            turns += 1
    counted = tally(judged)
    known = counted.fulfilled + counted.failed
    note = f"{len(cases('dialogues'))} conversations from bench/data/dialogues.jsonl; musts judged by bench/musts.py"
    rows = [
        Row(f"state is right after a turn ({turns} turns)", right / turns, SHARE, STATE_LIMIT),
        Row("every must of a turn fulfilled", kept / turns, SHARE, MUST_LIMIT),
        Row(f"musts fulfilled ({known} judged, {len(counted.not_judged)} not)", counted.fulfilled / known, SHARE),
    ]
    return Table("Conversations", note, rows)
