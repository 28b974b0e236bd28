"""The glossary to read: A to Ö, what people say beside what the actors call it, and a page for each concept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from stodlots_glossary.concepts import LANGUAGES, SCHEMES, Concept, Glossary
from stodlots_web.messages import Messages
from stodlots_web.pages.head import head_of
from stodlots_web.pages.page import SayDep, page
from stodlots_web.pages.problem import lost
from stodlots_web.pages.spoken import Spoken, Term, spoken
from stodlots_web.pages.table import csv_response
from stodlots_web.place import Place
from stodlots_web.services import ServicesDep
from stodlots_web.wordlist import (
    LETTERS,
    POINTS_CLEARLY,
    Saying,
    WordList,
    alphabetical,
    scheme_of_target,
    terms_for,
    word_list,
)

ALL_AT_ONCE = 120  # a choice with no more words than this is not parted by letter
SAYINGS_A_PAGE = 100
FOUND_A_PAGE = 40
MAX_Q = 100
# How /stod calls what a scheme of the vocabulary filters by, and the words for one of its values.
FILTERS = {
    "principles": ("principle", "choice"),
    "support-types": ("support_type", "choice"),
    "receivers": ("receiver", "receiver"),
    "phases": ("phase", "phase"),
    "levels": ("level", "level"),
    "costs": ("cost", "cost"),
}
router = APIRouter()


@dataclass(frozen=True)
class Entry:
    """A concept in the list. ``terms``: what the actors call it, when that is something else; ``found_by``: a word."""

    term: Term
    definition: Spoken | None
    terms: tuple[Term, ...]
    found_by: str = ""


@dataclass(frozen=True)
class Said:
    """A word that people use, and what the actors call it."""

    word: str
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Pointer:
    """What those who use a word mean, often or sometimes, and the support for it."""

    label: str
    often: bool
    filters: dict[str, str]


@router.get("/ord", response_class=HTMLResponse)
async def words(
    request: Request,
    services: ServicesDep,
    say: SayDep,
    q: str = "",
    scheme: str = "",
    letter: str = "",
    part: str = "",
) -> HTMLResponse:
    """One letter of the glossary, or what a search finds; with a small choice of words, all of them."""
    q, scheme = q.strip()[:MAX_Q], scheme if scheme in SCHEMES else ""
    if letter and letter not in LETTERS:
        return lost(request, say, say("words-no-letter"))
    glossary, listed = services.glossary, word_list(services.glossary, say.language, scheme)
    parameters = {"letter": letter} if letter and not (q or scheme) else {}
    context: dict[str, Any] = {
        "head": head_of(request, services, say, say("words-lead"), parameters),
        "q": q,
        "scheme": scheme,
        "schemes": [(each, say(f"scheme-{each}")) for each in SCHEMES],
        "alphabet": [(each, each in listed.letters) for each in LETTERS] if len(listed) > ALL_AT_ONCE else [],
        "letter": "",
        "release": glossary.release,
        "total": len(listed.concepts),
    }
    if q:
        context |= _found(listed, q, glossary, say)
    else:
        context |= _listed(listed, letter, int(part) if part.isascii() and part.isdigit() else 1, glossary, say)
    return page(request, "words.html", say, context)


@router.get("/ord.csv")
async def words_csv(services: ServicesDep, say: SayDep, q: str = "", scheme: str = "") -> Response:
    """The same words as a table, a row for each concept."""
    listed = word_list(services.glossary, say.language, scheme if scheme in SCHEMES else "")
    q = q.strip()[:MAX_Q]
    concepts = [each.concept for each in listed.search(q)] if q else listed.concepts
    columns = [say(f"words-csv-{each}") for each in CSV_COLUMNS]
    return csv_response(say("words-csv-file"), columns, (_row(each, services.glossary, say) for each in concepts))


CSV_COLUMNS = ("word", "kind", "says", "called", "means", "source", "id")


@router.get("/ord/{concept_id}", response_class=HTMLResponse)
async def word(concept_id: str, request: Request, services: ServicesDep, say: SayDep) -> HTMLResponse:
    """One concept: what it means, its other words, what is near it, and the support it leads to."""
    concept = services.glossary.get(concept_id)
    if concept is None:
        return lost(request, say, say("words-no-concept"))
    glossary = services.glossary
    address = f"{Place.of(request, services).address}/ord"
    definition = spoken(concept.definition, say.language)
    replacing = glossary.get(concept.replaced_by) if concept.replaced_by else None
    pointers = list(_pointers(concept, say))
    context = {
        "term": Term.of(concept, say.language),
        "kind": say(f"scheme-{concept.scheme}"),
        "definition": definition,
        "note": spoken(concept.note, say.language),
        "source": concept.source,
        "labels": [(each, _labels(concept, each, say.language)) for each in _languages(say.language)],
        "called": [Term.of(each, say.language) for each in terms_for(concept, glossary) if each.id != concept.id],
        "broader": _terms([concept.broader] if concept.broader else [], glossary, say),
        "narrower": _terms([each.id for each in glossary if each.broader == concept.id], glossary, say),
        "related": _terms(concept.related, glossary, say),
        "replaced_by": Term.of(replacing, say.language) if replacing else None,
        "pointers": [] if concept.id in concept.points else pointers,
        "filters": _strongest(pointers),
        "release": glossary.release,
        "head": replace(
            head_of(request, services, say, definition.text if definition else say("words-lead")),
            data=defined_term(concept, say, address, glossary.release),
        ),
    }
    return page(request, "word.html", say, context)


def defined_term(concept: Concept, say: Messages, address: str, release: int) -> dict[str, Any]:
    """The concept as a schema.org DefinedTerm; ``address`` is that of the glossary."""
    definition = spoken(concept.definition, say.language)
    name = Term.of(concept, say.language).name
    return {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "@id": f"{address}/{concept.id}",
        "url": f"{address}/{concept.id}",
        "termCode": concept.id,
        "name": name.text,
        "alternateName": list(concept.alt.get(name.lang or say.language, ())),
        "description": definition.text if definition else "",
        "inLanguage": name.lang or say.language,
        "inDefinedTermSet": {
            "@type": "DefinedTermSet",
            "@id": address,
            "name": say("words-set"),
            "version": str(release),
        },
    }


def _listed(listed: WordList, letter: str, part: int, glossary: Glossary, say: Messages) -> dict[str, Any]:
    """All words of a small choice, or those of a letter; many sayings are parted, and only the first has entries."""
    if len(listed) <= ALL_AT_ONCE:
        concepts, sayings = list(listed.concepts), list(listed.sayings)
    else:
        letter = letter or listed.letters[0]
        concepts, sayings = listed.concepts_on(letter), listed.sayings_on(letter)
    parts = max(1, -(-len(sayings) // SAYINGS_A_PAGE))
    part = max(1, min(part, parts))
    shown = sayings[(part - 1) * SAYINGS_A_PAGE : part * SAYINGS_A_PAGE]
    return {
        "letter": letter,
        "entries": [_entry(each, glossary, say) for each in concepts] if part == 1 else [],
        "sayings": [_said(each, glossary, say) for each in shown],
        "part": part,
        "parts": [str(each) for each in range(1, parts + 1)] if parts > 1 else [],
    }


def _found(listed: WordList, q: str, glossary: Glossary, say: Messages) -> dict[str, Any]:
    found = listed.search(q)
    return {
        "found": len(found),
        "entries": [_entry(each.concept, glossary, say, each.word) for each in found[:FOUND_A_PAGE]],
        "is_cut": len(found) > FOUND_A_PAGE,
        "near": [] if found else [Term.of(each, say.language) for each in listed.near(q)],
    }


def _entry(concept: Concept, glossary: Glossary, say: Messages, found_by: str = "") -> Entry:
    called = tuple(Term.of(each, say.language) for each in terms_for(concept, glossary) if each.id != concept.id)
    return Entry(Term.of(concept, say.language), spoken(concept.definition, say.language), called, found_by)


def _said(saying: Saying, glossary: Glossary, say: Messages) -> Said:
    return Said(saying.word, tuple(Term.of(each, say.language) for each in terms_for(saying.concept, glossary)))


def _row(concept: Concept, glossary: Glossary, say: Messages) -> Sequence[str]:
    definition = spoken(concept.definition, say.language)
    return (
        concept.name(say.language),
        say(f"scheme-{concept.scheme}"),
        "; ".join(concept.alt.get(say.language, ())),
        "; ".join(each.name(say.language) for each in terms_for(concept, glossary)),
        definition.text if definition else "",
        concept.source,
        concept.id,
    )


def _languages(first: str) -> list[str]:
    return sorted(LANGUAGES, key=lambda each: each != first)


def _labels(concept: Concept, language: str, shown: str) -> list[str]:
    """The words for a concept in a language; its name there too, unless it is the heading of the page."""
    own = [concept.pref[language]] if language != shown and language in concept.pref else []
    return [*own, *sorted(concept.alt.get(language, ()), key=alphabetical)]


def _terms(ids: Sequence[str], glossary: Glossary, say: Messages) -> list[Term]:
    found = [glossary[each] for each in ids if each in glossary]
    return [
        Term.of(each, say.language) for each in sorted(found, key=lambda each: alphabetical(each.name(say.language)))
    ]


def _pointers(concept: Concept, say: Messages) -> Iterator[Pointer]:
    """What the word leads to, the clearest first."""
    for target, weight in sorted(concept.points.items(), key=lambda pair: (-pair[1], pair[0])):
        scheme = scheme_of_target(target)
        if scheme:
            parameter, words_ = FILTERS[scheme]
            yield Pointer(say(f"{words_}-{target}"), weight >= POINTS_CLEARLY, {parameter: target})


def _strongest(pointers: Sequence[Pointer]) -> dict[str, str]:
    """Where to look for support: the clearest aim and kind of support together, or else what is clearest."""
    filters: dict[str, str] = {}
    for pointer in pointers:
        if pointer.often and not pointer.filters.keys() - {"principle", "support_type"}:
            filters = pointer.filters | filters
    return filters or (pointers[0].filters if pointers else {})
