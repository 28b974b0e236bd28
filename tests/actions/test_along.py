"""Taking the result along: what goes into the summary, and the user's words only if they agree."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.along import SaveList
from actions.lists import ShowMore
from actions.need import Need
from actions.needs import FindSupport
from stodlots_catalogue.index import CatalogueIndex
from tests.actions.conftest import Said, heard, label, run

SAVE = SaveList()
WORDS = "Vi vill testa sensorer"


@pytest.fixture
def listed(catalogue: CatalogueIndex) -> Said:
    """A list for a need that was told in words."""
    return run(FindSupport(), WORDS, understanding=heard([label("p4", 0.9, "testa")], ["testbadd"], receiver="kommun"))


def test_a_summary_holds_what_was_understood_and_shown_but_no_word_of_the_user(listed: Said) -> None:
    summary = run(SAVE, "skicka listan", "followup_save", need=listed.need).one("summary")
    assert [item["id"] for item in summary["items"]] == list(listed.need.shown)
    assert [each["id"] for each in summary["understanding"]["principles"]] == ["p4"]
    assert summary["understanding"]["facets"]["receiver"] == "kommun"
    assert summary["words"] is None
    assert "testa" not in str(summary["understanding"])


def test_the_words_are_asked_about_once_and_taken_along_after_a_yes(listed: Said) -> None:
    first = run(SAVE, "skicka listan", "followup_save", need=listed.need)
    assert first.one("choices")["args"] == {"words": WORDS}
    assert first.choices == ["along:words", "along:plain"]
    again = run(SAVE, "skicka listan", "followup_save", need=first.need)
    assert again.choices == []
    agreed = run(SAVE, "[along:words]", "followup_save", need=first.need)
    assert agreed.one("summary")["words"] == WORDS
    later = run(SAVE, "skriv ut", "followup_save", need=agreed.need)
    assert later.one("summary")["words"] == WORDS


@pytest.mark.parametrize(
    ("text", "intent", "words"),
    [
        ("ja", "followup_affirm", WORDS),
        ("1", "followup_detail", WORDS),
        ("nej", "followup_deny", None),
        ("2", "followup_detail", None),
    ],
)
def test_the_question_can_be_answered_in_words_or_by_number(
    listed: Said, text: str, intent: str, words: str | None
) -> None:
    asked = run(SAVE, "skicka listan", "followup_save", need=listed.need)
    said = run(FindSupport(), text, intent, need=asked.need, pending=asked.slots["pending"])
    assert said.need.words_agreed is (words is not None)
    assert [message["words"] for message in said.messages if message["type"] == "summary"] == [words] * bool(words)
    assert said.slots["pending"] is None


def test_something_else_than_an_answer_is_understood_as_ever(listed: Said) -> None:
    asked = run(SAVE, "skicka listan", "followup_save", need=listed.need)
    said = run(ShowMore(), "visa fler", "followup_more", need=asked.need, pending=asked.slots["pending"])
    assert "offerings" in said.types


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("skicka listan", [0, 1, 2, 3, 4]),
        ("spara tvåan", [1]),
        ("spara 1 och 3", [0, 2]),
        ("spara de tre första", [0, 1, 2]),
        ("send the first two", [0, 1]),
        ("spara nummer 9", [0, 1, 2, 3, 4]),
    ],
)
def test_only_what_is_pointed_at_goes_along(listed: Said, text: str, places: list[int]) -> None:
    items = run(SAVE, text, "followup_save", need=listed.need).one("summary")["items"]
    assert [item["id"] for item in items] == [listed.need.shown[place] for place in places]


def test_all_pages_that_were_shown_go_along(listed: Said) -> None:
    second = run(ShowMore(), "visa fler", "followup_more", need=listed.need)
    items = run(SAVE, "skicka listan", "followup_save", need=second.need).one("summary")["items"]
    assert [item["id"] for item in items] == [*listed.need.shown, *second.need.shown]


def test_without_a_list_there_is_nothing_to_take_along(catalogue: CatalogueIndex) -> None:
    assert run(SAVE, "skriv ut", "followup_save").keys == ["save-empty"]


@pytest.mark.parametrize("text", ["Kim, [personnummer], vill testa", "Vi vill testa, ring [telefon]"])
def test_words_that_held_personal_data_are_never_kept(catalogue: CatalogueIndex, text: str) -> None:
    need = run(FindSupport(), text, understanding=heard(["p4"], ["testbadd"])).need
    assert need.told == ""
    assert run(SAVE, "skicka listan", "followup_save", need=need).choices == []


def test_a_new_need_is_asked_about_anew(listed: Said) -> None:
    agreed = replace(listed.need, words_agreed=True)
    other = run(FindSupport(), "Vi behöver en kurs", understanding=heard(["p2"], ["utbildning"]), need=agreed).need
    assert (other.told, other.words_agreed) == ("Vi behöver en kurs", None)


def test_a_choice_tells_nothing_in_words(catalogue: CatalogueIndex) -> None:
    assert run(FindSupport(), "[support:testbadd]", understanding=heard(["p4"], ["testbadd"])).need.told == ""


def test_a_need_from_before_these_fields_can_still_be_read() -> None:
    assert Need.from_slot({"shown": ["x"]}).told == ""
