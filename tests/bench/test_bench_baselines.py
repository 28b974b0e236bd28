"""The baselines: what they answer, and that BM25 ranks as it should."""

from __future__ import annotations

from pathlib import Path

from bench.baselines import Bm25, most_frequent
from bench.default_assistant import DEFAULT_EPOCHS, PIPELINE, pipeline_with
from bench.scoring import Guess

TEXTS = ["pengar till robotar i hemtjänsten", "nätverk för chefer", "robotar, robotar och ännu fler robotar"]


def test_bm25_puts_the_text_with_the_telling_word_first() -> None:
    assert Bm25(TEXTS).best("robotar", 3) == [2, 0]
    assert Bm25(TEXTS).best("nätverken", 3) == [1]


def test_bm25_finds_nothing_for_words_that_no_text_has() -> None:
    assert Bm25(TEXTS).best("bygglov", 3) == []


def test_the_most_frequent_label_is_counted_by_the_best_label_of_each_message(tmp_path: Path) -> None:
    (tmp_path / "needs.yml").write_text(
        "nlu:\n- intent: need\n  examples:\n"
        "  - {text: a, metadata: {principle: [p2, p1], support: [natverk]}}\n"
        "  - {text: b, metadata: {principle: [p2]}}\n"
        "  - {text: c, metadata: {principle: [p1]}}\n"
        "  - {text: d}\n",
        encoding="utf-8",
    )
    assert most_frequent(tmp_path)("whatever") == Guess(("p2",), ("natverk",))


def test_other_epochs_change_nothing_but_the_epochs(tmp_path: Path) -> None:
    assert pipeline_with(DEFAULT_EPOCHS, tmp_path) == PIPELINE
    trial = pipeline_with(3, tmp_path).read_text(encoding="utf-8")
    assert trial.count("epochs: 3") == PIPELINE.read_text(encoding="utf-8").count(f"epochs: {DEFAULT_EPOCHS}")
