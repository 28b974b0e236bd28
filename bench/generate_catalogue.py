"""Makes a catalogue of any size, the same every time, out of the words and labels of the real one.

python bench/generate_catalogue.py 100000 /tmp/big
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from pathlib import Path

from stodlots_catalogue.checks import CatalogueRecords
from stodlots_catalogue.files import Format, read_catalogue, write_catalogue
from stodlots_catalogue.records import ActorRecord, OfferingRecord

REAL = Path(__file__).parent.parent / "data" / "catalogue"
_SEED = 20261125
_OFFERINGS_PER_ACTOR = 4
_COMPOUND_SHARE = 0.08  # new words keep turning up, as they do in Swedish
_YEARS = range(2012, 2027)


def generate(size: int, real: Path = REAL) -> CatalogueRecords:
    """``size`` offerings with about a quarter as many actors; labels come in the real proportions."""
    source = read_catalogue(real)
    rng = random.Random(_SEED)
    words = [word.strip(".,:()") for each in source.offerings for word in each.summary.split()]
    actors = [_actor(rng, source.actors, number) for number in range(max(1, size // _OFFERINGS_PER_ACTOR))]
    offerings = [_offering(rng, source.offerings, words, actors, number) for number in range(size)]
    return CatalogueRecords(tuple(actors), tuple(offerings))


def _actor(rng: random.Random, real: Sequence[ActorRecord], number: int) -> ActorRecord:
    model = rng.choice(real)
    name = f"{model.name} {number}"
    return model.model_copy(update={"id": f"actor-{number:07}", "name": name, "aliases": [], "successor": None})


def _offering(
    rng: random.Random,
    real: Sequence[OfferingRecord],
    words: Sequence[str],
    actors: Sequence[ActorRecord],
    number: int,
) -> OfferingRecord:
    model = rng.choice(real)
    source = model.sources[0].model_copy(update={"date": str(rng.choice(_YEARS))})
    changes = {
        "id": f"offering-{number:07}",
        "actor": rng.choice(actors).id,
        "name": _sentence(rng, words, 4),
        "summary": _sentence(rng, words, 25),
        "sources": [source],
    }
    return model.model_copy(update=changes)


def _sentence(rng: random.Random, words: Sequence[str], length: int) -> str:
    chosen = [
        rng.choice(words) + rng.choice(words).lower() if rng.random() < _COMPOUND_SHARE else rng.choice(words)
        for _ in range(length)
    ]
    return " ".join(chosen).strip() or "Namn"


if __name__ == "__main__":
    write_catalogue(Path(sys.argv[2]), generate(int(sys.argv[1])), Format.JSONL)
