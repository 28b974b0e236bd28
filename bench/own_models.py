"""How likely our own models hold each label for a text, acted on or not. Runs in Rasa's environment.

Standard input: ``{"learn": [{"text", "intent", "metadata"}, ...] or null, "read": [text, ...]}``; with null the trained
model is asked, otherwise one that learns from these messages on the spot.
Standard output: for each text to read ``{"principle": {label: probability}, "support_type": {label: probability}}``.
"""

from __future__ import annotations

import json
import sys
import tarfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rasa.shared.nlu.training_data.message import Message

from bot.components.need_mapper import example_of
from bot.knowledge import Knowledge
from bot.understanding.features import Analyser
from bot.understanding.reader import NeedReader

MODELS = Path("models")
KNOWLEDGE = MODELS / "knowledge"
MODEL = MODELS / "stodlotsen.tar.gz"


def main() -> None:
    """Answers the question on standard input."""
    asked = json.load(sys.stdin)
    knowledge = Knowledge.read(KNOWLEDGE)
    analyse = Analyser(knowledge.matcher())
    reader = _trained() if asked["learn"] is None else _learning(asked["learn"], analyse, knowledge)
    json.dump([reader.probabilities(analyse(text)) for text in asked["read"]], sys.stdout)


def _trained() -> NeedReader:
    """The models in the product's own archive."""
    with tarfile.open(MODEL) as archive, TemporaryDirectory(prefix="stodlots-bench-") as folder:
        members = [member for member in archive if "NeedMapper" in member.name and member.isfile()]
        for member in members:
            member.name = Path(member.name).name
            archive.extract(member, folder)
        return NeedReader.load(Path(folder))


def _learning(messages: Sequence[Mapping[str, Any]], analyse: Analyser, knowledge: Knowledge) -> NeedReader:
    examples = []
    for each in messages:
        data = {"text": each["text"], "intent": each["intent"], "metadata": {"example": each.get("metadata")}}
        examples.append(example_of(Message(data=data), analyse(each["text"])))
    return NeedReader.train(examples, knowledge.points)


if __name__ == "__main__":
    main()
