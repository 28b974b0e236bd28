"""The first page: one form, with the same answer as the chat."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from stodlots_web.built import built
from stodlots_web.caller import address
from stodlots_web.messages import messages_in
from stodlots_web.pages.page import SayDep, page, widget_policy
from stodlots_web.pages.scope import scope_of
from stodlots_web.place import Place
from stodlots_web.problems import Problem, retry_after
from stodlots_web.render import render, silence
from stodlots_web.services import Services, ServicesDep
from stodlots_web.text import clean

logger = logging.getLogger(__name__)
router = APIRouter()


@router.get("/", response_class=HTMLResponse)
async def start(request: Request, services: ServicesDep, say: SayDep, q: Annotated[str, Query()] = "") -> HTMLResponse:
    """The widget, around a form for browsers without scripts; with ``q`` the form and the answer.

    A question asked here starts and ends a conversation of its own.
    """
    widget = None if q.strip() else built()
    context: dict[str, Any] = {"question": q, "messages": [], "problem": None, "widget": widget}
    context["counts"] = await asyncio.to_thread(scope_of, services)
    problem = None
    if q.strip():
        try:
            context["answer_language"], context["messages"] = await _answer(request, services, say.language, q)
        except Problem as error:
            problem = error
        except Exception as error:  # the page must not fall over: a sentence, and a trace to follow
            logger.error("request %s failed: %s", request.state.request_id, type(error).__name__)
            problem = Problem(500, "internal")
    if problem is None:
        return page(request, "start.html", say, context, headers=widget_policy() if widget else None)
    context["problem"] = say(f"problem-{problem.code}", **problem.args_)
    return page(request, "start.html", say, context, status=problem.status, headers=retry_after(problem))


async def _answer(
    request: Request, services: Services, language: str, question: str
) -> tuple[str, list[dict[str, Any]]]:
    await services.limits.check_address(address(request))
    redacted = clean(question, services.settings.max_text)
    conversation_id, _ = services.tokens.issue()
    answer = await services.assistant.send(conversation_id, redacted.text, None)
    with suppress(Problem):  # forgotten in time anyway; the answer is what the user came for
        await services.assistant.forget(conversation_id)
    say = messages_in(answer["language"] or language)
    notices = [{"type": "notice", "key": "redacted", "text": say("redacted")}] if redacted.kinds else []
    place = Place.of(request, services)
    said = [render(raw, say, place) for raw in answer["messages"]]
    return say.language, [*notices, *(said or [silence(say, request.state.request_id)])]
