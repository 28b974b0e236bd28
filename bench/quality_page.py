"""The quality page in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.confusion import Confusion
from bench.figures import COMPARED, MEASURES, NEED_MEASURES, Figure
from bench.groups import BY, CLEARLY_WORSE, Group
from bench.quality_results import ComparedPeer, Quality
from bench.report import NOTHING, SHARE, grid
from bench.significance import LEVEL, Interval

INTRODUCTION = """# Quality
Written by `make bench`; do not edit. How well messages are understood, where worse, and beside others.
The same for machines: [quality.json](quality.json), served at `/api/v1/quality`.
"""
HOW_TO_READ = """Intervals are Wilson's, 95 %: had the messages been others of the same kind, the figure would most
likely still be within. "accepted" = an expert would take it; "silent" and "offerings shown" are better when low; what
each figure means: bench/data/README.md. Offerings may be right for a message that browses, names an actor or hides a
need in personal data or an injection, so those are not counted there.
"""
GROUPS = f"""Each cell: the share, its difference to all messages in percentage points, and n. **▼** = more than
{CLEARLY_WORSE:.0f} points worse. Look at n: one message of eight is twelve points. "no å ä ö", "all caps" and
"question" are seen in the text, "typos" and "story" are tags of the benchmark. A group without messages is left out.
"""
MATRICES = """Rows: what the expert says first. Columns: the best label given. A label that an expert would also accept
is counted as the expert's own, so everything off the diagonal is a mistake, a silence or a guess where nothing is
expressed.
"""
PEERS = f"""Others on the same needs in the same run; those that learn do so from the messages that we learn from. p is
from McNemar's test (exact binomial, two-sided): only needs that one got right and the other wrong count. "real" is
p < {LEVEL}; "not shown" means that chance explains the difference well enough, not that there is none. p is not
corrected for several tests.
"""
WRAPPED = """The same needs in other talk (bench/wrapping.py), with the difference to the needs by themselves in
percentage points.
"""
REASONS = """The words shown as the reason for a label are taken out of the text. If they were the reason, the label is
less likely then.
"""
CALIBRATION = """Our models were trained once more, without some of the labelled messages, and asked those. Of all
labels given 80 %, about 80 % should be right. The expected error is how far the two lie apart on average, from 0 to 1.
"""
OURS = "**Stödlotsen**"
SMALLEST_SHOWN = 0.0001
WORSE_MARK = " **▼**"
TITLES = {
    "kind": "Kind of message",
    "length": "Length",
    "receiver": "Receiver",
    "language": "Language",
    "style": "Style",
}


def page(quality: Quality) -> str:
    """The whole document."""
    listed = "\n".join(f"- {name}: {value}" for name, value in quality.about.items())
    counts = f"- messages: {quality.needs} needs, {quality.other} others (bench/data)"
    parts = [INTRODUCTION, f"{listed}\n{counts}\n", HOW_TO_READ, _figures(quality), *_groups(quality)]
    return "\n".join(
        [*parts, *_matrices(quality), *_peers(quality), *_wrapped(quality), *_reasons(quality), *_calibration(quality)]
    )


def _figures(quality: Quality) -> str:
    rows = [
        [each.measure.name, _share(each), _interval(each), str(each.right), str(each.n)] for each in quality.figures
    ]
    return "## Understanding\n" + grid(["", "share", "95 % interval", "count", "of"], rows)


def _groups(quality: Quality) -> Iterator[str]:
    yield "## By group\n" + GROUPS
    for by in BY:
        groups = [group for group in quality.groups if group.by == by]
        if groups:
            yield f"### {TITLES[by]}\n" + (_by_kind(groups) if by == "kind" else _by(groups))


def _by(groups: Sequence[Group]) -> str:
    """A column for each group, a row for each figure that any of them has."""
    header = ["", *(f"{group.name} ({group.messages})" for group in groups)]
    cells = [{figure.measure.id: _cell(group, figure) for figure in group.figures} for group in groups]
    rows = [
        [measure.name, *(column.get(name, NOTHING) for column in cells)]
        for name, measure in MEASURES.items()
        if any(name in column for column in cells)
    ]
    return grid(header, rows)


def _by_kind(groups: Sequence[Group]) -> str:
    """A row for each kind: there are many, and most have two figures."""
    rows = []
    for group in groups:
        cells = {figure.measure.id: _cell(group, figure) for figure in group.figures}
        kind = cells.get("kind_need") or cells.get("kind_other", NOTHING)
        rows.append([group.name, str(group.messages), kind, cells.get("list_other", NOTHING)])
    return grid(["", "messages", "kind is right", "offerings shown"], rows)


def _cell(group: Group, figure: Figure) -> str:
    difference = group.differences[figure.measure.id]
    mark = WORSE_MARK if group.is_clearly_worse(figure.measure.id) else ""
    return f"{_share(figure)} ({round(difference):+d}, n {figure.n}){mark}"


def _matrices(quality: Quality) -> Iterator[str]:
    yield "## What is taken for what\n" + MATRICES
    for key, confusion in quality.confusions.items():
        yield f"### {key.capitalize()}\n" + _matrix(confusion)


def _matrix(confusion: Confusion) -> str:
    rows = []
    for place, (label, counts) in enumerate(zip(confusion.labels, confusion.counts, strict=True)):
        cells = [f"**{count}**" if column == place else str(count or "") for column, count in enumerate(counts)]
        rows.append([label, *cells, str(sum(counts))])
    return grid(["expert ↓ given →", *confusion.labels, "all"], rows)


def _peers(quality: Quality) -> Iterator[str]:
    if not quality.peers:
        return
    yield "## Beside others\n" + PEERS
    measures = [measure for measure in NEED_MEASURES if measure.id != "kind_need"]
    ours = {figure.measure.id: figure for figure in quality.figures}
    rows = [[OURS, *(_with_interval(ours[measure.id]) for measure in measures)]]
    for each in quality.peers:
        theirs = {figure.measure.id: figure for figure in each.figures}
        rows.append([each.peer.name, *(_with_interval(theirs.get(measure.id)) for measure in measures)])
    yield grid(["", *(measure.id.replace("_", " ") for measure in measures)], rows)
    yield "### Is the difference real?\n" + grid(
        ["ours against", "figure", "n", "only ours right", "only theirs right", "p", "difference"],
        [row for each in quality.peers for row in _tests(each)],
        left=(0, 1, 6),
    )
    how = [[each.peer.name, each.peer.learnt or NOTHING, each.peer.chosen] for each in quality.peers]
    chosen = "probability above a threshold set at training, else it asks"
    how.insert(0, [OURS, "all labelled messages", chosen])
    yield "### What they learnt from, and how a label is chosen\n" + grid(
        ["", "learnt from", "label"], how, left=(0, 1, 2)
    )


def _tests(compared: ComparedPeer) -> Iterator[list[str]]:
    if compared.peer.missing:
        yield [compared.peer.name, NOTHING, "", "", "", "", compared.peer.missing]
    for name in COMPARED:
        test = compared.comparisons.get(name)
        if test:
            counts = [str(test.n), str(test.only_ours), str(test.only_theirs)]
            yield [compared.peer.name, name.replace("_", " "), *counts, _chance(test.p), test.verdict]


def _wrapped(quality: Quality) -> Iterator[str]:
    if not quality.wrapped:
        return
    bare = quality.wrapped[0].bare
    rows = [["by itself", *map(_with_interval, bare)]]
    for each in quality.wrapped:
        differences = (_points(figure, before) for figure, before in zip(each.figures, bare, strict=True))
        cells = (f"{_with_interval(figure)} {by}" for figure, by in zip(each.figures, differences, strict=True))
        rows.append([each.name, *cells])
    yield "## Needs wrapped in other talk\n" + WRAPPED + grid(["", *(figure.measure.name for figure in bare)], rows)


def _points(figure: Figure, before: Figure) -> str:
    return f"{100 * ((figure.value or 0) - (before.value or 0)):+.0f}"


def _reasons(quality: Quality) -> Iterator[str]:
    if quality.removals is None:
        return
    figure = quality.removals.figure
    yield "## Reasons\n" + REASONS
    yield f"{figure.right} of {figure.n} labels: {_with_interval(figure)}.\n"


def _calibration(quality: Quality) -> Iterator[str]:
    if quality.calibration is None:
        return
    yield "## How far the probabilities hold\n" + CALIBRATION
    for key, found in quality.calibration.items():
        errors = ", ".join(f"{label} {error:.3f}" for label, error in found.errors_by_label.items())
        yield f"### Probability of the {key}\nExpected error of the best label {found.error:.3f}; by label: {errors}."
        rows = [
            [str(each.claims), *map(SHARE.format, (each.claimed, each.share)), _range(each.interval)]
            for each in found.best
        ]
        yield grid(["messages", "probability on average", "share that is right", "95 % interval"], rows, left=())


def _chance(p: float) -> str:
    return f"{p:.4f}" if p >= SMALLEST_SHOWN else f"< {SMALLEST_SHOWN}"


def _share(figure: Figure) -> str:
    return NOTHING if figure.value is None else SHARE.format(figure.value)


def _interval(figure: Figure) -> str:
    return _range(figure.interval) if figure.n else NOTHING


def _with_interval(figure: Figure | None) -> str:
    return f"{_share(figure)} ({_range(figure.interval)})" if figure and figure.n else NOTHING


def _range(interval: Interval) -> str:
    return f"{interval.low:.2f}–{interval.high:.2f}"
