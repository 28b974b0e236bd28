"""From a need to the messages of a list: what was understood, honest counts, the cards, what to do next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from actions.base import Answer, Message
from actions.changes import chips_of
from actions.gaps import counting, gap_message, gap_of, other_kinds
from actions.knowledge import index, search
from actions.need import Need, asking, showing
from stodlots_catalogue.actorlist import ActorFilter, principle_matrix
from stodlots_catalogue.gaps import THIN
from stodlots_catalogue.lookup import get_actor, offerings_of
from stodlots_catalogue.plain import plain_hit
from stodlots_catalogue.query import Query, Result
from stodlots_glossary.vocabulary import Principle, SupportType

NOTHING_SHOWN: Message = {"type": "text", "key": "no-list-yet"}
SHOW_ANYWAY = {"id": "show-anyway", "key": "choice-show-anyway"}
PRINCIPLE_CHOICES = [{"id": f"principle:{each}", "key": f"choice-{each}"} for each in Principle]


def query_of(need: Need, offset: int = 0) -> Query:
    """The catalogue query for a need. A need without principle and support type is browsing: all must be met."""
    return Query(
        text=need.words if not need.is_empty else "",
        principles=tuple(label["id"] for label in need.principles),
        support_types=tuple(label["id"] for label in need.support_types),
        excluded_support_types=need.excluded_support_types,
        actors=need.actors,
        excluded_actors=need.excluded_actors,
        receiver=need.facets.get("receiver"),
        phase=need.facets.get("phase"),
        level=need.facets.get("level"),
        cost=need.facets.get("cost"),
        strict=need.is_empty,
        limit=need.size,
        offset=offset,
    )


async def understanding_of(need: Need) -> Message:
    """The message that says what was understood."""
    names = await actor_names((*need.actors, *need.excluded_actors))
    return {
        "type": "understanding",
        "understanding": {
            "principles": list(need.principles),
            "support_types": list(need.support_types),
            "excluded_support_types": list(need.excluded_support_types),
            "facets": dict(need.facets),
            "actors": [names[each] for each in need.actors],
            "excluded_actors": [names[each] for each in need.excluded_actors],
        },
        "chips": chips_of(need, names),
    }


async def actor_names(ids: Iterable[str]) -> dict[str, str]:
    """The short names of actors, by id."""
    wanted = list(ids)
    if not wanted:
        return {}
    catalogue = await index()
    found = {each: get_actor(catalogue, each) for each in wanted}
    return {each: actor.short if actor is not None else each for each, actor in found.items()}


async def ask_or_list(need: Need, may_ask: bool = True) -> Answer:
    """One more question when it is worth it, else the list."""
    asked = asking(need) if may_ask else None
    if asked is not None:
        return Answer((*await _so_far(need), question(asked)), asked)
    if need.is_blank:
        return Answer(({"type": "choices", "key": "ask-need", "choices": PRINCIPLE_CHOICES},), need)
    return await first_page(need)


async def first_page(need: Need) -> Answer:
    """What was understood, honestly what is lacking, and the best hits."""
    result, thin = await found(query_of(need))
    total = result.total
    hits = [plain_hit(hit) for hit in result.hits]
    messages: list[Message] = [] if need.is_blank else [await understanding_of(need)]
    gap = gap_of(need)
    thin = thin and not need.actors
    if lacking := gap_message(gap, len(hits), thin, near=not need.is_empty):
        messages.append(lacking)
    elif not hits:
        messages.append({"type": "text", "key": "actor-none-of-kind"})
    if thin or gap:
        need = await counting(need, query_of(need), gap, THIN)
    if hits:
        messages.append(
            {
                "type": "offerings",
                **_header(result, len(hits), gap is not None and not need.is_empty),
                "items": hits,
                "offset": 0,
                "total": total,
                "notes": _notes(result),
            }
        )
    others = await other_kinds(need, query_of(need)) if thin else []
    if not hits:
        others += await all_from(need)
    messages.append(_next_choices(need, more=total > len(hits), several=len(hits) > 1, others=others))
    return Answer(tuple(messages), showing(need, [hit["id"] for hit in hits], 0, thin or gap is not None))


async def all_from(need: Need) -> list[dict[str, Any]]:
    """Choices to see all that the actors of a need offer."""
    catalogue = await index() if need.actors else None
    found_actors = [get_actor(catalogue, each) for each in need.actors] if catalogue else []
    return [
        {"id": f"from:{actor.id}", "title": actor.short, "all_from": len(offerings_of(catalogue, actor.id))}
        for actor in found_actors
        if catalogue and actor is not None
    ]


async def next_page(need: Need) -> Answer:
    """The hits after those that are shown."""
    return await later_page(need, need.offset + len(need.shown))


async def same_page(need: Need) -> Answer:
    """The page that was looked at last, once more."""
    return await later_page(need, need.offset) if need.offset else await first_page(need)


async def later_page(need: Need, offset: int) -> Answer:
    """The hits from ``offset`` on, or that there are no more."""
    result, _ = await found(query_of(need, offset))
    if not result.hits:
        ending: Message = {"type": "text", "key": "list-exhausted", "args": {"total": result.total}}
        return Answer((ending, _next_choices(need, more=False, several=False)), need)
    total = result.total
    hits = [plain_hit(hit) for hit in result.hits]
    last = offset + len(hits)
    args = {"first": offset + 1, "last": last, "total": total, "shown": len(hits)}
    listed = {"type": "offerings", "key": "list-next", "args": args, "items": hits, "offset": offset, "total": total}
    messages = (listed, _next_choices(need, more=total > last, several=len(hits) > 1))
    return Answer(messages, showing(need, [hit["id"] for hit in hits], offset, need.gap))


def question(need: Need) -> Message:
    """The question that a need waits for an answer to, with choices."""
    if need.question == "principle":
        return {"type": "choices", "key": "ask-principle", "choices": [*principle_choices(need), SHOW_ANYWAY]}
    if need.question == "support_type":
        excluded = set(need.excluded_support_types)
        offered = likely_first(need, [str(each) for each in SupportType if str(each) not in excluded])
        kinds = [{"id": f"support:{each}", "key": f"choice-{each}"} for each in offered]
        choices = [*kinds, SHOW_ANYWAY]
        if excluded:
            keys = {"keys": [f"support-{each}" for each in sorted(excluded)]}
            return {
                "type": "choices",
                "key": "ask-support-type-excluded",
                "args": {"excluded": keys},
                "choices": choices,
            }
        return {"type": "choices", "key": "ask-support-type", "choices": choices}
    noted = [f"{name}-{value}" for name, value in need.facets.items() if value]
    if noted:
        args = {"what": {"keys": noted}}
        return {"type": "choices", "key": "ask-need-noted", "args": args, "choices": principle_choices(need)}
    return {"type": "choices", "key": "ask-need", "choices": principle_choices(need)}


def principle_choices(need: Need) -> list[dict[str, Any]]:
    """The principles to choose from, the likely ones first."""
    return [
        {"id": f"principle:{each}", "key": f"choice-{each}"} for each in likely_first(need, list(map(str, Principle)))
    ]


def likely_first(need: Need, ids: list[str]) -> list[str]:
    """Ids in the order of a question's choices: what the message may mean, then the rest as always."""
    return [each for each in need.likely if each in ids] + [each for each in ids if each not in need.likely]


async def _so_far(need: Need) -> tuple[Message, ...]:
    return () if need.is_empty else (await understanding_of(need),)


async def found(query: Query) -> tuple[Result, bool]:
    """The hits that fit fully; where those are few, also what lies near, and that support is thin."""
    result = await search(replace(query, near=False))
    thin = result.exact_total < THIN
    return (await search(query) if thin else result), thin


def _header(result: Result, shown: int, is_gap: bool) -> dict[str, Any]:
    if is_gap:
        return {"key": "list-header-gap", "args": {"total": result.total, "shown": shown}}
    if result.exact_total < THIN and result.total > result.exact_total:
        return {"key": "list-header-near", "args": {"total": result.exact_total}}
    if shown >= result.exact_total:
        return {"key": "list-header-all", "args": {"total": result.exact_total}}
    return {"key": "list-header", "args": {"total": result.exact_total, "shown": shown}}


def _notes(result: Result) -> list[dict[str, Any]]:
    notes: list[dict[str, Any]] = []
    if result.unknown_cost:
        notes.append({"key": "list-unknown-cost", "args": {"count": result.unknown_cost}})
    notes.append({"key": "list-not-confirmed"})
    return notes


def _next_choices(need: Need, more: bool, several: bool, others: Iterable[dict[str, Any]] = ()) -> Message:
    choices: list[dict[str, Any]] = [next_need_choice(need)] if need.waiting else []
    choices += [{"id": "more", "key": "choice-more"}] if more else []
    choices += [{"id": "compare", "key": "choice-compare"}] if several else []
    choices += others
    choices.append({"id": "restart", "key": "choice-restart"})
    return {"type": "choices", "choices": choices}


def next_need_choice(need: Need) -> dict[str, Any]:
    """The way to the need that waits."""
    return {"id": "next-need", "key": "choice-next-need", "args": {"what": short_name(Need.from_slot(need.waiting[0]))}}


def short_name(need: Need) -> dict[str, Any]:
    """What a need is about, in two words of the catalogue: its kind of support, else its aim."""
    if need.support_types:
        return {"keys": [f"support-{need.support_types[0]['id']}"]}
    return {"keys": [f"aim-{need.principles[0]['id']}"]} if need.principles else {"keys": ["other-need"]}


async def kinds_within(need: Need) -> Message:
    """The kinds of support within a principle, with how many there are of each, as choices."""
    principles = tuple(str(label["id"]) for label in need.principles)
    matrix = principle_matrix(
        await index(), ActorFilter(principles=principles[:1], receiver=need.facets.get("receiver"))
    )
    choices = [
        {"id": f"support:{column}", "key": f"choice-{column}", "count": count}
        for column, count in zip(matrix.columns, matrix.cells[0], strict=True)
        if count and column not in need.excluded_support_types
    ]
    return {"type": "choices", "key": "browse-kinds", "choices": choices}
