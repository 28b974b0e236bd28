"""What was measured, when and on what."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from stodlots_web.settings import ROOT

KB_PER_GB = 1024**2


def circumstances() -> list[str]:
    """Date, machine and tree, a line each."""
    load = f"{os.getloadavg()[0]:.1f}"
    return [
        f"date: {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"machine: {_processor()}, {os.cpu_count()} cores{_memory()}, {platform.system()} {platform.release()}",
        f"load when it began: {load} (other work on the machine makes every time longer)",
        f"tree: {_git('rev-parse', '--short', 'HEAD')}{' with changes' if _git('status', '--porcelain') else ''}",
    ]


def _processor() -> str:
    return _first(r"model name\s*: (.+)", Path("/proc/cpuinfo")) or platform.processor() or platform.machine()


def _memory() -> str:
    kilobytes = _first(r"MemTotal: +(\d+)", Path("/proc/meminfo"))
    return f", {int(kilobytes) / KB_PER_GB:.0f} GB" if kilobytes else ""


def _first(pattern: str, file: Path) -> str:
    found = re.search(pattern, file.read_text()) if file.exists() else None
    return found[1] if found else ""


def _git(*arguments: str) -> str:
    command: Sequence[str] = ("git", *arguments)
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True).stdout.strip()
