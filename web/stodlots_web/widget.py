"""The widget's file as ``make widget`` built it, and a page that shows it embedded on somebody's intranet."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, HTMLResponse

from stodlots_web.messages import messages_in
from stodlots_web.pages import templates
from stodlots_web.place import Place
from stodlots_web.problems import Problem, language_of
from stodlots_web.services import ServicesDep
from stodlots_web.settings import ROOT

BUILT = ROOT / "widget" / "dist"
ALIAS = "stod-lots.js"
FOREVER = "public, max-age=31536000, immutable"
A_WHILE = "public, max-age=300"
# A page with the widget on it: the widget is a script of ours, talks to us, and needs nothing else.
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Built:
    """What the last build made: the name that changes with the content, and the hash that pins it."""

    file: str
    integrity: str


def built(folder: Path = BUILT) -> Built | None:
    """The last build, if there is one."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return Built(manifest["file"], manifest["integrity"])


@router.api_route("/widget/{name}", methods=["GET", "HEAD"])
async def script(name: str) -> FileResponse:
    """The file by its versioned name, for good, or by its stable name, for a while."""
    widget = built()
    if widget is None or name not in (widget.file, ALIAS):
        raise Problem(404, "not-found")
    headers = {
        "Cache-Control": A_WHILE if name == ALIAS else FOREVER,
        "Access-Control-Allow-Origin": "*",  # browsers check a hash only on files that everybody may read
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    return FileResponse(BUILT / widget.file, media_type="text/javascript", headers=headers)


@router.get("/demo", response_class=HTMLResponse)
async def demo(request: Request, services: ServicesDep) -> HTMLResponse:
    """The widget on a page that could be a municipality's intranet, with the code to copy."""
    say = messages_in(language_of(request))
    widget = built()
    address = Place.of(request, services).address
    context = {"say": say, "language": say.language, "widget": widget, "alias": ALIAS}
    if widget is not None:
        context["code"] = embedding(address, widget, say.language)
        context["policy"] = f"script-src {address}; connect-src {address}"
    return templates.TemplateResponse(request, "demo.html", context, headers={"Content-Security-Policy": PAGE_POLICY})


def embedding(address: str, widget: Built, language: str) -> str:
    """The lines that put the widget on a page. Without scripts there is a link instead."""
    say = messages_in(language)
    return (
        f'<script src="{address}/widget/{widget.file}" integrity="{widget.integrity}" crossorigin defer></script>\n'
        f'<stod-lots lang="{language}" endpoint="{address}"><a href="{address}/">{say("widget-open")}</a></stod-lots>'
    )
