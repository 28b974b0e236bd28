"""A shorter list, for who cannot take in five cards at a time."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.base import Answer, StodAction, Turn
from actions.listing import NOTHING_SHOWN, first_page
from stodlots_glossary.counting import amount_in

A_FEW = 3
FEWER = re.compile(
    r"(ok |okej |men |nej )?(visa |ge mig |vill ha |jag vill (se|ha) |show |give me )?(mig )?"
    r"(bara|endast|max|högst|only|just) "
    r"(de |the )?(ett par|en|ett|två|tre|fyra|[1-4]|one|two|three|four|a couple)"
    r"( (st|stycken|förslag|åt gången|av dem|i taget|of them|at a time))*( tack| please)?\W*",
    re.IGNORECASE,
)


class ShowFewer(StodAction):
    """As many of the first hits as were asked for; from then on so many at a time."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_show_fewer"

    async def answer(self, turn: Turn) -> Answer:
        """The shorter list; asked for a shorter one than so few, one fewer. Without a list, that there is none yet."""
        return await shortened(turn)


async def shortened(turn: Turn) -> Answer:
    """The list, so many at a time as the message says."""
    need = turn.need
    if not need.shown:
        return Answer((NOTHING_SHOWN,))
    wanted = amount_in(turn.text) or min(A_FEW, max(1, len(need.shown) - 1))
    answer = await first_page(replace(need, size=wanted).remembering(need))
    return replace(answer, messages=({"type": "text", "key": "fewer", "args": {"count": wanted}}, *answer.messages))


def asks_for_fewer(text: str) -> bool:
    """Whether a text is nothing but a wish for so many: "visa bara två", "max tre tack"."""
    return FEWER.fullmatch(text.strip()) is not None
