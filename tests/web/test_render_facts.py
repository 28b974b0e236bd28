"""Gaps, terms side by side, contact ways, lists of actors and tables: in words, on the page and in the terminal."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient
from rich.console import Console

from stodlots_catalogue.plain import plain_actor, plain_offering
from stodlots_web.cli import facts as terminal
from stodlots_web.messages import messages_in
from stodlots_web.render import render
from tests.web.conftest import World
from tests.web.fakes import FakeRasa, answer

SV, EN = messages_in("sv"), messages_in("en")


def both(swedish: str, english: str) -> dict[str, str]:
    return {"sv": swedish, "en": english}


GAP = {
    "type": "gap",
    "gap": {
        "id": "a-gap",
        "place": both("Glapp, princip 4", "Gaps, principle 4"),
        "quote": "Det saknas stöd.",
        "says": both("Det saknas pengar.", "There is no money."),
        "near": both("Det här är nära.", "This is near."),
        "meanwhile": both("Börja smått.", "Start small."),
        "related": [{"id": "pilot", "pref": both("pilot", "pilot")}],
    },
}
CONCEPT = {"labels": {}, "note": {}, "source": "", "related": []}
DIFFERENCE = {
    "type": "concept",
    "items": [
        CONCEPT | {"id": "a", "pref": both("pilot", "pilot"), "definition": both("Att prova.", "To try.")},
        CONCEPT | {"id": "b", "pref": both("prototyp", "prototype"), "definition": both("En modell.", "A model.")},
    ],
    "difference": {
        "differs": both("Modell eller på riktigt.", "A model or for real."),
        "choose": both("Börja med modellen.", "Begin with the model."),
        "aims": [["p4"], ["p4"]],
        "supports": [["testbadd"], []],
    },
}
MATRIX = {
    "type": "matrix",
    "key": "matrix-actors",
    "rows": [{"id": "bolag", "key": "actor-kind-bolag"}],
    "columns": [{"id": "natverk", "key": "support-natverk"}, {"id": "testbadd", "key": "support-testbadd"}],
    "cells": [[7, 8]],
    "totals": [9],
}
NO_FILTER = {"kinds": [], "support_types": [], "principles": [], "receiver": None, "phase": None, "level": None}


def contact(world: World, actor: str, successor: str | None = None, pages: int = 0) -> dict[str, Any]:
    actors = world.catalogue.actors
    own = [plain_offering(each) for each in world.catalogue.offerings if each.actor.id == actor and each.url][:pages]
    return {
        "type": "contact",
        "actor": plain_actor(actors[actor]),
        "successor": plain_actor(actors[successor]) if successor else None,
        "pages": own,
    }


def actors(world: World, **filters: Any) -> dict[str, Any]:
    items = [{**plain_actor(world.catalogue.actors[each]), "count": 2} for each in ("vinnova", "digg", "komet")]
    return {"type": "actors", "items": items, "filters": NO_FILTER | filters, "offset": 10, "total": 13}


def test_a_gap_is_said_with_its_source_and_what_to_do_meanwhile() -> None:
    swedish, english = render(GAP, SV), render(GAP, EN)
    assert swedish["text"] == "Det saknas pengar. Så säger rapporten som jag bygger på."
    assert swedish["gap"]["source_text"].endswith("avsnittet ”Glapp, princip 4”.")
    assert swedish["gap"]["quote"] == "”Det saknas stöd.”"
    assert english["gap"]["quote"] == "In Swedish: “Det saknas stöd.”"
    assert english["gap"]["meanwhile_text"] == "Meanwhile: Start small."
    assert english["gap"]["near_text"] == "This is near."
    assert english["gap"]["related"] == [{"id": "pilot", "label": "pilot"}]


def test_without_anything_near_nothing_is_said_to_be_near() -> None:
    assert render({**GAP, "gap": GAP["gap"] | {"near": None}}, SV)["gap"]["near_text"] is None


def test_terms_are_compared_in_rows_that_differ() -> None:
    shown = render(DIFFERENCE, EN)["difference"]
    assert shown["columns"] == ["pilot", "prototype"]
    assert shown["rows"] == [{"label": "Means", "values": ["To try.", "A model."]}]
    assert (shown["text"], shown["choose_text"]) == ("A model or for real.", "Begin with the model.")


def test_terms_that_nobody_has_compared_say_so() -> None:
    raw = {**DIFFERENCE, "difference": DIFFERENCE["difference"] | {"differs": None, "choose": None}}
    assert render(raw, SV)["difference"]["text"] == SV("difference-unwritten")


def test_contact_is_the_address_on_the_web_and_says_what_is_not_known(world: World) -> None:
    shown = render(contact(world, "vinnova", pages=1), SV)
    assert "https://www.vinnova.se" in shown["text"]
    assert SV("contact-limits") in shown["text"]
    assert (shown["url"], len(shown["pages"])) == ("https://www.vinnova.se", 1)


def test_who_has_taken_over_is_the_one_to_reach(world: World) -> None:
    shown = render(contact(world, "esv", "statskontoret"), SV)
    assert shown["actor"]["id"] == "statskontoret"
    assert "finns inte kvar" in shown["text"]
    assert shown["url"] == "https://www.statskontoret.se"


def test_an_actor_without_an_address_is_said_to_have_none(world: World) -> None:
    shown = render(contact(world, "samhallsnytta"), SV)
    assert shown["url"] is None
    assert "Jag har ingen webbadress till Samhällsnytta AB." in shown["text"]


def test_every_actor_can_be_reached_or_it_is_said_that_it_cannot(world: World) -> None:
    for actor in world.catalogue.actors:
        for say in (SV, EN):
            assert "@" not in render(contact(world, actor), say)["text"]


def test_a_list_of_actors_says_how_many_and_which(world: World) -> None:
    shown = render(actors(world, support_types=["finansiering"], receiver="region"), SV)
    assert "13 aktörer" in shown["text"]
    assert "Urval: finansiering, för regioner." in shown["text"]
    assert "Här är nummer 11 till 13." in shown["text"]
    assert shown["first"] == 11
    assert [each["choice_id"] for each in shown["items"]] == ["actor:vinnova", "actor:digg", "actor:komet"]
    assert [each["status_label"] for each in shown["items"]] == [None, "inte bekräftad av aktören", "har upphört"]


def test_a_table_has_labels_for_rows_and_columns() -> None:
    shown = render(MATRIX, EN)
    assert [each["label"] for each in shown["columns"]] == ["networks", "places to test"]
    assert shown["rows"] == [{"id": "bolag", "label": "Companies", "counts": [7, 8], "total": 9}]


@pytest.fixture
def raw(world: World, request: pytest.FixtureRequest) -> dict[str, Any]:
    """One of the messages by name."""
    made = {
        "gap": GAP,
        "difference": DIFFERENCE,
        "matrix": MATRIX,
        "contact": contact(world, "vinnova", pages=2),
        "actors": actors(world),
    }
    return made[request.param]


SHOWN = [
    ("gap", ["Det saknas pengar.", "”Det saknas stöd.”", "Rambolls", "Börja smått.", "Det här är nära."]),
    ("difference", ["Modell eller på riktigt.", "Börja med modellen.", "prototyp", "En modell."]),
    ("matrix", ["Bolag", "testmiljö", "7", "8", "9"]),
    ("contact", ["https://www.vinnova.se"]),
    ("actors", ["Kommittén för teknologisk innovation och etik", "har upphört", "statlig myndighet"]),
]


@pytest.mark.parametrize(("raw", "words"), SHOWN, indirect=["raw"])
def test_the_page_without_scripts_shows_all_of_it(
    client: TestClient, rasa: FakeRasa, raw: dict[str, Any], words: list[str]
) -> None:
    rasa.says = answer(raw)
    page = client.get("/", params={"q": "fråga"}, headers={"Accept-Language": "sv"}).text
    for each in words:
        assert each in page


@pytest.mark.parametrize(("raw", "words"), SHOWN, indirect=["raw"])
def test_the_terminal_shows_all_of_it(raw: dict[str, Any], words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    console = Console(record=True, width=300)
    monkeypatch.setattr(terminal, "out", console)
    shown = render(raw, SV)
    terminal.show_facts(shown, SV)
    printed = " ".join((shown["text"] + console.export_text()).split())
    for each in words:
        assert each in printed


def test_tables_on_the_page_can_be_read_aloud(client: TestClient, rasa: FakeRasa) -> None:
    rasa.says = answer(MATRIX)
    page = client.get("/", params={"q": "tabell"}, headers={"Accept-Language": "sv"}).text
    assert page.count('<th scope="col">') == 3
    assert '<th scope="row">Bolag</th>' in page
    assert 'tabindex="0" role="region" aria-label=' in page
