"""Read and write the glossary as a folder of SKOS Turtle files, one for each concept scheme.

SKOS: https://www.w3.org/TR/skos-reference/. What SKOS lacks has the namespace ``stod:``: a weighted pointer
from a word to the principle or support type it speaks of, and the rank between concepts that share a label.
The same glossary always gives the same bytes, so that a diff shows what changed and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from stodlots_glossary.concepts import LANGUAGES, SCHEMES, Concept, Glossary
from stodlots_glossary.violations import Violation

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node, URIRef

_BASE = "https://stodlotsen.example/"
CONCEPT = f"{_BASE}concept/"
SCHEME = f"{_BASE}scheme/"
STOD = f"{_BASE}ns#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_DCTERMS = "http://purl.org/dc/terms/"

_MATCHES = {
    "exact_match": "exactMatch",
    "close_match": "closeMatch",
    "broad_match": "broadMatch",
    "narrow_match": "narrowMatch",
    "related_match": "relatedMatch",
}
_ONE_TEXT = {"definition": f"{_SKOS}definition", "note": f"{_SKOS}scopeNote"}
_MANY_TEXTS = {"alt": f"{_SKOS}altLabel", "hidden": f"{_SKOS}hiddenLabel"}
_ONE_CONCEPT = {"broader": f"{_SKOS}broader", "replaced_by": f"{_DCTERMS}isReplacedBy"}
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_PREF, _IN_SCHEME, _TOP = f"{_SKOS}prefLabel", f"{_SKOS}inScheme", f"{_SKOS}topConceptOf"
_RELATED, _SOURCE = f"{_SKOS}related", f"{_DCTERMS}source"
_POINTS, _TARGET, _WEIGHT, _RANK = f"{STOD}pointsTo", f"{STOD}target", f"{STOD}weight", f"{STOD}rank"
_ORDER = (
    _TYPE,
    _PREF,
    *_MANY_TEXTS.values(),
    *_ONE_TEXT.values(),
    _SOURCE,
    _POINTS,
    _TARGET,
    _WEIGHT,
    _RANK,
    _ONE_CONCEPT["broader"],
    _RELATED,
    *(f"{_SKOS}{name}" for name in _MATCHES.values()),
    _ONE_CONCEPT["replaced_by"],
    _IN_SCHEME,
    _TOP,
)
_T = TypeVar("_T")


@dataclass(frozen=True)
class Reading:
    """What a folder holds, and what in it breaks a rule that only the graph itself can show."""

    glossary: Glossary
    violations: tuple[Violation, ...]


def read_folder(folder: Path) -> Reading:
    """Read every ``*.ttl`` in a folder.

    Raises ``FileNotFoundError`` where there is none and ``ValueError`` for bad Turtle.
    """
    from rdflib import Graph

    files = sorted(folder.glob("*.ttl"))
    if not files:
        raise FileNotFoundError(f"no Turtle files in {folder}")
    graph = Graph(bind_namespaces="none")
    for path in files:
        try:
            graph.parse(path, format="turtle")
        except SyntaxError as error:
            raise ValueError(f"{path}: {error}") from error
    return read_graph(graph)


def write_folder(glossary: Glossary, folder: Path) -> None:
    """Write one file for each scheme, and remove the files of schemes that have no concepts left."""
    folder.mkdir(parents=True, exist_ok=True)
    used = {concept.scheme for concept in glossary}
    for scheme in sorted(used):
        (folder / f"{scheme}.ttl").write_bytes(to_turtle(glossary.scheme(scheme), scheme))
    for scheme in SCHEMES.keys() - used:
        (folder / f"{scheme}.ttl").unlink(missing_ok=True)


def read_graph(graph: Graph) -> Reading:
    """The concepts of an RDF graph."""
    from rdflib import RDF, SKOS

    violations = [
        Violation(rule, _local(node), f"is both a {_local(one)} and a {_local(other)}")
        for rule, one, other in (
            ("S9", SKOS.Concept, SKOS.ConceptScheme),
            ("S37", SKOS.Concept, SKOS.Collection),
            ("S37", SKOS.ConceptScheme, SKOS.Collection),
        )
        for node in set(graph.subjects(RDF.type, one)) & set(graph.subjects(RDF.type, other))
    ]
    concepts = []
    for node in sorted(set(graph.subjects(RDF.type, SKOS.Concept)), key=str):
        if not str(node).startswith(CONCEPT):
            violations.append(Violation("iri", str(node), f"is not under {CONCEPT}"))
            continue
        reader = _ConceptReader(graph, node)
        concepts.append(reader.read())
        violations += reader.violations
    return Reading(Glossary.of(concepts), tuple(sorted(violations)))


@dataclass
class _ConceptReader:
    """Reads one concept, and notes what SKOS or the form of the glossary does not allow."""

    graph: Graph
    node: Node
    violations: list[Violation] = field(default_factory=list)

    def read(self) -> Concept:
        values: dict[str, Any] = {
            "pref": self._one_text(_PREF, "S14"),
            "scheme": _local(self._one(_IN_SCHEME) or ""),
            "source": str(self._one(_SOURCE) or ""),
            "points": self._points(),
            "related": tuple(map(_local, self._objects(_RELATED))),
            "rank": self._number(self._one(_RANK), int),
        }
        for name, iri in _ONE_TEXT.items():
            values[name] = self._one_text(iri, "one-value")
        for name, iri in _MANY_TEXTS.items():
            values[name] = self._texts(iri)
        for name, iri in _ONE_CONCEPT.items():
            value = self._one(iri)
            values[name] = None if value is None else _local(value)
        for name, iri in _MATCHES.items():
            values[name] = tuple(map(str, self._objects(f"{_SKOS}{iri}")))
        for predicate in sorted(set(map(str, self.graph.predicates(self.node))) - set(_ORDER)):
            self._report("unknown-property", f"{predicate} is unknown here and would be lost")
        return Concept(id=_local(self.node), **values)

    def _report(self, rule: str, message: str) -> None:
        self.violations.append(Violation(rule, _local(self.node), message))

    def _objects(self, iri: str, node: Node | None = None) -> list[Node]:
        return sorted(self.graph.objects(node or self.node, _uri(iri)), key=str)

    def _one(self, iri: str, node: Node | None = None) -> Node | None:
        values = self._objects(iri, node)
        if len(values) > 1:
            self._report("one-value", f"has {len(values)} values of {_local(iri)}, may have one")
        return values[0] if values else None

    def _texts(self, iri: str) -> dict[str, tuple[str, ...]]:
        texts: dict[str, tuple[str, ...]] = {}
        for value in self._objects(iri):
            language = getattr(value, "language", None) or ""
            if language not in LANGUAGES:
                said = f"has the language {language}" if language else "has no language"
                self._report("language", f"{_local(iri)} {str(value)!r} {said}; use {' or '.join(LANGUAGES)}")
            texts[language] = (*texts.get(language, ()), str(value))
        return texts

    def _one_text(self, iri: str, rule: str) -> dict[str, str]:
        texts = self._texts(iri)
        for language, values in texts.items():
            if len(values) > 1:
                self._report(rule, f"has {len(values)} of {_local(iri)} in {language}: {', '.join(values)}")
        return {language: values[0] for language, values in texts.items()}

    def _points(self) -> dict[str, float]:
        points: dict[str, float] = {}
        for pointer in self._objects(_POINTS):
            target = self._one(_TARGET, pointer)
            weight = self._number(self._one(_WEIGHT, pointer), float)
            if target is None or weight is None:
                self._report("pointer", "pointsTo needs a target and a weight")
            elif _local(target) in points:
                self._report("pointer", f"points to {_local(target)} twice")
            else:
                points[_local(target)] = weight
        return points

    def _number(self, value: Node | None, kind: Callable[[str], _T]) -> _T | None:
        try:
            return None if value is None else kind(str(value))
        except ValueError:
            self._report("number", f"{str(value)!r} is not a number")
            return None


def to_turtle(concepts: Iterable[Concept], scheme: str) -> bytes:
    """The Turtle file of one scheme."""
    from rdflib import RDF, SKOS, Graph, Literal
    from rdflib.plugins.serializers.turtle import TurtleSerializer

    class Ordered(TurtleSerializer):
        topClasses = [SKOS.ConceptScheme, SKOS.Concept]  # noqa: RUF012 (the names are rdflib's)
        predicateOrder = [_uri(iri) for iri in _ORDER]  # noqa: RUF012

    graph = Graph(bind_namespaces="none")
    for prefix, namespace in (
        ("skos", _SKOS),
        ("dcterms", _DCTERMS),
        ("stod", STOD),
        ("concept", CONCEPT),
        ("scheme", SCHEME),
    ):
        graph.bind(prefix, namespace)
    graph.add((_uri(SCHEME + scheme), RDF.type, SKOS.ConceptScheme))
    for language, title in SCHEMES.get(scheme, {}).items():
        graph.add((_uri(SCHEME + scheme), SKOS.prefLabel, Literal(title, lang=language)))
    for concept in concepts:
        node = _uri(CONCEPT + concept.id)
        for predicate, value in (*_literals(concept), *_links(concept)):
            graph.add((node, _uri(predicate), value))
        for target, weight in concept.points.items():
            _add_pointer(graph, node, target, weight)
    return _serialize(graph, Ordered)


def _literals(concept: Concept) -> Iterator[tuple[str, Node]]:
    from rdflib import SKOS, Literal

    yield _TYPE, SKOS.Concept
    one_text: Mapping[str, str] = {"pref": _PREF, **_ONE_TEXT}
    for name, iri in one_text.items():
        for language, text in getattr(concept, name).items():
            yield iri, Literal(text, lang=language)
    for name, iri in _MANY_TEXTS.items():
        for language, texts in getattr(concept, name).items():
            yield from ((iri, Literal(text, lang=language)) for text in texts)
    if concept.source:
        yield _SOURCE, Literal(concept.source)
    if concept.rank is not None:
        yield _RANK, Literal(concept.rank)


def _links(concept: Concept) -> Iterator[tuple[str, Node]]:
    yield _IN_SCHEME, _uri(SCHEME + concept.scheme)
    if concept.broader is None:
        yield _TOP, _uri(SCHEME + concept.scheme)
    for name, iri in _ONE_CONCEPT.items():
        if target := getattr(concept, name):
            yield iri, _uri(CONCEPT + target)
    for target in concept.related:
        yield _RELATED, _uri(CONCEPT + target)
    for name, iri in _MATCHES.items():
        for target in getattr(concept, name):
            yield f"{_SKOS}{iri}", _uri(target)


def _add_pointer(graph: Graph, node: URIRef, target: str, weight: float) -> None:
    from rdflib import BNode, Literal

    # The serialiser sorts blank nodes by their id: heaviest first, then by target.
    pointer = BNode(f"{node}#{1 - weight:.6f}-{target}")
    graph.add((node, _uri(_POINTS), pointer))
    graph.add((pointer, _uri(_TARGET), _uri(CONCEPT + target)))
    graph.add((pointer, _uri(_WEIGHT), Literal(Decimal(str(weight)))))


def _serialize(graph: Graph, serializer: type[Any]) -> bytes:
    from io import BytesIO

    stream = BytesIO()
    serializer(graph).serialize(stream, encoding="utf-8")
    return stream.getvalue().strip() + b"\n"


def _uri(iri: str) -> URIRef:
    from rdflib import URIRef

    return URIRef(iri)


def _local(node: object) -> str:
    """The id at the end of an IRI, or the whole text of a node that is not ours."""
    text = str(node)
    for namespace in (CONCEPT, SCHEME, STOD, _SKOS, _DCTERMS):
        if text.startswith(namespace):
            return text[len(namespace) :]
    return text
