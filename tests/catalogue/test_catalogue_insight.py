"""What users tell us: events without text, without a conversation, without a time of day."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from sqlalchemy import Engine, inspect

from stodlots_catalogue.insight import (
    Event,
    EventCount,
    EventKind,
    FeedbackReason,
    event_about,
    events_since,
    record_event,
)

NEED = {"principle": "p4", "support_type": "testbadd", "receiver": "kommun", "phase": None}
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_events_are_counted_the_most_frequent_first(database: Engine) -> None:
    gone = event_about(EventKind.NOT_HELPED_BECAUSE, NEED, FeedbackReason.GONE, "x-stod")
    for event in (gone, event_about(EventKind.HELPED, NEED), gone):
        record_event(database, event, TUESDAY)
    assert events_since(database, MONDAY) == [
        EventCount("not_helped_because", "gone", "x-stod", 2),
        EventCount("helped", "", "", 1),
    ]


def test_what_happened_before_the_period_is_not_counted(database: Engine) -> None:
    record_event(database, Event(EventKind.HELPED), MONDAY)
    assert events_since(database, TUESDAY) == []


def test_an_event_without_a_day_happened_today(database: Engine) -> None:
    record_event(database, Event(EventKind.HELPED))
    assert events_since(database, MONDAY)


def test_what_is_not_known_of_the_need_is_left_empty() -> None:
    assert event_about("helped", NEED).phase == ""
    assert event_about("helped", {}) == Event("helped")


def test_there_is_no_place_for_a_text_a_conversation_or_a_moment(database: Engine) -> None:
    columns = {column["name"] for column in inspect(database).get_columns("insight_events")}
    assert columns == {"id", "day", *(field.name for field in fields(Event))}
