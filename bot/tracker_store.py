"""Conversations in memory only: bounded in number, age and length, and forgotten on request.

Nothing is written to disk, so nothing personal outlives the process.
"""

from __future__ import annotations

import os
import time
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SerializedTrackerAsText, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

MAX_CONVERSATIONS = 5_000
# The setting of the token that lets a conversation go on; counted from the last message, the token's from the first.
MAX_AGE_S = int(os.environ.get("STODLOTS_CONVERSATION_AGE_S", "43200"))
# The slots hold what the conversation is about and the policies look two turns back. Everything that is kept travels
# with each call to an action, so the rest is dropped: turn forty is as fast as the first one.
MAX_TURNS = 2


@dataclass(frozen=True)
class Kept:
    """A conversation: when it was saved (monotonic seconds), its events as text, and its slots."""

    saved: float
    tracker: str
    slots: Mapping[str, Any]


class ForgetfulTrackerStore(TrackerStore, SerializedTrackerAsText):  # type: ignore[misc]
    """An in-memory tracker store that drops the oldest conversations."""

    def __init__(self, domain: Domain, event_broker: EventBroker | None = None, **kwargs: Any) -> None:
        kwargs.pop("url", None)
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        super().__init__(domain, event_broker, **kwargs)

    @classmethod
    async def create(cls, domain: Domain, event_broker: EventBroker | None = None) -> ForgetfulTrackerStore:
        """An empty store."""
        return cls(domain, event_broker)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keeps the conversation and drops those that are too old or too many."""
        await self.stream_events(tracker)
        shortened = DialogueStateTracker.from_events(tracker.sender_id, latest_turns(tracker), self.domain.slots)
        slots = {name: value for name, value in shortened.current_slot_values().items() if value is not None}
        self._kept[tracker.sender_id] = Kept(time.monotonic(), self.serialise_tracker(shortened), slots)
        self._kept.move_to_end(tracker.sender_id)
        self._drop_stale()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation, or None when it is unknown or forgotten."""
        self._drop_stale()
        kept = self._kept.get(sender_id)
        return self.deserialise_tracker(sender_id, kept.tracker) if kept else None

    def slots_of(self, sender_id: str) -> Mapping[str, Any]:
        """The slots of a conversation that have a value; none when it is unknown or forgotten."""
        self._drop_stale()
        kept = self._kept.get(sender_id)
        return kept.slots if kept else {}

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """The same as :meth:`retrieve`: there is one session per conversation."""
        return await self.retrieve(conversation_id)

    async def keys(self) -> Iterable[str]:
        """The ids of the conversations that are kept."""
        return list(self._kept)

    async def forget(self, sender_id: str) -> None:
        """Drops a conversation; unknown ones are no error."""
        self._kept.pop(sender_id, None)

    def _drop_stale(self) -> None:
        oldest_allowed = time.monotonic() - MAX_AGE_S
        while self._kept:
            sender_id, kept = next(iter(self._kept.items()))
            if len(self._kept) <= MAX_CONVERSATIONS and kept.saved >= oldest_allowed:
                return
            del self._kept[sender_id]


def latest_turns(tracker: DialogueStateTracker) -> list[Event]:
    """The events to keep: the slots and the last turns, without what the bot said (nobody looks back at it)."""
    events = [event for event in tracker.events if not isinstance(event, BotUttered)]
    starts = [i for i, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(starts) <= MAX_TURNS:
        return events
    kept = events[starts[-MAX_TURNS] :]
    # the event before a user message is the action_listen that waited for it
    before = events[starts[-MAX_TURNS] - 1 : starts[-MAX_TURNS]]
    slots: list[Event] = []
    past = DialogueStateTracker.from_events(tracker.sender_id, events[: starts[-MAX_TURNS]], tracker.slots.values())
    for name, value in past.current_slot_values().items():
        if value is not None:
            slots.append(SlotSet(name, value))
    return [*slots, *before, *kept]
