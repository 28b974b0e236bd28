"""The numbers that people say when they point at something in a list."""

from __future__ import annotations

import pytest

from stodlots_glossary.counting import numbers_in, says_only_numbers


@pytest.mark.parametrize(
    ("text", "written", "places"),
    [
        ("jämför de två första", (), (1, 2)),
        ("compare the first three", (), (1, 2, 3)),
        ("de två sista", (), (4, 5)),
        ("båda första", (), (1, 2)),
        ("2:an och 3:e", (2, 3), ()),
        ("2an", (2,), ()),
        ("the 2nd one", (2,), ()),
        ("nummer tre", (3,), ()),
        ("nr två tack", (2,), ()),
        ("ett nätverk för kommuner", (), ()),
        ("ett och tre", (), (1, 3)),
        ("ettan mot trean", (), (1, 3)),
        ("one more thing we need", (), ()),
    ],
)
def test_figures_are_on_the_cards_and_words_on_the_page(
    text: str, written: tuple[int, ...], places: tuple[int, ...]
) -> None:
    said = numbers_in(text, 5)
    assert (said.written, said.places) == (written, places)
    assert bool(said) is bool(written or places)


@pytest.mark.parametrize("text", ["2", "1 och 3", "1, 3", "nummer tre", "den andra", "tvåan tack", "b", "the second one", "2.", "de två första", "sista"])  # fmt: skip
def test_a_pointing_finger(text: str) -> None:
    assert says_only_numbers(text)


@pytest.mark.parametrize("text", ["", "a grant", "ta den andra nu", "jämför 1 och 3", "vi är 3 kommuner", "en", "hej", "den", "ett nätverk"])  # fmt: skip
def test_more_than_a_pointing_finger(text: str) -> None:
    assert not says_only_numbers(text)
