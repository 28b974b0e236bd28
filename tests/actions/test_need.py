"""How a need grows, is corrected and is taken back, message by message."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.need import MAX_QUESTIONS_IN_A_ROW, MAX_UNDO, MAX_WORDS_CHARACTERS, Need, asking, merge, showing
from tests.actions.conftest import FACETS, heard, label

UNSURE = 0.5


def need(principles: Any = (), supports: Any = (), **changes: Any) -> Need:
    """A need with sure labels."""
    return Need(tuple(label(p) for p in principles), tuple(label(s) for s in supports), **changes)


def ids(labels: Any) -> list[str]:
    return [each["id"] for each in labels]


KNOWN = need(["p4"], ["testbadd"], shown=("a", "b"), words="testa")


@pytest.mark.parametrize(
    ("before", "intent", "said", "principles", "supports"),
    [
        # a first message
        (Need(), "need", heard(["p4"], ["testbadd"]), ["p4"], ["testbadd"]),
        (Need(), "need", heard(), [], []),
        (Need(), "need", heard([label("p4", UNSURE)]), ["p4"], []),
        # an answer to a question completes what is known, sure or not
        (need(["p4"], question="support_type"), "followup_answer", heard([], [label("natverk", UNSURE)]), ["p4"], ["natverk"]),
        (need([], ["natverk"], question="principle"), "followup_answer", heard([label("p5", UNSURE)]), ["p5"], ["natverk"]),
        (Need(question="need"), "followup_answer", heard([label("p5", UNSURE)], [label("natverk", UNSURE)]), ["p5"], ["natverk"]),
        (Need(question="need"), "need", heard(["p1"]), ["p1"], []),
        # an answer that says nothing of what was asked leaves what is known
        (need(["p4"], question="support_type"), "followup_answer", heard(), ["p4"], []),
        (need(["p4"], question="support_type"), "need", heard(["p1"], ["natverk"]), ["p1"], ["natverk"]),
        (need(["p4"], question="support_type"), "need", heard([label("p1", UNSURE)], ["natverk"]), ["p4"], ["natverk"]),
        # a correction changes only what it surely says
        (KNOWN, "followup_change", heard([], ["natverk"]), ["p4"], ["natverk"]),
        (KNOWN, "followup_change", heard([], [label("natverk", UNSURE)]), ["p4"], ["testbadd"]),
        (KNOWN, "followup_change", heard(["p5"]), ["p5"], ["testbadd"]),
        (KNOWN, "followup_change", heard([label("p5", UNSURE)], ["natverk"]), ["p4"], ["natverk"]),
        (KNOWN, "followup_change", heard(receiver="region"), ["p4"], ["testbadd"]),
        # a new need in the middle of a list starts over only when it is sure of what it is about
        (KNOWN, "need", heard(["p5"]), ["p5"], []),
        (KNOWN, "need", heard(["p5"], ["utbildning"]), ["p5"], ["utbildning"]),
        (KNOWN, "need", heard([label("p5", UNSURE)], ["utbildning"]), ["p4"], ["utbildning"]),
        (KNOWN, "need", heard(), ["p4"], ["testbadd"]),
        (KNOWN, "greet", heard(["p5"]), ["p5"], ["testbadd"]),
        # the first word on what is still unknown is taken
        (need(["p4"], shown=("a",)), "followup_change", heard([], [label("natverk", UNSURE)]), ["p4"], ["natverk"]),
    ],
)  # fmt: skip
def test_what_is_known_after_one_more_message(
    before: Need, intent: str, said: dict[str, Any], principles: list[str], supports: list[str]
) -> None:
    after = merge(before, intent, said, "")
    assert ids(after.principles) == principles
    assert ids(after.support_types) == supports
    assert (after.question, after.shown, after.offset) == (None, (), 0)


@pytest.mark.parametrize(
    ("before", "intent", "said", "excluded", "supports"),
    [
        (Need(), "need", heard(["p2"], [], ["utbildning"]), ["utbildning"], []),
        (KNOWN, "followup_change", heard(excluded=["utbildning", "natverk"]), ["natverk", "utbildning"], ["testbadd"]),
        (KNOWN, "followup_change", heard(excluded=["testbadd"]), ["testbadd"], []),
        (KNOWN, "followup_change", heard([], ["natverk"], ["testbadd"]), ["testbadd"], ["natverk"]),
        # kept through other messages
        (need(["p4"], ["testbadd"], excluded_support_types=("utbildning",)), "followup_change", heard(["p5"]), ["utbildning"], ["testbadd"]),
        (need(["p4"], question="support_type", excluded_support_types=("utbildning",)), "followup_answer", heard([], ["natverk"]), ["utbildning"], ["natverk"]),
        # taken back by asking for it
        (need(["p4"], ["testbadd"], excluded_support_types=("utbildning",)), "followup_change", heard([], ["utbildning"]), [], ["utbildning"]),
        # a new need has its own
        (need(["p4"], ["testbadd"], excluded_support_types=("utbildning",)), "need", heard(["p5"]), [], []),
    ],
)  # fmt: skip
def test_what_is_not_wanted_is_kept_until_it_is_asked_for(
    before: Need, intent: str, said: dict[str, Any], excluded: list[str], supports: list[str]
) -> None:
    after = merge(before, intent, said, "")
    assert list(after.excluded_support_types) == excluded
    assert ids(after.support_types) == supports


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        ({}, {"receiver": "kommun"}, {"receiver": "kommun"}),
        ({"receiver": "kommun"}, {}, {"receiver": "kommun"}),
        ({"receiver": "kommun"}, {"receiver": "region", "phase": "test"}, {"receiver": "region", "phase": "test"}),
        ({"cost": "gratis"}, {"level": "chef"}, {"cost": "gratis", "level": "chef"}),
    ],
)
def test_facets_are_kept_until_others_are_named(
    before: dict[str, str], said: dict[str, str], after: dict[str, str]
) -> None:
    start = need(["p4"], ["testbadd"], facets=FACETS | before)
    assert merge(start, "followup_change", heard(["p5"], **said), "").facets == FACETS | after


def test_of_a_new_need_only_where_the_person_works_is_known_already() -> None:
    facets = {"receiver": "kommun", "phase": "test", "level": "chef", "cost": "gratis"}
    start = need(["p4"], ["testbadd"], facets=facets, excluded_actors=("vinnova",), waiting=({},))
    after = merge(start, "need", heard(["p5"], phase="spridning"), "")
    assert after.facets == FACETS | {"receiver": "kommun", "phase": "spridning"}
    assert (after.excluded_actors, after.excluded_support_types, after.waiting) == ((), (), ())


def test_filters_named_before_any_need_are_meant_for_the_need_to_come() -> None:
    start = need(facets=FACETS | {"cost": "gratis", "level": "chef"})
    assert merge(start, "need", heard(["p5"]), "").facets == FACETS | {"cost": "gratis", "level": "chef"}


def test_another_need_instead_of_an_answer_is_another_need() -> None:
    asked = need(["p4"], question="support_type", facets=FACETS | {"phase": "test"}, words="testa")
    after = merge(asked, "need", heard(["p2"], ["utbildning"]), "kurs")
    assert (ids(after.principles), after.facets["phase"], after.words) == (["p2"], None, "kurs")


@pytest.mark.parametrize(
    ("before", "intent", "said", "words"),
    [
        (Need(), "need", heard(["p4"]), "nya"),
        (KNOWN, "followup_change", heard([], ["natverk"]), "testa nya"),
        (KNOWN, "need", heard(["p5"]), "nya"),
        (need(["p4"], words="testa", question="support_type"), "need", heard(), "testa nya"),
    ],
)
def test_the_users_words_are_gathered_for_one_need(before: Need, intent: str, said: dict[str, Any], words: str) -> None:
    assert merge(before, intent, said, "nya").words == words


def test_the_users_words_do_not_grow_without_end() -> None:
    after = merge(KNOWN, "followup_change", heard([], ["natverk"]), "x" * 3000)
    assert len(after.words) == MAX_WORDS_CHARACTERS


@pytest.mark.parametrize(
    ("known", "asks"),
    [
        (Need(), "need"),
        (need(["p4"]), "support_type"),
        (need([], ["natverk"]), "principle"),
        (need(["p4"], ["natverk"]), None),
        (Need(facets=FACETS | {"receiver": "kommun"}), "need"),
    ],
)
def test_the_one_thing_that_is_missing_is_asked_for(known: Need, asks: str | None) -> None:
    asked = asking(known)
    assert (asked.question if asked else None) == asks


def test_at_most_two_questions_in_a_row() -> None:
    known, questions = Need(), 0
    while (asked := asking(known)) is not None:
        questions += 1
        known = merge(asked, "followup_answer", heard(), "")
    assert questions == MAX_QUESTIONS_IN_A_ROW == 2


def test_after_a_list_questions_may_be_asked_again() -> None:
    asked_twice = need(["p4"], question="support_type", questions_in_a_row=2)
    assert asking(asked_twice) is None
    shown = showing(asked_twice, ["a"], 0, gap=False)
    assert (shown.question, shown.questions_in_a_row) == (None, 0)
    assert asking(shown) is not None


def test_showing_remembers_the_page_and_whether_support_is_thin() -> None:
    shown = showing(KNOWN, ["c", "d"], 5, gap=True)
    assert (shown.shown, shown.offset, shown.gap) == (("c", "d"), 5, True)


def test_at_the_beginning_there_is_nothing_to_go_back_to() -> None:
    assert Need().previous() is None
    assert merge(Need(), "need", heard(["p4"]), "").previous() is None


def test_going_back_undoes_one_change_at_a_time() -> None:
    first = showing(merge(Need(), "need", heard(["p4"], ["testbadd"]), "a"), ["x"], 0, gap=False)
    second = showing(merge(first, "followup_change", heard([], ["natverk"]), "b"), ["y"], 0, gap=False)
    third = merge(second, "need", heard(["p5"], ["utbildning"]), "c")
    back = third.previous()
    assert back == second
    assert back.previous() == first
    assert first.previous() is None


def test_going_back_reaches_only_so_far() -> None:
    changed = KNOWN
    for _ in range(3 * MAX_UNDO):
        changed = merge(changed, "followup_change", heard([], ["natverk"]), "x")
    assert len(changed.before) == MAX_UNDO


def test_a_need_survives_the_slot_it_is_kept_in() -> None:
    known = showing(
        merge(KNOWN, "followup_change", heard([], ["natverk"], ["utbildning"], phase="test"), "x"), ["a"], 5, True
    )
    assert Need.from_slot(json.loads(json.dumps(known.to_slot()))) == known


@pytest.mark.parametrize("empty", [None, {}])
def test_an_empty_slot_is_an_empty_need(empty: dict[str, Any] | None) -> None:
    assert Need.from_slot(empty) == Need()


def ident(given: dict[str, Any]) -> str:
    return str(given["id"])


LABELS = st.lists(
    st.builds(label, st.sampled_from(["p1", "p4"]), st.sampled_from([0.3, 0.75, 1.0])),
    max_size=2,
    unique_by=ident,
)
SUPPORTS = st.lists(
    st.builds(label, st.sampled_from(["natverk", "testbadd"]), st.sampled_from([0.3, 1.0])),
    max_size=2,
    unique_by=ident,
)
MESSAGES = st.tuples(
    st.sampled_from(["need", "followup_change", "followup_answer"]),
    st.builds(heard, LABELS, SUPPORTS, st.lists(st.sampled_from(["natverk", "testbadd", "utbildning"]), max_size=2)),
)


@given(st.lists(MESSAGES, max_size=8))
def test_whatever_is_said_nothing_is_both_wanted_and_not_wanted(said: list[tuple[str, dict[str, Any]]]) -> None:
    known = Need()
    for intent, understanding in said:
        known = merge(known, intent, understanding, "ord")
        assert not set(ids(known.support_types)) & set(known.excluded_support_types)
        assert Need.from_slot(json.loads(json.dumps(known.to_slot()))) == known
        known = asking(known) or showing(known, ["a"], 0, gap=False)
        assert known.questions_in_a_row <= MAX_QUESTIONS_IN_A_ROW
