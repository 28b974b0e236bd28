"""Actions that find support: for a need, an answer to a question, a correction, or somebody who browses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from actions.actors import PRINCIPLE_WEIGHT, kinds_asked, pointed_to, tell_numbered
from actions.base import Answer, Message, StodAction, Turn
from actions.changes import Sentence, sentences_between
from actions.corrections import (
    after_filters,
    chip_pressed,
    filters_said,
    heard,
    is_new_need,
    note_corrections,
    only_filters,
)
from actions.fewer import asks_for_fewer, shortened
from actions.filters import FACET_VALUES
from actions.knowledge import glossary, index
from actions.listing import PRINCIPLE_CHOICES, actor_names, ask_or_list, first_page, kinds_within, question, same_page
from actions.need import FACETS, MAX_QUESTIONS_IN_A_ROW, MAX_WORDS_CHARACTERS, SURE, Need, merge
from actions.pick import turned_down
from actions.returning import RETURNED, back_to_need
from actions.several import choice_among, earlier_like, still_choosing, take, two_needs, which_first
from actions.topic import Topic
from stodlots_catalogue.lookup import list_actors
from stodlots_catalogue.views import AVAILABLE
from stodlots_glossary.counting import numbers_in, says_only_numbers
from stodlots_glossary.vocabulary import Principle, SupportType

CONCEPT_WEIGHT = 0.5
ASPECTS = ("principle", "support", "receiver")
RECEIVER_CHOICES = [
    {"id": f"receiver:{each}", "key": f"receiver-{each}"}
    for each in ("kommun", "region", "myndighet", "regeringskansliet")
]


def merged(turn: Turn) -> Need:
    """The need after this turn, with actors that were turned down left out."""
    said = filters_said(turn)
    understanding = heard(turn, said, {**turn.understanding, **_numbered_answer(turn)})
    words = "" if only_filters(turn, said, understanding) else turn.subject
    need = merge(turn.need, turn.intent, understanding, words, turn.continues)
    need = after_filters(turn.need, need, said).with_concepts(turn.named("concept"))
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
    name = "support_types" if asked == "support_type" else "principles"
    choices = [str(choice["id"]).partition(":") for choice in question(turn.need)["choices"]]
    offered = [value for kind, _, value in choices if kind in ("support", "principle")]
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
        if turn.topic and turn.topic.kind == "actors" and says_only_numbers(turn.text):
            return await tell_numbered(turn, turn.topic)
        if turn.topic and turn.topic.kind == "actors" and turn.need.is_empty:
            turn = replace(turn, need=listed_by(turn.topic))
        if (chosen := await choice_among(turn)) is not None:
            return chosen
        if turn.need.shown and not turn.is_choice and asks_for_fewer(turn.text):
            return await shortened(turn)
        if turn.intent in ("followup_dontknow", "followup_affirm") and not names_more(turn):
            return await _goes_on(turn)
        need = chip_pressed(turn)
        if need is None:
            need = merged(turn)
            if (both := two_needs(turn, need)) is not None:
                return which_first(both)
        if need.choosing and (again := still_choosing(need)) is not None:
            return again
        if need.choosing:
            return await take(need, 0)
        return await corrected(turn, need)


def listed_by(topic: Topic) -> Need:
    """What a list of actors was about, as a need: "till kommuner" after "alla som ger pengar" is still about money."""
    filters = topic.filters
    facets = {name: filters.get(name) for name in FACETS}
    return Need(
        principles=_as_labels(filters.get("principles", ())),
        support_types=_as_labels(filters.get("support_types", ())),
        facets=facets,
        questions_in_a_row=MAX_QUESTIONS_IN_A_ROW,  # who browses is shown what there is
    )


def names_more(turn: Turn) -> bool:
    """Whether a yes or a "vet inte" also names a kind of support or a filter in so many words."""
    return not turn.is_choice and bool(kinds_asked(turn) or filters_said(turn).named)


async def _goes_on(turn: Turn) -> Answer:
    """Who says yes, does not know or wants the list back gets no more questions, but the list."""
    need = turn.need
    if turn.is_choice and need.question and turn.text != "[show-anyway]":
        return Answer((question(need),), need)
    if need.shown and not need.question:
        if need.waiting and not turn.is_choice and turn.intent == "followup_affirm":
            return await take(need, 0)
        return await same_page(need)
    return await ask_or_list(replace(need, question=None), may_ask=False)


async def corrected(turn: Turn, need: Need) -> Answer:
    """The list after a change, which is said back first; or what can be changed, when nothing was understood."""
    before = turn.need
    same = (before.principles, before.support_types) == (need.principles, need.support_types)
    answer = await ask_or_list(need, may_ask=not (before.shown and same))
    if not before.shown or is_new_need(turn, need):
        return answer
    names = await actor_names({*before.excluded_actors, *need.excluded_actors})
    said = sentences_between(before, need, names)
    if not said and turn.intent == "followup_change" and answer.need is not None:
        if filters_said(turn).changes_facets:
            return Answer(({"type": "text", "key": "no-such-filter"},))
        if says_something(turn):
            return replace(answer, messages=({"type": "text", "key": "already-so"}, *answer.messages))
        if answer.need.shown == before.shown:
            return Answer(({"type": "text", "key": "change-unclear"}, what_is_wrong(before)))
        said = [{"key": "changed-words"}] if answer.need.shown else []
    if not said and not turn.is_choice and answer.need is not None and answer.need.shown and not turn.is_short:
        said = [{"key": "changed-words"}]  # a condition that nothing in the catalogue tells
    said = [_honest(sentence, answer) for sentence in said]
    await note_corrections(before, need)
    if not said:
        return answer
    back: Message = {"type": "text", "key": "changed", "args": {"what": {"sentences": said}}}
    messages = (back, *answer.messages, *_whom_instead(before, need, turn))
    return replace(answer, messages=messages)


def says_something(turn: Turn) -> bool:
    """The message says what is wanted: when nothing changes, it was so already."""
    read = turn.understanding
    labels = (*read["principles"], *read["support_types"])
    return any(read["facets"].values()) or any(each["score"] >= SURE for each in labels) or bool(turn.is_choice)


def _honest(sentence: Sentence, answer: Answer) -> Sentence:
    """Level only ranks: where no hit on the page has it, nothing "comes first"."""
    if sentence["key"] != "changed-level":
        return sentence
    hits = [item for message in answer.messages if message["type"] == "offerings" for item in message["items"]]
    fitting = any(reason["code"] == "fits_level" for item in hits for reason in item["why"])
    return sentence if fitting or not hits else {**sentence, "key": "changed-level-none"}


def _whom_instead(before: Need, need: Need, turn: Turn) -> tuple[Message, ...]:
    """Who says "vi är inte en kommun" is asked what they are."""
    was = before.facets.get("receiver")
    if not was or need.facets.get("receiver") or was not in filters_said(turn).refused:
        return ()
    others = [choice for choice in RECEIVER_CHOICES if choice["id"] != f"receiver:{was}"]
    return ({"type": "choices", "key": "ask-receiver", "choices": others},)


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
        if not turn.is_choice and (chosen := await choice_among(turn)) is not None:
            return chosen
        if not turn.need.is_empty and turn.is_short and turn.understanding["support_types"]:
            return await corrected(turn, merged(turn))  # a lone "kurser" answers the question or changes the list
        need = self._browsed(turn)
        if not turn.is_choice and need.is_empty and not need.is_blank and not need.actors and not turn.need.is_empty:
            return await corrected(turn, merged(turn))  # "till kommuner" says no more than for whom
        if need.is_blank:
            return await self._overview()
        answer = await first_page(need)
        if need.principles and not need.support_types and not need.actors:
            return replace(answer, messages=(*answer.messages, await kinds_within(need)))
        return answer

    def _browsed(self, turn: Turn) -> Need:
        labels: dict[str, Any] = _labels_of_concept(turn) if turn.is_choice else {}
        principles = labels.get("principles", ())
        supports = labels.get("support_types", tuple(turn.understanding["support_types"]))
        refused = turned_down(turn.text, turn.entities)
        actors = tuple(each for each in turn.named("actor") if each not in refused)
        if not principles:
            principles = _as_labels(pointed_to(turn, tuple(map(str, Principle)), PRINCIPLE_WEIGHT))
        if actors:  # what is asked of somebody is what is named, not what the message might be about
            supports = _as_labels(kinds_asked(turn))
        need = Need(
            principles=tuple(principles),
            support_types=tuple(supports),
            actors=actors,
            excluded_actors=tuple(refused),
            concepts=tuple(turn.named("concept")),
            facets={**Need().facets, **{k: v for k, v in turn.understanding["facets"].items() if v}},
            words=labels.get("words", ("",))[0],
        )
        return need.remembering(turn.need) if not turn.need.is_empty else need

    async def _overview(self) -> Answer:
        catalogue = await index()
        offered = [each for each in catalogue.offerings if each.standing in AVAILABLE]
        counts = {str(kind): sum(str(kind) in each.support_types for each in offered) for kind in SupportType}
        choices = [{"id": f"browse:{kind}", "key": f"choice-{kind}", "count": count} for kind, count in counts.items()]
        args = {"offerings": len(offered), "actors": len(list_actors(catalogue))}
        return Answer(({"type": "choices", "key": "browse-counts", "args": args, "choices": choices},))


def _as_labels(ids: Iterable[str]) -> tuple[dict[str, Any], ...]:
    return tuple({"id": each, "score": 1.0, "evidence": []} for each in ids)


def _labels_of_concept(turn: Turn) -> dict[str, Any]:
    """What a concept points to, as labels to search by, and its name, to rank by."""
    named = turn.named("concept")
    concept = glossary().get(named[0]) if named else None
    if concept is None:
        return {}
    strongest = sorted(concept.points.items(), key=lambda pair: (-pair[1], pair[0]))
    labels: dict[str, Any] = {"words": (concept.name(),)}
    for name, ids in (("principles", set(map(str, Principle))), ("support_types", set(map(str, SupportType)))):
        labels[name] = tuple(
            {"id": target, "score": weight, "evidence": []}
            for target, weight in strongest
            if target in ids and weight >= CONCEPT_WEIGHT
        )
    if not labels["principles"] and not labels["support_types"]:
        weak = [(target, weight) for target, weight in strongest if target in set(map(str, Principle))]
        labels["principles"] = tuple({"id": t, "score": w, "evidence": []} for t, w in weak[:1])
    return labels


class Correct(StodAction):
    """Something was misunderstood: asks what, with the choices for it."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_correct"

    async def answer(self, turn: Turn) -> Answer:
        """Asks which part is wrong, or, when that is known, for the right value."""
        if (chosen := await choice_among(turn)) is not None:
            return chosen
        if turn.need.shown and turned_down(turn.text, turn.entities):
            return await corrected(turn, merged(turn))
        wrong = turn.named("aspect")
        if wrong and wrong[0] in FACET_VALUES:
            return Answer((values_to_choose(wrong[0], turn.need),))
        if wrong:
            asked = replace(turn.need, question="principle" if wrong[0] == "principle" else "support_type")
            return Answer((question(asked),), asked)
        if turn.need.is_empty:
            return Answer(({"type": "choices", "key": "ask-need", "choices": PRINCIPLE_CHOICES},))
        return Answer((what_is_wrong(turn.need),))


def what_is_wrong(need: Need) -> Message:
    """The parts that may be wrong: the three that matter most, and the other facets that were noted."""
    aspects = [*ASPECTS, *(name for name in FACET_VALUES if name not in ASPECTS and need.facets.get(name))]
    choices = [{"id": f"wrong:{aspect}", "key": f"choice-wrong-{aspect}"} for aspect in aspects]
    return {"type": "choices", "key": "correct", "choices": choices}


def values_to_choose(facet: str, need: Need) -> Message:
    """The values of a facet, and that it does not matter when it has one."""
    if facet == "receiver":
        choices = [*RECEIVER_CHOICES]
    else:
        choices = [{"id": f"{facet}:{value}", "key": f"{facet}-{value}"} for value in FACET_VALUES[facet]]
    if need.facets.get(facet):
        choices.append({"id": f"drop:{facet}", "key": "choice-any"})
    return {"type": "choices", "key": f"ask-{facet}", "choices": choices}


class ReturnToNeed(StodAction):
    """Somebody wants to go on with the need."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_return_to_need"

    async def answer(self, turn: Turn) -> Answer:
        """The need's question or list; with what more is said of it; without one, that there is none yet."""
        if (earlier := earlier_like(turn.text, turn.need)) is not None:
            answer = await same_page(earlier)
            return replace(answer, messages=(RETURNED, *answer.messages))
        read = turn.understanding
        if any(label["score"] >= SURE for label in (*read["principles"], *read["support_types"])):
            answer = await FindSupport().answer(turn)
            return replace(answer, messages=(RETURNED, *answer.messages))
        return await back_to_need(turn.need) or Answer(({"type": "text", "key": "no-list-yet"},))
