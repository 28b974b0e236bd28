"""Offerings, actors and concepts over HTTP."""

from __future__ import annotations

from itertools import chain
from typing import Any

import pytest
from fastapi.testclient import TestClient

from stodlots_catalogue.views import Standing
from stodlots_glossary.concepts import SCHEMES
from stodlots_glossary.vocabulary import Cost, Level, Phase, Principle, Receiver, SupportType
from tests.web.conftest import MakeClient, World

OFFERINGS = "/api/v1/offerings"
CONCEPTS = "/api/v1/glossary/concepts"


def every(client: TestClient, url: str, **params: Any) -> list[dict[str, Any]]:
    """All items of a list, page by page."""
    first = client.get(url, params=params).json()
    items = first["items"]
    for page in range(2, 100):
        if len(items) >= first["total"]:
            break
        items += client.get(url, params=params | {"page": page}).json()["items"]
    assert len(items) == first["total"]
    return items


def ids(values: list[dict[str, str]]) -> set[str]:
    return {value["id"] for value in values}


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        *(("principle", str(each), "principles") for each in Principle),
        *(("support_type", str(each), "support_types") for each in SupportType),
        *(("receiver", str(each), "audience") for each in Receiver),
        *(("phase", str(each), "phases") for each in Phase),
        *(("level", str(each), "levels") for each in Level),
    ],
)
def test_a_filter_keeps_what_has_the_value(client: TestClient, field: str, value: str, shown: str) -> None:
    items = every(client, OFFERINGS, **{field: value})
    assert items
    assert all(value in ids(item[shown]) for item in items)


@pytest.mark.parametrize("cost", list(map(str, Cost)))
def test_the_cost_filter_keeps_that_cost_and_says_how_many_are_unknown(client: TestClient, cost: str) -> None:
    found = client.get(OFFERINGS, params={"cost": cost}).json()
    assert found["total"] > 0
    assert {item["cost"]["id"] for item in found["items"]} == {cost}
    unknown = client.get(OFFERINGS, params={"cost": "okant"}).json()["total"]
    assert found["unknown_cost"] == (0 if cost == "okant" else unknown)


def test_several_values_of_a_field_widen_and_several_fields_narrow(client: TestClient) -> None:
    one = client.get(OFFERINGS, params={"support_type": "testbadd"}).json()["total"]
    two = client.get(OFFERINGS, params={"support_type": ["testbadd", "natverk"]}).json()["total"]
    both = every(client, OFFERINGS, support_type="testbadd", receiver="region")
    assert len(both) < one < two
    assert all("testbadd" in ids(item["support_types"]) and "region" in ids(item["audience"]) for item in both)


def test_an_actor_filter_keeps_that_actors_offerings(client: TestClient) -> None:
    items = every(client, OFFERINGS, actor="vinnova")
    assert items
    assert {item["actor"]["id"] for item in items} == {"vinnova"}


def test_words_find_what_names_them_and_say_so(client: TestClient) -> None:
    items = client.get(OFFERINGS, params={"q": "upphandling"}).json()["items"]
    assert items
    assert all(any(why["code"] == "words" for why in item["why"]) for item in items)


def test_words_that_nothing_names_find_nothing(client: TestClient) -> None:
    assert client.get(OFFERINGS, params={"q": "xyzzyqwv"}).json()["total"] == 0


@pytest.mark.parametrize("q", ["'; DROP TABLE offerings; --", "%", "_", "\\", "😀", "(", "[", "*", '"'])
def test_any_characters_can_be_searched_for(client: TestClient, q: str) -> None:
    assert client.get(OFFERINGS, params={"q": q}).status_code == 200
    assert client.get(CONCEPTS, params={"q": q}).status_code == 200


def test_pages_hold_everything_once_in_the_same_order_every_time(client: TestClient) -> None:
    items = [item["id"] for item in every(client, OFFERINGS, receiver="kommun")]
    assert len(items) > 40
    assert len(set(items)) == len(items)
    assert [item["id"] for item in every(client, OFFERINGS, receiver="kommun")] == items


def test_the_order_is_the_same_after_a_restart(client: TestClient, make_client: MakeClient) -> None:
    first = [item["id"] for item in every(client, OFFERINGS, support_type="natverk")]
    assert [item["id"] for item in every(make_client(), OFFERINGS, support_type="natverk")] == first


def test_a_page_past_the_last_one_is_empty(client: TestClient) -> None:
    found = client.get(OFFERINGS, params={"page": 900}).json()
    assert found["items"] == []
    assert found["total"] > 0


def test_what_has_ended_is_not_offered(client: TestClient) -> None:
    statuses = {item["status"] for item in every(client, OFFERINGS)}
    assert statuses == {"active", "verify"}


def test_what_has_ended_can_be_asked_for_and_is_marked(client: TestClient) -> None:
    items = every(client, OFFERINGS, status="ended")
    assert items
    assert {(item["status"], item["status_label"]) for item in items} == {("ended", "har upphört")}


def test_offerings_of_an_actor_that_has_ended_have_ended(client: TestClient, world: World) -> None:
    ended = {actor.id for actor in world.catalogue.actors.values() if actor.status == "ended"}
    assert ended
    assert not ended & {item["actor"]["id"] for item in every(client, OFFERINGS)}


@pytest.mark.parametrize(
    ("field", "allowed"),
    [
        ("principle", Principle),
        ("support_type", SupportType),
        ("receiver", Receiver),
        ("phase", Phase),
        ("level", Level),
        ("cost", Cost),
        ("status", Standing),
    ],
)
@pytest.mark.parametrize("value", ["nonsense", "P1", "kommun ", "1"])
def test_a_value_that_does_not_exist_is_answered_with_those_that_do(
    client: TestClient, field: str, allowed: Any, value: str
) -> None:
    response = client.get(OFFERINGS, params={field: value})
    assert response.status_code == 422
    problem = response.json()
    assert problem["type"].endswith("/invalid-value")
    assert problem["detail"].startswith(f"{field} ")
    for each in allowed:
        assert str(each) in problem["detail"]
    assert value not in problem["detail"].replace(", ".join(map(str, allowed)), "")


@pytest.mark.parametrize(
    ("url", "params"),
    [
        (OFFERINGS, {"page": 0}),
        (OFFERINGS, {"page": -1}),
        (OFFERINGS, {"page": "två"}),
        (OFFERINGS, {"page": 10**9}),
        (OFFERINGS, {"q": "a" * 501}),
        (OFFERINGS, {"actor": ["a"] * 21}),
        (CONCEPTS, {"page": 0}),
        (CONCEPTS, {"q": "a" * 201}),
    ],
)
def test_a_parameter_out_of_range_is_a_problem_that_names_it(
    client: TestClient, url: str, params: dict[str, Any]
) -> None:
    response = client.get(url, params=params)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert next(iter(params)) in response.json()["detail"]


def test_a_card_has_all_that_a_channel_shows(client: TestClient) -> None:
    item = client.get(OFFERINGS, params={"support_type": "testbadd"}).json()["items"][0]
    assert item.keys() == {
        "id", "name", "summary", "next_step", "url", "status", "actor", "support_types", "principles", "audience",
        "phases", "levels", "cost", "confirmed", "status_label", "source_date", "source_label", "sources", "why",
    }  # fmt: skip
    assert item["why"]
    assert all(why["text"] for why in item["why"])


@pytest.mark.parametrize(("language", "words"), [("sv", "testmiljö"), ("en", "places to test")])
def test_cards_come_in_the_language_asked_for(client: TestClient, language: str, words: str) -> None:
    headers = {"Accept-Language": language}
    item = client.get(OFFERINGS, params={"support_type": "testbadd"}, headers=headers).json()["items"][0]
    assert {"id": "testbadd", "label": words} in item["support_types"]


def test_one_offering_has_the_same_card(client: TestClient) -> None:
    item = client.get(OFFERINGS).json()["items"][0]
    assert client.get(f"{OFFERINGS}/{item['id']}").json() == item | {"why": []}


def test_one_offering_that_has_ended_is_still_there_to_read(client: TestClient) -> None:
    ended = client.get(OFFERINGS, params={"status": "ended"}).json()["items"][0]["id"]
    assert client.get(f"{OFFERINGS}/{ended}").json()["status"] == "ended"


def test_all_actors_are_listed_by_id(client: TestClient, world: World) -> None:
    found = client.get("/api/v1/actors").json()
    listed = [actor["id"] for actor in found["items"]]
    assert listed == sorted(world.catalogue.actors)
    assert found["total"] == len(listed)


def test_an_actor_comes_with_what_it_offers_and_nothing_that_has_ended(client: TestClient, world: World) -> None:
    found = client.get("/api/v1/actors/vinnova").json()
    offered = {each.id for each in world.catalogue.offerings if each.actor.id == "vinnova" and each.standing != "ended"}
    assert ids(found["offerings"]) == offered


def test_an_actor_that_has_ended_names_who_took_over(client: TestClient, world: World) -> None:
    ended = next(a for a in world.catalogue.actors.values() if a.status in ("ended", "merged") and a.successor)
    found = client.get(f"/api/v1/actors/{ended.id}").json()
    assert found["status"] in ("ended", "merged")
    assert found["successor"]["id"] == ended.successor
    assert found["successor"]["status"] in ("active", "verify")


def test_concepts_are_listed_by_their_swedish_name(client: TestClient, world: World) -> None:
    names = [concept["pref_label"]["sv"].casefold() for concept in every(client, CONCEPTS)]
    assert names == sorted(names)
    assert len(names) == len(world.glossary)


def test_labels_that_are_only_for_matching_are_never_shown(client: TestClient, world: World) -> None:
    hidden = {
        label
        for concept in world.glossary
        for labels in concept.hidden.values()
        for label in labels
        if label
        not in {shown for other in world.glossary for shown in (*other.pref.values(), *chain(*other.alt.values()))}
    }
    assert hidden
    shown = every(client, CONCEPTS)
    for concept in shown:
        labels = {*concept["pref_label"].values(), *chain(*concept["alt_labels"].values())}
        assert not labels & hidden
        assert not any("hidden" in key for key in concept)


def test_a_concept_is_found_by_any_of_its_words(client: TestClient, world: World) -> None:
    concept = next(each for each in world.glossary if each.alt.get("sv"))
    word = concept.alt["sv"][0]
    found = every(client, CONCEPTS, q=f" {word.upper()} ")
    assert concept.id in ids(found)


@pytest.mark.parametrize("scheme", list(SCHEMES))
def test_concepts_can_be_listed_by_scheme(client: TestClient, world: World, scheme: str) -> None:
    found = every(client, CONCEPTS, scheme=scheme)
    assert ids(found) == {concept.id for concept in world.glossary.scheme(scheme)}
    assert {concept["scheme"] for concept in found} == {scheme}


def test_one_concept_is_the_same_alone_as_in_the_list(client: TestClient) -> None:
    concept = client.get(CONCEPTS).json()["items"][0]
    assert client.get(f"{CONCEPTS}/{concept['id']}").json() == concept


def test_the_lists_say_which_release_they_are_from(client: TestClient, world: World) -> None:
    assert client.get(CONCEPTS).json()["release"] == world.glossary.release == 1
    assert client.get(OFFERINGS).json()["catalogue_release"] == world.catalogue.release == 1
    assert client.get("/api/v1/actors").json()["catalogue_release"] == 1
