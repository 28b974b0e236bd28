"""Words out of Swedish and English text, and the forms they are compared in."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 2
_SHORTEST_WITH_ARTICLE = 6
_swedish = snowballstemmer.stemmer("swedish")
_english = snowballstemmer.stemmer("english")
_stemming = Lock()  # a stemmer keeps the word it works on in itself

_SWEDISH_STOP_WORDS = """
    alla allt att av bara bli blir blev bort bra båda både börja de dem den denna deras dess det detta dig din
    dina ditt du där då efter ej eller en enda er era ert ett finns fram från få får fått för före ga ge ger
    gå går gör göra ha hade han har hej hela hellre henne hit hitta hjälp hjälpa hon honom hos hur här i icke
    in ingen inget innan inom inte ja jag jo kan kanske kom komma kommer kring kunde kunna lite man med mellan
    men mer mest mig min mina mitt mot mycket måste nej ni nog nu någon något några när nästan också och oss
    på redan samt sedan sig sin sina sitt ska skulle slags som så sådan tack till typ under upp ur ut utan vad
    var vara vart varför vem vet vi vid vilka vilken vilket vill vår våra vårt väl än ännu är åt även över
    behöver behöva om nån nåt dom aldrig alltid veta sånt sån
"""
_ENGLISH_STOP_WORDS = """
    about an and any are as at be but by can could do does for from get has have help how if in into is it its just like
    me my need not of on or our please should so some that the their them there they this to us want was we what when
    where which who will with would you your
"""
_STOP_WORDS = frozenset(_SWEDISH_STOP_WORDS.split()) | frozenset(_ENGLISH_STOP_WORDS.split())


def fold(word: str) -> str:
    """The word without marks: ``hemtjänst`` as ``hemtjanst``."""
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


_FOLDED_STOP_WORDS = _STOP_WORDS | {fold(word) for word in _STOP_WORDS}


def words_of(text: str) -> list[str]:
    """The meaningful words of a text, in lower case and in order."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return [word for word in words if len(word) >= _SHORTEST and word not in _FOLDED_STOP_WORDS]


@lru_cache(maxsize=1 << 17)
def swedish_stem(word: str) -> str:
    """The word without its Swedish endings.

    Snowball leaves the article of many neuter nouns (nätverket, projektet, programmet), so that is taken off too.
    """
    with _stemming:
        stem = str(_swedish.stemWord(word))
        while len(stem) >= _SHORTEST_WITH_ARTICLE and stem.endswith("et"):
            stem = str(_swedish.stemWord(stem[:-2]))
    return stem[:-1] if stem.endswith(("mm", "nn")) else stem


@lru_cache(maxsize=1 << 17)
def english_stem(word: str) -> str:
    """The word without its English endings."""
    with _stemming:
        return str(_english.stemWord(word))
