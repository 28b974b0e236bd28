"""Actions about the list that is shown: more, back, start over, one item, another language."""

from __future__ import annotations

from dataclasses import replace

from actions.base import Answer, Message, StodAction, Turn
from actions.facts import BACK
from actions.knowledge import index
from actions.listing import ask_or_list, first_page, next_page, question
from actions.need import Need
from actions.needs import merged
from actions.pick import WORD, numbers_in
from stodlots_catalogue.lookup import get_offering
from stodlots_catalogue.plain import plain_offering

LANGUAGES = {"sv": ("svensk", "swedish"), "en": ("engelsk", "english")}
NOT_THAT = {"inte", "ej", "från", "not", "from"}
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
        """An empty need."""
        return Answer(({"type": "text", "key": "started-over"},), Need())


class ShowOffering(StodAction):
    """One offering, or several, in full."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_show_offering"

    async def answer(self, turn: Turn) -> Answer:
        """The items that are named or numbered; "den" means the only or first one shown."""
        shown = turn.need.shown
        if turn.need.question and not shown and turn.is_short:  # "nummer 2" answers the question on the screen
            return await ask_or_list(merged(turn))
        ids = turn.named("offering") or numbered(turn)
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
        return Answer(tuple(messages), replace(turn.need, in_view=f"offering:{found[0].id}"))


def numbered(turn: Turn) -> list[str]:
    """The items whose numbers (on the cards) or places (on the page) are said; without either the first one.

    A number that is not on the page is no item: better to ask than to show another one.
    """
    shown, offset = turn.need.shown, turn.need.offset
    said = numbers_in(turn.text, len(shown))
    if not (said.written or said.places):
        return list(shown[:1])
    places = [*(number - offset for number in said.written), *said.places]
    return [shown[place - 1] for place in dict.fromkeys(places) if 1 <= place <= len(shown)]


class SwitchLanguage(StodAction):
    """Goes on in the language that is asked for."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_switch_language"

    async def answer(self, turn: Turn) -> Answer:
        """The language named last and not turned down; when none is named, the one that is written in."""
        language = language_named(turn.text) or str(turn.understanding["language"] or "sv")
        switched: Message = {"type": "text", "key": "language-switched"}
        if turn.need.question:
            return Answer((switched, question(turn.need)), language=language)
        if turn.need.shown:
            return Answer((switched, {"type": "choices", "choices": [BACK]}), language=language)
        return Answer((switched,), language=language)


def language_named(text: str) -> str | None:
    """``"sv"`` or ``"en"``, the last one that a text asks for: "svenska, inte engelska" is Swedish."""
    words = [word.casefold() for word in WORD.findall(text)]
    wanted = None
    for before, word in zip(["", *words], words, strict=False):
        for language, stems in LANGUAGES.items():
            if word.startswith(stems) and before not in NOT_THAT:
                wanted = language
    return wanted
