"""A comparison of offerings as a table: one row an aspect, one value an offering, "vet inte" where nothing is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from stodlots_web.messages import Messages

Card = Mapping[str, Any]
LISTS = {"for": "audience", "level": "levels", "phase": "phases", "kind": "support_types"}
ORDER = ("actor", "for", "level", "cost", "phase", "kind", "next_step", "source", "confirmed")


def comparison_rows(cards: Sequence[Card], say: Messages) -> list[dict[str, Any]]:
    """``{aspect, label, values, differs}``, the aspects that people choose by first."""
    rows = []
    for aspect in ORDER:
        values = [_value(aspect, card, say) for card in cards]
        label = say(f"compare-{aspect.replace('_', '-')}")
        rows.append({"aspect": aspect, "label": label, "values": values, "differs": len(set(values)) > 1})
    return rows


def _value(aspect: str, card: Card, say: Messages) -> str:
    unknown = say("compare-unknown")
    if aspect in LISTS:
        return ", ".join(label["label"] for label in card[LISTS[aspect]]) or unknown
    if aspect == "cost":
        return unknown if card["cost"]["id"] == "okant" else str(card["cost"]["label"])
    if aspect == "actor":
        return str(card["actor"]["name"])
    if aspect == "source":
        return _source(card, say)
    if aspect == "confirmed":
        return say("compare-yes" if card["confirmed"] else "compare-no")
    return str(card["next_step"]) or unknown


def _source(card: Card, say: Messages) -> str:
    """The newest source and its date, as far as it is known."""
    dated = [source for source in card["sources"] if source["date"]]
    newest = max(dated, key=lambda source: source["date"]) if dated else next(iter(card["sources"]), None)
    if newest is None:
        return say("compare-unknown")
    return f"{newest['ref']} ({newest['date'] or say('card-source-undated')})"
