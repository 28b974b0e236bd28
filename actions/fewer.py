"""A shorter list, for who cannot take in five cards at a time."""

from __future__ import annotations

from dataclasses import replace

from actions.base import Answer, StodAction, Turn
from actions.listing import NOTHING_SHOWN, first_page
from stodlots_glossary.counting import amount_in

A_FEW = 3


class ShowFewer(StodAction):
    """As many of the first hits as were asked for; from then on so many at a time."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_show_fewer"

    async def answer(self, turn: Turn) -> Answer:
        """The shorter list; asked for a shorter one than so few, one fewer. Without a list, that there is none yet."""
        need = turn.need
        if not need.shown:
            return Answer((NOTHING_SHOWN,))
        wanted = amount_in(turn.text) or min(A_FEW, max(1, len(need.shown) - 1))
        answer = await first_page(replace(need, size=wanted).remembering(need))
        return replace(answer, messages=({"type": "text", "key": "fewer", "args": {"count": wanted}}, *answer.messages))
