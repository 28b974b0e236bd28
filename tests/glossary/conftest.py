"""A small glossary with one of everything, and the matcher for it."""

from __future__ import annotations

from typing import Any

import pytest

from stodlots_glossary.concepts import Concept, Glossary
from stodlots_glossary.matching import Matcher


def concept(concept_id: str, scheme: str, sv: str, en: str, **fields: Any) -> Concept:
    """A concept that keeps every rule."""
    definition = {"sv": f"Vad {sv} är.", "en": f"What {en} is."}
    return Concept(concept_id, scheme, {"sv": sv, "en": en}, definition=definition, source="Test", **fields)


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    return Glossary.of(
        [
            concept("p4", "principles", "utforska och testa", "explore and test"),
            concept("testbadd", "support-types", "testbädd", "test bed", alt={"sv": ("testmiljö",)}),
            concept("utbildning", "support-types", "utbildning", "training", alt={"sv": ("kurs",)}),
            concept("finansiering", "support-types", "finansiering", "funding", alt={"sv": ("medel", "bidrag")}),
            concept("natverk", "support-types", "nätverk", "network"),
            concept("radgivning", "support-types", "rådgivning", "advice"),
            concept(
                "policylabb",
                "jargon",
                "policylabb",
                "policy lab",
                hidden={"sv": ("policylaboratorium",)},
                note={"sv": "Blandas ihop med testbädd."},
                points={"p4": 0.7, "testbadd": 0.3},
                related=("regulatorisk-sandlada",),
                exact_match=("http://www.wikidata.org/entity/Q1",),
            ),
            concept(
                "regulatorisk-sandlada",
                "jargon",
                "regulatorisk sandlåda",
                "regulatory sandbox",
                points={"p4": 1.0},
                close_match=("http://www.wikidata.org/entity/Q2",),
            ),
            concept("tjanstedesign", "jargon", "tjänstedesign", "service design"),
            concept("innovationsledning", "jargon", "innovationsledning", "innovation management"),
            concept("innovationsledare", "jargon", "innovationsledare", "innovation leader"),
            concept("innovationsupphandling", "jargon", "innovationsupphandling", "innovation procurement"),
            concept("upphandling", "jargon", "upphandling", "procurement"),
            concept("framsyn", "jargon", "framsyn", "foresight"),
            concept("ai", "jargon", "artificiell intelligens", "artificial intelligence", alt={"sv": ("AI",)}),
            concept("iop", "jargon", "idéburet offentligt partnerskap", "IOP", points={"natverk": 0.5}),
            concept(
                "bollplank",
                "everyday",
                "någon att bolla med",
                "someone to talk to",
                alt={"sv": ("de som vet", "bolla idéer")},
                points={"radgivning": 0.8},
            ),
            concept("prova-pa-riktigt", "everyday", "prova på riktigt", "try for real", points={"p4": 0.9}),
        ],
        release=7,
    )


@pytest.fixture(scope="session")
def matcher(glossary: Glossary) -> Matcher:
    return Matcher(glossary)
