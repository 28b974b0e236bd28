"""Corrections by talking or by chips: what is taken off, added or let in, and the signal that is kept of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from actions.actors import kinds_asked
from actions.base import Turn
from actions.filters import SUPPORT_TYPES, Filters, read_filters
from actions.knowledge import glossary, keep_correction
from actions.leftout import lifted_from, without
from actions.need import FACETS, SURE, Label, Need
from stodlots_catalogue.corrections import Pair
from stodlots_glossary.vocabulary import Kind, kind_of_intent

logger = logging.getLogger(__name__)


def filters_said(turn: Turn) -> Filters:
    """What a message about a list says about filters; a need told for the first time only has wishes."""
    about_list = kind_of_intent(turn.intent) in (Kind.FOLLOWUP, Kind.BROWSE) or (turn.need.shown and turn.is_brief)
    if turn.is_choice or not about_list:
        return Filters()
    return read_filters(turn.text, turn.entities)


def heard(turn: Turn, said: Filters, read: Mapping[str, Any]) -> dict[str, Any]:
    """The reading without what is refused or lifted, and with the facets that are named in so many words."""
    facets = {
        name: None if name in said.lifted or value in said.refused else value for name, value in read["facets"].items()
    }
    for name, value in (said.named or {}).items():
        if name not in said.lifted and (facets.get(name) is None or name == "cost"):
            facets[name] = value
    changed: dict[str, Any] = {**read, "facets": facets}
    if said.instead and not read["support_types"]:  # "då får det bli en kurs": what is named is wished for
        changed["support_types"] = [{"id": kind, "score": 1.0, "evidence": []} for kind in kinds_asked(turn)]
    if said.changes_facets or said.means_the_latest:  # "spelar ingen roll vad det kostar" is no wish for money
        backed = {target for each in turn.named("concept") for target in _points(each)}
        for name in ("principles", "support_types"):
            changed[name] = [label for label in read[name] if label["id"] in backed]
    return changed


def only_filters(turn: Turn, said: Filters, read: Mapping[str, Any]) -> bool:
    """The message is about filters only: its words are no words to search by."""
    if kind_of_intent(turn.intent) is not Kind.FOLLOWUP or read["principles"] or read["support_types"]:
        return False
    filtered = any(read["facets"].values()) or bool(read["excluded_support_types"]) or bool(turn.named("actor"))
    return filtered or said.changes_facets or said.means_the_latest


def _points(concept_id: str) -> set[str]:
    concept = glossary().get(concept_id)
    return {concept_id, *(concept.points if concept is not None else ())}


def added(before: Need, after: Need, said: Filters) -> Need:
    """What "lägg till utbildning också" does: the new kind of support is wanted beside those from before."""
    new = [label for label in after.support_types if label["id"] not in _ids(before.support_types)]
    if not said.lets_in or not new or not before.support_types or not before.shown:
        return after
    kept = [each for each in before.support_types if each["id"] not in after.excluded_support_types]
    return replace(after, support_types=(*kept, *new))


def after_filters(before: Need, after: Need, said: Filters) -> Need:
    """The need after what the message lifts and lets in again."""
    lifted = [each for each in lifted_from(before, said) if each not in _named_now(said)]
    return added(before, without(after, lifted), said)


def _named_now(said: Filters) -> set[tuple[str, str]]:
    return {(name, value) for name, value in (said.named or {}).items()}


def chip_pressed(turn: Turn) -> Need | None:
    """The need after a chip that takes something away or lets it in again; None for any other message."""
    dropped, let_in = turn.named("drop"), turn.named("include")
    if not (dropped or let_in):
        return None
    need = turn.need
    if dropped and dropped[0] in FACETS:
        changed = replace(need, facets={**need.facets, dropped[0]: None})
    elif dropped:
        changed = replace(
            need,
            principles=_but(need.principles, dropped[0]),
            support_types=_but(need.support_types, dropped[0]),
        )
    else:
        kind = "excluded" if let_in[0] in SUPPORT_TYPES else "actor"
        changed = without(need, [(kind, let_in[0])])
    if changed == need:
        return need
    return replace(changed, question=None, shown=(), offset=0).remembering(need)


def _but(labels: tuple[Label, ...], identifier: str) -> tuple[Label, ...]:
    return tuple(label for label in labels if label["id"] != identifier)


def is_new_need(turn: Turn, after: Need) -> bool:
    """The message told another need: nothing of the list before was changed, it was replaced."""
    return (
        turn.intent == "need"
        and not turn.continues
        and after.words == turn.subject
        and any(label["score"] >= SURE for label in turn.understanding["principles"])
    )


async def note_corrections(before: Need, after: Need) -> None:
    """Keeps what was corrected, without text. A database that is away must not cost the user the answer."""
    pairs = (_pair(before), _pair(after))
    changed = [
        (name, old, new)
        for name, old, new in (
            ("principle", pairs[0].principle, pairs[1].principle),
            ("support_type", pairs[0].support_type, pairs[1].support_type),
            *((name, before.facets.get(name) or "", after.facets.get(name) or "") for name in FACETS),
        )
        if old and old != new
    ]
    for name, old, new in changed:
        try:
            await asyncio.to_thread(keep_correction, name, pairs, (old, new))
        except SQLAlchemyError as error:
            logger.warning("a correction was not kept: %s", type(error).__name__)


def _pair(need: Need) -> Pair:
    first = [next(iter(_ids(labels)), "") for labels in (need.principles, need.support_types)]
    return Pair(*first)


def _ids(labels: tuple[Label, ...]) -> list[str]:
    return [str(label["id"]) for label in labels]
