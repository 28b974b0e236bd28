"""What the command line does with a folder of Turtle files."""

from __future__ import annotations

from pathlib import Path

from stodlots_glossary.concepts import Glossary
from stodlots_glossary.rules import check
from stodlots_glossary.skos import read_folder
from stodlots_glossary.violations import GlossaryError, Violation


def check_folder(path: Path) -> list[Violation]:
    """Every rule a folder breaks.

    Raises ``FileNotFoundError`` where there are no Turtle files and ``ValueError`` for bad Turtle.
    """
    reading = read_folder(path)
    return sorted({*reading.violations, *check(reading.glossary)})


def load_folder(path: Path) -> Glossary:
    """The glossary of a folder.

    Raises what :func:`check_folder` raises, and :class:`GlossaryError` when reading would lose something.
    What the check finds beyond that stops a release, not loading.
    """
    reading = read_folder(path)
    if reading.violations:
        raise GlossaryError(reading.violations)
    return reading.glossary
