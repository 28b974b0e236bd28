"""The pages without chat: all support, the actors and the overview, for people and for spreadsheets."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest
from fastapi.testclient import TestClient

from stodlots_catalogue.actorlist import ActorFilter, listed_actors
from stodlots_catalogue.db import make_engine, upgrade
from stodlots_catalogue.gaps import THIN as FEW
from stodlots_catalogue.importer import import_catalogue
from stodlots_catalogue.lookup import offerings_of
from stodlots_catalogue.query import Query
from stodlots_catalogue.ranking import PER_ACTOR_AMONG_FIRST
from stodlots_catalogue.search import search, whole
from stodlots_glossary.vocabulary import Principle, SupportType
from stodlots_web.messages import messages_in
from stodlots_web.pages.browse import PAGE
from stodlots_web.pages.picture import STYLE
from tests.catalogue import builders
from tests.web.conftest import MakeClient, World
from tests.web.reading import Html

SV, EN = messages_in("sv"), messages_in("en")
BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
LIGHT = 60 * 1024
ENDED = ("esv", "innovationsradet")
XSS = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


def page_of(client: TestClient, address: str, status: int = 200, language: str = "sv") -> Html:
    response = client.get(address, headers={**BROWSER, "Accept-Language": language})
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in response.headers["content-security-policy"]
    return Html(response.text)


def table_of(response: httpx.Response) -> list[dict[str, str]]:
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"), newline=""), delimiter=";"))


def names_on(page: Html) -> list[str]:
    return [each.text for each in page.all("h3") if each.inside("article")]


def number_in(heading: str) -> int:
    word = heading.split(maxsplit=1)[0]
    return {"Inget": 0, "Ingen": 0, "Ett": 1, "En": 1}[word] if word.isalpha() else int(word)


def total_on(page: Html) -> int:
    """The number in the heading of the list, whatever it counts."""
    return number_in(page.one("h2", id="list").text)


def total_at(client: TestClient, address: str) -> int:
    """The same, of a page that need not be read whole."""
    found = re.search(r'<h2 id="list"[^>]*>([^<]+)<', client.get(address, headers=BROWSER).text)
    assert found is not None, address
    return number_in(found[1])


def counts_on(page: Html, name: str) -> dict[str, int]:
    """The number beside each value of a filter."""
    found = {}
    for label in page.all("label", class_="option"):
        field = next(each for each in page.all("input") if label.node in each.around)
        if field["name"] == name and field["value"]:
            found[field["value"]] = int(label.text.split()[-1])
    return found


PAGES = [
    "/stod",
    "/stod?q=hemtj%C3%A4nst",
    "/stod?page=2",
    "/stod?principle=p4&principle=p5&support_type=testbadd&receiver=kommun&cost=gratis",
    "/stod?q=xyzzy",
    "/stod?actor=vinnova",
    "/stod/adda-innovationsguiden",
    "/stod/adda-innovationsguiden-program",
    "/aktorer",
    "/aktorer?kind=myndighet&support_type=finansiering&principle=p4",
    "/aktorer?kind=stiftelse&support_type=testbadd",
    "/aktorer/vinnova",
    "/aktorer/digg",
    *(f"/aktorer/{each}" for each in ENDED),
    "/karta",
]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_valid_html_in_both_languages(client: TestClient, address: str, language: str) -> None:
    page = page_of(client, address, language=language)
    assert page.one("html")["lang"] == language
    assert page.one("link", rel="canonical")["href"].startswith("http://testserver/")
    assert page.one("meta", name="description")["content"]
    other = {"sv": "en", "en": "sv"}[language]
    assert any(f"language={other}" in each for each in page.links)


@pytest.mark.slow
def test_every_offering_and_actor_has_a_valid_page(client: TestClient, world: World) -> None:
    for offering in world.catalogue.offerings:
        assert offering.name.split()[0] in page_of(client, f"/stod/{offering.id}").text
    for actor in world.catalogue.actors.values():
        assert actor.name.split()[0] in page_of(client, f"/aktorer/{actor.id}").text


# --- all support ---


def test_the_list_holds_all_support_that_can_be_had_page_by_page(client: TestClient, world: World) -> None:
    expected = [hit.offering.name for hit in whole(world.catalogue, Query())]
    names: list[str] = []
    for number in range(1, len(expected) // 20 + 2):
        names += names_on(page_of(client, f"/stod?page={number}"))
    assert names == [" ".join(each.split()) for each in expected]
    assert len(expected) > 250


@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("/stod?q=innovation", Query(text="innovation", strict=True, limit=20)),
        ("/stod?principle=p4", Query(principles=("p4",), strict=True, limit=20)),
        (
            "/stod?q=ai&support_type=natverk&receiver=region&phase=test&level=chef",
            Query(
                text="ai",
                support_types=("natverk",),
                receiver="region",
                phase="test",
                level="chef",
                strict=True,
                limit=20,
            ),
        ),
    ],
)
def test_the_list_is_ranked_as_everywhere_else_and_says_why(
    client: TestClient, world: World, address: str, query: Query
) -> None:
    page = page_of(client, address)
    result = search(world.catalogue, query)
    assert total_on(page) == result.total
    assert names_on(page) == [" ".join(hit.offering.name.split()) for hit in result.hits]
    folded = [each for each in page.all("details") if each.inside("article")]
    assert len(folded) == len(result.hits) > 0
    api = client.get(address.replace("/stod", "/api/v1/offerings")).json()
    for card, item in zip(folded, api["items"], strict=True):
        assert all(" ".join(reason["text"].split()) in card.text for reason in item["why"])


def test_without_a_question_there_is_no_why_but_a_word_on_the_order(client: TestClient) -> None:
    page = page_of(client, "/stod")
    assert not [each for each in page.all("details") if each.inside("article")]
    assert SV("browse-order-plain") in page.text


def test_no_actor_fills_the_first_places(client: TestClient, world: World) -> None:
    by_name = {" ".join(each.name.split()): each.actor.id for each in world.catalogue.offerings}
    first = [by_name[name] for name in names_on(page_of(client, "/stod"))[:5]]
    assert max(first.count(each) for each in first) <= PER_ACTOR_AMONG_FIRST


@pytest.mark.parametrize(
    "others",
    ["", "q=innovation", "principle=p5&receiver=kommun", "support_type=testbadd&cost=gratis", "actor=rise&phase=test"],
)
def test_each_count_is_what_the_list_has_with_that_choice(client: TestClient, world: World, others: str) -> None:
    page = page_of(client, f"/stod?{others}" if others else "/stod")
    given = [each.split("=") for each in others.split("&") if each]
    for name in ("principle", "support_type", "receiver", "phase", "level", "cost"):
        counts = counts_on(page, name)
        assert len(counts) >= 4
        rest = "&".join("=".join(each) for each in given if each[0] != name)
        for value, count in counts.items():
            api = client.get(f"/api/v1/offerings?{rest}&{name}={value}").json()
            assert api["total"] == count, (name, value)


def test_the_counts_beside_actors_are_right_too(client: TestClient, world: World) -> None:
    options = [each for each in page_of(client, "/stod?principle=p3").all("option") if each["value"]]
    assert len(options) > 100
    for option in options[::15]:
        total = client.get(f"/api/v1/offerings?principle=p3&actor={option['value']}").json()["total"]
        assert option.text.endswith(f"({total})")


def test_a_kind_of_support_within_a_principle_is_one_choice_away(client: TestClient) -> None:
    counts = counts_on(page_of(client, "/stod?principle=p1"), "support_type")
    assert list(counts) == list(map(str, SupportType))
    for value, count in counts.items():
        assert total_at(client, f"/stod?principle=p1&support_type={value}") == count


def test_filters_combine_and_each_can_be_taken_away(client: TestClient) -> None:
    page = page_of(client, "/stod?q=test&principle=p4&support_type=testbadd&receiver=kommun&actor=rise")
    checked = [(each["name"], each["value"]) for each in page.all("input") if each.get("checked") is not None]
    assert {("principle", "p4"), ("support_type", "testbadd"), ("receiver", "kommun")} <= set(checked)
    assert page.one("input", id="q")["value"] == "test"
    assert [each["value"] for each in page.all("option") if each.get("selected") is not None] == ["rise"]
    ways = {
        each["aria-label"]: each["href"]
        for each in page.all("a")
        if each.inside("ul", "chosen") and each.get("aria-label")
    }
    assert len(ways) == 5
    assert ways[SV("widget-remove", what=SV("choice-p4"))] == (
        "/stod?q=test&support_type=testbadd&receiver=kommun&actor=rise#list"
    )
    assert "/stod#list" in page.links


def test_the_form_works_without_scripts(client: TestClient) -> None:
    page = page_of(client, "/stod?language=en&principle=p4", language="sv")
    form = page.one("form")
    assert (form["method"], form["action"]) == ("get", "/stod#list")
    assert page.one("input", type="hidden")["value"] == "en"
    assert page.one("button").inside("form")
    assert EN("browse-submit") in page.text


def test_what_the_form_leaves_empty_is_left_out_of_the_address(client: TestClient) -> None:
    response = client.get("/stod?q=&principle=p4&receiver=&phase=&actor=", follow_redirects=False)
    assert response.status_code == 303
    assert response.headers["location"] == "/stod?principle=p4"


def test_pages_have_stable_addresses(client: TestClient) -> None:
    page = page_of(client, "/stod?principle=p4&page=2")
    assert {"/stod?principle=p4#list", "/stod?principle=p4&page=3#list"} <= set(page.links)
    assert page.one("a", rel="prev")["href"] == "/stod?principle=p4#list"
    current = [
        each.text for each in page.all("a") if each.get("aria-current") == "page" and each.inside("nav", "pages")
    ]
    assert current == ["2"]
    assert page.one("link", rel="canonical")["href"] == "http://testserver/stod?principle=p4&page=2"


def test_a_page_that_is_no_longer_there_leads_to_the_last_one(client: TestClient) -> None:
    response = client.get("/stod?principle=p4&page=900", follow_redirects=False)
    assert response.status_code == 303
    assert total_at(client, response.headers["location"]) > 0


def test_when_nothing_matches_the_page_says_so_and_leads_to_the_gaps(client: TestClient) -> None:
    page = page_of(client, "/stod?q=xyzzy")
    assert SV("browse-none") in page.text
    assert "/luckor" in page.links
    assert total_on(page) == 0


def test_where_there_is_little_support_the_page_says_so(client: TestClient) -> None:
    assert SV("gap-thin") in page_of(client, "/stod?principle=p5&support_type=testbadd").text
    assert SV("gap-thin") not in page_of(client, "/stod?principle=p5&support_type=metodstod").text


def test_support_of_unknown_cost_is_counted_and_said(client: TestClient, world: World) -> None:
    query = Query(principles=("p4",), cost="gratis", strict=True)
    unknown = search(world.catalogue, query).unknown_cost
    assert unknown > 1
    assert SV("list-unknown-cost", count=unknown) in page_of(client, "/stod?principle=p4&cost=gratis").text


def test_each_card_shows_its_source_and_what_is_not_confirmed(client: TestClient, world: World) -> None:
    page = page_of(client, "/stod?principle=p4&support_type=radgivning")
    cards = page.all("article")
    hits = search(world.catalogue, Query(principles=("p4",), support_types=("radgivning",), strict=True, limit=20)).hits
    assert {str(hit.offering.standing) for hit in hits} == {"active", "verify"}
    for card, hit in zip(cards, hits, strict=True):
        date = hit.offering.newest_source
        assert (SV("card-source-dated", date=date) if date else SV("card-source-undated")) in card.text
        assert (SV("card-not-confirmed") in card.text) == (hit.offering.standing == "verify")


@pytest.mark.parametrize("q", [XSS, "{{ 7 * 7 }}", "å" * 400, "\x00\x01hej", "&lt;"])
def test_what_is_typed_is_shown_as_text(client: TestClient, q: str) -> None:
    response = client.get("/stod", params={"q": q}, headers=BROWSER)
    page = Html(response.text)
    assert page.one("input", id="q")["value"] == " ".join(q.replace("\x00", " ").replace("\x01", " ").split())
    assert not page.all("script") + page.all("img")


# --- as a table ---


def test_the_table_holds_all_of_the_list_in_its_order(client: TestClient, world: World) -> None:
    rows = table_of(client.get("/stod.csv?principle=p4&page=3"))
    expected = [hit.offering for hit in whole(world.catalogue, Query(principles=("p4",), strict=True))]
    assert len(expected) > 3 * PAGE
    assert [row["Id"] for row in rows] == [each.id for each in expected]
    for row, each in zip(rows, expected, strict=True):
        assert row[SV("table-name")] == each.name
        assert row[SV("page-next-step")].lstrip("'") == each.next_step.lstrip("'")
        assert row[SV("table-page")] == f"http://testserver/stod/{each.id}"
        assert row[SV("table-date")] == (each.newest_source or "")
        assert (row[SV("table-status")] == SV("card-not-confirmed")) == (each.standing == "verify")


def test_the_tables_come_in_english_too(client: TestClient) -> None:
    assert EN("table-what") in table_of(client.get("/stod.csv?language=en"))[0]
    assert EN("table-short") in table_of(client.get("/aktorer.csv?language=en"))[0]


def test_the_table_of_actors_is_the_list_of_actors(client: TestClient, world: World) -> None:
    rows = table_of(client.get("/aktorer.csv?kind=myndighet"))
    expected = listed_actors(world.catalogue, ActorFilter(kinds=("myndighet",)))
    assert [row["Id"] for row in rows] == [each.actor.id for each in expected]
    assert [int(row[SV("table-offerings")]) for row in rows] == [each.offerings for each in expected]
    esv = next(row for row in rows if row["Id"] == "esv")
    assert esv[SV("table-status")] == SV("card-ended")
    assert esv[SV("table-successor")] == world.catalogue.actors["statskontoret"].name


@pytest.fixture
def own(make_client: MakeClient, tmp_path: Path) -> Any:
    """An app with a small catalogue of its own."""

    def make(actors: Sequence[dict[str, Any]], offerings: Sequence[dict[str, Any]]) -> TestClient:
        url = f"sqlite:///{tmp_path / 'small.db'}"
        engine = make_engine(url)
        upgrade(engine)
        import_catalogue(engine, builders.write(tmp_path / "files", actors, offerings))
        engine.dispose()
        return make_client(database_url=url)

    return make


def test_no_cell_is_a_formula(own: Any) -> None:
    starts = ["=1+1", "+46 8", "-1", "@SUM(A1)"]
    offerings = [builders.offering(f"o{n}", name=start, summary=start) for n, start in enumerate(starts)]
    client = own([builders.actor("a", name="=cmd", short="@a")], offerings)
    rows = table_of(client.get("/stod.csv"))
    assert {row[SV("table-name")] for row in rows} == {f"'{start}" for start in starts}
    for row in [*rows, *table_of(client.get("/aktorer.csv"))]:
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_semicolons_quotes_and_lines_survive_the_table(own: Any) -> None:
    text = 'Säg "hej"; och sedan, hej då'
    client = own([builders.actor("a")], [builders.offering("o", summary=text)])
    assert table_of(client.get("/stod.csv"))[0][SV("table-what")] == text


# --- one offering ---


def test_an_offering_shows_its_facts_in_the_order_of_a_card(client: TestClient, world: World) -> None:
    offering = world.catalogue.offerings[world.catalogue.row_of["adda-innovationsguiden"]]
    page = page_of(client, f"/stod/{offering.id}")
    shown = [
        SV("support-metodstod"), offering.name, offering.actor.name, offering.summary, offering.next_step,
        SV("receiver-myndighet"), SV("cost-gratis"), SV("phase-behov"), SV("level-chef"), SV("sources-title"),
    ]  # fmt: skip
    main = page.one("main").text
    places = [main.index(each) for each in shown]
    assert places == sorted(places)
    for principle in offering.principles:
        assert SV(f"choice-{principle}") in main
        assert SV(f"principle-{principle}") in main
    assert "/aktorer/adda" in page.links
    assert offering.url in page.links
    for source in offering.sources:
        assert source.ref in (page.links if source.evidence == "page" else main)
    assert SV("offering-checked", date=offering.newest_source) in main


def test_what_is_not_confirmed_is_said_with_the_date(client: TestClient, world: World) -> None:
    offering = next(each for each in world.catalogue.offerings if each.standing == "verify" and each.newest_source)
    text = page_of(client, f"/stod/{offering.id}").text
    assert SV("offering-not-confirmed") in text
    assert SV("offering-checked", date=offering.newest_source) in text


def test_undated_sources_are_said_to_be_so(client: TestClient, world: World) -> None:
    offering = next(each for each in world.catalogue.offerings if not each.newest_source)
    assert SV("offering-never-dated") in page_of(client, f"/stod/{offering.id}").text


def test_an_offering_leads_to_more_from_its_actor_and_to_the_like_from_others(client: TestClient, world: World) -> None:
    page = page_of(client, "/stod/adda-innovationsguiden")
    linked = [each.removeprefix("/stod/") for each in page.links if each.startswith("/stod/") and "?" not in each]
    assert "adda-innovationsguiden" not in linked
    actors = [world.catalogue.offerings[world.catalogue.row_of[each]].actor.id for each in linked]
    assert actors[:4] == ["adda"] * 4
    assert "adda" not in actors[4:]
    assert len(actors) == 8
    for each in linked[4:]:
        like = world.catalogue.offerings[world.catalogue.row_of[each]]
        assert "metodstod" in like.support_types
        assert {"p2", "p3", "p4"} & set(like.principles)


def test_what_has_ended_says_so_and_is_not_offered(client: TestClient, world: World) -> None:
    offering = next(each for each in world.catalogue.offerings if each.standing == "ended")
    page = page_of(client, f"/stod/{offering.id}")
    assert SV("offering-ended") in page.text
    assert SV("offering-instead") in page.text
    assert SV("page-next-step") not in page.text
    assert page.data is None
    assert page.one("meta", name="robots")["content"] == "noindex"


def test_what_was_taken_out_of_the_catalogue_is_gone(own: Any, tmp_path: Path) -> None:
    kept = builders.offering("o")
    client = own([builders.actor("a"), builders.actor("b")], [kept, builders.offering("p", "b")])
    engine = make_engine(f"sqlite:///{tmp_path / 'small.db'}")
    import_catalogue(engine, builders.write(tmp_path / "fewer", [builders.actor("a")], [kept]))
    engine.dispose()
    for address in ("/stod/p", "/aktorer/b"):
        assert SV("problem-gone") in page_of(client, address, 410).text
    page_of(client, "/stod/o")


@pytest.mark.parametrize(
    ("identifier", "kind", "provider"),
    [("vinnova", "GovernmentService", "GovernmentOrganization"), ("adda", "Service", "Organization")],
)
def test_an_offering_describes_itself_as_a_service(
    client: TestClient, world: World, identifier: str, kind: str, provider: str
) -> None:
    offering = offerings_of(world.catalogue, identifier)[0]
    page = page_of(client, f"/stod/{offering.id}?language=sv")
    data = page.data
    assert data is not None
    assert (data["@context"], data["@type"]) == ("https://schema.org", kind)
    assert data["@id"] == data["url"] == page.one("link", rel="canonical")["href"]
    assert (data["name"], data["description"]) == (offering.name, offering.summary)
    assert data["areaServed"]["name"] == "Sverige"
    assert data["provider"]["@type"] == provider
    assert data["provider"]["name"] == offering.actor.name
    assert data["provider"]["@id"] == f"http://testserver/aktorer/{identifier}"
    assert page.one("meta", name="description")["content"] == offering.summary


def test_nothing_in_the_data_can_end_the_block_it_stands_in(own: Any) -> None:
    client = own([builders.actor("a", name=XSS)], [builders.offering("o", name=XSS, summary=XSS)])
    page = page_of(client, "/stod/o")
    assert page.data is not None
    assert page.data["name"] == XSS
    assert not page.all("img")
    assert page_of(client, "/aktorer/a").data["name"] == XSS  # type: ignore[index]


def test_the_public_address_is_the_one_that_pages_name(make_client: MakeClient) -> None:
    client = make_client(public_url="https://stod.example")
    page = page_of(client, "/stod/adda-innovationsguiden", language="en")
    assert page.one("link", rel="canonical")["href"] == "https://stod.example/stod/adda-innovationsguiden?language=en"
    languages = {each["hreflang"]: each["href"] for each in page.all("link", rel="alternate")}
    assert languages["sv"] == "https://stod.example/stod/adda-innovationsguiden"


# --- actors ---


def test_all_actors_are_listed_by_name_with_how_much_they_give(client: TestClient, world: World) -> None:
    page = page_of(client, "/aktorer")
    expected = listed_actors(world.catalogue, ActorFilter())
    linked = [each["href"].removeprefix("/aktorer/") for each in page.all("a") if each["href"].startswith("/aktorer/")]
    assert linked == [each.actor.id for each in expected]
    assert total_on(page) == len(expected)
    assert "/stod?actor=vinnova" in page.links
    assert SV("card-ended") in page.text


@pytest.mark.parametrize(
    "others",
    [
        {},
        {"kind": "myndighet"},
        {"support_type": "finansiering", "principle": "p4"},
        {"kind": "bolag", "principle": "p2"},
    ],
)
def test_each_count_of_actors_is_what_the_list_has_with_that_choice(client: TestClient, others: dict[str, str]) -> None:
    def address(**chosen: str) -> str:
        return "/aktorer?" + "&".join(f"{name}={value}" for name, value in chosen.items())

    page = page_of(client, address(**others))
    for name in ("kind", "support_type", "principle"):
        for value, count in counts_on(page, name).items():
            assert total_at(client, address(**{**others, name: value})) == count, (name, value)


def test_an_actor_shows_what_it_gives_and_where_that_is_known_from(client: TestClient, world: World) -> None:
    actor = world.catalogue.actors["vinnova"]
    offerings = offerings_of(world.catalogue, "vinnova")
    page = page_of(client, "/aktorer/vinnova")
    assert page.one("h1").text == actor.name
    for shown in (actor.summary, SV("actor-one-myndighet"), SV("actor-offerings", count=len(offerings))):
        assert shown in page.text
    assert actor.homepage in page.links
    assert set(names_on(page)) <= {" ".join(each.name.split()) for each in offerings}
    assert len(names_on(page)) == 10
    assert "/stod?actor=vinnova" in page.links
    for principle in Principle:
        for support in SupportType:
            count = sum(str(principle) in o.principles and str(support) in o.support_types for o in offerings)
            link = f"/stod?actor=vinnova&principle={principle}&support_type={support}"
            assert (link in page.links) == (count > 0)
    assert page.data is not None
    assert page.data["@type"] == "GovernmentOrganization"
    assert page.data["url"] == actor.homepage


def test_an_actor_that_has_ended_says_so_and_names_who_took_over(client: TestClient, world: World) -> None:
    page = page_of(client, "/aktorer/esv")
    assert SV("actor-ended", name=world.catalogue.actors["esv"].name) in page.text
    assert "/aktorer/statskontoret" in page.links
    assert page.one("meta", name="robots")["content"] == "noindex"
    none = page_of(client, "/aktorer/innovationsradet")
    assert SV("actor-no-successor") in none.text


def test_an_actor_that_may_be_moving_says_so(client: TestClient, world: World) -> None:
    page = page_of(client, "/aktorer/digg")
    assert SV("actors-moving", name=world.catalogue.actors["pts"].name) in page.text
    assert SV("actor-not-confirmed", name=world.catalogue.actors["digg"].name) in page.text


# --- the overview ---


def test_each_count_of_the_overview_leads_to_a_list_of_that_many(client: TestClient) -> None:
    page = page_of(client, "/karta")
    counts = [each for each in page.all("a") if each.inside("table")]
    assert len(counts) > 100
    for each in counts:
        assert total_at(client, each["href"]) == int(each.text), each["aria-label"]


def test_the_tables_can_be_read_aloud(client: TestClient) -> None:
    page = page_of(client, "/karta")
    for table in page.all("table"):
        inside = [each for each in page.elements if table.node in each.around]
        assert [each.text for each in inside if each.tag == "caption"] != [""]
        scopes = [each["scope"] for each in inside if each.tag == "th"]
        assert scopes.count("col") == 8
        assert scopes.count("row") == len([each for each in inside if each.tag == "tr"]) - 1


def test_where_there_is_little_the_overview_says_so_and_leads_there(client: TestClient) -> None:
    page = page_of(client, "/karta")
    lists = [each for each in page.all("a") if each.inside("div", "lacks") and each["href"] != "/luckor"]
    little = f"{SV('choice-p5')}, {SV('support-testbadd')}"
    assert any(each.text.startswith(little) for each in lists)
    for each in lists:
        assert 1 <= total_at(client, each["href"]) < FEW
        assert each.text.endswith(f"({total_at(client, each['href'])})")
    assert SV("map-few", count=FEW) in page.text
    assert SV("map-missing-actors") in page.text
    assert f"{SV('actor-kind-stiftelse')}, {SV('support-utbildning')}" in page.text
    assert SV("map-missing") not in page.text
    assert "/luckor" in page.links


def test_where_there_is_nothing_the_overview_says_so(own: Any) -> None:
    client = own([builders.actor("a")], [builders.offering("o")])
    page = page_of(client, "/karta")
    assert SV("map-missing") in page.text
    assert f"{SV('choice-p1')}, {SV('support-finansiering')}" in page.text
    assert (
        SV("quoted", word=f"{SV('choice-p1')}, {SV('support-finansiering')}") in client.get("/karta/principer.svg").text
    )


def test_where_nothing_is_lacking_the_overview_says_that(own: Any) -> None:
    everything = {"principles": list(map(str, Principle)), "support_types": list(map(str, SupportType))}
    client = own([builders.actor("a")], [builders.offering(f"o{n}", **everything) for n in range(FEW)])
    assert page_of(client, "/karta").text.count(SV("map-all-there")) == 2


@pytest.mark.parametrize("name", ["aktorer", "principer"])
def test_the_table_to_download_has_the_counts_of_the_page(client: TestClient, name: str) -> None:
    rows = table_of(client.get(f"/karta/{name}.csv"))
    page = page_of(client, "/karta")
    table = page.all("table")[0 if name == "principer" else 1]
    shown = [each.text for each in page.all("td") if table.node in each.around]
    assert [cell for row in rows for cell in list(row.values())[1:]] == shown


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", ["aktorer", "principer"])
def test_the_picture_shows_every_count_and_says_what_it_is(client: TestClient, name: str, language: str) -> None:
    response = client.get(f"/karta/{name}.svg?language={language}")
    assert response.headers["content-type"].startswith("image/svg+xml")
    svg = "{http://www.w3.org/2000/svg}"
    root = ElementTree.fromstring(response.text)
    assert root.get("role") == "img"
    ids = {each.get("id"): each for each in root.iter()}
    assert all((ids[each].text or "").strip() for each in (root.get("aria-labelledby") or "").split())
    shown = [int(each.text or "") for each in root.iter(f"{svg}text") if each.get("class") in ("count", "zero")]
    rows = table_of(client.get(f"/karta/{name}.csv?language={language}"))
    assert shown == [int(cell) for row in rows[:-1] for cell in list(row.values())[1:-1]]
    circles = [float(each.get("r") or 0) for each in root.iter(f"{svg}circle")]
    assert circles[shown.index(max(shown))] == max(circles)
    words = " ".join(" ".join(each.itertext()) for each in root.iter(f"{svg}text"))
    assert messages_in(language)("support-utbildning") in words


def test_the_style_of_the_picture_is_allowed_by_its_hash_and_nothing_else_is(client: TestClient) -> None:
    response = client.get("/karta/aktorer.svg")
    style = next(each.text for each in ElementTree.fromstring(response.text).iter() if each.tag.endswith("style"))
    assert style == STYLE
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = response.headers["content-security-policy"]
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "script" not in response.text


def test_pictures_keep_their_place_on_the_page(client: TestClient) -> None:
    for image in page_of(client, "/karta").all("img"):
        root = ElementTree.fromstring(client.get(image["src"]).text)
        assert (root.get("width"), root.get("height")) == (image["width"], image["height"])


# --- what can go wrong ---

WRONG = [
    ("/stod/finns-inte", 404, "no-offering"),
    ("/aktorer/finns-inte", 404, "no-actor"),
    ("/karta/finns-inte.svg", 404, "not-found"),
    ("/finns-inte", 404, "not-found"),
    ("/stod?principle=p9", 422, "page-value"),
    ("/stod?receiver=kommun&receiver=region", 422, "page-value"),
    ("/stod?actor=finns-inte", 422, "page-value"),
    ("/stod?page=0", 422, "page-value"),
    ("/stod?page=x", 422, "page-value"),
    ("/aktorer?kind=finns-inte", 422, "page-value"),
    ("/s/x?today=kanske", 422, "page-value"),
]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("address", "status", "code"), WRONG)
def test_a_wrong_address_is_a_page_with_a_sentence_a_reference_and_ways_back(
    client: TestClient, address: str, status: int, code: str, language: str
) -> None:
    say = messages_in(language)
    response = client.get(address, headers={**BROWSER, "Accept-Language": language})
    assert response.status_code == status
    page = Html(response.text)
    assert page.one("h1").text == say(f"problem-{code}-title")
    assert say(f"problem-{code}") in page.text
    assert say("request-reference", id=response.headers["X-Request-Id"]) in page.text
    assert {"/", "/stod", "/aktorer"} <= set(page.links)


def test_the_language_of_the_address_is_kept_when_something_is_wrong(client: TestClient) -> None:
    assert EN("problem-no-offering") in page_of(client, "/stod/x?language=en", 404).text


def test_a_question_that_is_too_long_is_a_page_too(client: TestClient) -> None:
    assert SV("problem-too-long", max=500) in page_of(client, "/stod?q=" + "a" * 501, 422).text


def test_programs_still_get_problem_documents(client: TestClient) -> None:
    for address, accept in (("/stod/x", "*/*"), ("/api/v1/offerings/x", BROWSER["Accept"])):
        response = client.get(address, headers={"Accept": accept})
        assert response.status_code == 404
        assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("address", ["/stod", "/stod.csv", "/aktorer", "/stod/x", "/aktorer/x", "/karta"])
def test_when_the_database_is_away_the_page_says_so(make_client: MakeClient, tmp_path: Path, address: str) -> None:
    client = make_client(database_url=f"sqlite:///{tmp_path / 'empty.db'}")
    assert SV("problem-database-away") in page_of(client, address, 503).text


# --- what it weighs ---


@pytest.mark.parametrize("address", PAGES)
def test_a_page_with_its_stylesheet_and_pictures_is_light(client: TestClient, address: str) -> None:
    response = client.get(address, headers=BROWSER)
    page = Html(response.text)
    extra = [page.one("link", rel="stylesheet")["href"], *(each["src"] for each in page.all("img"))]
    assert len(response.content) + sum(len(client.get(each).content) for each in extra) <= LIGHT
