"""Whole conversations with the trained model, the real actions and the real catalogue, from tables.

Each turn is what a user writes (``user``) or presses (``choose``) and what must follow:

- ``kind``, ``principle``, ``support``, ``excluded``, ``receiver`` ..., ``asks``: the state afterwards
- ``shows`` / ``hides``: types of message in the reply, or not
- ``keys`` / ``keys_not``: keys of the messages in the reply, or not
- ``says``: words in the reply; ``offers`` / ``offers_not``: ids of choices; ``chips`` / ``hides_chips``: ids of choices
  that take a part of the interpretation away; ``first``: the number of the first card; ``compares``: how many
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

pytestmark = pytest.mark.rasa
FOLDER = Path(__file__).parent
TABLES = [case for file in sorted(FOLDER.glob("*.yml")) for case in yaml.safe_load(file.read_text("utf-8"))]
FACETS = ("receiver", "phase", "level", "cost")


@pytest.mark.parametrize("case", TABLES, ids=lambda case: case["name"])
def test_conversation(case: dict[str, Any], conversation: Any) -> None:
    reply: dict[str, Any] = {"messages": []}
    for turn in case["turns"]:
        before = reply
        reply = conversation.say(turn["user"]) if "user" in turn else conversation.choose(turn["choose"])
        check(resolved(turn, before), reply)


def resolved(turn: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """A turn with "choice 2" as the value of the second choice that was on the screen: their order may change."""
    offered = [choice["id"] for message in before["messages"] for choice in message.get("choices", ())]
    wanted = str(turn.get("support"))
    if not wanted.startswith("choice "):
        return turn
    return {**turn, "support": offered[int(wanted.removeprefix("choice ")) - 1].removeprefix("support:")}


def check(turn: dict[str, Any], reply: dict[str, Any]) -> None:
    said = json.dumps(reply["messages"], ensure_ascii=False)
    understood = reply["understanding"]
    types = [message["type"] for message in reply["messages"]]
    about = f"after {turn.get('user') or turn.get('choose')!r}: {json.dumps(understood, ensure_ascii=False)} {types}"
    assert reply["messages"], about
    known = {"user", "choose", "kind", "principle", "support", "excluded", "asks", "gap", "language"}
    known |= {"offers", "offers_not", "chips", "hides_chips", "first", "compares", "keys", "keys_not"}
    assert set(turn) <= known | {"shows", "hides", "says", "says_not", *FACETS}, f"unknown column in {turn}"
    if "kind" in turn:
        assert understood["kind"] == turn["kind"], about
    for column, name in (("principle", "principles"), ("support", "support_types")):
        if column in turn:
            best = [label["id"] for label in understood[name]]
            assert best[:1] == ([turn[column]] if turn[column] else []), about
    if "excluded" in turn:
        excluded = understood["excluded_support_types"]
        assert turn["excluded"] in excluded if turn["excluded"] else not excluded, about
    for column in ("asks", "gap", "language"):
        if column in turn:
            assert understood[column] == turn[column], about
    for column in FACETS:
        if column in turn:
            assert understood["facets"][column] == turn[column], about
    for wanted in turn.get("shows", ()):
        assert wanted in types, about
    for unwanted in turn.get("hides", ()):
        assert unwanted not in types, about
    keys = {message.get("key") for message in reply["messages"]}
    for wanted in turn.get("keys", ()):
        assert wanted in keys, f"{wanted} {about} {keys}"
    for unwanted in turn.get("keys_not", ()):
        assert unwanted not in keys, about
    for words in turn.get("says", ()):
        assert words in said, f"{words!r} is not said {about}\n{said}"
    for words in turn.get("says_not", ()):
        assert words not in said, f"{words!r} is said {about}"
    choices = [choice["id"] for message in reply["messages"] for choice in message.get("choices", ())]
    for wanted in turn.get("offers", ()):
        assert wanted in choices, f"{wanted} is not offered {about}: {choices}"
    for unwanted in turn.get("offers_not", ()):
        assert unwanted not in choices, f"{unwanted} is offered {about}"
    chips = [chip["remove"] for message in reply["messages"] for chip in message.get("chips", ())]
    for wanted in turn.get("chips", ()):
        assert wanted in chips, f"{wanted} is no chip {about}: {chips}"
    for unwanted in turn.get("hides_chips", ()):
        assert unwanted not in chips, f"{unwanted} is a chip {about}"
    if "first" in turn:
        assert turn["first"] in [m["first"] for m in reply["messages"] if m["type"] == "offerings"], about
    if "compares" in turn:
        (compared,) = [message for message in reply["messages"] if message["type"] == "comparison"]
        assert len(compared["items"]) == turn["compares"], about
        assert all(len(row["values"]) == turn["compares"] for row in compared["rows"])
