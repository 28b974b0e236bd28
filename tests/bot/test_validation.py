"""Answers of the action server are still checked, only faster."""

from __future__ import annotations

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction

from bot.validation import validate_with_one_validator


@pytest.fixture(autouse=True)
def patched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RemoteAction, "_validate_action_result", RemoteAction._validate_action_result)
    validate_with_one_validator()


def test_a_valid_answer_passes() -> None:
    answer = {"events": [{"event": "slot", "name": "need", "value": None}], "responses": [{"text": "hej"}]}
    assert RemoteAction("action_browse", None)._validate_action_result(answer) is True


@pytest.mark.parametrize("answer", [{"events": "none"}, {"events": [], "responses": [1]}, []])
def test_a_bad_answer_is_refused_as_before(answer: object) -> None:
    with pytest.raises(ValidationError, match="Failed to validate Action server response"):
        RemoteAction("action_browse", None)._validate_action_result(answer)
