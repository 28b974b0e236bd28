"""The report's gaps and the pairs of terms: the data check, and which gap covers a need."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from stodlots_catalogue.gaps import Asked, covering, load_gaps
from stodlots_catalogue.problems import CatalogueInvalid
from stodlots_catalogue.terms import load_differences
from stodlots_glossary.folder import load_folder

ROOT = Path(__file__).resolve().parents[2]
BOTH = {"sv": "text", "en": "text"}
GAP = {
    "id": "a-gap",
    "place": BOTH,
    "quote": "citat",
    "when": [{"principles": ["p4"]}],
    "says": BOTH,
    "near": BOTH,
    "meanwhile": BOTH,
    "related": ["testbadd"],
}


def written(folder: Path, entries: object, name: str = "x.yml") -> Path:
    """A folder with one file of entries."""
    text = entries if isinstance(entries, str) else yaml.safe_dump(entries, allow_unicode=True, sort_keys=False)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def concepts() -> set[str]:
    return {each.id for each in load_folder(ROOT / "data" / "glossary")}


def test_the_real_gaps_and_terms_are_valid(concepts: set[str]) -> None:
    assert len(load_gaps(ROOT / "data" / "gaps", concepts)) >= 25
    assert len(load_differences(ROOT / "data" / "terms", concepts)) >= 25


def test_every_principle_has_gaps_of_its_own() -> None:
    gaps = load_gaps(ROOT / "data" / "gaps")
    for principle in ("p1", "p2", "p3", "p4", "p5"):
        assert any(principle in map(str, each.principles) for gap in gaps for each in gap.when), principle


def test_texts_are_short() -> None:
    for gap in load_gaps(ROOT / "data" / "gaps"):
        for text in (gap.says, gap.near, gap.meanwhile):
            assert len(text.sv.split()) <= 40, gap.id
            assert len(text.en.split()) <= 40, gap.id


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        ([GAP, {**GAP}], "x.yml:14: id: 'a-gap' is already used in x.yml:1"),
        ([{**GAP, "id": "A gap"}], "x.yml:1: id: must be lower case"),
        ([{key: value for key, value in GAP.items() if key != "says"}], "x.yml:1: says: is missing"),
        ([{**GAP, "says": {"sv": "bara svenska"}}], "x.yml:1: says.en: is missing"),
        ([{**GAP, "color": 1}], "x.yml:1: color: is not a field of the format"),
        ([{**GAP, "when": []}], "x.yml:1: when: is empty"),
        ([{**GAP, "when": [{}]}], "x.yml:1: when[0]: is empty: it would hold for every need"),
        ([{**GAP, "when": [{"principles": []}]}], "x.yml:1: when[0]: is empty: it would hold for every need"),
        ([{**GAP, "when": [{"principles": ["p6"]}]}], "'p6' is not an allowed value (allowed: p1, p2, p3, p4, p5)"),
        ([{**GAP, "when": [{"phases": ["test", "test"]}]}], "has the same value twice"),
        ([{**GAP, "when": [{"concepts": ["no-such"]}]}], "x.yml:1: when: the glossary has no concept 'no-such'"),
        ([{**GAP, "related": ["no-such"]}], "x.yml:1: related: the glossary has no concept 'no-such'"),
        (["text"], "x.yml:1: must be an entry with fields"),
        ({"id": "x"}, "x.yml: must be a list of entries"),
        ("- a: [", "x.yml:1: is not YAML"),
        ("- a: b: c", "x.yml:1: is not YAML"),
    ],
)
def test_each_fault_is_reported_with_file_line_and_field(
    tmp_path: Path, entries: object, problem: str, concepts: set[str]
) -> None:
    with pytest.raises(CatalogueInvalid) as error:
        load_gaps(written(tmp_path, entries), concepts)
    assert problem in str(error.value)


def test_a_folder_without_files_and_a_file_in_another_encoding_are_problems(tmp_path: Path) -> None:
    with pytest.raises(CatalogueInvalid, match=r"has no \.yml file"):
        load_gaps(tmp_path)
    (tmp_path / "x.yml").write_bytes("- id: å".encode("latin-1"))
    with pytest.raises(CatalogueInvalid, match="is not UTF-8"):
        load_gaps(tmp_path)


@pytest.mark.parametrize(
    ("terms", "problem"),
    [
        (["testbadd"], "at least 2"),
        (["testbadd", "testbadd"], "has the same value twice"),
        (["testbadd", "no-such"], "the glossary has no concept 'no-such'"),
    ],
)
def test_a_pair_is_two_concepts_of_the_glossary(
    tmp_path: Path, terms: list[str], problem: str, concepts: set[str]
) -> None:
    with pytest.raises(CatalogueInvalid, match=problem):
        load_differences(written(tmp_path, [{"terms": terms, "differs": BOTH, "choose": BOTH}]), concepts)


def test_a_pair_is_there_once_whatever_its_order(tmp_path: Path) -> None:
    pairs = [{"terms": terms, "differs": BOTH, "choose": BOTH} for terms in (["a", "b"], ["b", "a"])]
    with pytest.raises(CatalogueInvalid, match="this pair is there twice"):
        load_differences(written(tmp_path, pairs))


@pytest.mark.parametrize(
    ("asked", "gap"),
    [
        (Asked(["p4"], ["finansiering"], phase="inforande"), "pengar-till-inforande"),
        (Asked(["p4"], ["finansiering"], phase="test"), None),
        (Asked(["p4"], ["finansiering"], concepts=["fastnar-i-pilot"]), "pengar-till-inforande"),
        (Asked(["p4"], ["radgivning"], phase="inforande"), "hjalp-med-inforande"),
        (Asked(["p4"], ["testbadd"], phase="inforande"), None),
        (Asked(["p1"], ["utbildning"], level="politik"), "utbildning-for-politiker"),
        (Asked(["p2"], ["utbildning"], level="ledning"), "utbildning-for-hogsta-ledningen"),
        (Asked(["p2"], ["utbildning"], level="medarbetare"), None),
        (Asked(["p2"], ["metodstod"], concepts=["folk-vagar-inte"]), "kultur"),
        (Asked(["p5"], ["metodstod"], concepts=["gjort-nytta"]), "mata-effekt"),
        (Asked(["p4"], ["metodstod"], concepts=["gjort-nytta"]), None),
        (Asked(["p5"], ["natverk"], concepts=["uppfinna-hjulet"]), "plats-for-lardomar"),
        (Asked(["p3"], ["radgivning"], concepts=["sekretessen-stoppar"]), "juridiska-hinder"),
        (Asked(["p3"], ["metodstod"], concepts=["systemen-pratar-inte"]), "tekniska-hinder"),
        (Asked(["p1"], ["radgivning"], concepts=["vart-ar-vi-pa-vag"]), "utpekad-riktning"),
        (Asked(["p1"], ["radgivning"], concepts=["vem-ager-fragan"]), "ansvar-och-roller"),
        (Asked(["p2"], ["metodstod"], concepts=["krangliga-ord"]), "gemensamma-ord"),
        (Asked(["p3"], ["finansiering"], concepts=["innovationshubb"]), "bygga-plattform"),
        (Asked(["p5"], ["finansiering"], phase="spridning"), "pengar-till-spridning"),
        (Asked(["p4"], ["testbadd"], receiver="kommun"), None),
        (Asked(), None),
    ],
)
def test_a_need_is_in_the_gap_that_the_report_names(asked: Asked, gap: str | None) -> None:
    found = covering(load_gaps(ROOT / "data" / "gaps"), asked)
    assert (found[0].id if found else None) == gap


def test_of_two_gaps_that_hold_the_narrower_one_comes_first(tmp_path: Path) -> None:
    wide = {**GAP, "id": "wide", "when": [{"principles": ["p4"]}]}
    narrow = {**GAP, "id": "narrow", "when": [{"principles": ["p4"], "receivers": ["kommun"]}]}
    gaps = load_gaps(written(tmp_path, [wide, narrow]))
    assert [gap.id for gap in covering(gaps, Asked(["p4"], receiver="kommun"))] == ["narrow", "wide"]
    assert [gap.id for gap in covering(gaps, Asked(["p4"], receiver="region"))] == ["wide"]
