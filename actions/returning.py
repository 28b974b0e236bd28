"""Back to the need after a digression: its question, or the page of its list that was on the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.base import Answer, Message, Turn
from actions.listing import question, same_page, understanding_of
from actions.need import Need
from actions.several import which_first

BACK: dict[str, Any] = {"id": "continue", "key": "choice-back-to-need"}
RETURNED: Message = {"type": "text", "key": "back-to-need"}


async def where_we_were(need: Need) -> Answer | None:
    """The question or the list that the user looked aside from; None when there was neither."""
    if need.choosing:
        return which_first(need)
    if need.question:
        known = () if need.is_empty else (await understanding_of(need),)
        return Answer((*known, question(need)), need)
    return await same_page(need) if need.shown else None


async def back_to_need(need: Need) -> Answer | None:
    """What was on the screen before the digression, with a word about it; nothing is undone."""
    answer = await where_we_were(need)
    return None if answer is None else replace(answer, messages=(RETURNED, *answer.messages))


def with_back(turn: Turn, choices: list[dict[str, Any]]) -> tuple[Message, ...]:
    """A message with choices, back to the need among them where there is one; none without choices."""
    every = [*choices, BACK] if turn.has_need else choices
    return ({"type": "choices", "choices": every},) if every else ()
