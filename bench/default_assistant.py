"""Rasa's default assistant, trained on our messages: the peer that we measure ourselves against."""

from __future__ import annotations

import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.api import LOOPBACK, JsonClient, TimedReply
from bench.default_training import guess_of, kind_of
from bench.processes import Memory, Running, clean_environment, memory_by_program, running
from bench.scoring import Guess
from stodlots_web.parts import BOT_PYTHON
from stodlots_web.supervisor import free_port

FOLDER = Path(__file__).parent
PIPELINE = FOLDER / "default_pipeline.yml"
DEFAULT_EPOCHS = 100  # of the default pipeline


@dataclass(frozen=True)
class DefaultAssistant:
    """Running: Rasa and an action server."""

    port: int
    rasa: Running
    actions: Running

    def turn(self, client: JsonClient, text: str) -> TimedReply:
        """The first turn of a new conversation, through Rasa's REST channel."""
        body = {"sender": secrets.token_hex(8), "message": text}
        started = time.perf_counter()
        said = client.post("/webhooks/rest/webhook", body)
        ms = 1000 * (time.perf_counter() - started)
        return TimedReply(ms, [message["custom"] for message in said if "custom" in message], {})

    def kind(self, client: JsonClient, text: str) -> str:
        """What it takes a message for."""
        return kind_of(self._parsed(client, text))

    def guess(self, client: JsonClient, text: str) -> Guess:
        """What it takes a message to need."""
        return guess_of(self._parsed(client, text))

    def _parsed(self, client: JsonClient, text: str) -> dict[str, Any]:
        parsed: dict[str, Any] = client.post("/model/parse", {"text": text})
        return parsed

    def memory(self) -> dict[str, Memory]:
        """What its programs weigh."""
        return memory_by_program(self.rasa.pid) | memory_by_program(self.actions.pid)


def pipeline_with(epochs: int, folder: Path) -> Path:
    """The pipeline, with other epochs than the default's if they are asked for."""
    if epochs == DEFAULT_EPOCHS:
        return PIPELINE
    config = yaml.safe_load(PIPELINE.read_text(encoding="utf-8"))
    for component in (*config["pipeline"], *config["policies"]):
        if "epochs" in component:
            component["epochs"] = epochs
    file = folder / "pipeline.yml"
    file.write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    return file


@contextmanager
def running_default(model: Path, database_url: str, folder: Path) -> Iterator[DefaultAssistant]:
    """Runs the model with its actions on free ports until the block ends."""
    port, actions_port = free_port(), free_port()
    env = clean_environment(
        STODLOTS_ACTIONS_URL=f"http://{LOOPBACK}:{actions_port}/webhook",
        STODLOTS_DATABASE_URL=database_url,
        SANIC_HOST=LOOPBACK,
        LOG_LEVEL="WARNING",
        LOG_LEVEL_LIBRARIES="ERROR",
        SQLALCHEMY_SILENCE_UBER_WARNING="1",
    )
    actions_command = (
        sys.executable, "-m", "rasa_sdk", "--actions", "bench.default_actions", "--port", str(actions_port),
    )  # fmt: skip
    rasa_command = (
        str(BOT_PYTHON), "-m", "rasa", "run", "--interface", LOOPBACK, "--port", str(port), "--model", str(model),
        "--endpoints", str(FOLDER / "default_endpoints.yml"), "--credentials", str(FOLDER / "default_credentials.yml"),
        "--enable-api",
    )  # fmt: skip
    actions_health, rasa_ready = (
        f"http://{LOOPBACK}:{actions_port}/health",
        f"http://{LOOPBACK}:{port}/webhooks/stod/ready",
    )
    with (
        running(actions_command, env, actions_health, folder / "actions.log") as actions,
        running(rasa_command, env, rasa_ready, folder / "rasa.log") as rasa,
    ):
        yield DefaultAssistant(port, rasa, actions)
