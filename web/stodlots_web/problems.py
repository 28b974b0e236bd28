"""Errors as RFC 9457 problem documents, with a sentence for the person who meets them."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import JSONResponse

from stodlots_web.messages import messages_in

PROBLEM_TYPES = "https://stodlotsen.example/problems/"


class Problem(Exception):
    """An answer that is an error. ``code`` names the sentences ``problem-<code>-title`` and ``problem-<code>``."""

    def __init__(self, status: int, code: str, **args: object) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.args_ = args


def language_of(request: Request) -> str:
    """The language to answer a request in: English only when it is asked for first."""
    return "en" if request.headers.get("accept-language", "").lower().startswith("en") else "sv"


def retry_after(problem: Problem) -> dict[str, str] | None:
    """The header that says when to try again, for problems that pass."""
    return {"Retry-After": str(problem.args_["seconds"])} if "seconds" in problem.args_ else None


def problem_response(request: Request, problem: Problem) -> JSONResponse:
    """The problem document; never a stack trace."""
    say = messages_in(language_of(request))
    return JSONResponse(
        {
            "type": PROBLEM_TYPES + problem.code,
            "title": say(f"problem-{problem.code}-title"),
            "status": problem.status,
            "detail": say(f"problem-{problem.code}", **problem.args_),
            "instance": request.url.path,
            "request_id": request.state.request_id,
        },
        status_code=problem.status,
        media_type="application/problem+json",
        headers=retry_after(problem),
    )
