"""The widget's script as ``make widget`` built it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from stodlots_web.settings import ROOT

BUILT = ROOT / "widget" / "dist"


@dataclass(frozen=True)
class Built:
    """What the last build made: the name that changes with the content, and the hash that pins it."""

    file: str
    integrity: str


def built(folder: Path = BUILT) -> Built | None:
    """The last build, if there is one."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return Built(manifest["file"], manifest["integrity"])
