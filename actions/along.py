"""Taking the result along: a summary to print, link to or send, with the user's own words only if they agree."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.base import SIDE_QUESTIONS, Answer, Message, StodAction, Turn
from actions.knowledge import index, search
from actions.listing import query_of, understanding_of
from actions.need import Need
from stodlots_catalogue.lookup import get_offering
from stodlots_catalogue.plain import plain_hit, plain_offering
from stodlots_catalogue.query import MAX_LIMIT
from stodlots_glossary.counting import numbers_in

WITH_WORDS, WITHOUT_WORDS = "along:words", "along:plain"
ASKED_ABOUT_WORDS = "words"
# "de tre första", "the first three", "topp 3"
FIRST_FEW = re.compile(r"\b(\w+) (?:första|forsta|översta)\b|\b(?:first|top|topp) (\w+)\b", re.IGNORECASE)


class SaveList(StodAction):
    """A summary of what was understood and shown, to take along without leaving an address."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_save_list"

    async def answer(self, turn: Turn) -> Answer:
        """The summary, and once the question whether the user's own words may stand in it."""
        if not turn.need.shown:
            return Answer(({"type": "text", "key": "save-empty"},))
        if turn.text == f"[{WITHOUT_WORDS}]":
            return _without_words(turn.need)
        if turn.text == f"[{WITH_WORDS}]":
            return await _with_words(turn.need)
        summary = await _summary(turn.need, _chosen(turn))
        if not turn.need.told or turn.need.words_agreed is not None:
            return Answer((summary,))
        asked = replace(turn.need, words_agreed=False)
        return Answer((summary, _question(turn.need)), asked, pending=ASKED_ABOUT_WORDS)


def _question(need: Need) -> Message:
    choices = [
        {"id": WITH_WORDS, "key": "choice-along-words"},
        {"id": WITHOUT_WORDS, "key": "choice-along-plain"},
    ]
    return {"type": "choices", "key": "along-words", "args": {"words": need.told}, "choices": choices}


async def _with_words(need: Need) -> Answer:
    agreed = replace(need, words_agreed=True)
    return Answer((await _summary(agreed, ()),), agreed)


def _without_words(need: Need) -> Answer:
    return Answer(({"type": "text", "key": "along-plain"},), replace(need, words_agreed=False))


async def _typed(turn: Turn) -> Answer | None:
    """A yes or a no, or its number, to the question whether the words may stand there."""
    said = numbers_in(turn.text, 2)
    number = next(iter((*said.written, *said.places)), None) if turn.is_short else None
    if not turn.need.shown:
        return None
    if number == 1 or turn.intent == "followup_affirm":
        return await _with_words(turn.need)
    if number == 2 or turn.intent == "followup_deny":
        return _without_words(turn.need)
    return None


SIDE_QUESTIONS[ASKED_ABOUT_WORDS] = _typed


def _chosen(turn: Turn) -> tuple[int, ...]:
    """The numbers on the cards that are to go along; none means all that was shown."""
    last = turn.need.offset + len(turn.need.shown)
    few = FIRST_FEW.search(turn.text)
    if few:
        count = numbers_in(few[1] or few[2], 0)
        return tuple(range(1, 1 + next(iter((*count.written, *count.places)), 0)))
    said = numbers_in(turn.text, len(turn.need.shown))
    numbers = (*said.written, *(turn.need.offset + place for place in said.places))
    return tuple(dict.fromkeys(number for number in numbers if 1 <= number <= last))


async def _summary(need: Need, chosen: tuple[int, ...]) -> Message:
    """The summary of the items with these numbers, or of all that was shown."""
    items = await _items(need)
    understood = (await understanding_of(need))["understanding"]
    for name in ("principles", "support_types"):  # the words it rests on are the user's own
        understood[name] = [{**label, "evidence": []} for label in understood[name]]
    return {
        "type": "summary",
        "key": "summary",
        "words": need.told if need.words_agreed and need.told else None,
        "understanding": understood,
        "gap": need.gap,
        "items": [items[number - 1] for number in chosen if number <= len(items)] or items,
        "release": (await index()).release,
    }


async def _items(need: Need) -> list[dict[str, Any]]:
    """All that was shown, from the first card on, in its order."""
    last = need.offset + len(need.shown)
    if need.offset and last <= MAX_LIMIT:
        found = await search(replace(query_of(need), limit=last, near=need.gap))
        items = [plain_hit(hit) for hit in found.hits]
        if [item["id"] for item in items[need.offset :]] == list(need.shown):
            return items
    catalogue = await index()
    shown = [offering for each in need.shown if (offering := get_offering(catalogue, each)) is not None]
    return [plain_offering(offering) for offering in shown]
