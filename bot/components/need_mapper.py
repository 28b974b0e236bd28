"""Reads the message: its kind as the intent, and what it needs as ``understanding``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.glossary_extractor import MATCHES
from bot.knowledge import Knowledge, fingerprint
from bot.understanding.reader import FACETS, Example, NeedReader

UNDERSTANDING = "understanding"
INTENT_RANKING = "intent_ranking"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class NeedMapper(GraphComponent, IntentClassifier):  # type: ignore[misc]
    """Glossary evidence and statistical models on the labelled needs (their labels are example metadata)."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._folder = Path(config["knowledge"])
        self._storage = storage
        self._resource = resource
        self._reader: NeedReader | None = None

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """``knowledge``: the folder that ``stodlots compile`` writes."""
        return {"knowledge": "models/knowledge"}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> NeedMapper:
        """A component to train."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> NeedMapper:
        """The trained component."""
        mapper = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            mapper._reader = NeedReader.load(folder)
        return mapper

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """The hash of the glossary release: its words are features."""
        return fingerprint(Path(config.get("knowledge", cls.get_default_config()["knowledge"])))

    def train(self, training_data: TrainingData) -> Resource:
        """Trains on every message with an intent."""
        knowledge = Knowledge.read(self._folder)
        matcher = knowledge.matcher()
        examples = [
            example_of(message, tuple(matcher.match(message.get(TEXT))))
            for message in training_data.intent_examples
            if message.get(TEXT)
        ]
        self._reader = NeedReader.train(examples, knowledge.points)
        with self._storage.write_to(self._resource) as folder:
            self._reader.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent, ranking and understanding."""
        assert self._reader is not None
        for message in messages:
            reading = self._reader.read(message.get(TEXT) or "", message.get(MATCHES) or ())
            intent = {INTENT_NAME_KEY: reading.intent, PREDICTED_CONFIDENCE_KEY: reading.confidence}
            ranking = [{INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: p} for name, p in reading.ranking]
            message.set(INTENT, intent, add_to_output=True)
            message.set(INTENT_RANKING, ranking, add_to_output=True)
            message.set(UNDERSTANDING, reading.to_dict(), add_to_output=True)
        return messages


def example_of(message: Message, matches: tuple[Any, ...]) -> Example:
    """A training message with the labels in its metadata; a message without metadata is no labelled need."""
    labels = (message.get("metadata") or {}).get("example") or {}
    return Example(
        text=message.get(TEXT),
        intent=message.get(INTENT),
        matches=matches,
        labelled=bool(labels),
        principle=tuple(labels.get("principle") or ()),
        support=tuple(labels.get("support") or ()),
        excluded_support=tuple(labels.get("excluded_support") or ()),
        facets={name: labels.get(name) for name in FACETS},
    )
