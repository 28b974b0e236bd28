"""The pages that work without chat and without scripts: today one form with the same answer as the chat."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

from stodlots_web.messages import messages_in
from stodlots_web.place import Place
from stodlots_web.problems import Problem, language_of, retry_after
from stodlots_web.render import render, silence
from stodlots_web.services import Services, ServicesDep
from stodlots_web.text import clean

logger = logging.getLogger(__name__)
HERE = Path(__file__).parent
templates = Jinja2Templates(HERE / "templates")
router = APIRouter(include_in_schema=False)


@router.get("/", response_class=HTMLResponse)
async def start(request: Request, services: ServicesDep, q: Annotated[str, Query()] = "") -> HTMLResponse:
    """The form; with ``q`` also the answer. A question asked here starts and ends a conversation of its own."""
    say = messages_in(language_of(request))
    context: dict[str, Any] = {"say": say, "language": say.language, "question": q, "messages": [], "problem": None}
    problem = None
    if q.strip():
        try:
            context["answer_language"], context["messages"] = await _answer(request, services, q)
        except Problem as error:
            problem = error
        except Exception as error:  # the page must not fall over: a sentence, and a trace to follow
            logger.error("request %s failed: %s", request.state.request_id, type(error).__name__)
            problem = Problem(500, "internal")
    if problem is None:
        return templates.TemplateResponse(request, "start.html", context)
    context["problem"] = say(f"problem-{problem.code}", **problem.args_)
    return templates.TemplateResponse(
        request, "start.html", context, status_code=problem.status, headers=retry_after(problem)
    )


@router.get("/static/stod.css")
async def stylesheet() -> Response:
    """The one stylesheet: what the widget shares, then what only pages have."""
    style = "\n".join((HERE / "static" / name).read_text(encoding="utf-8") for name in ("shared.css", "stod.css"))
    return Response(style, media_type="text/css", headers={"Cache-Control": "max-age=3600"})


async def _answer(request: Request, services: Services, question: str) -> tuple[str, list[dict[str, Any]]]:
    await services.limits.check_address(request.client.host if request.client else None)
    redacted = clean(question, services.settings.max_text)
    conversation_id, _ = services.tokens.issue()
    answer = await services.assistant.send(conversation_id, redacted.text, None)
    with suppress(Problem):  # forgotten in time anyway; the answer is what the user came for
        await services.assistant.forget(conversation_id)
    say = messages_in(answer["language"] or language_of(request))
    notices = [{"type": "notice", "key": "redacted", "text": say("redacted")}] if redacted.kinds else []
    place = Place.of(request, services)
    said = [render(raw, say, place) for raw in answer["messages"]]
    return say.language, [*notices, *(said or [silence(say, request.state.request_id)])]
