"""Manners: where to turn instead, a person to talk to, anger met calmly, and no verdict on who is best."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.actors import kinds_asked
from actions.base import Answer, Message, StodAction, Turn
from actions.corrections import filters_said
from actions.knowledge import index
from actions.listing import PRINCIPLE_CHOICES, ask_or_list
from actions.lists import ShowOffering
from actions.needs import corrected, merged
from actions.pointers import EMERGENCY, is_misleading, subject_of
from actions.returning import BACK, where_we_were, with_back
from actions.unknowns import TellFact
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.lookup import get_actor, get_offering
from stodlots_catalogue.views import ActorView
from stodlots_glossary.counting import numbers_in

MAX_ACTORS = 3
MAX_CHOICES = 5
HUMAN = {"id": "human", "key": "choice-human"}
RESTART = {"id": "restart", "key": "choice-restart"}


class NoteTurn(StodAction):
    """Says nothing: keeps the language that is spoken, and drops a side question that was left unanswered."""

    hears_side_answers = False  # something has been said already

    def name(self) -> str:
        """Its name in the domain."""
        return "action_note_turn"

    async def answer(self, turn: Turn) -> Answer:
        """Nothing."""
        return Answer(())


class AskAgain(StodAction):
    """Nothing readable: asks for a sentence, with an example."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_ask_again"

    async def answer(self, turn: Turn) -> Answer:
        """An example of what can be read."""
        return Answer(({"type": "text", "key": "gibberish"},))


class HearRemark(StodAction):
    """Something was said that asks for nothing: it is heard, and all stays as it was."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_hear_remark"

    async def answer(self, turn: Turn) -> Answer:
        """The question that waits for an answer once more; else that the list is still there."""
        need = turn.need
        if need.question or need.choosing:
            return await where_we_were(need) or Answer(())
        if need.shown and filters_said(turn).instead and kinds_asked(turn):  # "då får det väl bli en kurs ändå"
            return await corrected(turn, merged(turn))
        if need.shown and (turn.named("offering") or numbers_in(turn.text, len(need.shown))):
            return await ShowOffering().answer(turn)  # "då tar jag tvåan"
        if need.shown and "?" in turn.text:
            return await TellFact().answer(turn)
        return Answer(({"type": "text", "key": "remark" if need.shown else "remark-no-list"}, *with_back(turn, [])))


class PointElsewhere(StodAction):
    """Out of scope: says so, and where to turn when the subject is plain."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_point_elsewhere"

    async def answer(self, turn: Turn) -> Answer:
        """A pointer by subject, else the general one."""
        subject = subject_of(turn.text)
        if subject == EMERGENCY:
            return Answer(({"type": "turn-to", "key": "emergency"},))
        if subject is None:
            return Answer(({"type": "text", "key": "out-of-scope"},))
        args = {"where": {"keys": [f"elsewhere-{subject}"]}}
        return Answer(({"type": "text", "key": "out-of-scope-to", "args": args},))


class DeclineMisuse(StodAction):
    """Nothing is made to look like what it is not. To accuse somebody who asks honestly would be worse than to ask."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_decline_misuse"

    async def answer(self, turn: Turn) -> Answer:
        """Declines what says plainly that it is to mislead; anything else is a need that was not understood."""
        if is_misleading(turn.text):
            return Answer(({"type": "notice", "key": "misuse"},))
        return await ask_or_list(merged(turn))


class OfferHuman(StodAction):
    """A person to talk to: at the actors in view, and at the organisation that runs the page."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_offer_human"

    async def answer(self, turn: Turn) -> Answer:
        """The ways to contact them that the catalogue knows. The edge adds the host's own contact."""
        actors = in_view(await index(), turn)
        contacts = [{"id": each.id, "name": each.name, "homepage": each.homepage} for each in actors]
        key = "human" if contacts else "human-none"
        message = {"type": "turn-to", "key": key, "actors": contacts[:MAX_ACTORS], "host": True}
        return Answer((message, *with_back(turn, [])))


class KeepCalm(StodAction):
    """Impatience and anger: no questions now, but what there is."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_keep_calm"

    async def answer(self, turn: Turn) -> Answer:
        """Calm words; then the list as far as the need is known, or ways on."""
        calm: Message = {"type": "text", "key": "calm"}
        # Facets are read well from needs; from other words only when they are named outright.
        named = set(turn.named("concept"))
        heard = any(value in named for value in turn.understanding["facets"].values())
        need = merged(turn) if heard else turn.need
        if need.question or (heard and not need.is_empty):
            answer = await ask_or_list(replace(need, question=None), may_ask=False)
            return replace(answer, messages=(calm, *answer.messages))
        if need.shown:
            wrong = [{"id": f"wrong:{each}", "key": f"choice-wrong-{each}"} for each in ("principle", "support")]
            return Answer((calm, {"type": "choices", "key": "correct", "choices": [*wrong, RESTART, HUMAN]}))
        choices = [*PRINCIPLE_CHOICES, HUMAN]
        return Answer((calm, {"type": "choices", "key": "ask-need", "choices": choices}))


class DeclineRanking(StodAction):
    """No hit and no actor is called the best: how the list is ordered, and what can be compared."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_decline_ranking"

    async def answer(self, turn: Turn) -> Answer:
        """For a list its order and its items; for actors what they do, by choice."""
        catalogue = await index()
        need = turn.need
        if turn.intent == "followup_ranking" and need.shown:
            shown = [offering for each in need.shown if (offering := get_offering(catalogue, each)) is not None]
            choices = [{"id": f"offering:{each.id}", "title": each.name} for each in shown[:MAX_CHOICES]]
            return Answer(({"type": "choices", "key": "ranking-list", "choices": choices},))
        named = [actor for each in turn.named("actor") if (actor := get_actor(catalogue, each)) is not None]
        actors = named or in_view(catalogue, turn)
        if not actors:
            return Answer(({"type": "text", "key": "ranking-actors"},))
        titles: list[dict[str, Any]] = [{"id": f"actor:{each.id}", "title": each.name} for each in actors[:MAX_CHOICES]]
        back = [BACK] if turn.has_need else []
        return Answer(({"type": "choices", "key": "ranking-actors", "choices": [*titles, *back]},))


def in_view(catalogue: CatalogueIndex, turn: Turn) -> list[ActorView]:
    """The actor that was looked at last, else those behind the hits on the screen, each once."""
    kind, seen = (turn.topic.kind, turn.topic.ids) if turn.topic else ("", ())
    if kind == "actor":
        ids = list(seen)
    else:
        offerings = seen if kind == "offering" else turn.need.shown
        found = [offering for each in offerings if (offering := get_offering(catalogue, each)) is not None]
        ids = [offering.actor.id for offering in found]
    return [actor for each in dict.fromkeys(ids) if (actor := get_actor(catalogue, each)) is not None]
