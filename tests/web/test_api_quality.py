"""What the bench measured, over HTTP."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stodlots_web.settings import ROOT, Settings
from tests.web.conftest import MakeClient
from tests.web.test_api_problems import check_problem

URL = "/api/v1/quality"


def test_what_was_measured_is_served_as_it_is(make_client: MakeClient, tmp_path: Path) -> None:
    content = {"format": 1, "figures": [{"id": "principle_accepted", "name": "träff", "value": 0.9}]}
    (tmp_path / "quality.json").write_text(json.dumps(content), encoding="utf-8")
    response = make_client(docs=tmp_path).get(URL)
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert response.json() == content


def test_a_new_measurement_is_served_without_a_restart(make_client: MakeClient, tmp_path: Path) -> None:
    client = make_client(docs=tmp_path)
    for number in (1, 2):
        (tmp_path / "quality.json").write_text(json.dumps({"format": number}), encoding="utf-8")
        assert client.get(URL).json() == {"format": number}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_before_anything_is_measured_that_is_said(make_client: MakeClient, tmp_path: Path, language: str) -> None:
    response = make_client(docs=tmp_path).get(URL, headers={"Accept-Language": language})
    check_problem(response, 404, "no-quality", language)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'{"a": "\xff"}'])
def test_a_file_that_is_none_of_the_bench_is_not_served(
    make_client: MakeClient, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "quality.json").write_bytes(content)
    check_problem(make_client(docs=tmp_path).get(URL), 404, "no-quality")


def test_the_file_is_looked_for_where_the_bench_writes_it() -> None:
    assert Settings().quality == ROOT / "docs" / "quality.json"
