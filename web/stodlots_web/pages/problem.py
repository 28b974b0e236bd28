"""A problem as a page, for people who came by a link: a sentence, a reference, and ways back."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import Request
from fastapi.responses import HTMLResponse

from stodlots_web.messages import Messages
from stodlots_web.pages.page import page, say_to
from stodlots_web.problems import Problem, retry_after

# Problems whose sentences are for programmers, and what they are to somebody who followed a link.
_FOR_PEOPLE = {"bad-request": "page-value", "parameter": "page-value", "method": "not-found"}
_FOR_MACHINES = ("/api/", "/health/", "/metrics")


def is_for_people(request: Request) -> bool:
    """Whether a browser asked for a page, rather than a program for data."""
    return "text/html" in request.headers.get("accept", "") and not request.url.path.startswith(_FOR_MACHINES)


def problem_page(request: Request, problem: Problem) -> HTMLResponse:
    """The page; never a stack trace."""
    say = say_to(request)
    code = _FOR_PEOPLE.get(problem.code, problem.code)
    title, sentence = say(f"problem-{code}-title"), say(f"problem-{code}", **problem.args_)
    return _page(request, say, title, sentence, problem.status, retry_after(problem))


def lost(request: Request, say: Messages, sentence: str) -> HTMLResponse:
    """One of our addresses leads nowhere; ``sentence`` says what is not there."""
    return _page(request, say, say("problem-not-found-title"), sentence, 404, None)


def _page(
    request: Request, say: Messages, title: str, sentence: str, status: int, headers: Mapping[str, str] | None
) -> HTMLResponse:
    context = {
        "title": title,
        "sentence": sentence,
        "reference": say("request-reference", id=request.state.request_id),
    }
    return page(request, "problem.html", say, context, status=status, headers=headers)
