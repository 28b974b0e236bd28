"""Compiles what the model is trained with besides messages: a numbered glossary release and the catalogue's names."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Engine

from stodlots_catalogue.db import make_session_factory
from stodlots_catalogue.gaps import load_gaps
from stodlots_catalogue.index import CatalogueIndex, build_index
from stodlots_catalogue.lookup import list_actors
from stodlots_catalogue.releases import register_release
from stodlots_catalogue.terms import load_differences
from stodlots_catalogue.views import ActorView
from stodlots_glossary.concepts import Glossary
from stodlots_glossary.folder import check_folder, load_folder
from stodlots_glossary.violations import GlossaryError

# Names that are also everyday words would be found everywhere.
SHORTEST_NAME = 3


def compile_knowledge(engine: Engine, glossary_folder: Path, target: Path) -> Glossary:
    """Registers the glossary as a release and writes ``glossary.json`` and ``names.json`` for training.

    Raises ``GlossaryError`` when the glossary breaks a rule; nothing is written then.
    """
    violations = check_folder(glossary_folder)
    if violations:
        raise GlossaryError(violations)
    glossary = load_folder(glossary_folder)
    with make_session_factory(engine).begin() as session:
        number = register_release(session, glossary.hash, glossary.to_json())
    glossary = replace(glossary, release=number)
    target.mkdir(parents=True, exist_ok=True)
    _write_if_changed(target / "glossary.json", glossary.to_json())
    _write_if_changed(target / "names.json", json.dumps(names_of(build_index(engine), glossary), ensure_ascii=False))
    return glossary


def check_texts(data: Path, glossary: Glossary) -> tuple[int, int]:
    """How many gaps and pairs of terms there are in ``data/gaps`` and ``data/terms``.

    Raises ``CatalogueInvalid`` with file, line and field of everything that is wrong, also of unknown concepts.
    """
    concepts = {each.id for each in glossary}
    return len(load_gaps(data / "gaps", concepts)), len(load_differences(data / "terms", concepts))


def names_of(index: CatalogueIndex, glossary: Glossary) -> list[dict[str, object]]:
    """The names to recognise: actors with their aliases, and offerings. A label of the glossary stays a label."""
    labels = {label.casefold() for concept in glossary for _, label in concept.labels()}

    def usable(names: list[str]) -> list[str]:
        longer = [name for name in names if len(name) >= SHORTEST_NAME and name.casefold() not in labels]
        return list(dict.fromkeys(longer))

    found: list[dict[str, object]] = [
        {"kind": "actor", "id": actor.id, "labels": usable(_names(actor))} for actor in list_actors(index)
    ]
    taken = {str(name).casefold() for entry in found for name in entry["labels"]}  # type: ignore[attr-defined]
    for offering in index.offerings:
        names = [name for name in usable([offering.name]) if name.casefold() not in taken]
        taken.update(name.casefold() for name in names)
        found.append({"kind": "offering", "id": offering.id, "labels": names})
    return [entry for entry in found if entry["labels"]]


def _names(actor: ActorView) -> list[str]:
    return [actor.name, actor.short, *actor.aliases]


def _write_if_changed(file: Path, content: str) -> None:
    """Leaves the file's time alone when nothing changed, so that nothing is retrained for nothing."""
    if not file.exists() or file.read_text(encoding="utf-8") != content:
        file.write_text(content, encoding="utf-8")
