"""Swedish or English? Swedish unless the text is clearly English: most messages are too short to be sure of."""

from __future__ import annotations

from functools import lru_cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from bot.understanding.features import words_of

MIN_WORDS = 3
CLEARLY_ENGLISH = 0.7
SWEDISH_LETTERS = frozenset("åäö")
SHORT_ENGLISH = frozenset({"hello", "hi there", "good morning", "good afternoon", "thanks", "thank you", "goodbye"})


@lru_cache(maxsize=1)
def _detector() -> LanguageDetector:
    """Two languages on purpose: Norwegian and Danish are answered in Swedish, which they lie closest to."""
    return LanguageDetectorBuilder.from_languages(Language.SWEDISH, Language.ENGLISH).with_low_accuracy_mode().build()


def language_of(text: str) -> str:
    """``"en"`` or ``"sv"``; other languages are answered in Swedish."""
    written = [word.text for word in words_of(text)]
    if any(SWEDISH_LETTERS & set(word) and word.islower() for word in written):
        return "sv"  # names such as Linköping stand in English, too
    words = [word.casefold() for word in written]
    if len(words) < MIN_WORDS:
        return "en" if " ".join(words) in SHORT_ENGLISH else "sv"
    return "en" if _detector().compute_language_confidence(text, Language.ENGLISH) > CLEARLY_ENGLISH else "sv"
