"""What Rasa's default assistant learns from: every n-th of our messages, each need with its labels as its intent.

The default pipeline knows intents only. One for each pair of principle and support type makes it say both.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bench.labelled import Message
from bench.scoring import Guess
from stodlots_glossary.vocabulary import Kind, kind_of_intent
from stodlots_web.settings import ROOT

NEED = Kind.NEED.value
NONE = "none"
UNSURE = "nlu_fallback"  # the intent of its FallbackClassifier
HEAD = 'version: "3.1"'
RULES = ROOT / "data" / "rules"
# `rasa init` comes with stories, and TEDPolicy learns nothing without any. What follows each intent is in data/rules.
STORIES = (
    ("greet", "need", "followup_more", "thanks", "bye"),
    ("need", "followup_change", "followup_detail"),
    ("capability", "term", "need"),
)


@dataclass(frozen=True)
class TrainingFiles:
    """What was written: a domain, messages and rules, and how many messages of how many."""

    domain: Path
    data: Path
    messages: int
    of: int


def intent_of(message: Message) -> str:
    """The message's intent; a need's names its best labels: ``need_p4_testbadd``, ``need_none_radgivning``."""
    if message.intent != NEED:
        return message.intent
    principle, support_type = (labels[0] if labels else NONE for labels in (message.principles, message.support_types))
    return f"{NEED}_{principle}_{support_type}"


def kind_of(reading: Mapping[str, Any]) -> str:
    """The kind of the best intent, however unsure: it saw few messages, and that it holds back is no mistake."""
    names = (str(each["name"]) for each in reading["intent_ranking"])
    return next((str(kind_of_intent(name)) for name in names if name != UNSURE), "")


def guess_of(reading: Mapping[str, Any]) -> Guess:
    """The labels of the best intent that is a need's, whatever else the message is taken for."""
    names = [str(each["name"]) for each in reading["intent_ranking"]]
    best = next((name for name in names if name.startswith(f"{NEED}_")), f"{NEED}_{NONE}_{NONE}")
    principle, support_type = best.removeprefix(f"{NEED}_").split("_")
    return Guess(_labels(principle), _labels(support_type))


def _labels(name: str) -> tuple[str, ...]:
    return () if name == NONE else (name,)


def every_nth(messages: Iterable[Message], n: int) -> dict[str, list[str]]:
    """By intent the first text, the n-th after it and so on: each intent keeps its share, and always the same texts."""
    by_intent: dict[str, list[str]] = {}
    for message in messages:
        by_intent.setdefault(intent_of(message), []).append(message.text)
    return {intent: texts[::n] for intent, texts in sorted(by_intent.items())}


def write_training_files(messages: Sequence[Message], n: int, folder: Path) -> TrainingFiles:
    """Writes them below ``folder``: our domain with the intents of the needs added, a rule for each, and stories.

    What it is unsure of is looked up too: it learns from few messages, and its turns are to be timed with a list.
    """
    chosen = every_nth(messages, n)
    needs = [intent for intent in chosen if intent.startswith(f"{NEED}_")]
    domain, data = folder / "domain", folder / "data"
    shutil.copytree(ROOT / "domain", domain)
    data.mkdir()
    _write(domain / "needs.yml", "intents:", (f"- {intent}: {{use_entities: []}}" for intent in needs))
    _write(data / "rules.yml", "rules:", (line for intent in (*needs, UNSURE) for line in _rule(intent)))
    _write(data / "stories.yml", "stories:", (line for intents in STORIES for line in _story(intents)))
    _write(data / "messages.yml", "nlu:", (line for intent, texts in chosen.items() for line in _block(intent, texts)))
    return TrainingFiles(domain, data, sum(map(len, chosen.values())), len(messages))


def _rule(intent: str) -> tuple[str, ...]:
    return f"- rule: {intent}", "  steps:", f"  - intent: {intent}", "  - action: action_find_support"


def _story(intents: Sequence[str]) -> tuple[str, ...]:
    """A conversation in which each intent is followed by what its rule says."""
    steps = [step for intent in intents for step in (("intent", intent), *_what_follows()[intent])]
    return f"- story: {', '.join(intents)}", "  steps:", *(f"  - {kind}: {name}" for kind, name in steps)


@cache
def _what_follows() -> dict[str, list[tuple[str, str]]]:
    """By intent the actions of its rule."""
    files = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in RULES.glob("*.yml")]
    steps = [rule["steps"] for content in files for rule in content["rules"]]
    return {first["intent"]: [("action", step["action"]) for step in rest] for first, *rest in steps}


def _block(intent: str, texts: Iterable[str]) -> list[str]:
    return [f"- intent: {intent}", "  examples:", *(f"  - text: {json.dumps(t, ensure_ascii=False)}" for t in texts)]


def _write(file: Path, section: str, lines: Iterable[str]) -> None:
    file.write_text("\n".join([HEAD, section, *lines]) + "\n", encoding="utf-8")
