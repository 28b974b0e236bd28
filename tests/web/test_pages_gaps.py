"""Where support is lacking: what the report says, the thin places of the catalogue, and what is nearest."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from stodlots_catalogue.actorlist import ActorFilter, principle_matrix
from stodlots_catalogue.db import make_engine
from stodlots_catalogue.gaps import THIN as FEW
from stodlots_catalogue.gaps import load_gaps
from stodlots_glossary.vocabulary import Principle, SupportType
from stodlots_web.messages import messages_in
from stodlots_web.settings import ROOT
from tests.web.conftest import MakeClient, World
from tests.web.reading import Html

SV = messages_in("sv")
GAPS = load_gaps(ROOT / "data" / "gaps")
BROWSER = {"Accept": "text/html"}
LIGHT = 60 * 1024


def page_of(client: TestClient, address: str, status: int = 200, language: str = "sv") -> Html:
    response = client.get(address, headers={**BROWSER, "Accept-Language": language})
    assert response.status_code == status, response.text
    return Html(response.text)


def squeezed(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_gap_has_the_reports_words_its_place_and_what_to_do(client: TestClient, language: str) -> None:
    say = messages_in(language)
    page = page_of(client, "/luckor", language=language)
    for gap in GAPS:
        place, meanwhile = getattr(gap.place, language), getattr(gap.meanwhile, language)
        for shown in (
            say("quoted", word=gap.quote),
            say("gap-source", place=place),
            say("gap-meanwhile", advice=meanwhile),
        ):
            assert squeezed(shown) in page.text, gap.id
        assert [each for each in page.links if each.startswith(f"/luckor/{gap.id}")]
    assert len([each for each in page.all("h3") if each.inside("section")]) == len(GAPS)


def test_the_reports_swedish_is_marked_as_swedish_on_the_english_page(client: TestClient) -> None:
    page = page_of(client, "/luckor", language="en")
    assert len([each for each in page.all("p", lang="sv") if each.inside("blockquote")]) == len(GAPS)


def test_the_pages_are_light(client: TestClient) -> None:
    style = len(client.get("/static/stod.css").content)
    for language in ("sv", "en"):
        for address in ("/luckor", *(f"/luckor/{gap.id}" for gap in GAPS)):
            weight = len(client.get(address, headers={"Accept-Language": language}).content) + style
            assert weight <= LIGHT, (address, language, weight)


def test_the_counts_are_those_of_the_catalogue(client: TestClient, world: World) -> None:
    page = page_of(client, "/luckor")
    matrix = principle_matrix(world.catalogue, ActorFilter())
    counts = [int(each.text) for each in page.all("td") if each.inside("tbody")]
    assert counts == [count for row in matrix.cells for count in row]
    assert [each.text for each in page.all("th", scope="col")] == [SV(f"support-{each}") for each in SupportType]
    assert [each.text for each in page.all("th", scope="row")] == [SV(f"choice-{each}") for each in Principle]


def test_a_count_leads_to_exactly_that_support(client: TestClient) -> None:
    cells = [each for each in page_of(client, "/luckor?receiver=region").all("a") if each.inside("tbody")]
    assert cells
    for cell in cells[::5]:
        assert "receiver=region" in cell["href"]
        found = page_of(client, cell["href"]).one("h2", id="list").text
        assert cell.text in found.split() or cell.text == "1"


def test_thin_and_empty_places_are_marked_and_told_in_words(client: TestClient, world: World) -> None:
    matrix = principle_matrix(world.catalogue, ActorFilter(receiver="regeringskansliet"))
    page = page_of(client, "/luckor?receiver=regeringskansliet")
    marked = [int(each.text) for each in page.all("td") if each.get("class") in ("few", "none")]
    assert sorted(marked) == sorted(count for row in matrix.cells for count in row if count < FEW)
    for row, counts in zip(matrix.rows, matrix.cells, strict=True):
        sentences = [
            each.text
            for each in page.all("li")
            if each.text.startswith(SV("gaps-place", aim=SV(f"aim-{row}"), kinds=""))
        ]
        for column, count in zip(matrix.columns, counts, strict=True):
            name = SV(f"support-{column}")
            is_told = any(name in sentence for sentence in sentences)
            assert is_told == (count < FEW), (row, column)
            assert not count or count >= FEW or f"{name} ({count})" in " ".join(sentences)


def test_where_nothing_is_thin_that_is_said(client: TestClient, world: World) -> None:
    counts = [count for row in principle_matrix(world.catalogue, ActorFilter()).cells for count in row]
    page = page_of(client, "/luckor")
    assert (SV("gaps-no-cells", few=FEW) in page.text) == (min(counts) >= FEW)


def test_an_unknown_receiver_is_none(client: TestClient) -> None:
    assert page_of(client, "/luckor?receiver=x").text == page_of(client, "/luckor").text


@pytest.mark.parametrize("gap", GAPS, ids=lambda gap: gap.id)
def test_a_gap_has_a_page_with_the_support_that_is_nearest(client: TestClient, gap: object) -> None:
    id_ = gap.id  # type: ignore[attr-defined]
    page = page_of(client, f"/luckor/{id_}")
    assert 1 <= len(page.all("article")) <= 4
    assert squeezed(gap.near.sv) in page.text  # type: ignore[attr-defined]
    (onward,) = [each["href"] for each in page.all("a", class_="onward") if each["href"].startswith("/stod")]
    assert client.get(onward, headers=BROWSER).status_code == 200


def test_the_nearest_support_is_of_the_kind_that_is_lacking(client: TestClient) -> None:
    page = page_of(client, "/luckor/pengar-till-inforande")
    assert "/stod?principle=p4&support_type=finansiering" in page.links


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_gap_that_does_not_exist_is_a_page_with_a_sentence(client: TestClient, language: str) -> None:
    assert messages_in(language)("gaps-no-gap") in page_of(client, "/luckor/x", 404, language).text


def test_without_the_database_the_report_is_still_told(make_client: MakeClient, own_database: Path) -> None:
    client = make_client(database_url=f"sqlite:///{own_database}")
    with make_engine(f"sqlite:///{own_database}").begin() as connection:
        connection.execute(text("DROP TABLE import_runs"))
    page = page_of(client, "/luckor")
    assert SV("problem-database-away") in page.text
    assert len(page.all("blockquote")) == len(GAPS)
    assert not page.all("table")
    page = page_of(client, f"/luckor/{GAPS[0].id}")
    assert SV("problem-database-away") in page.text
    assert squeezed(GAPS[0].quote) in page.text


@pytest.mark.parametrize("content", [None, "- id: x", "]["])
def test_without_the_reports_gaps_the_counts_are_still_shown(
    make_client: MakeClient, tmp_path: Path, content: str | None
) -> None:
    if content is not None:
        (tmp_path / "gaps").mkdir()
        (tmp_path / "gaps" / "p1.yml").write_text(content, encoding="utf-8")
    page = page_of(make_client(data=tmp_path), "/luckor")
    assert SV("gaps-unreadable") in page.text
    assert page.all("table")
