"""The actions' typed messages in words, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from stodlots_catalogue.plain import plain_actor, plain_hit, plain_offering
from stodlots_catalogue.query import Query
from stodlots_catalogue.search import search
from stodlots_web.messages import messages_in
from stodlots_web.render import card, quote_list, render, say_list, sentence_of, why_sentence
from tests.web.conftest import World
from tests.web.fakes import FACETS, label

SV, EN = messages_in("sv"), messages_in("en")


@pytest.mark.parametrize(
    ("raw", "swedish", "english"),
    [
        (
            {"type": "text", "key": "started-over"},
            {"type": "text", "text": "Vi börjar om. Vad behöver ni?"},
            {"type": "text", "text": "Let us start again. What do you need?"},
        ),
        (
            {"type": "text", "key": "offering-next-step", "args": {"step": "Ring <b>Vinnova</b>"}},
            {"type": "text", "text": "Så kommer ni igång: Ring <b>Vinnova</b>"},
            {"type": "text", "text": "How to get started: Ring <b>Vinnova</b>"},
        ),
        (
            {"type": "notice", "key": "redacted"},
            {"type": "notice", "text": SV("redacted")},
            {"type": "notice", "text": EN("redacted")},
        ),
        (
            {"type": "gap", "key": "gap-thin"},
            {"type": "gap", "text": SV("gap-thin")},
            {"type": "gap", "text": EN("gap-thin")},
        ),
        (
            {"type": "contact", "key": "actor-homepage", "args": {"url": "https://x.se"}},
            {"type": "contact", "text": "Kontakta dem via https://x.se."},
            {"type": "contact", "text": "Contact them at https://x.se."},
        ),
        (
            {"type": "choices", "choices": [{"id": "more", "key": "choice-more"}]},
            {"type": "choices", "text": None, "choices": [{"id": "more", "title": "Visa fler"}]},
            {"type": "choices", "text": None, "choices": [{"id": "more", "title": "Show more"}]},
        ),
        (
            {
                "type": "choices",
                "key": "ask-support-type-excluded",
                "args": {"excluded": {"keys": ["support-utbildning", "support-natverk"]}},
                "choices": [
                    {"id": "browse:testbadd", "key": "choice-testbadd", "count": 4},
                    {"id": "about:x", "title": "Policylabb", "support_of": True},
                ],
            },
            {
                "type": "choices",
                "text": "Vilken sorts hjälp söker ni? Jag hoppar över utbildning och nätverk.",
                "choices": [
                    {"id": "browse:testbadd", "title": "En plats att testa på (4)"},
                    {"id": "about:x", "title": "Visa stöd: Policylabb"},
                ],
            },
            {
                "type": "choices",
                "text": "What kind of help are you looking for? I will leave out training and networks.",
                "choices": [
                    {"id": "browse:testbadd", "title": "A place to test (4)"},
                    {"id": "about:x", "title": "Show support: Policylabb"},
                ],
            },
        ),
    ],
)
def test_a_message_is_said_in_either_language(
    raw: dict[str, Any], swedish: dict[str, Any], english: dict[str, Any]
) -> None:
    named = {"key": raw["key"]} if "key" in raw else {}  # for tests and channels that look at messages by name
    assert render(raw, SV) == swedish | named
    assert render(raw, EN) == english | named


UNDERSTOOD = [
    ([], [], [], {}, "", ""),
    (
        ["p4"],
        [],
        [],
        {},
        "Jag tolkar det som att ni vill utforska, testa eller införa en lösning. Jag utgår från dina ord: ”p4-ord”.",
        "I take it that you want to explore, test or introduce a solution. I base this on your words: “p4-ord”.",
    ),
    (
        [],
        ["natverk", "radgivning"],
        [],
        {},
        "Jag tolkar det som att ni söker nätverk och rådgivning. "
        "Jag utgår från dina ord: ”natverk-ord” och ”radgivning-ord”.",
        "I take it that you are looking for networks and advice. "
        "I base this on your words: “natverk-ord” and “radgivning-ord”.",
    ),
    (
        [],
        [],
        ["utbildning"],
        {"receiver": "kommun", "phase": "test", "level": "chef"},
        "Jag har noterat att det är för kommuner, att ni ska testa en lösning och att det är för chefer. "
        "Jag hoppar över: utbildning.",
        "I have noted that it is for municipalities, that you are going to test a solution "
        "and that it is for managers. I am leaving out: training.",
    ),
]


@pytest.mark.parametrize(("principles", "supports", "excluded", "facets", "swedish", "english"), UNDERSTOOD)
def test_what_was_understood_is_said_with_the_words_it_rests_on(
    principles: list[str], supports: list[str], excluded: list[str], facets: dict[str, str], swedish: str, english: str
) -> None:
    understanding = {
        "principles": [label(each, f"{each}-ord") for each in principles],
        "support_types": [label(each, f"{each}-ord") for each in supports],
        "excluded_support_types": excluded,
        "facets": FACETS | facets,
    }
    assert sentence_of(understanding, SV) == swedish
    assert sentence_of(understanding, EN) == english
    assert render({"type": "understanding", "understanding": understanding}, SV)["text"] == swedish


def test_words_are_quoted_once_each() -> None:
    labels = {"principles": [label("p4", "testa", "prova")], "support_types": [label("testbadd", "testa")]}
    said = sentence_of(labels | {"excluded_support_types": [], "facets": FACETS}, SV)
    assert said.endswith("Jag utgår från dina ord: ”testa” och ”prova”.")


@pytest.mark.parametrize(
    ("cost", "swedish", "english"),
    [
        ("gratis", "att det ska vara gratis", "that it must be free"),
        ("bidrag", "att det ska ge er pengar", "that it must give you money"),
        ("avgift", "att det får kosta pengar", "that it may cost money"),
        ("medlemskap", "att det får kräva medlemskap", "that it may require membership"),
    ],
)
def test_a_noted_cost_reads_as_a_sentence(cost: str, swedish: str, english: str) -> None:
    understanding = {"principles": [], "support_types": [], "excluded_support_types": []}
    understanding["facets"] = FACETS | {"cost": cost}  # type: ignore[assignment]
    assert sentence_of(understanding, SV) == f"Jag har noterat {swedish}."
    assert sentence_of(understanding, EN) == f"I have noted {english}."


@pytest.mark.parametrize(
    ("words", "swedish", "quoted"),
    [
        ([], "", ""),
        (["a"], "a", "”a”"),
        (["a", "b"], "a och b", "”a” och ”b”"),
        (["a", "b", "c"], "a, b och c", "”a”, ”b” och ”c”"),
    ],
)
def test_words_become_a_phrase(words: list[str], swedish: str, quoted: str) -> None:
    assert say_list(words, SV) == swedish
    assert quote_list(words, SV) == quoted


REASONS = [
    ("fits_principle", ["p4"], "Stödet hjälper er att utforska, testa eller införa en lösning."),
    ("fits_principle", ["p1", "p5"], "Stödet hjälper er att få riktning"),
    ("fits_support_type", ["testbadd", "natverk"], "Sorten stämmer: testmiljö och nätverk."),
    ("near_miss", ["principle"], "Ligger nära: det handlar mest om något annat än det ni frågar efter."),
    ("near_miss", ["support_type"], "Ligger nära: det är en annan sorts hjälp."),
    ("words", ["hemtjänst", "sensorer", "natt", "fjärde"], "Texten nämner ”hemtjänst”, ”sensorer” och ”natt”."),
    ("fits_receiver", ["kommun"], "Det är för kommuner."),
    ("fits_phase", ["test"], "Det passar när ni ska testa en lösning."),
    ("fits_level", ["chef"], "Det är för chefer."),
    ("concrete_next_step", [], "Det finns ett tydligt första steg."),
    ("confirmed", [], "En källa visar att stödet finns."),
    ("not_confirmed", [], "Uppgiften är inte bekräftad av aktören."),
    ("not_confirmed", ["2019"], "Uppgiften är inte bekräftad av aktören."),
    ("fresh", ["2024-05"], "Källan är ny (2024-05)."),
    ("dated", ["2019"], "Källan är från 2019."),
]


@pytest.mark.parametrize(("code", "args", "swedish"), REASONS)
def test_every_reason_is_a_sentence(code: str, args: list[str], swedish: str) -> None:
    assert why_sentence({"code": code, "args": args}, SV).startswith(swedish)
    english = why_sentence({"code": code, "args": args}, EN)
    assert english.endswith(".")
    assert english != why_sentence({"code": code, "args": args}, SV)


QUERIES = [
    Query(limit=100),
    Query(text="upphandling test", principles=("p4", "p1"), support_types=("testbadd",), limit=100),
    Query(text="sensorer", receiver="kommun", phase="test", level="chef", support_types=("natverk",), limit=100),
    Query(principles=("p5",), support_types=("utbildning",), cost="gratis", limit=100),
    Query(statuses=("ended", "verify"), limit=100),
]


@pytest.mark.parametrize("query", QUERIES)
def test_every_reason_that_the_catalogue_gives_can_be_said(world: World, query: Query) -> None:
    hits = search(world.catalogue, query).hits
    assert hits
    for hit in hits:
        for say in (SV, EN):
            assert all(reason["text"].endswith(".") for reason in card(plain_hit(hit), say)["why"])


def test_the_table_of_reasons_is_the_catalogues(world: World) -> None:
    given = {r.code for query in QUERIES for hit in search(world.catalogue, query).hits for r in hit.why}
    assert given == {code for code, _, _ in REASONS}


def test_every_offering_can_be_shown_in_both_languages(world: World) -> None:
    for offering in world.catalogue.offerings:
        for say in (SV, EN):
            shown = card(plain_offering(offering), say)
            assert shown["status_label"] == {
                "active": None, "verify": say("card-not-confirmed"), "ended": say("card-ended")
            }[str(offering.standing)]  # fmt: skip
            assert shown["confirmed"] is (offering.standing == "active")
            assert (offering.newest_source or say("card-source-undated")) in shown["source_label"]


def offerings_message(world: World, **changes: Any) -> dict[str, Any]:
    hits = search(world.catalogue, Query(principles=("p4",), limit=2)).hits
    return {
        "type": "offerings",
        "key": "list-next",
        "args": {"first": 6, "last": 7, "total": 9, "shown": 2},
        "items": [plain_hit(hit) for hit in hits],
        "offset": 5,
        "total": 9,
    } | changes


def test_a_list_has_its_heading_its_cards_and_where_it_is(world: World) -> None:
    notes = [{"key": "list-unknown-cost", "args": {"count": 1}}, {"key": "list-not-confirmed"}]
    shown = render(offerings_message(world, notes=notes), SV)
    assert shown["text"] == "Här är nummer 6 till 7 av 9."
    assert shown["notes"][1] == SV("list-not-confirmed")
    assert (shown["first"], shown["total"], len(shown["items"])) == (6, 9, 2)


@pytest.mark.parametrize(
    ("key", "args", "swedish", "english"),
    [
        ("list-header", {"total": 12, "shown": 5}, "Jag hittade 12 stöd som passar. Här är 5 av dem.", "I found 12"),
        ("list-header-all", {"total": 1}, "Jag hittade ett stöd som passar.", "I found one"),
        ("list-header-all", {"total": 3}, "Jag hittade 3 stöd som passar. Här är alla.", "I found 3"),
        ("list-header-near", {"total": 0}, "Jag hittar inget stöd som passar helt.", "I cannot find any"),
        ("list-header-near", {"total": 1}, "Bara ett stöd passar helt.", "Only one"),
        ("list-header-near", {"total": 2}, "Bara 2 stöd passar helt.", "Only 2"),
        (
            "list-next",
            {"first": 6, "last": 6, "total": 6, "shown": 1},
            "Här är nummer 6 av 6.",
            "Here is number 6 of 6.",
        ),
    ],
)
def test_counts_are_said_as_people_say_them(
    world: World, key: str, args: dict[str, int], swedish: str, english: str
) -> None:
    message = offerings_message(world, key=key, args=args)
    assert render(message, SV)["text"].startswith(swedish)
    assert render(message, EN)["text"].startswith(english)


def concept(**changes: Any) -> dict[str, Any]:
    return {
        "id": "testbadd",
        "pref": {"sv": "testbädd", "en": "test bed"},
        "labels": {"sv": ["a", "b", "c", "d", "e", "f"], "en": ["living lab"]},
        "definition": {"sv": "En miljö.", "en": "A place."},
        "note": {"sv": "Obs."},
        "source": "Vinnova",
        "related": [{"id": "x", "pref": {"sv": "policylabb"}}],
    } | changes


def test_a_term_is_explained_in_the_language_or_in_swedish() -> None:
    swedish = render({"type": "concept", "items": [concept()]}, SV)
    english = render({"type": "concept", "items": [concept()]}, EN)
    assert swedish["text"] == "Så här förklarar ordlistan begreppet:"
    assert swedish["items"][0]["labels_text"] == "Aktörerna kan kalla det ”a”, ”b”, ”c”, ”d” och ”e”."
    assert (english["items"][0]["label"], english["items"][0]["definition"]) == ("test bed", "A place.")
    assert (english["items"][0]["note"], english["items"][0]["related"][0]["label"]) == ("Obs.", "policylabb")
    assert render({"type": "concept", "items": [concept()] * 2}, SV)["text"].startswith(
        "Så här förklarar ordlistan begreppen"
    )


def test_a_bare_term_has_no_empty_sentences() -> None:
    bare = concept(labels={}, definition={}, note={}, source="", related=[])
    item = render({"type": "concept", "items": [bare]}, SV)["items"][0]
    assert [item[name] for name in ("definition", "note", "labels_text", "source_text")] == [None] * 4


def test_every_concept_of_the_glossary_can_be_explained(world: World) -> None:
    from actions.facts import plain_concept

    for each in world.glossary:
        for say in (SV, EN):
            (item,) = render({"type": "concept", "items": [plain_concept(each, world.glossary)]}, say)["items"]
            assert item["label"]


def actor_message(world: World, actor_id: str, successor: str | None, offerings: int = 0) -> dict[str, Any]:
    actors = world.catalogue.actors
    items = [plain_offering(each) for each in world.catalogue.offerings if each.actor.id == actor_id][:offerings]
    return {
        "type": "actor",
        "actor": plain_actor(actors[actor_id]),
        "successor": plain_actor(actors[successor]) if successor else None,
        "offerings": items,
        "offerings_total": offerings,
    }


def test_every_actor_can_be_presented_with_its_status(world: World) -> None:
    for actor in world.catalogue.actors.values():
        for say in (SV, EN):
            text = render(actor_message(world, actor.id, actor.successor), say)["text"]
            assert (say("actor-ended", name=actor.name) in text) is (actor.status in ("ended", "merged"))
            assert (say("actor-not-confirmed", name=actor.name) in text) is (actor.status == "verify")
            assert (actor.homepage or say("actor-no-homepage")) in text


def test_an_actor_that_has_ended_is_told_with_who_took_over(world: World) -> None:
    ended = next(a for a in world.catalogue.actors.values() if a.status in ("ended", "merged") and a.successor)
    took_over = world.catalogue.actors[str(ended.successor)]
    shown = render(actor_message(world, ended.id, took_over.id), SV)
    assert f"{ended.name} finns inte kvar." in shown["text"]
    assert f"Verksamheten har gått över till {took_over.name}." in shown["text"]
    assert shown["actor"]["successor"]["id"] == took_over.id


def test_an_actor_comes_with_its_offerings(world: World) -> None:
    shown = render(actor_message(world, "vinnova", None, offerings=2), SV)
    assert len(shown["items"]) == shown["total"] == 2
    assert "Katalogen har 2 stöd från dem." in shown["text"]


@pytest.mark.parametrize(
    "raw",
    [
        {"type": "nonsense"},
        {"type": "text", "key": "no-such-key"},
        {"type": "text"},
        {"type": "text", "key": "offering-detail", "args": {"name": "x"}},
        {"type": "choices", "choices": [{"id": "x", "key": "no-such-key"}]},
        {"type": "choices", "key": "ask-need-noted", "args": {"what": {"keys": ["no-such-key"]}}, "choices": []},
        {},
    ],
)
@pytest.mark.parametrize("say", [SV, EN], ids=["sv", "en"])
def test_what_has_no_words_is_an_error_and_never_shown_half(raw: dict[str, Any], say: Any) -> None:
    with pytest.raises(KeyError):
        render(raw, say)


def test_a_reason_without_a_sentence_is_an_error() -> None:
    with pytest.raises(KeyError):
        why_sentence({"code": "nonsense", "args": []}, SV)
