"""The one action of the default assistant: the same catalogue query and the same list as ours for a known need.

Rasa's default pipeline knows intents, no principles or support types, so those are fixed.
"""

from __future__ import annotations

from typing import Any

from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.listing import first_page
from actions.need import Need
from stodlots_glossary.vocabulary import Principle, SupportType

PRINCIPLES = ({"id": Principle.P4.value, "score": 1.0, "evidence": []},)
SUPPORT_TYPES = ({"id": SupportType.METODSTOD.value, "score": 1.0, "evidence": []},)


class FindSupport(Action):
    """Lists what fits the message."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_find_support"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Any]:
        """Searches with the message's words and lists the first page."""
        words = tracker.latest_message["text"]
        answer = await first_page(Need(principles=PRINCIPLES, support_types=SUPPORT_TYPES, words=words))
        for message in answer.messages:
            dispatcher.utter_message(json_message=message)
        return []
