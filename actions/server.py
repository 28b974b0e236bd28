"""Runs the action server on loopback: ``python -m actions.server PORT``.

rasa-sdk's own command listens on all interfaces and forks workers that outlive a killed parent; one process on
loopback is all that is needed here.
"""

from __future__ import annotations

import sys
from contextlib import suppress

from rasa_sdk import utils
from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor
from sqlalchemy.exc import SQLAlchemyError

from actions.knowledge import catalogue


def main() -> None:
    """Serves until it is told to stop."""
    utils.configure_colored_logging("WARNING")  # type: ignore[no-untyped-call]
    executor = ActionExecutor()
    executor.register_package("actions")
    with suppress(SQLAlchemyError):  # without a database each answer says so; the first one just comes faster with it
        catalogue().current()
    app = create_app(executor, cors_origins="http://127.0.0.1")
    app.run("127.0.0.1", int(sys.argv[1]), single_process=True, access_log=False, motd=False)


if __name__ == "__main__":
    main()
