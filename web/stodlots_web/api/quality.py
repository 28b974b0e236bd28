"""How well messages are understood, as the bench measured it last."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from fastapi import APIRouter
from fastapi.concurrency import run_in_threadpool

from stodlots_web.problems import Problem
from stodlots_web.services import ServicesDep

logger = logging.getLogger(__name__)
router = APIRouter(prefix="/api/v1/quality", tags=["quality"])


@router.get("")
async def quality(services: ServicesDep) -> dict[str, Any]:
    """Every figure with its 95 % interval and count, the same by group, confusion matrices, and peers beside ours.

    Shares are from 0 to 1, differences in percentage points. Written by ``make bench``.
    """
    found = await run_in_threadpool(_read, services.settings.quality)
    if found is None:
        raise Problem(404, "no-quality")
    return found


def _read(file: Path) -> dict[str, Any] | None:
    """The content; None when nothing was measured or the file is not what the bench writes."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        logger.error("%s cannot be read: %s", file.name, type(error).__name__)
        return None
    return content if isinstance(content, dict) else None
