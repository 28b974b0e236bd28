"""The quality page and its JSON: what they hold, and that they say the same."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from bench.answers import Answers
from bench.calibration import Bin, Calibration
from bench.evidence import Reason, Removals
from bench.peers import Peer
from bench.quality_page import page
from bench.quality_results import Quality, document, quality_of
from bench.scoring import Case, Guess, need_outcomes, need_scores, share
from bench.trained_model import age
from bench.wrapping import Wrapped, figures_of_wrapped


def need(text: str, principle: str, support: str, **more: Any) -> Case:
    labels = {"principle": principle.split(), "support": support.split()}
    accepted = {f"{key}_ok": value for key, value in labels.items()}
    return {"text": text, "kind": "need", "lang": "sv", "receiver": None} | labels | accepted | more


NEEDS = [
    need("Vi vill prova?", "p4", "testbadd", receiver="kommun"),
    need("Vi vill lära oss", "p2", "utbildning", excluded_support=["finansiering"]),
    need("Vi vill sprida", "p5", "natverk"),
    need("Finns pengar?", "", "finansiering"),
]
OTHER: list[Case] = [
    {"text": "hej", "kind": "greet", "lang": "sv"},
    {"text": "Vad är en testbädd?", "kind": "term", "lang": "sv"},
    {"text": "Visa nätverk", "kind": "browse", "lang": "sv"},
]
ANSWERS = Answers(
    needs=(
        Guess(("p4",), ("testbadd",)),
        Guess(("p2",), ("utbildning", "finansiering")),
        Guess((), ("radgivning",), "browse"),
        Guess((), ("finansiering",)),
    ),
    kinds=("greet", "browse", "browse"),
    lists=(False, True, True),
)
PEERS = (
    Peer("a coin", "nothing", "heads or tails", tuple(Guess(("p1",), ("natverk",)) for _ in NEEDS)),
    Peer("a library", "", "best one", missing="not installed: no network"),
)


def quality(peers: tuple[Peer, ...] = PEERS, **more: Any) -> Quality:
    about = {"date": "2026-11-25", "tree": "abc"}
    return quality_of(about, NEEDS, OTHER, ANSWERS, peers, **more)


def figures(found: list[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    return {figure["id"]: (figure["right"], figure["n"]) for figure in found}


def section(text: str, title: str) -> list[str]:
    """The table under a heading."""
    lines = text.split(f"{title}\n", 1)[1].split("\n#", 1)[0].splitlines()
    return [line for line in lines if line.startswith("|")]


def test_every_figure_is_counted_over_the_messages_it_is_about() -> None:
    assert figures(document(quality())["figures"]) == {
        "principle_strict": (2, 3),
        "principle_accepted": (2, 3),
        "principle_silent": (1, 3),
        "principle_holds_back": (1, 1),
        "support_strict": (3, 4),
        "support_accepted": (3, 4),
        "support_silent": (0, 4),
        "support_holds_back": (0, 0),
        "pair_accepted": (2, 3),
        "excluded_honoured": (0, 1),
        "kind_need": (3, 4),
        "kind_other": (2, 3),
        "list_other": (1, 2),  # a list is right for a message that browses
    }


def test_the_figures_are_the_shares_that_the_scores_give() -> None:
    scores = need_scores(NEEDS, ANSWERS.needs)
    for name, outcomes in need_outcomes(NEEDS, ANSWERS.needs).items():
        assert share(each for each in outcomes if each is not None) == scores[name]


def test_the_json_can_be_written_and_holds_everything() -> None:
    content = json.loads(json.dumps(document(quality()), allow_nan=False))
    assert content["format"] == 1
    assert content["about"]["tree"] == "abc"
    assert content["messages"] == {"needs": 4, "other": 3}
    assert {group["by"] for group in content["groups"]} == {"kind", "length", "receiver", "language", "style"}
    assert content["confusion"]["principle"]["labels"][-1] == "none"
    assert sum(map(sum, content["confusion"]["support"]["counts"])) == 4


def test_the_page_shows_each_figure_with_its_interval_and_count() -> None:
    assert "| principle: best label is accepted | 0.667 | 0.21–0.94 | 2 | 3 |" in page(quality())
    assert "| support: holds back where none is expressed | – | – | 0 | 0 |" in page(quality())


def test_the_page_marks_groups_that_are_clearly_worse_and_shows_how_many_they_are() -> None:
    (kinds,) = [line for line in section(page(quality()), "### Kind of message") if line.startswith("| term")]
    assert kinds == "| term | 1 | 0.000 (-67, n 1) **▼** | 1.000 (+50, n 1) **▼** |"
    (accepted,) = [
        line for line in section(page(quality()), "### Receiver") if line.startswith("| principle: best label is acc")
    ]
    assert accepted == "| principle: best label is accepted | 1.000 (+33, n 1) | 0.500 (-17, n 2) **▼** |"


def test_the_matrices_hold_the_labels_none_and_the_sums() -> None:
    rows = section(page(quality()), "### Principle")
    assert rows[0] == "| expert ↓ given → | p1 | p2 | p3 | p4 | p5 | none | all |"
    assert "| p5 |  |  |  |  | **0** | 1 | 1 |" in rows


def test_a_peer_is_compared_on_the_same_needs() -> None:
    coin = document(quality())["peers"][0]
    assert coin["against_ours"]["support_accepted"] == {
        "n": 4,
        "only_ours_right": 3,
        "only_theirs_right": 1,
        "p": 0.625,
        "difference": "not shown",
    }
    assert "| a coin | support accepted | 4 | 3 | 1 | 0.6250 | not shown |" in page(quality())
    assert "kind_need" not in figures(coin["figures"])


def test_a_peer_that_is_missing_says_why_and_has_no_figures() -> None:
    library = document(quality())["peers"][1]
    assert (library["missing"], library["figures"], library["against_ours"]) == ("not installed: no network", [], {})
    text = page(quality())
    assert "| a library | – |  |  |  |  | not installed: no network |" in text
    assert text.count("a library") == 3


def test_how_a_label_was_chosen_is_said_of_everybody() -> None:
    rows = section(page(quality()), "### What they learnt from, and how a label is chosen")
    assert "| a coin | nothing | heads or tails |" in rows
    assert any("threshold" in row for row in rows if "Stödlotsen" in row)


def test_without_peers_there_is_no_comparison() -> None:
    assert "Beside others" not in page(quality(peers=()))


def test_what_was_not_measured_is_null_and_not_on_the_page() -> None:
    content = document(quality())
    assert (content["wrapped"], content["reasons"], content["calibration"]) == ([], None, None)
    for title in ("Needs wrapped", "Reasons", "How far the probabilities hold"):
        assert f"## {title}" not in page(quality())


def test_wrapped_needs_stand_beside_the_needs_by_themselves() -> None:
    bare = figures_of_wrapped(NEEDS, ANSWERS.needs)
    silent = figures_of_wrapped(NEEDS, [Guess((), (), "bot")] * len(NEEDS))
    found = quality(wrapped=(Wrapped("insult", silent, bare),))
    rows = section(page(found), "## Needs wrapped in other talk")
    assert rows[2].startswith("| by itself | 0.750 (")
    assert rows[3].startswith("| insult | 0.000 (0.00–0.49) -75 |")
    assert figures(document(found)["wrapped"][0]["figures"])["served"] == (0, 4)


def test_reasons_are_counted_with_an_interval() -> None:
    stayed = Reason("Vi vill prova", "principle", "p4", ("prova",))
    found = quality(removals=Removals(100, (stayed,)))
    assert "99 of 100 labels: 0.990 (0.95–1.00)." in page(found)
    assert document(found)["reasons"]["right"] == 99


def test_calibration_is_shown_bin_by_bin() -> None:
    found = quality(calibration={"principle": Calibration((Bin(20, 0.85, 16),), 0.05, {"p1": 0.01, "p4": 0.02})})
    assert "Expected error of the best label 0.050; by label: p1 0.010, p4 0.020." in page(found)
    assert "| 20 | 0.850 | 0.800 | 0.58–0.92 |" in page(found)
    assert document(found)["calibration"]["principle"]["bins"] == [{"n": 20, "claimed": 0.85, "right": 16}]


def test_a_model_older_than_the_messages_is_told_of(tmp_path: Path) -> None:
    model, message = tmp_path / "model", tmp_path / "p1.yml"
    assert age(model, tmp_path) == "none"
    for file in (message, model):
        file.touch()
    assert "before" not in age(model, tmp_path)
    later = model.stat().st_mtime + 10
    os.utime(message, (later, later))
    assert "before the newest messages" in age(model, tmp_path)
