"""A choice is an id whose meaning the server knows; anything else is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stodlots_catalogue.insight import FeedbackReason
from stodlots_catalogue.records import ActorKind
from stodlots_glossary.vocabulary import Cost, Level, Phase, Principle, Receiver, SupportType, kind_of_intent
from stodlots_web.choices import UnknownChoice, parsed_choice
from stodlots_web.settings import ROOT
from tests.web.fakes import FACETS, label

KNOWN = {("concept", "testbadd"), ("actor", "vinnova"), ("offering", "x-y")}


def exists(kind: str, value: str) -> bool:
    return (kind, value) in KNOWN


@pytest.mark.parametrize(
    ("choice", "intent"),
    [
        ("more", "followup_more"),
        ("restart", "followup_restart"),
        ("back", "followup_back"),
        ("show-anyway", "followup_dontknow"),
        ("continue", "followup_return"),
        ("actors", "browse_actors"),
        ("matrix", "browse_matrix"),
        ("matrix:principles", "browse_matrix"),
        *((f"actors:{each}", "browse_actors") for each in ActorKind),
        ("actors:larosate:utbildning", "browse_actors"),
        ("from:vinnova", "browse"),
        ("from:vinnova:finansiering", "browse"),
        ("contact:vinnova", "actor_contact"),
        ("terms", "term"),
        ("terms:2", "term"),
        *((f"principle:{each}", "followup_answer") for each in Principle),
        *((f"support:{each}", "followup_answer") for each in SupportType),
        *((f"browse:{each}", "browse") for each in SupportType),
        *((f"receiver:{each}", "followup_change") for each in Receiver),
        *((f"phase:{each}", "followup_change") for each in Phase),
        *((f"level:{each}", "followup_change") for each in Level),
        *((f"cost:{each}", "followup_change") for each in Cost),
        *(
            (f"wrong:{each}", "followup_deny")
            for each in ("principle", "support", "receiver", "phase", "level", "cost")
        ),
        *((f"drop:{each}", "followup_change") for each in ("receiver", "phase", "level", "cost", "p4", "testbadd")),
        ("include:utbildning", "followup_change"),
        ("include-actor:vinnova", "followup_change"),
        *((f"need:{each}", "followup_answer") for each in ("1", "2", "both")),
        ("compare", "followup_compare"),
        ("why", "followup_why"),
        ("next-need", "followup_next_need"),
        ("about:testbadd", "browse"),
        ("concept:testbadd", "term"),
        ("actor:vinnova", "actor"),
        ("offering:x-y", "followup_detail"),
        ("human", "bot_human"),
        ("along:words", "followup_save"),
        ("along:plain", "followup_save"),
        ("feedback:helped", "feedback_good"),
        ("feedback:not-helped", "feedback_bad"),
        ("feedback:helped:x-y", "feedback_good"),
        *((f"reason:{each}", "feedback_bad") for each in FeedbackReason),
        ("reason:gone:x-y", "feedback_bad"),
    ],
)
def test_a_choice_means_what_its_message_would_have_meant(choice: str, intent: str) -> None:
    parsed = parsed_choice(choice, exists)
    assert parsed["intent"] == {"name": intent, "confidence": 1.0}
    assert parsed["understanding"]["kind"] == str(kind_of_intent(intent))
    assert parsed["understanding"]["facets"].keys() == FACETS.keys()


@pytest.mark.parametrize(
    ("choice", "principles", "supports", "receiver", "entities"),
    [
        ("principle:p2", ["p2"], [], None, []),
        ("support:natverk", [], ["natverk"], None, []),
        ("browse:natverk", [], ["natverk"], None, []),
        ("receiver:region", [], [], "region", []),
        ("wrong:support", [], [], None, [("aspect", "support")]),
        ("actor:vinnova", [], [], None, [("actor", "vinnova")]),
        ("about:testbadd", [], [], None, [("concept", "testbadd")]),
        ("from:vinnova:testbadd", [], ["testbadd"], None, [("actor", "vinnova")]),
        ("contact:vinnova", [], [], None, [("actor", "vinnova")]),
        ("actors:bolag:natverk", [], ["natverk"], None, [("actor_kind", "bolag")]),
        ("terms:12", [], [], None, [("glossary_page", "12")]),
        ("more", [], [], None, []),
        ("feedback:helped", [], [], None, [("verdict", "helped")]),
        ("reason:gone:x-y", [], [], None, [("reason", "gone"), ("offering", "x-y")]),
    ],
)
def test_a_choice_says_one_thing_and_nothing_else(
    choice: str, principles: list[str], supports: list[str], receiver: str | None, entities: list[tuple[str, str]]
) -> None:
    parsed = parsed_choice(choice, exists)
    said = parsed["understanding"]
    assert said["principles"] == [label(each, score=1.0) for each in principles]
    assert said["support_types"] == [label(each, score=1.0) for each in supports]
    assert said["facets"] == FACETS | {"receiver": receiver}
    assert said["excluded_support_types"] == []
    assert [(each["entity"], each["value"]) for each in parsed["entities"]] == entities


@pytest.mark.parametrize(
    "choice",
    [
        "", " ", ":", "x", "MORE", "more ", "more:", "principle", "principle:", "principle:p6", "principle:P1",
        "support:p1", "principle:testbadd", "receiver:sverige", "browse:p1", "wrong:all", "actor:nobody", "about:nothing",
        "offering:vinnova", "concept:vinnova", "/restart", "/intent{}", '/greet{"a":1}', "need", "need:3", "need:",
        "drop:all", "drop:vinnova", "include:vinnova", "include:p4", "include-actor:nobody", "phase:p4", "cost:free", "followup_restart", "back\n",
        "from:nobody", "from:vinnova:p1", "from:vinnova:testbadd:natverk", "contact:nobody", "contact:vinnova:natverk",
        "actors:alla", "actors:bolag:p1", "matrix:all", "terms:x", "terms:²", "terms:1000", "terms:1:natverk", "from:",
        "feedback", "feedback:", "feedback:good", "feedback:helped:", "feedback:helped:nothing", "feedback:helped:x-y:x-y", "reason:helped",
        "reason:gone:vinnova", "along", "along:me", "human:x",
    ],
)  # fmt: skip
def test_an_invented_choice_is_refused(choice: str) -> None:
    with pytest.raises(UnknownChoice):
        parsed_choice(choice, exists)


def test_the_text_that_stands_for_a_choice_is_no_command() -> None:
    assert parsed_choice("restart", exists)["text"] == "[restart]"


IDS = re.compile(r'"id": f?"([a-z-]+(?::[^"]*)?)"')


def emitted() -> set[str]:
    """The ids of choices in the source of the actions, with an example for what is filled in."""
    examples = {
        "principle": "p1",
        "support": "testbadd",
        "browse": "testbadd",
        "receiver": "kommun",
        "about": "testbadd",
        "drop": "phase",
        "need": "1",
        "concept": "testbadd",
        "actor": "vinnova",
        "from": "vinnova",
        "actors": "bolag",
        "matrix": "principles",
        "terms": "2",
        "offering": "x-y",
        "reason": "gone",
    }
    found = set()
    for file in sorted(Path(ROOT / "actions").glob("*.py")):
        for choice in IDS.findall(file.read_text(encoding="utf-8")):
            kind, colon, _ = choice.partition(":")
            found.add(f"{kind}:{examples.get(kind, 'principle')}" if colon else choice)
    return found


def test_the_actions_offer_choices() -> None:
    assert {"more", "restart", "show-anyway", "continue", "support:testbadd", "wrong:principle"} <= emitted()


@pytest.mark.parametrize("choice", sorted(emitted()))
def test_every_choice_that_the_actions_offer_is_known(choice: str) -> None:
    assert parsed_choice(choice, exists)
