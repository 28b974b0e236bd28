"""How a message is read, with models trained on the spot on a few messages: no Rasa, a second or two."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.understanding import linear
from bot.understanding.features import Analyser, asking_words, features_of
from bot.understanding.language import language_of
from bot.understanding.reader import Example, NeedReader, penalties_on, what_to_ask
from bot.understanding.vectors import word_weights
from stodlots_glossary.concepts import Concept, Glossary
from stodlots_glossary.matching import Matcher
from stodlots_glossary.vocabulary import Kind

GLOSSARY = Glossary.of(
    [
        Concept("pengar", "everyday", {"sv": "pengar"}, points={"finansiering": 0.9}),
        Concept("kurs", "everyday", {"sv": "kurs"}, points={"utbildning": 0.9}),
        Concept("bolla", "everyday", {"sv": "någon att bolla med"}, points={"radgivning": 0.8}),
        Concept("kommun", "receivers", {"sv": "kommun"}, points={"kommun": 1.0}),
    ]
)
POINTS = {concept.id: dict(concept.points) for concept in GLOSSARY}
MATCHER = Matcher(GLOSSARY)
ANALYSE = Analyser(MATCHER)


def example(text: str, intent: str = "need", **labels: object) -> Example:
    return Example(ANALYSE(text), intent, labelled=bool(labels), **labels)  # type: ignore[arg-type]


def need(text: str, principle: str, support: str, excluded: tuple[str, ...] = ()) -> Example:
    return example(text, principle=(principle,), support=(support,), excluded_support=excluded)


PLACES = ("skolan", "biblioteket", "badhuset", "hemtjänsten", "parkerna", "förskolan", "museet", "köket")
EXAMPLES = [
    *(need(f"vi behöver pengar för att testa i {place}", "p4", "finansiering") for place in PLACES),
    *(need(f"chefen på {place} vågar inte, vi vill gå en kurs", "p2", "utbildning") for place in PLACES),
    *(need(f"hur sprider vi det {place} lärt sig, någon att bolla med?", "p5", "radgivning") for place in PLACES),
    *(
        need(f"inte en kurs till, {place} vill ha någon att bolla med", "p2", "radgivning", ("utbildning",))
        for place in PLACES
    ),
    *(example(f"hur kommer {place} vidare härifrån", principle=(), support=()) for place in PLACES),
    *(example(f"hej där i {place}", "greet") for place in PLACES),
    *(example(f"vad betyder {place}", "term") for place in PLACES),
]


@pytest.fixture(scope="module")
def reader() -> NeedReader:
    return NeedReader.train(EXAMPLES, POINTS)


def read(reader: NeedReader, text: str):
    return reader.read(ANALYSE(text))


def test_a_need_is_read_with_principle_and_support_type(reader: NeedReader) -> None:
    reading = read(reader, "vi behöver pengar för att testa på torget")
    assert reading.kind is Kind.NEED
    assert next(label["id"] for label in reading.principles) == "p4"
    assert next(label["id"] for label in reading.support_types) == "finansiering"


def test_probabilities_are_told_of_every_label_and_are_those_of_the_reading(reader: NeedReader) -> None:
    text = "inte en kurs till, torget vill ha någon att bolla med"
    probabilities = reader.probabilities(ANALYSE(text))
    assert set(probabilities["principle"]) >= {"p2", "p4", "p5"}
    reading = read(reader, text)
    for name, labels in (("principle", reading.principles), ("support_type", reading.support_types)):
        assert labels
        assert all(round(probabilities[name][label["id"]], 3) == label["score"] for label in labels)
    assert probabilities["support_type"]["utbildning"] < 0.5


def test_the_words_given_as_reason_are_the_users_own_and_glossary_phrases_stay_whole(reader: NeedReader) -> None:
    text = "hur sprider vi det, någon att bolla med?"
    reading = read(reader, text)
    evidence = [words for label in (*reading.principles, *reading.support_types) for words in label["evidence"]]
    assert evidence
    assert all(words in text for words in evidence)
    assert "någon att bolla med" in reading.support_types[0]["evidence"]


def test_what_is_turned_down_is_excluded_and_not_acted_on(reader: NeedReader) -> None:
    reading = read(reader, "inte en kurs till, vi vill ha någon att bolla med")
    assert "utbildning" in reading.excluded_support_types
    assert "utbildning" not in [label["id"] for label in reading.support_types]


@pytest.mark.parametrize(
    ("text", "refused"),
    [("inte kurs", ("utbildning",)), ("nej, inte pengar", ("finansiering",)), ("inga pengar", ()), ("inte", ())],
)
def test_a_message_that_is_nothing_but_a_refusal_is_one(
    reader: NeedReader, text: str, refused: tuple[str, ...]
) -> None:
    wished, unlikely = (np.full(len(reader.models[name].labels), -9.0) for name in ("support_type", "excluded"))
    assert reader._excluded(ANALYSE(text), wished, unlikely) == refused


def test_what_is_turned_down_costs_its_own_kind_only() -> None:
    lost = penalties_on(("finansiering", "utbildning", "nothing"), ("utbildning",), np.array([[9.0], [-9.0]]))
    assert lost[0, 1] > 0
    assert lost.sum() == lost[0, 1]


def test_what_is_asked_for_is_not_excluded(reader: NeedReader) -> None:
    assert read(reader, "chefen vågar inte, vi vill gå en kurs").excluded_support_types == ()


@pytest.mark.parametrize("text", ["", "   ", "🙃🙃", "?!", "12345", "\n"])
def test_a_text_without_letters_is_gibberish(reader: NeedReader, text: str) -> None:
    reading = read(reader, text)
    assert reading.kind is Kind.GIBBERISH
    assert reading.principles == reading.support_types == ()


def test_small_talk_has_no_principle(reader: NeedReader) -> None:
    reading = read(reader, "hej där")
    assert reading.kind is Kind.GREET
    assert reading.principles == ()


def test_a_plain_facet_word_is_heard_although_the_model_never_learnt_it(reader: NeedReader) -> None:
    assert read(reader, "vi är en kommun").facets["receiver"] == "kommun"


def test_a_saved_reader_reads_the_same(reader: NeedReader, tmp_path: Path) -> None:
    reader.save(tmp_path)
    loaded = NeedReader.load(tmp_path)
    for text in ("vi behöver pengar för att testa", "hej där", "inte en kurs till"):
        assert read(loaded, text) == read(reader, text)


def test_training_twice_gives_the_same_model(reader: NeedReader) -> None:
    again = NeedReader.train(EXAMPLES, POINTS)
    for name, model in reader.models.items():
        assert np.array_equal(model.coefficients, again.models[name].coefficients)
    assert again.acting == reader.acting


def test_word_weights_add_up_to_the_score(reader: NeedReader) -> None:
    text = "vi behöver pengar för att testa i skolan"
    analysis = ANALYSE(text)
    features = features_of(analysis, POINTS)
    vector = reader.vectoriser(features)
    model = reader.models["support_type"]
    for row, label in enumerate(model.labels):
        weights = word_weights(vector, features, model.coefficients_of(label, vector), len(analysis.words))
        score = weights.sum() + model.intercepts[row]
        slope, offset = model.platt[row]
        assert slope * score + offset == pytest.approx(model.log_odds(vector)[row], rel=1e-5), label


def test_a_need_that_says_nothing_of_the_kind_of_support_is_asked_about(reader: NeedReader) -> None:
    reading = read(reader, "hur kommer torget vidare härifrån")
    assert reading.kind is Kind.NEED
    assert reading.support_types == ()


def test_few_who_say_what_they_mean_are_asked_all_the_same() -> None:
    scores = np.array([[lead / 100, 0.0] for lead in range(-100, 100)])
    truth = np.array([[lead >= 0, lead < 0] for lead in range(-100, 100)])
    rule = linear.ActingRule.learn(linear.HeldOut(scores, truth))
    asked = [lead for lead, said in zip(scores[:, 0], truth[:, 0], strict=True) if said and lead < rule.least]
    assert len(asked) == 100 * linear.NEEDLESS_QUESTIONS
    assert rule.expressed(-0.5) < 0.1
    assert rule.expressed(0.5) > 0.9


@pytest.mark.parametrize(
    ("principles", "supports", "asks"),
    [([], [], "need"), (["p1"], [], "support_type"), ([], ["natverk"], "principle"), (["p1"], ["natverk"], None)],
)
def test_the_missing_thing_is_what_is_asked_about(principles: list[str], supports: list[str], asks: str | None) -> None:
    assert what_to_ask(Kind.NEED, principles, supports) == asks
    assert what_to_ask(Kind.GREET, principles, supports) is None


def test_what_stands_near_a_refusal_is_a_feature_of_its_own() -> None:
    text = "vi har pengar men inte en kurs till"
    names = {name for each in features_of(ANALYSE(text), POINTS) if each.block == "refusal" for name in each.names}
    assert {"har>>finansiering", "finansiering<<men", "inte>kurs", ">kurs", "inte>>utbildning"} <= names
    assert not any(">pengar" in name for name in names)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vi vill testa en ny tjänst", "sv"),
        ("We want to test a new service with our residents", "en"),
        ("Vi ønsker å prøve en ny tjeneste", "sv"),
        ("test", "sv"),
        ("hello", "en"),
        ("vad gör Digg?", "sv"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("Vi har en kurs. Nu vill vi ha pengar", ["Nu", "vill", "vi", "ha", "pengar"]),
        ("Vad kostar det? Vi är en kommun. Tack", ["Vad", "kostar", "det", "Tack"]),
        ("pengar", ["pengar"]),
        ("Kurs?!\n\n", ["Kurs"]),
        ("", []),
    ],
)
def test_what_is_asked_for_stands_in_the_last_sentence_or_before_a_question_mark(text: str, asking: list[str]) -> None:
    analysis = ANALYSE(text)
    assert [analysis.words[i].text for i in asking_words(analysis)] == asking


def test_small_words_are_no_reason_while_there_are_better_ones(reader: NeedReader) -> None:
    for text in ("vi behöver pengar för att testa på torget", "chefen på torget vågar inte, vi vill gå en kurs"):
        reading = read(reader, text)
        shown = [words for label in (*reading.principles, *reading.support_types) for words in label["evidence"]]
        assert shown
        assert not {"vi", "för", "att", "på", "en"} & set(shown)
