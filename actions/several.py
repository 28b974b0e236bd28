"""More than one need in a message: said back as two, one at a time, and the other is not forgotten."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.base import Answer, Message, Turn
from actions.listing import ask_or_list, next_need_choice, short_name
from actions.need import FACETS, MAX_QUESTIONS_IN_A_ROW, Need
from stodlots_glossary.counting import WORD, numbers_in

TOGETHER = re.compile(
    r"samma (behov|sak|fråga)|hör (ihop|samman)|hänger (ihop|samman)|ett (enda )?behov|inte två|tillsammans"
    r"|one need|same (need|thing)|belong together|together|not two",
    re.IGNORECASE,
)
STEM = 5  # letters that tell what a word is about, whatever its ending
EITHER = {"followup_dontknow", "followup_affirm", "followup_more", "followup_next_need"}


def two_needs(turn: Turn, whole: Need) -> Need | None:
    """The need of a message with its parts waiting, when the message holds two; ``whole`` is it read as one."""
    parts = [_need_of(part, whole) for part in turn.parts]
    if len(parts) < 2:
        return None
    slots = tuple(part.to_slot() for part in parts)
    return replace(whole, waiting=slots, choosing=True, question=None, questions_in_a_row=1)


def _need_of(part: Mapping[str, Any], whole: Need) -> Need:
    """One part as a need of its own. Where somebody works is said once and holds for both."""
    read = part["understanding"]
    facets = {name: read["facets"].get(name) for name in FACETS}
    return Need(
        principles=tuple(read["principles"]),
        support_types=tuple(read["support_types"]),
        excluded_support_types=tuple(read["excluded_support_types"]),
        excluded_actors=whole.excluded_actors,
        facets={**facets, "receiver": facets["receiver"] or whole.facets.get("receiver")},
        words=str(part["text"]),
    )


def which_first(need: Need) -> Answer:
    """Says the needs back and asks which comes first."""
    parts = [Need.from_slot(slot) for slot in need.waiting]
    said: list[Message] = [{"type": "text", "key": "two-needs"}]
    for number, part in enumerate(parts, 1):
        key = "two-needs-part" if part.support_types else "two-needs-part-aim"
        said.append({"type": "text", "key": key, "args": {"number": number, **_meaning(part)}})
    choices = [
        {"id": f"need:{number}", "key": "choice-need", "args": {"what": short_name(part)}}
        for number, part in enumerate(parts, 1)
    ]
    choices.append({"id": "need:both", "key": "choice-need-both"})
    return Answer((*said, {"type": "choices", "key": "ask-which-need", "choices": choices}), need)


def _meaning(part: Need) -> dict[str, Any]:
    return {
        "aim": {"keys": [f"aim-{label['id']}" for label in part.principles[:1]]},
        "support": {"keys": [f"support-{label['id']}" for label in part.support_types]},
    }


async def choice_among(turn: Turn) -> Answer | None:
    """The answer to "which first?". None when the message is about something else."""
    need = turn.need
    if not need.choosing:
        return None
    if turn.named("need") == ["both"] or (not turn.is_choice and TOGETHER.search(turn.text)):
        return await ask_or_list(replace(need, choosing=False, waiting=(), questions_in_a_row=0))
    place = _place(turn, [Need.from_slot(slot) for slot in need.waiting])
    return await take(need, place) if place is not None else None


def _place(turn: Turn, parts: Sequence[Need]) -> int | None:
    """Which part is meant: by its number, by what it is about; the first one when it does not matter."""
    if named := turn.named("need"):
        return int(named[0]) - 1
    said = numbers_in(turn.text, len(parts))
    if turn.intent != "need":
        for number in (*said.written, *said.places):
            if 1 <= number <= len(parts):
                return number - 1
    if not turn.is_choice:
        place = _worded_like(turn.text, parts)
        if place is None:
            place = _about(turn.understanding, parts)
        if place is not None:
            return place
    return 0 if turn.intent in EITHER else None


def _worded_like(text: str, parts: Sequence[Need]) -> int | None:
    """The only part that shares most of its longer words with a text: "soptunnorna först" means the bins."""
    said = _stems(text)
    shared = [len(said & _stems(part.words)) for part in parts]
    most = max(shared)
    return shared.index(most) if most and shared.count(most) == 1 else None


def earlier_like(text: str, need: Need) -> Need | None:
    """The earlier need that a text means by its words ("det om soptunnorna nu igen"), if it is not the present one."""
    others = [Need.from_slot(slot) for slot in reversed(need.before)]
    others = [each for each in others if each.shown and each.principles and not each.choosing]
    told = list({each.words: each for each in reversed([need, *others])}.values())
    place = _worded_like(text, told)
    if place is None or told[place].words == need.words:
        return None
    return replace(told[place], before=()).remembering(need)


def _stems(text: str) -> set[str]:
    return {word.casefold()[:STEM] for word in WORD.findall(text) if len(word) >= STEM}


def _about(read: Mapping[str, Any], parts: Sequence[Need]) -> int | None:
    """The only part that shares a kind of support, or else a principle, with what was read."""
    for name in ("support_types", "principles"):
        wanted = {label["id"] for label in read[name]}
        sharing = [i for i, part in enumerate(parts) if wanted & {label["id"] for label in getattr(part, name)}]
        if len(sharing) == 1:
            return sharing[0]
    return None


async def take(need: Need, place: int) -> Answer:
    """Goes on with one of the needs that wait; the others go on waiting, and it can be undone."""
    place = min(place, len(need.waiting) - 1)
    others = tuple(slot for i, slot in enumerate(need.waiting) if i != place)
    chosen = Need.from_slot(need.waiting[place])
    receiver = chosen.facets.get("receiver") or need.facets.get("receiver")
    chosen = replace(chosen, waiting=others, facets={**chosen.facets, "receiver": receiver}).remembering(need)
    return await ask_or_list(chosen)


def still_choosing(need: Need) -> Answer | None:
    """The question once more; None when it has been asked often enough."""
    if need.questions_in_a_row >= MAX_QUESTIONS_IN_A_ROW:
        return None
    return which_first(replace(need, questions_in_a_row=need.questions_in_a_row + 1))


def reminder(need: Need) -> tuple[Message, ...]:
    """That a need is left, when the user seems to be done with the one before."""
    if not need.waiting or need.choosing:
        return ()
    what = short_name(Need.from_slot(need.waiting[0]))
    return ({"type": "choices", "key": "next-need-left", "args": {"what": what}, "choices": [next_need_choice(need)]},)
