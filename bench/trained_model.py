"""When the model that is measured was trained, and whether it has seen all messages."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bench.labelled import FOLDER
from stodlots_web.settings import ROOT

MODEL = ROOT / "models" / "stodlotsen.tar.gz"


def age(model: Path = MODEL, messages: Path = FOLDER) -> str:
    """When it was trained, and a warning when messages are newer: the peers then learn from others than it did."""
    if not model.exists():
        return "none"
    trained = model.stat().st_mtime
    is_behind = any(file.stat().st_mtime > trained for file in messages.rglob("*.yml"))
    warning = ", before the newest messages: peers that train have other messages than it had" if is_behind else ""
    return f"trained {datetime.fromtimestamp(trained, UTC):%Y-%m-%d %H:%M} UTC{warning}"
