"""The messages that we learn from, for those that are to learn from the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from stodlots_web.settings import ROOT

FOLDER = ROOT / "data" / "nlu"


@dataclass(frozen=True)
class Message:
    """A message with its intent. ``is_labelled``: what it needs is known, labels best first, none if it says none."""

    text: str
    intent: str
    is_labelled: bool = False
    principles: tuple[str, ...] = ()
    support_types: tuple[str, ...] = ()


@cache
def read_examples(folder: Path = FOLDER) -> tuple[dict[str, Any], ...]:
    """All messages below the folder as the files hold them: ``text``, ``intent`` and, if it has any, ``metadata``.

    Read once, so that all who learn in a run learn the same.
    """
    found: list[dict[str, Any]] = []
    for file in sorted(folder.rglob("*.yml")):
        for block in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]:
            found += ({**example, "intent": block["intent"]} for example in block["examples"])
    return tuple(found)


def read_messages(folder: Path = FOLDER) -> tuple[Message, ...]:
    """All messages below the folder, in the order of the files."""
    return tuple(map(_message, read_examples(folder)))


def labelled_needs(folder: Path = FOLDER) -> tuple[Message, ...]:
    """Those whose need is known: what our own models of principle and support type learn from."""
    return tuple(message for message in read_messages(folder) if message.is_labelled)


def _message(example: Mapping[str, Any]) -> Message:
    labels = example.get("metadata") or {}
    principles, support_types = (tuple(labels.get(key) or ()) for key in ("principle", "support"))
    return Message(example["text"], example["intent"], bool(labels), principles, support_types)
