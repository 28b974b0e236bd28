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

from bot.action_calls import check_answers_quickly, keep_connection
from bot.context import in_context
from bot.splitting import announces_two, are_two, places_to_split
from bot.tracker_store import ForgetfulTrackerStore

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
        check_answers_quickly()

        @stod.listener("after_server_start")
        async def settle(app: Sanic, loop: object) -> None:
            """Loads what is loaded lazily, and spares the garbage collector going through the model again."""
            agent = getattr(app.ctx, "agent", None)
            if agent is not None and agent.is_ready():
                for text in WARM_UP:
                    await agent.parse_message(text)
                if agent.action_endpoint is not None:
                    app.ctx.to_actions = keep_connection(agent.action_endpoint)
            gc.collect()
            gc.freeze()

        @stod.listener("after_server_stop")
        async def hang_up(app: Sanic, loop: object) -> None:
            if (session := getattr(app.ctx, "to_actions", None)) is not None:
                await session.close()

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
            sender = body["conversation_id"]
            parsed = body.get("parsed") or await _parsed(agent, inert(body["text"]), sender)
            collector = CollectingOutputChannel()
            try:
                await on_new_message(
                    UserMessage(parsed["text"], collector, sender, parse_data=parsed, metadata=body.get("metadata"))
                )
            except Exception as error:  # the text itself must not reach a log
                logger.error("message failed: %s", type(error).__name__)
                return response.json({"error": "failed"}, status=500)
            slots = conversations_of(agent).slots_of(sender)
            return response.json(
                {
                    "messages": [m["custom"] for m in collector.messages if "custom" in m],
                    "reading": _reading(parsed),
                    "need": slots.get(NEED_SLOT),
                    "language": slots.get(LANGUAGE_SLOT),
                }
            )

        @stod.get("/conversations/<conversation_id:str>/numbered")
        async def numbered(request: Request, conversation_id: str) -> HTTPResponse:
            """What a bare number means: the ids of the choices that stand as 1, 2, ... on the user's screen."""
            agent = _agent(request)
            if agent is None:
                return response.json({"error": "no model"}, status=503)
            slots = conversations_of(agent).slots_of(conversation_id)
            return response.json({"numbered": slots.get(NUMBERED_SLOT) or {}})

        @stod.delete("/conversations/<conversation_id:str>")
        async def forget(request: Request, conversation_id: str) -> HTTPResponse:
            agent = _agent(request)
            if agent is None:
                return response.json({"error": "no model"}, status=503)
            await conversations_of(agent).forget(conversation_id)
            return response.empty()

        return stod


def inert(text: str) -> str:
    """The text without what Rasa would take for a command: ``/intent{...}`` is a message like any other."""
    return text.lstrip("/ \t\n").rstrip()


async def _parsed(agent: Agent, text: str, conversation_id: str) -> dict[str, Any]:
    """The reading of a text in its conversation; with ``parts``, each read for itself, when it holds two needs."""
    parsed: dict[str, Any] = await agent.parse_message(text)
    parsed = in_context(parsed, conversations_of(agent).slots_of(conversation_id).get(NEED_SLOT))
    if parsed["understanding"]["kind"] == "need":
        for pair in places_to_split(text):
            parts = [await agent.parse_message(part) for part in pair]
            if are_two(*(part["understanding"] for part in parts), announced=announces_two(text)):
                kept = ("text", "understanding")
                return {**parsed, "parts": [{name: part[name] for name in kept} for part in parts]}
    return parsed


def conversations_of(agent: Agent) -> ForgetfulTrackerStore:
    """Our own tracker store, which Rasa wraps in others that know less."""
    store = agent.tracker_store
    while not isinstance(store, ForgetfulTrackerStore):
        store = store._tracker_store
    return store


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
