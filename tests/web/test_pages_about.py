"""What the service says about itself: what it is, what it stores, how to use it, how accessible it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from stodlots_catalogue.db import make_engine
from stodlots_web.messages import messages_in
from stodlots_web.pages.about import ASSESSED, Contact, contact_of, duration
from stodlots_web.settings import Settings
from tests.web.conftest import MakeClient, World
from tests.web.reading import Html

SV, EN = messages_in("sv"), messages_in("en")
PAGES = ("/om", "/sparas", "/hjalp", "/tillganglighet")
LIGHT = 60 * 1024


def page_of(client: TestClient, address: str, language: str = "sv") -> Html:
    response = client.get(address, headers={"Accept": "text/html", "Accept-Language": language})
    assert response.status_code == 200, response.text
    return Html(response.text)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_each_page_is_valid_light_and_in_the_language_asked_for(
    client: TestClient, address: str, language: str
) -> None:
    page = page_of(client, address, language)
    assert page.one("html")["lang"] == language
    weight = len(client.get(address).content) + len(client.get("/static/stod.css").content)
    assert weight <= LIGHT
    (current,) = [each["href"] for each in page.all("a") if each.get("aria-current") == "page"]
    assert current == address


def kept_on(page: Html) -> dict[str, str]:
    """What is stored, and the rest of its row."""
    return {
        row.text: " ".join(cell.text for cell in page.all("td", role="cell") if cell.around[-1] is row.around[-1])
        for row in page.all("th", role="rowheader")
    }


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_times_of_what_is_stored_are_those_of_the_settings(make_client: MakeClient, language: str) -> None:
    say = messages_in(language)
    client = make_client(conversation_age_s=90 * 60, link_age_days=30)
    kept = kept_on(page_of(client, "/sparas", language))
    talk, tab, link = (kept[say(key)] for key in ("kept-talk", "kept-tab", "kept-link"))
    assert say("time-minutes", count=90) in talk
    assert say("time-minutes", count=90) in tab
    assert say("time-days", count=30) in link
    assert say("time-minutes", count=90) in page_of(client, "/tillganglighet", language).text


def test_everything_that_is_stored_is_in_the_table(client: TestClient) -> None:
    keys = ("talk", "tab", "address", "link", "correction", "unmet", "thumb", "ip", "numbers", "failure")
    assert list(kept_on(page_of(client, "/sparas"))) == [SV(f"kept-{key}") for key in keys]


def test_every_table_of_the_database_that_users_leave_something_in_is_told_of(world: World) -> None:
    """A new table must be told of on /sparas (or be none that users leave anything in), and then be added here."""
    told = {"corrections", "unmet_needs", "insight_events"}
    ours = {"actors", "offerings", "sources", "import_runs", "glossary_releases", "alembic_version"}
    with make_engine(f"sqlite:///{world.database}").connect() as connection:
        rows = connection.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        )
        assert {name for (name,) in rows} == told | ours


@pytest.mark.parametrize("address", [*PAGES, "/ord", "/luckor", "/kvalitet"])
def test_no_page_sets_a_cookie_or_fetches_anything_from_elsewhere(client: TestClient, address: str) -> None:
    response = client.get(address)
    assert "set-cookie" not in response.headers
    page = Html(response.text)
    fetched = [each.get("src") or each.get("href") for each in page.elements if each.tag in ("img", "script", "iframe")]
    fetched += [each["href"] for each in page.all("link", rel="stylesheet")]
    assert fetched == ["/static/stod.css"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(43_200, "12 timmar"), (3600, "en timme"), (86_400, "ett dygn"), (31_536_000, "365 dygn"), (60, "en minut"),
     (5400, "90 minuter"), (1, "en sekund"), (61, "61 sekunder"), (0, "0 sekunder")],
)  # fmt: skip
def test_a_time_is_said_in_its_largest_whole_unit(seconds: int, words: str) -> None:
    assert duration(seconds, SV) == words


@pytest.mark.parametrize("address", PAGES)
def test_who_runs_it_is_shown_as_they_have_written_it(make_client: MakeClient, address: str) -> None:
    page = page_of(make_client(host_contact="Utvecklingsenheten, <b>0123</b>-456"), address)
    assert "Utvecklingsenheten, <b>0123</b>-456" in page.text
    assert SV("about-no-contact") not in page.text


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_without_a_contact_it_says_whom_to_ask(make_client: MakeClient, address: str, language: str) -> None:
    page = page_of(make_client(host_contact=""), address, language)
    assert messages_in(language)("about-no-contact") in page.text


@pytest.mark.parametrize(
    ("text_", "url"),
    [
        ("stod@alvsala.example", "mailto:stod@alvsala.example"),
        ("https://alvsala.example/kontakt", "https://alvsala.example/kontakt"),
        ("Ring 0123-456", ""),
        ("mejla stod@alvsala.example", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_an_address_alone_is_a_link_and_anything_else_is_not(text_: str, url: str) -> None:
    assert contact_of(Settings(host_contact=text_)) == Contact(text_, url)


def test_the_numbers_on_the_page_are_those_of_the_catalogue_and_the_start_page(
    client: TestClient, world: World
) -> None:
    offerings = [each for each in world.catalogue.offerings if each.standing in ("active", "verify")]
    actors = len({each.actor.id for each in offerings})
    told = SV("about-counts", offerings=len(offerings), actors=actors, words=len(world.glossary))
    assert told in page_of(client, "/om").text
    assert SV("start-scope", offerings=len(offerings), actors=actors) in client.get("/").text


def test_without_the_database_the_page_has_all_but_the_numbers(make_client: MakeClient, own_database: Path) -> None:
    client = make_client(database_url=f"sqlite:///{own_database}")
    with make_engine(f"sqlite:///{own_database}").begin() as connection:
        connection.execute(text("DROP TABLE import_runs"))
    page = page_of(client, "/om")
    assert SV("about-bot-1") in page.text
    assert not [word for word in page.text.split() if word == "None"]


def test_it_says_that_it_is_a_program_and_how_it_ranks(client: TestClient) -> None:
    page = page_of(client, "/om")
    for key in ("about-bot", "about-bot-1", "about-bot-2", "about-built-1", "about-order-3", "about-limit-1"):
        assert SV(key) in page.text
    assert "docs/ranking.md" in page.text
    assert "EUPL" in page.text


def test_help_gives_examples_that_can_be_tried_and_the_longest_text(make_client: MakeClient) -> None:
    page = page_of(make_client(max_text=1500), "/hjalp")
    assert len([each for each in page.links if each.startswith("/?q=")]) == 3
    assert " ".join(SV("help-write-4", max=1500).split()) in page.text  # 1 500, with a blank that does not break


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_statement_has_what_the_law_asks_for(client: TestClient, language: str) -> None:
    say = messages_in(language)
    page = page_of(client, "/tillganglighet", language)
    assert "2018:1937" in page.text
    assert {"sv": "delvis förenlig", "en": "partly complies"}[language] in page.text
    for key in ("access-known", "access-known-1", "access-tested-1", "access-report", "access-supervision"):
        assert say(key) in page.text
    assert say("access-dates", assessed=ASSESSED.isoformat()) in page.text
    assert "https://www.digg.se/tdosanmalan" in page.links
