"""Says first, and plainly, where little or nothing exists: what the report says, or that the catalogue is thin."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions import knowledge
from actions.base import Message
from actions.need import Need
from stodlots_catalogue.gaps import Asked, GapRecord, covering
from stodlots_catalogue.query import Query
from stodlots_catalogue.unmet import Unmet
from stodlots_glossary.vocabulary import Principle, SupportType

MAX_ALTERNATIVES = 3


def asked_of(need: Need) -> Asked:
    """What of a need decides about gaps. Who says neither what for nor what kind asks for anything."""
    principles = tuple(str(label["id"]) for label in need.principles)
    supports = tuple(str(label["id"]) for label in need.support_types)
    return Asked(
        principles=principles or tuple(map(str, Principle)),
        support_types=supports or (() if principles else tuple(map(str, SupportType))),
        receiver=need.facets.get("receiver"),
        phase=need.facets.get("phase"),
        level=need.facets.get("level"),
        concepts=need.concepts,
    )


def gap_of(need: Need) -> GapRecord | None:
    """The report's gap that a need is in; the list of one actor's support is no need."""
    if need.actors or need.is_blank:
        return None
    return next(iter(covering(knowledge.gaps(), asked_of(need))), None)


def gap_message(gap: GapRecord | None, hits: int, thin: bool, near: bool = True) -> Message | None:
    """What to say before the list: the report's gap, that there is little, or that there is nothing.

    ``near``: what follows is what lies nearest, and it shall be said why it is only near.
    """
    if gap is None:
        return {"type": "gap", "key": "gap-thin" if hits else "gap-none"} if thin else None
    return {
        "type": "gap",
        "gap": {
            "id": gap.id,
            "place": gap.place.model_dump(),
            "quote": gap.quote,
            "says": gap.says.model_dump(),
            "near": gap.near.model_dump() if hits and near else None,
            "meanwhile": gap.meanwhile.model_dump(),
            "related": _related(gap),
        },
    }


def _related(gap: GapRecord) -> list[dict[str, Any]]:
    known = knowledge.glossary()
    found = [concept for each in gap.related if (concept := known.get(each)) is not None]
    return [{"id": concept.id, "pref": dict(concept.pref)} for concept in found]


async def other_kinds(need: Need, query: Query) -> list[dict[str, Any]]:
    """Other kinds of support for the same aim and receiver, as choices, those with most support first."""
    if not need.principles:
        return []
    known = {str(label["id"]) for label in need.support_types} | set(need.excluded_support_types)
    counts = {}
    for kind in map(str, SupportType):
        if kind not in known:
            bare = replace(query, support_types=(kind,), near=False, limit=0, offset=0)
            counts[kind] = (await knowledge.search(bare)).exact_total
    best = sorted((kind for kind in counts if counts[kind]), key=lambda kind: -counts[kind])[:MAX_ALTERNATIVES]
    return [{"id": f"support:{kind}", "key": f"choice-{kind}", "count": counts[kind]} for kind in best]


async def counting(need: Need, query: Query, gap: GapRecord | None, least: int) -> Need:
    """Counts an unmet need once in a conversation, and returns the need that remembers it.

    What is thin only because the user turned things down is not unmet.
    """
    if need.actors or need.is_empty:
        return need
    if gap is None:
        bare = replace(
            query, text="", cost=None, excluded_actors=(), excluded_support_types=(), near=False, limit=0, offset=0
        )
        if (await knowledge.search(bare)).exact_total >= least:
            return need
    unmet = Unmet(
        principle=str(need.principles[0]["id"]) if need.principles else "",
        support_type=str(need.support_types[0]["id"]) if need.support_types else "",
        receiver=need.facets.get("receiver") or "",
        phase=need.facets.get("phase") or "",
        gap=gap.id if gap else "",
    )
    key = f"{unmet.principle}/{unmet.support_type}/{unmet.receiver}/{unmet.phase}"
    if key in need.counted:
        return need
    knowledge.count(unmet)
    return replace(need, counted=(*need.counted, key))
