"""How often it is right: sentences from what was measured, and a sentence when nothing was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from stodlots_web.messages import messages_in
from stodlots_web.settings import ROOT
from tests.web.conftest import MakeClient
from tests.web.reading import Html

SV = messages_in("sv")
COMMITTED = json.loads((ROOT / "docs" / "quality.json").read_text(encoding="utf-8"))


def figure(id_: str, right: int, n: int, **more: Any) -> dict[str, Any]:
    return {"id": id_, "name": "x", "right": right, "n": n, "value": right / n, "low": 0.404, "high": 0.996, **more}


def group(by: str, name: str, *figures: dict[str, Any]) -> dict[str, Any]:
    return {"by": by, "group": name, "messages": 20, "figures": list(figures)}


MEASURED: dict[str, Any] = {
    "format": 1,
    "about": {"date": "2026-11-24 10:42 UTC", "machine": "a computer"},
    "messages": {"needs": 125, "other": 40},
    "figures": [figure("principle_accepted", 18, 20), figure("pair_accepted", 3, 4), figure("unheard_of", 1, 2)],
    "groups": [
        group("length", "≤ 8 words", figure("principle_accepted", 5, 10), figure("support_accepted", 9, 9)),
        group("receiver", "region", figure("kind_need", 1, 2, clearly_worse=True)),
        group(
            "kind",
            "term",
            figure("kind_other", 12, 20, clearly_worse=True),
            figure("unheard_of", 1, 2, clearly_worse=True),
        ),
        group("weather", "rain", figure("principle_accepted", 1, 20, clearly_worse=True)),
    ],
}


def page_of(client: TestClient, language: str = "sv") -> Html:
    response = client.get("/kvalitet", headers={"Accept-Language": language})
    assert response.status_code == 200, response.text
    return Html(response.text)


@pytest.fixture
def measured(make_client: MakeClient, tmp_path: Path) -> TestClient:
    """An app where MEASURED was measured."""
    (tmp_path / "quality.json").write_text(json.dumps(MEASURED), encoding="utf-8")
    return make_client(docs=tmp_path)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_figure_is_a_sentence_with_its_interval_the_most_telling_first(measured: TestClient, language: str) -> None:
    say = messages_in(language)
    told = [each.text for each in page_of(measured, language).all("li") if each.inside("ul", "figures")]
    interval = say("quality-interval", low=40, high=100)
    assert told == [
        f"{say('quality-figure-pair_accepted', right=3, n=4, percent=75)}{interval}",
        f"{say('quality-figure-principle_accepted', right=18, n=20, percent=90)}{interval}",
    ]


def test_it_says_when_and_on_how_much_it_was_measured(measured: TestClient) -> None:
    assert SV("quality-how", date="2026-11-24", needs=125, other=40) in page_of(measured).text


def test_groups_stand_in_tables_and_small_ones_are_starred(measured: TestClient) -> None:
    page = page_of(measured)
    (table,) = page.all("table")
    assert SV("quality-by-length") in table.text
    assert [each.text for each in page.all("td") if each.inside("tbody")] == [
        SV("quality-cell", right=5, n=10, percent=50),
        SV("quality-cell", right=9, n=9, percent=100) + " *",
    ]


def test_what_it_is_worse_at_is_told_apart_by_how_certain_that_is(measured: TestClient) -> None:
    page = page_of(measured)
    told = [each.text for each in page.elements if each.tag in ("h2", "dt", "dd")]
    certain, perhaps = told.index(SV("quality-worse")), told.index(SV("quality-perhaps"))
    assert told[certain + 1 : perhaps] == [SV("quality-kind-term"), SV("quality-of-kind", right=12, n=20, percent=60)]
    assert told[perhaps + 1 : perhaps + 3] == [
        SV("quality-group-region"),
        SV("quality-figure-kind_need", right=1, n=2, percent=50),
    ]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_committed_can_be_read_whole(client: TestClient, language: str) -> None:
    page = page_of(client, language)
    assert len([each for each in page.all("li") if each.inside("ul", "figures")]) == 10
    assert len(page.all("table")) == 4
    rows = page.all("th", scope="row")
    known = [each for each in COMMITTED["groups"] if each["by"] in ("length", "receiver", "language", "style")]
    counted = [
        each
        for each in known
        if {"principle_accepted", "support_accepted"} & {f["id"] for f in each["figures"] if f["n"]}
    ]
    assert len(rows) == len(counted)
    weight = len(client.get("/kvalitet").content) + len(client.get("/static/stod.css").content)
    assert weight <= 60 * 1024


BROKEN = {
    "no json": "{",
    "a list": "[]",
    "another file": '{"a": 1}',
    "text for a number": json.dumps(MEASURED | {"figures": [figure("pair_accepted", 3, 4) | {"right": "many"}]}),
    "a share above one": json.dumps(MEASURED | {"figures": [figure("pair_accepted", 3, 4) | {"value": 75}]}),
    "not a number": json.dumps(MEASURED | {"figures": [figure("pair_accepted", 3, 4) | {"value": float("nan")}]}),
    "no groups": json.dumps({name: value for name, value in MEASURED.items() if name != "groups"}),
}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_before_anything_is_measured_that_is_said(make_client: MakeClient, tmp_path: Path, language: str) -> None:
    page = page_of(make_client(docs=tmp_path), language)
    assert messages_in(language)("quality-nothing") in page.text
    assert messages_in(language)("quality-nothing-more") in page.text
    assert not page.all("table")


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_file_that_is_none_of_the_bench_is_not_shown(make_client: MakeClient, tmp_path: Path, content: str) -> None:
    (tmp_path / "quality.json").write_text(content, encoding="utf-8")
    assert SV("quality-nothing") in page_of(make_client(docs=tmp_path)).text


def test_figures_without_messages_are_left_out(make_client: MakeClient, tmp_path: Path) -> None:
    nothing = {"id": "kind_need", "right": 0, "n": 0, "value": None, "low": None, "high": None}
    groups = [group("length", "≤ 8 words", nothing | {"id": "principle_accepted"})]
    content = MEASURED | {"figures": [nothing, *MEASURED["figures"]], "groups": groups}
    (tmp_path / "quality.json").write_text(json.dumps(content), encoding="utf-8")
    page = page_of(make_client(docs=tmp_path))
    assert len([each for each in page.all("li") if each.inside("ul", "figures")]) == 2
    assert not page.all("table")


def test_a_file_without_a_figure_to_tell_is_as_nothing_measured(make_client: MakeClient, tmp_path: Path) -> None:
    (tmp_path / "quality.json").write_text(json.dumps(MEASURED | {"figures": []}), encoding="utf-8")
    assert SV("quality-nothing") in page_of(make_client(docs=tmp_path)).text
