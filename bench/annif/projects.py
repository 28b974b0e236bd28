"""What Annif is told: its projects, the vocabularies made from the glossary, and the needs as its corpora."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from rdflib import RDF, SKOS, Graph, Literal, URIRef

from bench.labelled import Message
from bench.scoring import PRINCIPLES, SUPPORT_TYPES, Case
from stodlots_glossary.concepts import Glossary

LANGUAGE = "sv"
ANALYSER = "snowball(swedish)"
ENSEMBLE = "ensemble"
BACKENDS = ("mllm", "svc", "omikuji")
VOCABULARIES = {"principle": PRINCIPLES, "support": SUPPORT_TYPES}
CONCEPT = "https://stodlotsen.example/concept/"
# From this weight on a concept's words count as other words for the label that it points to.
POINTS_CLEARLY = 0.5


def configuration() -> str:
    """``projects.cfg``: each backend and an ensemble of all, for each vocabulary, with Annif's own defaults."""
    return "\n".join(
        _project(f"{vocabulary}-{backend}", backend, vocabulary)
        for vocabulary in VOCABULARIES
        for backend in (*BACKENDS, ENSEMBLE)
    )


def _project(project_id: str, backend: str, vocabulary: str) -> str:
    is_ensemble = backend == ENSEMBLE
    sources = ",".join(f"{vocabulary}-{each}" for each in BACKENDS)
    own = f"sources={sources}" if is_ensemble else f"analyzer={ANALYSER}"
    return f"[{project_id}]\nname={project_id}\nlanguage={LANGUAGE}\nbackend={backend}\nvocab={vocabulary}\n{own}\n"


def vocabulary(glossary: Glossary, labels: Sequence[str]) -> str:
    """These labels as SKOS in Turtle. Other words for one: its own and those of concepts that clearly point to it."""
    graph = Graph()
    for label in labels:
        subject = URIRef(CONCEPT + label)
        graph.add((subject, RDF.type, SKOS.Concept))
        preferred = set(glossary[label].pref.items())
        for language, text in preferred:
            graph.add((subject, SKOS.prefLabel, Literal(text, language)))
        for concept in glossary:
            if concept.id == label or concept.points.get(label, 0.0) >= POINTS_CLEARLY:
                for language, text in set(concept.labels()) - preferred:
                    graph.add((subject, SKOS.altLabel, Literal(text, language)))
    return graph.serialize(format="turtle")


def corpus(known: Iterable[Message], vocabulary_id: str, most: int | None = None) -> str:
    """The messages that have a label in the vocabulary, in JSON Lines; of each at most so many labels, best first."""
    lines = []
    for message in known:
        labels = message.principles if vocabulary_id == "principle" else message.support_types
        if labels:
            subjects = [{"uri": CONCEPT + label} for label in labels[:most]]
            lines.append(json.dumps({"text": message.text, "subjects": subjects}))
    return "\n".join(lines) + "\n"


def questions(needs: Sequence[Case]) -> str:
    """The texts to index, in JSON Lines."""
    lines = [json.dumps({"document_id": case["id"], "text": case["text"]}) for case in needs]
    return "\n".join(lines) + "\n"


def best_labels(output: str, needs: Sequence[Case]) -> list[tuple[str, ...]]:
    """The best label of each need in what ``annif index`` wrote; none where it suggests none."""
    suggested = {}
    for line in output.splitlines():
        found = json.loads(line)
        suggested[found["document_id"]] = tuple(each["uri"].removeprefix(CONCEPT) for each in found["results"][:1])
    return [suggested.get(case["id"], ()) for case in needs]
