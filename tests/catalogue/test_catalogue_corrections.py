"""Corrections are kept as ids and counted; nothing says who made them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Engine, inspect

from stodlots_catalogue.corrections import CorrectionCount, Pair, corrections_since, record_correction

BEFORE, AFTER = Pair("p4", "testbadd"), Pair("p4", "utbildning")
VALUES = ("testbadd", "utbildning")


def test_the_same_correction_is_counted(database: Engine) -> None:
    for day in (date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 2)):
        record_correction(database, 3, "support_type", (BEFORE, AFTER), VALUES, day)
    record_correction(database, 3, "receiver", (BEFORE, BEFORE), ("kommun", ""), date(2026, 1, 2))
    assert corrections_since(database, date(2026, 1, 2)) == [
        CorrectionCount(3, "support_type", BEFORE, AFTER, *VALUES, 2),
        CorrectionCount(3, "receiver", BEFORE, BEFORE, "kommun", "", 1),
    ]


def test_a_correction_holds_no_text_and_no_conversation(database: Engine) -> None:
    columns = {column["name"] for column in inspect(database).get_columns("corrections")}
    assert columns == {
        *("id", "day", "release", "aspect", "value_before", "value_after"),
        *("principle_before", "principle_after", "support_type_before", "support_type_after"),
    }
