"""Actors: who is meant, what to tell about them, how to reach them, and lists of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rapidfuzz import fuzz

from actions.base import Answer, Message, Turn
from actions.knowledge import glossary, index, search
from actions.questions import CONTACT, asked_words, phrases
from actions.returning import with_back
from actions.topic import Topic
from stodlots_catalogue.actorlist import ActorFilter, Listed, listed_actors
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.lookup import get_actor, get_offering, list_actors, offerings_of, successor_of
from stodlots_catalogue.plain import plain_actor, plain_offering
from stodlots_catalogue.query import Query
from stodlots_catalogue.text import fold
from stodlots_catalogue.views import ActorView
from stodlots_glossary.counting import numbers_in
from stodlots_glossary.vocabulary import SupportType

MAX_ACTORS = 3
MAX_OFFERINGS = 5
MAX_PAGES = 2
ACTORS_ON_A_PAGE = 10
SIMILAR_ENOUGH = 80  # percent
PERHAPS = 60
SHORTEST_MISSPELT = 4
KIND_WEIGHT = 0.6
# Words for those who give a kind of support, which are no words for the support itself.
GIVERS = {
    "finansiering": ("finansiär", "finansiar", "finansierar", "bidragsgivare", "funder", "funds"),
    "radgivning": ("rådgivare", "radgivare", "adviser", "advisor"),
    "utbildning": ("utbildare", "kursgivare", "utbildar"),
}
PRINCIPLE_WEIGHT = 0.8


async def who(turn: Turn) -> list[ActorView]:
    """The actors that a message names, also through an offering or misspelt; "de" and "där" are those last shown."""
    catalogue = await index()
    ids = turn.named("actor")
    ids += [
        offering.actor.id for each in turn.named("offering") if (offering := get_offering(catalogue, each)) is not None
    ]
    if not ids and not turn.is_choice:
        words = asked_words(turn.text, turn.entities, CONTACT)
        found = _misspelt(catalogue, words)
        pointing = not words and not _names_a_term(turn)
        ids = [found] if found else _pointed_at(turn, catalogue) if pointing else []
    return [actor for each in dict.fromkeys(ids) if (actor := get_actor(catalogue, each)) is not None]


def _names_a_term(turn: Turn) -> bool:
    known = glossary()
    concepts = [known.get(each) for each in turn.named("concept")]
    return any(concept is not None and concept.scheme == "jargon" for concept in concepts)


def _misspelt(catalogue: CatalogueIndex, words: Sequence[str]) -> str | None:
    rated = _rated(catalogue, words)
    return rated[0][1] if rated and rated[0][0] >= SIMILAR_ENOUGH else None


def perhaps(catalogue: CatalogueIndex, words: Sequence[str]) -> list[ActorView]:
    """The actors whose names look somewhat like what was written, for the user to choose from."""
    rated = [actor for score, actor in _rated(catalogue, words) if score >= PERHAPS]
    return [catalogue.actors[each] for each in rated[:MAX_ACTORS]]


def _rated(catalogue: CatalogueIndex, words: Sequence[str]) -> list[tuple[float, str]]:
    said = [phrase for each in phrases(list(words)) if len(phrase := fold(each.casefold())) >= SHORTEST_MISSPELT]
    rated = []
    for actor in list_actors(catalogue):
        labels = [fold(label.casefold()) for label in (actor.name, actor.short, *actor.aliases)]
        long = [label for label in labels if len(label) >= SHORTEST_MISSPELT]
        scores = [fuzz.ratio(phrase, label) for phrase in said for label in long if phrase[0] == label[0]]
        rated.append((max(scores, default=0.0), actor.id))
    return sorted(rated, key=lambda each: (-each[0], each[1]))


def _pointed_at(turn: Turn, catalogue: CatalogueIndex) -> list[str]:
    if turn.topic and turn.topic.kind == "actor":
        return list(turn.topic.ids)
    shown, said = turn.need.shown, numbers_in(turn.text, len(turn.need.shown))
    looked_at = turn.topic.ids if turn.topic and turn.topic.kind == "offering" else shown[:1]
    ids = said.among(shown, turn.need.offset) if said else looked_at
    offerings = [get_offering(catalogue, each) for each in ids]
    return [offering.actor.id for offering in offerings if offering is not None]


def kinds_asked(turn: Turn) -> list[str]:
    """The kinds of support that a message names, outside the names of actors and offerings, or that was chosen."""
    if turn.is_choice:
        return [str(label["id"]) for label in turn.understanding["support_types"]]
    said = turn.text.casefold()
    givers = [kind for kind, words in GIVERS.items() if any(word in said for word in words)]
    return list(dict.fromkeys([*pointed_to(turn, tuple(map(str, SupportType)), KIND_WEIGHT), *givers]))


def pointed_to(turn: Turn, targets: Sequence[str], least: float) -> list[str]:
    """What the glossary's words in a message clearly point to, outside the names of actors and offerings."""
    names = [each for each in turn.entities if each["entity"] in ("actor", "offering")]
    known = glossary()
    found: list[str] = []
    for entity in turn.entities:
        concept = known.get(str(entity["value"])) if entity["entity"] == "concept" else None
        inside = any(entity["start"] < each["end"] and entity["end"] > each["start"] for each in names)
        if concept is not None and not inside:
            found += [target for target, weight in concept.points.items() if target in targets and weight >= least]
    return list(dict.fromkeys(found))


async def told(turn: Turn, actors: Sequence[ActorView]) -> Answer:
    """Who the actors are, whether they still exist, what they offer and where to reach them."""
    catalogue = await index()
    shown = actors[:MAX_ACTORS]
    alone = len(shown) == 1
    messages: list[Message] = []
    choices: list[dict[str, Any]] = []
    for actor in shown:
        offerings = offerings_of(catalogue, actor.id)
        successor = successor_of(catalogue, actor)
        counts = {str(kind): sum(str(kind) in each.support_types for each in offerings) for kind in SupportType}
        most = MAX_OFFERINGS if alone else 0
        messages.append(
            {
                "type": "actor",
                "actor": plain_actor(actor),
                "successor": plain_actor(successor) if successor else None,
                "offerings": [plain_offering(each) for each in offerings[:most]],
                "offerings_total": len(offerings),
                "counts": {kind: count for kind, count in counts.items() if count},
            }
        )
        if alone and len(offerings) > MAX_OFFERINGS:
            choices += [
                {"id": f"from:{actor.id}:{kind}", "key": f"choice-{kind}", "count": count}
                for kind, count in counts.items()
                if count
            ]
        if offerings:
            choices.append({"id": f"from:{actor.id}", "title": actor.short, "all_from": len(offerings)})
        if alone and successor:
            choices.append({"id": f"actor:{successor.id}", "title": successor.short})
    if len(actors) > MAX_ACTORS:
        messages.append({"type": "text", "key": "actors-some", "args": {"shown": MAX_ACTORS, "count": len(actors)}})
    topic = Topic("actor", tuple(actor.id for actor in shown))
    return Answer((*messages, *with_back(turn, choices)), topic=topic)


async def unknown(turn: Turn) -> Answer:
    """Says plainly that the actor is not known, and offers those whose names are like it, and the list."""
    catalogue = await index()
    likely = perhaps(catalogue, asked_words(turn.text, turn.entities, CONTACT))
    choices: list[dict[str, Any]] = [{"id": f"actor:{actor.id}", "title": actor.short} for actor in likely]
    choices.append({"id": "actors", "key": "choice-all-actors"})
    return Answer(({"type": "text", "key": "actor-unknown"}, *with_back(turn, choices)))


async def contact_of(turn: Turn, actors: Sequence[ActorView]) -> Answer:
    """How to reach the actors, as the catalogue knows it: an address on the web, never a name or a number."""
    catalogue = await index()
    messages: list[Message] = []
    for actor in actors[:MAX_ACTORS]:
        successor = successor_of(catalogue, actor) if actor.status in ("ended", "merged") else None
        messages.append(
            {
                "type": "contact",
                "actor": plain_actor(actor),
                "successor": plain_actor(successor) if successor else None,
                "pages": await _pages(turn, actor),
            }
        )
    topic = Topic("actor", tuple(actor.id for actor in actors[:MAX_ACTORS]))
    return Answer((*messages, *with_back(turn, [])), topic=topic)


async def _pages(turn: Turn, actor: ActorView) -> list[dict[str, Any]]:
    """The actor's own pages about what the question is about."""
    names = [each for each in turn.entities if each["entity"] == "actor"]
    about = "" if turn.is_choice else " ".join(asked_words(turn.text, names, CONTACT))
    if not about:
        return []
    result = await search(Query(text=about, actors=(actor.id,), strict=True, limit=MAX_PAGES))
    return [plain_offering(hit.offering) for hit in result.hits if hit.offering.url]


async def actors_page(turn: Turn, wanted: ActorFilter, offset: int = 0) -> Answer:
    """A page of the actors that meet a filter, by name: no actor is worth more than another."""
    catalogue = await index()
    found = listed_actors(catalogue, wanted)
    page = found[offset : offset + ACTORS_ON_A_PAGE]
    message: Message = {
        "type": "actors",
        "items": [_item(each) for each in page],
        "filters": wanted.to_dict(),
        "offset": offset,
        "total": len(found),
    }
    left = len(found) - offset - len(page)
    choices: list[dict[str, Any]] = (
        [{"id": "more", "key": "choice-more-actors", "args": {"count": left}}] if left else []
    )
    choices.append({"id": "matrix", "key": "choice-matrix"})
    if not page:
        message = {"type": "text", "key": "actors-none" if not found else "actors-exhausted"}
    topic = Topic("actors", tuple(each.actor.id for each in page), offset, wanted.to_dict())
    return Answer((message, *with_back(turn, choices)), topic=topic)


def _item(each: Listed) -> dict[str, Any]:
    return {**plain_actor(each.actor), "count": each.offerings}


async def more_actors(turn: Turn, topic: Topic) -> Answer:
    """The page after the one that is shown."""
    return await actors_page(turn, ActorFilter(**topic.filters), topic.offset + len(topic.ids))


async def tell_numbered(turn: Turn, topic: Topic) -> Answer:
    """The actors whose numbers in the list are said, or who are named."""
    said = numbers_in(turn.text, len(topic.ids))
    ids = turn.named("actor") or said.among(topic.ids, topic.offset)
    catalogue = await index()
    actors = [actor for each in dict.fromkeys(ids) if (actor := get_actor(catalogue, each)) is not None]
    if actors:
        return await told(turn, actors)
    return replace(Answer(({"type": "text", "key": "actor-which"},)), topic=topic)
