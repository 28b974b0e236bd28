"""Finds the glossary's labels, and names of actors and offerings, in a message."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.knowledge import Knowledge, entity_of, fingerprint
from stodlots_glossary.matching import Matcher

MATCHES = "glossary_matches"
RELEASE = "glossary_release"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class GlossaryExtractor(GraphComponent, EntityExtractorMixin):  # type: ignore[misc]
    """Keeps a copy of the glossary release in the model, so that model and glossary never drift apart."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._folder = Path(config["knowledge"])
        self._storage = storage
        self._resource = resource
        self._matcher: Matcher | None = None
        self._release = 0

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
    ) -> GlossaryExtractor:
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
    ) -> GlossaryExtractor:
        """The trained component, with the release that it was trained on."""
        extractor = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            extractor._use(Knowledge.read(folder))
        return extractor

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """The hash of the release: a changed glossary always retrains."""
        return fingerprint(Path(config.get("knowledge", cls.get_default_config()["knowledge"])))

    def train(self, training_data: TrainingData) -> Resource:
        """Stores the knowledge in the model; nothing is learnt."""
        knowledge = Knowledge.read(self._folder)
        with self._storage.write_to(self._resource) as folder:
            knowledge.write(folder)
        self._use(knowledge)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the matches as entities, and as they are for the components that follow."""
        assert self._matcher is not None
        for message in messages:
            matches = self._matcher.match(message.get(TEXT) or "")
            message.set(MATCHES, tuple(matches))
            message.set(RELEASE, self._release, add_to_output=True)
            entities = self.add_extractor_name([entity_of(match) for match in matches])
            message.set(ENTITIES, message.get(ENTITIES, []) + entities, add_to_output=True)
        return messages

    def _use(self, knowledge: Knowledge) -> None:
        self._matcher = knowledge.matcher()
        self._release = knowledge.glossary.release
