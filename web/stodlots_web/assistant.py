"""The client of the Rasa process: parse a message, send one in a conversation, forget a conversation."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import httpx

from stodlots_web.metrics import RASA_SECONDS
from stodlots_web.problems import Problem

PATH = "/webhooks/stod"


class Assistant:
    """Every failure to get an answer becomes the problem ``assistant-away``: never an exception, never silence."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    @classmethod
    def at(cls, url: str, timeout_s: float) -> Assistant:
        """The assistant behind a loopback URL."""
        limits = httpx.Limits(max_connections=64, max_keepalive_connections=16)
        return cls(httpx.AsyncClient(base_url=url, timeout=timeout_s, limits=limits, trust_env=False))

    async def close(self) -> None:
        """Closes the connections."""
        await self._client.aclose()

    async def parse(self, text: str) -> dict[str, Any]:
        """How a text is read, without a conversation."""
        return await self._call("POST", "/parse", {"text": text})

    async def send(self, conversation_id: str, text: str, language: str | None) -> dict[str, Any]:
        """The answer to a text: ``messages``, ``reading``, ``need`` and ``language``."""
        body = {"conversation_id": conversation_id, "text": text, "metadata": {"language": language}}
        return await self._call("POST", "/message", body)

    async def choose(self, conversation_id: str, parsed: Mapping[str, Any], language: str | None) -> dict[str, Any]:
        """The answer to a choice: its meaning is known, so nothing is parsed."""
        body = {"conversation_id": conversation_id, "parsed": parsed, "metadata": {"language": language}}
        return await self._call("POST", "/message", body)

    async def numbered(self, conversation_id: str) -> dict[str, str]:
        """What a bare number means in a conversation: choice ids by number, in the order of the screen."""
        answer = await self._call("GET", f"/conversations/{conversation_id}/numbered", None)
        return dict(answer.get("numbered") or {})

    async def forget(self, conversation_id: str) -> None:
        """Everything of a conversation is gone afterwards."""
        await self._call("DELETE", f"/conversations/{conversation_id}", None)

    async def ready(self) -> dict[str, Any] | None:
        """What the Rasa process says of its model, or None when it is not ready."""
        try:
            answer = (await self._client.get(f"{PATH}/ready")).raise_for_status().json()
            return dict(answer) if answer["ready"] else None
        except (httpx.HTTPError, ValueError, TypeError, KeyError):
            return None

    async def _call(self, method: str, path: str, body: Mapping[str, Any] | None) -> dict[str, Any]:
        started = time.perf_counter()
        try:
            response = await self._client.request(method, PATH + path, json=body)
            response.raise_for_status()
            return dict(response.json()) if response.content else {}
        except (httpx.HTTPError, ValueError, TypeError) as error:
            raise Problem(503, "assistant-away") from error
        finally:
            RASA_SECONDS.observe(time.perf_counter() - started)
