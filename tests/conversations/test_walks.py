"""Random walks through the conversation: whatever people press and say, in any order, nothing breaks.

Each turn presses something that is on the screen or says something from the training data. After each turn the
invariants of :func:`check` must hold. ``STODLOTS_WALK_TURNS`` says how many turns (300), ``STODLOTS_WALK_SEED`` which
walks; a failure prints the whole walk. ``make walks`` takes 10,000 turns.
"""

from __future__ import annotations

import json
import os
import random
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from stodlots_web.messages import messages_in
from stodlots_web.settings import ROOT
from tests.conversations.conftest import Conversation

pytestmark = [pytest.mark.rasa, pytest.mark.slow]

TURNS = int(os.environ.get("STODLOTS_WALK_TURNS", "300"))
SEED = int(os.environ.get("STODLOTS_WALK_SEED", "1"))
WALK = 25
MOST_QUESTIONS = 2
MOST_UNDO = 60  # ten changes, and some pages on the way
TYPES = {
    *("text", "choices", "offerings", "understanding", "comparison", "concept", "actor", "actors", "matrix", "gap"),
    *("contact", "turn-to", "summary", "notice"),
}
NUMBERS = ("1", "2", "nummer 3", "den andra", "1 och 3", "sista", "7", "99", "b", "de två första")
# What asks for a question or takes one back: the count of questions in a row starts anew.
ASKING_INTENTS = {"followup_back", "followup_deny", "followup_restart"}
# The question that waits is said once more, in another language or after a digression: no new one.
SAID_AGAIN = {"language-switched", "back-to-need"}
ASKED_FOR = ("wrong:", "drop:", "back", "restart", "continue")


@cache
def phrases() -> dict[str, list[str]]:
    """The training messages by intent."""
    found: dict[str, list[str]] = {}
    for file in sorted(Path(ROOT / "data" / "nlu").rglob("*.yml")):
        for block in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["nlu"]:
            found.setdefault(block["intent"], []).extend(example["text"] for example in block["examples"])
    return found


@dataclass
class Walk:
    """One walk: what was said so far, and what is on the screen."""

    conversation: Conversation
    dice: random.Random
    said: list[str] = field(default_factory=list)
    reply: dict[str, Any] = field(default_factory=dict)
    questions: int = 0
    page: dict[str, Any] = field(default_factory=dict)

    def step(self) -> None:
        """One turn, and the invariants after it."""
        offered = self.offered()
        if offered and self.dice.random() < 0.45:
            self.press(self.dice.choice(offered))
        elif self.dice.random() < 0.12:
            self.say(self.dice.choice(NUMBERS))
        else:
            intent = self.dice.choice(sorted(phrases()))
            self.say(self.dice.choice(phrases()[intent]), intent)

    def offered(self) -> list[str]:
        messages = self.reply.get("messages", ())
        choices = [choice["id"] for message in messages for choice in message.get("choices", ())]
        chips = [chip for message in messages for chip in message.get("chips", ())]
        return choices + [chip[what] for chip in chips for what in ("remove", "change") if chip[what]]

    def say(self, text: str, intent: str = "") -> None:
        self.said.append(text)
        self.after(self.conversation.say(text), wished=intent in ASKING_INTENTS)

    def press(self, choice: str) -> None:
        self.said.append(f"[{choice}]")
        self.after(self.conversation.choose(choice), wished=choice.startswith(ASKED_FOR))

    def after(self, reply: dict[str, Any], wished: bool) -> None:
        before, self.reply = self.reply, reply
        try:
            check(reply)
            self.count_questions(before, reply, wished)
            self.check_page(reply, more=self.said[-1] == "[more]")
        except AssertionError as error:
            walk = "\n  ".join(self.said)
            raise AssertionError(
                f"{error}\nafter this walk:\n  {walk}\n{json.dumps(reply, ensure_ascii=False)[:3000]}"
            ) from error

    def count_questions(self, before: dict[str, Any], reply: dict[str, Any], wished: bool) -> None:
        """At most two questions in a row about one need, unless the user asks for one."""
        types = [message["type"] for message in reply["messages"]]
        asks = reply["understanding"]["asks"] and any(
            choice["id"].startswith(("principle:", "support:"))
            for message in reply["messages"]
            for choice in message.get("choices", ())
        )
        principles = {label["id"] for label in reply["understanding"]["principles"]}
        known = {label["id"] for label in before.get("understanding", {}).get("principles", ())}
        if "offerings" in types or wished or not principles & known or reply["understanding"]["kind"] == "browse":
            self.questions = 0
        repeated = {message.get("key") for message in reply["messages"]} & SAID_AGAIN
        self.questions += bool(asks) and not repeated
        assert self.questions <= MOST_QUESTIONS, "more than two questions in a row"

    def check_page(self, reply: dict[str, Any], more: bool) -> None:
        """Cards exist, are few, bear the right numbers, and the next page shows others."""
        for message in reply["messages"]:
            if message["type"] != "offerings" or message.get("numbered") is False:
                continue
            ids = [item["id"] for item in message["items"]]
            assert 0 < len(ids) <= 5 and len(set(ids)) == len(ids)
            assert message["first"] + len(ids) - 1 <= message["total"]
            assert all(exists(self.conversation.client, identifier) for identifier in ids)
            if more and self.page and message["first"] == self.page["first"] + len(self.page["ids"]):
                assert not set(ids) & set(self.page["ids"]), "the next page shows what was shown"
            self.page = {"first": message["first"], "ids": ids}


@cache
def exists(client: httpx.Client, offering: str) -> bool:
    return client.get(f"/api/v1/offerings/{offering}").status_code == 200


def check(reply: dict[str, Any]) -> None:
    """What holds after every turn."""
    understood = reply["understanding"]
    assert reply["messages"], "no answer"
    failures = {messages_in(language)(key) for language in ("sv", "en") for key in ("failed", "problem-database-away")}
    for message in reply["messages"]:
        assert message["type"] in TYPES
        assert message.get("text") not in failures, "an action failed"
        assert not any(each in (message.get("text") or "") for each in failures)
        assert message.get("text") or message.get("choices"), "an empty message"
    wanted = {label["id"] for label in understood["support_types"]}
    assert not wanted & set(understood["excluded_support_types"]), "wanted and turned down"
    assert understood["language"] in ("sv", "en")
    for name in ("principles", "support_types"):
        ids = [label["id"] for label in understood[name]]
        assert len(set(ids)) == len(ids), "a label twice"


def state(reply: dict[str, Any]) -> tuple[Any, ...]:
    """What of the understanding undo must bring back."""
    understood = reply["understanding"]
    ids = [[label["id"] for label in understood[name]] for name in ("principles", "support_types")]
    return (*ids, understood["excluded_support_types"], understood["facets"])


def walks() -> list[int]:
    """The seed of each walk."""
    return [SEED * 100_000 + number for number in range(max(1, TURNS // WALK))]


@pytest.mark.parametrize("seed", walks())
def test_a_walk_never_breaks_the_conversation(product: httpx.Client, seed: int) -> None:
    started = product.post("/api/v1/conversations", json={}).json()
    walk = Walk(Conversation(product, started["conversation_id"], started["token"]), random.Random(seed))
    for _ in range(WALK):
        walk.step()
    undo_brings_back(walk)
    undo_ends(walk)


def undo_brings_back(walk: Walk) -> None:
    """A filter that was set and taken back leaves everything as it was."""
    walk.press("restart")
    walk.say("Vi söker pengar för att testa en ny arbetsmetod i äldreomsorgen")
    before = state(walk.reply)
    assert before[3]["cost"] is None, walk.said
    walk.press("cost:gratis")
    assert state(walk.reply)[3]["cost"] == "gratis", walk.said
    walk.press("back")
    assert state(walk.reply) == before, walk.said


def undo_ends(walk: Walk) -> None:
    """Going back, again and again, comes to the beginning."""
    ends = {messages_in(language)("nothing-to-go-back-to") for language in ("sv", "en")}
    for _ in range(MOST_UNDO):
        walk.press("back")
        if any(message.get("text") in ends for message in walk.reply["messages"]):
            return
    pytest.fail(f"there is no end to going back: {walk.said}")
