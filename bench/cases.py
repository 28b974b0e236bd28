"""The messages and conversations to measure with: ``bench/data``, never used for anything else."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from bench.scoring import Case

DATA = Path(__file__).parent / "data"


@cache
def cases(name: str) -> tuple[Case, ...]:
    """All of ``needs``, ``other`` or ``dialogues``."""
    lines = (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line.strip())


def need_texts() -> tuple[str, ...]:
    """The texts of the needs."""
    return tuple(str(case["text"]) for case in cases("needs"))
