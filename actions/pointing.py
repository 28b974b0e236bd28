"""Which offerings of the list a message points at by number or place, also on pages that were shown before."""

from __future__ import annotations

from dataclasses import replace

from actions.base import Turn
from actions.listing import found, query_of
from actions.need import Need
from stodlots_glossary.counting import numbers_in

CARD = "offering:"


async def numbered(turn: Turn) -> list[str]:
    """The ids of the items whose numbers (on the cards) or places (on the page) are said, in the order said.

    Numbers of other cards on the screen (an actor's) come first; a number that was not shown is no item.
    """
    need = turn.need
    cards = {number: choice.removeprefix(CARD) for number, choice in turn.numbered.items() if choice.startswith(CARD)}
    page = list(cards.values()) or list(need.shown)
    said = numbers_in(turn.text, len(page))
    ids = [cards.get(str(number)) or await at_number(need, number) for number in said.written]
    ids += [page[place - 1] if 1 <= place <= len(page) else None for place in said.places]
    return list(dict.fromkeys(each for each in ids if each))


async def at_number(need: Need, number: int) -> str | None:
    """The item that bears a number in the list, if it has been shown."""
    if not 1 <= number <= need.offset + len(need.shown):
        return None
    if number > need.offset:
        return need.shown[number - need.offset - 1]
    result, _ = await found(replace(query_of(need, number - 1), limit=1))
    return result.hits[0].offering.id if result.hits else None
