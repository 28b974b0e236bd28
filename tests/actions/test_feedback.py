"""Feedback: thanked for, asked why, and kept as events without a text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from actions import insight
from actions.feedback import TakeFeedback, reason_in
from actions.lists import ShowMore
from actions.need import Need
from actions.needs import FindSupport
from stodlots_catalogue.db import make_engine, upgrade
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.insight import FeedbackReason, events_since
from tests.actions.conftest import Said, entity, heard, run

TAKE = TakeFeedback()
REASONS = [f"reason:{each}" for each in FeedbackReason]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """A database of its own for the events."""
    engine = make_engine(f"sqlite:///{tmp_path / 'events.db'}")
    upgrade(engine)
    monkeypatch.setattr(insight, "engine", lambda: engine)
    yield engine
    engine.dispose()


@pytest.fixture
def listed(catalogue: CatalogueIndex) -> Said:
    return run(FindSupport(), "Vi vill testa", understanding=heard(["p4"], ["testbadd"], receiver="kommun"))


def events(engine: Engine) -> list[tuple[str, str, str, int]]:
    return sorted(
        (each.kind, each.detail, each.offering, each.times) for each in events_since(engine, date(2020, 1, 1))
    )


@pytest.mark.parametrize(
    ("text", "intent", "entities"),
    [("det hjälpte", "feedback_good", []), ("[feedback:helped]", "feedback_good", [entity("verdict", "helped")])],
)
def test_a_yes_is_counted_and_thanked_for(listed: Said, kept: Engine, text: str, intent: str, entities: list) -> None:
    said = run(TAKE, text, intent, need=listed.need, entities=entities)
    assert said.keys == ["feedback-thanks"]
    assert events(kept) == [("helped", "", "", 1)]


def test_a_no_is_counted_and_asked_about(listed: Said, kept: Engine) -> None:
    said = run(TAKE, "det hjälpte inte", "feedback_bad", need=listed.need)
    assert said.keys == ["feedback-why"]
    assert said.choices == REASONS
    assert events(kept) == [("not_helped", "", "", 1)]


@pytest.mark.parametrize(("text", "reason"), [("fel målgrupp", "audience"), ("4", "gone"), ("annat", "other")])
def test_the_reason_is_counted_once_with_the_no(listed: Said, kept: Engine, text: str, reason: str) -> None:
    asked = run(TAKE, "det hjälpte inte", "feedback_bad", need=listed.need)
    said = run(ShowMore(), text, "followup_more", need=listed.need, pending=asked.slots["pending"])
    assert said.keys[0] == f"feedback-thanks-{reason}"
    assert events(kept) == [("not_helped", "", "", 1), ("not_helped_because", reason, "", 1)]


def test_a_reason_that_comes_alone_counts_as_a_no_too(listed: Said, kept: Engine) -> None:
    run(TAKE, "[reason:gone]", "feedback_bad", need=listed.need, entities=[entity("reason", "gone")])
    assert events(kept) == [("not_helped", "", "", 1), ("not_helped_because", "gone", "", 1)]


def test_one_offering_can_be_meant(listed: Said, kept: Engine) -> None:
    run(TAKE, "tvåan finns inte längre", "feedback_bad", need=listed.need)
    second = listed.need.shown[1]
    assert events(kept) == [("not_helped", "", second, 1), ("not_helped_because", "gone", second, 1)]


def test_the_question_why_remembers_which_offering(listed: Said, kept: Engine) -> None:
    said = run(TAKE, "trean var dålig", "feedback_bad", need=listed.need)
    assert said.choices == [f"{each}:{listed.need.shown[2]}" for each in REASONS]
    assert said.slots["pending"] == f"why-not:{listed.need.shown[2]}"


def test_what_did_not_match_can_be_put_right_at_once(listed: Said, kept: Engine) -> None:
    entities = [entity("reason", "mismatch")]
    said = run(TAKE, "[reason:mismatch]", "feedback_bad", need=listed.need, entities=entities)
    assert said.choices == ["wrong:principle", "wrong:support", "wrong:receiver"]
    nothing = run(TAKE, "[reason:mismatch]", "feedback_bad", need=Need(), entities=entities)
    assert nothing.choices == []


def test_an_error_is_told_where_to_report_and_not_counted(listed: Said, kept: Engine) -> None:
    assert run(TAKE, "ni har fel telefonnummer till oss", "feedback", need=listed.need).keys == ["feedback"]
    assert events(kept) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Fel målgrupp!", "audience"),
        ("det är inte för oss", "audience"),
        ("förstår inte beskrivningen", "unclear"),
        ("den är nedlagd", "gone"),
        ("it no longer exists", "gone"),
        ("stämmer inte med det jag skrev", "mismatch"),
        ("annat", "other"),
        ("dåligt", None),
        ("", None),
    ],
)
def test_a_reason_is_read_from_what_is_written(text: str, reason: str | None) -> None:
    assert reason_in(text) == reason
