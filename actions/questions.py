"""What a question asks about, once the words that only make it a question are gone. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from stodlots_glossary.counting import LAST, ORDINALS

WORD = re.compile(r"\w+(?:[-:]\w+)*")
# Words that every question about a term or an actor may have, and that name nothing.
ASKING = frozenset(
    """
    vad vem vilka vilken vilket hur var vart när varför är e va betyder betyda betydelse menas menar mena mening innebär
    står för begrepp begreppet begreppen ord ordet orden term termen termer förklara förklaring definition definiera
    skillnad skillnaden skillnader skilja skiljer mellan på av med och eller samma sak som åt sig jämfört om i till från
    det den de dom där detta dessa denna här dem deras en ett någon något nån nåt jag du ni vi man mig oss dig er min
    kan skulle vill ska får finns har hade gör göra gjorde hände händer blev blir inte förstår fattar hänger egentligen
    nu då just bara ju så lite mer snabb fråga hej tack please gärna svenska vanlig enkelt enklare säg säga hela visa
    se ordlista ordlistan glossary berätta vet säger använder listan svaret konstiga krångliga jo ja nej ok okej
    what who which how where is are does do did mean means meaning by that this it they them the a an of between
    difference different and or explain word words term terms define definition i you we me us can could in to for on
    about with tell show plain
    """.split()
)
CONTACT = frozenset(
    """
    ringa ringer ring mejla mejlar mejl mail maila mailadress mejladress telefon telefonnummer nummer nr tel kontakta
    kontaktar kontakt kontaktar kontaktperson kontaktpersonen kontaktuppgift kontaktuppgifter kontaktväg kontaktsida
    adress adressen hemsida hemsidan webbplats webbsida webbsidan webb sida sidan länk länken nå når hör tag i vända
    vänder kundtjänst support möte boka prata pratar människa person personen namn höra hittar nätet chatta besöka
    komma kommer ska signal slå stödet aktören hos call contact phone number email reach website web site link touch
    get person speak talk write online address find go
    """.split()
)
REACHING = ("kontakt", "ringer", "ringa", "mejla", "telefon", "contact", "call", "phone", "reach", "e-mail", "email")
DIFFERENCE = ("skillnad", "skilj", "differ", "jämf", "kontra", "versus", "samma s", "same as")


def asked_words(
    text: str, entities: Iterable[Mapping[str, Any]] = (), besides: frozenset[str] = frozenset()
) -> list[str]:
    """The words that name something: neither the question's own, nor ``besides``, nor part of an entity."""
    spans = [(int(each["start"]), int(each["end"])) for each in entities]
    return [
        match.group()
        for match in WORD.finditer(text)
        if match.group().casefold() not in ASKING | besides
        and not is_number(match.group())
        and not any(start < match.end() and end > match.start() for start, end in spans)
    ]


def is_number(word: str) -> bool:
    """A number or a place in a list: "2", "andra", "sista"."""
    return word.isdecimal() or word.casefold() in ORDINALS or word.casefold() in LAST


def asks_for_difference(text: str) -> bool:
    """Whether a text asks what tells things apart."""
    return any(word in text.casefold() for word in DIFFERENCE)


def asks_for_contact(text: str) -> bool:
    """Whether a text asks how to reach somebody."""
    return any(word in text.casefold() for word in REACHING)


def phrases(words: list[str], longest: int = 4) -> list[str]:
    """The words and their neighbours as phrases, the longest first."""
    sizes = range(min(longest, len(words)), 0, -1)
    return [" ".join(words[i : i + size]) for size in sizes for i in range(len(words) - size + 1)]
