"""A Rasa that answers what a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import httpx

FACETS = {"receiver": None, "phase": None, "level": None, "cost": None}


def understanding(kind: str = "need", **changes: Any) -> dict[str, Any]:
    """What the model says of a message it reads nothing in, with changes."""
    return {
        "language": "sv",
        "kind": kind,
        "principles": [],
        "support_types": [],
        "excluded_support_types": [],
        "facets": FACETS,
        "asks": None,
        "gap": False,
    } | changes


def label(identifier: str, *evidence: str, score: float = 0.9) -> dict[str, Any]:
    """A principle or support type as the model gives it."""
    return {"id": identifier, "score": score, "evidence": list(evidence)}


def reading(kind: str = "need", **changes: Any) -> dict[str, Any]:
    """The answer of Rasa's ``parse``."""
    return {
        "intent": {"name": kind, "confidence": 0.9},
        "entities": [],
        "understanding": understanding(kind, **changes),
        "glossary_release": 1,
    }


def answer(*messages: dict[str, Any], language: str | None = "sv", need: Any = None, **changes: Any) -> dict[str, Any]:
    """The answer of Rasa's ``message``."""
    return {"messages": list(messages), "reading": reading(**changes), "need": need, "language": language}


GREETING = {"type": "text", "key": "greet"}
TEST_BED = reading(
    principles=[label("p4", "prova på riktigt")],
    support_types=[label("testbadd", "innan vi köper in")],
    facets=FACETS | {"receiver": "kommun"},
)


@dataclass
class FakeRasa:
    """A handler for ``httpx.MockTransport``. Set ``fails`` to an exception to raise or a response to give."""

    says: dict[str, Any] = field(default_factory=lambda: answer(GREETING))
    reads: dict[str, Any] = field(default_factory=lambda: json.loads(json.dumps(TEST_BED)))
    is_ready: bool = True
    release: int = 1
    fails: Exception | httpx.Response | None = None
    requests: list[tuple[str, str, Any]] = field(default_factory=list)

    def reset(self) -> None:
        """As new."""
        self.__dict__.update(FakeRasa().__dict__)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """What Rasa's channel would answer."""
        path = request.url.path.removeprefix("/webhooks/stod")
        self.requests.append((request.method, path, json.loads(request.content) if request.content else None))
        if isinstance(self.fails, Exception):
            raise self.fails
        if self.fails is not None:
            return self.fails
        if path == "/ready":
            content = {"ready": True, "model": "m1", "glossary_release": self.release}
            return httpx.Response(200, json=content) if self.is_ready else httpx.Response(503, json={"ready": False})
        if path == "/parse":
            return httpx.Response(200, json=self.reads)
        if request.method == "DELETE":
            return httpx.Response(204)
        return httpx.Response(200, json=self.says)

    @property
    def heard(self) -> str:
        """Everything that reached it, as one text."""
        return json.dumps(self.requests, ensure_ascii=False)
