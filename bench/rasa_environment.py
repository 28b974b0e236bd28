"""Scripts of the bench that need what only Rasa's environment has: scikit-learn, and our own models."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from bench.processes import clean_environment
from stodlots_web.parts import BOT_PYTHON
from stodlots_web.settings import ROOT

FOLDER = Path(__file__).parent


class ScriptFailed(Exception):
    """The message holds the end of what the script said."""


def answered_by(script: str, question: Any) -> Any:
    """What a script of the bench makes of a question; both are JSON. Raises :class:`ScriptFailed`."""
    run = subprocess.run(
        (str(BOT_PYTHON), str(FOLDER / script)), cwd=ROOT, env=clean_environment(PYTHONPATH=str(ROOT)),
        input=json.dumps(question), check=False, capture_output=True, text=True,
    )  # fmt: skip
    if run.returncode:
        raise ScriptFailed(f"bench/{script}: {run.stderr[-2000:]}")
    return json.loads(run.stdout)
