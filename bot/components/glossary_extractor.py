"""Finds the glossary's labels, and names of actors and offerings, in a message."""

from __future__ import annotations

from pathlib import Path

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.base import KnowledgeComponent
from bot.knowledge import Knowledge, entity_of
from bot.understanding.features import Analyser

ANALYSIS = "analysis"
RELEASE = "glossary_release"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class GlossaryExtractor(KnowledgeComponent, EntityExtractorMixin):  # type: ignore[misc]
    """Keeps a copy of the glossary release in the model, so that model and glossary never drift apart."""

    _analyse: Analyser
    _release = 0

    def restore(self, folder: Path) -> None:
        """Uses the release that the model was trained with."""
        self._use(Knowledge.read(folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Stores the knowledge in the model; nothing is learnt."""
        knowledge = Knowledge.read(self._folder)
        with self._storage.write_to(self._resource) as folder:
            knowledge.write(folder)
        self._use(knowledge)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the matches as entities, and the whole analysis for the components that follow."""
        for message in messages:
            analysis = self._analyse(message.get(TEXT) or "")
            message.set(ANALYSIS, analysis)
            message.set(RELEASE, self._release, add_to_output=True)
            entities = self.add_extractor_name([entity_of(match) for match in analysis.matches])
            message.set(ENTITIES, message.get(ENTITIES, []) + entities, add_to_output=True)
        return messages

    def _use(self, knowledge: Knowledge) -> None:
        self._analyse = Analyser(knowledge.matcher())
        self._release = knowledge.glossary.release
