"""A small client of the assistant's HTTP API that adds as little as it can to what it times."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from typing import Any

LOOPBACK = "127.0.0.1"
TIMEOUT_S = 60


class CallFailed(Exception):
    """The server answered with an error."""


class JsonClient:
    """One connection that is kept open. Not for several threads at once."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection(LOOPBACK, port, timeout=TIMEOUT_S)

    def post(self, path: str, body: Any, token: str = "") -> Any:
        """What the server answers; raises :class:`CallFailed` for an error."""
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self._connection.request("POST", path, json.dumps(body).encode(), headers)
        response = self._connection.getresponse()
        content = response.read()
        if response.status >= HTTPStatus.BAD_REQUEST:
            raise CallFailed(f"{path}: {response.status} {content[:200]!r}")
        return json.loads(content)


@dataclass(frozen=True)
class Conversation:
    """A conversation that has been started."""

    id: str
    token: str


@dataclass(frozen=True)
class TimedReply:
    """An answer and how long it took in milliseconds."""

    ms: float
    messages: Sequence[dict[str, Any]]
    understanding: dict[str, Any]

    @property
    def has_list(self) -> bool:
        """Whether it lists offerings: an action ran and asked the database."""
        return any(message.get("type") == "offerings" for message in self.messages)


class AssistantApi:
    """The public API of a running assistant."""

    def __init__(self, port: int) -> None:
        self._client = JsonClient(port)

    def interpret(self, text: str) -> dict[str, Any]:
        """How a text is read."""
        understanding: dict[str, Any] = self._client.post("/api/v1/interpretations", {"text": text})["understanding"]
        return understanding

    def start(self) -> Conversation:
        """A new conversation."""
        started = self._client.post("/api/v1/conversations", {})
        return Conversation(started["conversation_id"], started["token"])

    def say(self, conversation: Conversation, text: str) -> TimedReply:
        """One turn of a conversation."""
        path = f"/api/v1/conversations/{conversation.id}/messages"
        started = time.perf_counter()
        reply = self._client.post(path, {"text": text}, conversation.token)
        ms = 1000 * (time.perf_counter() - started)
        return TimedReply(ms, reply["messages"], reply["understanding"])

    def say_first(self, text: str) -> TimedReply:
        """The first turn of a new conversation."""
        return self.say(self.start(), text)
