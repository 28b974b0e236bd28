"""How well messages are understood, as the bench measured it last."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from fastapi.concurrency import run_in_threadpool

from stodlots_web.measured import read_measured
from stodlots_web.problems import Problem
from stodlots_web.services import ServicesDep

router = APIRouter(prefix="/api/v1/quality", tags=["quality"])


@router.get("")
async def quality(services: ServicesDep) -> dict[str, Any]:
    """Every figure with its 95 % interval and count, the same by group, confusion matrices, and peers beside ours.

    Shares are from 0 to 1, differences in percentage points. Written by ``make bench``.
    """
    found = await run_in_threadpool(read_measured, services.settings.quality)
    if found is None:
        raise Problem(404, "no-quality")
    return found
