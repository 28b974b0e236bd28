"""What holds for any text and any glossary."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

pytest.importorskip("hypothesis", reason="only in the main environment")

from hypothesis import example, given, settings
from hypothesis import strategies as st

from stodlots_glossary.concepts import LANGUAGES, SCHEMES, Concept, Glossary
from stodlots_glossary.folder import load_folder
from stodlots_glossary.matching import Matcher
from stodlots_glossary.skos import write_folder

_IDS = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5})?", fullmatch=True)
_TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
_LABELS = st.dictionaries(st.sampled_from(LANGUAGES), st.lists(_TEXTS, max_size=3).map(tuple))
_IRIS = st.lists(_IDS.map("https://other.example/{}".format), max_size=2).map(tuple)
_CONCEPTS = st.builds(
    Concept,
    id=_IDS,
    scheme=st.sampled_from(sorted(SCHEMES)),
    pref=st.dictionaries(st.sampled_from(LANGUAGES), _TEXTS, min_size=1),
    alt=_LABELS,
    hidden=_LABELS,
    definition=st.dictionaries(st.sampled_from(LANGUAGES), _TEXTS),
    source=_TEXTS,
    points=st.dictionaries(_IDS, st.integers(1, 100).map(lambda percent: percent / 100), max_size=3),
    broader=st.none() | _IDS,
    related=st.lists(_IDS, max_size=3).map(tuple),
    rank=st.none() | st.integers(0, 9),
    replaced_by=st.none() | _IDS,
    exact_match=_IRIS,
    related_match=_IRIS,
)
_GLOSSARIES = st.lists(_CONCEPTS, min_size=1, max_size=5, unique_by=lambda each: each.id).map(Glossary.of)
# Pieces that come close to labels, mixed with anything.
_NEAR = st.sampled_from(
    [
        "testbädd",
        "Test",
        "bädd",
        "-",
        " ",
        "nån att",
        "bolla",
        " lite ",
        "med",
        "AI",
        ":er",
        "utbildnig",
        "ß",
        "İ",
        "\n",
    ]
)
_MESSAGES = st.lists(_NEAR | st.text(max_size=8), max_size=12).map("".join)


@settings(deadline=None)
@given(text=_MESSAGES)
@example(text="\ud800")
@example(text="testbädd" * 40)
@example(text="İstanbulutbildning")
def test_matches_lie_in_the_text_in_order_and_apart(matcher: Matcher, text: str) -> None:
    end = 0
    for match in matcher.match(text):
        assert end <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.text
        assert 0 < match.score <= 1
        end = match.end


@settings(deadline=None)
@given(text=_MESSAGES)
def test_lemmas_never_fail(matcher: Matcher, text: str) -> None:
    assert all(lemma and not lemma.isspace() for lemma in matcher.lemmas(text))


@settings(deadline=None, max_examples=50)
@given(glossary=_GLOSSARIES)
def test_turtle_round_trip(glossary: Glossary) -> None:
    with TemporaryDirectory() as once, TemporaryDirectory() as again:
        write_folder(glossary, Path(once))
        read = load_folder(Path(once))
        write_folder(read, Path(again))
        assert read == glossary
        for path in Path(once).iterdir():
            assert path.read_bytes() == (Path(again) / path.name).read_bytes()


@given(glossary=_GLOSSARIES, release=st.integers(0, 1000))
def test_snapshot_round_trip(glossary: Glossary, release: int) -> None:
    numbered = Glossary(glossary.concepts, release)
    assert Glossary.from_json(numbered.to_json()) == numbered
