"""What is taken along, in words: the link, the e-mail to send oneself, and the people to turn to."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from stodlots_catalogue.plain import plain_offering
from stodlots_glossary.vocabulary import Principle, SupportType
from stodlots_web.links import SavedLinks
from stodlots_web.messages import messages_in
from stodlots_web.place import Place
from stodlots_web.render import render
from stodlots_web.summary import MAX_MAILTO, worth_of
from tests.web.conftest import MakeClient, World, start_talk
from tests.web.fakes import FACETS, FakeRasa, answer, label

SV, EN = messages_in("sv"), messages_in("en")
LINKS = SavedLinks("test", 365)
PLACE = Place("https://stod.exempel.se", "Utvecklingsenheten, 0123", LINKS, 7)


@pytest.fixture
def raw(world: World) -> dict[str, Any]:
    """A summary as the actions send it."""
    return {
        "type": "summary",
        "key": "summary",
        "words": "Vi vill testa",
        "understanding": {
            "principles": [label("p4")],
            "support_types": [label("testbadd")],
            "excluded_support_types": [],
            "facets": FACETS | {"receiver": "kommun"},
        },
        "gap": True,
        "items": [plain_offering(each) for each in world.catalogue.offerings[:5]],
        "release": world.catalogue.release,
    }


@pytest.mark.parametrize(("say", "language"), [(SV, "sv"), (EN, "en")])
def test_a_summary_has_everything_in_words(raw: dict[str, Any], say: Any, language: str) -> None:
    message = render(raw, say, PLACE)
    assert message["key"] == "summary"
    assert message["need"] == say("summary-need", words="Vi vill testa")
    assert message["gap"] == say("summary-gap")
    assert [item["id"] for item in message["items"]] == [item["id"] for item in raw["items"]]
    assert message["worth"] == [say("worth-p4"), say("worth-testbadd"), say("worth-honest")]
    assert message["link"].startswith("https://stod.exempel.se/s/")
    assert message["link"].endswith(f"?language={language}")


def test_the_link_holds_ids_and_releases_and_no_word_of_the_user(raw: dict[str, Any]) -> None:
    link = render(raw, SV, PLACE)["link"]
    saved = LINKS.read(urlsplit(link).path.removeprefix("/s/"))
    assert saved.offerings == tuple(item["id"] for item in raw["items"])
    assert (saved.principles, saved.support_types, saved.glossary) == (("p4",), ("testbadd",), 7)
    assert "testa" not in str(saved.principles) + str(saved.facets)


def test_without_the_users_consent_their_words_are_nowhere(raw: dict[str, Any]) -> None:
    raw["words"] = None
    message = render(raw, SV, PLACE)
    assert message["need"] is None
    assert "Vi vill testa" not in str(message)


def test_the_email_has_no_receiver_and_fits_in_an_address(raw: dict[str, Any]) -> None:
    message = render(raw, SV, PLACE)
    mailto = message["email"]["mailto"]
    assert mailto.startswith("mailto:?")
    assert len(mailto) <= MAX_MAILTO
    fields = parse_qs(mailto.removeprefix("mailto:?"))
    assert fields["subject"] == [SV("summary-subject")]
    assert message["link"] in unquote(fields["body"][0])
    for item in message["items"]:
        assert item["next_step"] in message["email"]["body"]
    assert message["link"] in message["email"]["body"]


def test_a_long_email_loses_names_but_not_the_link(raw: dict[str, Any], world: World) -> None:
    raw["items"] = [plain_offering(each) for each in world.catalogue.offerings[:60]]
    message = render(raw, SV, Place("https://stod.exempel.se", "", LINKS, 7))
    assert SV("summary-open", link=message["link"]) in unquote(message["email"]["mailto"])
    assert "60. " in message["email"]["body"]


def test_without_a_place_there_is_no_link(raw: dict[str, Any]) -> None:
    message = render(raw, SV)
    assert message["link"] is None
    assert "/s/" not in message["email"]["body"]


@pytest.mark.parametrize("say", [SV, EN])
def test_there_is_a_reason_for_every_principle_and_kind_and_always_honesty(say: Any) -> None:
    for principle in Principle:
        for support in SupportType:
            told = worth_of([str(principle)], [str(support)], say)
            assert len(told) == 3
            assert sum(len(sentence.split()) for sentence in told) <= 90
    assert worth_of([], [], say) == [say("worth-honest")]


# People to turn to

HUMAN = {
    "type": "turn-to",
    "key": "human",
    "host": True,
    "actors": [
        {"id": "vinnova", "name": "Vinnova", "homepage": "https://vinnova.se"},
        {"id": "x", "name": "Utan sida", "homepage": None},
    ],
}


def test_a_person_is_at_the_host_and_at_the_actors_with_a_page() -> None:
    message = render(HUMAN, SV, PLACE)
    assert (message["type"], message["key"], message["host_contact"]) == ("contact", "human", PLACE.host_contact)
    assert SV("human-host", contact=PLACE.host_contact) in message["text"]
    assert "Vinnova: https://vinnova.se" in message["text"]
    assert "Utan sida" not in message["text"]


@pytest.mark.parametrize("place", [None, Place("", "", LINKS, 1)])
def test_a_host_without_a_contact_is_not_mentioned(place: Place | None) -> None:
    message = render(HUMAN, SV, place)
    assert message["host_contact"] is None
    assert message["text"] == f"{SV('human')}\nVinnova: https://vinnova.se"


def test_the_host_is_only_for_who_asks_for_a_person() -> None:
    assert PLACE.host_contact not in render({"type": "turn-to", "key": "distress"}, SV, PLACE)["text"]


# Through the API


def test_the_address_of_a_link_is_the_public_one_when_it_is_set(
    make_client: MakeClient, rasa: FakeRasa, raw: dict[str, Any]
) -> None:
    rasa.says = answer(raw)
    (message,) = start_talk(make_client()).send(text="skicka listan").json()["messages"]
    assert message["link"].startswith("http://testserver/s/")
    client = make_client(public_url="https://stod.exempel.se")
    (message,) = start_talk(client).send(text="skicka listan").json()["messages"]
    assert message["link"].startswith("https://stod.exempel.se/s/")
    assert client.get(urlsplit(message["link"]).path).status_code == 200


def test_the_contact_of_the_host_comes_from_the_settings(make_client: MakeClient, rasa: FakeRasa) -> None:
    rasa.says = answer(HUMAN)
    (message,) = start_talk(make_client(host_contact="Enheten, 0123")).send(text="människa").json()["messages"]
    assert "Enheten, 0123" in message["text"]
