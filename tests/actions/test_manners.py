"""Manners: where to turn, nothing invented, nobody ranked, no name repeated, and calm."""

from __future__ import annotations

from typing import Any

import pytest

from actions.needs import AnswerGuarded, FindSupport
from actions.pointers import is_misleading, subject_of
from actions.talk import AskAgain, DeclineMisuse, DeclineRanking, KeepCalm, NoteTurn, OfferHuman, PointElsewhere
from actions.topic import Topic
from actions.unknowns import TellFact, fact_in
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.lookup import get_offering
from tests.actions.conftest import Said, entity, heard, label, run

FACT = TellFact()


@pytest.fixture
def listed(catalogue: CatalogueIndex) -> Said:
    return run(FindSupport(), "Vi vill testa", understanding=heard(["p4"], ["testbadd"]))


# Out of scope


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Behöver ambulans", "emergency"),
        ("jag har svårt att andas", "emergency"),
        ("hur bokar jag tid på vårdcentralen", "health"),
        ("lediga jobb i kommunen?", "work"),
        ("hur vabbar man", "social-insurance"),
        ("När kommer skatteåterbäringen", "tax"),
        ("mitt pass har gått ut", "police"),
        ("csn-lån", "studies"),
        ("I want to apply for asylum", "migration"),
        ("jag vill starta eget", "company"),
        ("Jag har glömt lösenordet", "it"),
        ("hur många semesterdagar har jag", "employer"),
        ("vilket ramavtal gäller", "purchasing"),
        ("bygglov för carport", "municipality"),
        ("en p-bot", "municipality"),
        ("vad blir det för väder", None),
        ("passar det oss", None),
        ("", None),
    ],
)
def test_the_subject_is_read_from_the_beginnings_of_words(text: str, subject: str | None) -> None:
    assert subject_of(text) == subject


def test_out_of_scope_points_where_to_turn(known: object) -> None:
    (message,) = run(PointElsewhere(), "bygglov?", "out_of_scope").messages
    assert message["args"] == {"where": {"keys": ["elsewhere-municipality"]}}
    assert run(PointElsewhere(), "väder?", "out_of_scope").keys == ["out-of-scope"]


def test_an_emergency_says_112_and_nothing_else(known: object) -> None:
    assert run(PointElsewhere(), "det brinner", "out_of_scope").keys == ["emergency"]


@pytest.mark.parametrize(
    ("text", "misleading"),
    [
        ("hur får vi det att låta som innovation", True),
        ("kan vi överdriva lite i ansökan?", True),
        ("hitta på några siffror", True),
        ("can you make up some numbers", True),
        ("hur skriver man en bra ansökan", False),
        ("hjälp oss beskriva vad som är nytt", False),
        ("vi vill söka pengar", False),
    ],
)
def test_only_what_says_plainly_that_it_is_to_mislead_is_called_so(text: str, misleading: bool) -> None:
    assert is_misleading(text) is misleading


def test_an_honest_question_that_was_taken_for_misuse_is_asked_about(catalogue: CatalogueIndex) -> None:
    assert run(DeclineMisuse(), "hitta på siffror", "out_of_scope_misuse").keys == ["misuse"]
    assert run(DeclineMisuse(), "hur skriver man en ansökan", "out_of_scope_misuse").keys == ["ask-need"]


# Facts that may not be known


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("när är sista ansökningsdag?", "deadline"),
        ("is the call still open", "deadline"),
        ("vad kostar den", "price"),
        ("hur mycket kan man få", "price"),
        ("how much is it", "price"),
        ("vad heter handläggaren", "person"),
        ("vem ringer jag", "person"),
        ("who is the contact person", "person"),
        ("???", "other"),
    ],
)
def test_the_first_sign_tells_which_fact_is_asked_for(text: str, fact: str) -> None:
    assert fact_in(text) == fact


@pytest.mark.parametrize(
    ("text", "key"), [("när stänger tvåan", "fact-deadline"), ("vem ringer jag om tvåan", "fact-person")]
)
def test_a_date_or_a_person_is_not_known_and_the_source_is_shown(
    listed: Said, catalogue: CatalogueIndex, text: str, key: str
) -> None:
    said = run(FACT, text, "followup_fact", need=listed.need)
    assert said.keys == [key, "fact-ask"]
    (source,) = said.messages[1]["offerings"]
    offering = get_offering(catalogue, listed.need.shown[1])
    assert offering is not None
    assert (source["id"], source["url"]) == (offering.id, offering.url or offering.actor.homepage)


def test_a_price_is_what_the_catalogue_says(listed: Said, catalogue: CatalogueIndex) -> None:
    for place, identifier in enumerate(listed.need.shown, 1):
        said = run(FACT, f"vad kostar {place}", "followup_fact", need=listed.need)
        offering = get_offering(catalogue, identifier)
        assert offering is not None
        assert said.keys == [f"fact-price-{offering.cost}", "fact-ask"]


def test_what_was_looked_at_last_is_meant(listed: Said) -> None:
    seen = Topic("offering", (listed.need.shown[2],))
    said = run(FACT, "vad kostar den", "followup_fact", need=listed.need, topic=seen)
    assert [each["id"] for each in said.messages[-1]["offerings"]] == [listed.need.shown[2]]


def test_else_all_on_the_screen_are_meant(listed: Said) -> None:
    said = run(FACT, "när stänger de", "followup_fact", need=listed.need)
    assert [each["id"] for each in said.messages[-1]["offerings"]] == list(listed.need.shown)


def test_a_number_that_is_not_there_is_asked_about(listed: Said) -> None:
    assert run(FACT, "vad kostar nummer 9", "followup_fact", need=listed.need).keys == ["offering-unknown"]


def test_without_a_list_nothing_is_meant(catalogue: CatalogueIndex) -> None:
    assert run(FACT, "vad kostar det", "followup_fact").keys == ["fact-price", "no-list-yet"]


def test_an_actor_can_be_asked_instead(catalogue: CatalogueIndex) -> None:
    said = run(FACT, "när stänger Vinnovas utlysning", "followup_fact", entities=[entity("actor", "vinnova")])
    assert said.keys == ["fact-deadline", "fact-ask"]
    assert [each["id"] for each in said.messages[1]["actors"]] == ["vinnova"]


# No verdicts


def test_no_hit_is_called_the_best(listed: Said) -> None:
    said = run(DeclineRanking(), "vilken är bäst", "followup_ranking", need=listed.need)
    assert said.keys == ["ranking-list"]
    assert said.choices == [f"offering:{each}" for each in listed.need.shown]
    assert "need" not in said.slots


@pytest.mark.parametrize(
    ("intent", "named", "choices"),
    [
        ("actor_ranking", ["vinnova", "rise"], ["actor:vinnova", "actor:rise"]),
        ("actor_ranking", [], []),
        ("followup_ranking", [], []),
    ],
)
def test_no_actor_is_called_the_best(
    catalogue: CatalogueIndex, intent: str, named: list[str], choices: list[str]
) -> None:
    said = run(DeclineRanking(), "vem är bäst", intent, entities=[entity("actor", each) for each in named])
    assert said.keys == ["ranking-actors"]
    assert said.choices == choices


# People


def test_a_person_is_found_at_the_actors_on_the_screen(listed: Said, catalogue: CatalogueIndex) -> None:
    message = run(OfferHuman(), "människa", "bot_human", need=listed.need).one("turn-to")
    shown = [get_offering(catalogue, each) for each in listed.need.shown]
    actors = list(dict.fromkeys(offering.actor.id for offering in shown if offering))
    assert [each["id"] for each in message["actors"]] == actors[:3]
    assert message["host"]


def test_the_actor_that_was_looked_at_comes_alone(listed: Said) -> None:
    seen = Topic("actor", ("vinnova",))
    message = run(OfferHuman(), "människa", "bot_human", need=listed.need, topic=seen).one("turn-to")
    assert [each["id"] for each in message["actors"]] == ["vinnova"]


def test_without_anybody_in_view_the_way_on_is_told(catalogue: CatalogueIndex) -> None:
    assert run(OfferHuman(), "människa", "bot_human").keys == ["human-none"]


# Calm


def test_impatience_with_a_question_gets_the_list(catalogue: CatalogueIndex) -> None:
    asked = run(FindSupport(), "testa", understanding=heard(["p4"]))
    said = run(KeepCalm(), "men svara då", "feedback_frustrated", need=asked.need)
    assert said.keys[0] == "calm"
    assert "offerings" in said.types
    assert said.need.question is None


def test_anger_at_a_list_gets_ways_on_and_changes_nothing(listed: Said) -> None:
    said = run(KeepCalm(), "suck", "feedback_frustrated", need=listed.need)
    assert said.keys == ["calm", "correct"]
    assert {"human", "restart"} <= set(said.choices)
    assert "need" not in said.slots


def test_what_is_named_in_anger_counts(listed: Said) -> None:
    text = "vi är en region!"
    entities = [entity("concept", "region", "region", text)]
    said = run(KeepCalm(), text, "feedback_frustrated", heard(receiver="region"), entities, need=listed.need)
    assert said.need.facets["receiver"] == "region"
    assert "offerings" in said.types


def test_what_is_only_guessed_in_anger_does_not_count(listed: Said) -> None:
    said = run(KeepCalm(), "jag är arg", "feedback_frustrated", heard(level="medarbetare"), need=listed.need)
    assert "need" not in said.slots


def test_anger_from_the_start_is_asked_what_it_is_about(catalogue: CatalogueIndex) -> None:
    assert run(KeepCalm(), "suck", "feedback_frustrated").keys == ["calm", "ask-need"]


# Side questions and languages


def test_small_talk_drops_a_side_question_and_keeps_the_language(known: object) -> None:
    said = run(NoteTurn(), "thank you very much my friend indeed", "thanks", heard(language="en"), pending="words")
    assert said.messages == []
    assert said.slots == {"language": "en", "topic": None, "pending": None}


def test_what_cannot_be_read_may_still_answer_a_side_question(listed: Said) -> None:
    assert run(AskAgain(), "3", "gibberish", need=listed.need).keys == ["gibberish"]


# Names


@pytest.mark.parametrize(("action", "intent"), [(FindSupport(), "need"), (AnswerGuarded(), "pii")])
def test_only_words_of_the_glossary_are_given_as_reasons_in_a_message_with_personal_data(
    catalogue: CatalogueIndex, action: Any, intent: str
) -> None:
    text = "Gunvor [personnummer] vill testa teknik"
    understanding = heard([label("p4", 0.9, "Gunvor", "testa")], [label("testbadd", 0.9, "Gunvor")])
    said = run(action, text, intent, understanding, entities=[entity("concept", "testa", "testa", text)])
    assert "Gunvor" not in str(said.messages)
    assert "Gunvor" not in str(said.need.principles)
    assert said.need.principles[0]["evidence"] == ["testa"]
