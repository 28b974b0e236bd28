"""What one reaches without understanding: the most frequent labels, and what a search of the catalogue brings up."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from bench.labelled import Message
from bench.scoring import PRINCIPLES, SUPPORT_TYPES, Guess
from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.query import Query
from stodlots_catalogue.search import search
from stodlots_catalogue.text import swedish_stem, words_of
from stodlots_catalogue.views import OfferingView
from stodlots_glossary.concepts import Glossary
from stodlots_glossary.matching import Matcher

BEST_HITS = 10
SATURATION, LENGTH_SHARE = 1.2, 0.75


def most_frequent(known: Iterable[Message]) -> Callable[[str], Guess]:
    """Always answers the labels that are most often the best ones of these messages."""
    messages = list(known)
    principles = Counter(label for message in messages for label in message.principles[:1])
    guess = Guess(_winner(principles), _winner(Counter(label for each in messages for label in each.support_types[:1])))
    return lambda text: guess


def by_glossary(glossary: Glossary) -> Callable[[str], Guess]:
    """What the glossary's words in the text point to most strongly in sum."""
    matcher = Matcher(glossary)

    def guess(text: str) -> Guess:
        evidence: dict[str, float] = {}
        for match in matcher.match(text):
            for target, weight in glossary[match.concept_id].points.items():
                evidence[target] = evidence.get(target, 0.0) + weight
        return Guess(_strongest(evidence, PRINCIPLES), _strongest(evidence, SUPPORT_TYPES))

    return guess


def by_search(index: CatalogueIndex) -> Callable[[str], Guess]:
    """The labels of the best ten hits of the catalogue's own search."""
    return lambda text: _voted(hit.offering for hit in search(index, Query(text=text, limit=BEST_HITS)).hits)


def by_bm25(offerings: Sequence[OfferingView]) -> Callable[[str], Guess]:
    """The labels of the best ten hits of BM25 over the offerings' texts."""
    rank = Bm25([f"{each.name} {each.summary} {each.next_step} {each.actor.name}" for each in offerings])
    return lambda text: _voted(offerings[row] for row in rank.best(text, BEST_HITS))


class Bm25:
    """Okapi BM25 over stemmed words."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._counts = [Counter(_stems(text)) for text in texts]
        self._lengths = [counts.total() for counts in self._counts]
        self._mean_length = sum(self._lengths) / len(texts)
        having = Counter(stem for counts in self._counts for stem in counts)
        self._rarity = {stem: math.log(1 + (len(texts) - n + 0.5) / (n + 0.5)) for stem, n in having.items()}

    def best(self, text: str, limit: int) -> list[int]:
        """The texts that hold the most telling words of this one, best first; none that hold no word of it."""
        stems = set(_stems(text))
        scores = {row: self._score(row, stems) for row in range(len(self._counts))}
        found = sorted((row for row, score in scores.items() if score), key=lambda row: -scores[row])
        return found[:limit]

    def _score(self, row: int, stems: set[str]) -> float:
        counts = self._counts[row]
        damping = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * self._lengths[row] / self._mean_length)
        known = stems & counts.keys()
        return sum(self._rarity[stem] * counts[stem] * (SATURATION + 1) / (counts[stem] + damping) for stem in known)


def _stems(text: str) -> list[str]:
    return [swedish_stem(word) for word in words_of(text)]


def _voted(offerings: Iterable[OfferingView]) -> Guess:
    found = list(offerings)
    principles = Counter(label for each in found for label in each.principles)
    return Guess(_winner(principles), _winner(Counter(label for each in found for label in each.support_types)))


def _strongest(evidence: dict[str, float], labels: Sequence[str]) -> tuple[str, ...]:
    best = max(labels, key=lambda label: evidence.get(label, 0.0))
    return (best,) if best in evidence else ()


def _winner(votes: Counter[str]) -> tuple[str, ...]:
    return tuple(label for label, _ in votes.most_common(1))
