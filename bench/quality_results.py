"""Everything the quality page says, and the same for machines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.answers import Answers
from bench.calibration import Calibration, calibration_document
from bench.confusion import Confusion
from bench.evidence import Removals
from bench.figures import COMPARED, Figure, figures_of
from bench.groups import Group, groups_of
from bench.peers import Peer
from bench.scoring import PRINCIPLES, SUPPORT_TYPES, Case, need_outcomes
from bench.significance import Comparison, mcnemar
from bench.wrapping import Wrapped

FORMAT = 1
DIGITS = 4


@dataclass(frozen=True)
class ComparedPeer:
    """A peer with its figures and, by figure, how it compares with ours on the same needs."""

    peer: Peer
    figures: tuple[Figure, ...]
    comparisons: Mapping[str, Comparison]


@dataclass(frozen=True)
class Quality:
    """What one run found. None, or nothing, stands for what was not measured."""

    about: Mapping[str, str]
    needs: int
    other: int
    figures: tuple[Figure, ...]
    groups: tuple[Group, ...]
    confusions: Mapping[str, Confusion]
    peers: tuple[ComparedPeer, ...]
    wrapped: tuple[Wrapped, ...]
    removals: Removals | None
    calibration: Mapping[str, Calibration] | None


def quality_of(
    about: Mapping[str, str],
    needs: Sequence[Case],
    other: Sequence[Case],
    answers: Answers,
    peers: Sequence[Peer],
    *,
    wrapped: Sequence[Wrapped] = (),
    removals: Removals | None = None,
    calibration: Mapping[str, Calibration] | None = None,
) -> Quality:
    """Counts everything once."""
    outcomes = answers.outcomes(needs, other)
    given = {
        "principle": (PRINCIPLES, [guess.principles for guess in answers.needs]),
        "support": (SUPPORT_TYPES, [guess.support_types for guess in answers.needs]),
    }
    return Quality(
        about,
        len(needs),
        len(other),
        figures_of(outcomes),
        groups_of([*needs, *other], outcomes),
        {key: Confusion.of(key, labels, needs, got) for key, (labels, got) in given.items()},
        tuple(_compared(needs, answers, peer) for peer in peers),
        tuple(wrapped),
        removals,
        calibration,
    )


def _compared(needs: Sequence[Case], answers: Answers, peer: Peer) -> ComparedPeer:
    if not peer.guesses:
        return ComparedPeer(peer, (), {})
    theirs = need_outcomes(needs, peer.guesses)
    del theirs["kind_need"]  # a peer is told that it is a need
    ours = need_outcomes(needs, answers.needs)
    return ComparedPeer(peer, figures_of(theirs), {name: mcnemar(ours[name], theirs[name]) for name in COMPARED})


def document(quality: Quality) -> dict[str, Any]:
    """The content of ``docs/quality.json``. Shares are from 0 to 1, differences in percentage points."""
    return {
        "format": FORMAT,
        "about": dict(quality.about),
        "intervals": "Wilson, 95 %",
        "messages": {"needs": quality.needs, "other": quality.other},
        "figures": [_figure(each) for each in quality.figures],
        "groups": [_group(each) for each in quality.groups],
        "confusion": {
            key: {"labels": list(each.labels), "counts": [list(row) for row in each.counts]}
            for key, each in quality.confusions.items()
        },
        "peers": [_peer(each) for each in quality.peers],
        "wrapped": [
            {"wrapping": each.name, "figures": [_figure(figure) for figure in each.figures]} for each in quality.wrapped
        ],
        "reasons": quality.removals and _figure(quality.removals.figure),
        "calibration": quality.calibration and calibration_document(quality.calibration),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    value = figure.value
    return {
        "id": figure.measure.id,
        "name": figure.measure.name,
        "more_is_better": figure.measure.more_is_better,
        "value": None if value is None else round(value, DIGITS),
        "low": round(figure.interval.low, DIGITS),
        "high": round(figure.interval.high, DIGITS),
        "right": figure.right,
        "n": figure.n,
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "by": group.by,
        "group": group.name,
        "messages": group.messages,
        "figures": [
            {
                **_figure(figure),
                "difference": round(group.differences[figure.measure.id], 1),
                "clearly_worse": group.is_clearly_worse(figure.measure.id),
            }
            for figure in group.figures
        ],
    }


def _peer(compared: ComparedPeer) -> dict[str, Any]:
    peer = compared.peer
    return {
        "name": peer.name,
        "learnt_from": peer.learnt,
        "label_chosen": peer.chosen,
        "missing": peer.missing or None,
        "figures": [_figure(figure) for figure in compared.figures],
        "against_ours": {
            name: {
                "n": each.n,
                "only_ours_right": each.only_ours,
                "only_theirs_right": each.only_theirs,
                "p": round(each.p, 6),
                "difference": each.verdict,
            }
            for name, each in compared.comparisons.items()
        },
    }
