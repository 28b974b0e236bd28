"""Answers to "är det verkligen allt?" and "finns det inget för ...?"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions import knowledge
from actions.actors import kinds_asked
from actions.base import Answer, Message, StodAction, Turn
from actions.gaps import gap_of, other_kinds
from actions.listing import first_page, query_of
from actions.need import SURE, Need
from actions.needs import merged
from actions.returning import BACK


class AnswerGap(StodAction):
    """Somebody doubts that this is all, or asks whether there is nothing for somebody."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_answer_gap"

    async def answer(self, turn: Turn) -> Answer:
        """With something new in the question, the list for it; else how much there is, and what is lacking."""
        said = _surely(turn)
        if said["principles"] or said["support_types"] or any(said["facets"].values()):
            need = merged(replace(turn, understanding=said))
            return await first_page(replace(need, question=None))
        if turn.need.is_blank:
            return Answer(({"type": "text", "key": "gap-no-need"},))
        return await all_there_is(turn.need)


def _surely(turn: Turn) -> dict[str, Any]:
    """Only what is surely meant: "vad säger rapporten?" is not about reports. Kinds of support must be named."""
    said, named = turn.understanding, kinds_asked(turn)
    sure = {name: [each for each in said[name] if each["score"] >= SURE] for name in ("principles", "support_types")}
    return {
        **said,
        "principles": [] if turn.need.principles else sure["principles"],
        "support_types": [each for each in sure["support_types"] if each["id"] in named],
    }


async def all_there_is(need: Need) -> Answer:
    """How many fit and how many are near, that the report finds it too little, and where else to look."""
    query = query_of(need)
    exact = (await knowledge.search(replace(query, near=False, limit=0))).exact_total
    total = (await knowledge.search(replace(query, limit=0))).total
    left = max(0, exact - need.offset - len(need.shown))
    args = {"exact": exact, "near": total - exact}
    messages: list[Message] = [{"type": "text", "key": "gap-all-there-is", "args": args}]
    if gap_of(need) is not None:
        messages.append({"type": "gap", "key": "gap-as-said"})
    elif not need.actors:
        messages.append({"type": "text", "key": "gap-not-named"})
    choices: list[dict[str, Any]] = [{"id": "more", "key": "choice-more"}] if left and need.shown else []
    choices += await other_kinds(need, query)
    messages.append({"type": "choices", "key": "gap-elsewhere", "choices": [*choices, BACK]})
    return Answer(tuple(messages), need)
