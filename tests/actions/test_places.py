"""Who asks what there is in one county is told that the catalogue is national."""

from __future__ import annotations

import pytest

from actions.places import asks_for_a_place


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("vad finns det för stöd i Dalarna?", True),
        ("finns det något runt Västra Götaland", True),
        ("what support is there in Skåne", True),
        ("Vi är en region i Dalarna som vill testa AI", False),
        ("Region Kalmar söker ett nätverk", False),
        ("vad finns det för stöd?", False),
    ],
)
def test_a_county_that_is_asked_about_is_seen(text: str, asks: bool) -> None:
    assert asks_for_a_place(text) is asks
