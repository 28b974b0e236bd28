"""The glossary: concepts by id or by a word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter, Query

from stodlots_glossary.concepts import Concept
from stodlots_web.problems import Problem
from stodlots_web.services import ServicesDep

router = APIRouter(prefix="/api/v1/glossary/concepts", tags=["glossary"])
PAGE = 50


@router.get("")
async def concepts(
    services: ServicesDep,
    q: str | None = Query(None, max_length=200, examples=["testbädd"]),
    scheme: str | None = Query(None, max_length=50),
    page: int = Query(1, ge=1, le=1000),
) -> dict[str, Any]:
    """Concepts in order of their Swedish name; ``q`` keeps those with a label that holds it."""
    found = sorted(_matching(services.glossary, q, scheme), key=lambda each: each.name().casefold())
    shown = found[(page - 1) * PAGE : page * PAGE]
    return {
        "total": len(found),
        "page": page,
        "release": services.glossary.release,
        "items": [public(each) for each in shown],
    }


@router.get("/{concept_id}")
async def concept(concept_id: str, services: ServicesDep) -> dict[str, Any]:
    """One concept."""
    found = services.glossary.get(concept_id)
    if found is None:
        raise Problem(404, "not-found")
    return public(found)


def _matching(glossary: Any, q: str | None, scheme: str | None) -> Iterator[Concept]:
    wanted = q.casefold().strip() if q else ""
    for each in glossary:
        if scheme and each.scheme != scheme:
            continue
        if not wanted or any(wanted in label.casefold() for _, label in each.labels()):
            yield each


def public(each: Concept) -> dict[str, Any]:
    """A concept without the labels that are only for matching."""
    return {
        "id": each.id,
        "scheme": each.scheme,
        "pref_label": dict(each.pref),
        "alt_labels": {language: list(labels) for language, labels in each.alt.items()},
        "definition": dict(each.definition),
        "note": dict(each.note),
        "source": each.source,
        "points_to": dict(each.points),
        "broader": each.broader,
        "related": list(each.related),
    }
