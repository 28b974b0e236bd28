"""Back to the need after a digression: its question, or the page of its list that was on the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.base import Answer, Message, StodAction, Turn
from actions.listing import page_from, question, understanding_of
from actions.need import Need

BACK: dict[str, Any] = {"id": "continue", "key": "choice-back-to-need"}
RETURNED: Message = {"type": "text", "key": "back-to-need"}


async def back_to_need(need: Need) -> Answer:
    """What was on the screen before the digression; nothing is undone."""
    if need.question:
        known = () if need.is_empty else (await understanding_of(need),)
        return Answer((RETURNED, *known, question(need)), need)
    answer = await page_from(need, need.offset)
    return replace(answer, messages=(RETURNED, *answer.messages))


def with_back(turn: Turn, choices: list[dict[str, Any]]) -> tuple[Message, ...]:
    """A message with choices, back to the need among them where there is one; none without choices."""
    every = [*choices, BACK] if turn.has_need else choices
    return ({"type": "choices", "choices": every},) if every else ()


class ReturnToNeed(StodAction):
    """Somebody wants to go on with the need."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_return_to_need"

    async def answer(self, turn: Turn) -> Answer:
        """The need's question or list; without one, that there is none yet."""
        if turn.has_need:
            return await back_to_need(turn.need)
        return Answer(({"type": "text", "key": "no-list-yet"},))
