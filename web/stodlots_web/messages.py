"""The message catalogue: every sentence a user reads, in Swedish and English, by key.

The words are in ``data/responses/*.ftl`` (Fluent). A key that is missing in English is said in Swedish; a key
that is missing in both is an error, found by a test.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from stodlots_web.settings import ROOT

LANGUAGES = ("sv", "en")
FOLDER = ROOT / "data" / "responses"


class Messages:
    """Formats messages in one language."""

    def __init__(self, language: str, folder: Path = FOLDER) -> None:
        self.language = language if language in LANGUAGES else "sv"
        order = [self.language, *(other for other in LANGUAGES if other != self.language)]
        self._bundles = [_bundle(language, folder) for language in order]
        self._fixed: dict[str, str] = {}  # messages without arguments: a page says hundreds of labels

    def __call__(self, key: str, **args: object) -> str:
        """The message with its arguments filled in. Raises ``KeyError`` for an unknown key."""
        if args:
            return self._formatted(key, args)
        if key not in self._fixed:
            self._fixed[key] = self._formatted(key, args)
        return self._fixed[key]

    def _formatted(self, key: str, args: dict[str, object]) -> str:
        for bundle in self._bundles:
            if bundle.has_message(key):
                pattern = bundle.get_message(key).value
                if pattern is not None:
                    text, errors = bundle.format_pattern(pattern, args)
                    if errors:
                        raise KeyError(f"message {key!r}: {errors[0]}")
                    return str(text)
        raise KeyError(f"no message {key!r}")


@lru_cache(maxsize=len(LANGUAGES) * 2)
def _bundle(language: str, folder: Path) -> FluentBundle:
    bundle = FluentBundle([f"{language}-SE" if language == "sv" else "en-GB"], use_isolating=False)
    bundle.add_resource(FluentResource((folder / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle


@lru_cache(maxsize=len(LANGUAGES))
def messages_in(language: str) -> Messages:
    """The catalogue in a language; Swedish for one we do not speak."""
    return Messages(language)
