"""Other readers of the same messages: what each learnt from, how its label is chosen and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bench.baselines import BEST_HITS, by_bm25, by_glossary, by_search, most_frequent
from bench.labelled import Message, labelled_needs
from bench.rasa_environment import answered_by
from bench.scoring import Case, Guess, guesses_of
from stodlots_catalogue.index import CatalogueIndex
from stodlots_glossary.concepts import Glossary
from stodlots_web.settings import ROOT

GLOSSARY = ROOT / "models" / "knowledge" / "glossary.json"
ALWAYS = "always the best one, however unsure"


@dataclass(frozen=True)
class Peer:
    """A reader of needs. ``missing`` says why there are no guesses."""

    name: str
    learnt: str
    chosen: str
    guesses: tuple[Guess, ...] = ()
    missing: str = ""


def cheap_peers(needs: Sequence[Case], index: CatalogueIndex) -> list[Peer]:
    """Those that need seconds."""
    known = labelled_needs()
    learnt = f"{len(known):,} labelled messages, as ours"
    return [
        _reading(needs, "most frequent label", learnt, "the same one for every message", most_frequent(known)),
        _reading(
            needs,
            "BM25",
            f"nothing; {len(index.offerings)} offerings' texts",
            f"most frequent among the best {BEST_HITS} hits; silent without a hit",
            by_bm25(index.offerings),
        ),
        _reading(
            needs,
            "catalogue search",
            "nothing; our search without understanding",
            f"most frequent among the best {BEST_HITS} hits; silent without a hit",
            by_search(index),
        ),
        _reading(
            needs,
            "glossary evidence alone",
            "nothing; our glossary's labels and weights",
            "highest sum of weights of the words found; silent without any",
            by_glossary(Glossary.from_json(GLOSSARY.read_text(encoding="utf-8"))),
        ),
        Peer("logistic regression on character n-grams", learnt, ALWAYS, tuple(by_ngrams(known, needs))),
    ]


def by_ngrams(known: Iterable[Message], needs: Sequence[Case]) -> list[Guess]:
    """What ``bench/ngrams.py`` answers."""
    learn = [[each.text, _best(each.principles), _best(each.support_types)] for each in known]
    answers = answered_by("ngrams.py", {"learn": learn, "read": [case["text"] for case in needs]})
    return [Guess((principle,), (support_type,)) for principle, support_type in answers]


def _best(labels: Sequence[str]) -> str | None:
    return labels[0] if labels else None


def _reading(needs: Sequence[Case], name: str, learnt: str, chosen: str, guess: Callable[[str], Guess]) -> Peer:
    return Peer(name, learnt, chosen, tuple(guesses_of(guess, needs)))
