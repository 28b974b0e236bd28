"""The messages and conversations to measure with: ``bench/data`` is never used for anything else."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from bench.scoring import Case

DATA = Path(__file__).parent / "data"
OWN = Path(__file__).parent / "own"


@cache
def cases(name: str) -> tuple[Case, ...]:
    """All of ``needs``, ``other`` or ``dialogues``."""
    return _read(DATA / f"{name}.jsonl")


@cache
def own_dialogues() -> tuple[Case, ...]:
    """The conversations of our own, which are also worked with: ``bench/own``."""
    return _read(OWN / "dialogues.jsonl")


def _read(file: Path) -> tuple[Case, ...]:
    return tuple(json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip())


def need_texts() -> tuple[str, ...]:
    """The texts of the needs."""
    return tuple(str(case["text"]) for case in cases("needs"))
