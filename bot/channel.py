"""The loopback channel between ``web/`` and Rasa. Never exposed: whoever reaches it is trusted.

Rasa's own REST channel answers an empty list when something breaks, lets the caller parse ``/intent`` text and
does not say how a message was read. This one always says what happened.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.splitting import announces_two, are_two, places_to_split
from bot.validation import validate_with_one_validator

logger = logging.getLogger(__name__)

NEED_SLOT = "need"
LANGUAGE_SLOT = "language"
NUMBERED_SLOT = "numbered"
# A misspelt word, a compound, a word without å ä ö, English: each reaches for a dictionary of its own.
WARM_UP = ("Vi söker bidragg till verksamhetsutvecklarnas forsok", "We would like to test it", "hej")


class StodChannel(InputChannel):  # type: ignore[misc]
    """``/webhooks/stod/``: ``message``, ``parse``, ``ready`` and deleting a conversation."""

    @classmethod
    def name(cls) -> str:
        """The name in credentials.yml's paths."""
        return "stod"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The channel's endpoints."""
        stod = Blueprint("stod_channel")
        validate_with_one_validator()

        @stod.listener("after_server_start")
        async def settle(app: Sanic, loop: object) -> None:
            """Loads what is loaded lazily, and spares the garbage collector going through the model again."""
            if getattr(app.ctx, "agent", None) is not None and app.ctx.agent.is_ready():
                for text in WARM_UP:
                    await app.ctx.agent.parse_message(text)
            gc.collect()
            gc.freeze()

        @stod.get("/ready")
        async def ready(request: Request) -> HTTPResponse:
            agent = _agent(request)
            if agent is None:
                return response.json({"ready": False}, status=503)
            parsed = await agent.parse_message("hej")
            return response.json(
                {"ready": True, "model": agent.model_id, "glossary_release": parsed.get("glossary_release")}
            )

        @stod.post("/parse")
        async def parse(request: Request) -> HTTPResponse:
            agent = _agent(request)
            if agent is None:
                return response.json({"error": "no model"}, status=503)
            return response.json(_reading(await agent.parse_message(inert(request.json["text"]))))

        @stod.post("/message")
        async def message(request: Request) -> HTTPResponse:
            agent = _agent(request)
            if agent is None:
                return response.json({"error": "no model"}, status=503)
            body = request.json
            parsed = body.get("parsed") or await _parsed(agent, inert(body["text"]))
            collector = CollectingOutputChannel()
            sender = body["conversation_id"]
            try:
                await on_new_message(
                    UserMessage(parsed["text"], collector, sender, parse_data=parsed, metadata=body.get("metadata"))
                )
            except Exception as error:  # the text itself must not reach a log
                logger.error("message failed: %s", type(error).__name__)
                return response.json({"error": "failed"}, status=500)
            tracker = await agent.tracker_store.retrieve(sender)
            return response.json(
                {
                    "messages": [m["custom"] for m in collector.messages if "custom" in m],
                    "reading": _reading(parsed),
                    "need": tracker.get_slot(NEED_SLOT) if tracker else None,
                    "language": tracker.get_slot(LANGUAGE_SLOT) if tracker else None,
                }
            )

        @stod.get("/conversations/<conversation_id:str>/numbered")
        async def numbered(request: Request, conversation_id: str) -> HTTPResponse:
            """What a bare number means: the ids of the choices that stand as 1, 2, ... on the user's screen."""
            agent = _agent(request)
            if agent is None:
                return response.json({"error": "no model"}, status=503)
            tracker = await agent.tracker_store.retrieve(conversation_id)
            return response.json({"numbered": (tracker.get_slot(NUMBERED_SLOT) if tracker else None) or {}})

        @stod.delete("/conversations/<conversation_id:str>")
        async def forget(request: Request, conversation_id: str) -> HTTPResponse:
            agent = _agent(request)
            if agent is None:
                return response.json({"error": "no model"}, status=503)
            await agent.tracker_store.forget(conversation_id)
            return response.empty()

        return stod


def inert(text: str) -> str:
    """The text without what Rasa would take for a command: ``/intent{...}`` is a message like any other."""
    return text.lstrip("/ \t\n").rstrip()


async def _parsed(agent: Agent, text: str) -> dict[str, Any]:
    """The reading of a text; with ``parts``, each read for itself, when it holds two needs."""
    parsed: dict[str, Any] = await agent.parse_message(text)
    if parsed["understanding"]["kind"] == "need":
        for pair in places_to_split(text):
            parts = [await agent.parse_message(part) for part in pair]
            if are_two(*(part["understanding"] for part in parts), announced=announces_two(text)):
                kept = ("text", "understanding")
                return {**parsed, "parts": [{name: part[name] for name in kept} for part in parts]}
    return parsed


def _agent(request: Request) -> Agent | None:
    agent = getattr(request.app.ctx, "agent", None)
    return agent if agent is not None and agent.is_ready() else None


def _reading(parsed: dict[str, Any]) -> dict[str, Any]:
    return {
        "intent": parsed["intent"],
        "entities": parsed["entities"],
        "understanding": parsed.get("understanding"),
        "glossary_release": parsed.get("glossary_release"),
    }
