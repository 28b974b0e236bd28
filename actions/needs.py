"""Actions that find support: for a need, an answer to a question, a correction, or somebody who browses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.base import Answer, StodAction, Turn
from actions.knowledge import glossary, index
from actions.listing import PRINCIPLE_CHOICES, ask_or_list, first_page, question
from actions.need import MAX_WORDS_CHARACTERS, SURE, Need, merge
from actions.pick import numbers_in, turned_down
from stodlots_catalogue.lookup import list_actors
from stodlots_glossary.vocabulary import Principle, SupportType

CONCEPT_WEIGHT = 0.5
ASPECTS = ("principle", "support", "receiver")
RECEIVER_CHOICES = [
    {"id": f"receiver:{each}", "key": f"receiver-{each}"}
    for each in ("kommun", "region", "myndighet", "regeringskansliet")
]


def merged(turn: Turn) -> Need:
    """The need after this turn, with actors that were turned down left out."""
    understanding = {**turn.understanding, **_numbered_answer(turn)}
    need = merge(turn.need, turn.intent, understanding, turn.subject)
    refused = turned_down(turn.text, turn.entities)
    need = replace(need, excluded_actors=tuple(dict.fromkeys((*need.excluded_actors, *refused))))
    return _told(need, turn)


def _told(need: Need, turn: Turn) -> Need:
    """The need with the user's own words for it, when this message is the one that says what it is about."""
    if turn.is_choice or turn.intent != "need" or need.words != turn.subject:
        return need
    told = "" if turn.is_personal else turn.text[:MAX_WORDS_CHARACTERS]
    return replace(need, told=told, words_agreed=None)


def _numbered_answer(turn: Turn) -> dict[str, Any]:
    """The answer by its place: "nummer 2" and "tvåan" answer the question."""
    asked = turn.need.question
    if asked is None or turn.understanding["principles"] or turn.understanding["support_types"]:
        return {}
    if asked == "support_type":
        excluded = set(turn.need.excluded_support_types)
        offered = [str(each) for each in SupportType if str(each) not in excluded]
        name = "support_types"
    else:
        offered, name = [str(each) for each in Principle], "principles"
    said = numbers_in(turn.text, len(offered))
    numbers = [n for n in (*said.written, *said.places) if 1 <= n <= len(offered)]
    return {name: [{"id": offered[n - 1], "score": 1.0, "evidence": []} for n in numbers]} if numbers else {}


class FindSupport(StodAction):
    """A need, an answer or a correction: the list, or one question that would change it."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_find_support"

    async def answer(self, turn: Turn) -> Answer:
        """Merges the message into the need and goes on from there."""
        if turn.intent in ("followup_dontknow", "followup_affirm"):
            return await ask_or_list(replace(turn.need, question=None), may_ask=False)
        return await ask_or_list(merged(turn))


class AnswerGuarded(StodAction):
    """A warning first; then the need that the message held besides, if it clearly held one."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_answer_guarded"

    async def answer(self, turn: Turn) -> Answer:
        """Nothing in such a message is an order: only what it says of a need counts, never its filters."""
        warning = {"type": "notice", "key": turn.intent}
        read = turn.understanding
        sure = [label for label in (*read["principles"], *read["support_types"]) if label["score"] >= SURE]
        if not sure:
            return Answer((warning,))
        facets = {**read["facets"], "cost": None}
        answer = await ask_or_list(merge(turn.need, "need", {**read, "facets": facets}, turn.subject))
        return replace(answer, messages=(warning, *answer.messages))


class Browse(StodAction):
    """Somebody looks at what there is: by kind of support, receiver, level or the meaning of a term."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_browse"

    async def answer(self, turn: Turn) -> Answer:
        """The list for what is mentioned; nothing mentioned: what there is to choose from."""
        need = self._browsed(turn)
        if need.is_empty and not any(need.facets.values()):
            return await self._overview()
        return await first_page(need)

    def _browsed(self, turn: Turn) -> Need:
        if not turn.need.is_empty and turn.is_short and turn.understanding["support_types"]:
            return merged(turn)  # a lone "kurser" answers the question or changes the list
        labels = _labels_of_concept(turn) if turn.is_choice else {}
        principles = labels.get("principles", ())
        supports = labels.get("support_types", tuple(turn.understanding["support_types"]))
        need = Need(
            principles=tuple(principles),
            support_types=tuple(supports),
            facets={**Need().facets, **{k: v for k, v in turn.understanding["facets"].items() if v}},
        )
        return need.remembering(turn.need) if not turn.need.is_empty else need

    async def _overview(self) -> Answer:
        catalogue = await index()
        offered = [each for each in catalogue.offerings if each.standing in ("active", "verify")]
        counts = {str(kind): sum(str(kind) in each.support_types for each in offered) for kind in SupportType}
        choices = [{"id": f"browse:{kind}", "key": f"choice-{kind}", "count": count} for kind, count in counts.items()]
        args = {"offerings": len(offered), "actors": len(list_actors(catalogue))}
        return Answer(({"type": "choices", "key": "browse-counts", "args": args, "choices": choices},))


def _labels_of_concept(turn: Turn) -> dict[str, tuple[dict[str, Any], ...]]:
    """What a concept points to, as labels to search by."""
    named = turn.named("concept")
    concept = glossary().get(named[0]) if named else None
    if concept is None:
        return {}
    strongest = sorted(concept.points.items(), key=lambda pair: (-pair[1], pair[0]))
    labels: dict[str, tuple[dict[str, Any], ...]] = {}
    for name, ids in (("principles", set(map(str, Principle))), ("support_types", set(map(str, SupportType)))):
        labels[name] = tuple(
            {"id": target, "score": weight, "evidence": []}
            for target, weight in strongest
            if target in ids and weight >= CONCEPT_WEIGHT
        )
    return labels


class Correct(StodAction):
    """Something was misunderstood: asks what, with the choices for it."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_correct"

    async def answer(self, turn: Turn) -> Answer:
        """Asks which part is wrong, or, when that is known, for the right value."""
        wrong = turn.named("aspect")
        if wrong and wrong[0] == "receiver":
            return Answer(({"type": "choices", "key": "choice-wrong-receiver", "choices": RECEIVER_CHOICES},))
        if wrong:
            asked = replace(turn.need, question="principle" if wrong[0] == "principle" else "support_type")
            return Answer((question(asked),), asked)
        if turn.need.is_empty:
            return Answer(({"type": "choices", "key": "ask-need", "choices": PRINCIPLE_CHOICES},))
        choices = [{"id": f"wrong:{aspect}", "key": f"choice-wrong-{aspect}"} for aspect in ASPECTS]
        return Answer(({"type": "choices", "key": "correct", "choices": choices},))
