"""Trains Annif on the needs that we learn from and asks it the needs to measure with."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.annif import projects
from bench.annif.environment import NoAnnif, python
from bench.labelled import Message, labelled_needs
from bench.peers import GLOSSARY, Peer
from bench.processes import clean_environment
from bench.scoring import Case, Guess
from stodlots_glossary.concepts import Glossary

SENTENCES = Path(__file__).parent / "sentences.py"
NAMES = {"mllm": "MLLM", "svc": "SVC", "omikuji": "Omikuji", projects.ENSEMBLE: "ensemble of the three"}
CHOSEN = "always the best suggestion, however unsure; silent without any"
STEP_TIMEOUT_S = 600


def annif_peers(needs: Sequence[Case]) -> list[Peer]:
    """Each backend and the ensemble; without guesses, but with the reason, when Annif cannot be had or fails."""
    try:
        return _asked(needs, labelled_needs())
    except NoAnnif as error:
        return missing_annif(str(error))


def missing_annif(why: str) -> list[Peer]:
    """The same peers without guesses."""
    return [Peer(f"Annif, {name}", "", CHOSEN, missing=why) for name in NAMES.values()]


def _asked(needs: Sequence[Case], known: Sequence[Message]) -> list[Peer]:
    program = python()
    with TemporaryDirectory(prefix="stodlots-bench-") as name:
        annif = _Annif(program, Path(name))
        annif.prepare(known, needs)
        release = annif.run("--version").strip()
        answers = {vocabulary: annif.answers(vocabulary, needs) for vocabulary in projects.VOCABULARIES}
    learnt = f"{len(known):,} labelled messages, as ours, and the glossary as SKOS (Annif {release})"
    return [
        Peer(
            f"Annif, {name}",
            learnt + ("; of each the best label only" if backend == "svc" else ""),
            CHOSEN,
            tuple(map(Guess, answers["principle"][backend], answers["support"][backend])),
        )
        for backend, name in NAMES.items()
    ]


@dataclass(frozen=True)
class _Annif:
    """An installed Annif with a folder to work in."""

    python: Path
    folder: Path

    def run(self, *arguments: str, standard_input: str = "") -> str:
        """What a command of ``annif`` prints. Raises :class:`NoAnnif`."""
        return self._run((str(self.python.parent / "annif"), *arguments), standard_input)

    def prepare(self, known: Sequence[Message], needs: Sequence[Case]) -> None:
        """Writes what it reads and loads the vocabularies."""
        (self.folder / "projects.cfg").write_text(projects.configuration(), encoding="utf-8")
        (self.folder / "needs.jsonl").write_text(projects.questions(needs), encoding="utf-8")
        glossary = Glossary.from_json(GLOSSARY.read_text(encoding="utf-8"))
        self._run((str(self.python), str(SENTENCES), "nltk"), "\n".join(message.text for message in known))
        for vocabulary, labels in projects.VOCABULARIES.items():
            (self.folder / f"{vocabulary}.ttl").write_text(projects.vocabulary(glossary, labels), encoding="utf-8")
            for most in (None, 1):
                file = self.folder / f"{vocabulary}-{most}.jsonl"
                file.write_text(projects.corpus(known, vocabulary, most), encoding="utf-8")
            self.run("load-vocab", vocabulary, f"{vocabulary}.ttl")

    def answers(self, vocabulary: str, needs: Sequence[Case]) -> dict[str, list[tuple[str, ...]]]:
        """Trains the projects of a vocabulary; the best label of each need by backend."""
        for backend in projects.BACKENDS:  # SVC takes one label a text
            corpus = f"{vocabulary}-{1 if backend == 'svc' else None}.jsonl"
            self.run("train", "--jobs", "2", f"{vocabulary}-{backend}", corpus)
        return {backend: self._indexed(f"{vocabulary}-{backend}", needs) for backend in NAMES}

    def _indexed(self, project: str, needs: Sequence[Case]) -> list[tuple[str, ...]]:
        output = self.folder / f"{project}.jsonl"
        self.run("index", "--no-include-doc", "--output", str(output), project, "needs.jsonl")
        return projects.best_labels(output.read_text(encoding="utf-8"), needs)

    def _run(self, command: Sequence[str], standard_input: str) -> str:
        env = clean_environment(
            ANNIF_PROJECTS="projects.cfg", ANNIF_DATADIR="data", NLTK_DATA=str(self.folder / "nltk")
        )
        try:
            run = subprocess.run(
                command, cwd=self.folder, env=env, input=standard_input, check=False, capture_output=True, text=True,
                timeout=STEP_TIMEOUT_S,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NoAnnif(f"it failed: {error}") from error
        if run.returncode:
            said = (run.stderr.strip().splitlines() or ["no reason given"])[-1].strip()
            raise NoAnnif(f"{' '.join(command[1:3])} failed: {said}")
        return run.stdout
