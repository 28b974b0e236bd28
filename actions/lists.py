"""Actions about the list that is shown: more, back, start over, one item, another language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from actions.actors import contact_of, more_actors, tell_numbered, who
from actions.base import Answer, Message, StodAction, Turn
from actions.changes import chips_of, sentences_between
from actions.corrections import filters_said
from actions.filters import ALL_OF_THEM, FILTER_WORD
from actions.knowledge import index
from actions.leftout import filters_of, latest_filters, without
from actions.listing import (
    NOTHING_SHOWN,
    actor_names,
    ask_or_list,
    first_page,
    later_page,
    next_page,
    question,
    same_page,
    understanding_of,
)
from actions.need import Label, Need
from actions.needs import corrected, merged
from actions.pointing import numbered
from actions.questions import asks_for_contact
from actions.returning import BACK, back_to_need
from actions.several import choice_among, take, which_first
from actions.topic import Topic
from actions.unknowns import TellFact
from stodlots_catalogue.lookup import get_offering
from stodlots_catalogue.plain import plain_offering
from stodlots_glossary.counting import WORD, numbers_in, says_only_numbers

LANGUAGES = {"sv": ("svensk", "swedish"), "en": ("engelsk", "english")}
NOT_THAT = {"inte", "ej", "från", "not", "from"}
UNDO = re.compile(r"ångra|undo|ändrade mig|förra|föregående|innan\b|senaste|previous|before", re.IGNORECASE)
THE_LIST = re.compile(r"\blist|förslag|träff", re.IGNORECASE)
WANTS_LIST = re.compile(r"\blist|förslag|behov|\bneed\b|pratade om|var vi\b", re.IGNORECASE)
MEANS_NEED = re.compile(
    r"\b(ta|tar|kör|nu)\b.*\b(andra|nästa)\b|\bandra (behov|fråg|sak|del)|other (need|one)", re.IGNORECASE
)
WISHED = re.compile(r"\b(ska|skall|bör|måste|vill|bara|vilka|some|should|must|only|which of|are any)\b", re.IGNORECASE)
WHETHER = re.compile(
    r"\W*(och |men |and |but )?(går|får|finns|måste|behöver|krävs|gäller|räknas|funkar|passar|är|kan (man|vi)"
    r"|does|do|is|are|can (we|i|you))\b",
    re.IGNORECASE,
)
ASKS_FOR_MORE = re.compile(
    r"\b(mer|info|information|detalj|berätta|visa|öppna|läsa|more|details|tell|show|open)", re.IGNORECASE
)


class ShowMore(StodAction):
    """The next hits."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_show_more"

    async def answer(self, turn: Turn) -> Answer:
        """The next page, or that there is no list."""
        if turn.topic and turn.topic.kind == "actors":
            return await more_actors(turn, turn.topic)
        return await next_page(turn.need) if turn.need.shown else Answer((NOTHING_SHOWN,))


class GoBack(StodAction):
    """Undoes the latest change, takes a filter off, or leads back to the list from something beside it."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_go_back"

    async def answer(self, turn: Turn) -> Answer:
        """The list or question before, or that this is the beginning."""
        need = turn.need
        if not turn.is_choice and FILTER_WORD.search(turn.text):
            return await without_filters(need, every=ALL_OF_THEM.search(turn.text) is not None)
        if UNDO.search(turn.text):
            return await undone(need)
        if need.question and not turn.aside and THE_LIST.search(turn.text):
            return await ask_or_list(replace(need, question=None), may_ask=False)
        if turn.aside or turn.topic or WANTS_LIST.search(turn.text):
            return await back_to_need(need) or await undone(need)
        if need.offset > need.size:
            return await later_page(need, need.offset - need.size)
        if need.offset:
            return await first_page(need)
        return await undone(need)


async def undone(need: Need) -> Answer:
    """The need before the latest change, said back, or that this is the beginning."""
    earlier = need.previous()
    if earlier is None:
        return Answer(({"type": "text", "key": "nothing-to-go-back-to"},))
    said: list[Message] = [{"type": "text", "key": "went-back"}]
    names = await actor_names({*earlier.excluded_actors, *need.excluded_actors})
    same_need = bool(_ids(earlier.principles) & _ids(need.principles) or not earlier.principles)
    if earlier.shown and same_need and (changes := sentences_between(need, earlier, names)):
        said.append({"type": "text", "key": "changed", "args": {"what": {"sentences": changes}}})
    if earlier.choosing:
        answer = which_first(earlier)
    elif earlier.question:
        answer = Answer((question(earlier),), earlier)
    else:
        answer = await same_page(earlier)
        if earlier.offset:  # a later page alone does not say what it is a list of
            said.append(await understanding_of(earlier))
    return replace(answer, messages=(*said, *answer.messages))


def _ids(labels: Iterable[Label]) -> set[str]:
    return {str(label["id"]) for label in labels}


async def without_filters(need: Need, every: bool) -> Answer:
    """The list without the latest filter, or without any; which one, when that cannot be known."""
    present = filters_of(need)
    if not present:
        return Answer(({"type": "text", "key": "no-filters"},))
    gone = present if every else latest_filters(need)
    if len(gone) > 1 and not every:
        return Answer((await which_filter(need),))
    changed = replace(without(need, gone), question=None, shown=(), offset=0).remembering(need)
    answer = await ask_or_list(changed)
    names = await actor_names({*need.excluded_actors})
    sentences = sentences_between(need, changed, names)
    back: Message = {"type": "text", "key": "changed", "args": {"what": {"sentences": sentences}}}
    return replace(answer, messages=(back, *answer.messages))


async def which_filter(need: Need) -> Message:
    """The filters to choose from."""
    names = await actor_names(need.excluded_actors)
    chips = [each for each in chips_of(need, names) if each["aspect"] not in ("principle", "support_type")]
    choices = [{"id": chip["remove"], **chip["label"]} for chip in chips]
    return {"type": "choices", "key": "ask-which-filter", "choices": choices}


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
        if (elsewhere := await _not_about_one(turn)) is not None:
            return elsewhere
        ids = turn.named("offering") or await numbered(turn) or _first_shown(turn)
        catalogue = await index()
        found = [offering for each in ids if (offering := get_offering(catalogue, each)) is not None]
        if not found:
            return Answer(({"type": "text", "key": "offering-unknown"},) if turn.need.shown else (NOTHING_SHOWN,))
        messages: list[Message] = []
        for offering in found:
            args = {"name": offering.name, "actor": offering.actor.name, "summary": offering.summary}
            messages.append({"type": "text", "key": "offering-detail", "args": args})
            messages.append({"type": "text", "key": "offering-next-step", "args": {"step": offering.next_step}})
        items = [plain_offering(offering) for offering in found]
        listed = {"type": "offerings", "key": "offering-limits", "items": items, "offset": 0, "total": len(items)}
        messages.append({**listed, "numbered": False})
        return Answer(tuple(messages), topic=Topic("offering", tuple(offering.id for offering in found)))


async def _not_about_one(turn: Turn) -> Answer | None:
    """The answer to what only looks as if one offering was meant; None when one is."""
    if turn.topic and turn.topic.kind == "actors" and not turn.named("offering"):
        return await tell_numbered(turn, turn.topic)
    if turn.topic and turn.topic.kind == "actor" and asks_for_contact(turn.text):
        return await contact_of(turn, await who(turn))
    if not turn.named("offering") and (chosen := await choice_among(turn)) is not None:
        return chosen
    if turn.need.waiting and MEANS_NEED.search(turn.text) and not turn.named("offering"):
        return await take(turn.need, 0)
    if turn.need.question and says_only_numbers(turn.text):
        return await ask_or_list(merged(turn))
    if wishes_filter(turn):
        return await corrected(turn, merged(turn))
    if asks_whether(turn):
        return await TellFact().answer(turn)
    return None


def wishes_filter(turn: Turn) -> bool:
    """Whether the whole list is meant, not a card: "vilka är gratis?", "då får det bli en kurs"."""
    if not _is_about_the_list(turn):
        return False
    said = filters_said(turn)
    return said.instead or bool(WISHED.search(turn.text) and said.named)


def asks_whether(turn: Turn) -> bool:
    """Whether a condition is asked about, not what the offerings are: "går det att vara med på distans?"."""
    asks = WHETHER.match(turn.text) is not None and ASKS_FOR_MORE.search(turn.text) is None
    return asks and _is_about_the_list(turn)


def _is_about_the_list(turn: Turn) -> bool:
    """There is a list, and words that point at no card of it."""
    pointed = turn.named("offering") or numbers_in(turn.text, len(turn.need.shown))
    return bool(turn.need.shown) and not turn.is_choice and not pointed


def _first_shown(turn: Turn) -> list[str]:
    """Without a number the first one is meant, unless a number was said that is not there."""
    return [] if numbers_in(turn.text, len(turn.need.shown)) else list(turn.need.shown[:1])


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
