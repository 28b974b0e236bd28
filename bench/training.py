"""Trains a model from nothing, without Rasa's cache, and says how long it took."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.processes import clean_environment
from stodlots_web.parts import BOT_PYTHON
from stodlots_web.settings import ROOT

MESSAGES = ROOT / "data" / "nlu"
DOMAIN = ROOT / "domain"
RULES_AND_RESPONSES = ("data/rules", "data/responses/responses.yml")


class TrainingFailed(Exception):
    """``rasa train`` failed; the message holds the end of what it said."""


def trained(
    config: Path,
    folder: Path,
    messages: Sequence[Path] = (MESSAGES,),
    domain: Path = DOMAIN,
    most_minutes: float | None = None,
) -> tuple[Path, float]:
    """Trains into ``folder``: the model and the seconds. ``messages`` come on top of our rules and responses.

    Raises :class:`TrainingFailed`, also when it takes more than ``most_minutes``.
    """
    most_s = 60 * most_minutes if most_minutes else None
    command = [
        str(BOT_PYTHON), "-m", "rasa", "train", "--force", "--config", str(config), "--domain", str(domain),
        "--data", *map(str, messages), *RULES_AND_RESPONSES, "--out", str(folder), "--fixed-model-name", "model",
    ]  # fmt: skip
    log = folder / "train.log"
    started = time.perf_counter()
    with log.open("wb") as output:
        env = clean_environment(RASA_CACHE_DIRECTORY=str(folder / "cache"))
        try:
            run = subprocess.run(command, cwd=ROOT, env=env, stdout=output, stderr=output, check=False, timeout=most_s)
        except subprocess.TimeoutExpired as error:
            raise TrainingFailed(f"{config.name} was not trained after {most_minutes:g} minutes") from error
    if run.returncode:
        raise TrainingFailed(log.read_text(errors="replace")[-2000:])
    return folder / "model.tar.gz", time.perf_counter() - started


@cache
def our_training_s() -> float:
    """How many seconds our own model takes to train; done once, however many tables show it."""
    with TemporaryDirectory(prefix="stodlots-bench-") as folder:
        return trained(ROOT / "config.yml", Path(folder))[1]
