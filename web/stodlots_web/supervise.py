"""The process that ``stodlots serve`` becomes: the supervisor and nothing else, so that it stays small."""

from __future__ import annotations

import asyncio
import sys
import time

from stodlots_web.parts import parts_of
from stodlots_web.settings import Settings
from stodlots_web.supervisor import CannotStart, Supervisor, require_free

EXIT_CANNOT_START = 3


def main() -> int:
    """Starts everything and keeps it up until it is told to stop; returns the exit code."""
    settings = Settings()
    started = time.monotonic()

    async def ready() -> None:
        print(
            f"\nStödlotsen is ready after {time.monotonic() - started:.0f} s: "
            f"http://localhost:{settings.port}  (stop with Ctrl-C)\n"
            "Talk to it in another terminal: .venv/bin/stodlots chat",
            flush=True,
        )

    try:
        require_free(settings.host, settings.port)
        parts = parts_of(settings)
        print("starting Rasa, actions and web ...", flush=True)
        asyncio.run(Supervisor(parts, lambda line: print(f"  {line}", flush=True)).run(ready))
    except CannotStart as error:
        print(f"stodlots: {error}", file=sys.stderr)
        return EXIT_CANNOT_START
    return 0


if __name__ == "__main__":
    sys.exit(main())
