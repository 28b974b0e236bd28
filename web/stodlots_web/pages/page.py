"""What every page shares: the language it is read in, and the frame of ``templates/base.html`` around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Query, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader

from stodlots_web.messages import LANGUAGES, Messages, messages_in
from stodlots_web.problems import language_of

FOLDER = Path(__file__).parent.parent / "templates"
# A page with the widget on it: the widget is a script of ours, talks to us, and needs nothing else.
WIDGET_POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors "
)
templates = Jinja2Templates(
    env=Environment(loader=FileSystemLoader(FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True)
)


def _say(request: Request, language: Annotated[str, Query()] = "") -> Messages:
    """The words in the language of ``?language=``, or else in the browser's."""
    return messages_in(language if language in LANGUAGES else language_of(request))


def say_to(request: Request) -> Messages:
    """The same words for a request that no route has read."""
    return _say(request, request.query_params.get("language", ""))


SayDep = Annotated[Messages, Depends(_say)]


def page(
    request: Request,
    template: str,
    say: Messages,
    context: Mapping[str, Any],
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> HTMLResponse:
    """The template filled with ``context``.

    It also gets ``say``, ``language``, ``path``, ``kept`` (the chosen language as a parameter, for forms), ``to`` (a
    link that keeps it) and ``other`` (the other language, and this page in it).
    """
    other = "sv" if say.language == "en" else "en"
    here = [*((name, v) for name, v in request.query_params.multi_items() if name != "language"), ("language", other)]
    frame = {
        "say": say,
        "language": say.language,
        "path": request.url.path,
        "kept": _kept(request),
        "to": linker(request),
        "other": {"language": other, "address": f"{request.url.path}?{urlencode(here)}"},
    }
    return templates.TemplateResponse(request, template, {**frame, **context}, status_code=status, headers=headers)


def _kept(request: Request) -> dict[str, str]:
    chosen = request.query_params.get("language", "")
    return {"language": chosen} if chosen in LANGUAGES else {}


def widget_policy(*ancestors: str) -> dict[str, str]:
    """The header of a page with the widget on it. ``ancestors``: who may frame the page; otherwise only we."""
    return {"Content-Security-Policy": WIDGET_POLICY + " ".join(ancestors or ("'self'",))}


type Parameter = str | Sequence[str] | None


def linker(request: Request) -> Callable[..., str]:
    """Makes addresses of our pages that keep the chosen language."""
    kept = _kept(request)

    def to(path: str, **parameters: Parameter) -> str:
        """The address of one of our pages; parameters that are None or empty are left out."""
        query = urlencode({name: value for name, value in {**parameters, **kept}.items() if value}, doseq=True)
        return f"{path}?{query}" if query else path

    return to
