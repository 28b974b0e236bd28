"""The page behind a link that was taken along: the same result again, without scripts, to read and to print."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from stodlots_catalogue.lookup import get_offering
from stodlots_catalogue.past import offerings_then
from stodlots_catalogue.plain import plain_offering
from stodlots_catalogue.views import AVAILABLE, OfferingView
from stodlots_web.caller import address
from stodlots_web.links import LinkInvalid, LinkTooOld, Saved
from stodlots_web.messages import Messages
from stodlots_web.pages.page import SayDep, page
from stodlots_web.render import card, sentence_of
from stodlots_web.services import Services, ServicesDep
from stodlots_web.summary import worth_of

router = APIRouter()


@dataclass(frozen=True)
class Shown:
    """An offering on the page, and what has become of it since the link was made: "", "changed" or "gone"."""

    offering: OfferingView
    since: str


@router.get("/s/{code}", response_class=HTMLResponse)
async def saved_result(
    code: str,
    request: Request,
    services: ServicesDep,
    say: SayDep,
    today: Annotated[bool, Query()] = False,
) -> HTMLResponse:
    """The result as it was when the link was made; with ``today`` with the facts of today."""
    await services.limits.check_address(address(request))
    context: dict[str, Any] = {"code": code, "today": today, "problem": None}
    try:
        saved = services.links.read(code)
        shown = await asyncio.to_thread(_shown, services, saved, today)
        if not shown:
            raise LinkTooOld
    except LinkTooOld:
        return _problem(request, say, context, "link-too-old", 410)
    except LinkInvalid:
        return _problem(request, say, context, "link-invalid", 404)
    understood = {
        "principles": [{"id": each, "evidence": []} for each in saved.principles],
        "support_types": [{"id": each, "evidence": []} for each in saved.support_types],
        "excluded_support_types": [],
        "facets": saved.facets,
    }
    context |= {
        "interpretation": sentence_of(understood, say),
        "gap": saved.gap,
        "items": [
            {
                **card(plain_offering(each.offering), say),
                "since": say(f"saved-since-{each.since}") if each.since else None,
            }
            for each in shown
        ],
        "worth": worth_of(saved.principles, saved.support_types, say),
        "made": saved.made.isoformat() if saved.made else "",
        "releases": {"catalogue": saved.catalogue, "glossary": saved.glossary},
        "has_changed": any(each.since for each in shown),
        "is_partial": len(shown) < len(saved.offerings),
    }
    return page(request, "saved.html", say, context)


def _problem(request: Request, say: Messages, context: dict[str, Any], key: str, status: int) -> HTMLResponse:
    return page(request, "saved.html", say, {**context, "problem": say(key)}, status=status)


def _shown(services: Services, saved: Saved, today: bool) -> list[Shown]:
    """The offerings in the order of the link, as they were then or as they are now; unknown ones are left out."""
    index = services.catalogue.current()
    now = {each: offering for each in saved.offerings if (offering := get_offering(index, each)) is not None}
    then = None
    if saved.catalogue != index.release and not today:
        then = offerings_then(services.engine, saved.catalogue, saved.offerings)
    facts = now if then is None else then
    return [Shown(facts[each], _since(facts[each], now.get(each))) for each in saved.offerings if each in facts]


def _since(offering: OfferingView, now: OfferingView | None) -> str:
    if now is None or now.standing not in AVAILABLE:
        return "gone"
    return "" if plain_offering(now) == plain_offering(offering) else "changed"
