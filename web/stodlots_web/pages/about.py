"""What the service is, what it stores, how to use it, and how accessible it is: pages that are mostly words."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from stodlots_web.messages import Messages
from stodlots_web.pages.page import SayDep, page
from stodlots_web.pages.scope import scope_of
from stodlots_web.rate import WINDOW_S
from stodlots_web.services import ServicesDep
from stodlots_web.settings import Settings

ASSESSED = date(2026, 11, 25)  # when accessibility was assessed last: change it together with the page's list
REPORT_TO_DIGG = "https://www.digg.se/tdosanmalan"
AUTHORITY = "https://www.imy.se"
LICENCE = "https://eupl.eu/1.2/sv/"
MINUTE_S, HOUR_S, DAY_S = 60, 3600, 86_400
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_WEB = re.compile(r"https?://\S+")
router = APIRouter()


@dataclass(frozen=True)
class Contact:
    """How to reach those who run the service, as they have written it; ``url`` if it is one address."""

    text: str
    url: str = ""


@dataclass(frozen=True)
class Kept:
    """Something that is stored: what, why, where, and for how long."""

    what: str
    why: str
    where: str
    how_long: str


@router.get("/om", response_class=HTMLResponse)
async def about(request: Request, services: ServicesDep, say: SayDep) -> HTMLResponse:
    """What it is, who is behind it, what it is built on, and what it cannot do."""
    context = {
        "contact": contact_of(services.settings),
        "licence": LICENCE,
        "counts": await asyncio.to_thread(scope_of, services),
        "words": len(services.glossary),
    }
    return page(request, "about.html", say, context)


@router.get("/sparas", response_class=HTMLResponse)
async def privacy(request: Request, services: ServicesDep, say: SayDep) -> HTMLResponse:
    """What is stored, why, where and for how long."""
    context = {
        "kept": kept_of(services.settings, say),
        "contact": contact_of(services.settings),
        "authority": AUTHORITY,
    }
    return page(request, "privacy.html", say, context)


@router.get("/hjalp", response_class=HTMLResponse)
async def help_(request: Request, services: ServicesDep, say: SayDep) -> HTMLResponse:
    """How to write a need, correct an answer, use the keyboard, and reach a person."""
    context = {"contact": contact_of(services.settings), "max": services.settings.max_text}
    return page(request, "help.html", say, context)


@router.get("/tillganglighet", response_class=HTMLResponse)
async def accessibility(request: Request, services: ServicesDep, say: SayDep) -> HTMLResponse:
    """The accessibility statement that lag (2018:1937) asks for."""
    context = {
        "contact": contact_of(services.settings),
        "assessed": ASSESSED.isoformat(),
        "report": REPORT_TO_DIGG,
        "conversation": duration(services.settings.conversation_age_s, say),
    }
    return page(request, "accessibility.html", say, context)


def contact_of(settings: Settings) -> Contact | None:
    """Who runs the service, if they have said how to reach them."""
    text = settings.host_contact
    if not text:
        return None
    if _MAIL.fullmatch(text):
        return Contact(text, f"mailto:{text}")
    return Contact(text, text if _WEB.fullmatch(text) else "")


def kept_of(settings: Settings, say: Messages) -> list[Kept]:
    """What is stored, first what the user writes; the times are those of the settings."""
    conversation = duration(settings.conversation_age_s, say)
    link = duration(settings.link_age_days * DAY_S, say)
    memory, own, database, logs = (say(f"kept-where-{each}") for each in ("memory", "own", "database", "log"))
    until_deleted, until_stopped = say("kept-until-deleted"), say("kept-until-stopped")
    return [
        Kept(say("kept-talk"), say("kept-talk-why"), memory, say("kept-talk-time", time=conversation)),
        Kept(say("kept-tab"), say("kept-tab-why"), own, say("kept-tab-time", time=conversation)),
        Kept(say("kept-address"), say("kept-address-why"), own, say("kept-address-time")),
        Kept(say("kept-link"), say("kept-link-why"), say("kept-where-link"), say("kept-link-time", time=link)),
        Kept(say("kept-correction"), say("kept-correction-why"), database, until_deleted),
        Kept(say("kept-unmet"), say("kept-unmet-why"), database, until_deleted),
        Kept(say("kept-thumb"), say("kept-thumb-why"), database, until_deleted),
        Kept(say("kept-ip"), say("kept-ip-why"), memory, say("kept-ip-time", time=duration(WINDOW_S, say))),
        Kept(say("kept-numbers"), say("kept-numbers-why"), memory, until_stopped),
        Kept(say("kept-failure"), say("kept-failure-why"), logs, until_deleted),
    ]


def duration(seconds: int, say: Messages) -> str:
    """A time in the largest unit that it is a whole number of: "12 timmar"."""
    for unit, length in (("days", DAY_S), ("hours", HOUR_S), ("minutes", MINUTE_S)):
        if seconds >= length and seconds % length == 0:
            return say(f"time-{unit}", count=seconds // length)
    return say("time-seconds", seconds=seconds)
