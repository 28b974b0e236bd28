"""What users tell us about an answer, kept as events without text (see stodlots_catalogue.insight)."""

from __future__ import annotations

import asyncio

from actions.knowledge import engine
from actions.need import Need
from stodlots_catalogue.insight import EventKind, event_about, record_event


async def note(kind: EventKind, need: Need, detail: str = "", offering: str = "") -> None:
    """Keeps that something happened while this need was on the table. Raises when the database is away."""
    about = {
        "principle": need.principles[0]["id"] if need.principles else None,
        "support_type": need.support_types[0]["id"] if need.support_types else None,
        "receiver": need.facets.get("receiver"),
        "phase": need.facets.get("phase"),
    }
    await asyncio.to_thread(record_event, engine(), event_about(kind, about, detail, offering))
