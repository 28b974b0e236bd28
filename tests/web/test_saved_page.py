"""The page behind a link: the same result again, without scripts, in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from stodlots_catalogue.db import make_engine
from stodlots_catalogue.importer import import_catalogue
from stodlots_web.links import Saved, SavedLinks
from stodlots_web.messages import messages_in
from stodlots_web.settings import ROOT
from tests.web.conftest import STRANGER, MakeClient, World
from tests.web.test_page import Page

SV, EN = messages_in("sv"), messages_in("en")
LINKS = SavedLinks("test", 365)


def saved_of(world: World, offerings: Sequence[str] | None = None, **changes: Any) -> str:
    """The code of a result in this world."""
    ids = tuple(each.id for each in world.catalogue.offerings[:3]) if offerings is None else tuple(offerings)
    fields = {"catalogue": world.catalogue.release, "glossary": 1} | changes
    return LINKS.code_of(Saved(("p4",), ("testbadd",), {"receiver": "kommun"}, ids, **fields))


def page_of(client: TestClient, code: str, status: int = 200, **params: str) -> Page:
    response = client.get(f"/s/{code}", params=params)
    assert response.status_code == status
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in response.headers["content-security-policy"]
    return Page(response.text)


def test_the_page_shows_the_interpretation_the_support_in_order_and_why(client: TestClient, world: World) -> None:
    page = page_of(client, saved_of(world))
    places = [page.text.index(each.name) for each in world.catalogue.offerings[:3]]
    assert places == sorted(places)
    for words in (SV("aim-p4"), SV("worth-p4"), SV("worth-testbadd"), SV("worth-honest"), "att det är för kommuner"):
        assert words in page.text
    assert SV("saved-changed") not in page.text


def test_the_page_needs_no_script_can_be_printed_and_is_not_for_search_engines(
    client: TestClient, world: World
) -> None:
    page = page_of(client, saved_of(world))
    assert page.all("script") == []
    assert {"name": "robots", "content": "noindex"} in page.all("meta")
    assert "@media print" in client.get("/static/stod.css").text


@pytest.mark.parametrize(("language", "say"), [("sv", SV), ("en", EN), ("de", SV)])
def test_the_language_is_in_the_link_and_can_be_changed(
    client: TestClient, world: World, language: str, say: Any
) -> None:
    page = page_of(client, saved_of(world), language=language)
    assert say("saved-worth") in page.text
    other = "sv" if say is EN else "en"
    assert any(f"language={other}" in str(link["href"]) for link in page.all("a"))


@pytest.mark.parametrize(("say", "language"), [(SV, "sv"), (EN, "en")])
def test_a_code_that_was_changed_gets_a_clear_sentence(
    client: TestClient, world: World, say: Any, language: str
) -> None:
    page = page_of(client, saved_of(world)[:-2] + "xx", 404, language=language)
    assert say("link-invalid") in page.text


def test_a_code_that_is_too_old_gets_a_clear_sentence(make_client: MakeClient, world: World) -> None:
    assert SV("link-too-old") in page_of(make_client(link_age_days=-1), saved_of(world), 410).text


def test_a_result_of_which_nothing_is_left_is_too_old(client: TestClient, world: World) -> None:
    assert SV("link-too-old") in page_of(client, saved_of(world, ["finns-inte"]), 410).text


def test_what_is_gone_is_said(client: TestClient, world: World) -> None:
    page = page_of(client, saved_of(world, [world.catalogue.offerings[0].id, "finns-inte"]))
    assert SV("saved-partial") in page.text


def test_where_little_existed_the_page_says_so(client: TestClient, world: World) -> None:
    assert SV("summary-gap") in page_of(client, saved_of(world, gap=True)).text


def test_the_result_stays_as_it_was_and_what_has_changed_is_marked(
    make_client: MakeClient, world: World, own_database: Path, tmp_path: Path
) -> None:
    first, second = world.catalogue.offerings[:2]
    folder = tmp_path / "catalogue"
    folder.mkdir()
    for name in ("actors", "offerings"):
        lines = (ROOT / "data" / "catalogue" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if f'"id": "{second.id}"' not in line and f'"id":"{second.id}"' not in line]
        (folder / f"{name}.jsonl").write_text(
            "\n".join(kept).replace(first.summary, "Alldeles ny text om stödet.") + "\n", encoding="utf-8"
        )
    import_catalogue(make_engine(f"sqlite:///{own_database}"), folder, at=datetime.now(UTC))
    client = make_client(database_url=f"sqlite:///{own_database}")
    page = page_of(client, saved_of(world, [first.id, second.id]))
    assert first.summary in page.text
    assert second.name in page.text
    for key in ("saved-changed", "saved-since-changed", "saved-since-gone", "saved-show-today"):
        assert SV(key) in page.text
    today = page_of(client, saved_of(world, [first.id, second.id]), today="true")
    assert "Alldeles ny text om stödet." in today.text


def test_without_the_release_of_then_the_facts_of_today_are_shown(client: TestClient, world: World) -> None:
    page = page_of(client, saved_of(world, catalogue=999))
    assert world.catalogue.offerings[0].name in page.text


def test_opening_a_link_writes_nothing(client: TestClient, world: World) -> None:
    engine = make_engine(f"sqlite:///{world.database}")

    def rows() -> int:
        with engine.connect() as connection:
            return int(connection.scalar(text("SELECT count(*) FROM insight_events")) or 0)

    before = rows()
    page_of(client, saved_of(world))
    assert rows() == before
    engine.dispose()


def test_strangers_cannot_open_links_without_end(make_client: MakeClient, world: World) -> None:
    client = make_client(STRANGER, requests_per_minute=1)
    assert client.get(f"/s/{saved_of(world)}").status_code == 200
    assert client.get(f"/s/{saved_of(world)}").status_code == 429
