"""Choice ids and what they mean.

A choice is sent back by id, never as text: what it means is looked up here and checked against the vocabulary
and the catalogue, so a made-up id is an error and can do nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from stodlots_catalogue.insight import FeedbackReason
from stodlots_glossary.vocabulary import Principle, Receiver, SupportType, kind_of_intent

SIMPLE = {
    "more": "followup_more",
    "restart": "followup_restart",
    "back": "followup_back",
    "show-anyway": "followup_dontknow",
    "continue": "followup_affirm",
    "human": "bot_human",
    "along:words": "followup_save",
    "along:plain": "followup_save",
}
LABELS = {"principle": Principle, "support": SupportType}
ASPECTS = ("principle", "support", "receiver")
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
    if kind == "receiver" and value in set(map(str, Receiver)):
        return _parsed(choice_id, "followup_change", {"facets": {"receiver": value}})
    if kind == "wrong" and value in ASPECTS:
        return _parsed(choice_id, "followup_deny", entity=("aspect", value))
    if kind == "about" and exists("concept", value):
        return _parsed(choice_id, "browse", entity=("concept", value))
    if kind in ("offering", "actor", "concept") and exists(kind, value):
        intent = {"offering": "followup_detail", "actor": "actor", "concept": "term"}[kind]
        return _parsed(choice_id, intent, entity=(kind, value))
    if kind in ("feedback", "reason") and value:
        return _feedback(choice_id, exists)
    raise UnknownChoice(choice_id)


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
