"""Starts the whole product once, as ``stodlots serve`` does, with a database and a var folder of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from stodlots_web.settings import ROOT
from stodlots_web.supervisor import free_port

START_S = 120


@dataclass
class Conversation:
    """One conversation over the public API."""

    client: httpx.Client
    id: str
    token: str

    def say(self, text: str) -> dict[str, Any]:
        return self._send({"text": text})

    def choose(self, choice_id: str) -> dict[str, Any]:
        return self._send({"choice_id": choice_id})

    def _send(self, body: dict[str, str]) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self.token}"}
        response = self.client.post(f"/api/v1/conversations/{self.id}/messages", json=body, headers=headers)
        assert response.status_code == 200, response.text
        return response.json()


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    if not (ROOT / "models" / "stodlotsen.tar.gz").exists():
        pytest.fail("there is no model: run `make train` first")
    var = tmp_path_factory.mktemp("var")
    port = free_port()
    env = {
        **os.environ,
        "STODLOTS_VAR": str(var),
        "STODLOTS_DATABASE_URL": f"sqlite:///{var}/stodlots.db",
        "STODLOTS_PORT": str(port),
        "STODLOTS_MESSAGES_PER_MINUTE": "100000",
        "STODLOTS_REQUESTS_PER_MINUTE": "100000",
    }
    subprocess.run([Path(sys.executable).parent / "stodlots", "catalogue", "import"], env=env, check=True)
    process = subprocess.Popen([sys.executable, "-m", "stodlots_web.supervise"], env=env, cwd=ROOT)
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30, trust_env=False) as client:
        try:
            _wait_until_ready(client, process)
            yield client
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=20)


def _wait_until_ready(client: httpx.Client, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        assert process.poll() is None, "the product stopped while it was starting"
        try:
            if client.get("/health/ready").status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.3)
    pytest.fail("the product did not become ready")


@pytest.fixture
def conversation(product: httpx.Client) -> Conversation:
    started = product.post("/api/v1/conversations", json={}).json()
    return Conversation(product, started["conversation_id"], started["token"])
