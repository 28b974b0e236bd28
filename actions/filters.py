"""What a message takes off the list again: "strunta i kostnaden", "vi är inte en kommun", "ta med dem också".

The model reads what people wish for. Here is read what they no longer wish for. Pure: text and entities in, ids out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from stodlots_glossary.counting import WORD
from stodlots_glossary.vocabulary import Cost, Level, Phase, Receiver, SupportType

FACET_VALUES: dict[str, type[Enum]] = {"receiver": Receiver, "phase": Phase, "level": Level, "cost": Cost}
ASPECT_OF = {str(value): facet for facet, values in FACET_VALUES.items() for value in values}
SUPPORT_TYPES = frozenset(map(str, SupportType))

CLAUSE_END = re.compile(r"[.!?;,\n]| men | but ", re.IGNORECASE)
CONTRAST = re.compile(r" utan | but ", re.IGNORECASE)  # "inte kommun utan region": what follows is wished for
NO = frozenset(
    "inte ej ingen inget inga icke ikke not no non aren't isn't don't never slipp slippa släpp släppa skippa strunta "
    "strunt glöm bort bortse except without drop forget remove skip ignore".split()
)
ONLY = frozenset("bara endast enbart just only kun".split())
ASKS_FOR = frozenset(
    "finns fanns har there got".split()
)  # "finns det inget för politiker?" asks for it, and refuses nothing
REACH = 4  # words between a no and what it is about: "glöm det där med gratis"

LET_GO = re.compile(
    r"strunt|skippa|släpp|glöm|ta bort|bry dig inte|bortse|oavsett|spelar ingen roll|kvittar|inte (så )?(viktig|noga)"
    r"|oviktig|gör inget|vilken som helst|vilket som helst|\balla\b|utan hänsyn|ingen roll"
    r"|never mind|ignore|forget|drop|remove|regardless|matter|whatever|\bany\b|not important|don.t care",
    re.IGNORECASE,
)
ASPECT_WORDS = {
    "cost": re.compile(r"kostnad|kosta|\bpris|avgift|budget|\bcosts?\b|\bprice|\bfees?\b", re.IGNORECASE),
    "phase": re.compile(r"\bfas(en|er|erna)?\b|skede|i (arbetet|processen)|\bphases?\b|\bstages?\b", re.IGNORECASE),
    "level": re.compile(r"\bnivå|\blevels?\b|befattning", re.IGNORECASE),
    "receiver": re.compile(
        r"mottagar|målgrupp|(vem|vilka) (det|de) är (för|till)|organisation|\breceivers?\b|\baudience", re.IGNORECASE
    ),
}
MAY_COST = re.compile(
    r"(får|kan|göra?) (det )?(gärna |också |även |väl )?kosta|om det kostar|kan betala|betalar gärna|som kostar"
    r"|(med|även|också) (med )?avgift|inte (vara |nödvändigtvis )*gratis|avgiftsbelagda|can cost|may cost|paid ones"
    r"|can pay|happy to pay",
    re.IGNORECASE,
)
FREE = re.compile(r"\b(free|for free|no cost)\b", re.IGNORECASE)
FILTER_WORD = re.compile(r"filt(er|ret|ren|reringen|rering|ers?)\b", re.IGNORECASE)
ALL_OF_THEM = re.compile(r"\balla\b|filtren|\ball\b|filters\b|allting|nollställ|rensa|clear|utan filter", re.IGNORECASE)
LET_IN = re.compile(
    r"\bta(r|ga)? (gärna )?(med|tillbaka)|lägg (till|tillbaka)|släpp in|\bin igen|också|även|ändå|igen\b|vara med"
    r"|includ|bring|\badd\b|as well|\btoo\b|\bback\b|after all|\bagain\b|både|kombinera",
    re.IGNORECASE,
)
INSTEAD = re.compile(
    r"får (det|vi) (väl |nog )?(bli|ta)\b|\bhellre\b|\bi ?stället\b|\b(instead|rather|settle for)\b", re.IGNORECASE
)
THEM = re.compile(r"\b(dem|dom|de|den|det|them|those|it|that)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Filters:
    """What a message says about filters.

    ``instead``: what is named takes the place of what was wished for.
    ``lifted``: facets that are not to matter any more. ``refused``: values said no to. ``named``: values of facets
    that are wished for. ``lets_in``: what was left out may come back, ``actors`` names whom, nobody means the latest.
    """

    lifted: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    named: Mapping[str, str] | None = None
    lets_in: bool = False
    instead: bool = False
    actors: tuple[str, ...] = ()
    means_the_latest: bool = False

    @property
    def changes_facets(self) -> bool:
        """Whether the message is about filters at all."""
        return bool(self.lifted or self.refused)


def read_filters(text: str, entities: Iterable[Mapping[str, Any]]) -> Filters:
    """The filters that a correction lifts, refuses, names or lets in again."""
    found = list(entities)
    values = [each for each in found if each["entity"] == "concept" and each["value"] in ASPECT_OF]
    refused = {str(each["value"]) for each in values if _stands(text, each, NO, forbidden=ONLY)}
    widened = {ASPECT_OF[str(each["value"])] for each in values if _stands(text, each, NO, needed=ONLY)}
    named = {
        ASPECT_OF[str(each["value"])]: str(each["value"])
        for each in values
        if each["value"] not in refused and ASPECT_OF[str(each["value"])] not in widened
    }
    if FREE.search(text) and not LET_GO.search(text) and not MAY_COST.search(text):
        named.setdefault("cost", str(Cost.GRATIS))
    lifted = widened | _let_go(text) | ({"cost"} if MAY_COST.search(text) else set())
    instead = INSTEAD.search(text) is not None
    lets_in = LET_IN.search(text) is not None and not instead
    actors = tuple(str(each["value"]) for each in found if each["entity"] == "actor")
    latest = lets_in and not actors and THEM.search(text) is not None
    return Filters(frozenset(lifted), frozenset(refused), named, lets_in, instead, actors, latest)


def _let_go(text: str) -> set[str]:
    """The facets that stand in a clause with "strunta i", "oavsett", "alla"."""
    return {
        facet
        for clause in CLAUSE_END.split(text)
        if LET_GO.search(clause)
        for facet, words in ASPECT_WORDS.items()
        if words.search(clause)
    }


def _stands(
    text: str,
    entity: Mapping[str, Any],
    marks: frozenset[str],
    needed: frozenset[str] = frozenset(),
    forbidden: frozenset[str] = frozenset(),
) -> bool:
    """Whether a word of ``marks`` stands shortly before an entity, with (or without) some others after it."""
    clause = CLAUSE_END.split(text[: entity["start"]])[-1]
    clause = CONTRAST.split(clause)[-1]
    before = [word.casefold() for word in WORD.findall(clause)][-REACH:]
    places = [i for i, word in enumerate(before) if word in marks]
    if not places or ASKS_FOR & set(before[: places[-1]]):
        return False
    between = set(before[places[-1] + 1 :])
    if needed:
        return bool(between & needed)
    return not between & forbidden
