"""Everything the user reads is in one catalogue, whole in both languages and in plain words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from fluent.runtime import FluentResource
from fluent.syntax import ast, visitor

from actions.pointers import EMERGENCY
from actions.pointers import SIGNS as SUBJECTS
from actions.unknowns import OTHER
from actions.unknowns import SIGNS as FACTS
from stodlots_catalogue.insight import FeedbackReason
from stodlots_catalogue.records import ActorKind
from stodlots_catalogue.views import Standing
from stodlots_glossary.concepts import SCHEMES
from stodlots_glossary.folder import load_folder
from stodlots_glossary.vocabulary import Cost, Kind, Level, Phase, Principle, Receiver, SupportType
from stodlots_web.comparing import ORDER
from stodlots_web.messages import LANGUAGES, Messages, messages_in
from stodlots_web.pages.quality import COLUMNS, FIGURES, GROUPS
from stodlots_web.pages.words import CSV_COLUMNS
from stodlots_web.settings import ROOT

FOLDER = ROOT / "data" / "responses"
WIDGET = ROOT / "widget" / "src"


class Variables(visitor.Visitor):  # type: ignore[misc]
    """The variables that a message uses."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(node.id.name)


@cache
def entries(language: str) -> list[ast.EntryType]:
    resource = FluentResource((FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))
    return list(resource.body)


@cache
def messages(language: str) -> dict[str, set[str]]:
    """Each key with the variables it uses."""
    found = {}
    for entry in entries(language):
        if isinstance(entry, ast.Message):
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.found
    return found


SV, EN = messages("sv"), messages("en")
NUMBERS = {"count", "total", "shown", "first", "last", "max", "seconds", "offerings", "actors", "exact", "near"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_catalogue_can_be_read(language: str) -> None:
    unread = [entry.content for entry in entries(language) if isinstance(entry, ast.Junk)]
    assert unread == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_there_twice(language: str) -> None:
    names = [entry.id.name for entry in entries(language) if isinstance(entry, ast.Message)]
    assert sorted(names) == sorted(set(names))


def test_both_languages_have_the_same_messages_in_the_same_order() -> None:
    assert list(SV) == list(EN)


@pytest.mark.parametrize("key", [key for key in SV if key in EN])
def test_both_languages_use_the_same_variables(key: str) -> None:
    assert SV[key] == EN[key]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [0, 1, 2, 5, 1234])
def test_every_message_can_be_said(language: str, number: int) -> None:
    say = messages_in(language)
    for key, variables in messages(language).items():
        text = say(key, **{name: number if name in NUMBERS else "ordet" for name in variables})
        assert text.strip(), key
        assert "{" not in text and "$" not in text, (key, text)


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError, match="no-such-key"):
        messages_in("sv")("no-such-key")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_variable_is_an_error_and_not_a_hole(language: str) -> None:
    with pytest.raises(KeyError, match="offering-detail"):
        messages_in(language)("offering-detail", name="x")


@pytest.mark.parametrize("language", ["de", "", "SV"])
def test_a_language_we_do_not_speak_is_answered_in_swedish(language: str) -> None:
    assert messages_in(language)("and") == "och"


def test_what_is_missing_in_english_is_said_in_swedish(tmp_path: Path) -> None:
    (tmp_path / "sv.ftl").write_text("hej = Hej\nbara = Bara svenska\n", encoding="utf-8")
    (tmp_path / "en.ftl").write_text("hej = Hello\n", encoding="utf-8")
    say = Messages("en", tmp_path)
    assert (say("hej"), say("bara")) == ("Hello", "Bara svenska")


FAMILIES = {
    "principle-": Principle,
    "aim-": Principle,
    "support-": SupportType,
    "choice-": [*Principle, *SupportType],
    "receiver-": Receiver,
    "phase-": Phase,
    "level-": Level,
    "cost-": Cost,
    "noted-cost-": Cost,
    "changed-cost-": Cost,
    "actor-kind-": ActorKind,
    "actor-one-": ActorKind,
    "actors-for-": ["receiver", "phase", "level"],
    "worth-": [*Principle, *SupportType],
    "fact-": [*FACTS, OTHER],
    "fact-price-": Cost,
    "elsewhere-": [each for each in SUBJECTS if each != EMERGENCY],
    "choice-reason-": FeedbackReason,
    "feedback-thanks-": FeedbackReason,
    "saved-since-": ["changed", "gone"],
    "scheme-": list(SCHEMES),
    "kept-where-": ["memory", "own", "database", "log"],
    "time-": ["days", "hours", "minutes"],
    "words-csv-": list(CSV_COLUMNS),
    "quality-figure-": list(FIGURES),
    "quality-column-": list(COLUMNS),
    "quality-by-": list(GROUPS),
    "quality-group-": [name for names in GROUPS.values() for name in names.values()],
    "quality-kind-": Kind,
}


@pytest.mark.parametrize(("prefix", "values"), FAMILIES.items())
def test_every_value_of_the_vocabulary_has_words(prefix: str, values: list[str]) -> None:
    assert {f"{prefix}{value}" for value in values} <= SV.keys()


@cache
def sources() -> list[str]:
    """The code that says something."""
    places = ((ROOT / "web", "*.py"), (ROOT / "web", "*.html"), (ROOT / "actions", "*.py"), (WIDGET, "*.ts"))
    files = [file for folder, pattern in places for file in sorted(folder.rglob(pattern))]
    return [file.read_text(encoding="utf-8") for file in files]


@cache
def said_in_code() -> set[str]:
    """Keys in ``say("...")``, ``"key": "..."`` and ``key="..."``, and those of ``Problem(status, "code")``."""
    found = set()
    for text in sources():
        found |= set(re.findall(r"\bsay\(\s*[\"']([a-z0-9_-]+)[\"'](?! ~)", text))  # in templates "~" joins
        found |= set(re.findall(r'"key": f?"([a-z0-9_-]+)"', text))
        for code in re.findall(r'Problem\(\s*[\w.]+,\s*"([a-z-]+)"', text):
            found |= {f"problem-{code}", f"problem-{code}-title"}
    return found


@cache
def said_in_responses() -> set[str]:
    responses = yaml.safe_load((FOLDER / "responses.yml").read_text(encoding="utf-8"))["responses"]
    custom = [each["custom"] for variants in responses.values() for each in variants]
    return {said["key"] for each in custom for said in (each, *each.get("choices", ()))}


@pytest.mark.parametrize("key", sorted(said_in_code() | said_in_responses()))
def test_every_key_that_is_said_exists(key: str) -> None:
    assert key in SV


def test_keys_are_found_in_the_code() -> None:
    assert {"welcome", "ask-principle", "list-not-confirmed", "problem-too-long"} <= said_in_code()
    assert "greet" in said_in_responses()


@cache
def computed() -> set[str]:
    """Keys that the code puts together from a part and a value."""
    text = "\n".join(text for text in sources())
    found = set()
    for prefix, values in FAMILIES.items():
        if f'f"{prefix}{{' in text or f'_labels("{prefix[:-1]}"' in text:
            found |= {f"{prefix}{value}" for value in values}
    reasons = ("fits_principle", "fits_support_type", "fits_receiver", "fits_phase", "fits_level", "words", "dated")
    reasons += (
        "concrete_next_step",
        "confirmed",
        "not_confirmed",
        "fresh",
        "near_miss_principle",
        "near_miss_support_type",
    )
    if 'f"why-{' in text:
        found |= {f"why-{code}" for code in reasons}
    if "`widget-problem-${" in text:
        found |= {f"widget-problem-{trouble}" for trouble in ("offline", "slow", "away", "busy", "expired", "refused")}
    if "`widget-example-${" in text:
        found |= {f"widget-example-{number}" for number in (1, 2, 3)}
    if 'f"noted-{' in text:
        found |= {f"noted-{name}" for name in ("receiver", "phase", "level")}
    if 'f"noted-cost-{' in text:
        found |= {f"noted-cost-{cost}" for cost in Cost}
    facets = ("receiver", "phase", "level", "cost")
    if 'f"choice-wrong-{' in text:
        found |= {f"choice-wrong-{aspect}" for aspect in ("principle", "support", *facets)}
    if 'f"changed-{' in text:
        found |= {f"changed-{what}" for what in ("principle", "support", "excluded", "included", *facets[:3])}
    if 'f"dropped-{' in text:
        found |= {f"dropped-{what}" for what in ("principle", "support", *facets)}
    if 'f"ask-{' in text:
        found |= {f"ask-{facet}" for facet in facets}
    if 'f"compare-{' in text:
        found |= {f"compare-{aspect.replace('_', '-')}" for aspect in ORDER}
    if 'f"why-not-{' in text:
        found |= {f"why-not-{check}" for check in ("excluded", "receiver", "cost", "principle", "support")}
    found |= {f"problem-{code}{end}" for code in re.findall(r'\d: "([a-z-]+)"', text) for end in ("", "-title")}
    return found


def spoken_of(key: str) -> bool:
    """Whether a key stands anywhere in the code as a whole word in quotation marks."""
    return any(f'"{key}"' in text for text in sources())


@pytest.mark.parametrize("key", sorted(SV))
def test_no_message_is_there_for_nothing(key: str) -> None:
    intents = {"pii", "injection"}  # said by the name of the intent, actions/needs.py
    is_said = key in said_in_code() | said_in_responses() | computed() | intents or spoken_of(key)
    assert is_said


def test_standings_have_their_labels() -> None:
    assert {str(each) for each in Standing} >= {"verify", "ended"}
    assert {"card-not-confirmed", "card-ended"} <= SV.keys()


def sentences(language: str, key: str) -> list[str]:
    say = messages_in(language)
    text = say(key, **{name: 2 if name in NUMBERS else "ordet" for name in messages(language)[key]})
    return [each for each in re.split(r"(?<=[.!?:])\s+", text.strip()) if each]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: str) -> None:
    lengths = {}
    for key in messages(language):
        said = sentences(language, key)
        lengths[key] = sum(len(sentence.split()) for sentence in said) / len(said)
    assert {key: length for key, length in lengths.items() if length > 25} == {}
    assert sum(lengths.values()) / len(lengths) < 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_exclamations_are_for_greetings_only(language: str) -> None:
    loud = {key for key in messages(language) if "!" in " ".join(sentences(language, key))}
    assert loud <= {"welcome", "greet", "thanks", "bye"}
    assert all(" ".join(sentences(language, key)).count("!") == 1 for key in loud)


@pytest.mark.parametrize("key", sorted(SV))
def test_swedish_is_plain_and_everyday(key: str) -> None:
    text = " ".join(sentences("sv", key))
    for word in ("vänligen", "ovanstående", "avseende", "erhålla", "användaren", "kund", "kunder", "error", "tyvärr"):
        assert not re.search(rf"\b{word}\b", text, re.IGNORECASE)
    assert not re.search(r"  |\s[.,!?]|\.\.", text)
    assert '"' not in text  # ” in Swedish, “ ” in English


def test_the_user_is_told_that_a_machine_answers() -> None:
    for key in ("welcome", "greet", "bot", "page-bot"):
        assert "automatisk" in messages_in("sv")(key) or "ingen människa" in messages_in("sv")(key)


MOST_WORDS = 60
# The official names of the principles, which stand beside what they mean in plain words (aim-...).
OFFICIAL_NAMES = {f"principle-{each}" for each in Principle} | {"about-open"}  # what the law and the trade call it
ENDINGS = {"sv": "(?:en|et|n|t|er|ar|or|na|erna|arna|s|ens|ets)?", "en": "s?"}


def said(language: str, key: str) -> str:
    """A message with one word, or the number two, for each variable."""
    return messages_in(language)(key, **{n: 2 if n in NUMBERS else "ordet" for n in messages(language)[key]})


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_longer_than_sixty_words(language: str) -> None:
    long = {key: words for key in messages(language) if (words := len(said(language, key).split())) > MOST_WORDS}
    assert long == {}


@cache
def jargon(language: str) -> dict[str, re.Pattern[str]]:
    """The terms that the glossary marks as the actors' own, in their usual inflections."""
    terms = {concept.name(language) for concept in load_folder(ROOT / "data" / "glossary").scheme("jargon")}
    return {term: re.compile(rf"\b{re.escape(term)}{ENDINGS[language]}\b", re.IGNORECASE) for term in terms}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_holds_a_term_of_the_trade(language: str) -> None:
    """What needs explaining is explained by the glossary; the assistant's own sentences do without."""
    found = {
        (key, term)
        for key in set(messages(language)) - OFFICIAL_NAMES
        for term, pattern in jargon(language).items()
        if pattern.search(said(language, key))
    }
    assert found == set()


def test_a_term_of_the_trade_would_be_found() -> None:
    assert jargon("sv")["pilot"].search("Vi har en pilot, och piloten gick bra")
    assert jargon("en")["prototype"].search("two prototypes")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_message_says_that_a_machine_answers_and_warns_about_personal_data(language: str) -> None:
    for key in ("welcome", "greet"):
        text = said(language, key).casefold()
        assert {"sv": "automatisk assistent", "en": "automated assistant"}[language] in text
        assert {"sv": "skriv inga personuppgifter", "en": "do not include personal details"}[language] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_in_distress_gets_numbers_to_call(language: str) -> None:
    for number in ("112", "90101", "1177", "08-702 16 80"):
        assert number in said(language, "distress")
