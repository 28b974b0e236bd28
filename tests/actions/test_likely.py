"""A question begins with what the message may mean, and numbers count what is on the screen."""

from __future__ import annotations

from actions.listing import question
from actions.need import Need
from actions.needs import FindSupport
from stodlots_catalogue.index import CatalogueIndex
from tests.actions.conftest import heard, label, run


def test_the_likely_kinds_come_first_and_none_is_left_out() -> None:
    need = Need(principles=(label("p4"),), question="support_type", likely=("radgivning", "natverk"))
    ids = [choice["id"] for choice in question(need)["choices"]]
    assert ids[:2] == ["support:radgivning", "support:natverk"]
    assert len(set(ids)) == len(ids) == 7


def test_what_was_turned_down_is_not_offered_however_likely() -> None:
    need = Need(
        principles=(label("p4"),),
        question="support_type",
        likely=("utbildning",),
        excluded_support_types=("utbildning",),
    )
    assert "support:utbildning" not in [choice["id"] for choice in question(need)["choices"]]


def test_a_number_means_the_choice_that_bears_it(catalogue: CatalogueIndex) -> None:
    asked = Need(principles=(label("p4"),), question="support_type", likely=("radgivning",))
    said = run(FindSupport(), "nummer 1", "followup_answer", heard(), need=asked)
    assert [each["id"] for each in said.need.support_types] == ["radgivning"]
