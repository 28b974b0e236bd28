"""How the command line speaks: results on stdout, errors as one sentence on stderr with an exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer
from rich.console import Console
from sqlalchemy.exc import SQLAlchemyError

from stodlots_catalogue.problems import CatalogueInvalid
from stodlots_glossary.violations import GlossaryError

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

EXIT_INVALID = 1  # the data is wrong
EXIT_UNAVAILABLE = 3  # something that is needed is away
MAX_SHOWN = 50


def fail(message: str, code: int) -> NoReturn:
    """Prints one sentence and stops."""
    err.print(f"stodlots: {message}", markup=False)
    raise typer.Exit(code)


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turns what can go wrong with data, database and disk into a sentence."""
    try:
        yield
    except (CatalogueInvalid, GlossaryError) as error:
        problems = error.problems if isinstance(error, CatalogueInvalid) else error.violations
        for problem in problems[:MAX_SHOWN]:
            err.print(str(problem), markup=False)
        if len(problems) > MAX_SHOWN:
            err.print(f"... and {len(problems) - MAX_SHOWN} more")
        fail(f"{len(problems)} problem(s); nothing was changed", EXIT_INVALID)
    except ValueError as error:
        reason = " ".join(str(error).split())
        fail(f"{reason}. Nothing was changed", EXIT_INVALID)
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        fail(f"the database cannot be used: {reason}. Nothing was changed", EXIT_UNAVAILABLE)
    except OSError as error:
        fail(
            f"{error.strerror or error}: {error.filename or ''}. Nothing was changed".replace(": .", "."),
            EXIT_UNAVAILABLE,
        )
