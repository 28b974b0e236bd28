"""The web application: the only public process."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from stodlots_web.access import HostCors
from stodlots_web.api import actors, conversations, glossary, health, hosts, interpretations, offerings, quality
from stodlots_web.hosts import load_hosts
from stodlots_web.metrics import FAILED, REQUEST_SECONDS
from stodlots_web.pages import router as pages
from stodlots_web.pages.problem import is_for_people, problem_page
from stodlots_web.problems import Problem, problem_response
from stodlots_web.schemas import ProblemDocument
from stodlots_web.services import Services
from stodlots_web.settings import Settings

logger = logging.getLogger(__name__)
COMPRESSED_FROM = 1_024  # bytes
CODES = {404: "not-found", 405: "method"}
PROBLEM_RESPONSE: dict[str, Any] = {
    "description": "What went wrong, in a sentence for people",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}},
}
SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'self'; img-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def create_app(settings: Settings) -> FastAPI:
    """The application with its services; they live as long as it runs. Raises :class:`HostsInvalid`."""
    allowed = load_hosts(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.services = Services.start(settings, allowed)
        yield
        await app.state.services.stop()

    app = FastAPI(
        title="Stödlotsen",
        summary="Finds national innovation support for people in Swedish public service",
        version="1.0.0",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        responses={"4XX": PROBLEM_RESPONSE, "5XX": PROBLEM_RESPONSE},
    )
    for module in (conversations, interpretations, hosts, offerings, actors, glossary, quality, health):
        app.include_router(module.router)
    app.include_router(pages)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]
    app.middleware("http")(_guard(settings))
    app.add_middleware(HostCors, origins=allowed.origins)  # around the guard: its refusals too are for the page to read
    app.add_middleware(GZipMiddleware, minimum_size=COMPRESSED_FROM)
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(RequestValidationError, _bad_request)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(SQLAlchemyError, _database_away)
    return app


def _openapi(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document with the schema of problem documents, which no endpoint returns by itself."""
    if app.openapi_schema is None:
        document = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
        document["components"]["schemas"]["ProblemDocument"] = ProblemDocument.model_json_schema()
        app.openapi_schema = document
    return app.openapi_schema


Handler = Callable[[Request], Awaitable[Response]]


def _guard(settings: Settings) -> Callable[[Request, Handler], Awaitable[Response]]:
    """Gives each request an id, refuses large bodies, catches what nobody else caught, measures."""

    async def guard(request: Request, call_next: Handler) -> Response:
        request.state.request_id = secrets.token_hex(8)
        started = time.perf_counter()
        refused = _size_problem(request, settings.max_body)
        if refused is not None:
            response: Response = _answer(request, refused)
        else:
            try:
                response = await call_next(request)
            except Exception as error:  # the last net: no stack trace, no text, but a trace to follow
                logger.error("request %s failed: %s", request.state.request_id, type(error).__name__)
                response = _answer(request, Problem(500, "internal"))
        route = request.scope.get("route")
        path = getattr(route, "path", "other")
        seconds = time.perf_counter() - started
        REQUEST_SECONDS.labels(path, request.method, response.status_code).observe(seconds)
        response.headers["X-Request-Id"] = request.state.request_id
        for name, value in SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return guard


def _size_problem(request: Request, max_body: int) -> Problem | None:
    """A body must say how large it is, and not be larger than allowed."""
    if "transfer-encoding" in request.headers:
        return Problem(411, "length-required")
    length = request.headers.get("content-length", "0")
    if not length.isdigit() or int(length) > max_body:
        return Problem(413, "too-large", max=max_body)
    return None


def _answer(request: Request, problem: Problem) -> Response:
    FAILED.labels(problem.code).inc()
    return problem_page(request, problem) if is_for_people(request) else problem_response(request, problem)


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return _answer(request, error)


async def _bad_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    where, *rest = error.errors()[0]["loc"]
    if where in ("query", "path") and rest:
        return _answer(request, Problem(422, "parameter", field=str(rest[0])))
    return _answer(request, Problem(422, "bad-request"))


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code = CODES.get(error.status_code, "bad-request")
    response = _answer(request, Problem(error.status_code, code))
    response.headers.update(error.headers or {})
    return response


async def _database_away(request: Request, error: Exception) -> Response:
    logger.error("request %s: database away: %s", request.state.request_id, type(error).__name__)
    return _answer(request, Problem(503, "database-away"))
