"""Dates, prices and people: told as the catalogue knows them, else said to be unknown, with where to look."""

from __future__ import annotations

from typing import Any

from actions.actors import contact_of, who
from actions.base import Answer, Message, StodAction, Turn
from actions.knowledge import index
from actions.lists import NOTHING_SHOWN
from stodlots_catalogue.lookup import get_actor, get_offering
from stodlots_catalogue.views import OfferingView
from stodlots_glossary.counting import WORD, numbers_in

# The beginnings of words that tell which fact is asked for. Names are looked for last: "vem" also asks who may apply.
SIGNS: dict[str, tuple[str, ...]] = {
    fact: tuple(" ".join(sign.split()) for sign in signs.split(","))
    for fact, signs in {
        "deadline": """
            när, nar, datum, deadline, sista, ansökningsdag, ansökningstid, ansökan ut, öppen, stäng, startar,
            börjar, vecka, omgång, hinner, frist, when, open, close, date, last day, hur länge
        """,
        "price": """
            kost, pris, gratis, betal, avgift, pengar, belopp, bidrag, notan, dyr, faktura, sök, budget, cost,
            price, free, fee, pay, money, much, koster, stor del
        """,
        "person": """
            vem, namn, heter, handlägg, kontakt, ring, telefon, nummer till, direktnummer, mejl, mail, vilken
            person, who, name, contact, phone, can i call, number to, email, hvem, till vem
        """,
    }.items()
}


class TellFact(StodAction):
    """A date, a price or a person of a hit. What is not known is said to be so; nothing is made up."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_tell_fact"

    async def answer(self, turn: Turn) -> Answer:
        """What the catalogue knows, and the source to look at, of the hits that are meant."""
        catalogue = await index()
        found = [offering for each in _meant(turn) if (offering := get_offering(catalogue, each)) is not None]
        fact = fact_in(turn.text)
        if fact == "person" and turn.topic and turn.topic.kind == "actor":
            return await contact_of(turn, await who(turn))
        named = [actor for each in turn.named("actor") if (actor := get_actor(catalogue, each)) is not None]
        if named and not turn.named("offering"):
            ways = [{"id": each.id, "name": each.name, "homepage": each.homepage} for each in named]
            return Answer(
                ({"type": "text", "key": f"fact-{fact}"}, {"type": "turn-to", "key": "fact-ask", "actors": ways})
            )
        if not found:
            pointed = numbers_in(turn.text, 0)
            if turn.need.shown and (pointed.written or pointed.places):
                return Answer(({"type": "text", "key": "offering-unknown"},))
            return Answer(({"type": "text", "key": f"fact-{fact}"}, NOTHING_SHOWN))
        if fact == "price":
            return Answer((*(_price(offering) for offering in found), _where(found)))
        return Answer(({"type": "text", "key": f"fact-{fact}"}, _where(found)))


def fact_in(text: str) -> str:
    """Which fact a text asks for: ``deadline``, ``price`` or ``person``; the first sign in it decides."""
    said = " " + " ".join(WORD.findall(text.casefold()))
    places = {
        fact: min((place for sign in signs if (place := said.find(f" {sign}")) >= 0), default=None)
        for fact, signs in SIGNS.items()
    }
    found = {fact: place for fact, place in places.items() if place is not None}
    return min(found, key=lambda fact: found[fact]) if found else "price"


def _meant(turn: Turn) -> list[str]:
    """The hits that are named or numbered, else the one looked at last, else all on the screen."""
    named = turn.named("offering")
    if named:
        return named
    need = turn.need
    said = numbers_in(turn.text, len(need.shown))
    if said:
        return said.among(need.shown, need.offset)
    return list(turn.topic.ids if turn.topic and turn.topic.kind == "offering" else need.shown)


def _price(offering: OfferingView) -> Message:
    args: dict[str, Any] = {"name": offering.name}
    return {"type": "text", "key": f"fact-price-{offering.cost}", "args": args, "offering": offering.id}


def _where(offerings: list[OfferingView]) -> Message:
    """Where to ask: the page of each offering, else its actor's."""
    sources = [
        {"id": each.id, "name": each.name, "actor": each.actor.name, "url": each.url or each.actor.homepage}
        for each in offerings
    ]
    return {"type": "turn-to", "key": "fact-ask", "offerings": sources}
