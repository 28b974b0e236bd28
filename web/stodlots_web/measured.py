"""What the bench measured last, from the file that it writes."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)


def read_measured(file: Path) -> dict[str, Any] | None:
    """The content; None when nothing was measured or the file is not what the bench writes."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        logger.error("%s cannot be read: %s", file.name, type(error).__name__)
        return None
    return content if isinstance(content, dict) else None
