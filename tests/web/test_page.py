"""The page ``/``: a form and its answer, without scripts, readable by everybody."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from actions.listing import PRINCIPLE_CHOICES, SHOW_ANYWAY
from stodlots_catalogue.plain import plain_hit, plain_offering
from stodlots_catalogue.query import Query
from stodlots_catalogue.search import search
from stodlots_web.messages import messages_in
from tests.web.conftest import STRANGER, MakeClient, World
from tests.web.fakes import FACETS, FakeRasa, answer, label

SV, EN = messages_in("sv"), messages_in("en")
XSS = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


class Page(HTMLParser):
    """The elements and the words of a page."""

    VOID = ("meta", "link", "br", "img", "input")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    @property
    def text(self) -> str:
        return " ".join(self.words.split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page_of(client: TestClient, q: str = "", status: int = 200, language: str = "sv") -> Page:
    response = client.get("/", params={"q": q} if q else {}, headers={"Accept-Language": language})
    assert response.status_code == status
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return Page(response.text)


@pytest.fixture
def offerings_message(world: World) -> dict[str, Any]:
    """A list as the actions send it."""
    result = search(world.catalogue, Query(principles=("p4",), support_types=("testbadd",), limit=5))
    items = [plain_hit(hit) for hit in result.hits]
    args = {"total": result.exact_total, "shown": 5}
    return {"type": "offerings", "key": "list-header", "args": args, "items": items, "offset": 0, "total": 9}


def test_the_form_says_what_it_is_for_and_that_a_machine_answers(client: TestClient, rasa: FakeRasa) -> None:
    page = page_of(client)
    for key in ("page-title", "page-lead", "page-label", "page-hint", "page-bot", "page-submit"):
        assert SV(key) in page.text
    assert rasa.requests == []


@pytest.mark.parametrize(("header", "language"), [("sv", "sv"), ("en-GB", "en"), ("fi", "sv")])
def test_the_page_is_in_the_language_asked_for_and_says_so(client: TestClient, header: str, language: str) -> None:
    page = page_of(client, language=header)
    assert page.all("html") == [{"lang": language}]
    assert messages_in(language)("page-lead") in page.text


def test_every_field_has_its_label(client: TestClient) -> None:
    page = page_of(client)
    (field,) = page.all("textarea")
    assert field["id"] in [each["for"] for each in page.all("label")]
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(set(ids)) == len(ids)
    assert set((field["aria-describedby"] or "").split()) <= set(ids)
    assert len(page.all("h1")) == 1


def test_a_question_is_answered_on_the_page_and_forgotten(client: TestClient, rasa: FakeRasa) -> None:
    assert SV("greet") in page_of(client, "Hej").text
    (_, said, body), (method, path, _) = rasa.requests
    assert (said, body["text"]) == ("/message", "Hej")
    assert (method, path) == ("DELETE", f"/conversations/{body['conversation_id']}")


def test_the_question_stays_in_the_form(client: TestClient) -> None:
    assert "Vi vill testa & köpa" in page_of(client, "Vi vill testa & köpa").text


def test_a_list_is_shown_as_cards(client: TestClient, rasa: FakeRasa, offerings_message: dict[str, Any]) -> None:
    understood = {
        "type": "understanding",
        "understanding": {
            "principles": [label("p4", "testa")],
            "support_types": [],
            "excluded_support_types": [],
            "facets": FACETS,
        },
    }
    rasa.says = answer(understood, offerings_message | {"notes": [{"key": "list-not-confirmed"}]})
    page = page_of(client, "Vi vill testa")
    assert "”testa”" in page.text
    assert SV("list-not-confirmed") in page.text
    assert len(page.all("article")) == len(offerings_message["items"])
    for item in offerings_message["items"]:
        for shown in (item["name"], item["actor_name"], item["next_step"]):
            assert " ".join(shown.split()) in page.text
    links = [each["href"] for each in page.all("a") if (each["href"] or "").startswith("http")]
    assert links == [item["url"] for item in offerings_message["items"] if item["url"]]


def test_choices_that_need_a_conversation_are_not_offered(client: TestClient, rasa: FakeRasa) -> None:
    choices = [*PRINCIPLE_CHOICES, SHOW_ANYWAY]
    rasa.says = answer({"type": "choices", "key": "ask-principle", "choices": choices})
    page = page_of(client, "Vi vill")
    assert SV("ask-principle") in page.text
    assert SV("choice-p1") in page.text
    assert SV("choice-show-anyway") not in page.text


def test_a_term_is_explained(client: TestClient, rasa: FakeRasa, world: World) -> None:
    concept = next(each for each in world.glossary if each.scheme == "jargon" and each.definition.get("sv"))
    item = {
        "id": concept.id, "pref": concept.pref, "labels": concept.alt, "definition": concept.definition,
        "note": concept.note, "source": concept.source, "related": [],
    }  # fmt: skip
    rasa.says = answer({"type": "concept", "items": [item]})
    assert " ".join(concept.definition["sv"].split()) in page_of(client, "Vad är det?").text


def test_an_actor_is_presented(client: TestClient, rasa: FakeRasa, world: World) -> None:
    offering = next(each for each in world.catalogue.offerings if each.actor.id == "vinnova")
    actor = client.get("/api/v1/actors/vinnova").json()
    message = {
        "type": "actor", "actor": actor, "successor": None, "offerings": [plain_offering(offering)], "offerings_total": 1
    }  # fmt: skip
    rasa.says = answer(message)
    page = page_of(client, "Vinnova?")
    assert actor["name"] in page.text
    assert offering.name in page.text


def test_the_answer_is_in_the_language_of_the_question(client: TestClient, rasa: FakeRasa) -> None:
    rasa.says = answer({"type": "text", "key": "greet"}, language="en")
    assert EN("greet") in page_of(client, "Hello there").text


def test_personal_data_goes_no_further_than_the_form(client: TestClient, rasa: FakeRasa) -> None:
    page = page_of(client, "Kim 900118-9811")
    assert SV("redacted") in page.text
    assert "9811" not in rasa.heard


def test_when_rasa_says_nothing_the_page_says_so(client: TestClient, rasa: FakeRasa) -> None:
    rasa.says = answer()
    assert SV("failed") in page_of(client, "Hej").text


@pytest.mark.parametrize("q", [XSS, "</textarea><b>x", "&lt;", "javascript:alert(1)", "{{ 7 * 7 }}", "{% raw %}"])
@pytest.mark.parametrize("fails", [None, httpx.ConnectError("away")])
def test_what_is_typed_is_shown_as_text_and_never_run(
    client: TestClient, rasa: FakeRasa, q: str, fails: Exception | None
) -> None:
    rasa.fails = fails
    page = page_of(client, q, 503 if fails else 200)
    assert " ".join(q.split()) in page.text
    assert not page.all("script") + page.all("img") + page.all("b")


def test_what_the_catalogue_says_is_shown_as_text(
    client: TestClient, rasa: FakeRasa, offerings_message: dict[str, Any]
) -> None:
    item = offerings_message["items"][0] | {"name": XSS, "summary": XSS, "next_step": XSS, "actor_name": XSS}
    rasa.says = answer(offerings_message | {"items": [item]})
    page = page_of(client, "Hej")
    assert page.text.count("<script>alert(1)</script>") >= 4
    assert not page.all("script") + page.all("img")


def test_nothing_on_the_page_is_inline_or_from_elsewhere(
    client: TestClient, rasa: FakeRasa, offerings_message: dict[str, Any]
) -> None:
    rasa.says = answer(offerings_message)
    page = page_of(client, "Hej")
    assert not page.all("script") + page.all("style") + page.all("iframe")
    for tag, attributes in page.elements:
        assert not {name for name in attributes if name == "style" or name.startswith("on")}
        if tag in ("link", "form", "img"):
            assert (attributes.get("href") or attributes.get("action") or attributes.get("src") or "").startswith("/")


def test_the_stylesheet_is_served(client: TestClient) -> None:
    (style_link, icon_link) = page_of(client).all("link")
    assert client.get(str(icon_link["href"])).headers["content-type"] == "image/svg+xml"
    style = client.get(str(style_link["href"]))
    assert style.headers["content-type"].startswith("text/css")
    assert not re.search(r"@import|https?:", style.text)


PROBLEMS = [
    ("a" * 2001, None, 413, "too-long", {"max": 2000}),
    ("hej\x00", None, 422, "not-text", {}),
    ("hej", httpx.ConnectError("away"), 503, "assistant-away", {}),
    ("hej", httpx.Response(500), 503, "assistant-away", {}),
]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("q", "fails", "status", "code", "args"), PROBLEMS)
def test_a_problem_is_told_on_the_page_and_read_aloud(
    client: TestClient, rasa: FakeRasa, q: str, fails: Any, status: int, code: str, args: Any, language: str
) -> None:
    rasa.fails = fails
    page = page_of(client, q, status, language)
    assert [each.get("id") for _, each in page.elements if each.get("role") == "alert"] == ["problem"]
    assert " ".join(messages_in(language)(f"problem-{code}", **args).split()) in page.text
    (field,) = page.all("textarea")
    assert field["aria-invalid"] == "true"
    assert "problem" in (field["aria-describedby"] or "").split()


def test_too_many_questions_are_told_on_the_page(make_client: MakeClient, rasa: FakeRasa) -> None:
    client = make_client(address=STRANGER, requests_per_minute=1)
    client.get("/", params={"q": "hej"})
    page = page_of(client, "hej", 429)
    assert any(attributes.get("role") == "alert" for _, attributes in page.elements)


def test_a_far_too_long_question_still_gets_the_page(client: TestClient) -> None:
    response = client.get("/", params={"q": "a" * 20_001})
    assert response.status_code == 413
    assert 'role="alert"' in response.text


def test_an_unexpected_error_gets_the_page_too(client: TestClient, rasa: FakeRasa) -> None:
    rasa.says = {"messages": [{"type": "text", "key": "no-such-key"}], "language": "sv"}
    page = page_of(client, "hej", 500)
    assert SV("problem-internal") in page.text


@pytest.mark.parametrize("q", [" ", "\n\t"])
def test_blanks_are_no_question(client: TestClient, rasa: FakeRasa, q: str) -> None:
    page_of(client, q)
    assert rasa.requests == []


def test_the_answer_is_shown_even_if_forgetting_fails(client: TestClient, rasa: FakeRasa, monkeypatch: Any) -> None:
    from stodlots_web.assistant import Assistant
    from stodlots_web.problems import Problem

    async def away(self: Assistant, conversation_id: str) -> None:
        raise Problem(503, "assistant-away")

    monkeypatch.setattr(Assistant, "forget", away)
    assert SV("greet") in page_of(client, "Hej").text
