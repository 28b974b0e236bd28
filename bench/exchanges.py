"""A turn of a conversation as the API shows it, and what can be read in it: lists, choices, state, words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

Message = Mapping[str, Any]
FACETS = ("receiver", "phase", "level", "cost")
ALIKE = 80  # percent


@dataclass(frozen=True)
class Exchange:
    """What the user wrote or chose, and the reply: its typed messages and the state after it."""

    messages: Sequence[Message]
    understanding: Mapping[str, Any] = field(default_factory=dict)
    said: str = ""

    def of_type(self, *kinds: str) -> list[Message]:
        """The messages of some types."""
        return [message for message in self.messages if message.get("type") in kinds]

    @property
    def keys(self) -> set[str]:
        """The keys of the messages that have one."""
        return {str(message["key"]) for message in self.messages if message.get("key")}

    @property
    def text(self) -> str:
        """Everything that is said outside cards and choices."""
        parts: list[str] = []
        for message in self.messages:
            parts += [message.get("text") or "", *message.get("notes", ())]
        return " ".join(part for part in parts if part)

    @property
    def everything(self) -> str:
        """The whole reply as one text."""
        return json.dumps([list(self.messages), dict(self.understanding)], ensure_ascii=False)

    @property
    def choices(self) -> list[str]:
        """The ids of all choices."""
        return [str(choice["id"]) for message in self.messages for choice in message.get("choices", ())]

    def choices_of(self, *prefixes: str) -> list[str]:
        """The choices of some kinds: ``support`` for ``support:natverk``."""
        return [each for each in self.choices if each.partition(":")[0] in prefixes]

    @property
    def lists(self) -> list[Message]:
        """The lists of support: offerings that are not one offering in full."""
        return [message for message in self.of_type("offerings") if _is_list(message) and message.get("items")]

    @property
    def listed(self) -> list[Mapping[str, Any]]:
        """The cards of the lists."""
        return [item for message in self.lists for item in message["items"]]

    @property
    def details(self) -> list[Message]:
        """Offerings that were opened."""
        return [message for message in self.of_type("offerings") if not _is_list(message) and message.get("items")]

    @property
    def cards(self) -> list[Mapping[str, Any]]:
        """Every card in the reply, of whatever message."""
        kinds = ("offerings", "actor", "comparison", "summary")
        return [item for message in self.of_type(*kinds) for item in message.get("items", ()) if "cost" in item]

    def ids(self, name: str) -> list[str]:
        """The principles or support types of the state."""
        return [str(label["id"]) for label in self.understanding.get(name) or ()]

    @property
    def labels(self) -> frozenset[str]:
        """Principles and support types of the state together."""
        return frozenset((*self.ids("principles"), *self.ids("support_types")))

    @property
    def facets(self) -> dict[str, str]:
        """The facets that are known."""
        facets = self.understanding.get("facets") or {}
        return {name: str(facets[name]) for name in FACETS if facets.get(name)}

    @property
    def excluded(self) -> set[str]:
        """The kinds of support that are turned down."""
        return {str(each) for each in self.understanding.get("excluded_support_types") or ()}

    @property
    def state(self) -> tuple[Any, ...]:
        """What the conversation is about, to compare."""
        facets = tuple(sorted(self.facets.items()))
        return (tuple(self.ids("principles")), tuple(self.ids("support_types")), tuple(sorted(self.excluded)), facets)

    @property
    def asks(self) -> str | None:
        """What is asked for."""
        return self.understanding.get("asks")

    @property
    def understood(self) -> str:
        """What it says that it understood."""
        return " ".join(message.get("text") or "" for message in self.of_type("understanding"))


def _is_list(message: Message) -> bool:
    key = str(message.get("key") or "list")
    return not key.startswith("offering")


def ids_of(cards: Sequence[Mapping[str, Any]]) -> list[str]:
    """The ids of cards, in order."""
    return [str(card["id"]) for card in cards]


def lists_before(earlier: Sequence[Exchange]) -> list[Exchange]:
    """The replies before this one that showed a list, the latest last."""
    return [exchange for exchange in earlier if exchange.listed]


def numbers_on_cards(earlier: Sequence[Exchange]) -> dict[int, str]:
    """Which offering each number stands for: the pages of the latest list, counted on from page to page."""
    numbers: dict[int, str] = {}
    for exchange in earlier:
        for message in exchange.lists:
            first = int(message.get("first") or 1)
            if first == 1:
                numbers = {}
            numbers |= {first + place: str(item["id"]) for place, item in enumerate(message["items"])}
    return numbers


def every_id(value: Any) -> Iterator[str]:
    """All values of ``id`` in a message, however deep."""
    if isinstance(value, Mapping):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for inner in value.values():
            yield from every_id(inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            yield from every_id(inner)


def plain(text: str) -> str:
    """Lower case, words parted by single blanks."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def means(wanted: str, *names: str | None) -> bool:
    """Whether a name is what is wanted: the same, a word of it, inflected or misspelt."""
    wanted = plain(wanted)
    for name in filter(None, names):
        known = plain(name)
        if wanted == known or f" {wanted} " in f" {known} " or f" {known} " in f" {wanted} ":
            return True
        if min(len(wanted), len(known)) >= 4 and fuzz.ratio(wanted, known) >= ALIKE:
            return True
    return False
