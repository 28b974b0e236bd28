"""How a text is read, without a conversation."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tests.web.fakes import TEST_BED, FakeRasa, reading

URL = "/api/v1/interpretations"


def test_a_need_is_read_with_the_words_it_rests_on(client: TestClient) -> None:
    read = client.post(URL, json={"text": "Vi vill prova på riktigt innan vi köper in."}).json()
    assert read["understanding"] == TEST_BED["understanding"] | {"glossary_release": 1}
    assert read["text"] == (
        "Jag tolkar det som att ni vill utforska, testa eller införa en lösning och söker testmiljö. "
        "Jag utgår från dina ord: ”prova på riktigt” och ”innan vi köper in”. "
        "Jag har också noterat att det är för kommuner."
    )
    assert read["redacted"] == []


def test_a_sentence_in_english_when_english_is_asked_for(client: TestClient) -> None:
    read = client.post(URL, json={"text": "Vi vill prova", "language": "en"}).json()
    assert read["understanding"]["language"] == "en"
    assert read["text"].startswith("I take it that you want to explore, test or introduce a solution")


def test_nothing_is_kept(client: TestClient, rasa: FakeRasa) -> None:
    client.post(URL, json={"text": "Vi vill prova"})
    assert rasa.requests == [("POST", "/parse", {"text": "Vi vill prova"})]


def test_personal_data_is_taken_out_first_and_named(client: TestClient, rasa: FakeRasa) -> None:
    read = client.post(URL, json={"text": "Kim 900118-9811, kim@kommun.se"})
    assert read.json()["redacted"] == ["e-post", "personnummer"]
    assert "9811" not in rasa.heard + read.text


@pytest.mark.parametrize("kind", ["greet", "out_of_scope", "gibberish", "abuse"])
def test_what_is_no_need_has_a_kind_and_no_sentence(client: TestClient, rasa: FakeRasa, kind: str) -> None:
    rasa.reads = reading(kind)
    read = client.post(URL, json={"text": "x"}).json()
    assert (read["understanding"]["kind"], read["text"]) == (kind, "")
