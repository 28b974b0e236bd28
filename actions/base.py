"""What every action shares: its view of the turn, and the promise that the user always gets an answer."""

from __future__ import annotations

import logging
import re
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict
from sqlalchemy.exc import SQLAlchemyError

from actions.need import Need
from actions.places import asks_for_a_place
from actions.screen import is_aside, numbers_on
from actions.topic import Topic
from stodlots_glossary.counting import WORD

logger = logging.getLogger(__name__)

Message = dict[str, Any]
# A message this long (in words) may change the language of the conversation; shorter ones are hard to tell.
SWITCHING_WORDS = 6
# The first message may choose the language when it is at least this long.
DECIDING_WORDS = 3
SHORT_WORDS = 3
# How a message begins that goes on with the one before, when it is not longer than this.
CONTINUING = frozenset(
    "och o men fast eller samt plus för till hos åt bara endast helst även då gärna and but or for to only".split()
)
CONTINUING_WORDS = 12
BRIEF_WORDS = 20
# What the web edge puts in the place of personal data.
PLACEHOLDER = re.compile(r"\[(?:e-post|personnummer|telefon|kort)\]")


@dataclass(frozen=True)
class Turn:
    """The latest message as it was read, and the need before it."""

    text: str
    intent: str
    understanding: Mapping[str, Any]
    entities: tuple[Mapping[str, Any], ...]
    need: Need
    language: str | None
    parts: tuple[Mapping[str, Any], ...] = ()
    numbered: Mapping[str, str] = field(default_factory=dict)
    aside: bool = False
    topic: Topic | None = None
    pending: str | None = None

    @classmethod
    def of(cls, tracker: Tracker) -> Turn:
        """The turn in a tracker."""
        message = tracker.latest_message
        turn = cls(
            text=message.get("text") or "",
            intent=message["intent"]["name"],
            understanding=message["understanding"],
            entities=tuple(message.get("entities") or ()),
            need=Need.from_slot(tracker.get_slot("need")),
            language=tracker.get_slot("language") or (message.get("metadata") or {}).get("language"),
            parts=tuple(message.get("parts") or ()),
            numbered=tracker.get_slot("numbered") or {},
            aside=bool(tracker.get_slot("aside")),
            topic=Topic.from_slot(tracker.get_slot("topic")),
            pending=tracker.get_slot("pending"),
        )
        return turn._without_names() if turn.is_personal else turn

    @property
    def is_personal(self) -> bool:
        """The message holds (or held) data about a person: its words are not to be said again."""
        return self.intent == "pii" or PLACEHOLDER.search(self.text) is not None

    def _without_names(self) -> Turn:
        """The turn with only words of the glossary as evidence: names cannot be found, but they are not among those."""
        spans = [self.text[e["start"] : e["end"]].casefold() for e in self.entities if e["entity"] == "concept"]
        read = dict(self.understanding)
        for name in ("principles", "support_types"):
            read[name] = [
                {**label, "evidence": [word for word in label["evidence"] if word.casefold() in spans]}
                for label in read[name]
            ]
        return replace(self, understanding=read)

    @property
    def has_need(self) -> bool:
        """There is a list or a question to go back to."""
        return bool(self.need.shown or self.need.question or self.need.choosing)

    @property
    def is_choice(self) -> bool:
        """A choice was pressed: the text is its id in brackets, not the user's words."""
        return self.text.startswith("[") and self.text.endswith("]")

    @property
    def is_short(self) -> bool:
        """Too short to stand for itself while a need is on the table."""
        return len(self.text.split()) <= SHORT_WORDS

    @property
    def is_brief(self) -> bool:
        """Short enough to be about what is on the screen."""
        return len(self.text.split()) <= BRIEF_WORDS

    @property
    def continues(self) -> bool:
        """A short message that goes on with the one before: "och för chefer", "fast i hela förvaltningen"."""
        words = WORD.findall(self.text.casefold())
        return len(words) <= CONTINUING_WORDS and bool(words) and words[0] in CONTINUING

    @property
    def subject(self) -> str:
        """The text without the words that only say which kind of help or innovation is meant.

        "Pengar till sensorer i hemtjänsten" is about sensors and home care: every hit is about money anyway.
        """
        if self.is_choice:
            return ""
        kept, position = [], 0
        for entity in sorted(self.entities, key=lambda each: int(each["start"])):
            if entity["entity"] == "concept":
                kept.append(self.text[position : entity["start"]])
                position = max(position, int(entity["end"]))
        return " ".join([*kept, self.text[position:]]).strip()

    def named(self, kind: str) -> list[str]:
        """The ids of the concepts, actors or offerings that the message names."""
        return list(dict.fromkeys(str(e["value"]) for e in self.entities if e["entity"] == kind))

    def language_after(self) -> str | None:
        """The language to go on in: kept unless a long enough message is in another one."""
        spoken = self.understanding.get("language")
        if self.is_choice:
            return self.language or spoken
        enough = DECIDING_WORDS if self.language is None else SWITCHING_WORDS
        return str(spoken) if spoken and len(self.text.split()) >= enough else self.language


@dataclass(frozen=True)
class Answer:
    """Typed messages to send, and the need afterwards (None: as it was).

    ``topic`` is what this answer digressed to; without one the digression before it is over. ``pending`` is a side
    question that the next message may answer, see :data:`SIDE_QUESTIONS`.
    """

    messages: tuple[Message, ...]
    need: Need | None = None
    language: str | None = None
    topic: Topic | None = None
    pending: str | None = None


SideAnswer = Callable[[Turn], Awaitable[Answer | None]]
# Who understands the answer to a side question, by the beginning of its name; None: it is about something else.
SIDE_QUESTIONS: dict[str, SideAnswer] = {}


class StodAction(Action, ABC):
    """A thin rasa-sdk action around :meth:`answer`. A failure becomes a sentence, never silence."""

    hears_side_answers = True  # whether the message may instead be the answer to a side question

    @abstractmethod
    async def answer(self, turn: Turn) -> Answer:
        """What to say to this turn."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[Any]:
        """Answers, and keeps the need and the language in their slots."""
        try:
            turn = Turn.of(tracker)
            answer = (await _side_answer(turn) if self.hears_side_answers else None) or await self.answer(turn)
        except SQLAlchemyError as error:
            return _failed(dispatcher, self.name(), "problem-database-away", error)
        except Exception as error:
            return _failed(dispatcher, self.name(), "failed", error)
        for message in (*_reach_of_catalogue(turn, answer), *answer.messages):
            dispatcher.utter_message(json_message=message)
        events = [SlotSet("language", answer.language or turn.language_after())]
        events += [SlotSet(name, value) for name, value in on_screen(turn, answer).items()]
        events.append(SlotSet("topic", answer.topic.to_slot() if answer.topic else None))
        if answer.pending != turn.pending:
            events.append(SlotSet("pending", answer.pending))
        if answer.need is not None:
            events.append(SlotSet("need", answer.need.to_slot()))
        return events


def on_screen(turn: Turn, answer: Answer) -> dict[str, Any]:
    """What is new on the screen, for the slots: what numbers mean there, and whether it is beside the list."""
    if not answer.messages:
        return {}
    aside = is_aside(answer.messages, turn.need, answer.need)
    numbers = numbers_on(answer.messages)
    remembered: dict[str, Any] = {}
    if aside != turn.aside:
        remembered["aside"] = aside
    if numbers is not None and numbers != turn.numbered:
        remembered["numbered"] = numbers
    return remembered


def _reach_of_catalogue(turn: Turn, answer: Answer) -> tuple[Message, ...]:
    """Before the answer to who asks what there is in one county: that the catalogue is national."""
    asked = bool(answer.messages) and not turn.is_choice and asks_for_a_place(turn.text)
    return ({"type": "text", "key": "national-only"},) if asked else ()


async def _side_answer(turn: Turn) -> Answer | None:
    """A typed answer to a side question; a choice speaks for itself."""
    if not turn.pending or turn.is_choice:
        return None
    understands = SIDE_QUESTIONS.get(turn.pending.partition(":")[0])
    return await understands(turn) if understands else None


def _failed(dispatcher: CollectingDispatcher, name: str, key: str, error: Exception) -> list[Any]:
    logger.error("%s failed: %s", name, type(error).__name__)  # the message itself must not reach a log
    dispatcher.utter_message(json_message={"type": "notice", "key": key})
    return []
