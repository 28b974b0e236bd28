"""What is asked of our own models: whether reasons are reasons, probabilities hold and wrapped needs are heard."""

from __future__ import annotations

from typing import Any

import pytest

from bench import calibration, evidence, rasa_environment
from bench.calibration import Bin, binned, calibration_of, calibration_table, expected_error, measure_calibration
from bench.evidence import Reason, evidence_table, reasons_of, removals, without
from bench.rasa_environment import ScriptFailed, answered_by
from bench.scoring import Guess
from bench.wrapping import WRAPPINGS, figures_of_wrapped, measure_wrapped, wrapped_table


@pytest.mark.parametrize(
    ("text", "words", "rest"),
    [
        ("Vi vill prova på riktigt, prova!", ["prova"], "Vi vill   på riktigt,  !"),
        ("PROVA nu", ["prova"], "  nu"),
        ("testbädd för bad", ["bad"], "testbädd för  "),  # not in "testbädd"
        ("läs om spridningsteori", ["spridning"], "läs om  steori"),  # a part of a compound
        ("en kurs i att leda", ["kurs", "kurs i att leda"], "en  "),
        ("vad kostar det (ca)?", ["(ca)?"], "vad kostar det  "),
        ("ingenting", [], "ingenting"),
    ],
)
def test_the_words_are_taken_out_wherever_they_stand(text: str, words: list[str], rest: str) -> None:
    assert without(text, words).split() == rest.split()


def label(label_id: str, *words: str) -> dict[str, Any]:
    return {"id": label_id, "score": 0.9, "evidence": list(words)}


UNDERSTANDING = {"principles": [label("p4", "prova")], "support_types": [label("testbadd", "miljö"), label("natverk")]}


def test_a_label_without_a_reason_counts_as_one_that_did_not_move() -> None:
    reasons = reasons_of("prova i miljö", UNDERSTANDING)
    assert reasons[0] == Reason("prova i miljö", "principle", "p4", ("prova",))
    probabilities = {
        "prova i miljö": {"principle": {"p4": 0.9}, "support_type": {"testbadd": 0.8, "natverk": 0.7}},
        reasons[0].rest: {"principle": {"p4": 0.2}, "support_type": {"testbadd": 0.8, "natverk": 0.7}},
        reasons[1].rest: {"principle": {"p4": 0.9}, "support_type": {"testbadd": 0.8, "natverk": 0.7}},
    }
    found = removals(reasons, probabilities)
    assert [reason.label for reason in found.stayed] == ["testbadd", "natverk"]
    assert (found.figure.right, found.figure.n) == (1, 3)
    assert evidence_table(found).rows[0].verdict is False


def test_every_need_is_read_with_and_without_its_reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    class Api:
        def interpret(self, text: str) -> dict[str, Any]:
            return {"principles": [label("p4", "prova")], "support_types": []}

    def answers(script: str, question: Any) -> Any:
        assert question["learn"] is None
        return [{"principle": {"p4": 0.9 if "prova" in text else 0.1}} for text in question["read"]]

    monkeypatch.setattr(evidence, "answered_by", answers)
    found = evidence.measure_evidence(Api(), [{"text": "vi vill prova"}, {"text": "prova mer"}])  # type: ignore[arg-type]
    assert (found.figure.right, found.figure.n) == (2, 2)


def test_claims_go_into_bins_of_equal_width() -> None:
    assert binned([(0.0, False), (0.05, True), (0.95, True), (1.0, True), (0.5, False)]) == (
        Bin(2, 0.025, 1),
        Bin(1, 0.5, 0),
        Bin(2, 0.975, 2),
    )


@pytest.mark.parametrize(
    ("claims", "error"),
    [
        ([(0.75, True)] * 3 + [(0.75, False)], 0.0),
        ([(1.0, False)], 1.0),
        ([(0.9, True)] * 5 + [(0.2, True)] * 5, (0.1 + 0.8) / 2),
        ([], 0.0),
    ],
)
def test_the_expected_error_is_the_mean_distance(claims: list[tuple[float, bool]], error: float) -> None:
    assert expected_error(binned(claims)) == pytest.approx(error)


def test_the_best_label_and_each_label_are_judged() -> None:
    found = calibration_of(
        ("p1", "p2"),
        [{"p1": 0.9, "p2": 0.1, "nothing": 0.99}, {"p1": 0.2, "p2": 0.6}],
        [("p1",), ("p1",)],
    )
    assert found.messages == 2
    assert [(each.claims, each.claimed, each.right) for each in found.best] == [(1, 0.6, 0), (1, 0.9, 1)]
    assert found.error == pytest.approx((0.6 + 0.1) / 2)
    assert found.errors_by_label == pytest.approx({"p1": (0.1 + 0.8) / 2, "p2": (0.1 + 0.6) / 2})
    table = calibration_table({"principle": found})
    assert [row.verdict for row in table.rows] == [False, False]
    assert "on 2 labelled messages" in table.note


def test_what_is_asked_about_was_not_learnt(monkeypatch: pytest.MonkeyPatch) -> None:
    examples = tuple(
        {"text": f"behov {n}", "intent": "need", "metadata": {"principle": ["p1"], "support": ["natverk"]}}
        for n in range(10)
    )
    seen: dict[str, Any] = {}

    def answers(script: str, question: Any) -> Any:
        seen.update(question)
        return [{"principle": {"p1": 1.0}, "support_type": {"natverk": 0.5}} for _ in question["read"]]

    monkeypatch.setattr(calibration, "read_examples", lambda: ({"text": "hej", "intent": "greet"}, *examples))
    monkeypatch.setattr(calibration, "answered_by", answers)
    found = measure_calibration(every=5)
    assert seen["read"] == ["behov 0", "behov 5"]
    assert not set(seen["read"]) & {each["text"] for each in seen["learn"]}
    assert len(seen["learn"]) == 9
    assert found["principle"].error == 0
    assert found["support"].error == 0.5


def test_a_script_that_fails_says_what_it_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rasa_environment, "BOT_PYTHON", "/bin/false")
    with pytest.raises(ScriptFailed, match=r"^bench/own_models\.py: "):
        answered_by("own_models.py", {})


NEEDS = [
    {"text": "Vi vill prova", "principle": ["p4"], "principle_ok": ["p4"], "support": ["testbadd"], "support_ok": ["testbadd"]},
    {"text": "Finns pengar?", "principle": [], "principle_ok": [], "support": ["finansiering"], "support_ok": ["finansiering"]},
]  # fmt: skip


def test_every_need_is_asked_in_every_wrapping() -> None:
    asked = []

    class Api:
        def interpret(self, text: str) -> dict[str, Any]:
            asked.append(text)
            kind = "bot" if "robot" in text else "injection" if "Ignorera" in text else "need"
            labels = [] if kind == "bot" else [{"id": "p4"}]
            return {"kind": kind, "principles": labels, "support_types": []}

    bare = [Guess(("p4",), ("testbadd",)), Guess((), ("finansiering",))]
    found = measure_wrapped(Api(), NEEDS, bare)  # type: ignore[arg-type]
    assert len(asked) == len(WRAPPINGS) * len(NEEDS)
    assert all(any(need["text"] in text and need["text"] != text for need in NEEDS) for text in asked)
    served = {each.name: each.figures[0].value for each in found}
    assert (served["order"], served["question about the bot"], served["small talk"]) == (1, 0, 1)
    table = wrapped_table(found)
    assert table.rows[0].value == 1
    assert len(table.others) == len(WRAPPINGS)


def test_only_needs_that_express_a_label_count_for_it() -> None:
    served, principle, support = figures_of_wrapped(NEEDS, [Guess(("p4",), ()), Guess(("p1",), ("finansiering",))])
    assert (served.n, principle.n, support.n) == (2, 1, 2)
    assert (principle.right, support.right) == (1, 1)


@pytest.mark.rasa
def test_the_trained_model_says_how_likely_every_label_is() -> None:
    (read,) = answered_by("own_models.py", {"learn": None, "read": ["Vi behöver pengar för att prova något nytt"]})
    for key, labels in calibration.LABELS.items():
        probabilities = read[calibration.OWN_NAMES[key]]
        assert set(labels) <= set(probabilities)
        assert all(0 <= probability <= 1 for probability in probabilities.values())
    assert max(read["support_type"], key=lambda label: read["support_type"][label]) == "finansiering"


@pytest.mark.rasa
def test_the_model_on_ngrams_learns_what_it_is_given() -> None:
    places = ("skolan", "badet", "parken", "museet")
    learn = [[f"pengar till {place}", "p1", "finansiering"] for place in places]
    learn += [[f"en kurs för {place}", "p2", "utbildning"] for place in places] + [["hej", None, None]]
    read = answered_by("ngrams.py", {"learn": learn, "read": ["finns det pengar?", "finns någon kurs?"]})
    assert read == [["p1", "finansiering"], ["p2", "utbildning"]]
