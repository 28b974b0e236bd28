"""The report's views by talking: lists of actors, tables of kinds, and what there is within a principle."""

from __future__ import annotations

import re
from typing import Any

from actions.actors import PRINCIPLE_WEIGHT, actors_page, kinds_asked, pointed_to
from actions.base import Answer, Message, StodAction, Turn
from actions.knowledge import index
from actions.needs import corrected, merged
from actions.returning import with_back
from actions.topic import Topic
from stodlots_catalogue.actorlist import ActorFilter, actor_matrix, principle_matrix
from stodlots_glossary.vocabulary import Principle, Receiver

RECEIVER_WEIGHT = 0.9
# How people name kinds of actors: beginnings of words, in Swedish and English.
KIND_WORDS = {
    "myndighet": ("myndighet", "statliga verk", "agenc", "authorit"),
    "medlemsorganisation": ("medlemsorganisation", "förening", "membership org"),
    "bolag": ("bolag", "företag", "konsult", "companies", "company", "consultan"),
    "forskningsinstitut": ("forskningsinstitut", "institut", "research institute"),
    "larosate": ("lärosät", "larosat", "universitet", "högskol", "hogskol", "universit"),
    "stiftelse": ("stiftelse", "foundation"),
    "plattform": ("plattform", "platform"),
    "innovationsprogram": ("innovationsprogram", "innovation program"),
    "natverk": ("nätverk", "natverk", "network"),
    "eu_norden": ("eu-", "eu ", "europ", "nordisk", "nordic"),
}
# "Till myndigheter" says who gets the support, not who gives it.
TO = re.compile(r"\b(?:till|för|för oss på|åt|mot|som är|hjälper|hjälpa|for|to|help|helps)\s+(?:\w+\s+)?$")
# Kinds whose word is also a kind of support: meant as actors only when the word stands alone with "vilka".
ALSO_SUPPORT = frozenset({"natverk"})


def actor_kinds_in(text: str) -> list[str]:
    """The kinds of actors that a text asks for."""
    said = f"{text.casefold()} "
    found = []
    for kind, beginnings in KIND_WORDS.items():
        for beginning in beginnings:
            places = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(beginning)}", said)]
            if any(not TO.search(said[:place]) for place in places):
                found.append(kind)
                break
    return [kind for kind in found if kind not in ALSO_SUPPORT]


def filter_of(turn: Turn) -> ActorFilter:
    """What a message asks of actors: what it names, not what it might be about."""
    kinds = turn.named("actor_kind") or actor_kinds_in(turn.text)
    facets = turn.understanding["facets"]
    receivers = pointed_to(turn, tuple(map(str, Receiver)), RECEIVER_WEIGHT) or [facets["receiver"]]
    taken = {"myndighet"} & set(kinds)
    return ActorFilter(
        kinds=tuple(kinds),
        support_types=tuple(kinds_asked(turn)),
        principles=tuple(pointed_to(turn, tuple(map(str, Principle)), PRINCIPLE_WEIGHT)),
        receiver=next((each for each in receivers if each and each not in taken), None),
        phase=facets["phase"],
        level=facets["level"],
    )


class ListActors(StodAction):
    """Which actors there are: all, or those that give a kind of support, to somebody, of some kind."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_list_actors"

    async def answer(self, turn: Turn) -> Answer:
        """The first page of them, by name, and how many they are."""
        wanted = filter_of(turn)
        if turn.continues and turn.topic and turn.topic.kind == "actors":
            wanted = narrowed(ActorFilter(**turn.topic.filters), wanted)
        elif turn.continues and turn.need.shown and not wanted.kinds:
            return await corrected(turn, merged(turn))  # "till regioner" is about the list of support
        return await actors_page(turn, wanted)


def narrowed(before: ActorFilter, after: ActorFilter) -> ActorFilter:
    """A list of actors with one filter more: "till regioner" after "vilka ger pengar"."""
    said = {name: value for name, value in after.to_dict().items() if value}
    return ActorFilter(**{**before.to_dict(), **said})


class ShowMatrix(StodAction):
    """How support is spread: kinds of actors, or principles, by kinds of support."""

    def name(self) -> str:
        """Its name in the domain."""
        return "action_show_matrix"

    async def answer(self, turn: Turn) -> Answer:
        """The table, whole or for what is asked about."""
        catalogue = await index()
        wanted = filter_of(turn)
        by_principle = "princip" in turn.text.casefold()
        matrix = principle_matrix(catalogue, wanted) if by_principle else actor_matrix(catalogue, wanted)
        prefix = "choice" if by_principle else "actor-kind"
        key = "matrix-principles" if by_principle else "matrix-actors-of" if wanted.support_types else "matrix-actors"
        message: Message = {
            "type": "matrix",
            "key": key,
            "args": {"what": {"keys": [f"support-{each}" for each in wanted.support_types]}},
            "rows": [{"id": row, "key": f"{prefix}-{row}"} for row in matrix.rows],
            "columns": [{"id": column, "key": f"support-{column}"} for column in matrix.columns],
            "cells": [list(row) for row in matrix.cells],
            "totals": list(matrix.totals),
        }
        choices = self._choices(by_principle, wanted, message)
        return Answer((message, *with_back(turn, choices)), topic=Topic("matrix"))

    @staticmethod
    def _choices(by_principle: bool, wanted: ActorFilter, message: Message) -> list[dict[str, Any]]:
        if by_principle:
            return [{"id": "matrix", "key": "choice-matrix"}, {"id": "actors", "key": "choice-all-actors"}]
        asked = f":{wanted.support_types[0]}" if len(wanted.support_types) == 1 else ""
        rows = [
            {"id": f"actors:{row['id']}{asked}", "key": row["key"], "count": total}
            for row, total in zip(message["rows"], message["totals"], strict=True)
        ]
        return [*rows, {"id": "matrix:principles", "key": "choice-matrix-principles"}]
