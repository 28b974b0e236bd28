"""What is exported can be imported again, in every format, without any difference."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from stodlots_catalogue.checks import CatalogueRecords
from stodlots_catalogue.files import Format, read_catalogue, write_catalogue
from stodlots_catalogue.importer import export, import_catalogue
from stodlots_catalogue.records import (
    ActorKind,
    ActorRecord,
    ActorStatus,
    Evidence,
    OfferingRecord,
    OfferingStatus,
)
from stodlots_glossary.vocabulary import Cost, Level, Phase, Principle, Receiver, SupportType
from tests.catalogue.builders import REAL, actor, offering, write


def place(folder: Path, file_format: Format) -> Path:
    return folder / "book.xlsx" if file_format is Format.XLSX else folder / file_format


@pytest.mark.parametrize("file_format", Format)
def test_an_export_imports_as_unchanged(real_engine: Engine, tmp_path: Path, file_format: Format) -> None:
    export(real_engine, place(tmp_path, file_format), file_format)
    report = import_catalogue(real_engine, place(tmp_path, file_format))
    assert (len(report.actors.unchanged), len(report.offerings.unchanged)) == (129, 312)
    assert not report.actors
    assert not report.offerings


@pytest.mark.parametrize("name", ["actors.jsonl", "offerings.jsonl"])
def test_a_json_lines_export_is_the_source_byte_for_byte(database: Engine, tmp_path: Path, name: str) -> None:
    import_catalogue(database, REAL)
    export(database, tmp_path)
    assert (tmp_path / name).read_bytes() == (REAL / name).read_bytes()


def test_withdrawn_rows_are_not_exported(engine: Engine, tmp_path: Path) -> None:
    import_catalogue(engine, write(tmp_path, [actor("a")], [offering("x"), offering("y")]))
    import_catalogue(engine, write(tmp_path, [actor("a")], [offering("x")]))
    export(engine, tmp_path / "out")
    assert [each.id for each in read_catalogue(tmp_path / "out").offerings] == ["x"]


TEXT = (
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1, max_size=30)
    .map(str.strip)
    .filter(bool)
)
DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31)).map(date.isoformat)
DATE = st.none() | DAYS | st.sampled_from(["2024", "2024-05"])
SOURCES = st.lists(
    st.fixed_dictionaries({"evidence": st.sampled_from([e.value for e in Evidence]), "ref": TEXT, "date": DATE}),
    min_size=1,
    max_size=3,
)
WEB_ADDRESS = st.none() | st.sampled_from(["https://example.org/å?q=1", "http://a.se"])


def some(enum: Any) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from([member.value for member in enum]), min_size=1, unique=True)


def one(enum: Any) -> st.SearchStrategy[str]:
    return st.sampled_from([member.value for member in enum])


ACTOR = st.fixed_dictionaries(
    {
        "name": TEXT,
        "short": TEXT,
        "aliases": st.lists(TEXT.filter(lambda alias: ";" not in alias), unique=True, max_size=3),
        "kind": one(ActorKind),
        "homepage": WEB_ADDRESS,
        "summary": TEXT,
        "status": one(ActorStatus),
        "sources": SOURCES,
    }
)
OFFERING = st.fixed_dictionaries(
    {
        "name": TEXT,
        "summary": TEXT,
        "next_step": TEXT,
        "support_types": some(SupportType),
        "principles": some(Principle),
        "audience": some(Receiver),
        "phases": some(Phase),
        "levels": some(Level),
        "cost": one(Cost),
        "url": WEB_ADDRESS,
        "status": one(OfferingStatus),
        "sources": SOURCES,
    }
)


@pytest.mark.parametrize("file_format", Format)
@settings(max_examples=40, deadline=None)
@given(actors=st.lists(ACTOR, min_size=1, max_size=2), offerings=st.lists(OFFERING, min_size=1, max_size=3))
def test_any_valid_catalogue_survives(
    file_format: Format, actors: list[dict[str, Any]], offerings: list[dict[str, Any]]
) -> None:
    catalogue = CatalogueRecords(
        tuple(ActorRecord.model_validate(actor(f"a{n}") | row) for n, row in enumerate(actors)),
        tuple(OfferingRecord.model_validate(offering(f"o{n}", "a0") | row) for n, row in enumerate(offerings)),
    )
    with tempfile.TemporaryDirectory() as folder:
        write_catalogue(place(Path(folder), file_format), catalogue, file_format)
        assert read_catalogue(place(Path(folder), file_format)) == catalogue
