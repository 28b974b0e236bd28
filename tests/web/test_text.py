"""What a text must be before anything reads it."""

from __future__ import annotations

import pytest

from stodlots_web.problems import Problem
from stodlots_web.text import clean


@pytest.mark.parametrize(
    ("text", "status", "code"),
    [
        ("", 422, "empty"),
        (" \t\r\n  ", 422, "empty"),
        ("\u00a0\u2003", 422, "empty"),
        ("a" * 2001, 413, "too-long"),
        ("å" * 2001, 413, "too-long"),
        ("hej\x00", 422, "not-text"),
        ("hej\x07då", 422, "not-text"),
        ("hej\x1b[31m", 422, "not-text"),
        ("hej\x7f", 422, "not-text"),
        ("hej\ud83d", 422, "not-text"),
        ("\udc80abc", 422, "not-text"),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, status: int, code: str) -> None:
    with pytest.raises(Problem) as problem:
        clean(text, 2000)
    assert (problem.value.status, problem.value.code) == (status, code)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("hej", "hej"),
        ("  hej \n", "hej"),
        ("😀", "😀"),
        ("👩‍💻🇸🇪", "👩‍💻🇸🇪"),
        ("a" * 2000, "a" * 2000),
        (" " * 500 + "a" * 2000, "a" * 2000),
        ("a\u030a", "å"),
        ("a\u030a" * 2000, "å" * 2000),
        ("rad\r\nrad\rrad\nrad\tflik", "rad\nrad\nrad\nrad\tflik"),
        ("/intent{}", "/intent{}"),
    ],
)
def test_readable_text_is_passed_on_in_one_form(text: str, cleaned: str) -> None:
    assert clean(text, 2000).text == cleaned


def test_the_limit_is_said_to_the_user() -> None:
    with pytest.raises(Problem) as problem:
        clean("för långt", 5)
    assert problem.value.args_ == {"max": 5}


def test_personal_data_is_taken_out_on_the_way() -> None:
    redacted = clean("Mejla anna@kommun.se", 2000)
    assert redacted.text == "Mejla [e-post]"
    assert redacted.kinds == ("e-post",)


@pytest.mark.parametrize("invisible", ["\u00ad", "\u200b", "\u2060", "\ufeff", "\u200e"])
def test_invisible_characters_hide_no_personal_data(invisible: str) -> None:
    assert "9811" not in clean(f"Kim, 900118{invisible}-98{invisible}11", 2000).text
