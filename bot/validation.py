"""Checks the action server's answers with a validator that is made once.

Rasa 3.6.21 calls ``jsonschema.validate``, which checks the (constant) schema itself again for every answer: a
quarter of the time of a turn. The schema and what happens to a bad answer stay as they are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match
from rasa.core.actions.action import RemoteAction


@lru_cache(maxsize=1)
def _validator() -> Draft7Validator:
    schema = RemoteAction.action_response_format_spec()
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def _validate_action_result(action: RemoteAction, result: dict[str, Any]) -> bool:
    """Returns True for a valid answer. Raises ``jsonschema.ValidationError`` as Rasa's own method does."""
    error = best_match(_validator().iter_errors(result))
    if error is not None:
        error.message += (
            f". Failed to validate Action server response from API ({action.name()}): "
            "see the format in Rasa's documentation of custom actions"
        )
        raise error
    return True


def validate_with_one_validator() -> None:
    """Makes Rasa use the validator above. Call before the first message."""
    RemoteAction._validate_action_result = _validate_action_result
