"""Gaps first, terms, actors, contact ways and the four views, action by action on the real catalogue."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import delete
from sqlalchemy.exc import OperationalError

from actions import facts, honesty, knowledge, lists, needs, views
from actions.need import Need
from actions.topic import Topic
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.live import LiveCatalogue
from stodlots_catalogue.models import UnmetNeed
from stodlots_catalogue.unmet import Unmet, unmet_since
from stodlots_glossary.concepts import Glossary
from tests.actions.conftest import entity, heard, label, run

FIND, EXPLAIN, TELL = needs.FindSupport(), facts.ExplainTerm(), facts.TellAboutActor()
CONTACT, ACTORS, MATRIX = facts.GiveContact(), views.ListActors(), views.ShowMatrix()
EVER = date(2020, 1, 1)


def money(**facets: str) -> dict[str, Any]:
    return heard(["p4"], ["finansiering"], phase="inforande", **facets)


@pytest.fixture
def uncounted(live: LiveCatalogue, catalogue: CatalogueIndex) -> LiveCatalogue:
    """The catalogue with no counts of unmet needs."""
    with live.engine.begin() as connection:
        connection.execute(delete(UnmetNeed))
    return live


# Gaps


def test_a_gap_of_the_report_comes_before_the_list_with_its_source(catalogue: CatalogueIndex) -> None:
    said = run(FIND, "pengar till införande", understanding=money())
    assert said.types == ["understanding", "gap", "offerings", "choices"]
    gap = said.one("gap")["gap"]
    assert gap["id"] == "pengar-till-inforande"
    assert gap["quote"].startswith("Projekt som finansieras")
    assert gap["near"]["sv"]
    assert said.one("offerings")["key"] == "list-header-gap"
    assert said.need.gap


def test_a_need_that_is_well_met_says_nothing_of_gaps(catalogue: CatalogueIndex) -> None:
    said = run(FIND, "Vi vill testa", understanding=heard(["p4"], ["testbadd"]))
    assert "gap" not in said.types
    assert not said.need.gap


def test_the_words_of_an_earlier_message_still_count(catalogue: CatalogueIndex) -> None:
    text = "vi vill mäta om det gjort nytta"
    first = run(FIND, text, understanding=heard(["p5"]), entities=[entity("concept", "gjort-nytta", text, text)])
    then = run(FIND, "metoder", "followup_answer", heard([], ["metodstod"]), need=first.need)
    assert then.one("gap")["gap"]["id"] == "mata-effekt"


def test_an_unmet_need_is_counted_once_in_a_conversation(uncounted: LiveCatalogue) -> None:
    first = run(FIND, "pengar", understanding=money(receiver="kommun"))
    returned = run(needs.ReturnToNeed(), "tillbaka", "followup_return", need=first.need)
    run(FIND, "bara gratis", "followup_change", heard(cost="gratis"), need=returned.need)
    (counted,) = unmet_since(uncounted.engine, EVER)
    assert counted.times == 1
    assert counted.unmet == Unmet("p4", "finansiering", "kommun", "inforande", "pengar-till-inforande")


def test_another_receiver_is_another_unmet_need(uncounted: LiveCatalogue) -> None:
    first = run(FIND, "pengar", understanding=money(receiver="kommun"))
    run(FIND, "för regionen", "followup_change", heard(receiver="region"), need=first.need)
    assert {each.unmet.receiver for each in unmet_since(uncounted.engine, EVER)} == {"kommun", "region"}


def test_what_the_user_turned_down_is_not_unmet(uncounted: LiveCatalogue) -> None:
    understanding = heard(["p4"], ["testbadd"], cost="medlemskap")
    run(FIND, "test", understanding=understanding)
    assert unmet_since(uncounted.engine, EVER) == []


def test_a_count_that_fails_does_not_hurt_the_answer(
    catalogue: CatalogueIndex, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: object) -> None:
        raise OperationalError("INSERT hemligt", {}, Exception("hemligt"))

    monkeypatch.setattr(knowledge, "count_unmet", broken)
    assert "offerings" in run(FIND, "pengar", understanding=money()).types
    assert "hemligt" not in caplog.text


def test_thin_support_offers_other_kinds_with_counts(catalogue: CatalogueIndex) -> None:
    said = run(FIND, "kurs i att sprida", understanding=heard(["p5"], ["utbildning"]))
    assert said.one("gap")["key"] == "gap-thin"
    assert "support:metodstod" in said.choices


def test_whether_that_is_all_is_answered_with_numbers(catalogue: CatalogueIndex) -> None:
    listed = run(FIND, "pengar", understanding=money())
    said = run(honesty.AnswerGap(), "är det verkligen allt?", "followup_gap", need=listed.need)
    assert said.keys == ["gap-all-there-is", "gap-as-said", "gap-elsewhere"]
    assert said.messages[0]["args"]["exact"] == listed.one("offerings")["total"]
    assert {"more", "support:metodstod", "continue"} <= set(said.choices)


def test_nothing_for_somebody_changes_the_list(catalogue: CatalogueIndex) -> None:
    listed = run(FIND, "kurs", understanding=heard(["p2"], ["utbildning"]))
    said = run(honesty.AnswerGap(), "inget för politiker?", "followup_gap", heard(level="politik"), need=listed.need)
    assert said.one("gap")["gap"]["id"] == "utbildning-for-politiker"
    assert said.need.facets["level"] == "politik"


def test_without_a_need_there_is_nothing_to_doubt(catalogue: CatalogueIndex) -> None:
    assert run(honesty.AnswerGap(), "är det allt?", "followup_gap").keys == ["gap-no-need"]


# Terms


def concepts(text: str, *pairs: tuple[str, str]) -> list[dict[str, Any]]:
    return [entity("concept", concept, word, text) for word, concept in pairs]


def test_two_terms_are_set_side_by_side(catalogue: CatalogueIndex) -> None:
    text = "skillnaden mellan testbädd och policylabb?"
    said = run(EXPLAIN, text, "term", entities=concepts(text, ("testbädd", "testbadd"), ("policylabb", "policylabb")))
    message = said.one("concept")
    assert [item["id"] for item in message["items"]] == ["testbadd", "policylabb"]
    assert "regel" in message["difference"]["differs"]["sv"]
    assert said.choices == ["about:testbadd", "about:policylabb"]
    assert Topic.from_slot(said.slots["topic"]) == Topic("term", ("testbadd", "policylabb"))


def test_an_unknown_word_is_not_answered_with_another_word_of_the_sentence(catalogue: CatalogueIndex) -> None:
    text = "Vad menar min chef med flumtrix?"
    said = run(EXPLAIN, text, "term", entities=concepts(text, ("chef", "chef")))
    assert said.keys[0] == "concept-unknown"
    assert "terms" in said.choices


def test_a_word_that_looks_like_a_term_gets_suggestions(catalogue: CatalogueIndex) -> None:
    said = run(EXPLAIN, "vad är policilab", "term")
    assert said.keys[0] == "concept-unknown-near"
    assert said.choices[0] == "concept:policylabb"


def test_that_word_means_one_of_those_on_the_screen(catalogue: CatalogueIndex, known: Glossary) -> None:
    shown = next(each for each in catalogue.offerings if "utlysning" in each.summary.casefold())
    said = run(EXPLAIN, "vad menas med det?", "term", need=Need((label("p4"),), shown=(shown.id,)))
    offered = [each["id"] for each in said.one("concept")["items"]] if "concept" in said.types else said.choices
    assert {"utlysning", "concept:utlysning"} & set(offered)


def test_without_anything_on_the_screen_the_word_is_asked_for(catalogue: CatalogueIndex) -> None:
    said = run(EXPLAIN, "vad menas med det?", "term")
    assert said.keys[0] == "concept-which-word"
    assert said.choices == ["terms"]


def test_while_a_kind_of_support_is_asked_for_the_kinds_are_explained(catalogue: CatalogueIndex) -> None:
    asked = run(FIND, "vi vill testa", understanding=heard(["p4"]))
    said = run(EXPLAIN, "vad menas med det?", "term", need=asked.need)
    assert "concept:metodstod" in said.choices
    back = run(needs.ReturnToNeed(), "[continue]", "followup_return", need=asked.need)
    assert back.one("choices")["key"] == "ask-support-type"
    assert back.need.question == "support_type"


def test_the_glossary_is_shown_a_page_at_a_time(catalogue: CatalogueIndex) -> None:
    first = run(EXPLAIN, "visa ordlistan", "term")
    assert first.one("choices")["args"]["first"] == 1
    assert first.choices[-1] == "terms:2"
    second = run(EXPLAIN, "[terms:2]", "term", entities=[entity("glossary_page", "2")])
    assert not set(first.choices[:-1]) & set(second.choices)
    beyond = run(EXPLAIN, "[terms:999]", "term", entities=[entity("glossary_page", "999")])
    assert beyond.one("choices")["args"]["first"] == 1


# Actors


def test_several_actors_are_told_about_one_by_one(catalogue: CatalogueIndex) -> None:
    names = [entity("actor", each) for each in ("digg", "esam", "inera", "rise")]
    said = run(TELL, "x", "actor", entities=names)
    assert said.types == ["actor", "actor", "actor", "text", "choices"]
    assert said.messages[3]["args"] == {"shown": 3, "count": 4}


def test_an_actors_support_of_a_kind_is_a_list_of_its_own(catalogue: CatalogueIndex) -> None:
    text = "vad har RISE för utbildningar?"
    entities = [entity("actor", "rise", "RISE", text), entity("concept", "utbildning", "utbildningar", text)]
    said = run(TELL, text, "actor", entities=entities)
    for item in said.one("offerings")["items"]:
        assert item["actor"] == "rise"
        assert "utbildning" in item["support_types"]
    assert said.one("understanding")["understanding"]["actors"] == ["RISE"]
    assert "gap" not in said.types


def test_what_an_actor_does_not_offer_is_said_with_what_it_does(catalogue: CatalogueIndex) -> None:
    text = "har Inera pengar?"
    entities = [entity("actor", "inera", "Inera", text), entity("concept", "finansiering", "pengar", text)]
    said = run(TELL, text, "actor", entities=entities)
    assert "actor-none-of-kind" in said.keys
    assert "from:inera" in said.choices


def test_there_and_they_are_the_actor_that_was_told_about(catalogue: CatalogueIndex) -> None:
    first = run(TELL, "vad gör SVID?", "actor", entities=[entity("actor", "svid")])
    assert Topic.from_slot(first.slots["topic"]) == Topic("actor", ("svid",))
    said = run(CONTACT, "vem ringer jag där?", "actor_contact", topic=Topic("actor", ("svid",)))
    assert said.one("contact")["actor"]["id"] == "svid"


def test_contact_is_what_the_catalogue_knows_and_no_more(catalogue: CatalogueIndex) -> None:
    said = run(CONTACT, "vem ringer jag på Vinnova?", "actor_contact", entities=[entity("actor", "vinnova")])
    message = said.one("contact")
    assert message["actor"]["homepage"] == catalogue.actors["vinnova"].homepage
    assert "@" not in str(message)


def test_contact_about_something_points_at_the_actors_own_pages(catalogue: CatalogueIndex) -> None:
    text = "vem kontaktar jag på Digg om öppna data"
    said = run(CONTACT, text, "actor_contact", entities=[entity("actor", "digg", "Digg", text)])
    pages = said.one("contact")["pages"]
    assert pages
    assert all(page["actor"] == "digg" and page["url"] for page in pages)


def test_an_actor_that_is_gone_is_reached_through_who_took_over(catalogue: CatalogueIndex) -> None:
    said = run(CONTACT, "vem ringer jag på ESV", "actor_contact", entities=[entity("actor", "esv")])
    assert said.one("contact")["successor"]["id"] == "statskontoret"


def test_the_actor_behind_an_item_of_the_list_is_reached_by_its_number(catalogue: CatalogueIndex) -> None:
    listed = run(FIND, "Vi vill testa", understanding=heard(["p4"], ["testbadd"]))
    second = listed.one("offerings")["items"][1]
    said = run(CONTACT, "vem ringer jag om den andra?", "actor_contact", need=listed.need)
    assert said.one("contact")["actor"]["id"] == second["actor"]


@pytest.mark.parametrize("action", [TELL, CONTACT])
def test_an_unknown_actor_is_said_plainly_with_the_list(action: Any, catalogue: CatalogueIndex) -> None:
    said = run(action, "vem ringer jag på Flumverket?", "actor")
    assert said.keys[0] == "actor-unknown"
    assert said.choices[-1] == "actors"


def test_whose_contact_is_asked_when_nobody_is_meant(catalogue: CatalogueIndex) -> None:
    assert run(CONTACT, "vem ringer jag?", "actor_contact").keys == ["contact-whose"]


# Views


def test_all_actors_are_paged_and_counted(catalogue: CatalogueIndex) -> None:
    first = run(ACTORS, "vilka aktörer finns det?", "browse_actors")
    message = first.one("actors")
    assert (message["offset"], message["total"], len(message["items"])) == (0, 129, 10)
    topic = Topic.from_slot(first.slots["topic"])
    assert topic is not None
    second = run(lists.ShowMore(), "visa fler", "followup_more", topic=topic)
    assert second.one("actors")["offset"] == 10
    last = run(lists.ShowMore(), "fler", "followup_more", topic=Topic("actors", ("x",) * 9, 120, {}))
    assert last.keys[0] == "actors-exhausted"


def test_a_number_picks_from_the_actors_that_are_shown(catalogue: CatalogueIndex) -> None:
    topic = Topic("actors", ("adda", "rise"), 10)
    for action, text in ((FIND, "12"), (lists.ShowOffering(), "berätta om nummer 12")):
        said = run(action, text, "followup_answer", topic=topic)
        assert said.one("actor")["actor"]["id"] == "rise"
    assert run(FIND, "99", "followup_answer", topic=topic).keys == ["actor-which"]


def test_kinds_of_actors_by_kinds_of_support(catalogue: CatalogueIndex) -> None:
    whole = run(MATRIX, "visa en tabell", "browse_matrix").one("matrix")
    assert len(whole["columns"]) == 6
    assert len(whole["cells"]) == len(whole["rows"]) == len(whole["totals"])
    text = "vilka sorters aktörer ger utbildning?"
    said = run(MATRIX, text, "browse_matrix", entities=concepts(text, ("utbildning", "utbildning")))
    assert [column["id"] for column in said.one("matrix")["columns"]] == ["utbildning"]
    assert "actors:larosate:utbildning" in said.choices


def test_support_within_the_principles(catalogue: CatalogueIndex) -> None:
    said = run(MATRIX, "en tabell per princip", "browse_matrix")
    assert [row["id"] for row in said.one("matrix")["rows"]] == ["p1", "p2", "p3", "p4", "p5"]


def test_within_a_principle_the_kinds_are_offered_with_counts(catalogue: CatalogueIndex) -> None:
    text = "vad finns inom princip 5?"
    said = run(needs.Browse(), text, "browse", entities=concepts(text, ("princip 5", "p5")))
    kinds = next(each for each in said.messages if each.get("key") == "browse-kinds")
    assert all(choice["count"] > 0 for choice in kinds["choices"])


def test_a_digression_is_over_when_something_else_is_answered(catalogue: CatalogueIndex) -> None:
    said = run(
        FIND, "Vi vill testa", "need", topic=Topic("term", ("pilot",)), understanding=heard(["p4"], ["testbadd"])
    )
    assert said.slots["topic"] is None


def test_back_leads_out_of_a_digression_and_undoes_nothing(catalogue: CatalogueIndex) -> None:
    listed = run(FIND, "Vi vill testa", understanding=heard(["p4"], ["testbadd"]))
    said = run(lists.GoBack(), "tillbaka", "followup_back", topic=Topic("term", ("pilot",)), need=listed.need)
    assert said.keys[0] == "back-to-need"
    assert said.need.principles == listed.need.principles


def test_a_number_while_a_question_waits_is_its_answer_whatever_it_was_read_as(catalogue: CatalogueIndex) -> None:
    asked = run(FIND, "vi vill testa", understanding=heard(["p4"]))
    said = run(lists.ShowOffering(), "nummer 2", "followup_detail", need=asked.need)
    assert [each["id"] for each in said.need.support_types] == ["metodstod"]
