"""Whatever goes wrong, the caller gets one problem document (RFC 9457) with a sentence, and nothing leaks."""

from __future__ import annotations

import json
import logging
import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from stodlots_web import text as text_module
from stodlots_web.messages import messages_in
from stodlots_web.redaction import RedactionFailed
from tests.web.conftest import STRANGER, MakeClient, Talk, start_talk
from tests.web.fakes import FakeRasa

SECRET = "Kim Karlsson 900118-9811"
FIELDS = {"type", "title", "status", "detail", "instance", "request_id"}


def check_problem(response: httpx.Response, status: int, code: str, language: str = "sv", **args: object) -> None:
    """A whole and safe problem document, in words from the message catalogue."""
    say = messages_in(language)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem.keys() == FIELDS
    assert problem["type"].endswith(f"/problems/{code}")
    assert problem["status"] == status
    assert problem["instance"] == response.request.url.path
    assert re.fullmatch(r"[0-9a-f]{16}", problem["request_id"])
    assert response.headers["X-Request-Id"] == problem["request_id"]
    assert problem["title"] == say(f"problem-{code}-title")
    if args or "seconds" not in problem["detail"]:
        assert problem["detail"] == say(f"problem-{code}", **args)
    for leak in ("Traceback", 'File "', "Error", "Karlsson", "900118", "sqlite"):
        assert leak not in response.text


Ask = Callable[[Talk, str], httpx.Response]


def message(body: Any) -> Ask:
    """Sends this body as a message."""
    return lambda talk, language: talk.send(language, **body)


def raw(content: bytes, content_type: str = "application/json") -> Ask:
    """Sends these bytes as a message."""

    def ask(talk: Talk, language: str) -> httpx.Response:
        headers = talk.headers | {"Accept-Language": language, "Content-Type": content_type}
        return talk.client.post(f"{talk.url}/messages", content=content, headers=headers)

    return ask


def get(url: str, method: str = "GET") -> Ask:
    """Asks for this address."""
    return lambda talk, language: talk.client.request(method, url, headers={"Accept-Language": language})


WRONG_REQUESTS = [
    pytest.param(raw(b"{"), 422, "bad-request", {}, id="broken JSON"),
    pytest.param(raw(b""), 422, "bad-request", {}, id="no body"),
    pytest.param(raw(b"[]"), 422, "bad-request", {}, id="a list"),
    pytest.param(raw(b'"hej"'), 422, "bad-request", {}, id="a string"),
    pytest.param(raw(b"null"), 422, "bad-request", {}, id="null"),
    pytest.param(raw(b'{"text": "hej"}', "text/plain"), 422, "bad-request", {}, id="not JSON by its type"),
    pytest.param(raw(b'{"text": "\\ud83d"}'), 422, "not-text", {}, id="half an emoji"),
    pytest.param(raw('{"text": "å"}'.encode("latin-1")), 400, "bad-request", {}, id="not UTF-8"),
    pytest.param(raw(b"[" * 60_000), 400, "bad-request", {}, id="nested without end"),
    pytest.param(message({"text": 1}), 422, "bad-request", {}, id="text is a number"),
    pytest.param(message({"text": ["hej"]}), 422, "bad-request", {}, id="text is a list"),
    pytest.param(message({"choice_id": "x" * 201}), 422, "bad-request", {}, id="choice too long"),
    pytest.param(message({}), 422, "text-or-choice", {}, id="neither text nor choice"),
    pytest.param(message({"text": None}), 422, "text-or-choice", {}, id="text is null"),
    pytest.param(message({"text": "a", "choice_id": "more"}), 422, "text-or-choice", {}, id="text and choice"),
    pytest.param(message({"text": " \n"}), 422, "empty", {}, id="only blanks"),
    pytest.param(message({"text": "\x00"}), 422, "not-text", {}, id="NUL"),
    pytest.param(message({"text": SECRET * 100}), 413, "too-long", {"max": 2000}, id="too long"),
    pytest.param(message({"text": "a" * 70_000}), 413, "too-large", {"max": 65_536}, id="too large"),
    pytest.param(message({"choice_id": "nonsense"}), 422, "unknown-choice", {}, id="unknown choice"),
    pytest.param(message({"choice_id": f"actor:{SECRET}"}), 422, "unknown-choice", {}, id="unknown actor"),
    pytest.param(message({"choice_id": "/restart"}), 422, "unknown-choice", {}, id="command as a choice"),
    pytest.param(get("/api/v1/nothing"), 404, "not-found", {}, id="no such address"),
    pytest.param(get("/nothing.php"), 404, "not-found", {}, id="no such page"),
    pytest.param(get("/api/v1/offerings/nothing"), 404, "not-found", {}, id="no such offering"),
    pytest.param(get("/api/v1/actors/nothing"), 404, "not-found", {}, id="no such actor"),
    pytest.param(get("/api/v1/glossary/concepts/nothing"), 404, "not-found", {}, id="no such concept"),
    pytest.param(get("/api/v1/interpretations"), 405, "method", {}, id="wrong method"),
    pytest.param(get("/api/v1/offerings", "PUT"), 405, "method", {}, id="wrong method with a body"),
]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("ask", "status", "code", "args"), WRONG_REQUESTS)
def test_a_wrong_request_is_explained(
    talk: Talk, rasa: FakeRasa, ask: Ask, status: int, code: str, args: dict[str, Any], language: str
) -> None:
    check_problem(ask(talk, language), status, code, language, **args)
    assert rasa.requests == []


@pytest.mark.parametrize(
    ("header", "language"),
    [("en-GB,sv;q=0.5", "en"), ("EN", "en"), ("sv-SE,en;q=0.9", "sv"), ("de", "sv"), ("", "sv"), ("*", "sv")],
)
def test_the_language_of_a_problem_is_the_one_asked_for_first(client: TestClient, header: str, language: str) -> None:
    check_problem(client.get("/x", headers={"Accept-Language": header}), 404, "not-found", language)


@pytest.mark.parametrize("body", [{"language": "de"}, {"language": 1}, {"receiver": "företag"}, [], "hej"], ids=str)
def test_a_conversation_cannot_start_with_values_that_do_not_exist(client: TestClient, body: Any) -> None:
    check_problem(client.post("/api/v1/conversations", json=body), 422, "bad-request")


@pytest.mark.parametrize("body", [{}, {"text": None}, {"text": 5}, {"text": "a", "language": "de"}])
def test_an_interpretation_needs_a_text(client: TestClient, body: Any) -> None:
    check_problem(client.post("/api/v1/interpretations", json=body), 422, "bad-request")


@pytest.mark.parametrize("length", ["x", "-1", "999999999", "1e3", ""])
def test_a_body_whose_length_is_no_number_or_too_big_is_not_read(client: TestClient, length: str) -> None:
    response = client.post("/api/v1/interpretations", content=b"{}", headers={"Content-Length": length})
    check_problem(response, 413, "too-large", max=65_536)


def test_a_body_without_a_length_is_not_read_past_the_limit(client: TestClient, rasa: FakeRasa) -> None:
    def chunks() -> Iterator[bytes]:
        yield b'{"padding": "'
        for _ in range(20):
            yield b"a" * 10_000
        yield b'", "text": "hej"}'

    response = client.post("/api/v1/interpretations", content=chunks(), headers={"Content-Type": "application/json"})
    assert response.status_code in (411, 413)
    assert response.headers["content-type"] == "application/problem+json"
    assert rasa.requests == []


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Bearer x", "Basic {token}", "{token}", "Bearer {token}x"])
def test_without_its_token_a_conversation_stays_shut(talk: Talk, rasa: FakeRasa, header: str) -> None:
    headers = {"Authorization": header.format(token=talk.token)}
    check_problem(talk.client.post(f"{talk.url}/messages", json={"text": "a"}, headers=headers), 401, "unauthorized")
    check_problem(talk.client.delete(talk.url, headers=headers), 401, "unauthorized")
    assert rasa.requests == []


@pytest.mark.parametrize("other", ["x", "åäö", "%00", "..%2Fx"])
def test_a_token_opens_no_other_conversation(talk: Talk, other: str) -> None:
    response = talk.client.post(f"/api/v1/conversations/{other}/messages", json={"text": "a"}, headers=talk.headers)
    assert response.status_code in (401, 404)


def test_an_old_conversation_has_expired(make_client: MakeClient) -> None:
    talk = start_talk(make_client(conversation_age_s=-1))
    check_problem(talk.send(text="Hej"), 410, "expired")


def test_too_many_questions(make_client: MakeClient) -> None:
    talk = start_talk(make_client(address=STRANGER, messages_per_minute=1))
    talk.send(text="Hej")
    for language in ("sv", "en"):
        response = talk.send(language, text="Hej")
        check_problem(response, 429, "too-many", language, seconds=int(response.headers["Retry-After"]))


RASA_FAILURES = [
    pytest.param(httpx.ConnectError("refused"), id="not running"),
    pytest.param(httpx.ReadTimeout("slow"), id="too slow"),
    pytest.param(httpx.ConnectTimeout("slow"), id="too slow to connect"),
    pytest.param(httpx.RemoteProtocolError("cut"), id="died in the middle"),
    pytest.param(httpx.Response(500, text='Traceback: File "x"'), id="failed"),
    pytest.param(httpx.Response(503, json={"error": "no model"}), id="without a model"),
    pytest.param(httpx.Response(200, text="<html>"), id="not Rasa at all"),
]


@pytest.mark.parametrize("failure", RASA_FAILURES)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_without_rasa_the_user_is_told(
    talk: Talk, rasa: FakeRasa, failure: Exception | httpx.Response, language: str
) -> None:
    rasa.fails = failure
    check_problem(talk.send(language, text=f"Hej {SECRET}"), 503, "assistant-away", language)
    check_problem(talk.send(language, choice_id="more"), 503, "assistant-away", language)


@pytest.mark.parametrize("failure", RASA_FAILURES)
def test_without_rasa_what_needs_no_dialogue_still_works(
    client: TestClient, rasa: FakeRasa, failure: Exception | httpx.Response
) -> None:
    rasa.fails = failure
    for url in ("/api/v1/offerings", "/api/v1/actors", "/api/v1/glossary/concepts", "/", "/health/live", "/metrics"):
        assert client.get(url).status_code == 200
    assert client.post("/api/v1/conversations").status_code == 201
    check_problem(client.post("/api/v1/interpretations", json={"text": "a"}), 503, "assistant-away")


def test_a_conversation_with_settings_cannot_start_without_rasa(client: TestClient, rasa: FakeRasa) -> None:
    rasa.fails = httpx.ConnectError("away")
    check_problem(client.post("/api/v1/conversations", json={"receiver": "kommun"}), 503, "assistant-away")


@pytest.mark.parametrize("nonsense", ["[]", "{}", '{"messages": []}', "[1]", '"hej"', "null"])
def test_an_answer_that_is_none_is_never_silence(talk: Talk, rasa: FakeRasa, nonsense: str) -> None:
    rasa.fails = httpx.Response(200, text=nonsense, headers={"Content-Type": "application/json"})
    response = talk.send(text=f"Hej {SECRET}")
    assert response.status_code in (500, 503)
    check_problem(response, response.status_code, response.json()["type"].rpartition("/")[2])


def test_a_message_that_cannot_be_rendered_is_an_internal_error(talk: Talk, rasa: FakeRasa) -> None:
    rasa.says["messages"] = [{"type": "text", "key": "no-such-key"}]
    for language in ("sv", "en"):
        check_problem(talk.send(language, text=SECRET), 500, "internal", language)


def test_an_unexpected_error_is_logged_without_the_text(
    talk: Talk, rasa: FakeRasa, caplog: pytest.LogCaptureFixture
) -> None:
    rasa.fails = ZeroDivisionError(f"while reading {SECRET}")
    with caplog.at_level(logging.DEBUG):
        response = talk.send(text=f"Hej {SECRET}")
    check_problem(response, 500, "internal")
    logged = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("stodlots"))
    assert response.json()["request_id"] in logged
    assert "ZeroDivisionError" in logged
    for leak in ("Karlsson", "900118", "Hej", talk.id, "testclient"):
        assert leak not in logged


def test_a_text_that_cannot_be_checked_goes_nowhere(
    talk: Talk, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(text: str) -> None:
        raise RedactionFailed

    monkeypatch.setattr(text_module, "redact", broken)
    for language in ("sv", "en"):
        check_problem(talk.send(language, text=SECRET), 503, "redaction", language)
    assert rasa.requests == []


DATABASE_URLS = ["/api/v1/offerings", "/api/v1/offerings/x", "/api/v1/actors", "/api/v1/actors/x"]


def drop_tables(file: Path) -> None:
    with sqlite3.connect(file) as database:
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            database.execute(f"DROP TABLE IF EXISTS {table}")


def overwrite(file: Path) -> None:
    file.write_bytes(b"no database" * 1000)


def remove(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("breaks", [drop_tables, overwrite, remove])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_without_a_database_the_user_is_told(
    make_client: MakeClient, own_database: Path, breaks: Callable[[Path], None], language: str
) -> None:
    breaks(own_database)
    client = make_client(database_url=f"sqlite:///{own_database}")
    for url in DATABASE_URLS:
        check_problem(client.get(url, headers={"Accept-Language": language}), 503, "database-away", language)
    talk = start_talk(client)
    check_problem(talk.send(language, choice_id="actor:vinnova"), 503, "database-away", language)
    assert talk.send(text="Hej").status_code == 200


def test_a_database_that_comes_back_is_used_again(make_client: MakeClient, own_database: Path) -> None:
    content = own_database.read_bytes()
    own_database.write_bytes(b"no database" * 1000)
    client = make_client(database_url=f"sqlite:///{own_database}")
    assert client.get("/api/v1/offerings").status_code == 503
    own_database.write_bytes(content)
    assert client.get("/api/v1/offerings").status_code == 200


def test_a_wrong_method_names_the_right_ones(client: TestClient) -> None:
    assert "POST" in client.get("/api/v1/interpretations").headers["Allow"]


@pytest.mark.parametrize(
    "url",
    ["/", "/static/stod.css", "/api/v1/offerings", "/health/live", "/metrics", "/nothing", "/api/v1/openapi.json"],
)
def test_every_answer_has_security_headers(client: TestClient, url: str) -> None:
    headers = client.get(url).headers
    policy = dict(part.strip().partition(" ")[::2] for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy.get("script-src") == ("'self'" if url == "/" else None)  # only where the widget is
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] in ("no-store", "public, max-age=300")
    assert "X-Request-Id" in headers
    assert "server" not in headers


def test_what_a_caller_sends_as_request_id_is_not_used(client: TestClient) -> None:
    response = client.get("/x", headers={"X-Request-Id": SECRET})
    assert SECRET not in response.text + json.dumps(dict(response.headers))
