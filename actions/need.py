"""What is known of the user's need, and how a new message changes it. Pure: no Rasa, no database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from stodlots_glossary.vocabulary import Kind, kind_of_intent

PAGE_SIZE = 5
MAX_QUESTIONS_IN_A_ROW = 2
MAX_UNDO = 10
FACETS = ("receiver", "phase", "level", "cost")
# While one thing is asked about, a guess about the other must be this sure to change it.
SURE = 0.75

Label = Mapping[str, Any]  # {"id": "p4", "score": 0.86, "evidence": ["prova på riktigt"]}


@dataclass(frozen=True)
class Need:
    """The need as understood so far, what was asked last, and where in the list the user is.

    ``words`` are the user's own (redacted) words, kept for ranking while the conversation lasts. ``before``
    holds earlier needs, latest last, for going back.
    """

    principles: tuple[Label, ...] = ()
    support_types: tuple[Label, ...] = ()
    excluded_support_types: tuple[str, ...] = ()
    excluded_actors: tuple[str, ...] = ()
    facets: Mapping[str, str | None] = field(default_factory=lambda: dict.fromkeys(FACETS))
    words: str = ""
    question: str | None = None
    questions_in_a_row: int = 0
    shown: tuple[str, ...] = ()
    offset: int = 0
    gap: bool = False
    before: tuple[Mapping[str, Any], ...] = ()

    @classmethod
    def from_slot(cls, value: Mapping[str, Any] | None) -> Need:
        """The need in a slot; an empty one when the slot is empty."""
        if not value:
            return cls()
        lists = {name: tuple(item) if isinstance(item, list) else item for name, item in value.items()}
        return cls(**lists)

    def to_slot(self) -> dict[str, Any]:
        """JSON for the slot."""
        return {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(self).items()}

    @property
    def is_known(self) -> bool:
        """Both what the help is to strengthen and the kind of help are known."""
        return bool(self.principles and self.support_types)

    @property
    def is_empty(self) -> bool:
        """Nothing is known that a list could be made from."""
        return not (self.principles or self.support_types)

    @property
    def asks(self) -> str | None:
        """The one thing that is missing."""
        if self.is_known:
            return None
        if self.is_empty:
            return "need"
        return "support_type" if self.principles else "principle"

    def remembering(self, earlier: Need) -> Need:
        """This need, with ``earlier`` as the one to go back to."""
        past = replace(earlier, before=())
        return replace(self, before=(*earlier.before, past.to_slot())[-MAX_UNDO:])

    def previous(self) -> Need | None:
        """The need before the latest change, or None at the beginning."""
        if not self.before:
            return None
        return replace(Need.from_slot(self.before[-1]), before=self.before[:-1])


def merge(need: Need, intent: str, understanding: Mapping[str, Any], words: str) -> Need:
    """The need after one more message.

    A message that stands for itself starts a new need; anything that answers a question or corrects the list
    changes only what it mentions.
    """
    starts_over = _is_new_need(need, intent, understanding)
    old = Need(facets=need.facets, excluded_actors=need.excluded_actors) if starts_over else need
    principles, supports = _labels(old, understanding)
    wanted = {label["id"] for label in understanding["support_types"]}
    excluded = (set(old.excluded_support_types) | set(understanding["excluded_support_types"])) - wanted
    supports = tuple(label for label in supports if label["id"] not in excluded)
    heard = {name: value for name, value in understanding["facets"].items() if value}
    merged = replace(
        old,
        principles=principles,
        support_types=supports,
        excluded_support_types=tuple(sorted(excluded)),
        facets={**dict.fromkeys(FACETS), **old.facets, **heard},
        words=words if starts_over or not old.words else f"{old.words} {words}"[-1_000:],
        question=None,
        shown=(),
        offset=0,
    )
    return merged.remembering(need) if not need.is_empty else merged


def _is_new_need(need: Need, intent: str, understanding: Mapping[str, Any]) -> bool:
    if need.is_empty:
        return not need.question
    if need.question or kind_of_intent(intent) is not Kind.NEED:
        return False
    return bool(understanding["principles"])


def _labels(old: Need, understanding: Mapping[str, Any]) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
    principles: Sequence[Label] = understanding["principles"]
    supports: Sequence[Label] = understanding["support_types"]
    if old.question == "support_type" and supports:
        principles = [label for label in principles if label["score"] >= SURE]
    if old.question == "principle" and principles:
        supports = [label for label in supports if label["score"] >= SURE]
    return tuple(principles) or old.principles, tuple(supports) or old.support_types


def asking(need: Need) -> Need | None:
    """The need with its missing part marked as asked about; None when it is time to show what there is.

    At most two questions in a row: after that the list is shown with what is known.
    """
    if need.asks is None or need.questions_in_a_row >= MAX_QUESTIONS_IN_A_ROW:
        return None
    return replace(need, question=need.asks, questions_in_a_row=need.questions_in_a_row + 1)


def showing(need: Need, ids: Sequence[str], offset: int, gap: bool) -> Need:
    """The need with this page of the list on the screen; ``gap``: there is little or nothing that fits."""
    return replace(need, question=None, questions_in_a_row=0, shown=tuple(ids), offset=offset, gap=gap)
