"""The baselines: what they answer, and that BM25 ranks as it should."""

from __future__ import annotations

from pathlib import Path

from bench.baselines import Bm25, by_glossary, most_frequent
from bench.default_assistant import DEFAULT_EPOCHS, PIPELINE, pipeline_with
from bench.labelled import Message, labelled_needs, read_messages
from bench.scoring import Guess
from stodlots_glossary.concepts import Concept, Glossary

TEXTS = ["pengar till robotar i hemtjänsten", "nätverk för chefer", "robotar, robotar och ännu fler robotar"]


def test_bm25_puts_the_text_with_the_telling_word_first() -> None:
    assert Bm25(TEXTS).best("robotar", 3) == [2, 0]
    assert Bm25(TEXTS).best("nätverken", 3) == [1]


def test_bm25_finds_nothing_for_words_that_no_text_has() -> None:
    assert Bm25(TEXTS).best("bygglov", 3) == []


def need(text: str, principles: str = "", support_types: str = "") -> Message:
    return Message(text, "need", True, tuple(principles.split()), tuple(support_types.split()))


def test_the_most_frequent_label_is_counted_by_the_best_label_of_each_message() -> None:
    known = [need("a", "p2 p1", "natverk"), need("b", "p2"), need("c", "p1"), need("d")]
    assert most_frequent(known)("whatever") == Guess(("p2",), ("natverk",))


def test_the_glossary_alone_adds_up_what_its_words_point_to() -> None:
    concepts = [
        Concept("p4", "principles", {"sv": "utforska"}),
        Concept("prova", "everyday", {"sv": "prova"}, points={"p4": 0.6, "testbadd": 0.5, "test": 1.0}),
        Concept("rum", "everyday", {"sv": "provrum"}, points={"testbadd": 0.3}),
        Concept("pengar", "everyday", {"sv": "pengar"}, points={"finansiering": 0.7}),
    ]
    guess = by_glossary(Glossary.of(concepts, 1))
    assert guess("Vi vill prova i ett provrum, och har pengar") == Guess(("p4",), ("testbadd",))
    assert guess("Vi behöver pengar") == Guess((), ("finansiering",))
    assert guess("Hej") == Guess((), ())


def test_labelled_messages_are_read_with_their_intents_and_labels(tmp_path: Path) -> None:
    (tmp_path / "needs").mkdir()
    (tmp_path / "needs" / "p2.yml").write_text(
        "nlu:\n- intent: need\n  examples:\n"
        "  - {text: a, metadata: {principle: [p2, p1], support: [natverk]}}\n"
        "  - {text: b, metadata: {receiver: kommun}}\n"
        "- intent: greet\n  examples:\n  - {text: hej}\n",
        encoding="utf-8",
    )
    assert read_messages(tmp_path) == (need("a", "p2 p1", "natverk"), need("b"), Message("hej", "greet"))
    assert labelled_needs(tmp_path) == (need("a", "p2 p1", "natverk"), need("b"))


def test_other_epochs_change_nothing_but_the_epochs(tmp_path: Path) -> None:
    assert pipeline_with(DEFAULT_EPOCHS, tmp_path) == PIPELINE
    trial = pipeline_with(3, tmp_path).read_text(encoding="utf-8")
    assert trial.count("epochs: 3") == PIPELINE.read_text(encoding="utf-8").count(f"epochs: {DEFAULT_EPOCHS}")
