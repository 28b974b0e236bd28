"""Unmet needs are counted by day, pair, receiver and phase, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

from sqlalchemy import Engine, inspect

from stodlots_catalogue.db import downgrade, upgrade
from stodlots_catalogue.models import UnmetNeed
from stodlots_catalogue.unmet import Unmet, UnmetCount, count_unmet, unmet_since

MONEY = Unmet("p4", "finansiering", "kommun", "inforande", "pengar-till-inforande")
COURSE = Unmet("p1", "utbildning")
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_the_same_need_adds_up_and_days_are_kept_apart(database: Engine) -> None:
    for day, unmet in ((MONDAY, MONEY), (TUESDAY, MONEY), (TUESDAY, MONEY), (TUESDAY, COURSE)):
        count_unmet(database, unmet, day)
    assert unmet_since(database, MONDAY) == [UnmetCount(MONEY, 3), UnmetCount(COURSE, 1)]
    assert unmet_since(database, TUESDAY) == [UnmetCount(MONEY, 2), UnmetCount(COURSE, 1)]


def test_nothing_is_lost_when_many_count_at_once(database: Engine) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: count_unmet(database, MONEY, MONDAY), range(20)))
    assert unmet_since(database, MONDAY) == [UnmetCount(MONEY, 20)]


def test_there_is_no_place_for_a_text_or_for_who_asked() -> None:
    columns = set(UnmetNeed.__table__.columns.keys())
    assert columns == {"day", "principle", "support_type", "receiver", "phase", "gap", "times"}


def test_the_migration_goes_up_and_down(database: Engine) -> None:
    downgrade(database, "0001")
    assert "unmet_needs" not in inspect(database).get_table_names()
    assert "actors" in inspect(database).get_table_names()
    upgrade(database)
    assert "unmet_needs" in inspect(database).get_table_names()
