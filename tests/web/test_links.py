"""The code in a link: signed, short, nothing of the user, and clear when it cannot be read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from itsdangerous import URLSafeTimedSerializer

from stodlots_glossary.vocabulary import Phase, Principle, Receiver, SupportType
from stodlots_web.links import FORMAT, SALT, LinkInvalid, LinkTooOld, Saved, SavedLinks

KEY = "hemlig"
LINKS = SavedLinks(KEY, 365)
SAVED = Saved(("p4",), ("testbadd",), {"receiver": "kommun", "phase": None}, ("a-b", "c-d"), 3, 7, gap=True)


def signed(fields: object) -> str:
    """A code with other contents, signed with the right key."""
    code = URLSafeTimedSerializer(KEY, salt=SALT).dumps(fields)
    return code.decode() if isinstance(code, bytes) else code


def test_a_code_gives_back_what_went_in() -> None:
    read = LINKS.read(LINKS.code_of(SAVED))
    assert read.made is not None
    assert replace(read, made=None) == replace(SAVED, facets={"receiver": "kommun"})


@given(
    st.lists(st.sampled_from([str(each) for each in Principle]), max_size=2, unique=True),
    st.lists(st.sampled_from([str(each) for each in SupportType]), max_size=3, unique=True),
    st.sampled_from([None, *map(str, Receiver)]),
    st.sampled_from([None, *map(str, Phase)]),
    st.lists(st.from_regex(r"[a-z][a-z0-9-]{1,40}", fullmatch=True), max_size=20),
)
def test_any_result_survives_the_way(
    principles: list[str], supports: list[str], receiver: str | None, phase: str | None, offerings: list[str]
) -> None:
    facets = {name: value for name, value in (("receiver", receiver), ("phase", phase)) if value}
    saved = Saved(tuple(principles), tuple(supports), facets, tuple(offerings), 1, 1)
    code = LINKS.code_of(saved)
    assert replace(LINKS.read(code), made=None) == saved
    assert all(character.isalnum() or character in "-_." for character in code)


@pytest.mark.parametrize("place", [0, 5, 40, -1])
def test_a_changed_code_is_refused(place: int) -> None:
    code = list(LINKS.code_of(SAVED))
    code[place] = "A" if code[place] != "A" else "B"
    with pytest.raises(LinkInvalid):
        LINKS.read("".join(code))


@pytest.mark.parametrize("code", ["", "x", "a.b.c", ".", "." * 500, "å", LINKS.code_of(SAVED)[:-3], "%00"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(LinkInvalid):
        LINKS.read(code)


def test_a_code_of_another_installation_is_refused() -> None:
    with pytest.raises(LinkInvalid):
        SavedLinks("annan", 365).read(LINKS.code_of(SAVED))


def test_an_old_code_says_that_it_is_old() -> None:
    with pytest.raises(LinkTooOld):
        SavedLinks(KEY, -1).read(LINKS.code_of(SAVED))


@pytest.mark.parametrize(
    "fields",
    [
        [],
        [FORMAT + 1, [], [], {}, [], 1, 1, 0],
        [FORMAT, ["p9"], [], {}, [], 1, 1, 0],
        [FORMAT, [], ["mynt"], {}, [], 1, 1, 0],
        [FORMAT, [], [], {"receiver": "sverige"}, [], 1, 1, 0],
        [FORMAT, [], [], {"words": "hemligt"}, [], 1, 1, 0],
        [FORMAT, [], []],
        [FORMAT, None, [], {}, [], 1, 1, 0],
    ],
)
def test_a_code_of_an_earlier_format_or_vocabulary_is_too_old(fields: list[object]) -> None:
    with pytest.raises(LinkTooOld):
        LINKS.read(signed(fields))
