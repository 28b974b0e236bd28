"""Who may talk with the assistant from a browser: its own pages, and the hosts from where they live.

A browser says which page a request comes from (``Origin``). A page of ours needs no key; a host's page says its key
when a conversation starts, and the conversation's token is bound to that host afterwards.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from fastapi import Request
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stodlots_web.hosts import OWN, Host
from stodlots_web.place import address_of
from stodlots_web.problems import Problem
from stodlots_web.services import Services

OPEN_TO_HOSTS = ("/api/v1/conversations", "/api/v1/interpretations", "/api/v1/hosts")
METHODS = ("GET", "POST", "DELETE")
PREFLIGHT_AGE_S = 7_200  # as long as Chromium keeps one


def host_by_key(request: Request, services: Services, key: str | None) -> Host | None:
    """The host whose page asks; None: a page of ours, or a program. Raises ``host-key`` and ``host-origin``."""
    if not key:
        if not is_own(request, services):
            raise Problem(403, "host-key", address=address_of(request, services))
        return None
    host = services.hosts.of_key(key)
    if host is None:
        raise Problem(403, "host-key", address=address_of(request, services))
    return _from_where_it_lives(request, services, host)


def host_by_id(request: Request, services: Services, identifier: str) -> Host | None:
    """The host that a conversation is bound to. Raises ``host-key`` when it is gone, and ``host-origin``."""
    if identifier == OWN:
        return host_by_key(request, services, None)
    host = services.hosts.by_id.get(identifier)
    if host is None:
        raise Problem(403, "host-key", address=address_of(request, services))
    return _from_where_it_lives(request, services, host)


def is_own(request: Request, services: Services) -> bool:
    """Whether a request comes from a page of ours, or from no page at all. A page cannot choose these headers."""
    origin = request.headers.get("origin")
    if origin is None or request.headers.get("sec-fetch-site") == "same-origin":
        return True
    ours = {request.headers.get("host", ""), urlsplit(services.settings.public_url).netloc} - {""}
    return urlsplit(origin).netloc in ours


def _from_where_it_lives(request: Request, services: Services, host: Host) -> Host:
    if is_own(request, services) or request.headers["origin"] in host.origins:
        return host
    raise Problem(403, "host-origin", address=address_of(request, services))


class HostCors(CORSMiddleware):
    """CORS for the calls that a widget makes, from the origins of all hosts; which host may what is seen by its key.

    No cookie is ever asked for or sent, so credentials are not allowed.
    """

    def __init__(self, app: ASGIApp, origins: list[str]) -> None:
        super().__init__(
            app,
            allow_origins=origins,
            allow_methods=METHODS,
            allow_headers=["Authorization", "Content-Type", "Accept-Language"],
            expose_headers=["Retry-After", "X-Request-Id"],
            max_age=PREFLIGHT_AGE_S,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes on what is not for hosts as it is."""
        if scope["type"] != "http" or not scope["path"].startswith(OPEN_TO_HOSTS):
            await self.app(scope, receive, send)
            return

        async def send_varied(message: Message) -> None:
            if (
                message["type"] == "http.response.start"
                and "origin" not in Headers(raw=message["headers"]).get("vary", "").lower()
            ):
                MutableHeaders(scope=message).add_vary_header("Origin")
            await send(message)

        await super().__call__(scope, receive, send_varied)
