"""How fast the matcher is and what it costs: load seconds, memory, words a second cold and warm.

Usage: python bench/matching.py [folder of Turtle files] [text file]
Without a text file it reads the glossary's own definitions and notes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_WARM_ROUNDS = 5


def main(folder: Path, text: Path | None) -> None:
    """Print the figures, one to a line."""
    snapshot, sentences = _material(folder, text)
    memory = _memory()
    started = time.perf_counter()
    from stodlots_glossary.concepts import Glossary
    from stodlots_glossary.matching import Matcher

    glossary = Glossary.from_json(snapshot)
    matcher = Matcher(glossary)
    print(f"python          {sys.version.split()[0]}")
    print(f"concepts        {len(glossary)}")
    print(f"load            {time.perf_counter() - started:.1f} s")
    print(f"memory, loaded  {_memory() - memory:.0f} MB more")
    words = sum(len(sentence.split()) for sentence in sentences)
    for name, rounds in (("cold", 1), ("warm", _WARM_ROUNDS)):
        started = time.perf_counter()
        found = sum(len(matcher.match(sentence)) for _ in range(rounds) for sentence in sentences)
        seconds = time.perf_counter() - started
        rate = words * rounds / seconds
        print(f"{name}            {rate:,.0f} words/s ({words} words, {found // rounds} matches)")
    print(f"memory, used    {_memory() - memory:.0f} MB more")


def _material(folder: Path, text: Path | None) -> tuple[str, list[str]]:
    """The glossary's snapshot, made by a process of its own since rdflib costs memory, and the sentences."""
    code = (
        "import sys; from pathlib import Path; from stodlots_glossary.folder import load_folder; "
        "sys.stdout.buffer.write(load_folder(Path(sys.argv[1])).to_json().encode())"
    )
    run = subprocess.run([sys.executable, "-c", code, str(folder)], check=True, stdout=subprocess.PIPE)
    snapshot = run.stdout.decode()
    if text:
        return snapshot, [line for line in text.read_text("utf-8").splitlines() if line.strip()]
    concepts = json.loads(snapshot)["concepts"]
    texts = (each.get(name, {}).get("sv") for each in concepts for name in ("definition", "note"))
    return snapshot, [text for text in texts if text]


def _memory() -> float:
    """Resident memory of this process in MB (Linux)."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


if __name__ == "__main__":
    paths = [Path(argument) for argument in sys.argv[1:]]
    main(paths[0] if paths else _ROOT / "data/glossary", paths[1] if len(paths) > 1 else None)
