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


class RateLimits:
    """Raises the problem ``too-many`` when somebody asks more often than allowed, ``host-busy`` for a whole host."""

    def __init__(self, messages_per_minute: int, requests_per_minute: int, host_per_minute: int = 1_200) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._per_conversation = RateLimitItemPerMinute(messages_per_minute)
        self._per_address = RateLimitItemPerMinute(requests_per_minute)
        self._host_per_minute = host_per_minute

    async def check_conversation(self, conversation_id: str, address: str | None) -> None:
        """One more message in a conversation."""
        if not is_local(address):
            await self._hit(self._per_conversation, "conversation", conversation_id)

    async def check_address(self, address: str | None) -> None:
        """One more request from an address."""
        if not is_local(address):
            await self._hit(self._per_address, "address", address or "unknown")

    async def check_host(self, host: Host | None, address: str | None) -> None:
        """One more request from a visitor of a host's page."""
        if host is not None and not is_local(address):
            item = RateLimitItemPerMinute(host.per_minute or self._host_per_minute)
            await self._hit(item, "host", host.id, "host-busy")

    async def _hit(self, item: RateLimitItemPerMinute, kind: str, key: str, code: str = "too-many") -> None:
        if not await self._limiter.hit(item, kind, key):
            window = await self._limiter.get_window_stats(item, kind, key)
            raise Problem(429, code, seconds=max(1, round(window.reset_time - time.time())))


def is_local(address: str | None) -> bool:
    """Whether an address is this machine's own."""
    if address is None:
        return False
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return address == "testclient"
