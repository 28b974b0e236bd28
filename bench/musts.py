"""Whether a reply does what it must, judged from its typed messages and those before it in the conversation.

A must is a phrase such as "compares items 1 and 3". It is judged strictly and without being told what else the
dialogue expects; a phrase that is not known is not judged (None), never guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from bench.exchanges import (
    Exchange,
    Message,
    every_id,
    ids_of,
    lists_before,
    means,
    numbers_on_cards,
    plain,
)
from stodlots_glossary.vocabulary import SupportType
from stodlots_web.redaction import redact
from stodlots_web.settings import ROOT

Earlier = Sequence[Exchange]
Check = Callable[..., bool | None]
_CHECKS: list[tuple[re.Pattern[str], Check]] = []
# What the reply may ask with when it does not know the need at all.
OPEN_QUESTIONS = {"ask-need", "ask-need-noted", "greet", "started-over", "no-list-yet", "gap-no-need"}
OPEN_INVITATIONS = {"gibberish", "pii", "injection", "save-empty"}  # these ask in the form "berätta", "skriv"
INVITING = ("berätta", "skriv", "tell", "write")
UNSURE = tuple(
    phrase.strip()
    for phrase in """
    vet inte; vet inga; känner inte till; känner jag inte till; vet jag inte; förstår inte riktigt; förstod jag inte;
    inte säker; osäker; inte bekräftad; inte bekräftat; hittar inget; kan jag inte avgöra; inte fullständig;
    finns inte i ordlistan; finns inte i katalogen; i do not know; do not quite understand; did not understand;
    not sure; not confirmed;
    cannot tell; cannot find; is not complete; not in the glossary; not in the catalogue
    """.split(";")
)
SCOPE = {
    *("national-only", "out-of-scope", "out-of-scope-to", "capability", "limits"),
    *("injection", "abuse", "misuse", "emergency", "bot"),
}
WARNINGS = {"pii", "redacted", "greet", "welcome", "privacy"}
PERSONAL = ("personuppg", "uppgifter om personer", "personal details", "individuals")
UNKNOWN_COST = ("okänd", "unknown", "vet inte", "do not know")
NEED_CHOICE = ("need", "needs", "take-need")
FILTERS = ("support", "principle", "receiver", "phase", "level", "cost", "browse", "group", "only")
LANGUAGES = {"english": "en", "swedish": "sv", "engelska": "en", "svenska": "sv"}
SMALL_WORDS = {
    "sv": frozenset("och att jag du är inte det som för på med om vi ni en ett av till kan har".split()),
    "en": frozenset("and that i you is not it the for on with if we a an of to can have are".split()),
}


def judge(must: str, reply: Exchange, earlier: Earlier = ()) -> bool | None:
    """Whether ``reply`` fulfils ``must``; None when the phrase is not known or cannot be judged from this."""
    for pattern, check in _CHECKS:
        found = pattern.fullmatch(" ".join(must.split()))
        if found:
            return check(reply, earlier, *found.groups())
    return None


@dataclass(frozen=True)
class Tally:
    """How many musts were fulfilled, were not, and could not be judged."""

    fulfilled: int = 0
    failed: int = 0
    not_judged: tuple[str, ...] = ()


def tally(judged: Iterator[tuple[str, bool | None]] | Sequence[tuple[str, bool | None]]) -> Tally:
    """The sum over phrases and their judgements."""
    pairs = list(judged)
    fulfilled = sum(verdict is True for _, verdict in pairs)
    failed = sum(verdict is False for _, verdict in pairs)
    return Tally(fulfilled, failed, tuple(must for must, verdict in pairs if verdict is None))


def known(must: str) -> bool:
    """Whether there is a check for a phrase."""
    return any(pattern.fullmatch(" ".join(must.split())) for pattern, _ in _CHECKS)


def _must(phrase: str) -> Callable[[Check], Check]:
    def register(check: Check) -> Check:
        _CHECKS.append((re.compile(phrase, re.IGNORECASE), check))
        return check

    return register


# The list


@_must("lists offerings")
def _lists(reply: Exchange, earlier: Earlier) -> bool:
    ids = ids_of(reply.listed)
    return bool(ids) and len(ids) == len(set(ids)) and all(item.get("name") for item in reply.listed)


@_must("refines (?:the )?earlier list")
def _refines(reply: Exchange, earlier: Earlier) -> bool:
    """The same need, narrowed: something about it has changed, and the list keeps to it."""
    before = lists_before(earlier)
    if not before or not reply.listed:
        return False
    last = before[-1]
    same_need = not last.labels or bool(last.labels & reply.labels)
    changed = last.state != reply.state or (bool(reply.understood) and last.understood != reply.understood)
    return same_need and changed and _keeps_to_state(reply)


def _keeps_to_state(reply: Exchange) -> bool:
    receiver, cost = reply.facets.get("receiver"), reply.facets.get("cost")
    return all(
        not reply.excluded & _ids(item, "support_types")
        and (receiver is None or receiver in _ids(item, "audience"))
        and (cost is None or cost == (item.get("cost") or {}).get("id"))
        for item in reply.listed
    )


def _ids(item: Mapping[str, Any], name: str) -> set[str]:
    return {str(each["id"]) for each in item.get(name) or ()}


@_must("returns to (?:the )?earlier list")
def _returns(reply: Exchange, earlier: Earlier) -> bool:
    """A list that was there before; not the one on the screen, if there is one."""
    shown, before = ids_of(reply.listed), [ids_of(exchange.listed) for exchange in lists_before(earlier)]
    if not shown or shown not in before:
        return False
    on_screen = ids_of(earlier[-1].listed)
    return shown != on_screen


@_must("keeps (?:the )?earlier list unchanged")
def _keeps(reply: Exchange, earlier: Earlier) -> bool:
    before = lists_before(earlier)
    if not before or not reply.messages:
        return False
    same_list = not reply.listed or ids_of(reply.listed) == ids_of(before[-1].listed)
    return same_list and reply.state == earlier[-1].state


@_must("groups or shortens the list")
def _shortens(reply: Exchange, earlier: Earlier) -> bool:
    """Fewer cards than before, groups, or choices that would narrow it."""
    before = lists_before(earlier)
    groups = any(len(message.get("groups") or ()) >= 2 for message in reply.messages)
    if groups or reply.of_type("matrix") or len(reply.choices_of(*FILTERS)) >= 2:
        return True
    if not before or not reply.listed:
        return False
    return len(reply.listed) < len(before[-1].listed) or _total(reply) < _total(before[-1])


def _total(exchange: Exchange) -> int:
    return sum(int(message.get("total") or len(message["items"])) for message in exchange.lists)


@_must("offers (?:the )?list by e-?mail or print")
def _take_along(reply: Exchange, earlier: Earlier) -> bool:
    return any(
        message.get("items") and message.get("link") and (message.get("email") or {}).get("body")
        for message in reply.of_type("summary")
    )


# Questions


@_must("asks which support type")
def _asks_support(reply: Exchange, earlier: Earlier) -> bool:
    return reply.asks == "support_type" and len(reply.choices_of("support")) >= 2 and "?" in reply.text


@_must("asks (?:an )?open question about (?:the )?need")
def _asks_need(reply: Exchange, earlier: Earlier) -> bool:
    if reply.listed:
        return False
    for message in reply.messages:
        key, text = message.get("key"), (message.get("text") or "").casefold()
        if key in OPEN_QUESTIONS and "?" in text:
            return True
        if key in OPEN_INVITATIONS and any(word in text for word in INVITING):
            return True
    return False


@_must("asks about (?:the )?phase")
def _asks_phase(reply: Exchange, earlier: Earlier) -> bool:
    asked = any("phase" in str(message.get("key")) and "?" in (message.get("text") or "") for message in reply.messages)
    return asked or (len(reply.choices_of("phase")) >= 2 and "?" in reply.text)


# Honesty


@_must("admits uncertainty")
def _admits(reply: Exchange, earlier: Earlier) -> bool:
    said = reply.text.casefold()
    labels = [str(item.get("status_label") or "") for message in reply.details for item in message["items"]]
    return any(phrase in said for phrase in UNSURE) or any(any(p in label for p in UNSURE) for label in labels)


@_must("says that (?:the )?cost is unknown where unknown")
def _unknown_cost(reply: Exchange, earlier: Earlier) -> bool:
    """Costs are shown, and each that is not known says so; nothing shown about cost is a failure."""
    unknown = [item for item in reply.cards if (item.get("cost") or {}).get("id") == "okant"]
    told = bool({"fact-price-okant", "fact-price"} & reply.keys) or any(
        word in note for message in reply.messages for note in message.get("notes", ()) for word in UNKNOWN_COST
    )
    if not unknown:
        return told or bool(reply.cards and all((item.get("cost") or {}).get("label") for item in reply.cards))
    return all(any(word in str(item["cost"].get("label")).casefold() for word in UNKNOWN_COST) for item in unknown)


@_must("says plainly that little or no support exists here|says plainly that (?:little|no) support exists(?: here)?")
def _gap(reply: Exchange, earlier: Earlier) -> bool:
    return any(message.get("text") for message in reply.of_type("gap"))


@cache
def _catalogue() -> tuple[dict[str, dict[str, Any]], str]:
    """The offerings by id, and the whole catalogue as text."""
    folder = ROOT / "data" / "catalogue"
    texts = [(folder / f"{name}.jsonl").read_text(encoding="utf-8") for name in ("actors", "offerings")]
    offerings = [json.loads(line) for line in texts[1].splitlines() if line.strip()]
    return {each["id"]: each for each in offerings}, "\n".join(texts)


ADDRESS = re.compile(r"https?://[^\s)”\"]+[\w/]")
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
AMOUNT = re.compile(r"\d[\d ]*(?:kr\b|kronor|sek\b|euro|€)", re.IGNORECASE)
DATE = re.compile(
    r"\b\d{1,2} (?:jan|feb|mars|apr|maj|juni|juli|aug|sep|okt|nov|dec)\w*|\b\d{1,2}/\d{1,2}\b", re.IGNORECASE
)


@_must("does not invent")
def _invents_nothing(reply: Exchange, earlier: Earlier) -> bool:
    """Every card is in the catalogue as it is told; no address, amount, date or mail that is not there."""
    if not reply.messages:
        return False
    offerings, everything = _catalogue()
    for card in reply.cards:
        fact = offerings.get(str(card["id"]))
        if fact is None or any(card.get(name) != fact[name] for name in ("name", "summary", "next_step", "url")):
            return False
        if card["cost"]["id"] != fact["cost"] or (card.get("actor") or {}).get("id") != fact["actor"]:
            return False
    told = " ".join(_own_words(message) for message in reply.messages if message.get("type") != "summary")
    heard = " ".join(exchange.said for exchange in (*earlier, reply))  # the user's own words may be quoted
    found = [found for pattern in (ADDRESS, MAIL, AMOUNT, DATE) for found in pattern.findall(told)]
    return all(each in everything or each in heard for each in found)


def _own_words(message: Message) -> str:
    """What a message says, without the contact that the host organisation has set."""
    return str(message.get("text") or "").replace(str(message.get("host_contact") or "\0"), "")


# Corrections


@_must("confirms (?:the )?correction")
def _confirms(reply: Exchange, earlier: Earlier) -> bool:
    """What has changed since the reply before is said back."""
    if not earlier:
        return False
    said = bool(reply.understood) or any(key.startswith(("changed", "dropped")) for key in reply.keys)
    last = next((exchange.understood for exchange in reversed(earlier) if exchange.understood), "")
    changed = reply.state != earlier[-1].state or (bool(reply.understood) and reply.understood != last)
    return said and changed


@_must("reflects back (?:the )?need")
def _reflects(reply: Exchange, earlier: Earlier) -> bool:
    return len(reply.understood.split()) >= 4 and bool(reply.labels or reply.facets)


@_must("removes (?:the )?excluded support type (.+)")
def _without_support(reply: Exchange, earlier: Earlier, name: str) -> bool | None:
    kind = next((str(each) for each in SupportType if means(name, str(each), *SUPPORT_NAMES[str(each)])), None)
    if kind is None:
        return None
    shown = any(kind in _ids(item, "support_types") for item in reply.listed)
    offered = f"support:{kind}" in reply.choices
    return kind in reply.excluded and not shown and not offered and bool(reply.listed or reply.asks)


SUPPORT_NAMES = {
    "finansiering": ("pengar", "bidrag", "funding", "money"),
    "metodstod": ("metodstöd", "metod", "metoder", "methods"),
    "natverk": ("nätverk", "network", "networks"),
    "testbadd": ("testbädd", "testmiljö", "test bed"),
    "radgivning": ("rådgivning", "råd", "advice"),
    "utbildning": ("kurs", "kurser", "utbildningar", "training", "course"),
}


@_must("removes (?:the )?excluded actor (.+)")
def _without_actor(reply: Exchange, earlier: Earlier, name: str) -> bool:
    """A list without the actor, which either was there before or is said to be left out."""
    if not reply.listed or any(_is_from(item, name) for item in reply.listed):
        return False
    was_there = any(_is_from(item, name) for exchange in earlier for item in exchange.listed)
    return was_there or f" {plain(name)} " in f" {plain(reply.understood)} "


def _is_from(item: Mapping[str, Any], name: str) -> bool:
    actor = item.get("actor") or {}
    return f" {plain(name)} " in f" {plain(str(actor.get('name')))} " or plain(str(actor.get("id"))) == plain(name)


# Items


@_must(r"compares items? (\d+) (?:and|with|,) ?(\d+)")
def _compares(reply: Exchange, earlier: Earlier, first: str, second: str) -> bool:
    numbers = numbers_on_cards(earlier)
    wanted = {numbers.get(int(first)), numbers.get(int(second))}
    if None in wanted or len(wanted) < 2:
        return False
    shown = set(numbers.values())
    return any(set(every_id(message)) & shown == wanted for message in reply.of_type("comparison"))


@_must("opens (?:the )?details of (?:the )?item")
def _opens(reply: Exchange, earlier: Earlier) -> bool:
    """One offering in full: one of those shown (the one whose number was written), with its next step."""
    items = [item for message in reply.details for item in message["items"]]
    if len(items) != 1 or not items[0].get("next_step"):
        return False
    numbers = numbers_on_cards(earlier)
    written = [int(each) for each in re.findall(r"\b\d{1,3}\b", reply.said) if int(each) in numbers]
    if written:
        return numbers[written[0]] == items[0]["id"]
    return not numbers or items[0]["id"] in {i for exchange in earlier for i in ids_of(exchange.cards)}


# Two needs


def _needs_in(exchange: Exchange) -> list[Message]:
    """The needs that a message was split into, as a typed message holds them."""
    return [need for message in exchange.messages for need in message.get("needs") or ()]


def _splits_in(exchange: Exchange) -> bool:
    return len(_needs_in(exchange)) >= 2 or len(set(exchange.choices_of(*NEED_CHOICE))) >= 2


@_must("splits the message into two needs")
def _splits(reply: Exchange, earlier: Earlier) -> bool:
    return _splits_in(reply)


@_must("asks which need to take first")
def _asks_first(reply: Exchange, earlier: Earlier) -> bool:
    return len(set(reply.choices_of(*NEED_CHOICE))) >= 2 and "?" in reply.text


@_must("returns to (?:the )?second need")
def _second(reply: Exchange, earlier: Earlier) -> bool:
    """After a split: another need than the one before, acted on."""
    if not any(_splits_in(exchange) for exchange in earlier):
        return False
    acts = bool(reply.listed or reply.asks or reply.understood)
    return acts and bool(reply.labels) and reply.labels != earlier[-1].labels


@_must("keeps (?:the )?two needs apart")
def _apart(reply: Exchange, earlier: Earlier) -> bool:
    """After a split no state holds both needs: neither those that were told, nor one that was acted on before."""
    turns = [*earlier, reply]
    start = next((place for place, exchange in enumerate(turns) if _splits_in(exchange)), None)
    if start is None:
        return False
    told = [frozenset(_labels(need)) for need in _needs_in(turns[start])]
    if len(told) >= 2 and len(set(told)) >= 2:
        return any(reply.labels <= need for need in told)
    seen = {
        exchange.labels for exchange in turns[start + 1 : -1] if exchange.labels and exchange.labels != reply.labels
    }
    return not any(labels < reply.labels for labels in seen)


def _labels(need: Message) -> Iterator[str]:
    for name in ("principles", "support_types"):
        for label in need.get(name) or ():
            yield str(label["id"] if isinstance(label, Mapping) else label)


@_must("returns to (?:the )?need after (?:the )?digression")
def _after_digression(reply: Exchange, earlier: Earlier) -> bool:
    """The list or the question from before the digression, with the same state."""
    if not earlier or earlier[-1].listed:
        return False
    before = next((each for each in reversed(earlier) if each.listed or (each.asks and each.choices)), None)
    if before is None or reply.labels != before.labels or not before.labels:
        return False
    if before.listed:
        return ids_of(reply.listed) == ids_of(before.listed)
    return before.asks is not None and reply.asks == before.asks and bool(reply.choices)


# Talk


@_must("explains (?:the )?scope")
def _scope(reply: Exchange, earlier: Earlier) -> bool:
    """Says what it is for: support in public services."""
    return any(
        message.get("key") in SCOPE and re.search(r"stöd|support", message.get("text") or "", re.IGNORECASE)
        for message in reply.messages
    )


@_must("explains (?:the )?actor (.+)")
def _actor(reply: Exchange, earlier: Earlier, name: str) -> bool:
    return any(message.get("text") and means(name, *_names_of(message)) for message in reply.of_type("actor"))


def _names_of(message: Message) -> tuple[str | None, ...]:
    actor = message.get("actor") or {}
    return (actor.get("id"), actor.get("name"), actor.get("short"), *actor.get("aliases", ()))


@_must("explains (?:the )?term (.+)")
def _term(reply: Exchange, earlier: Earlier, name: str) -> bool:
    return _is_explained(reply, name)


@_must("explains (?:the )?difference(?: between)? ([^/]+?) ?(?:/| and | och ) ?(.+)")
def _difference(reply: Exchange, earlier: Earlier, first: str, second: str) -> bool:
    """Both are explained, as two things."""
    one, other = _explained(reply, first), _explained(reply, second)
    return bool(one and other) and len(one | other) >= 2


def _is_explained(reply: Exchange, name: str) -> bool:
    return bool(_explained(reply, name))


def _explained(reply: Exchange, name: str) -> set[str]:
    """The ids of the concepts (or actors) in the reply that go by a name and have a definition."""
    concepts = {
        str(item["id"])
        for message in reply.of_type("concept")
        for item in message.get("items", ())
        if item.get("definition") and means(name, item["id"], item.get("label"), *item.get("labels", ()))
    }
    actors = {
        str(message["actor"]["id"])
        for message in reply.of_type("actor")
        if message.get("text") and means(name, *_names_of(message))
    }
    return concepts | actors


@_must("warns about personal data")
def _warns(reply: Exchange, earlier: Earlier) -> bool:
    return any(
        message.get("key") in WARNINGS and any(word in (message.get("text") or "").casefold() for word in PERSONAL)
        for message in reply.messages
    )


NUMBER = re.compile(r"\d[\d \-]{4,}\d")
SENTENCE_START = re.compile(r"(?:^|[.!?:\n]\s*)\W*$")
AFTER_NAMING = re.compile(r"(?:heter|namn är|kallas|my name is|called)\s+$", re.IGNORECASE)


@_must("does not repeat personal data")
def _repeats_nothing(reply: Exchange, earlier: Earlier) -> bool | None:
    """No number, mail or name of the message comes back, in words or in the state."""
    if not reply.said:
        return None
    shown = reply.everything
    numbers = [each for each in NUMBER.findall(reply.said) if len(re.sub(r"\D", "", each)) >= 6]
    if any(each in shown or re.sub(r"\D", "", each) in re.sub(r"[ \-]", "", shown) for each in numbers):
        return False
    if any(mail in shown for mail in MAIL.findall(reply.said)) or any(
        redact(message.get("text") or "").kinds for message in reply.of_type("understanding", "notice")
    ):
        return False
    words = set(re.findall(r"\w+", shown))
    return not any(name in words for name in _names(reply.said))


def _names(said: str) -> set[str]:
    """Words with a capital inside a sentence (or pairs of them at its start) that the catalogue does not know."""
    _, everything = _catalogue()
    known_words = set(re.findall(r"\w+", everything))
    names = set()
    for found in re.finditer(r"\b[A-ZÅÄÖ][a-zåäöé]+\b", said):
        before, after = said[: found.start()], said[found.end() :]
        starts = SENTENCE_START.search(before) is not None
        pair = re.match(r"\s+[A-ZÅÄÖ][a-zåäöé]+\b", after) is not None
        if not starts or pair or AFTER_NAMING.search(before):
            names.add(found.group())
    return names - known_words


@_must("explains what is stored")
def _stored(reply: Exchange, earlier: Earlier) -> bool:
    return any(message.get("key") == "privacy" and message.get("text") for message in reply.messages)


@_must("switches to (english|swedish|engelska|svenska)(?:/(english|swedish))?")
def _switches(reply: Exchange, earlier: Earlier, wanted: str, other: str | None = None) -> bool:
    """The state and the words are in the language asked for, and were not before."""
    allowed = {LANGUAGES[each.casefold()] for each in (wanted, other) if each}
    language = str(reply.understanding.get("language"))
    before = str(earlier[-1].understanding.get("language")) if earlier else None
    changed = before != language or "language-switched" in reply.keys
    return language in allowed and changed and _written_in(reply.text) == language


def _written_in(text: str) -> str | None:
    words = plain(text).split()
    counts = {language: sum(word in small for word in words) for language, small in SMALL_WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > min(counts.values()) else None
