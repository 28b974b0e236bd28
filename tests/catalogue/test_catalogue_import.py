"""Imports: all or nothing, numbered, nothing deleted, and they can be undone."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, func, select
from sqlalchemy.orm import Session

from stodlots_catalogue.importer import Changes, ImportReport, export, import_catalogue, restore
from stodlots_catalogue.models import ImportRun, Offering, Source
from stodlots_catalogue.problems import CatalogueInvalid
from tests.catalogue.builders import REAL, actor, offering, write

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 24, tzinfo=UTC)


def stored(engine: Engine, identifier: str) -> Offering:
    with Session(engine) as session:
        return session.get_one(Offering, identifier)


def test_the_first_import_adds_everything(database: Engine) -> None:
    started = time.perf_counter()
    report = import_catalogue(database, REAL)
    assert time.perf_counter() - started < 3
    assert (report.release, len(report.actors.added), len(report.offerings.added)) == (1, 129, 312)


def test_importing_the_same_again_changes_nothing(database: Engine) -> None:
    import_catalogue(database, REAL)
    report = import_catalogue(database, REAL)
    assert report.release == 1
    assert not report.actors
    assert not report.offerings
    assert len(report.offerings.unchanged) == 312


def test_a_report_says_what_happened_to_each_row(database: Engine, tmp_path: Path) -> None:
    import_catalogue(database, write(tmp_path, [actor("a")], [offering("x"), offering("y"), offering("z")]), at=MONDAY)
    changed = offering("y", sources=[{"evidence": "report", "ref": "Nuläge", "date": "2023"}])
    files = write(tmp_path, [actor("a"), actor("b", successor="a")], [offering("x"), changed, offering("new")])
    assert import_catalogue(database, files, at=TUESDAY) == ImportReport(
        release=2,
        actors=Changes(added=("b",), changed=(), unchanged=("a",), withdrawn=()),
        offerings=Changes(added=("new",), changed=("y",), unchanged=("x",), withdrawn=("z",)),
    )
    with Session(database) as session:
        refs = session.scalars(select(Source.ref).where(Source.offering_id == "y")).all()
        run = session.get_one(ImportRun, 2)
    assert refs == ["Nuläge"]
    assert (run.at, run.actors, run.offerings) == (TUESDAY, 2, 3)
    assert (run.added, run.changed, run.withdrawn) == (2, 1, 1)


def test_a_row_that_is_gone_is_withdrawn_and_can_come_back(database: Engine, tmp_path: Path) -> None:
    both = write(tmp_path / "both", [actor("a")], [offering("x"), offering("y")])
    one = write(tmp_path / "one", [actor("a")], [offering("x")])
    import_catalogue(database, both, at=MONDAY)
    assert import_catalogue(database, one, at=TUESDAY).offerings.withdrawn == ("y",)
    assert stored(database, "y").withdrawn_at == TUESDAY
    assert import_catalogue(database, one).release == 2, "already withdrawn: nothing new"
    assert import_catalogue(database, both).offerings.changed == ("y",)
    row = stored(database, "y")
    assert (row.first_seen, row.withdrawn_at) == (MONDAY, None)
    assert row.changed_at > TUESDAY


def test_an_unchanged_row_keeps_its_moments(database: Engine, tmp_path: Path) -> None:
    import_catalogue(database, write(tmp_path, [actor("a")], [offering("x")]), at=MONDAY)
    import_catalogue(database, write(tmp_path, [actor("a")], [offering("x"), offering("y")]), at=TUESDAY)
    assert stored(database, "x").changed_at == MONDAY


def test_actors_may_succeed_each_other_in_any_order(database: Engine, tmp_path: Path) -> None:
    files = write(tmp_path, [actor("a", successor="b"), actor("b", successor="c"), actor("c")], [offering("x")])
    assert import_catalogue(database, files).actors.added == ("a", "b", "c")


def test_an_invalid_catalogue_leaves_the_database_alone(database: Engine, tmp_path: Path) -> None:
    import_catalogue(database, write(tmp_path, [actor("a")], [offering("x")]))
    with pytest.raises(CatalogueInvalid):
        import_catalogue(database, write(tmp_path, [actor("a")], [offering("y"), offering("z", cost="dyrt")]))
    with Session(database) as session:
        assert session.scalars(select(Offering.id)).all() == ["x"]


def test_an_import_that_breaks_off_leaves_the_database_alone(database: Engine, tmp_path: Path) -> None:
    import_catalogue(database, write(tmp_path, [actor("a")], [offering("x")]))

    @event.listens_for(database, "before_cursor_execute")
    def fail_at_the_end(_: object, __: object, statement: str, *rest: object) -> None:
        if statement.startswith("INSERT INTO import_runs"):
            raise ConnectionError("gone")

    with pytest.raises(ConnectionError):
        import_catalogue(database, write(tmp_path, [actor("b")], [offering("y", "b")]))
    event.remove(database, "before_cursor_execute", fail_at_the_end)
    with Session(database) as session:
        assert session.scalars(select(Offering.id)).all() == ["x"]
        assert session.scalar(select(func.max(ImportRun.number))) == 1


def test_an_earlier_release_can_be_restored_as_a_new_one(database: Engine, tmp_path: Path) -> None:
    import_catalogue(database, write(tmp_path / "1", [actor("a")], [offering("x"), offering("y")]))
    import_catalogue(database, write(tmp_path / "2", [actor("a")], [offering("x", name="Nytt namn")]))
    report = restore(database, 1)
    assert (report.release, report.offerings.changed) == (3, ("x", "y"))
    export(database, tmp_path / "out")
    assert (tmp_path / "out/offerings.jsonl").read_bytes() == (tmp_path / "1/offerings.jsonl").read_bytes()
    with pytest.raises(LookupError):
        restore(database, 99)
