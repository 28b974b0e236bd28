"""Offerings, actors and hits as plain JSON values: what actions and the API hand on."""

from __future__ import annotations

from typing import Any

from stodlots_catalogue.query import Hit
from stodlots_catalogue.views import ActorView, OfferingView, SourceView


def plain_offering(offering: OfferingView) -> dict[str, Any]:
    """An offering with its actor's id and name, its standing as ``status``, and its sources."""
    return {
        "id": offering.id,
        "name": offering.name,
        "summary": offering.summary,
        "next_step": offering.next_step,
        "actor": offering.actor.id,
        "actor_name": offering.actor.name,
        "support_types": list(offering.support_types),
        "principles": list(offering.principles),
        "audience": list(offering.audience),
        "phases": list(offering.phases),
        "levels": list(offering.levels),
        "cost": offering.cost,
        "url": offering.url,
        "status": str(offering.standing),
        "source_date": offering.newest_source,
        "sources": _sources(offering.sources),
    }


def plain_hit(hit: Hit) -> dict[str, Any]:
    """An offering with its score and the reasons for its place: ``{code, args, points}``."""
    why = [{"code": reason.code, "args": list(reason.args), "points": reason.points} for reason in hit.why]
    return {**plain_offering(hit.offering), "score": hit.score, "full_fit": hit.full_fit, "why": why}


def plain_actor(actor: ActorView) -> dict[str, Any]:
    """An actor and its sources."""
    return {
        "id": actor.id,
        "name": actor.name,
        "short": actor.short,
        "aliases": list(actor.aliases),
        "kind": actor.kind,
        "homepage": actor.homepage,
        "summary": actor.summary,
        "status": actor.status,
        "successor": actor.successor,
        "source_date": max((source.date for source in actor.sources if source.date), default=None),
        "sources": _sources(actor.sources),
    }


def _sources(sources: tuple[SourceView, ...]) -> list[dict[str, Any]]:
    return [{"evidence": each.evidence, "ref": each.ref, "date": each.date} for each in sources]
