"""The Turtle folder: same glossary, same bytes; and what a graph can get wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from stodlots_glossary.concepts import Concept, Glossary
from stodlots_glossary.folder import check_folder, load_folder
from stodlots_glossary.skos import CONCEPT, SCHEME, STOD, read_folder, write_folder
from stodlots_glossary.violations import GlossaryError

_PREFIXES = f"""
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix stod: <{STOD}> .
@prefix concept: <{CONCEPT}> .
@prefix scheme: <{SCHEME}> .
"""


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_reading_and_writing_again_changes_no_byte(glossary: Glossary, tmp_path: Path) -> None:
    write_folder(glossary, tmp_path / "once")
    write_folder(Glossary.of(reversed(glossary.concepts)), tmp_path / "twice")
    read = load_folder(tmp_path / "once")
    write_folder(read, tmp_path / "read")
    assert read == Glossary(glossary.concepts)
    assert _bytes(tmp_path / "once") == _bytes(tmp_path / "twice") == _bytes(tmp_path / "read")
    assert list(_bytes(tmp_path / "once")) == [
        "everyday.ttl", "jargon.ttl", "principles.ttl", "support-types.ttl"
    ]  # fmt: skip


def test_a_concept_reads_well(glossary: Glossary, tmp_path: Path) -> None:
    write_folder(glossary, tmp_path)
    text = (tmp_path / "jargon.ttl").read_text("utf-8")
    stanza = text[text.index("concept:policylabb a ") :].split(" .\n")[0]
    assert stanza.splitlines() == [
        "concept:policylabb a skos:Concept ;",
        '    skos:prefLabel "policy lab"@en,',
        '        "policylabb"@sv ;',
        '    skos:hiddenLabel "policylaboratorium"@sv ;',
        '    skos:definition "What policy lab is."@en,',
        '        "Vad policylabb är."@sv ;',
        '    skos:scopeNote "Blandas ihop med testbädd."@sv ;',
        '    dcterms:source "Test" ;',
        "    stod:pointsTo [ stod:target concept:p4 ;",
        "            stod:weight 0.7 ],",
        "        [ stod:target concept:testbadd ;",
        "            stod:weight 0.3 ] ;",
        "    skos:related concept:regulatorisk-sandlada ;",
        "    skos:exactMatch <http://www.wikidata.org/entity/Q1> ;",
        "    skos:inScheme scheme:jargon ;",
        "    skos:topConceptOf scheme:jargon",
    ]


def test_every_field_survives(tmp_path: Path) -> None:
    full = Concept(
        id="a-1",
        scheme="jargon",
        pref={"sv": 'citat "och" \\ snedstreck', "en": "line\nbreak"},
        alt={"sv": ("b", "c"), "en": ("d",)},
        hidden={"sv": ("e",)},
        definition={"sv": "f"},
        note={"en": "g"},
        source="h",
        points={"p1": 0.1, "p2": 0.25, "p3": 1.0},
        broader="b",
        related=("c", "d"),
        rank=0,
        replaced_by="e",
        exact_match=("http://a.example/1",),
        close_match=("http://a.example/2",),
        broad_match=("http://a.example/3",),
        narrow_match=("http://a.example/4",),
        related_match=("http://a.example/5", "http://a.example/6"),
    )
    write_folder(Glossary.of([full]), tmp_path)
    assert load_folder(tmp_path)["a-1"] == full


def test_a_scheme_without_concepts_leaves_no_file(glossary: Glossary, tmp_path: Path) -> None:
    write_folder(glossary, tmp_path)
    write_folder(Glossary(glossary.scheme("principles")), tmp_path)
    assert list(_bytes(tmp_path)) == ["principles.ttl"]


@pytest.mark.parametrize(
    ("turtle", "rule", "concept_id"),
    [
        ("concept:a a skos:Concept, skos:ConceptScheme .", "S9", "a"),
        ("concept:a a skos:Concept, skos:Collection .", "S37", "a"),
        ("scheme:a a skos:Collection, skos:ConceptScheme .", "S37", "a"),
        ('concept:a a skos:Concept ; skos:prefLabel "a"@sv, "b"@sv .', "S14", "a"),
        ('concept:a a skos:Concept ; skos:altLabel "a" .', "language", "a"),
        ('concept:a a skos:Concept ; skos:altLabel "a"@fi .', "language", "a"),
        ("concept:a a skos:Concept ; skos:broader concept:b, concept:c .", "one-value", "a"),
        ("concept:a a skos:Concept ; skos:inScheme scheme:jargon, scheme:levels .", "one-value", "a"),
        ("concept:a a skos:Concept ; stod:pointsTo [ stod:target concept:p1 ] .", "pointer", "a"),
        ('concept:a a skos:Concept ; stod:rank "first" .', "number", "a"),
        ('concept:a a skos:Concept ; skos:notation "a" .', "unknown-property", "a"),
        ("<http://other.example/a> a skos:Concept .", "iri", "http://other.example/a"),
    ],
)
def test_what_a_graph_can_get_wrong(turtle: str, rule: str, concept_id: str, tmp_path: Path) -> None:
    (tmp_path / "jargon.ttl").write_text(_PREFIXES + turtle, "utf-8")
    assert (rule, concept_id) in {(each.rule, each.concept_id) for each in read_folder(tmp_path).violations}
    assert rule in {each.rule for each in check_folder(tmp_path)}
    with pytest.raises(GlossaryError, match=rule):
        load_folder(tmp_path)


def test_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no Turtle files"):
        load_folder(tmp_path)
    (tmp_path / "jargon.ttl").write_text("concept:a a", "utf-8")
    with pytest.raises(ValueError, match=r"jargon\.ttl"):
        load_folder(tmp_path)


def test_a_good_folder_breaks_no_rule_and_a_bad_label_stops_only_the_check(glossary: Glossary, tmp_path: Path) -> None:
    write_folder(glossary, tmp_path)
    assert check_folder(tmp_path) == []
    spoilt = replace(glossary["framsyn"], alt={"sv": (" framtid",)})
    write_folder(Glossary.of([spoilt, *(each for each in glossary if each.id != "framsyn")]), tmp_path)
    assert [each.rule for each in check_folder(tmp_path)] == ["label"]
    assert len(load_folder(tmp_path)) == len(glossary)
