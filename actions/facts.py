"""Actions about terms and actors."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.base import Answer, Message, StodAction, Turn
from actions.knowledge import glossary, index
from stodlots_catalogue.lookup import find_actor, get_actor, get_offering, offerings_of, successor_of
from stodlots_catalogue.plain import plain_actor, plain_offering
from stodlots_glossary.concepts import Concept, Glossary

MAX_CONCEPTS = 5
MAX_OFFERINGS = 5
EXPLAINED_FIRST = ("jargon", "support-types", "principles")
BACK = {"id": "continue", "key": "choice-back-to-need"}


class ExplainTerm(StodAction):
    """What a term means, and on to the support behind it."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_explain_term"

    async def answer(self, turn: Turn) -> Answer:
        """The concepts that are named: the field's terms before everyday words."""
        known = glossary()
        named = [concept for each in turn.named("concept") if (concept := known.get(each)) is not None]
        terms = [concept for concept in named if concept.scheme in EXPLAINED_FIRST] or named
        if not terms:
            return Answer(({"type": "text", "key": "concept-unknown"},))
        shown = terms[:MAX_CONCEPTS]
        items = [plain_concept(concept, known) for concept in shown]
        choices: list[dict[str, Any]] = [
            {"id": f"about:{concept.id}", "title": concept.name(turn.language or "sv"), "support_of": True}
            for concept in shown
            if concept.points
        ]
        if turn.need.shown or turn.need.question:
            choices.append(BACK)
        messages: tuple[Message, ...] = ({"type": "concept", "items": items},)
        return Answer((*messages, {"type": "choices", "choices": choices}) if choices else messages)


def plain_concept(concept: Concept, known: Glossary) -> dict[str, Any]:
    """A concept in both languages, without the labels that are only for matching."""
    related = [other for each in concept.related if (other := known.get(each)) is not None]
    return {
        "id": concept.id,
        "pref": dict(concept.pref),
        "labels": {language: list(labels) for language, labels in concept.alt.items()},
        "definition": dict(concept.definition),
        "note": dict(concept.note),
        "source": concept.source,
        "related": [{"id": other.id, "pref": dict(other.pref)} for other in related[:MAX_CONCEPTS]],
    }


class TellAboutActor(StodAction):
    """Who an actor is, whether it still exists, what it offers and where to reach it."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_tell_about_actor"

    async def answer(self, turn: Turn) -> Answer:
        """The actor that is named, or the one behind an offering that is named."""
        catalogue = await index()
        named = turn.named("actor") + [
            offering.actor.id
            for each in turn.named("offering")
            if (offering := get_offering(catalogue, each)) is not None
        ]
        actor = get_actor(catalogue, named[0]) if named else find_actor(catalogue, turn.text).best
        if actor is None:
            return Answer(({"type": "text", "key": "actor-unknown"},))
        offerings = offerings_of(catalogue, actor.id)
        successor = successor_of(catalogue, actor)
        message = {
            "type": "actor",
            "actor": plain_actor(actor),
            "successor": plain_actor(successor) if successor else None,
            "offerings": [plain_offering(each) for each in offerings[:MAX_OFFERINGS]],
            "offerings_total": len(offerings),
        }
        need = replace(turn.need, in_view=f"actor:{actor.id}")
        if turn.need.shown or turn.need.question:
            return Answer((message, {"type": "choices", "choices": [BACK]}), need)
        return Answer((message,), need)
