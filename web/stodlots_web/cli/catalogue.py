"""``stodlots catalogue``: import, check, export."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stodlots_catalogue.db import make_engine, upgrade
from stodlots_catalogue.files import Format
from stodlots_catalogue.importer import Changes, check, export, import_catalogue
from stodlots_catalogue.problems import CatalogueInvalid
from stodlots_glossary.folder import load_folder
from stodlots_web.cli.output import out, plain_errors
from stodlots_web.compile import check_texts
from stodlots_web.settings import Settings

app = typer.Typer(help="The catalogue of actors and offerings.", no_args_is_help=True)
Source = Annotated[
    Path | None,
    typer.Argument(
        help="A folder with actors and offerings (.jsonl or .csv) or an .xlsx file. Default: data/catalogue"
    ),
]


@app.command(name="import")
def import_(path: Source = None) -> None:
    """Checks everything, then updates the database: all or nothing. Nothing is ever deleted."""
    settings = Settings()
    with plain_errors():
        engine = make_engine(settings.database)
        upgrade(engine)
        report = import_catalogue(engine, path or settings.data / "catalogue")
    for kind, changes in (("actors", report.actors), ("offerings", report.offerings)):
        out.print(f"{kind}: {_counts(changes)}")


@app.command(name="check")
def check_(path: Source = None) -> None:
    """Reports every problem in the files (of the gaps and terms too) without touching the database."""
    settings = Settings()
    with plain_errors():
        problems = check(path or settings.data / "catalogue")
        if problems:
            raise CatalogueInvalid(problems)
        if path is None:
            check_texts(settings.data, load_folder(settings.data / "glossary"))
    out.print("the catalogue files are valid")


@app.command(name="export")
def export_(
    path: Annotated[Path, typer.Argument(help="A folder, or an .xlsx file")],
    file_format: Annotated[Format, typer.Option("--format", help="The format of the files")] = Format.JSONL,
) -> None:
    """Writes the catalogue to files that can be imported again."""
    with plain_errors():
        export(make_engine(Settings().database), path, file_format)
    out.print(f"written to {path}")


def _counts(changes: Changes) -> str:
    return (
        f"{len(changes.added)} added, {len(changes.changed)} changed, "
        f"{len(changes.unchanged)} unchanged, {len(changes.withdrawn)} withdrawn"
    )
