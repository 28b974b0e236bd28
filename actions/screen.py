"""What the user has on the screen after an answer: what numbers mean there, and whether it is the list or beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from actions.need import Need


def numbers_on(messages: Sequence[Mapping[str, Any]]) -> dict[str, str] | None:
    """What "1", "2", ... mean, as ids of choices. None: what they meant before.

    Cards bear numbers; without cards the choices of a question are counted. A single card, a comparison and loose
    buttons do not change what numbers mean: the list is still there above them.
    """
    for message in messages:
        if message["type"] == "offerings" and message.get("numbered", True):
            return _counted([f"offering:{item['id']}" for item in message["items"]], message["offset"] + 1)
        if message["type"] == "actor":
            return _counted([f"offering:{item['id']}" for item in message["offerings"]]) or None
    asked = [choice["id"] for message in messages if "key" in message for choice in message.get("choices", ())]
    return _counted(asked) if asked else None


def _counted(ids: Sequence[str], first: int = 1) -> dict[str, str]:
    return {str(number): identifier for number, identifier in enumerate(ids, first)}


def is_aside(messages: Sequence[Mapping[str, Any]], before: Need, after: Need | None) -> bool:
    """Whether the answer is beside the list or the question that the user came from: "back" leads there then."""
    if not (before.shown or before.question or before.choosing):
        return False
    if after is not None and _place(before) != _place(after):
        return False
    return not any(
        message["type"] == "understanding"
        or (message["type"] == "offerings" and {item["id"] for item in message["items"]} == {*before.shown})
        or (message["type"] == "choices" and "key" in message and bool(before.question or before.choosing))
        for message in messages
    )


def _place(need: Need) -> tuple[Any, ...]:
    return (need.shown, need.offset, need.question, need.choosing, len(need.before), need.waiting)
