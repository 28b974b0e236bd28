"""Beside a list a message is more likely about the list."""

from __future__ import annotations

from typing import Any

import pytest

from bot.context import in_context

LIST = {"shown": ["a", "b"], "choosing": False}


def parsed(*ranking: tuple[str, float]) -> dict[str, Any]:
    return {
        "intent": {"name": ranking[0][0], "confidence": ranking[0][1]},
        "intent_ranking": [{"name": name, "confidence": confidence} for name, confidence in ranking],
        "understanding": {"kind": "need", "asks": "need"},
    }


def test_beside_a_list_an_unsure_need_is_taken_for_a_question_about_the_list() -> None:
    read = in_context(parsed(("need", 0.6), ("followup_fact", 0.3)), LIST)
    assert read["intent"]["name"] == "followup_fact"
    assert (read["understanding"]["kind"], read["understanding"]["asks"]) == ("followup", None)


def test_a_sure_need_is_a_need_everywhere() -> None:
    message = parsed(("need", 0.99), ("followup_fact", 0.01))
    assert in_context(message, LIST) is message


@pytest.mark.parametrize("need", [None, {}, {"shown": []}, {"shown": ["a"], "choosing": True}])
def test_without_a_list_the_model_alone_decides(need: dict[str, Any] | None) -> None:
    message = parsed(("need", 0.6), ("followup_fact", 0.3))
    assert in_context(message, need) is message
