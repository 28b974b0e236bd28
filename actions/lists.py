"""Actions about the list that is shown: more, back, start over, one item, another language."""

from __future__ import annotations

from dataclasses import replace

from actions.base import Answer, Message, StodAction, Turn
from actions.knowledge import index
from actions.listing import first_page, next_page, question
from actions.need import Need
from actions.pick import numbers_in
from stodlots_catalogue.lookup import get_offering
from stodlots_catalogue.plain import plain_offering

ENGLISH = ("english", "engelska", "engelsk")
NOTHING_SHOWN: Message = {"type": "text", "key": "no-list-yet"}


class ShowMore(StodAction):
    """The next hits."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_show_more"

    async def answer(self, turn: Turn) -> Answer:
        """The next page, or that there is no list."""
        return await next_page(turn.need) if turn.need.shown else Answer((NOTHING_SHOWN,))


class GoBack(StodAction):
    """Undoes the latest change of the need."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_go_back"

    async def answer(self, turn: Turn) -> Answer:
        """The list or question before, or that this is the beginning."""
        earlier = turn.need.previous()
        if earlier is None:
            return Answer(({"type": "text", "key": "nothing-to-go-back-to"},))
        back: Message = {"type": "text", "key": "went-back"}
        if earlier.question:
            return Answer((back, question(earlier)), earlier)
        answer = await first_page(earlier)
        return replace(answer, messages=(back, *answer.messages))


class StartOver(StodAction):
    """Forgets the need."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_start_over"

    async def answer(self, turn: Turn) -> Answer:
        """An empty need; only who it is for, chosen at the start, would be asked again."""
        return Answer(({"type": "text", "key": "started-over"},), Need())


class ShowOffering(StodAction):
    """One offering, or several, in full."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_show_offering"

    async def answer(self, turn: Turn) -> Answer:
        """The items that are named or numbered; "den" means the only or first one shown."""
        shown = turn.need.shown
        ids = turn.named("offering") or _numbered(turn)
        catalogue = await index()
        found = [offering for each in ids if (offering := get_offering(catalogue, each)) is not None]
        if not found:
            return Answer(({"type": "text", "key": "offering-unknown"},) if shown else (NOTHING_SHOWN,))
        messages: list[Message] = []
        for offering in found:
            args = {"name": offering.name, "actor": offering.actor.name, "summary": offering.summary}
            messages.append({"type": "text", "key": "offering-detail", "args": args})
            messages.append({"type": "text", "key": "offering-next-step", "args": {"step": offering.next_step}})
        items = [plain_offering(offering) for offering in found]
        messages.append(
            {"type": "offerings", "key": "offering-limits", "items": items, "offset": 0, "total": len(items)}
        )
        return Answer(tuple(messages))


def _numbered(turn: Turn) -> list[str]:
    """The items on the page whose numbers are said; without a number the first one. A wrong number is no item."""
    shown, offset = turn.need.shown, turn.need.offset
    numbers = numbers_in(turn.text, offset + len(shown))
    if not numbers:
        return list(shown[:1])
    return [shown[n - 1 - offset] for n in numbers if offset < n <= offset + len(shown)]


class SwitchLanguage(StodAction):
    """Goes on in the language that is asked for."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_switch_language"

    async def answer(self, turn: Turn) -> Answer:
        """English when it is named or written in, else Swedish."""
        wants_english = any(word in turn.text.casefold() for word in ENGLISH) or (
            turn.understanding["language"] == "en" and "swedish" not in turn.text.casefold()
        )
        language = "en" if wants_english else "sv"
        return Answer(({"type": "text", "key": "language-switched"},), language=language)
