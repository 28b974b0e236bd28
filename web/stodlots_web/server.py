"""Runs the web edge: ``python -m stodlots_web.server HOST PORT``."""

from __future__ import annotations

import sys

import uvicorn

from stodlots_web.app import create_app
from stodlots_web.settings import Settings


def main() -> None:
    """Serves until it is told to stop. The access log is off: it would hold addresses."""
    host, port = sys.argv[1], int(sys.argv[2])
    uvicorn.run(
        create_app(Settings()), host=host, port=port, access_log=False, log_level="warning", server_header=False
    )


if __name__ == "__main__":
    main()
