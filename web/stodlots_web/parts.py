"""What runs in production on one machine: the web edge, the action server and Rasa."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from stodlots_web.settings import ROOT, Settings
from stodlots_web.supervisor import CannotStart, Part, free_port

LOOPBACK = "127.0.0.1"
BOT_PYTHON = ROOT / "bot" / ".venv" / "bin" / "python"
# Small models on two cores: more BLAS threads only make the processes wait for each other.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "TF_NUM_INTRAOP_THREADS": "1"}


def parts_of(settings: Settings) -> Sequence[Part]:
    """The three processes, with ports of their own on loopback. Raises :class:`CannotStart` when one is missing."""
    if not BOT_PYTHON.exists():
        raise CannotStart("the Rasa environment is missing. Run: make setup")
    if not settings.model.exists():
        raise CannotStart("there is no trained model. Run: make train")
    rasa_port, actions_port = free_port(), free_port()
    rasa_url = f"http://{LOOPBACK}:{rasa_port}"
    actions_url = f"http://{LOOPBACK}:{actions_port}/webhook"
    logs = settings.var / "log"
    shared = {
        "STODLOTS_RASA_URL": rasa_url,
        "STODLOTS_ACTIONS_URL": actions_url,
        "STODLOTS_DATABASE_URL": settings.database,
        "STODLOTS_VAR": str(settings.var),
        **ONE_THREAD,
    }
    return (
        Part(
            "Rasa",
            _rasa(settings.model, rasa_port),
            {**shared, **_RASA_ENV},
            ROOT,
            f"{rasa_url}/webhooks/stod/ready",
            logs / "rasa.log",
            120,
        ),
        Part(
            "actions",
            (sys.executable, "-m", "actions.server", str(actions_port)),
            {**shared, "SANIC_HOST": LOOPBACK},
            ROOT,
            f"http://{LOOPBACK}:{actions_port}/health",
            logs / "actions.log",
            60,
        ),
        Part(
            "web",
            (sys.executable, "-m", "stodlots_web.server", settings.host, str(settings.port)),
            shared,
            ROOT,
            f"http://{_reachable(settings.host)}:{settings.port}/health/live",
            logs / "web.log",
            60,
        ),
    )


_RASA_ENV = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
    "LOG_LEVEL": "WARNING",
    "LOG_LEVEL_LIBRARIES": "ERROR",
}


def _rasa(model: Path, port: int) -> Sequence[str]:
    return (
        str(BOT_PYTHON), "-m", "rasa", "run", "--interface", LOOPBACK, "--port", str(port), "--model", str(model),
        "--endpoints", "endpoints.yml", "--credentials", "credentials.yml",
    )  # fmt: skip


def _reachable(host: str) -> str:
    return LOOPBACK if host in ("0.0.0.0", "::") else host  # noqa: S104
