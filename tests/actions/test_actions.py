"""What the assistant does, action by action, on the real catalogue."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from actions import (
    along,
    comparing,
    facts,
    feedback,
    fewer,
    honesty,
    knowledge,
    lists,
    needs,
    returning,
    talk,
    unknowns,
    views,
)
from actions.base import StodAction
from actions.listing import query_of
from actions.need import PAGE_SIZE, Need
from stodlots_catalogue.gaps import THIN
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.search import search
from stodlots_glossary.concepts import Glossary
from stodlots_glossary.vocabulary import Principle, SupportType
from tests.actions.conftest import FACETS, Said, entity, heard, label, run

PRINCIPLES = [f"principle:{each}" for each in Principle]
SUPPORTS = [f"support:{each}" for each in SupportType]
FIND, BROWSE, MORE, SHOW = needs.FindSupport(), needs.Browse(), lists.ShowMore(), lists.ShowOffering()


def combinations(catalogue: CatalogueIndex, full_fits: range, near: bool) -> list[tuple[str, str]]:
    """Principle and support type with so many full fits, and with (or without) something near."""
    found = []
    for principle in map(str, Principle):
        for support in map(str, SupportType):
            result = search(catalogue, query_of(Need((label(principle),), (label(support),))))
            if result.exact_total in full_fits and (result.total > result.exact_total) is near:
                found.append((principle, support))
    return found


@pytest.fixture
def listed(catalogue: CatalogueIndex) -> Said:
    """A need with more than two pages of support."""
    return run(FIND, "Vi vill testa", understanding=heard(["p4"], ["testbadd"]))


# A need


def test_a_whole_need_is_answered_with_a_list_at_once(listed: Said, catalogue: CatalogueIndex) -> None:
    assert listed.types == ["understanding", "offerings", "choices"]
    offerings = listed.one("offerings")
    assert len(offerings["items"]) == PAGE_SIZE
    for item in offerings["items"]:
        assert "p4" in item["principles"]
        assert "testbadd" in item["support_types"]
        assert item["status"] in ("active", "verify")
    assert offerings["total"] == search(catalogue, query_of(listed.need)).exact_total
    assert listed.need.shown == tuple(item["id"] for item in offerings["items"])
    assert listed.choices == ["more", "compare", "restart"]


def test_the_understanding_shows_the_words_it_rests_on(catalogue: CatalogueIndex) -> None:
    said = run(FIND, "prova", understanding=heard([label("p4", 0.9, "prova")], ["testbadd"], receiver="region"))
    shown = said.one("understanding")["understanding"]
    assert shown["principles"] == [label("p4", 0.9, "prova")]
    assert shown["facets"]["receiver"] == "region"
    assert all("region" in item["audience"] for item in said.one("offerings")["items"])


@pytest.mark.parametrize(
    ("understanding", "key", "choices", "question"),
    [
        (heard(), "ask-need", PRINCIPLES, "need"),
        (heard(receiver="kommun"), "ask-need-noted", PRINCIPLES, "need"),
        (heard(["p4"]), "ask-support-type", [*SUPPORTS, "show-anyway"], "support_type"),
        (heard([], ["natverk"]), "ask-principle", [*PRINCIPLES, "show-anyway"], "principle"),
        (
            heard(["p4"], [], ["utbildning"]),
            "ask-support-type-excluded",
            [*(each for each in SUPPORTS if each != "support:utbildning"), "show-anyway"],
            "support_type",
        ),
    ],
)
def test_what_is_missing_is_asked_for_with_choices(
    catalogue: CatalogueIndex, understanding: dict[str, Any], key: str, choices: list[str], question: str
) -> None:
    said = run(FIND, "Vi behöver något", understanding=understanding)
    assert said.messages[-1]["key"] == key
    assert said.choices == choices
    assert said.need.question == question
    assert "offerings" not in said.types


def test_what_is_known_so_far_is_shown_with_the_question(catalogue: CatalogueIndex) -> None:
    assert run(FIND, "testa", understanding=heard(["p4"])).types == ["understanding", "choices"]
    assert run(FIND, "hm", understanding=heard()).types == ["choices"]


@pytest.mark.parametrize(
    ("text", "question", "excluded", "labels"),
    [
        ("nummer 2", "principle", (), ("principles", "p2")),
        ("tvåan", "need", (), ("principles", "p2")),
        ("den första", "support_type", (), ("support_types", "finansiering")),
        ("1", "support_type", ("finansiering",), ("support_types", "metodstod")),
    ],
)
def test_a_question_can_be_answered_with_the_number_of_a_choice(
    catalogue: CatalogueIndex, text: str, question: str, excluded: tuple[str, ...], labels: tuple[str, str]
) -> None:
    before = Need(question=question, questions_in_a_row=1, excluded_support_types=excluded)
    if question == "support_type":
        before = replace(before, principles=(label("p4"),))
    if question == "principle":
        before = replace(before, support_types=(label("natverk"),))
    after = run(FIND, text, "followup_answer", need=before).need
    assert [each["id"] for each in getattr(after, labels[0])] == [labels[1]]


def test_a_number_that_is_no_choice_answers_nothing(catalogue: CatalogueIndex) -> None:
    before = Need((label("p4"),), question="support_type", questions_in_a_row=1)
    assert run(FIND, "nummer 9", "followup_answer", need=before).need.support_types == ()


@pytest.mark.parametrize("intent", ["followup_dontknow", "followup_affirm"])
def test_who_does_not_know_gets_the_list_with_what_is_known(catalogue: CatalogueIndex, intent: str) -> None:
    before = Need((label("p4"),), question="support_type", questions_in_a_row=1)
    said = run(FIND, "vet inte", intent, need=before)
    assert said.types == ["understanding", "offerings", "choices"]
    assert all("p4" in item["principles"] for item in said.one("offerings")["items"])


def test_who_does_not_know_anything_is_helped_along(catalogue: CatalogueIndex) -> None:
    said = run(FIND, "vet inte", "followup_dontknow", need=Need(question="need", questions_in_a_row=1))
    assert said.keys == ["ask-need"]
    assert said.choices == PRINCIPLES


def test_after_two_questions_the_list_is_shown_anyway(catalogue: CatalogueIndex) -> None:
    first = run(FIND, "testa", understanding=heard(["p4"]))
    second = run(FIND, "hm", "followup_answer", need=first.need)
    third = run(FIND, "hm", "followup_answer", need=second.need)
    assert [said.messages[-1]["key"] for said in (first, second)] == ["ask-support-type"] * 2
    assert "offerings" in third.types


def test_a_correction_changes_the_list(listed: Said) -> None:
    said = run(FIND, "hellre nätverk", "followup_change", heard([], ["natverk"]), need=listed.need)
    assert all("natverk" in item["support_types"] for item in said.one("offerings")["items"][:1])
    assert [each["id"] for each in said.need.principles] == ["p4"]


def test_a_kind_of_support_that_is_not_wanted_is_left_out(listed: Said) -> None:
    said = run(FIND, "inte kurser", "followup_change", heard(excluded=["utbildning"]), need=listed.need)
    assert not any("utbildning" in item["support_types"] for item in said.one("offerings")["items"])
    assert said.one("understanding")["understanding"]["excluded_support_types"] == ["utbildning"]


def test_an_actor_that_is_turned_down_is_left_out(listed: Said) -> None:
    refused = listed.one("offerings")["items"][0]["actor"]
    text = "inte Aktören"
    found = [entity("actor", refused, "Aktören", text)]
    said = run(FIND, text, "followup_change", need=listed.need, entities=found)
    assert said.need.excluded_actors == (refused,)
    assert refused not in {item["actor"] for item in said.one("offerings")["items"]}


def test_a_choice_that_was_pressed_adds_no_words(catalogue: CatalogueIndex) -> None:
    said = run(FIND, "[support:testbadd]", "followup_answer", heard(["p4"], ["testbadd"]), need=Need(question="need"))
    assert said.need.words == ""


# Little or nothing that fits


def test_thin_support_is_said_before_the_list(catalogue: CatalogueIndex) -> None:
    thin = combinations(catalogue, range(1, THIN), near=True)
    assert thin
    for principle, support in thin[:3]:
        said = run(FIND, "x", understanding=heard([principle], [support]))
        assert said.types == ["understanding", "gap", "offerings", "choices"]
        assert said.keys[0] == "gap-thin"
        assert said.one("offerings")["key"] == "list-header-near"
        assert said.need.gap


def test_full_fits_come_before_what_is_near_and_near_ones_say_so(catalogue: CatalogueIndex) -> None:
    principle, support = combinations(catalogue, range(1, THIN), near=True)[0]
    items = run(FIND, "x", understanding=heard([principle], [support])).one("offerings")["items"]
    fits = [item["full_fit"] for item in items]
    assert fits == sorted(fits, reverse=True)
    for item in items:
        assert item["full_fit"] is not any(why["code"] == "near_miss" for why in item["why"])


def test_where_enough_fits_what_is_only_near_is_left_out(catalogue: CatalogueIndex) -> None:
    principle, support = combinations(catalogue, range(THIN, PAGE_SIZE + 1), near=True)[0]
    offerings = run(FIND, "x", understanding=heard([principle], [support])).one("offerings")
    assert offerings["key"] == "list-header-all"
    assert all(item["full_fit"] for item in offerings["items"])


def test_nothing_at_all_is_said_plainly(catalogue: CatalogueIndex) -> None:
    everything = tuple(catalogue.actors)
    before = Need((label("p4"),), (label("testbadd"),), excluded_actors=everything, shown=("x",))
    said = run(FIND, "x", "followup_change", need=before)
    assert said.keys == ["gap-none"]
    assert said.types == ["understanding", "gap", "choices"]
    assert said.choices == ["restart"]
    assert said.need.gap


def test_what_may_cost_something_else_is_counted(catalogue: CatalogueIndex) -> None:
    said = run(FIND, "gratis", understanding=heard(["p4"], ["testbadd"], cost="gratis"))
    offerings = said.one("offerings")
    assert {item["cost"] for item in offerings["items"]} == {"gratis"}
    notes = {note["key"]: note.get("args") for note in offerings["notes"]}
    assert notes["list-unknown-cost"]["count"] == search(catalogue, query_of(said.need)).unknown_cost > 0
    assert "list-not-confirmed" in notes


# More, back, start over


def test_more_goes_on_to_the_end_and_then_says_so(listed: Said) -> None:
    seen, said, total = list(listed.need.shown), listed, listed.one("offerings")["total"]
    while "more" in said.choices:
        said = run(MORE, "fler", "followup_more", need=said.need)
        offerings = said.one("offerings")
        assert offerings["key"] == "list-next"
        assert offerings["offset"] == len(seen)
        assert offerings["args"]["first"] == len(seen) + 1
        seen += said.need.shown
    assert len(seen) == len(set(seen)) == total
    exhausted = run(MORE, "fler", "followup_more", need=said.need)
    assert exhausted.keys == ["list-exhausted"]
    assert exhausted.choices == ["restart"]


def test_without_a_list_there_is_no_more(catalogue: CatalogueIndex) -> None:
    assert run(MORE, "fler", "followup_more").keys == ["no-list-yet"]


def test_back_shows_the_list_before(listed: Said) -> None:
    changed = run(FIND, "hellre nätverk", "followup_change", heard([], ["natverk"]), need=listed.need)
    back = run(lists.GoBack(), "tillbaka", "followup_back", need=changed.need)
    assert back.messages[0] == {"type": "text", "key": "went-back"}
    assert back.one("offerings") == listed.one("offerings")
    assert run(lists.GoBack(), "tillbaka", "followup_back", need=back.need).keys == ["nothing-to-go-back-to"]


def test_back_asks_the_question_before_again(catalogue: CatalogueIndex) -> None:
    asked = run(FIND, "testa", understanding=heard(["p4"]))
    answered = run(FIND, "pengar", "followup_answer", heard([], ["finansiering"]), need=asked.need)
    back = run(lists.GoBack(), "tillbaka", "followup_back", need=answered.need)
    assert back.keys == ["went-back", "ask-support-type"]
    assert back.need.question == "support_type"


def test_starting_over_forgets_the_need(listed: Said) -> None:
    said = run(lists.StartOver(), "börja om", "followup_restart", need=listed.need)
    assert said.keys == ["started-over"]
    assert said.need == Need()


# One offering


@pytest.mark.parametrize(("text", "place"), [("nummer 2", 1), ("den sista", 4), ("berätta mer", 0), ("ettan", 0)])
def test_an_offering_is_told_about_by_its_place(listed: Said, text: str, place: int) -> None:
    said = run(SHOW, text, "followup_detail", need=listed.need)
    item = listed.one("offerings")["items"][place]
    assert said.keys == ["offering-detail", "offering-next-step", "offering-limits"]
    assert said.messages[0]["args"] == {"name": item["name"], "actor": item["actor_name"], "summary": item["summary"]}
    assert [each["id"] for each in said.one("offerings")["items"]] == [item["id"]]


@pytest.mark.parametrize(("text", "place"), [("nummer 7", 1), ("10", 4), ("den första", 0), ("den sista", 4)])
def test_on_the_second_page_numbers_are_those_on_the_cards(listed: Said, text: str, place: int) -> None:
    second = run(MORE, "fler", "followup_more", need=listed.need)
    said = run(SHOW, text, "followup_detail", need=second.need)
    assert [each["id"] for each in said.one("offerings")["items"]] == [second.need.shown[place]]


@pytest.mark.parametrize("text", ["nummer 9", "12"])
def test_a_number_that_is_not_on_the_page_is_no_offering(listed: Said, text: str) -> None:
    assert run(SHOW, text, "followup_detail", need=listed.need).keys == ["offering-unknown"]


def test_several_offerings_can_be_asked_for(listed: Said) -> None:
    said = run(SHOW, "ettan och trean", "followup_detail", need=listed.need)
    assert [each["id"] for each in said.messages[-1]["items"]] == [listed.need.shown[0], listed.need.shown[2]]


def test_an_offering_is_told_about_by_its_name(catalogue: CatalogueIndex) -> None:
    offering = catalogue.offerings[7]
    said = run(SHOW, "x", "followup_detail", entities=[entity("offering", offering.id)])
    assert said.messages[0]["args"]["name"] == offering.name


def test_without_a_list_no_offering_is_meant(catalogue: CatalogueIndex) -> None:
    assert run(SHOW, "nummer 2", "followup_detail").keys == ["no-list-yet"]


def test_an_offering_that_is_gone_is_not_known(listed: Said) -> None:
    gone = replace(listed.need, shown=("gone",))
    assert run(SHOW, "ettan", "followup_detail", need=gone).keys == ["offering-unknown"]


# Browsing


def test_browsing_without_a_word_counts_what_there_is(catalogue: CatalogueIndex) -> None:
    said = run(BROWSE, "vad finns det?", "browse")
    (message,) = said.messages
    offered = [each for each in catalogue.offerings if each.standing in ("active", "verify")]
    assert message["args"] == {"offerings": len(offered), "actors": len(catalogue.actors)}
    assert [choice["id"] for choice in message["choices"]] == [f"browse:{each}" for each in SupportType]
    for choice in message["choices"]:
        kind = choice["id"].removeprefix("browse:")
        assert choice["count"] == sum(kind in each.support_types for each in offered)


@pytest.mark.parametrize("kind", list(map(str, SupportType)))
def test_the_count_of_a_choice_is_what_it_leads_to(catalogue: CatalogueIndex, kind: str) -> None:
    overview = run(BROWSE, "vad finns det?", "browse").messages[0]["choices"]
    count = next(choice["count"] for choice in overview if choice["id"] == f"browse:{kind}")
    assert run(BROWSE, f"[browse:{kind}]", "browse", heard([], [kind])).one("offerings")["total"] == count


def test_browsing_by_receiver_needs_no_need(catalogue: CatalogueIndex) -> None:
    said = run(BROWSE, "vad finns för regioner?", "browse", heard(receiver="region"))
    assert all("region" in item["audience"] for item in said.one("offerings")["items"])


def test_a_lone_kind_of_support_changes_the_list_at_hand(listed: Said) -> None:
    said = run(BROWSE, "kurser", "browse", heard([], ["utbildning"]), need=listed.need)
    assert [each["id"] for each in said.need.principles] == ["p4"]
    assert [each["id"] for each in said.need.support_types] == ["utbildning"]


def test_browsing_can_be_undone(listed: Said) -> None:
    said = run(BROWSE, "vilka nätverk finns det i landet?", "browse", heard([], ["natverk"]), need=listed.need)
    assert said.need.principles == ()
    back = run(lists.GoBack(), "tillbaka", "followup_back", need=said.need)
    assert back.need.shown == listed.need.shown


def test_support_behind_a_term_is_what_the_term_points_to(catalogue: CatalogueIndex, known: Glossary) -> None:
    concept = next(
        each for each in known if any(p in each.points and each.points[p] >= 0.5 for p in map(str, SupportType))
    )
    wanted = {target for target, weight in concept.points.items() if weight >= 0.5}
    said = run(BROWSE, f"[about:{concept.id}]", "browse", entities=[entity("concept", concept.id)])
    found = {each["id"] for each in (*said.need.principles, *said.need.support_types)}
    assert found == wanted & {*map(str, Principle), *map(str, SupportType)}


# Correcting


@pytest.mark.parametrize(
    ("aspect", "key", "question", "choices"),
    [
        ("principle", "ask-principle", "principle", [*PRINCIPLES, "show-anyway"]),
        ("support", "ask-support-type", "support_type", [*SUPPORTS, "show-anyway"]),
    ],
)
def test_what_is_wrong_is_asked_for_again(
    listed: Said, aspect: str, key: str, question: str, choices: list[str]
) -> None:
    entities = [entity("aspect", aspect)]
    said = run(needs.Correct(), f"[wrong:{aspect}]", "followup_deny", need=listed.need, entities=entities)
    assert said.keys == [key]
    assert said.choices == choices
    assert said.need.question == question


def test_a_wrong_receiver_is_asked_for_again(listed: Said) -> None:
    entities = [entity("aspect", "receiver")]
    said = run(needs.Correct(), "[wrong:receiver]", "followup_deny", need=listed.need, entities=entities)
    assert said.choices == [f"receiver:{each}" for each in ("kommun", "region", "myndighet", "regeringskansliet")]


def test_a_bare_no_is_asked_what_is_wrong(listed: Said) -> None:
    said = run(needs.Correct(), "nej", "followup_deny", need=listed.need)
    assert said.keys == ["correct"]
    assert said.choices == ["wrong:principle", "wrong:support", "wrong:receiver"]
    assert "need" not in said.slots


def test_a_no_without_a_need_asks_for_one(catalogue: CatalogueIndex) -> None:
    assert run(needs.Correct(), "nej", "followup_deny").keys == ["ask-need"]


# Warnings


@pytest.mark.parametrize("intent", ["pii", "injection"])
def test_a_warning_comes_first_and_the_need_is_served(catalogue: CatalogueIndex, intent: str) -> None:
    said = run(needs.AnswerGuarded(), "x", intent, heard(["p4"], ["testbadd"], cost="gratis"))
    assert said.messages[0] == {"type": "notice", "key": intent}
    assert "offerings" in said.types
    assert said.need.facets["cost"] is None


@pytest.mark.parametrize("understanding", [heard(), heard([label("p4", 0.5)], [label("testbadd", 0.6)])])
def test_an_unsure_need_is_not_read_into_a_warned_message(
    catalogue: CatalogueIndex, understanding: dict[str, Any]
) -> None:
    said = run(needs.AnswerGuarded(), "x", "pii", understanding)
    assert said.keys == ["pii"]
    assert "need" not in said.slots


# Terms and actors


def test_a_term_is_explained_with_the_way_to_its_support(catalogue: CatalogueIndex, known: Glossary) -> None:
    concept = next(each for each in known if each.scheme == "jargon" and each.points)
    said = run(facts.ExplainTerm(), "vad är x?", "term", entities=[entity("concept", concept.id)])
    (item,) = said.one("concept")["items"]
    assert (item["id"], item["definition"]) == (concept.id, concept.definition)
    assert said.choices[0] == f"about:{concept.id}"
    assert all(choice.startswith("concept:") for choice in said.choices[1:])
    assert "need" not in said.slots


def test_hidden_labels_are_not_said(catalogue: CatalogueIndex, known: Glossary) -> None:
    concept = next(each for each in known if each.hidden.get("sv"))
    said = run(facts.ExplainTerm(), "x", "term", entities=[entity("concept", concept.id)])
    assert not any(hidden in str(said.messages) for hidden in concept.hidden["sv"] if hidden not in str(concept.alt))


def test_the_fields_own_terms_are_explained_before_everyday_words(catalogue: CatalogueIndex, known: Glossary) -> None:
    everyday, jargon = known.scheme("everyday")[0], known.scheme("jargon")[0]
    entities = [entity("concept", everyday.id), entity("concept", jargon.id)]
    both = run(facts.ExplainTerm(), "x", "term", entities=entities)
    assert [item["id"] for item in both.one("concept")["items"]] == [jargon.id]
    alone = run(facts.ExplainTerm(), "vad är det?", "term", entities=entities[:1])
    assert [item["id"] for item in alone.one("concept")["items"]] == [everyday.id]


@pytest.mark.parametrize("entities", [[], [entity("concept", "no-such-concept")]])
def test_an_unknown_term_is_said_to_be_unknown(catalogue: CatalogueIndex, entities: list[dict[str, Any]]) -> None:
    assert run(facts.ExplainTerm(), "x", "term", entities=entities).keys == ["concept-unknown"]


def test_from_a_term_there_is_a_way_back_to_the_list(listed: Said, known: Glossary) -> None:
    concept = known.scheme("jargon")[0]
    said = run(facts.ExplainTerm(), "x", "term", need=listed.need, entities=[entity("concept", concept.id)])
    assert said.choices[-1] == "continue"
    again = run(needs.ReturnToNeed(), "[continue]", "followup_return", need=listed.need)
    assert again.one("offerings") == listed.one("offerings")


def test_an_actor_is_presented_with_its_offerings(catalogue: CatalogueIndex) -> None:
    said = run(facts.TellAboutActor(), "x", "actor", entities=[entity("actor", "vinnova")])
    message = said.one("actor")
    offered = [
        each for each in catalogue.offerings if each.actor.id == "vinnova" and each.standing in ("active", "verify")
    ]
    assert message["offerings_total"] == len(offered) > len(message["offerings"]) == 5
    assert message["successor"] is None


def test_an_actor_that_has_ended_comes_with_who_took_over(catalogue: CatalogueIndex) -> None:
    ended = next(each for each in catalogue.actors.values() if each.status in ("ended", "merged") and each.successor)
    message = run(facts.TellAboutActor(), "x", "actor", entities=[entity("actor", ended.id)]).one("actor")
    assert message["actor"]["status"] in ("ended", "merged")
    assert message["successor"]["id"] == ended.successor


@pytest.mark.parametrize("text", ["Vad gör Vinnova?", "vinnova", "vinova"])
def test_an_actor_is_found_by_its_name_in_the_text(catalogue: CatalogueIndex, text: str) -> None:
    assert run(facts.TellAboutActor(), text, "actor").one("actor")["actor"]["id"] == "vinnova"


def test_the_actor_behind_an_offering_is_found(catalogue: CatalogueIndex) -> None:
    offering = catalogue.offerings[3]
    said = run(facts.TellAboutActor(), "vem?", "actor", entities=[entity("offering", offering.id)])
    assert said.one("actor")["actor"]["id"] == offering.actor.id


@pytest.mark.parametrize(("text", "entities"), [("Zxqvwk AB", []), ("x", [entity("actor", "no-such-actor")])])
def test_an_unknown_actor_is_said_to_be_unknown(
    catalogue: CatalogueIndex, text: str, entities: list[dict[str, Any]]
) -> None:
    assert run(facts.TellAboutActor(), text, "actor", entities=entities).keys == ["actor-unknown"]


# Language


@pytest.mark.parametrize(
    ("text", "spoken", "before", "after"),
    [
        ("Can we speak English?", "en", "sv", "en"),
        ("engelska tack", "sv", "sv", "en"),
        ("på engelska", "sv", None, "en"),
        ("svenska tack", "sv", "en", "sv"),
        ("Can we speak Swedish please", "en", "en", "sv"),
        ("svenska, inte engelska", "sv", "en", "sv"),
        ("byt från engelska till svenska", "sv", "en", "sv"),
    ],
)
def test_the_language_is_the_one_asked_for(text: str, spoken: str, before: str | None, after: str) -> None:
    said = run(lists.SwitchLanguage(), text, "followup_language", heard(language=spoken), language=before)
    assert said.keys == ["language-switched"]
    assert said.slots["language"] == after
    assert "need" not in said.slots


def test_the_language_of_the_first_message_is_kept_when_it_has_three_words(catalogue: CatalogueIndex) -> None:
    assert run(FIND, "we need help", understanding=heard(language="en"), language=None).slots["language"] == "en"
    assert run(FIND, "need help", understanding=heard(language="en"), language=None).slots["language"] is None
    assert run(FIND, "ok", understanding=heard(language="en"), language="sv").slots["language"] == "sv"


def test_a_first_message_too_short_to_tell_is_in_the_language_of_the_page(catalogue: CatalogueIndex) -> None:
    page = {"language": "en"}
    said = run(FIND, "hej", understanding=heard(language="sv"), language=None, metadata=page)
    assert said.slots["language"] == "en"
    assert run(FIND, "hej", understanding=heard(language="sv"), metadata=page).slots["language"] == "sv"


# When something breaks

ALL: list[StodAction] = [
    FIND,
    BROWSE,
    MORE,
    SHOW,
    lists.GoBack(),
    needs.AnswerGuarded(),
    facts.TellAboutActor(),
]
EVERYTHING: dict[str, Any] = {
    "understanding": heard(["p4"], ["testbadd"]),
    "need": Need((label("p4"),), (label("testbadd"),), shown=("x",), before=(Need((label("p1"),)).to_slot(),)),
}


class Broken:
    """A catalogue that cannot be used."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def current(self) -> None:
        raise self.error

    def search(self, query: object) -> None:
        raise self.error


@pytest.mark.parametrize("action", ALL, ids=lambda action: str(action.name()))
@pytest.mark.parametrize(
    ("error", "key"),
    [
        (OperationalError("SELECT 1", {}, Exception("locked")), "problem-database-away"),
        (RuntimeError("hemligt"), "failed"),
    ],
    ids=["database", "other"],
)
def test_a_failure_becomes_a_sentence_and_changes_nothing(
    known: Glossary,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    action: StodAction,
    error: Exception,
    key: str,
) -> None:
    monkeypatch.setattr(knowledge, "catalogue", lambda: Broken(error))
    with caplog.at_level(logging.DEBUG):
        said = run(action, "Kim Karlsson vill testa", "pii", **EVERYTHING)
    assert said.messages == [{"type": "notice", "key": key}]
    assert said.slots == {}
    assert type(error).__name__ in caplog.text
    for leak in ("Karlsson", "hemligt", "SELECT"):
        assert leak not in caplog.text


@pytest.mark.parametrize("broken", [{"no_such_field": 1}, "text", [1], {"before": [{"x": 1}]}])
def test_a_slot_that_cannot_be_read_is_a_failure_with_a_sentence(catalogue: CatalogueIndex, broken: Any) -> None:
    said = run(lists.GoBack(), "tillbaka", "followup_back", need=broken)
    assert said.messages == [{"type": "notice", "key": "failed"}]


def test_every_action_of_the_domain_exists() -> None:
    import yaml

    from tests.actions.conftest import ROOT

    domain = yaml.safe_load((ROOT / "domain" / "dialogue.yml").read_text(encoding="utf-8"))
    modules = (needs, lists, facts, fewer, comparing, honesty, returning, views, along, feedback, talk, unknowns)
    classes = (cls for module in modules for cls in vars(module).values() if isinstance(cls, type))
    names = {cls().name() for cls in classes if issubclass(cls, StodAction) and cls is not StodAction}
    assert names == set(domain["actions"])


def test_facets_of_the_tests_are_those_of_the_code() -> None:
    assert Need().facets == FACETS
