"""Gives NLTK's tokeniser, which Annif uses, a sentence model. Runs in Annif's environment.

Annif downloads an English one from the network. This one is learnt from the training texts on standard input, so that
nothing but PyPI is needed and every machine has the same. Usage: ``python sentences.py FOLDER``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from nltk.tokenize.punkt import PunktTrainer, save_punkt_params

LANGUAGE = "english"  # the one that Annif asks for, whatever language it reads


def main(folder: Path) -> None:
    """Writes the model where ``NLTK_DATA`` will point."""
    trainer = PunktTrainer()
    trainer.train(sys.stdin.read(), finalize=True)
    target = folder / "tokenizers" / "punkt_tab" / LANGUAGE
    target.mkdir(parents=True)
    save_punkt_params(trainer.get_params(), str(target))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
