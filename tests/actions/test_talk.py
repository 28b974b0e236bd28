"""Corrections, comparisons, reasons and two needs, action by action, on the real catalogue."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from actions import comparing, corrections, lists, needs, several
from actions.base import Turn
from actions.need import Need
from actions.screen import is_aside, numbers_on
from stodlots_catalogue.corrections import Pair
from stodlots_catalogue.index import CatalogueIndex
from tests.actions.conftest import FACETS, Said, entity, heard, label, run

FIND, MORE, BACK = needs.FindSupport(), lists.ShowMore(), lists.GoBack()
COMPARE, WHY, COUNT, NEXT = comparing.Compare(), comparing.ExplainChoice(), comparing.Count(), comparing.TakeNextNeed()


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """The corrections that were kept."""
    found: list[tuple[Any, ...]] = []
    monkeypatch.setattr(corrections, "keep_correction", lambda *each: found.append(each))
    return found


@pytest.fixture
def listed(catalogue: CatalogueIndex, kept: list[tuple[Any, ...]]) -> Said:
    """A list of several pages for municipalities."""
    return run(FIND, "Vi vill testa", understanding=heard(["p4"], ["finansiering"], receiver="kommun"))


def test_a_chip_takes_its_part_away_and_it_is_said_back(listed: Said) -> None:
    said = run(FIND, "[drop:receiver]", "followup_change", need=listed.need, entities=[entity("drop", "receiver")])
    assert said.need.facets["receiver"] is None
    assert said.messages[0]["args"]["what"]["sentences"] == [{"key": "dropped-receiver"}]
    assert said.types == ["text", "understanding", "offerings", "choices"]
    back = run(BACK, "[back]", "followup_back", need=said.need)
    assert back.need.facets["receiver"] == "kommun"


def test_a_correction_is_kept_without_text(listed: Said, kept: list[tuple[Any, ...]]) -> None:
    run(FIND, "nej, jag menar utbildning", "followup_change", heard([], ["utbildning"]), need=listed.need)
    pairs = (Pair("p4", "finansiering"), Pair("p4", "utbildning"))
    assert kept == [("support_type", pairs, ("finansiering", "utbildning"))]


def test_what_is_only_added_is_no_correction(listed: Said, kept: list[tuple[Any, ...]]) -> None:
    run(FIND, "bara gratis", "followup_change", heard(cost="gratis"), need=listed.need)
    run(FIND, "något helt annat", "need", heard(["p5"], ["natverk"]), need=listed.need)
    assert kept == []


def test_a_correction_that_cannot_be_kept_costs_nobody_the_answer(
    listed: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise OperationalError("INSERT", {}, Exception("locked"))

    monkeypatch.setattr(corrections, "keep_correction", away)
    said = run(FIND, "för regioner", "followup_change", heard(receiver="region"), need=listed.need)
    assert "offerings" in said.types


def test_words_about_filters_are_no_words_to_search_by(listed: Said) -> None:
    said = run(FIND, "bara gratis tack", "followup_change", heard(cost="gratis"), need=listed.need)
    assert said.need.words == listed.need.words


def test_a_filter_asks_no_question_that_was_done_with(catalogue: CatalogueIndex, kept: list[tuple[Any, ...]]) -> None:
    shown = run(FIND, "vet inte", "followup_dontknow", need=Need((label("p4"),), question="support_type"))
    said = run(FIND, "bara gratis", "followup_change", heard(cost="gratis"), need=shown.need)
    assert "offerings" in said.types


# Looking at the list


def on_second_page(listed: Said) -> Need:
    return run(MORE, "fler", "followup_more", need=listed.need).need


@pytest.mark.parametrize(
    ("text", "places"),
    [("jämför 1 och 3", [0, 2]), ("jämför de två första", [0, 1]), ("jämför", [0, 1, 2]), ("jämför ettan och den sista", [0, 4])],
)  # fmt: skip
def test_hits_are_compared_by_number_or_place(listed: Said, text: str, places: list[int]) -> None:
    items = run(COMPARE, text, "followup_compare", need=listed.need).one("comparison")["items"]
    assert [item["id"] for item in items] == [listed.need.shown[place] for place in places]


def test_a_number_from_an_earlier_page_still_counts(listed: Said) -> None:
    need = on_second_page(listed)
    items = run(COMPARE, "jämför 1 och 7", "followup_compare", need=need).one("comparison")["items"]
    assert [item["id"] for item in items] == [listed.need.shown[0], need.shown[1]]


@pytest.mark.parametrize("text", ["jämför 1 och 9", "jämför ettan"])
def test_one_hit_cannot_be_compared(listed: Said, text: str) -> None:
    assert run(COMPARE, text, "followup_compare", need=listed.need).keys == ["compare-which"]


def test_terms_are_explained_and_not_compared_as_offerings(catalogue: CatalogueIndex, known: Any) -> None:
    first, second = known.scheme("jargon")[:2]
    entities = [entity("concept", first.id), entity("concept", second.id)]
    assert "concept" in run(COMPARE, "skillnaden mellan x och y?", "followup_compare", entities=entities).types


def test_why_says_what_the_list_rests_on_and_what_tells_the_hits_apart(catalogue: CatalogueIndex) -> None:
    listed = run(FIND, "testa", understanding=heard([label("p4", 0.9, "testa")], ["finansiering"], phase="test"))
    said = run(WHY, "varför just de?", "followup_why", need=listed.need)
    assert said.keys[0] == "why-list-words"
    assert said.messages[0]["args"] == {"words": {"quoted": ["testa"]}}
    assert said.keys.count("why-item") + said.keys.count("why-item-plain") == len(listed.need.shown)
    assert "why-order" in said.keys


def test_why_one_hit_names_its_reasons(listed: Said) -> None:
    said = run(WHY, "varför är tvåan med?", "followup_why", need=listed.need)
    codes = [reason["code"] for reason in said.messages[0]["args"]["why"]["why"]]
    assert codes[:2] == ["fits_principle", "fits_support_type"]
    assert said.messages[0]["args"]["number"] == 2


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lambda need: replace(need, excluded_actors=("vinnova",)), "why-not-excluded"),
        (lambda need: replace(need, facets={**FACETS, "cost": "medlemskap"}), "why-not-cost"),
        (lambda need: need, "why-not-lower"),
    ],
)
def test_why_somebody_is_not_there(listed: Said, change: Callable[[Need], Need], key: str) -> None:
    text = "varför är inte Vinnova med?"
    said = run(
        WHY, text, "followup_why", need=change(listed.need), entities=[entity("actor", "vinnova", "Vinnova", text)]
    )
    assert said.keys == [key]


def test_how_many_there_are_and_are_left(listed: Said) -> None:
    args = run(COUNT, "hur många?", "followup_count", need=on_second_page(listed)).messages[0]["args"]
    assert (args["first"], args["last"]) == (6, 10)
    assert args["left"] == args["total"] - 10


@pytest.mark.parametrize(("action", "intent"), [(COMPARE, "followup_compare"), (WHY, "followup_why"), (COUNT, "followup_count")])  # fmt: skip
def test_without_a_list_there_is_nothing_to_look_at(catalogue: CatalogueIndex, action: Any, intent: str) -> None:
    assert run(action, "x", intent).keys == ["no-list-yet"]


# Going back


def test_back_from_a_later_page_is_the_page_before(listed: Said) -> None:
    said = run(BACK, "tillbaka", "followup_back", need=on_second_page(listed))
    assert said.need.shown == listed.need.shown


def test_undo_on_a_later_page_undoes_the_change(listed: Said) -> None:
    changed = run(FIND, "bara gratis", "followup_change", heard(cost="gratis"), need=listed.need)
    said = run(BACK, "ångra", "followup_back", need=on_second_page(changed))
    assert said.need.facets["cost"] is None


def test_back_to_the_list_is_the_list_as_it_was(listed: Said) -> None:
    said = run(BACK, "tillbaka till listan", "followup_back", need=on_second_page(listed))
    assert said.need.offset == 5


def test_who_wants_the_list_is_not_asked_again(catalogue: CatalogueIndex) -> None:
    asked = Need((label("p4"),), question="support_type", questions_in_a_row=1)
    assert "offerings" in run(BACK, "visa listan", "followup_back", need=asked).types


@pytest.mark.parametrize(("text", "left"), [("ta bort filtret", None), ("ta bort alla filter", {})])
def test_filters_are_taken_off_by_their_name(listed: Said, text: str, left: Any) -> None:
    changed = run(FIND, "bara gratis", "followup_change", heard(cost="gratis"), need=listed.need)
    said = run(BACK, text, "followup_back", need=changed.need)
    assert said.need.facets["cost"] is None
    assert said.need.facets["receiver"] == (None if left == {} else "kommun")


# Two needs


PARTS = [
    {"text": "en kurs för cheferna", "understanding": heard(["p2"], ["utbildning"], level="chef")},
    {"text": "pengar för att testa", "understanding": heard(["p4"], ["finansiering"])},
]
WHOLE = Need((label("p2"), label("p4")), (label("utbildning"), label("finansiering")), facets=FACETS | {"receiver": "kommun"})  # fmt: skip


@pytest.fixture
def two(catalogue: CatalogueIndex) -> Need:
    """A message with two needs, before anything was chosen."""
    turn = Turn("x", "need", heard(), (), Need(), "sv", parts=tuple(PARTS))
    found = several.two_needs(turn, WHOLE)
    assert found is not None
    return found


def test_two_needs_are_said_back_and_asked_about(two: Need) -> None:
    answer = several.which_first(two)
    assert [message["type"] for message in answer.messages] == ["text", "text", "text", "choices"]
    assert [choice["id"] for choice in answer.messages[-1]["choices"]] == ["need:1", "need:2", "need:both"]


def test_where_somebody_works_holds_for_both(two: Need) -> None:
    assert [Need.from_slot(slot).facets["receiver"] for slot in two.waiting] == ["kommun", "kommun"]


@pytest.mark.parametrize(
    ("text", "intent", "understanding", "entities", "principle"),
    [
        ("[need:2]", "followup_answer", heard(), [entity("need", "2")], "p4"),
        ("den första", "followup_detail", heard(), [], "p2"),
        ("pengarna först", "followup_answer", heard([], ["finansiering"]), [], "p4"),
        ("spelar ingen roll", "followup_dontknow", heard(), [], "p2"),
    ],
)
def test_either_can_come_first_and_the_other_waits(
    two: Need, text: str, intent: str, understanding: dict[str, Any], entities: list[dict[str, Any]], principle: str
) -> None:
    said = run(FIND, text, intent, understanding, entities, two)
    assert [each["id"] for each in said.need.principles] == [principle]
    assert (len(said.need.waiting), said.need.choosing) == (1, False)
    assert "next-need" in said.choices
    following = run(NEXT, "och det andra?", "followup_next_need", need=said.need)
    assert {each["id"] for each in following.need.principles} == {"p2", "p4"} - {principle}
    assert following.need.waiting == ()
    assert run(BACK, "ångra", "followup_back", need=following.need).need.waiting == said.need.waiting


def test_two_that_are_one_are_looked_up_as_one(two: Need) -> None:
    said = run(FIND, "det hör ihop", "followup_answer", need=two)
    assert {each["id"] for each in said.need.principles} == {"p2", "p4"}
    assert said.need.waiting == ()


def test_the_question_which_first_is_not_asked_for_ever(two: Need) -> None:
    again = run(FIND, "vi är många", "followup_change", need=two)
    assert again.need.choosing
    taken = run(FIND, "vi är många", "followup_change", need=again.need)
    assert not taken.need.choosing
    assert len(taken.need.waiting) == 1


def test_after_thanks_the_other_need_is_offered(two: Need) -> None:
    first = asyncio.run(several.take(two, 0)).need
    assert run(comparing.Remind(), "tack", "thanks", need=first).choices == ["next-need"]
    assert run(comparing.Remind(), "tack", "thanks", need=Need()).messages == []


# The screen


def test_numbers_mean_what_bears_them() -> None:
    cards = {"type": "offerings", "items": [{"id": "a"}, {"id": "b"}], "offset": 5}
    asked = {"type": "choices", "key": "ask", "choices": [{"id": "principle:p1"}, {"id": "principle:p2"}]}
    loose = {"type": "choices", "choices": [{"id": "continue"}]}
    assert numbers_on([cards, asked]) == {"6": "offering:a", "7": "offering:b"}
    assert numbers_on([asked]) == {"1": "principle:p1", "2": "principle:p2"}
    assert numbers_on([loose]) is None
    assert numbers_on([{**cards, "numbered": False}]) is None


def test_what_leaves_the_list_alone_is_beside_it(listed: Said) -> None:
    need = listed.need
    assert is_aside([{"type": "concept"}], need, None)
    assert not is_aside(listed.messages, need, need)
    assert not is_aside([{"type": "text"}], Need(), None)
    assert not is_aside([{"type": "text"}], need, replace(need, offset=5))
