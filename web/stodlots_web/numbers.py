"""What a message that is only numbers means: the choices or cards that bear those numbers on the user's screen.

"2" says nothing by itself, so no model can read it; what stands on the screen decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from stodlots_glossary.counting import numbers_in
from stodlots_web.choices import UnknownChoice, parsed_choice, plain_parsed

CARD = "offering:"


def pointed_at(text: str, numbered: Mapping[str, str], exists: Callable[[str, str], bool]) -> dict[str, Any] | None:
    """What would have been understood if the numbered choices had been pressed. None: nothing bears a number.

    A number that nothing bears is no choice: it is answered as such, not guessed at.
    """
    if not numbered:
        return None
    on_screen = list(numbered)
    said = numbers_in(text, len(on_screen))
    keys = [*map(str, said.written), *(on_screen[n - 1] if 1 <= n <= len(on_screen) else "" for n in said.places)]
    cards = any(choice.startswith(CARD) for choice in numbered.values())
    missed = plain_parsed(text, "followup_detail" if cards else "followup_answer")
    if not keys or any(key not in numbered for key in keys):
        return missed
    try:
        choices = [parsed_choice(numbered[key], exists) for key in dict.fromkeys(keys)]
    except UnknownChoice:
        return missed
    return _together(choices)


def _together(choices: list[dict[str, Any]]) -> dict[str, Any]:
    """Several choices of the same kind as one; of choices that do not go together, the first."""
    first = choices[0]
    same = [each for each in choices if each["intent"] == first["intent"]]
    lists = ("principles", "support_types")
    said = {name: [label for each in same for label in each["understanding"][name]] for name in lists}
    return {
        **first,
        "entities": [entity for each in same for entity in each["entities"]],
        "understanding": {**first["understanding"], **said},
    }
