"""``stodlots glossary``: check, import, export, release."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from stodlots_catalogue.db import make_engine, make_session_factory, upgrade
from stodlots_catalogue.releases import latest_release, register_release
from stodlots_glossary.concepts import Glossary
from stodlots_glossary.folder import check_folder, load_folder
from stodlots_glossary.skos import write_folder
from stodlots_glossary.violations import GlossaryError
from stodlots_web.cli.output import EXIT_UNAVAILABLE, fail, out, plain_errors
from stodlots_web.settings import Settings

app = typer.Typer(help="The shared glossary.", no_args_is_help=True)
Folder = Annotated[Path | None, typer.Argument(help="A folder of Turtle files. Default: data/glossary")]


def _folder(path: Path | None) -> Path:
    return path or Settings().data / "glossary"


def _checked(path: Path | None) -> Glossary:
    violations = check_folder(_folder(path))
    if violations:
        raise GlossaryError(violations)
    return load_folder(_folder(path))


@app.command(name="check")
def check_(path: Folder = None) -> None:
    """Checks the SKOS integrity conditions and our own rules; each error names the concept and the rule."""
    with plain_errors():
        glossary = _checked(path)
    labels = sum(1 for concept in glossary for _ in concept.labels())
    out.print(f"the glossary is valid: {len(glossary)} concepts, {labels} labels")


@app.command(name="import")
def import_(path: Folder = None) -> None:
    """Checks the Turtle files and makes them the release in force, if they differ from it."""
    _register(path)


@app.command()
def release(path: Folder = None) -> None:
    """The number of the release in force, after checking and registering the files."""
    _register(path)


def _register(path: Path | None) -> None:
    with plain_errors():
        glossary = _checked(path)
        engine = make_engine(Settings().database)
        upgrade(engine)
        with make_session_factory(engine).begin() as session:
            number = register_release(session, glossary.hash, glossary.to_json())
    out.print(f"glossary release {number} ({glossary.hash[:12]})")


@app.command()
def export(path: Annotated[Path, typer.Argument(help="The folder to write to")]) -> None:
    """Writes the release in force as SKOS Turtle: the same bytes when nothing has changed."""
    with plain_errors():
        with make_session_factory(make_engine(Settings().database))() as session:
            found = latest_release(session)
            snapshot = found.snapshot if found else None
        if snapshot is None:
            fail("there is no glossary release yet. Run: stodlots glossary import", EXIT_UNAVAILABLE)
        write_folder(replace(Glossary.from_json(snapshot), release=0), path)
    out.print(f"written to {path}")
