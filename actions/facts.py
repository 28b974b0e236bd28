"""Actions about terms and actors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from actions.actors import contact_of, kinds_asked, told, unknown, who
from actions.base import Answer, Message, StodAction, Turn
from actions.knowledge import differences, glossary, index
from actions.listing import first_page
from actions.lists import ShowOffering
from actions.need import Need
from actions.questions import CONTACT, WORD, asked_words, asks_for_difference
from actions.returning import with_back
from actions.terms import EXPLAINED_FIRST, difference_of, likeliest, plain_concept, terms_in, terms_of
from actions.topic import Topic
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.lookup import get_actor, get_offering, offerings_of
from stodlots_catalogue.views import AVAILABLE, OfferingView
from stodlots_glossary.concepts import Concept
from stodlots_glossary.vocabulary import SupportType

MAX_CONCEPTS = 5
MAX_CHOICES = 6
TERMS_ON_A_PAGE = 12
SHORTEST_NAME = 4
GLOSSARY = {"id": "terms", "key": "choice-glossary"}
ASKS_FOR_GLOSSARY = ("ordlist", "glossary", "vilka begrepp", "alla begrepp")


class ExplainTerm(StodAction):
    """What a term means, what tells two apart, and on to the support behind them."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_explain_term"

    async def answer(self, turn: Turn) -> Answer:
        """The concepts that are named: the field's terms before everyday words."""
        pages = turn.named("glossary_page")
        if pages or any(word in turn.text.casefold() for word in ASKS_FOR_GLOSSARY):
            return glossary_page(turn, int(pages[0]) if pages else 1)
        terms = named_terms(turn)
        if terms:
            return explained(turn, with_the_last(turn, terms))
        if turn.named("actor"):
            return await told(turn, await who(turn))
        if turn.named("offering"):
            return await ShowOffering().answer(turn)
        if words := asked_words(turn.text):
            named = names_with(await index(), words)
            return offered_names(turn, named) if named else unknown_term(turn)
        return await self._pointed_at(turn)

    async def _pointed_at(self, turn: Turn) -> Answer:
        """The terms in what was shown last, to choose from: "vad menas med det?"."""
        topic = turn.topic
        if topic and topic.kind == "term" and len(topic.ids) > 1 and asks_for_difference(turn.text):
            known = glossary()
            return explained(turn, [concept for each in topic.ids if (concept := known.get(each)) is not None])
        terms = await _terms_on_screen(turn)
        if len(terms) == 1:
            return explained(turn, terms)
        choices = [_choice(turn, concept) for concept in terms[:MAX_CHOICES]]
        asked: Message = {"type": "text", "key": "concept-which" if choices else "concept-which-word"}
        return Answer((asked, *with_back(turn, [*choices, GLOSSARY])), topic=topic)


def with_the_last(turn: Turn, terms: Sequence[Concept]) -> list[Concept]:
    """Also the term that was explained last: "är det samma som en sandlåda?" names only one of the two."""
    topic = turn.topic
    if len(terms) > 1 or topic is None or topic.kind != "term" or not asks_for_difference(turn.text):
        return list(terms)
    last = [concept for each in topic.ids[:1] if (concept := glossary().get(each)) is not None]
    return [*(concept for concept in last if concept not in terms), *terms]


def named_terms(turn: Turn) -> list[Concept]:
    """The concepts that a message asks about; none when it asks about a word that the glossary does not have."""
    known = glossary()
    named = [concept for each in turn.named("concept") if (concept := known.get(each)) is not None]
    terms = [concept for concept in named if concept.scheme in EXPLAINED_FIRST]
    return terms or ([] if asked_words(turn.text, turn.entities) and not turn.is_choice else named)


def explained(turn: Turn, terms: Sequence[Concept]) -> Answer:
    """The terms in plain words, side by side when they are several, and the support behind them."""
    known, shown = glossary(), list(terms[:MAX_CONCEPTS])
    message: Message = {"type": "concept", "items": [plain_concept(concept, known) for concept in shown]}
    if len(shown) > 1:
        message["difference"] = difference_of(shown, differences())
    choices = [
        {"id": f"about:{concept.id}", "title": concept.name(turn.language_after() or "sv"), "support_of": True}
        for concept in shown
        if concept.points
    ]
    if len(shown) == 1:
        related = [
            other for each in shown[0].related if (other := known.get(each)) is not None and other.scheme == "jargon"
        ]
        choices += [_choice(turn, concept) for concept in related[:2]]
    topic = Topic("term", tuple(concept.id for concept in shown))
    return Answer((message, *with_back(turn, choices)), topic=topic)


def unknown_term(turn: Turn) -> Answer:
    """Says that the word is not known, and offers the likeliest ones and the glossary."""
    near = likeliest(asked_words(turn.text), glossary())
    choices = [_choice(turn, concept) for concept in near]
    key = "concept-unknown-near" if near else "concept-unknown"
    return Answer(({"type": "text", "key": key}, *with_back(turn, [*choices, GLOSSARY])))


def names_with(catalogue: CatalogueIndex, words: Sequence[str]) -> list[OfferingView]:
    """The offerings that can be had and have one of the words in their names: "DINO" is no term but a name."""
    wanted = {word.casefold() for word in words if len(word) >= SHORTEST_NAME}
    return [
        offering
        for offering in catalogue.offerings
        if offering.standing in AVAILABLE and wanted & {word.casefold() for word in WORD.findall(offering.name)}
    ]


def offered_names(turn: Turn, named: Sequence[OfferingView]) -> Answer:
    """Says that the word is the name of some support, to choose from."""
    choices = [{"id": f"offering:{each.id}", "title": each.name} for each in named[:MAX_CHOICES]]
    return Answer(({"type": "text", "key": "concept-is-name"}, *with_back(turn, choices)))


def glossary_page(turn: Turn, page: int) -> Answer:
    """The glossary's terms by name, a page at a time, each to be chosen."""
    terms = terms_of(glossary(), turn.language_after() or "sv")
    first = (page - 1) * TERMS_ON_A_PAGE
    shown = terms[first : first + TERMS_ON_A_PAGE] or terms[:TERMS_ON_A_PAGE]
    args = {"first": terms.index(shown[0]) + 1, "last": terms.index(shown[-1]) + 1, "total": len(terms)}
    choices: list[dict[str, Any]] = [
        {"id": f"concept:{concept.id}", "title": concept.name(turn.language_after() or "sv")} for concept in shown
    ]
    if args["last"] < len(terms):
        choices.append({"id": f"terms:{page + 1}", "key": "choice-more-terms"})
    answer = with_back(turn, choices)
    return Answer(({**answer[0], "key": "glossary-page", "args": args},), topic=Topic("glossary"))


def _choice(turn: Turn, concept: Concept) -> dict[str, Any]:
    return {"id": f"concept:{concept.id}", "title": concept.name(turn.language_after() or "sv"), "explain": True}


async def _terms_on_screen(turn: Turn) -> list[Concept]:
    """The terms in what the user has just read."""
    known, catalogue = glossary(), await index()
    if turn.topic and turn.topic.kind == "term":
        read = [concept for each in turn.topic.ids if (concept := known.get(each)) is not None]
        texts = [text for concept in read for text in (concept.definition.get("sv", ""), concept.note.get("sv", ""))]
        related = [known.get(each) for concept in read for each in concept.related]
        found = [*terms_in(texts, known), *(each for each in related if each is not None and each.scheme == "jargon")]
        ids = dict.fromkeys(concept.id for concept in found if concept.id not in turn.topic.ids)
        return [known[each] for each in ids]
    if turn.topic and turn.topic.kind == "actor":
        texts = [actor.summary for each in turn.topic.ids if (actor := get_actor(catalogue, each)) is not None]
        texts += [offering.summary for each in turn.topic.ids for offering in offerings_of(catalogue, each)[:5]]
        return terms_in(texts, known)
    if turn.need.question == "support_type":
        return [concept for each in SupportType if (concept := known.get(str(each))) is not None]
    shown = [offering for each in turn.need.shown if (offering := get_offering(catalogue, each)) is not None]
    return terms_in([text for each in shown for text in (each.name, each.summary, each.next_step)], known)


class TellAboutActor(StodAction):
    """Who an actor is, whether it still exists, what it offers and where to reach it."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_tell_about_actor"

    async def answer(self, turn: Turn) -> Answer:
        """The actors that are named; asked for a kind of support of one, the list of it."""
        actors = await who(turn)
        if not actors:
            terms = named_terms(turn)
            return explained(turn, terms) if terms else await unknown(turn)
        kinds = [] if turn.named("offering") else kinds_asked(turn)
        if kinds and len(actors) == 1:
            labels = tuple({"id": kind, "score": 1.0, "evidence": []} for kind in kinds)
            need = Need(support_types=labels, actors=(actors[0].id,))
            return await first_page(need.remembering(turn.need) if not turn.need.is_blank else need)
        return await told(turn, actors)


class GiveContact(StodAction):
    """Where to reach an actor, as far as the catalogue knows."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_give_contact"

    async def answer(self, turn: Turn) -> Answer:
        """The contact ways of the actors that are named or were shown last."""
        actors = await who(turn)
        if actors:
            return await contact_of(turn, actors)
        if asked_words(turn.text, turn.entities, CONTACT):
            return await unknown(turn)
        return replace(Answer(({"type": "text", "key": "contact-whose"},)), topic=turn.topic)
