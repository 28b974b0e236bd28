"""The peers that train for minutes. What cannot be measured says why and stops nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.annif.peer import annif_peers, missing_annif
from bench.answers import Answers
from bench.api import CallFailed
from bench.peer import CHOSEN, NAME, Schooling, measure_peer
from bench.peers import Peer
from bench.processes import NotReady
from bench.quality import needs_table
from bench.report import Table
from bench.scoring import Case
from bench.training import TrainingFailed

NOT_NOW = "not measured in this run: python -m bench --only quality --only peers"
TITLE = "Understanding of needs beside peers that train"
NOTE = "What each learnt from and how its label is chosen: quality.md."


@dataclass(frozen=True)
class Costly:
    """What was found. ``failure`` is why Rasa could not be measured, which is an error; Annif may be missing."""

    tables: tuple[Table, ...]
    peers: tuple[Peer, ...]
    failure: str = ""


def costly_peers(schooling: Schooling, needs: Sequence[Case], answers: Answers) -> Costly:
    """Rasa's default assistant, then Annif, beside our ``answers``."""
    tables: tuple[Table, ...] = ()
    failure = ""
    try:
        table, rasa = measure_peer(schooling, needs)
        tables = (table,)
    except (CallFailed, NotReady, OSError, TrainingFailed) as error:
        failure = str(error)
        rasa = Peer(NAME, "", CHOSEN, missing="could not be trained or started")
    peers = (rasa, *annif_peers(needs))
    return Costly((*tables, needs_table(TITLE, NOTE, answers, peers)), peers, failure)


def unmeasured_peers() -> tuple[Peer, ...]:
    """The same peers when they were not asked for: an older run's figures are not this run's."""
    return Peer(NAME, "", CHOSEN, missing=NOT_NOW), *missing_annif(NOT_NOW)
