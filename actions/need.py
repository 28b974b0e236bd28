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
KEPT_FACETS = ("receiver",)
# What is already known changes only for something as sure as this.
SURE = 0.75
MAX_WORDS_CHARACTERS = 1_000
MAX_CONCEPTS = 40

Label = Mapping[str, Any]  # {"id": "p4", "score": 0.86, "evidence": ["prova på riktigt"]}


@dataclass(frozen=True)
class Need:
    """The need as understood so far, what was asked last, and where in the list the user is.

    ``words`` are the user's own (redacted) words, kept for ranking while the conversation lasts. ``actors``: only
    these are looked at. ``concepts`` are the glossary's concepts in what was said; ``counted`` are the unmet needs
    that were counted already. ``before`` holds earlier needs, latest last, for going back. ``waiting`` holds other
    needs of the same message, told but not taken up yet; while ``choosing``, the user has been asked which of them
    comes first. ``likely`` are the ids that the latest message may mean, likeliest first. ``told`` is the need as the
    user put it (redacted), to take along only when ``words_agreed`` (None: not asked yet).
    """

    principles: tuple[Label, ...] = ()
    support_types: tuple[Label, ...] = ()
    excluded_support_types: tuple[str, ...] = ()
    excluded_actors: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    facets: Mapping[str, str | None] = field(default_factory=lambda: dict.fromkeys(FACETS))
    words: str = ""
    question: str | None = None
    questions_in_a_row: int = 0
    shown: tuple[str, ...] = ()
    offset: int = 0
    gap: bool = False
    counted: tuple[str, ...] = ()
    before: tuple[Mapping[str, Any], ...] = ()
    waiting: tuple[Mapping[str, Any], ...] = ()
    choosing: bool = False
    likely: tuple[str, ...] = ()
    told: str = ""
    words_agreed: bool | None = None

    @classmethod
    def from_slot(cls, value: Mapping[str, Any] | None) -> Need:
        """The need in a slot; an empty one when the slot is empty."""
        if not value:
            return cls()
        fields: dict[str, Any] = {n: tuple(v) if isinstance(v, list) else v for n, v in value.items()}
        return cls(**fields)

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
    def is_blank(self) -> bool:
        """Nothing at all is known: neither what it is about, nor for whom, nor from whom."""
        return self.is_empty and not self.actors and not any(self.facets.values())

    def with_concepts(self, ids: Sequence[str]) -> Need:
        """This need, with the concepts of one more message."""
        return replace(self, concepts=tuple(dict.fromkeys((*self.concepts, *ids)))[-MAX_CONCEPTS:])

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


def merge(need: Need, intent: str, understanding: Mapping[str, Any], words: str, continues: bool = False) -> Need:
    """The need after one more message. One that ``continues`` the message before is no need of its own.

    A message that stands for itself starts a new need; anything that answers a question or corrects the list
    changes only what it clearly says. ``words`` are the message's own, for ranking.
    """
    starts_over = _is_new_need(need, intent, understanding) and not (continues and not need.is_empty)
    old = _carried_over(need) if starts_over else need
    principles = _taken(old.principles, understanding["principles"], old.question in ("principle", "need"))
    supports = _taken(old.support_types, understanding["support_types"], old.question in ("support_type", "need"))
    if starts_over:
        principles, supports = tuple(understanding["principles"]), tuple(understanding["support_types"])
    wanted = {label["id"] for label in supports} - {label["id"] for label in old.support_types}
    excluded = (set(old.excluded_support_types) | set(understanding["excluded_support_types"])) - wanted
    heard = {name: value for name, value in understanding["facets"].items() if value}
    merged = replace(
        old,
        principles=principles,
        support_types=tuple(label for label in supports if label["id"] not in excluded),
        excluded_support_types=tuple(sorted(excluded)),
        facets={**dict.fromkeys(FACETS), **old.facets, **heard},
        words=words if starts_over or not old.words else f"{old.words} {words}".strip()[-MAX_WORDS_CHARACTERS:],
        likely=tuple(each for ids in understanding.get("likely", {}).values() for each in ids),
        question=None,
        shown=(),
        offset=0,
    )
    return merged.remembering(need) if not need.is_empty else merged


def _carried_over(need: Need) -> Need:
    """What holds for the same person's next need too: where they work, not how far this work has come.

    Filters named before any need were meant for the need to come.
    """
    if need.is_empty:
        return Need(facets=need.facets, excluded_actors=need.excluded_actors)
    return Need(facets={name: need.facets.get(name) if name in KEPT_FACETS else None for name in FACETS})


def _is_new_need(need: Need, intent: str, understanding: Mapping[str, Any]) -> bool:
    """A need told in the middle of another's list is a new one only when it clearly says what it is about."""
    if need.is_empty:
        return need.question is None
    sure = {label["id"] for label in understanding["principles"] if label["score"] >= SURE}
    if not sure or kind_of_intent(intent) is not Kind.NEED:
        return False
    if need.question:  # an answer, unless it tells of something else altogether
        known = {label["id"] for label in need.principles}
        return bool(known and understanding["support_types"]) and not sure & known
    return True


def _taken(old: Sequence[Label], said: Sequence[Label], asked_for: bool) -> tuple[Label, ...]:
    """What to go on with: an answer to our question, or the first word on it; else only what is surely meant."""
    if asked_for or not old:
        return tuple(said) or tuple(old)
    return tuple(label for label in said if label["score"] >= SURE) or tuple(old)


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
