"""Reads the message: its kind as the intent, and what it needs as ``understanding``."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.base import KnowledgeComponent
from bot.components.glossary_extractor import ANALYSIS
from bot.knowledge import Knowledge
from bot.understanding.features import Analyser, Analysis
from bot.understanding.reader import FACETS, Example, NeedReader

UNDERSTANDING = "understanding"
INTENT_RANKING = "intent_ranking"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class NeedMapper(KnowledgeComponent, IntentClassifier):  # type: ignore[misc]
    """Glossary evidence and statistical models on the labelled needs (their labels are example metadata)."""

    _reader: NeedReader

    def restore(self, folder: Path) -> None:
        """Uses the trained models."""
        self._reader = NeedReader.load(folder)

    def train(self, training_data: TrainingData) -> Resource:
        """Trains on every message with an intent."""
        knowledge = Knowledge.read(self._folder)
        analyse = Analyser(knowledge.matcher())
        with _no_garbage_collection():
            examples = [
                example_of(message, analyse(message.get(TEXT)))
                for message in training_data.intent_examples
                if message.get(TEXT)
            ]
            self._reader = NeedReader.train(examples, knowledge.points)
        with self._storage.write_to(self._resource) as folder:
            self._reader.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent, ranking and understanding."""
        for message in messages:
            reading = self._reader.read(message.get(ANALYSIS))
            intent = {INTENT_NAME_KEY: reading.intent, PREDICTED_CONFIDENCE_KEY: reading.confidence}
            ranking = [{INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: p} for name, p in reading.ranking]
            message.set(INTENT, intent, add_to_output=True)
            message.set(INTENT_RANKING, ranking, add_to_output=True)
            message.set(UNDERSTANDING, reading.to_dict(), add_to_output=True)
        return messages


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Millions of small features and no cycles among them: collecting would take a fifth of the training time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def example_of(message: Message, analysis: Analysis) -> Example:
    """A training message with the labels in its metadata; a message without metadata is no labelled need."""
    labels = (message.get("metadata") or {}).get("example") or {}
    return Example(
        analysis=analysis,
        intent=message.get(INTENT),
        labelled=bool(labels),
        principle=tuple(labels.get("principle") or ()),
        support=tuple(labels.get("support") or ()),
        excluded_support=tuple(labels.get("excluded_support") or ()),
        facets={name: labels.get(name) for name in FACETS},
    )
