"""What the trainable components share: the knowledge they are trained with, and what they store in the model."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from typing_extensions import Self

from bot.knowledge import fingerprint, source_fingerprint

KNOWLEDGE = "models/knowledge"


class KnowledgeComponent(GraphComponent):  # type: ignore[misc]
    """A component trained with the folder that ``stodlots compile`` writes (``knowledge`` in config.yml)."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._folder = Path(config["knowledge"])
        self._storage = storage
        self._resource = resource

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """``knowledge``: the compiled glossary release and names."""
        return {"knowledge": KNOWLEDGE}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
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
    ) -> Self:
        """The trained component, from what it stored in the model."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component.restore(folder)
        return component

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """The hash of the knowledge and of our own code: a change in either always retrains.

        Rasa itself looks at the source of the component's class only.
        """
        return fingerprint(Path(config.get("knowledge", KNOWLEDGE))) + source_fingerprint()

    @abstractmethod
    def restore(self, folder: Path) -> None:
        """Takes up again what training stored in this folder of the model."""
