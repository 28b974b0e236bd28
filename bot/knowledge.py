"""What the model is trained with besides messages: the glossary release and the names in the catalogue.

``make train`` compiles both into ``models/knowledge/`` (``stodlots compile``); the trained model carries a copy.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import stodlots_glossary
from stodlots_glossary.concepts import Concept, Glossary
from stodlots_glossary.matching import Match, Matcher

GLOSSARY_FILE = "glossary.json"
NAMES_FILE = "names.json"
NAME_SCHEMES = {"actor": "actors", "offering": "offerings"}


@dataclass(frozen=True)
class Knowledge:
    """A glossary release and the proper names to recognise, as the files hold them."""

    glossary: Glossary
    names: tuple[Concept, ...]

    @classmethod
    def read(cls, folder: Path) -> Knowledge:
        """Raises ``FileNotFoundError`` when ``stodlots compile`` has not been run."""
        glossary = Glossary.from_json((folder / GLOSSARY_FILE).read_text(encoding="utf-8"))
        names = json.loads((folder / NAMES_FILE).read_text(encoding="utf-8"))
        return cls(glossary, tuple(_name_concept(name) for name in names))

    def write(self, folder: Path) -> None:
        """Writes what :meth:`read` reads."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / GLOSSARY_FILE).write_text(self.glossary.to_json(), encoding="utf-8")
        names = [
            {"kind": each.scheme.removesuffix("s"), "id": each.id.split(":", 1)[1], "labels": list(each.alt["sv"])}
            for each in self.names
        ]
        (folder / NAMES_FILE).write_text(json.dumps(names, ensure_ascii=False), encoding="utf-8")

    @property
    def points(self) -> dict[str, dict[str, float]]:
        """What each concept points to; a name points to its own kind."""
        points = {concept.id: dict(concept.points) for concept in self.glossary}
        return points | {name.id: {name.scheme: 1.0} for name in self.names}

    def matcher(self) -> Matcher:
        """Finds the glossary's labels and the names in a text."""
        return Matcher(Glossary.of((*self.glossary, *self.names), self.glossary.release))


def _name_concept(name: dict[str, object]) -> Concept:
    labels = tuple(str(label) for label in name["labels"])  # type: ignore[attr-defined]
    kind = str(name["kind"])
    return Concept(id=f"{kind}:{name['id']}", scheme=NAME_SCHEMES[kind], pref={"sv": labels[0]}, alt={"sv": labels})


def fingerprint(folder: Path) -> str:
    """SHA-256 of the compiled files; an empty string when there are none."""
    files = [folder / GLOSSARY_FILE, folder / NAMES_FILE]
    if not all(file.exists() for file in files):
        return ""
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def source_fingerprint() -> str:
    """SHA-256 of the code that reads messages: the glossary's and ours."""
    packages = (Path(stodlots_glossary.__file__).parent, Path(__file__).parent)
    files = sorted(file for package in packages for file in package.rglob("*.py") if ".venv" not in file.parts)
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def entity_of(match: Match) -> dict[str, object]:
    """A match as a Rasa entity: ``concept``, ``actor`` or ``offering`` with the id as its value."""
    kind, _, value = match.concept_id.partition(":")
    is_name = kind in NAME_SCHEMES and bool(value)
    return {
        "entity": kind if is_name else "concept",
        "value": value if is_name else match.concept_id,
        "start": match.start,
        "end": match.end,
        "confidence_entity": match.score,
        "match": str(match.kind),
        "text": match.text,
    }
