"""Each must is fulfilled by a reply that does it, and not by one that does not: own replies, never the benchmark's."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from bench.exchanges import Exchange, numbers_on_cards
from bench.musts import judge, known, tally
from stodlots_web.settings import ROOT

OFFERINGS = {
    each["id"]: each
    for line in (ROOT / "data" / "catalogue" / "offerings.jsonl").read_text(encoding="utf-8").splitlines()
    if (each := json.loads(line))
}
IDS = list(OFFERINGS)


def card(identifier: str, **changes: Any) -> dict[str, Any]:
    """A card as the API shows it, of an offering in the catalogue."""
    fact = OFFERINGS[identifier]
    return {
        **{name: fact[name] for name in ("id", "name", "summary", "next_step", "url")},
        "actor": {"id": fact["actor"], "name": f"Aktören {fact['actor']}"},
        "support_types": [{"id": each, "label": each} for each in fact["support_types"]],
        "audience": [{"id": each, "label": each} for each in fact["audience"]],
        "cost": {"id": fact["cost"], "label": "kostnaden är okänd" if fact["cost"] == "okant" else fact["cost"]},
        "status_label": None,
    } | changes


def listing(*ids: str, first: int = 1, key: str = "list-header", **changes: Any) -> dict[str, Any]:
    """A list of offerings."""
    items = [card(each) for each in ids]
    return {"type": "offerings", "key": key, "text": "Här är de.", "items": items, "first": first, "total": 9} | changes


def text(key: str, said: str = "Så är det.", kind: str = "text", **more: Any) -> dict[str, Any]:
    return {"type": kind, "key": key, "text": said} | more


def choices(*ids: str, said: str | None = "Vilket?", key: str = "ask") -> dict[str, Any]:
    return {"type": "choices", "key": key, "text": said, "choices": [{"id": each, "title": each} for each in ids]}


def understood(said: str = "Jag tolkar det som att ni vill testa.") -> dict[str, Any]:
    return {"type": "understanding", "text": said}


def reply(
    *messages: dict[str, Any], said: str = "", language: str = "sv", asks: str | None = None, **state: Any
) -> Exchange:
    """A reply; ``principles`` and ``supports`` are ids, other words are facets or ``excluded``."""
    principles, supports = state.pop("principles", ()), state.pop("supports", ())
    understanding = {
        "language": language,
        "principles": [{"id": each} for each in principles],
        "support_types": [{"id": each} for each in supports],
        "excluded_support_types": list(state.pop("excluded", ())),
        "asks": asks,
        "facets": {"receiver": None, "phase": None, "level": None, "cost": None} | state,
    }
    return Exchange(messages, understanding, said)


NEED: dict[str, Any] = {"principles": ["p4"], "supports": ["testbadd"]}
A, B, C, D, E = IDS[:5]
FREE = [each["id"] for each in OFFERINGS.values() if each["cost"] == "gratis"][:3]
UNKNOWN = next(each["id"] for each in OFFERINGS.values() if each["cost"] == "okant")
COURSE = next(each["id"] for each in OFFERINGS.values() if "utbildning" in each["support_types"])
NO_COURSE = next(each["id"] for each in OFFERINGS.values() if "utbildning" not in each["support_types"])
FROM_VINNOVA = next(each["id"] for each in OFFERINGS.values() if each["actor"] == "vinnova")
NOT_VINNOVA = next(each["id"] for each in OFFERINGS.values() if each["actor"] != "vinnova")
VINNOVA_CARD = card(FROM_VINNOVA, actor={"id": "vinnova", "name": "Vinnova – Sveriges innovationsmyndighet"})
LISTED = reply(understood(), listing(A, B, C), **NEED)
FREE_LIST = listing(*FREE)
EMAIL = {"subject": "Stöd", "body": "1. Ett stöd", "mailto": "mailto:?subject=x"}
SUMMARY = {"type": "summary", "key": "summary", "text": "Här.", "items": [card(A)], "link": "/s/x", "email": EMAIL}
CONCEPT = {"id": "policylabb", "label": "policylabb", "definition": "Ett labb.", "labels": ["regellabb"]}
OTHER_CONCEPT = {"id": "testbadd-begrepp", "label": "testbädd", "definition": "En plats.", "labels": []}
VINNOVA = {"type": "actor", "text": "Vinnova ger pengar.", "actor": {"id": "vinnova", "name": "Vinnova"}, "items": []}
DIGRESSION = reply({"type": "concept", "text": "Så här:", "items": [CONCEPT]}, **NEED)
TWO = {
    "type": "needs",
    "text": "Du nämner två saker. Vilken tar vi först?",
    "needs": [{"principles": [{"id": "p4"}], "support_types": []}, {"principles": [{"id": "p2"}], "support_types": []}],
}
SPLIT = reply(TWO, choices("need:1", "need:2", said="Vilken tar vi först?"))
FIRST = reply(understood(), listing(A, B), principles=["p4"], supports=["testbadd"])

type Case = tuple[str, Exchange, Sequence[Exchange]]

FULFILLED: list[Case] = [
    ("lists offerings", reply(listing(A, B)), []),
    ("refines earlier list", reply(understood(), FREE_LIST, cost="gratis", **NEED), [LISTED]),
    ("refines earlier list", reply(understood("Jag hoppar över Vinnova."), listing(NOT_VINNOVA), **NEED), [LISTED]),
    ("asks which support type", reply(choices("support:natverk", "support:testbadd"), asks="support_type"), []),
    ("asks open question about need", reply(text("ask-need", "Vad vill ni få gjort?"), asks="need"), []),
    ("asks open question about need", reply(text("gibberish", "Skriv en mening om vad ni vill.")), []),
    ("asks about phase", reply(choices("phase:ide", "phase:test", said="Hur långt har ni kommit?")), []),
    ("admits uncertainty", reply(text("fact-deadline", "Jag vet inga datum. Jag vet inte när den stänger.")), []),
    ("admits uncertainty", reply(listing(A, key="offering-limits", items=[card(A, status_label="inte bekräftad av aktören")])), []),
    ("says that cost is unknown where unknown", reply(listing(UNKNOWN, A)), []),
    ("says that cost is unknown where unknown", reply(text("fact-price-okant", "Jag vet inte vad X kostar.")), []),
    ("returns to earlier list", reply(listing(A, B, C)), [LISTED, reply(listing(D, E))]),
    ("returns to earlier list", reply(listing(A, B, C)), [LISTED, DIGRESSION]),
    ("offers list by e-mail or print", reply(SUMMARY), []),
    ("confirms correction", reply(understood("Det är för regioner."), listing(A), receiver="region", **NEED), [LISTED]),
    ("confirms correction", reply(text("changed-receiver"), receiver="region", **NEED), [LISTED]),
    ("reflects back the need", LISTED, []),
    ("says plainly that little or no support exists here", reply(text("gap-thin", kind="gap")), []),
    ("does not invent", LISTED, []),
    ("does not invent", reply(text("x", f"Kontakta dem via {OFFERINGS[A]['url'] or ''}.")), []),
    ("does not invent", reply(text("x", "Du skrev: 50 000 kr"), said="Vi har 50 000 kr"), []),
    ("removes excluded support type utbildning", reply(listing(NO_COURSE), excluded=["utbildning"]), []),
    ("removes excluded support type kurser", reply(choices("support:natverk"), excluded=["utbildning"], asks="support_type"), []),
    ("removes excluded actor Vinnova", reply(listing(NOT_VINNOVA)), [reply(listing(A, items=[VINNOVA_CARD]))]),
    ("removes excluded actor Vinnova", reply(understood("Jag hoppar över: Vinnova."), listing(NOT_VINNOVA)), []),
    ("compares items 1 and 3", reply({"type": "comparison", "items": [card(A), card(C)]}), [LISTED]),
    ("opens details of the item", reply(listing(B, key="offering-limits"), said="berätta om nummer 2"), [LISTED]),
    ("opens details of the item", reply(listing(A, key="offering-limits"), said="mer om den"), [LISTED]),
    ("splits the message into two needs", SPLIT, []),
    ("asks which need to take first", SPLIT, []),
    ("returns to the second need", reply(understood(), listing(D), principles=["p2"]), [SPLIT, FIRST]),
    ("keeps the two needs apart", reply(listing(D), principles=["p2"]), [SPLIT, FIRST]),
    ("explains the scope", reply(text("out-of-scope", "Jag letar efter stöd för offentlig verksamhet.")), []),
    ("explains actor Vinnova", reply(VINNOVA), []),
    ("warns about personal data", reply(text("redacted", "Jag tog bort personuppgifter.", "notice")), []),
    ("does not repeat personal data", reply(text("pii", "Skriv inga namn."), said="Jag heter Karin, 19850101-1234"), []),
    ("explains what is stored", reply(text("privacy", "Jag sparar inget.")), []),
    ("switches to English", reply(text("x", "Of course. Let us go on with it in English."), language="en"), [LISTED]),
    ("switches to Swedish", reply(text("x", "Visst, vi går vidare på svenska med det.")), [reply(language="en")]),
    ("switches to English/Swedish", reply(text("x", "This is it, and you can go on."), language="en"), [LISTED]),
    ("keeps earlier list unchanged", reply(text("thanks"), **NEED), [LISTED]),
    ("keeps earlier list unchanged", reply(listing(A, B, C), **NEED), [LISTED]),
    ("groups or shortens the list", reply(listing(A)), [LISTED]),
    ("groups or shortens the list", reply(choices("receiver:kommun", "receiver:region")), [LISTED]),
    ("explains term policylabb", reply({"type": "concept", "items": [CONCEPT]}), []),
    ("explains term regellab", reply({"type": "concept", "items": [CONCEPT]}), []),
    ("explains difference testbädd/policylabb", reply({"type": "concept", "items": [CONCEPT, OTHER_CONCEPT]}), []),
    ("explains difference between testbädd and policylabb", reply({"type": "concept", "items": [CONCEPT, OTHER_CONCEPT]}), []),
    ("returns to the need after digression", reply(listing(A, B, C), **NEED), [LISTED, DIGRESSION]),
    (
        "returns to the need after digression",
        reply(choices("support:natverk", "support:testbadd"), principles=["p4"], asks="support_type"),
        [reply(choices("support:natverk"), principles=["p4"], asks="support_type"), reply(VINNOVA, principles=["p4"])],
    ),
]  # fmt: skip

FAILED: list[Case] = [
    ("lists offerings", reply(text("ask-need", "Vad?")), []),
    ("lists offerings", reply(listing(A, A)), []),
    ("lists offerings", reply(listing(A, key="offering-limits")), []),
    ("refines earlier list", reply(understood(), FREE_LIST, cost="gratis", **NEED), []),
    ("refines earlier list", reply(understood(), listing(A, B, C), **NEED), [LISTED]),
    ("refines earlier list", reply(understood(), listing(UNKNOWN), cost="gratis", **NEED), [LISTED]),
    ("refines earlier list", reply(understood(), FREE_LIST, cost="gratis", principles=["p1"]), [LISTED]),
    ("asks which support type", reply(choices("support:natverk", "support:testbadd", said="Välj."), asks="support_type"), []),
    ("asks which support type", reply(choices("principle:p1", "principle:p2"), asks="principle"), []),
    ("asks open question about need", reply(choices("support:natverk"), asks="support_type"), []),
    ("asks open question about need", reply(text("ask-need", "Vad vill ni?"), listing(A)), []),
    ("asks about phase", reply(choices("support:natverk", "support:testbadd")), []),
    ("admits uncertainty", reply(text("x", "Det kostar ingenting."), listing(A)), []),
    ("says that cost is unknown where unknown", reply(text("x", "Här.")), []),
    ("says that cost is unknown where unknown", reply(listing(UNKNOWN, items=[card(UNKNOWN, cost={"id": "okant", "label": "gratis"})])), []),
    ("returns to earlier list", reply(listing(A, B, C)), [LISTED]),
    ("returns to earlier list", reply(listing(D)), [LISTED, DIGRESSION]),
    ("offers list by e-mail or print", reply(text("save", "Kopiera listan.")), []),
    ("offers list by e-mail or print", reply(SUMMARY | {"link": None}), []),
    ("confirms correction", reply(understood(), listing(A, B, C), **NEED), [LISTED]),
    ("confirms correction", reply(listing(A), receiver="region", **NEED), [LISTED]),
    ("confirms correction", reply(understood(), receiver="region"), []),
    ("reflects back the need", reply(listing(A), **NEED), []),
    ("reflects back the need", reply(understood("Ja."), **NEED), []),
    ("says plainly that little or no support exists here", LISTED, []),
    ("does not invent", reply(listing(A, items=[card(A, cost={"id": "avgift", "label": "x"}, next_step="Ring Kalle")])), []),
    ("does not invent", reply(listing(A, items=[card(A, id="finns-inte")])), []),
    ("does not invent", reply(text("x", "Sista dag är 14 mars.")), []),
    ("does not invent", reply(text("x", "Det kostar 4 999 kronor.")), []),
    ("does not invent", reply(text("x", "Mejla karin@exempel.se eller se https://paahittat.se/x")), []),
    ("does not invent", reply(), []),
    ("removes excluded support type utbildning", reply(listing(COURSE), excluded=["utbildning"]), []),
    ("removes excluded support type utbildning", reply(listing(NO_COURSE)), []),
    ("removes excluded support type utbildning", reply(choices("support:utbildning"), excluded=["utbildning"], asks="support_type"), []),
    ("removes excluded actor Vinnova", reply(listing(A, items=[VINNOVA_CARD])), []),
    ("removes excluded actor Vinnova", reply(listing(NOT_VINNOVA)), []),
    ("removes excluded actor Vinnova", reply(understood("Jag hoppar över: Vinnova.")), []),
    ("compares items 1 and 3", reply({"type": "comparison", "items": [card(A), card(B)]}), [LISTED]),
    ("compares items 1 and 3", reply(listing(A, C)), [LISTED]),
    ("compares items 1 and 9", reply({"type": "comparison", "items": [card(A), card(C)]}), [LISTED]),
    ("opens details of the item", reply(listing(A, key="offering-limits"), said="nummer 2"), [LISTED]),
    ("opens details of the item", reply(listing(A, B, key="offering-limits")), [LISTED]),
    ("opens details of the item", reply(listing(E, key="offering-limits"), said="mer om den"), [LISTED]),
    ("opens details of the item", LISTED, [LISTED]),
    ("splits the message into two needs", LISTED, []),
    ("asks which need to take first", reply(TWO), []),
    ("asks which need to take first", reply(choices("support:natverk", "support:testbadd")), []),
    ("returns to the second need", reply(understood(), listing(D), principles=["p2"]), [FIRST]),
    ("returns to the second need", FIRST, [SPLIT, FIRST]),
    ("keeps the two needs apart", reply(listing(D), principles=["p4", "p2"]), [SPLIT, FIRST]),
    ("keeps the two needs apart", reply(listing(D), principles=["p2"]), [FIRST]),
    ("keeps the two needs apart", reply(listing(D), principles=["p4", "p2"], supports=["testbadd"]), [reply(choices("need:1", "need:2")), FIRST]),
    ("explains the scope", reply(text("greet", "Hej! Jag letar efter stöd.")), []),
    ("explains actor Vinnova", reply(text("actor-unknown", "Vinnova känner jag inte till.")), []),
    ("explains actor Formas", reply(VINNOVA), []),
    ("warns about personal data", reply(text("x", "Jag tog bort personuppgifter.")), []),
    ("warns about personal data", reply(text("pii", "Berätta om behovet.")), []),
    ("does not repeat personal data", reply(text("x", "Hej Karin!"), said="Jag heter Karin och vill testa"), []),
    ("does not repeat personal data", reply(text("x", "Numret 850101-1234 är borttaget."), said="mitt nummer är 850101-1234"), []),
    ("does not repeat personal data", reply(text("x", "Jag mejlar kim@kommun.se."), said="mejla kim@kommun.se"), []),
    ("does not repeat personal data", reply(understood("Dina ord: ”Svensson”."), said="Karin Svensson behöver hjälp"), []),
    ("explains what is stored", reply(text("bot", "Jag är en robot.")), []),
    ("switches to English", reply(text("x", "Visst, vi går vidare på svenska med det.")), [LISTED]),
    ("switches to English", reply(text("x", "Visst, det är en sak som vi kan ta på det."), language="en"), [LISTED]),
    ("switches to English", reply(text("x", "It is on the list and you can go on."), language="en"), [reply(language="en")]),
    ("keeps earlier list unchanged", reply(listing(D), **NEED), [LISTED]),
    ("keeps earlier list unchanged", reply(text("x"), principles=["p1"]), [LISTED]),
    ("keeps earlier list unchanged", reply(text("x")), []),
    ("groups or shortens the list", reply(listing(A, B, C)), [LISTED]),
    ("explains term policylabb", reply({"type": "concept", "items": [OTHER_CONCEPT]}), []),
    ("explains term policylabb", reply({"type": "concept", "items": [CONCEPT | {"definition": ""}]}), []),
    ("explains difference testbädd/policylabb", reply({"type": "concept", "items": [CONCEPT]}), []),
    ("returns to the need after digression", reply(text("x"), **NEED), [LISTED, DIGRESSION]),
    ("returns to the need after digression", reply(listing(A, B, C), principles=["p1"]), [LISTED, DIGRESSION]),
    ("returns to the need after digression", reply(listing(A, B, C), **NEED), [LISTED]),
]  # fmt: skip

KINDS = """
lists offerings; refines earlier list; asks which support type; asks open question about need; asks about phase;
admits uncertainty; says that cost is unknown where unknown; returns to earlier list; offers list by e-mail or print;
confirms correction; reflects back the need; says plainly that little or no support exists here; does not invent;
removes excluded support type X; removes excluded actor X; compares items 1 and 2; opens details of the item;
splits the message into two needs; asks which need to take first; returns to the second need; keeps the two needs apart;
explains the scope; explains actor X; warns about personal data; does not repeat personal data; explains what is stored;
switches to English; switches to Swedish; keeps earlier list unchanged; groups or shortens the list; explains term X;
explains difference X/Y; returns to the need after digression
"""


def kind_of(must: str) -> str:
    """A must without its own words, to see that each kind is tried both ways."""
    for start in ("removes excluded support type", "removes excluded actor", "compares items", "explains actor"):
        if must.startswith(start):
            return start
    for start in ("explains term", "explains difference", "switches to"):
        if must.startswith(start):
            return start
    return must


@pytest.mark.parametrize(
    ("must", "given", "earlier"), FULFILLED, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_reply_that_does_it_fulfils_the_must(must: str, given: Exchange, earlier: list[Exchange]) -> None:
    assert judge(must, given, earlier) is True


@pytest.mark.parametrize(
    ("must", "given", "earlier"), FAILED, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_reply_that_does_not_do_it_fails_the_must(must: str, given: Exchange, earlier: list[Exchange]) -> None:
    assert judge(must, given, earlier) is False


@pytest.mark.parametrize("must", [each.strip() for each in KINDS.split(";")])
def test_every_kind_of_must_is_known_and_tried_both_ways(must: str) -> None:
    assert known(must)
    assert kind_of(must) in {kind_of(each) for each, _, _ in FULFILLED}
    assert kind_of(must) in {kind_of(each) for each, _, _ in FAILED}


@pytest.mark.parametrize("must", ["sings a song", "", "compares items", "explains", "removes excluded support type X"])
def test_what_is_not_known_is_not_judged(must: str) -> None:
    assert judge(must, LISTED, [LISTED]) is None


def test_what_was_said_must_be_known_to_judge_whether_it_is_repeated() -> None:
    assert judge("does not repeat personal data", replace(LISTED, said="")) is None


def test_case_and_blanks_do_not_matter() -> None:
    assert judge(" Lists  offerings ", LISTED) is True


def test_numbers_count_on_from_page_to_page_and_start_again_with_a_new_list() -> None:
    second = reply(listing(D, E, first=4))
    assert numbers_on_cards([LISTED, second]) == {1: A, 2: B, 3: C, 4: D, 5: E}
    assert numbers_on_cards([LISTED, second, reply(listing(E))]) == {1: E}


def test_a_tally_counts_and_names_what_was_not_judged() -> None:
    counted = tally([("a", True), ("b", True), ("c", False), ("d", None)])
    assert (counted.fulfilled, counted.failed, counted.not_judged) == (2, 1, ("d",))


def test_the_contact_of_the_host_is_no_invention() -> None:
    contact = text("human", "Kontakta utveckling@exempel.se", "contact", host_contact="utveckling@exempel.se")
    assert judge("does not invent", reply(contact)) is True
    assert judge("does not invent", reply(contact | {"host_contact": None})) is False
