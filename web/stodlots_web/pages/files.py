"""The files that pages are made with: the stylesheet, and the widget's script as ``make widget`` built it."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from fastapi import APIRouter, Response
from fastapi.responses import FileResponse

from stodlots_web.built import BUILT, built
from stodlots_web.problems import Problem

STATIC = Path(__file__).parent.parent / "static"
STYLES = ("shared.css", "stod.css", "start.css", "browse.css", "text.css")
ALIAS = "stod-lots.js"
VERSIONED = re.compile(r"stod-lots\.[0-9a-f]{12}\.js")
FOREVER = "public, max-age=31536000, immutable"
A_WHILE = "public, max-age=300"
router = APIRouter()


@router.get("/static/stod.css")
async def stylesheet() -> Response:
    """The one stylesheet: what the widget shares, then what only pages have."""
    return Response(_style(), media_type="text/css", headers={"Cache-Control": A_WHILE})


@lru_cache(maxsize=1)
def _style() -> str:
    """The files one after the other, without comments and blanks between parts: a tenth less to fetch."""
    style = "\n".join((STATIC / name).read_text(encoding="utf-8") for name in STYLES)
    return re.sub(r"\s*([{};])\s*", r"\1", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)).strip()


@router.get("/static/icon.svg")
async def icon() -> FileResponse:
    """The picture on the browser's tab."""
    return FileResponse(STATIC / "icon.svg", media_type="image/svg+xml", headers={"Cache-Control": A_WHILE})


@router.api_route("/widget/{name}", methods=["GET", "HEAD"])
async def script(name: str) -> FileResponse:
    """The file by its versioned name, for good, or by its stable name, for a while.

    Earlier builds that are still in the folder are served too: pages that pin one by its hash go on working.
    """
    widget = built()
    file = BUILT / (widget.file if widget and name == ALIAS else name)
    if not VERSIONED.fullmatch(file.name) or not file.exists():
        raise Problem(404, "not-found")
    headers = {
        "Cache-Control": A_WHILE if name == ALIAS else FOREVER,
        "Access-Control-Allow-Origin": "*",  # browsers check a hash only on files that everybody may read
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    return FileResponse(file, media_type="text/javascript", headers=headers)
