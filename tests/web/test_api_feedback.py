"""``POST /feedback``: what a widget's thumbs send is what the choice in the conversation would have said."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from stodlots_web.choices import thumb_of
from tests.web.conftest import STRANGER, MakeClient, Talk, World, start_talk
from tests.web.fakes import FakeRasa, answer

THANKS = {"type": "text", "key": "feedback-thanks"}


def give(talk: Talk, **body: Any) -> httpx.Response:
    return talk.client.post(f"{talk.url}/feedback", json=body, headers=talk.headers)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({"verdict": "helped"}, "[feedback:helped]"),
        ({"verdict": "not_helped"}, "[feedback:not-helped]"),
        ({"verdict": "not_helped", "reason": "gone"}, "[reason:gone]"),
    ],
)
def test_feedback_is_the_choice_of_that_name(talk: Talk, rasa: FakeRasa, body: dict[str, Any], text: str) -> None:
    rasa.says = answer(THANKS)
    response = give(talk, **body)
    assert response.status_code == 200
    assert response.json()["messages"][0]["key"] == "feedback-thanks"
    assert rasa.requests[-1][2]["parsed"]["text"] == text


def test_feedback_can_be_about_one_offering(talk: Talk, rasa: FakeRasa, world: World) -> None:
    rasa.says = answer(THANKS)
    offering = world.catalogue.offerings[0].id
    assert give(talk, verdict="not_helped", reason="unclear", offering_id=offering).status_code == 200
    assert {"entity": "offering", "value": offering, "start": 0, "end": 0} in rasa.requests[-1][2]["parsed"]["entities"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"verdict": "good"},
        {"verdict": "helped", "reason": "gone"},
        {"verdict": "not_helped", "reason": "dum"},
        {"verdict": "helped", "offering_id": "finns-inte"},
        {"verdict": "helped", "offering_id": "x" * 101},
    ],
)
def test_other_feedback_is_refused(talk: Talk, rasa: FakeRasa, body: dict[str, Any]) -> None:
    assert give(talk, **body).status_code == 422
    assert rasa.requests == []


def test_feedback_needs_the_key_of_the_conversation(client: TestClient, talk: Talk) -> None:
    assert client.post(f"{talk.url}/feedback", json={"verdict": "helped"}).status_code == 401


def test_feedback_counts_as_a_message(make_client: MakeClient, rasa: FakeRasa) -> None:
    rasa.says = answer(THANKS)
    talk = start_talk(make_client(STRANGER, messages_per_minute=1))
    assert give(talk, verdict="helped").status_code == 200
    assert give(talk, verdict="helped").status_code == 429


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("👍", "feedback:helped"),
        ("👍🏿", "feedback:helped"),
        ("👍 👍🏻", "feedback:helped"),
        ("👎", "feedback:not-helped"),
        ("👍👎", None),
        ("👍 bra", None),
        ("bra", None),
        ("", None),
    ],
)
def test_a_lone_thumb_is_a_choice(text: str, choice: str | None) -> None:
    assert thumb_of(text) == choice
