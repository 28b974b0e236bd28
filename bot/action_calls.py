"""Calls to the action server: one connection that is kept, and answers that are checked quickly.

Rasa 3.6.21 opens a connection for each call, and calls ``jsonschema.validate``, which checks the (constant) schema
itself again for every answer: together a third of the time of a turn. What is asked, the schema and what happens to a
bad answer stay as they are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from aiohttp import ClientSession
from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig

SLOT = {"event", "timestamp", "name", "value"}


class KeptSession:
    """A session that is used as one that is closed after each request, and is not: its connection stays open.

    aiohttp lets an idle connection go after 15 seconds and notices one that the other side has closed.
    """

    def __init__(self, session: ClientSession) -> None:
        self._session = session

    async def __aenter__(self) -> ClientSession:
        """The session itself, open."""
        return self._session

    async def __aexit__(self, *_: object) -> None:
        """Leaves it open."""


def keep_connection(endpoint: EndpointConfig) -> ClientSession:
    """Makes an endpoint use one session from now on, and returns it for closing. Call within the running loop."""
    session = endpoint.session()
    kept = KeptSession(session)
    endpoint.session = lambda: kept
    return session


def check_answers_quickly() -> None:
    """Makes Rasa check answers with :func:`_validate_action_result`. Call before the first message."""
    RemoteAction._validate_action_result = _validate_action_result


def _validate_action_result(action: RemoteAction, result: dict[str, Any]) -> bool:
    """Returns True for a valid answer. Raises ``jsonschema.ValidationError`` as Rasa's own method does."""
    if _is_ours(result):
        return True
    error = best_match(_validator().iter_errors(result))
    if error is not None:
        error.message += (
            f". Failed to validate Action server response from API ({action.name()}): "
            "see the format in Rasa's documentation of custom actions"
        )
        raise error
    return True


def _is_ours(result: Any) -> bool:
    """Whether an answer is what our actions send, messages and slots: a part of what the schema allows."""
    if not isinstance(result, dict) or result.keys() != {"events", "responses"}:
        return False
    events, responses = result["events"], result["responses"]
    if not isinstance(events, list) or not isinstance(responses, list):
        return False
    return all(isinstance(each, dict) for each in responses) and all(map(_is_slot, events))


def _is_slot(event: Any) -> bool:
    return (
        isinstance(event, dict)
        and event.keys() == SLOT
        and event["event"] == "slot"
        and event["timestamp"] is None
        and isinstance(event["name"], str)
    )


@lru_cache(maxsize=1)
def _validator() -> Draft7Validator:
    schema = RemoteAction.action_response_format_spec()
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)
