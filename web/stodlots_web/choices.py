"""Choice ids and what they mean.

A choice is sent back by id, never as text: what it means is looked up here and checked against the vocabulary
and the catalogue, so a made-up id is an error and can do nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from stodlots_catalogue.insight import FeedbackReason
from stodlots_catalogue.records import ActorKind
from stodlots_glossary.vocabulary import Cost, Level, Phase, Principle, Receiver, SupportType, kind_of_intent

SIMPLE = {
    "more": "followup_more",
    "restart": "followup_restart",
    "back": "followup_back",
    "show-anyway": "followup_dontknow",
    "compare": "followup_compare",
    "why": "followup_why",
    "next-need": "followup_next_need",
    "continue": "followup_return",
    "actors": "browse_actors",
    "matrix": "browse_matrix",
    "human": "bot_human",
    "along:words": "followup_save",
    "along:plain": "followup_save",
}
LABELS = {"principle": Principle, "support": SupportType}
FACETS = {"receiver": Receiver, "phase": Phase, "level": Level, "cost": Cost}
ASPECTS = ("principle", "support", *FACETS)
# What a chip can take off the list, and what it can let in again.
DROPPABLE = frozenset({*FACETS, *map(str, Principle), *map(str, SupportType)})
NEEDS = ("1", "2", "both")
# A lone thumb is pressed rather than written; its colour says nothing.
THUMBS = {"👍": "feedback:helped", "👎": "feedback:not-helped"}
VERDICTS = {"helped": "feedback_good", "not-helped": "feedback_bad"}


class UnknownChoice(Exception):
    """No such choice."""


def parsed_choice(choice_id: str, exists: Callable[[str, str], bool]) -> dict[str, Any]:
    """What Rasa would have understood if the choice had been said.

    ``exists(kind, id)`` tells whether a concept, actor or offering is known. Raises :class:`UnknownChoice`.
    """
    if choice_id in SIMPLE:
        return _parsed(choice_id, SIMPLE[choice_id])
    kind, _, value = choice_id.partition(":")
    if kind in LABELS and value in set(map(str, LABELS[kind])):
        name = "principles" if kind == "principle" else "support_types"
        return _parsed(choice_id, "followup_answer", {name: [{"id": value, "score": 1.0, "evidence": []}]})
    if kind == "browse" and value in set(map(str, SupportType)):
        return _parsed(choice_id, "browse", {"support_types": [{"id": value, "score": 1.0, "evidence": []}]})
    if kind == "wrong" and value in ASPECTS:
        return _parsed(choice_id, "followup_deny", entity=("aspect", value))
    if kind == "about" and exists("concept", value):
        return _parsed(choice_id, "browse", entity=("concept", value))
    if kind in ("offering", "actor", "concept") and exists(kind, value):
        intent = {"offering": "followup_detail", "actor": "actor", "concept": "term"}[kind]
        return _parsed(choice_id, intent, entity=(kind, value))
    if kind in ("feedback", "reason") and value:
        return _feedback(choice_id, exists)
    parsed = _of_a_chip(choice_id, kind, value, exists) or _view(choice_id, exists)
    if parsed is None:
        raise UnknownChoice(choice_id)
    return parsed


def _of_a_chip(choice_id: str, kind: str, value: str, exists: Callable[[str, str], bool]) -> dict[str, Any] | None:
    """What changes a part of the interpretation, takes it away or lets it in again; or picks one of two needs."""
    if kind in FACETS and value in set(map(str, FACETS[kind])):
        return _parsed(choice_id, "followup_change", {"facets": {kind: value}})
    if kind == "drop" and value in DROPPABLE:
        return _parsed(choice_id, "followup_change", entity=("drop", value))
    if kind == "include" and value in set(map(str, SupportType)):
        return _parsed(choice_id, "followup_change", entity=("include", value))
    if kind == "include-actor" and exists("actor", value):
        return _parsed(choice_id, "followup_change", entity=("include", value))
    if kind == "need" and value in NEEDS:
        return _parsed(choice_id, "followup_answer", entity=("need", value))
    return None


def plain_parsed(text: str, intent: str) -> dict[str, Any]:
    """A message in the user's own words of which nothing but its kind is known."""
    return {**_parsed("", intent), "text": text}


def _view(choice_id: str, exists: Callable[[str, str], bool]) -> dict[str, Any] | None:
    """What an actor offers, how to reach it, actors of a kind, the tables and the glossary."""
    kind, value, *rest = [*choice_id.split(":"), ""][:3]
    support = "".join(rest)
    said = {"support_types": [{"id": support, "score": 1.0, "evidence": []}]} if support else {}
    if choice_id.count(":") > 1 + bool(support) or (support and support not in set(map(str, SupportType))):
        return None
    if kind == "from" and exists("actor", value):
        return _parsed(choice_id, "browse", said, ("actor", value))
    if kind == "contact" and exists("actor", value) and not support:
        return _parsed(choice_id, "actor_contact", entity=("actor", value))
    if kind == "actors" and value in set(map(str, ActorKind)):
        return _parsed(choice_id, "browse_actors", said, ("actor_kind", value))
    if choice_id == "matrix:principles":
        return _parsed(choice_id, "browse_matrix")
    if kind == "terms" and not support and (not value or (value.isascii() and value.isdecimal() and len(value) <= 3)):
        return _parsed(choice_id, "term", entity=("glossary_page", str(max(1, int(value or 1)))))
    return None


def thumb_of(text: str) -> str | None:
    """The choice that a text of nothing but thumbs stands for."""
    thumbs = {each for each in text if not "\U0001f3fb" <= each <= "\U0001f3ff" and not each.isspace()}
    return THUMBS.get(thumbs.pop()) if len(thumbs) == 1 else None


def _feedback(choice_id: str, exists: Callable[[str, str], bool]) -> dict[str, Any]:
    """``feedback:helped``, ``feedback:not-helped``, ``reason:<reason>``; of one offering when ``:<id>`` follows."""
    kind, said, *rest = choice_id.split(":")
    known = VERDICTS if kind == "feedback" else {str(each): "feedback_bad" for each in FeedbackReason}
    if said not in known or len(rest) > 1 or (rest and not exists("offering", rest[0])):
        raise UnknownChoice(choice_id)
    parsed = _parsed(choice_id, known[said], entity=("verdict" if kind == "feedback" else "reason", said))
    parsed["entities"] += [{"entity": "offering", "value": value, "start": 0, "end": 0} for value in rest]
    return parsed


def _parsed(
    choice_id: str, intent: str, said: dict[str, Any] | None = None, entity: tuple[str, str] | None = None
) -> dict[str, Any]:
    facets = {"receiver": None, "phase": None, "level": None, "cost": None}
    understanding = {
        "language": None,
        "kind": str(kind_of_intent(intent)),
        "principles": [],
        "support_types": [],
        "excluded_support_types": [],
        "asks": None,
        "gap": False,
        **(said or {}),
        "facets": facets | (said or {}).get("facets", {}),
    }
    entities = [{"entity": entity[0], "value": entity[1], "start": 0, "end": 0}] if entity else []
    return {
        "text": f"[{choice_id}]",
        "intent": {"name": intent, "confidence": 1.0},
        "entities": entities,
        "understanding": understanding,
    }
