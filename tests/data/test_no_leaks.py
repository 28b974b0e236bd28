"""No text of the benchmark, nor a near-copy, is in training data, glossary or code: it is for measuring only.

Near-copies are found by edit similarity. Texts of three words or fewer ("Hej!", "tillbaka") are everybody's words
and cannot be anybody's copy.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
import yaml
from rapidfuzz import fuzz, process

from stodlots_web.settings import ROOT

BENCH = ROOT / "bench" / "data"
SHORTEST = 4
SHORTEST_INSIDE = 5  # "vad kan du göra" also begins many sentences of its own
NEAR = 85  # percent
CODE = ("actions", "bot", "catalogue", "glossary", "web", "domain", "data")


def normal(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def benchmark() -> Iterator[str]:
    for name in ("needs", "other"):
        for line in (BENCH / f"{name}.jsonl").read_text("utf-8").splitlines():
            yield json.loads(line)["text"]
    for line in (BENCH / "dialogues.jsonl").read_text("utf-8").splitlines():
        yield from (turn["user"] for turn in json.loads(line)["turns"])


MEASURED = sorted({text for text in map(normal, benchmark()) if len(text.split()) >= SHORTEST})


def training() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "data" / "nlu").rglob("*.yml")):
        for block in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)["nlu"]:
            yield from ((file.name, example["text"]) for example in block["examples"])


def test_there_is_a_benchmark_to_compare_with() -> None:
    assert len(MEASURED) > 150


def test_no_training_message_is_a_near_copy() -> None:
    texts = [(file, normal(text)) for file, text in training() if len(normal(text).split()) >= SHORTEST]
    scores = process.cdist([text for _, text in texts], MEASURED, scorer=fuzz.ratio, score_cutoff=NEAR, workers=-1)
    copies = [(texts[row], MEASURED[column]) for row, column in zip(*scores.nonzero(), strict=True)]
    assert copies == []


def test_the_similarity_finds_a_near_copy() -> None:
    text = max(MEASURED, key=len)
    assert fuzz.ratio(text.replace("a", "e", 3), text) >= NEAR


@pytest.mark.parametrize("folder", CODE)
def test_no_file_holds_a_text_of_the_benchmark(folder: str) -> None:
    files = [
        file
        for file in (ROOT / folder).rglob("*")
        if file.suffix in (".py", ".yml", ".ttl", ".ftl", ".jsonl", ".md", ".html") and ".venv" not in file.parts
    ]
    assert files
    for file in files:
        content = normal(file.read_text("utf-8"))
        inside = [text for text in MEASURED if len(text.split()) >= SHORTEST_INSIDE and text in content]
        assert inside == [], file
