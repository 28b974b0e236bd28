"""Annif's own Python environment in ``.tools/annif``: made from the lock file once, and again when that changes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bench.processes import clean_environment
from stodlots_web.settings import ROOT

LOCK = Path(__file__).parent / "requirements.lock"
FOLDER = ROOT / ".tools" / "annif"
INSTALLED = "installed.lock"  # a copy of the lock file that the environment was made from
PYTHON_VERSION = "3.12"
INSTALL_TIMEOUT_S = 600


class NoAnnif(Exception):
    """Annif cannot be had here; the message says why, in a line."""


def python(folder: Path = FOLDER) -> Path:
    """The interpreter of the environment. Raises :class:`NoAnnif`."""
    mark, interpreter = folder / INSTALLED, folder / "bin" / "python"
    wanted = LOCK.read_bytes()
    if not (interpreter.exists() and mark.exists() and mark.read_bytes() == wanted):
        mark.unlink(missing_ok=True)
        uv = _said((str(ROOT / "deploy" / "find-uv.sh"),), "uv is missing")
        base = _said((str(ROOT / "deploy" / "find-python.sh"), PYTHON_VERSION), "no Python")
        _said((_from_root(uv), "venv", "--quiet", "--clear", "--python", base, str(folder)), "no environment")
        sync = (_from_root(uv), "pip", "sync", "--quiet", "--require-hashes", "--python", str(interpreter), str(LOCK))
        _said(sync, "not installed")
        mark.write_bytes(wanted)
    return interpreter


def _from_root(program: str) -> str:
    return str(ROOT / program) if os.sep in program else program


def _said(command: Sequence[str], otherwise: str) -> str:
    """What a program prints; :class:`NoAnnif` with the last line it said when it fails."""
    try:
        run = subprocess.run(
            command, cwd=ROOT, env=clean_environment(), check=False, capture_output=True, text=True,
            timeout=INSTALL_TIMEOUT_S,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoAnnif(f"{otherwise}: {error}") from error
    if run.returncode:
        raise NoAnnif(f"{otherwise}: {(run.stderr.strip().splitlines() or ['no reason given'])[-1].strip()}")
    return run.stdout.strip()
