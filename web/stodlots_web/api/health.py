"""Health and metrics: alive, ready (and if not, which part), numbers."""

from __future__ import annotations

from fastapi import APIRouter, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from stodlots_catalogue.db import ping
from stodlots_web.metrics import READY, REGISTRY
from stodlots_web.services import ServicesDep

router = APIRouter(tags=["health"])


@router.get("/health/live")
async def live() -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


@router.get("/health/ready")
async def ready(services: ServicesDep) -> JSONResponse:
    """Ready when the Rasa model is loaded, the database answers and both use the same glossary release."""
    model = await services.assistant.ready()
    release = model.get("glossary_release") if model else None
    parts = {
        "rasa": model is not None,
        "database": await run_in_threadpool(ping, services.engine),
        "glossary": release is not None and release == services.glossary.release,
    }
    for part, is_ready in parts.items():
        READY.labels(part).set(is_ready)
    content = {
        "status": "ready" if all(parts.values()) else "not ready",
        "parts": parts,
        "model": model.get("model") if model else None,
        "glossary_release": services.glossary.release,
    }
    return JSONResponse(content, status_code=200 if all(parts.values()) else 503)


@router.get("/metrics")
async def metrics() -> Response:
    """Prometheus metrics: counts and times, no text and no ids."""
    return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_LATEST)
