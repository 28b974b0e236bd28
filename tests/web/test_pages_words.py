"""The glossary as pages: A to Ö, what people say beside what the actors call it, a page for each concept, and CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from stodlots_glossary.concepts import SCHEMES, Concept, Glossary
from stodlots_web.messages import messages_in
from stodlots_web.wordlist import CALLED, LETTERS, alphabetical, letter_of
from tests.web.conftest import MakeClient, World
from tests.web.reading import Html

SV, EN = messages_in("sv"), messages_in("en")
BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
LIGHT = 60 * 1024
TROUBLE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;"


def page_of(client: TestClient, address: str, status: int = 200, language: str = "sv") -> Html:
    response = client.get(address, headers={**BROWSER, "Accept-Language": language})
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return Html(response.text)


def rows_of(client: TestClient, address: str, language: str = "sv") -> list[dict[str, str]]:
    response = client.get(address, headers={"Accept-Language": language})
    assert response.status_code == 200
    assert response.content.startswith(b"\xef\xbb\xbf")
    text = response.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def entries_on(page: Html) -> list[str]:
    return [each.text for each in page.all("dt")]


def letters_on(page: Html) -> list[str]:
    return [each.text for each in page.all("li") if each.inside("ul", "letters") and not each.inside("ul", "parts")]


def sayings_on(page: Html) -> list[tuple[str, str]]:
    """What people say, and what it is called."""
    cells = [each.text for each in page.all("td") if each.inside("table", "sayings")]
    return list(zip(cells[::2], cells[1::2], strict=True))


def with_glossary(make_client: MakeClient, concepts: Sequence[Concept]) -> TestClient:
    """An app with these concepts beside those that the vocabulary needs."""
    client = make_client()
    services = client.app.state.services  # type: ignore[attr-defined]
    known = {each.id: each for each in services.glossary} | {each.id: each for each in concepts}
    services.glossary = Glossary.of(known.values(), release=8)
    return client


@pytest.fixture(scope="module")
def every_letter(shared_client: TestClient) -> list[str]:
    """The addresses of all letters and their parts, as the pages link to them."""

    def parts(letter: str) -> Iterator[str]:
        yield f"/ord?letter={letter}"
        links = page_of(shared_client, f"/ord?letter={letter}").links
        yield from sorted({each.split("#")[0] for each in links if each.startswith("/ord?") and "part=" in each})

    letters = [each.text for each in page_of(shared_client, "/ord").all("a") if each.inside("ul", "letters")]
    return [address for letter in LETTERS if letter in letters for address in parts(letter)]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_glossary_begins_with_its_first_letter_and_leads_to_the_others(client: TestClient, language: str) -> None:
    page = page_of(client, "/ord", language=language)
    (current,) = [each.text for each in page.all("a") if each.get("aria-current") == "page" and each.text in LETTERS]
    assert letters_on(page) == list(LETTERS)
    assert current == "A"
    assert entries_on(page)
    assert {letter_of(each) for each in entries_on(page)} == {"A"}
    assert messages_in(language)("words-title") == page.one("h1").text


def test_letters_come_in_swedish_order(client: TestClient) -> None:
    page = page_of(client, "/ord")
    letters = letters_on(page)
    assert letters[0] == "A"
    assert letters[-5:] == ["Z", "Å", "Ä", "Ö", "0-9"]


def test_every_concept_and_every_other_word_is_under_its_letter_once(
    client: TestClient, world: World, every_letter: list[str]
) -> None:
    entries, sayings = [], []
    for address in every_letter:
        page = page_of(client, address)
        letter = parse_qs(urlsplit(address).query)["letter"][0]
        here, said = entries_on(page), [word for word, _ in sayings_on(page)]
        assert {letter_of(each) for each in [*here, *said]} <= {letter}
        assert here == sorted(here, key=alphabetical)
        assert said == sorted(said, key=alphabetical)
        entries += here
        sayings += said
    assert sorted(entries) == sorted(each.name() for each in world.glossary)
    called = [each for each in world.glossary if each.scheme in CALLED]
    assert sorted(sayings) == sorted(word for each in called for word in each.alt.get("sv", ()))


def test_every_page_of_the_list_is_light(client: TestClient, every_letter: list[str]) -> None:
    style = len(client.get("/static/stod.css").content)
    for language in ("sv", "en"):
        for address in (*every_letter, *(f"/ord?scheme={each}" for each in SCHEMES), "/ord?q=e"):
            weight = len(client.get(address, headers={"Accept-Language": language}).content) + style
            assert weight <= LIGHT, (address, language, weight)


def test_each_entry_has_its_definition_in_short(client: TestClient, world: World) -> None:
    page = page_of(client, "/ord?letter=T")
    definition = world.glossary["testbadd"].definition["sv"]
    assert definition in [each.text for each in page.all("p") if each.inside("dl", "entries")]


def test_an_everyday_word_stands_beside_what_the_actors_call_it(client: TestClient) -> None:
    page = page_of(client, "/ord?letter=P")
    assert ("pengar", "finansiering") in sayings_on(page)
    headings = [each.text for each in page.all("th") if each.inside("table", "sayings")]
    assert headings == [SV("words-says"), SV("words-says-called")]


def test_an_everyday_concept_says_what_the_actors_call_it(client: TestClient, world: World) -> None:
    concept = world.glossary["nagon-att-bolla-med"]
    page = page_of(client, f"/ord?letter={letter_of(concept.name())}")
    assert f"{SV('words-called')} rådgivning" in page.text
    assert (concept.alt["sv"][0], "rådgivning") in sayings_on(
        page_of(client, f"/ord?letter={letter_of(concept.alt['sv'][0])}")
    )


@pytest.mark.parametrize("letter", ["x", "ÅÄ", "?", "ord"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_letter_that_does_not_exist_is_a_page_with_a_sentence(client: TestClient, letter: str, language: str) -> None:
    page = page_of(client, f"/ord?letter={letter}", 404, language)
    assert messages_in(language)("words-no-letter") in page.text


def test_a_letter_without_words_says_so(client: TestClient) -> None:
    assert SV("words-empty", letter="Q") in page_of(client, "/ord?letter=Q&scheme=everyday").text


@pytest.mark.parametrize("part", ["0", "-1", "999", "x", "1e3", "²", "9" * 30])
def test_a_part_that_does_not_exist_is_the_nearest_one_there_is(client: TestClient, part: str) -> None:
    assert sayings_on(page_of(client, f"/ord?letter=S&part={part}"))


def test_a_small_scheme_is_shown_whole_and_a_large_one_by_letter(client: TestClient, world: World) -> None:
    small = page_of(client, "/ord?scheme=principles")
    assert len(entries_on(small)) == 5
    assert not [each for each in small.links if "letter=" in each]
    large = page_of(client, "/ord?scheme=jargon")
    names = {each.name() for each in world.glossary.scheme("jargon")}
    assert set(entries_on(large)) < names
    assert all("scheme=jargon" in each for each in large.links if "letter=" in each)


def test_an_unknown_scheme_is_none(client: TestClient) -> None:
    assert entries_on(page_of(client, "/ord?scheme=x")) == entries_on(page_of(client, "/ord"))


@pytest.mark.parametrize("q", ["testbädd", "TESTBADD", " testbadd "])
def test_search_finds_with_and_without_marks_and_keeps_what_was_written(client: TestClient, q: str) -> None:
    page = page_of(client, f"/ord?q={q}")
    assert entries_on(page)[0] == "testbädd"
    assert page.one("input", name="q")["value"] == q.strip()


def test_search_says_by_which_of_the_users_words(client: TestClient) -> None:
    page = page_of(client, "/ord?q=pengar")
    assert "finansiering" in entries_on(page)
    assert SV("words-found-by", word="pengar") in page.text


def test_search_keeps_to_the_scheme(client: TestClient, world: World) -> None:
    found = entries_on(page_of(client, "/ord?q=test&scheme=jargon"))
    assert found
    assert set(found) <= {each.name() for each in world.glossary.scheme("jargon")}


def test_a_misspelt_word_gets_suggestions(client: TestClient) -> None:
    page = page_of(client, "/ord?q=testbärd")
    assert SV("words-found", count=0, q="testbärd") in page.text
    assert SV("words-near") in page.text
    assert "/ord/testbadd" in page.links


def test_what_is_not_found_says_what_to_do(client: TestClient) -> None:
    page = page_of(client, "/ord?q=qqqqqq")
    assert SV("words-none") in page.text
    assert entries_on(page) == []


def test_a_search_that_finds_much_says_that_it_is_cut(client: TestClient) -> None:
    page = page_of(client, "/ord?q=e")
    assert len(entries_on(page)) == 40
    assert SV("words-cut", shown=40) in page.text


def test_what_is_searched_for_is_text_and_never_markup(client: TestClient) -> None:
    page = page_of(client, f"/ord?{'q=' + re.sub('&', '%26', TROUBLE)}")
    assert page.one("input", name="q")["value"] == TROUBLE
    assert not page.all("img")


def test_a_very_long_search_is_cut_and_answered(client: TestClient) -> None:
    assert page_of(client, f"/ord?q={'å' * 5000}").one("input", name="q")["value"] == "å" * 100


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_concept_has_a_page(client: TestClient, world: World, language: str) -> None:
    style = len(client.get("/static/stod.css").content)
    for concept in world.glossary:
        response = client.get(f"/ord/{concept.id}", headers={"Accept-Language": language})
        assert response.status_code == 200
        assert len(response.content) + style <= LIGHT
    for concept in list(world.glossary)[::12]:
        page = page_of(client, f"/ord/{concept.id}", language=language)
        assert page.one("h1").text == concept.name(language)
        for words in concept.alt.values():
            for word in words:
                assert word in page.text


def test_a_concept_has_what_the_glossary_knows_of_it(client: TestClient, world: World) -> None:
    concept = world.glossary["accelerator"]
    page = page_of(client, "/ord/accelerator")
    for text in (concept.definition["sv"], concept.note["sv"], concept.source, SV("scheme-jargon")):
        assert text in page.text
    assert SV("words-version", release=world.glossary.release) in page.text
    assert [f"/ord/{each}" for each in concept.related] == sorted(
        each for each in page.links if each in {f"/ord/{r}" for r in concept.related}
    )
    english = page.one("ul", lang="en").text
    assert concept.alt["en"][0] in english


def test_words_that_are_only_for_matching_are_never_shown(client: TestClient, world: World) -> None:
    hidden = {word for words in world.glossary["finansiering"].hidden.values() for word in words}
    shown = page_of(client, "/ord/finansiering").text
    assert hidden
    assert not {word for word in hidden if re.search(rf"\b{re.escape(word)}\b", shown)}


def test_a_concept_says_what_people_mean_and_leads_to_that_support(client: TestClient, world: World) -> None:
    assert world.glossary["agilt"].points == {"p2": 0.3, "p4": 0.7}
    page = page_of(client, "/ord/agilt")
    meant = [each.text for each in page.all("li") if each.inside("main")]
    assert f"{SV('choice-p4')} {SV('words-often')}" in meant
    assert f"{SV('choice-p2')} {SV('words-sometimes')}" in meant
    assert page.one("a", class_="button")["href"] == "/stod?principle=p4"


def test_aim_and_kind_of_help_together_lead_to_support_for_both(make_client: MakeClient) -> None:
    concept = Concept(
        "x", "jargon", {"sv": "ord"}, points={"p4": 0.6, "p3": 0.5, "testbadd": 0.7, "kommun": 0.9, "natverk": 0.2}
    )
    page = page_of(with_glossary(make_client, [concept]), "/ord/x")
    query = parse_qs(urlsplit(page.one("a", class_="button")["href"]).query)
    assert query == {"principle": ["p4"], "support_type": ["testbadd"]}


def test_a_word_of_the_vocabulary_leads_to_its_support(client: TestClient) -> None:
    assert "/stod?principle=p4" in page_of(client, "/ord/p4").links
    assert "/stod?receiver=kommun" in page_of(client, "/ord/kommun").links


def test_every_link_to_support_leads_somewhere(client: TestClient, world: World) -> None:
    links = {each for concept in list(world.glossary)[::9] for each in page_of(client, f"/ord/{concept.id}").links}
    to_support = [each for each in links if each.startswith("/stod")]
    assert to_support
    for each in to_support:
        assert client.get(each, headers=BROWSER).status_code == 200, each


def test_what_is_broader_and_what_is_under_it_are_linked_both_ways(make_client: MakeClient) -> None:
    above, under = Concept("a", "jargon", {"sv": "vidare"}), Concept("u", "jargon", {"sv": "smalare"}, broader="a")
    client = with_glossary(make_client, [above, under])
    wide, narrow = page_of(client, "/ord/a"), page_of(client, "/ord/u")
    assert "/ord/u" in wide.links
    assert SV("words-narrower") in wide.text
    assert "/ord/a" in narrow.links
    assert SV("words-broader") in narrow.text


def test_a_concept_that_is_replaced_says_by_what_and_is_left_out_of_the_list(make_client: MakeClient) -> None:
    client = with_glossary(make_client, [Concept("old", "jargon", {"sv": "åldrat ord"}, replaced_by="testbadd")])
    page = page_of(client, "/ord/old")
    assert f"{SV('words-replaced')} testbädd" in page.text
    assert "åldrat ord" not in entries_on(page_of(client, "/ord?letter=Å"))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("id_", ["finns-inte", "%3Cscript%3E", "P4", "å"])
def test_a_concept_that_does_not_exist_is_a_page_with_a_sentence(client: TestClient, id_: str, language: str) -> None:
    page = page_of(client, f"/ord/{id_}", 404, language)
    assert messages_in(language)("words-no-concept") in page.text
    assert "/ord" in page.links


@pytest.mark.parametrize(("language", "query"), [("sv", ""), ("en", "?language=en")])
def test_a_concept_is_a_schema_org_term_with_one_address(
    client: TestClient, world: World, language: str, query: str
) -> None:
    page = page_of(client, "/ord/testbadd", language=language)
    concept = world.glossary["testbadd"]
    data = page.data
    assert data is not None
    assert data["@context"] == "https://schema.org"
    assert data["@type"] == "DefinedTerm"
    assert data["@id"] == data["url"] == "http://testserver/ord/testbadd"
    assert data["termCode"] == "testbadd"
    assert data["name"] == concept.pref[language]
    assert data["description"] == concept.definition[language]
    assert data["inLanguage"] == language
    assert data["alternateName"] == list(concept.alt[language])
    assert data["inDefinedTermSet"]["@id"] == "http://testserver/ord"
    assert data["inDefinedTermSet"]["version"] == str(world.glossary.release)
    assert page.one("link", rel="canonical")["href"] == f"http://testserver/ord/testbadd{query}"


def test_data_about_a_term_cannot_end_its_block(make_client: MakeClient) -> None:
    concept = Concept("x", "jargon", {"sv": TROUBLE}, definition={"sv": TROUBLE}, alt={"sv": (f"<!--{TROUBLE}",)})
    page = page_of(with_glossary(make_client, [concept]), "/ord/x")
    assert page.data is not None
    assert page.data["name"] == page.data["description"] == TROUBLE
    assert page.one("h1").text == " ".join(TROUBLE.split())


def test_swedish_words_on_an_english_page_are_marked_as_swedish(client: TestClient, world: World) -> None:
    concept = next(each for each in world.glossary.scheme("everyday") if "en" not in each.definition)
    page = page_of(client, f"/ord/{concept.id}", language="en")
    assert [each.text for each in page.all("p", lang="sv")] == [concept.definition["sv"]]


def test_the_chosen_language_stays_in_links_and_form(client: TestClient) -> None:
    page = page_of(client, "/ord?language=en&letter=T")
    inside = [each for each in page.links if each.startswith("/ord/")]
    assert inside
    assert all(each.endswith("?language=en") for each in inside)
    assert page.one("input", name="language")["value"] == "en"


def test_the_table_has_a_row_for_each_concept(client: TestClient, world: World) -> None:
    rows = rows_of(client, "/ord.csv")
    assert [each[SV("words-csv-id")] for each in rows] == [
        each.id for each in sorted(world.glossary, key=lambda each: alphabetical(each.name()))
    ]
    row = next(each for each in rows if each[SV("words-csv-id")] == "nagon-att-bolla-med")
    assert row[SV("words-csv-called")] == "rådgivning"
    assert "ventilera" in row[SV("words-csv-says")]


def test_the_table_takes_search_and_scheme_and_is_in_the_language_of_the_page(client: TestClient) -> None:
    rows = rows_of(client, "/ord.csv?q=innovation&scheme=principles", "en")
    assert rows
    assert {each[EN("words-csv-kind")] for each in rows} == {EN("scheme-principles")}
    page = page_of(client, "/ord?q=innovation&scheme=principles")
    assert "/ord.csv?q=innovation&scheme=principles" in page.links


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_is_run_as_a_formula(make_client: MakeClient, start: str) -> None:
    text = f'{start}HYPERLINK("https://x.example")'
    client = with_glossary(make_client, [Concept("x", "jargon", {"sv": text}, definition={"sv": text})])
    row = next(each for each in rows_of(client, "/ord.csv") if each[SV("words-csv-id")] == "x")
    assert row[SV("words-csv-word")] == row[SV("words-csv-means")] == f"'{text}"
