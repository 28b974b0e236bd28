"""Runs the action server on loopback: ``python -m actions.server PORT``."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Serves until it is told to stop. rasa-sdk listens on all interfaces unless told otherwise."""
    os.environ["SANIC_HOST"] = "127.0.0.1"
    from rasa_sdk.__main__ import main as serve

    sys.argv = ["rasa_sdk", "--actions", "actions", "--port", sys.argv[1], "--cors", "http://127.0.0.1"]
    serve()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
