"""Actions that set hits beside each other, say why they are there, and how many there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from actions.base import Answer, Message, StodAction, Turn
from actions.facts import ExplainTerm
from actions.knowledge import index
from actions.listing import NOTHING_SHOWN, found, query_of
from actions.need import Need
from actions.pointing import numbered
from actions.returning import BACK
from actions.several import choice_among, reminder, take
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.lookup import get_offering, offerings_of
from stodlots_catalogue.plain import plain_offering
from stodlots_catalogue.query import Hit, Reason, Result
from stodlots_catalogue.views import OfferingView
from stodlots_glossary.counting import numbers_in

MOST_COMPARED = 3
FEWEST_COMPARED = 2
NOT_THERE = re.compile(r"\b(inte|ej|saknas|finns inte|not|isn.t|aren.t|missing)\b", re.IGNORECASE)
# Reasons that tell a hit from another; the rest is the same for the whole list or is on the card anyway.
TELLING = ("near_miss", "fits_phase", "fits_level", "words", "not_confirmed", "concrete_next_step")
MOST_REASONS = 3
MOST_NAMED_REASONS = 5
NAMED_REASONS = ("fits_principle", "fits_support_type", "fits_receiver", *TELLING, "confirmed")


class Compare(StodAction):
    """Two or three offerings beside each other."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_compare"

    async def answer(self, turn: Turn) -> Answer:
        """Those that are named or numbered; without either the first ones shown."""
        catalogue = await index()
        meant = list(dict.fromkeys((*turn.named("offering"), *await numbered(turn))))
        if not meant and len(turn.named("concept")) >= FEWEST_COMPARED:
            return await ExplainTerm().answer(turn)
        shown = turn.need.shown
        if not meant and not numbers_in(turn.text, len(shown)):
            meant = list(shown[:MOST_COMPARED])
        elif len(meant) == 1 and not numbers_in(turn.text, 0).written and turn.named("offering"):
            meant = [*meant, *(each for each in shown if each not in meant)][:FEWEST_COMPARED]
        offerings = [offering for each in meant if (offering := get_offering(catalogue, each)) is not None]
        if len(offerings) < FEWEST_COMPARED:
            return Answer(({"type": "text", "key": "compare-which"},) if shown else (NOTHING_SHOWN,))
        return Answer((comparison(offerings[:MOST_COMPARED], turn.need, cut=len(offerings) > MOST_COMPARED), ONLY_BACK))


ONLY_BACK: Message = {"type": "choices", "choices": [BACK]}


def comparison(offerings: Sequence[OfferingView], need: Need, cut: bool) -> Message:
    """The message for a comparison; ``cut``: more were asked for than fit beside each other."""
    notes = [{"key": "compare-cut", "args": {"count": len(offerings)}}] if cut else []
    notes.append({"key": "compare-limits"})
    return {
        "type": "comparison",
        "key": "compare-header",
        "args": {"names": {"words": [offering.name for offering in offerings]}},
        "items": [plain_offering(offering) for offering in offerings],
        "numbers": [_number_of(offering.id, need) for offering in offerings],
        "notes": notes,
    }


def _number_of(offering_id: str, need: Need) -> int | None:
    return need.offset + need.shown.index(offering_id) + 1 if offering_id in need.shown else None


class ExplainChoice(StodAction):
    """Why these hits, why this one, and why somebody is not among them."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_explain_choice"

    async def answer(self, turn: Turn) -> Answer:
        """The reasons that the search gave, and the words it went by."""
        need = turn.need
        if not need.shown:
            return Answer((NOTHING_SHOWN,))
        catalogue = await index()
        if absent := _absent(turn, catalogue):
            return Answer((why_not(absent, need), ONLY_BACK))
        ids = turn.named("offering") or await numbered(turn)
        page, _ = await found(query_of(need, need.offset))
        if ids:
            return Answer((*await _each(ids, need, page), ONLY_BACK))
        lines = [_line(need.offset + place, hit, TELLING) for place, hit in enumerate(page.hits, 1)]
        return Answer((_grounds(need), *lines, {"type": "text", "key": "why-order"}, ONLY_BACK))


async def _each(ids: Sequence[str], need: Need, page: Result) -> tuple[Message, ...]:
    """Why each of these is in the list."""
    hits = {hit.offering.id: (need.offset + place, hit) for place, hit in enumerate(page.hits, 1)}
    catalogue = await index()
    said: list[Message] = []
    for each in ids:
        if each in hits:
            said.append(_line(*hits[each], NAMED_REASONS, MOST_NAMED_REASONS))
        elif (offering := get_offering(catalogue, each)) is not None:
            said.append(why_not([offering], need))
    return tuple(said) or ({"type": "text", "key": "offering-unknown"},)


def _grounds(need: Need) -> Message:
    """What the whole list rests on: the user's words, or what was chosen."""
    words = [word for label in (*need.principles, *need.support_types) for word in label["evidence"]]
    if words:
        return {"type": "text", "key": "why-list-words", "args": {"words": {"quoted": list(dict.fromkeys(words))}}}
    return {"type": "text", "key": "why-list-chosen"}


def _line(number: int, hit: Hit, codes: Sequence[str], most: int = MOST_REASONS) -> Message:
    reasons = sorted((r for r in hit.why if r.code in codes), key=lambda r: codes.index(r.code))[:most]
    return {
        "type": "text",
        "key": "why-item" if reasons else "why-item-plain",
        "args": {"number": number, "name": hit.offering.name, "why": {"why": [_plain(each) for each in reasons]}},
    }


def _plain(reason: Reason) -> dict[str, Any]:
    return {"code": reason.code, "args": list(reason.args)}


def _absent(turn: Turn, catalogue: CatalogueIndex) -> list[OfferingView]:
    """What "varför är inte X med?" asks for: the offering, or what the actor has."""
    if not NOT_THERE.search(turn.text):
        return []
    named = [offering for each in turn.named("offering") if (offering := get_offering(catalogue, each)) is not None]
    for each in turn.named("actor"):
        named += offerings_of(catalogue, each)
    return named


def why_not(offerings: Sequence[OfferingView], need: Need) -> Message:
    """Why none of these is on the page: the first thing that every one of them fails on."""
    name = offerings[0].name if len(offerings) == 1 else offerings[0].actor.short
    best = min((_failures(each, need) for each in offerings), key=len)
    return {"type": "text", "key": f"why-not-{best[0]}" if best else "why-not-lower", "args": {"name": name}}


def _failures(offering: OfferingView, need: Need) -> list[str]:
    """What keeps an offering from the list, in the order in which the search looks."""
    principles = {label["id"] for label in need.principles}
    supports = {label["id"] for label in need.support_types}
    receiver, cost = need.facets.get("receiver"), need.facets.get("cost")
    checks = {
        "excluded": offering.actor.id in need.excluded_actors
        or bool({*offering.support_types} & {*need.excluded_support_types}),
        "receiver": bool(receiver) and receiver not in offering.audience,
        "cost": bool(cost) and offering.cost != cost,
        "principle": bool(principles) and not principles & {*offering.principles},
        "support": bool(supports) and not supports & {*offering.support_types},
    }
    return [name for name, failed in checks.items() if failed]


class Count(StodAction):
    """How many there are, and how many have been shown."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_count"

    async def answer(self, turn: Turn) -> Answer:
        """The total and where in it the user is; without a list, that there is none yet."""
        need = turn.need
        if not need.shown:
            return Answer((NOTHING_SHOWN,))
        result, _ = await found(query_of(need, need.offset))
        args = {"total": result.total, "first": need.offset + 1, "last": need.offset + len(need.shown)}
        left = result.total - need.offset - len(need.shown)
        counted: Message = {"type": "text", "key": "count", "args": {**args, "left": left}}
        if left <= 0:
            return Answer((counted,))
        return Answer((counted, {"type": "choices", "choices": [{"id": "more", "key": "choice-more"}, BACK]}))


class TakeNextNeed(StodAction):
    """The other need of a message that held two."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_next_need"

    async def answer(self, turn: Turn) -> Answer:
        """Its list or question; without one, what there is instead."""
        if (chosen := await choice_among(turn)) is not None:
            return chosen
        if turn.need.waiting:
            return await take(turn.need, 0)
        key = "next-need-none" if turn.need.shown else "ask-need"
        return Answer(({"type": "text", "key": key},))


class Remind(StodAction):
    """After thanks: the need that is left, if there is one."""

    hears_side_answers = False  # something has been said already

    def name(self) -> str:
        """Its name in the domain."""
        return "action_remind"

    async def answer(self, turn: Turn) -> Answer:
        """Nothing, most of the time."""
        return Answer(reminder(turn.need))
