"""Rate limits, kept in memory: per conversation, per host, and per caller's address (never stored, never logged).

Calls from this machine itself are not limited: behind a reverse proxy the address is the forwarded one.
"""

from __future__ import annotations

import ipaddress
import time

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

from stodlots_web.hosts import Host
from stodlots_web.problems import Problem

WINDOW_S = RateLimitItemPerMinute.GRANULARITY.seconds  # how long a caller's address is counted


class RateLimits:
    """Raises the problem ``too-many`` when somebody asks more often than allowed, ``host-busy`` for a whole host."""

    def __init__(self, messages_per_minute: int, requests_per_minute: int, host_per_minute: int = 1_200) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._per_conversation = RateLimitItemPerMinute(messages_per_minute)
        self._per_address = RateLimitItemPerMinute(requests_per_minute)
        self._host_per_minute = host_per_minute

    async def check_conversation(self, conversation_id: str, address: str | None) -> None:
        """One more message in a conversation."""
        await self._check(self._per_conversation, "conversation", conversation_id, address)

    async def check_address(self, address: str | None) -> None:
        """One more request from an address."""
        await self._check(self._per_address, "address", address or "unknown", address)

    async def check_host(self, host: Host | None, address: str | None) -> None:
        """One more request from a visitor of a host's page."""
        if host is not None:
            item = RateLimitItemPerMinute(host.per_minute or self._host_per_minute)
            if seconds := await self._wait(item, "host", host.id, address):
                raise Problem(429, "host-busy", seconds=seconds)

    async def _check(self, item: RateLimitItemPerMinute, kind: str, key: str, address: str | None) -> None:
        if seconds := await self._wait(item, kind, key, address):
            raise Problem(429, "too-many", seconds=seconds)

    async def _wait(self, item: RateLimitItemPerMinute, kind: str, key: str, address: str | None) -> int:
        """Counts one request; how many seconds to wait when there were too many, else 0."""
        if is_local(address) or await self._limiter.hit(item, kind, key):
            return 0
        window = await self._limiter.get_window_stats(item, kind, key)
        return max(1, round(window.reset_time - time.time()))


def is_local(address: str | None) -> bool:
    """Whether an address is this machine's own."""
    if address is None:
        return False
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return address == "testclient"
