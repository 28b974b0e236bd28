"""Pairs of terms that people mix up: what differs, and when to use which (``data/terms/``)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from stodlots_catalogue.gaps import InBoth
from stodlots_catalogue.problems import CatalogueInvalid, Problem
from stodlots_catalogue.records import Distinct, Identifier
from stodlots_catalogue.yamlfile import read_folder, records_of, unknown_concepts

type Pair = frozenset[str]


class DifferenceRecord(BaseModel):
    """Two concepts of the glossary, told apart."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    terms: Annotated[Distinct[Identifier], Field(min_length=2, max_length=2)]
    differs: InBoth
    choose: InBoth


def load_differences(folder: Path, concepts: Collection[str] | None = None) -> Mapping[Pair, DifferenceRecord]:
    """The differences by pair of concept ids; with ``concepts``, every id is checked.

    Raises ``CatalogueInvalid`` with all problems.
    """
    rows, problems = read_folder(folder)
    found, faults = records_of(DifferenceRecord, rows)
    problems += faults
    by_pair: dict[Pair, DifferenceRecord] = {}
    for row, each in found:
        pair = frozenset(each.terms)
        if pair in by_pair:
            problems.append(Problem(row.file, row.line, "terms", "this pair is there twice"))
        by_pair.setdefault(pair, each)
        if concepts is not None:
            problems += unknown_concepts(row, "terms", each.terms, concepts)
    if problems:
        raise CatalogueInvalid(problems)
    return by_pair
