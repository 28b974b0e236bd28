"""A catalogue on disk: a folder with actors and offerings as JSON Lines or CSV, or one Excel workbook."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from stodlots_catalogue.checks import CatalogueRecords, RawCatalogue, ReadRows, validate
from stodlots_catalogue.csvfile import read_csv, write_csv
from stodlots_catalogue.jsonl import read_jsonl, write_jsonl
from stodlots_catalogue.problems import Problem
from stodlots_catalogue.records import ActorRecord, OfferingRecord
from stodlots_catalogue.tables import RecordKind
from stodlots_catalogue.xlsx import read_xlsx, write_xlsx

_KINDS: dict[str, RecordKind] = {"actors": ActorRecord, "offerings": OfferingRecord}


class Format(StrEnum):
    """The file formats of a catalogue."""

    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"


def read_catalogue(path: Path) -> CatalogueRecords:
    """The valid catalogue at ``path`` (a folder or a workbook); raises CatalogueInvalid with every problem."""
    return validate(_read(path))


def write_catalogue(path: Path, catalogue: CatalogueRecords, file_format: Format) -> None:
    """Write to the folder ``path`` (made if missing), or for XLSX to the workbook ``path``."""
    if file_format is Format.XLSX:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_xlsx(
            path,
            {"actors": (ActorRecord, catalogue.actors), "offerings": (OfferingRecord, catalogue.offerings)},
        )
        return
    path.mkdir(parents=True, exist_ok=True)
    if file_format is Format.CSV:
        write_csv(path / "actors.csv", ActorRecord, catalogue.actors)
        write_csv(path / "offerings.csv", OfferingRecord, catalogue.offerings)
    else:
        write_jsonl(path / "actors.jsonl", catalogue.actors)
        write_jsonl(path / "offerings.jsonl", catalogue.offerings)


def _read(path: Path) -> RawCatalogue:
    if not path.exists():
        return RawCatalogue([], [], [Problem(str(path), 0, "", "does not exist")])
    if path.is_dir():
        found = {name: _read_one(path, name) for name in _KINDS}
    elif path.suffix.lower() == ".xlsx":
        found = read_xlsx(path, _KINDS)
    else:
        message = "is neither a folder nor an .xlsx workbook"
        return RawCatalogue([], [], [Problem(path.name, 0, "", message)])
    (actors, actor_problems), (offerings, offering_problems) = found["actors"], found["offerings"]
    return RawCatalogue(actors, offerings, [*actor_problems, *offering_problems])


def _read_one(folder: Path, name: str) -> ReadRows:
    files = [file for file in (folder / f"{name}.jsonl", folder / f"{name}.csv") if file.exists()]
    if not files:
        return [], [Problem(str(folder), 0, "", f"has neither {name}.jsonl nor {name}.csv")]
    if len(files) > 1:
        return [], [Problem(str(folder), 0, "", f"has both {name}.jsonl and {name}.csv: keep one")]
    return read_jsonl(files[0]) if files[0].suffix == ".jsonl" else read_csv(files[0], _KINDS[name])
