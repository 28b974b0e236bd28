"""Health, metrics, and the description of the API."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from stodlots_web import schemas
from tests.web.conftest import MakeClient, Talk, World
from tests.web.fakes import FakeRasa


def ready(client: TestClient) -> tuple[int, dict[str, bool]]:
    response = client.get("/health/ready")
    return response.status_code, response.json()["parts"]


def test_alive_is_alive_whatever_is_away(client: TestClient, rasa: FakeRasa) -> None:
    rasa.fails = httpx.ConnectError("away")
    assert client.get("/health/live").json() == {"status": "ok"}
    assert rasa.requests == []


def test_ready_when_every_part_is(client: TestClient) -> None:
    response = client.get("/health/ready")
    assert response.status_code == 200
    assert response.json() == {
        "status": "ready",
        "parts": {"rasa": True, "database": True, "glossary": True},
        "model": "m1",
        "glossary_release": 1,
    }


@pytest.mark.parametrize(
    "failure",
    [
        httpx.ConnectError("away"),
        httpx.ReadTimeout("slow"),
        httpx.Response(500),
        httpx.Response(200, text="<html>"),
        httpx.Response(200, text="[]"),
    ],
    ids=str,
)
def test_not_ready_without_rasa(client: TestClient, rasa: FakeRasa, failure: Any) -> None:
    rasa.fails = failure
    assert ready(client) == (503, {"rasa": False, "database": True, "glossary": False})


def test_not_ready_while_rasa_has_no_model(client: TestClient, rasa: FakeRasa) -> None:
    rasa.is_ready = False
    assert ready(client) == (503, {"rasa": False, "database": True, "glossary": False})


def test_not_ready_when_the_model_knows_another_glossary(client: TestClient, rasa: FakeRasa) -> None:
    rasa.release = 2
    assert ready(client) == (503, {"rasa": True, "database": True, "glossary": False})


def test_not_ready_without_the_tables(make_client: MakeClient, own_database: Path) -> None:
    with sqlite3.connect(own_database) as database:
        database.execute("DROP TABLE import_runs")
    client = make_client(database_url=f"sqlite:///{own_database}")
    assert ready(client) == (503, {"rasa": True, "database": False, "glossary": True})


def test_metrics_tell_which_part_is_not_ready(client: TestClient, rasa: FakeRasa) -> None:
    rasa.is_ready = False
    client.get("/health/ready")
    metrics = client.get("/metrics").text
    assert 'stodlots_ready{part="rasa"} 0.0' in metrics
    assert 'stodlots_ready{part="database"} 1.0' in metrics


def test_metrics_count_without_text_ids_or_addresses(talk: Talk) -> None:
    talk.send(text="Kim Karlsson 900118-9811 vill ha zebraränder")
    talk.send(choice_id="nonsense-zebra")
    talk.client.get("/zebra/900118-9811")
    talk.client.get("/api/v1/actors/zebra-9811")
    metrics = talk.client.get("/metrics").text
    names = "\n".join(line.rpartition(" ")[0] for line in metrics.splitlines())  # a sum may hold 9811 by chance
    for leak in ("Karlsson", "9811", "zebra", talk.id, talk.token, "testclient"):
        assert leak not in names
    assert 'stodlots_redacted_total{kind="personnummer"}' in metrics
    assert 'stodlots_failed_total{code="unknown-choice"}' in metrics
    assert 'route="/api/v1/conversations/{conversation_id}/messages"' in metrics
    assert 'route="other"' in metrics


def test_metrics_count_each_request_once(client: TestClient) -> None:
    def count() -> float:
        name = 'stodlots_request_seconds_count{method="GET",route="/api/v1/actors",status="200"}'
        lines = client.get("/metrics").text.splitlines()
        return sum(float(line.rpartition(" ")[2]) for line in lines if line.startswith(name))

    before = count()
    client.get("/api/v1/actors")
    assert count() == before + 1


@pytest.fixture
def document(client: TestClient) -> dict[str, Any]:
    """The OpenAPI document."""
    found: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return found


def references(node: Any) -> set[str]:
    """Every ``$ref`` below a node."""
    if isinstance(node, dict):
        here = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
        return here.union(*map(references, node.values()))
    if isinstance(node, list):
        return set().union(*map(references, node))
    return set()


def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        f"{method.upper()} {path}": operation
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    }


def test_the_document_names_every_call_of_the_api_and_no_page(document: dict[str, Any]) -> None:
    assert operations(document).keys() == {
        "GET /api/v1/hosts/me",
        "POST /api/v1/interpretations",
        "POST /api/v1/conversations",
        "POST /api/v1/conversations/{conversation_id}/messages",
        "POST /api/v1/conversations/{conversation_id}/feedback",
        "DELETE /api/v1/conversations/{conversation_id}",
        "GET /api/v1/offerings",
        "GET /api/v1/offerings/{offering_id}",
        "GET /api/v1/actors",
        "GET /api/v1/actors/{actor_id}",
        "GET /api/v1/glossary/concepts",
        "GET /api/v1/glossary/concepts/{concept_id}",
        "GET /api/v1/quality",
        "GET /health/live",
        "GET /health/ready",
        "GET /metrics",
    }


def test_the_document_is_well_formed(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    assert document["info"]["title"] == "Stödlotsen"
    for reference in references(document):
        node: Any = document
        for step in reference.removeprefix("#/").split("/"):
            node = node[step]
        assert node
    names = [operation["operationId"] for operation in operations(document).values()]
    assert len(set(names)) == len(names)
    for name, operation in operations(document).items():
        assert operation["summary"], name
        assert operation["description"], name
        in_path = {each["name"] for each in operation.get("parameters", []) if each["in"] == "path"}
        assert all(f"{{{each}}}" in name for each in in_path)


def test_every_call_says_what_a_problem_looks_like(document: dict[str, Any]) -> None:
    for name, operation in operations(document).items():
        for status in ("4XX", "5XX"):
            content = operation["responses"][status]["content"]
            assert content.keys() == {"application/problem+json"}, name
        assert "422" not in operation["responses"], name


def test_the_examples_are_ones_that_the_api_takes(document: dict[str, Any]) -> None:
    found = 0
    for name, schema in document["components"]["schemas"].items():
        for example in schema.get("examples", []):
            getattr(schemas, name).model_validate(example)
            found += 1
    assert found >= 3


def test_every_body_that_is_sent_has_an_example(document: dict[str, Any]) -> None:
    for name, operation in operations(document).items():
        if "requestBody" in operation and name != "POST /api/v1/conversations":
            (reference,) = references(operation["requestBody"])
            schema = document["components"]["schemas"][reference.rpartition("/")[2]]
            assert "examples" in schema or any("examples" in each for each in schema["properties"].values()), name


def test_no_interactive_pages_are_served(client: TestClient) -> None:
    for url in ("/docs", "/redoc", "/openapi.json"):
        assert client.get(url).status_code == 404


def test_the_examples_of_messages_are_answered(talk: Talk, world: World) -> None:
    for example in schemas.MessageRequest.model_config["json_schema_extra"]["examples"]:  # type: ignore[index]
        assert talk.send(**example).status_code == 200
