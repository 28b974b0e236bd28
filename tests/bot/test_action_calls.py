"""Calls to the action server: answers are still checked, only faster, and the connection is kept."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import web
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig

from bot.action_calls import check_answers_quickly, keep_connection


@pytest.fixture(autouse=True)
def patched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RemoteAction, "_validate_action_result", RemoteAction._validate_action_result)
    check_answers_quickly()


def test_a_valid_answer_passes() -> None:
    answer = {"events": [{"event": "slot", "name": "need", "value": None}], "responses": [{"text": "hej"}]}
    assert RemoteAction("action_browse", None)._validate_action_result(answer) is True


@pytest.mark.parametrize(
    "answer",
    [
        {"events": "none"},
        {"events": [], "responses": [1]},
        [],
        {"events": [{"event": "slot", "timestamp": None, "name": 1, "value": 2}], "responses": []},
    ],
)
def test_a_bad_answer_is_refused_as_before(answer: object) -> None:
    with pytest.raises(ValidationError, match="Failed to validate Action server response"):
        RemoteAction("action_browse", None)._validate_action_result(answer)


def test_what_our_actions_send_passes() -> None:
    slot = {"event": "slot", "timestamp": None, "name": "need", "value": {"gap": True}}
    answer = {"events": [slot], "responses": [{"custom": {"type": "text"}}]}
    assert RemoteAction("action_browse", None)._validate_action_result(answer) is True


def test_a_second_call_uses_the_same_connection() -> None:
    async def callers_of_two_requests() -> list[tuple[str, int]]:
        async def echo(request: web.Request) -> web.Response:
            return web.json_response({"from": request.transport.get_extra_info("peername")})

        app = web.Application()
        app.router.add_post("/webhook", echo)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        endpoint = EndpointConfig(f"http://127.0.0.1:{port}/webhook")
        session = keep_connection(endpoint)
        callers = [tuple((await endpoint.request(json={}))["from"]) for _ in range(2)]
        await session.close()
        await runner.cleanup()
        return callers

    first, second = asyncio.run(callers_of_two_requests())
    assert first == second
