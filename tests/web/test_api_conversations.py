"""A conversation over HTTP: what is sent, what reaches Rasa, what comes back."""

from __future__ import annotations

import httpx
import pytest
from fastapi.testclient import TestClient

from stodlots_web.messages import messages_in
from tests.web.conftest import STRANGER, MakeClient, Talk, start_talk
from tests.web.fakes import FACETS, FakeRasa, answer, label, understanding

SV, EN = messages_in("sv"), messages_in("en")


def test_a_conversation_starts_with_a_welcome_that_says_it_is_a_machine(client: TestClient) -> None:
    started = client.post("/api/v1/conversations", json={})
    assert started.status_code == 201
    assert started.json()["messages"] == [{"type": "text", "key": "welcome", "text": SV("welcome")}]
    assert "automatisk" in SV("welcome")


@pytest.mark.parametrize("body", [None, {}])
def test_nothing_need_be_said_to_start(client: TestClient, rasa: FakeRasa, body: dict[str, str] | None) -> None:
    assert client.post("/api/v1/conversations", json=body).status_code == 201
    assert rasa.requests == []


def test_a_conversation_can_start_in_english(client: TestClient, rasa: FakeRasa) -> None:
    started = client.post("/api/v1/conversations", json={"language": "en"}).json()
    assert started["messages"] == [{"type": "text", "key": "welcome", "text": EN("welcome")}]
    method, path, body = rasa.requests[0]
    assert (method, path, body["metadata"]["language"]) == ("POST", "/message", "en")
    assert body["conversation_id"] == started["conversation_id"]
    assert body["parsed"]["understanding"]["language"] == "en"


def test_a_conversation_can_start_with_who_it_is_for(client: TestClient, rasa: FakeRasa) -> None:
    client.post("/api/v1/conversations", json={"receiver": "region"})
    assert rasa.requests[0][2]["parsed"]["understanding"]["facets"] == FACETS | {"receiver": "region"}


def test_two_conversations_never_share_an_id(client: TestClient) -> None:
    assert start_talk(client).id != start_talk(client).id


def test_the_answer_is_shown_in_words(talk: Talk) -> None:
    reply = talk.send(text="Hej!")
    assert reply.status_code == 200
    assert reply.json()["messages"] == [{"type": "text", "key": "greet", "text": SV("greet")}]


def test_the_text_reaches_rasa_in_its_conversation(talk: Talk, rasa: FakeRasa) -> None:
    talk.send(text="  Vi behöver en testba\u0308dd ")
    assert rasa.requests == [
        (
            "POST",
            "/message",
            {"conversation_id": talk.id, "text": "Vi behöver en testbädd", "metadata": {"language": None}},
        )
    ]


def test_the_reply_says_what_is_understood_so_far(talk: Talk, rasa: FakeRasa) -> None:
    need = {
        "principles": [label("p4", "testa")],
        "support_types": [],
        "excluded_support_types": ["utbildning"],
        "facets": FACETS | {"receiver": "kommun"},
        "question": "support_type",
        "gap": True,
    }
    rasa.says = answer(need=need, kind="followup", language="en")
    assert talk.send(text="inte ännu en kurs").json()["understanding"] == understanding(
        "followup",
        language="en",
        principles=[label("p4", "testa")],
        excluded_support_types=["utbildning"],
        facets=FACETS | {"receiver": "kommun"},
        asks="support_type",
        gap=True,
        glossary_release=1,
    )


def test_before_there_is_a_need_the_reply_says_how_the_message_was_read(talk: Talk, rasa: FakeRasa) -> None:
    rasa.says = answer(kind="greet", need=None, language=None)
    assert talk.send(text="Hej").json()["understanding"] == understanding("greet", glossary_release=1)


def test_the_answer_is_in_the_language_of_the_conversation(talk: Talk, rasa: FakeRasa) -> None:
    rasa.says = answer({"type": "text", "key": "greet"}, language="en")
    assert talk.send(text="Hello").json()["messages"][0]["text"] == EN("greet")


@pytest.mark.parametrize(
    ("text", "hidden", "left"),
    [
        ("Kim, 900118-9811, behöver stöd", "9811", "Kim, [personnummer], behöver stöd"),
        ("svara till kim@kommun.se", "kim@", "svara till [e-post]"),
        ("ring 073-123 45 67", "123 45", "ring [telefon]"),
        ("kortet 4111 1111 1111 1111", "4111", "kortet [kort]"),
    ],
)
def test_personal_data_never_reaches_rasa_and_the_user_is_told(
    talk: Talk, rasa: FakeRasa, text: str, hidden: str, left: str
) -> None:
    reply = talk.send(text=text)
    assert rasa.requests[0][2]["text"] == left
    assert hidden not in rasa.heard
    assert hidden not in reply.text
    assert reply.json()["messages"][0] == {"type": "notice", "key": "redacted", "text": SV("redacted")}


def test_without_personal_data_there_is_no_notice(talk: Talk) -> None:
    assert [message["type"] for message in talk.send(text="Vi vill testa 2024").json()["messages"]] == ["text"]


def test_a_choice_is_sent_by_what_it_means_and_never_as_text(talk: Talk, rasa: FakeRasa) -> None:
    assert talk.send(choice_id="support:testbadd").status_code == 200
    body = rasa.requests[0][2]
    assert "text" not in body
    assert body["parsed"]["intent"]["name"] == "followup_answer"
    assert body["parsed"]["understanding"]["support_types"] == [label("testbadd", score=1.0)]


@pytest.mark.parametrize("kind", ["offering", "actor", "concept", "about"])
def test_a_choice_may_name_anything_that_exists(client: TestClient, talk: Talk, kind: str) -> None:
    where = {"offering": "offerings", "actor": "actors"}.get(kind, "glossary/concepts")
    known = client.get(f"/api/v1/{where}").json()["items"][0]["id"]
    assert talk.send(choice_id=f"{kind}:{known}").status_code == 200
    assert talk.send(choice_id=f"{kind}:{known}x").status_code == 422


@pytest.mark.parametrize("text", ["/intent{}", '/followup_restart{"need": 1}', "/restart", '/greet{"x":"y"}'])
def test_rasa_commands_are_texts_like_any_other(talk: Talk, rasa: FakeRasa, text: str) -> None:
    assert talk.send(text=text).status_code == 200
    assert "parsed" not in rasa.requests[0][2]
    assert rasa.requests[0][2]["text"] == text  # Rasa's channel makes it inert: tests of bot/channel.py


def test_when_rasa_says_nothing_the_user_is_told_with_a_reference(talk: Talk, rasa: FakeRasa) -> None:
    rasa.says = answer()
    reply = talk.send(text="Hej").json()
    reference = SV("request-reference", id=reply["request_id"])
    assert reply["messages"] == [{"type": "notice", "key": "failed", "text": f"{SV('failed')} {reference}"}]


def test_the_request_id_is_in_reply_and_header(talk: Talk) -> None:
    reply = talk.send(text="Hej")
    assert reply.json()["request_id"] == reply.headers["X-Request-Id"]
    assert talk.send(text="Hej").headers["X-Request-Id"] != reply.headers["X-Request-Id"]


def test_ending_a_conversation_makes_rasa_forget_it(talk: Talk, rasa: FakeRasa) -> None:
    ended = talk.client.delete(talk.url, headers=talk.headers)
    assert (ended.status_code, ended.content) == (204, b"")
    assert rasa.requests == [("DELETE", f"/conversations/{talk.id}", None)]


def test_nobody_else_can_end_a_conversation(talk: Talk, rasa: FakeRasa) -> None:
    other = start_talk(talk.client)
    assert talk.client.delete(talk.url, headers=other.headers).status_code == 401
    assert rasa.requests == []


def test_a_conversation_that_could_not_be_forgotten_is_an_error(talk: Talk, rasa: FakeRasa) -> None:
    rasa.fails = httpx.ConnectError("away")
    assert talk.client.delete(talk.url, headers=talk.headers).status_code == 503


def test_somebody_who_writes_too_often_is_told_when_to_come_back(make_client: MakeClient, rasa: FakeRasa) -> None:
    talk = start_talk(make_client(address=STRANGER, messages_per_minute=2))
    assert [talk.send(text="Hej").status_code for _ in range(3)] == [200, 200, 429]
    refused = talk.send(text="Hej")
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert refused.headers["Retry-After"] in refused.json()["detail"]
    assert len(rasa.requests) == 2


@pytest.mark.parametrize(
    ("method", "url", "body"),
    [
        ("POST", "/api/v1/conversations", {}),
        ("POST", "/api/v1/interpretations", {"text": "Hej"}),
        ("GET", "/?q=hej", None),
    ],
)
def test_an_address_that_asks_too_often_is_refused(
    make_client: MakeClient, method: str, url: str, body: dict[str, str] | None
) -> None:
    client = make_client(address=STRANGER, requests_per_minute=1)
    first, second = (client.request(method, url, json=body) for _ in range(2))
    assert first.is_success
    assert second.status_code == 429
    assert int(second.headers["Retry-After"]) >= 1


def test_this_machine_itself_is_not_limited(make_client: MakeClient) -> None:
    talk = start_talk(make_client(address=("127.0.0.1", 1), messages_per_minute=1, requests_per_minute=1))
    assert [talk.send(text="Hej").status_code for _ in range(3)] == [200, 200, 200]


# The first thing said, and the conversation with it


def test_a_conversation_can_start_with_what_is_said(client: TestClient, rasa: FakeRasa) -> None:
    started = client.post("/api/v1/conversations", json={"language": "en", "text": "Hej"})
    assert started.status_code == 201
    begun = started.json()
    assert begun["messages"] == [{"type": "text", "key": "greet", "text": SV("greet")}]
    assert begun["understanding"]["kind"] == "need"
    assert begun["request_id"] == started.headers["X-Request-Id"]
    body = {"conversation_id": begun["conversation_id"], "text": "Hej", "metadata": {"language": "en"}}
    assert rasa.requests == [("POST", "/message", body)]
    talk = Talk(client, begun["conversation_id"], begun["token"])
    assert talk.send(text="Mer").status_code == 200


def test_a_conversation_can_start_with_a_choice(client: TestClient, rasa: FakeRasa) -> None:
    begun = client.post("/api/v1/conversations", json={"choice_id": "principle:p1"})
    assert begun.status_code == 201
    assert [body["parsed"]["intent"]["name"] for _, _, body in rasa.requests] == ["followup_answer"]


def test_who_it_is_for_is_known_before_what_is_said(client: TestClient, rasa: FakeRasa) -> None:
    client.post("/api/v1/conversations", json={"receiver": "region", "text": "Vi vill testa"})
    first, second = (body for _, _, body in rasa.requests)
    assert first["parsed"]["understanding"]["facets"]["receiver"] == "region"
    assert second["text"] == "Vi vill testa"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"text": "a", "choice_id": "more"}, "text-or-choice"),
        ({"text": " "}, "empty"),
        ({"text": ""}, "empty"),
        ({"choice_id": "nonsense"}, "unknown-choice"),
    ],
)
def test_what_cannot_be_said_starts_nothing(
    client: TestClient, rasa: FakeRasa, body: dict[str, str], code: str
) -> None:
    refused = client.post("/api/v1/conversations", json=body)
    assert refused.status_code == 422
    assert refused.json()["type"].endswith(code)
    assert rasa.requests == []
