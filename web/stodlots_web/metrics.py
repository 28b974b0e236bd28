"""Prometheus metrics. Labels are closed sets: never text, never an id of a person or conversation."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

REGISTRY = CollectorRegistry()
REQUEST_SECONDS = Histogram(
    "stodlots_request_seconds", "Time to answer a request", ["route", "method", "status"], registry=REGISTRY
)
RASA_SECONDS = Histogram("stodlots_rasa_seconds", "Time for a call to Rasa", registry=REGISTRY)
MESSAGES = Counter("stodlots_messages_total", "Messages by kind", ["kind"], registry=REGISTRY)
REDACTED = Counter("stodlots_redacted_total", "Personal data replaced, by kind", ["kind"], registry=REGISTRY)
FAILED = Counter("stodlots_failed_total", "Problem documents sent, by code", ["code"], registry=REGISTRY)
READY = Gauge("stodlots_ready", "1 when a part is ready", ["part"], registry=REGISTRY)
