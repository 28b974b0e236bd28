"""Rate limits, kept in memory: per conversation and per caller's address (never stored, never logged).

Calls from this machine itself are not limited: behind a reverse proxy the address is the forwarded one.
"""

from __future__ import annotations

import ipaddress
import time

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter

from stodlots_web.problems import Problem

WINDOW_S = RateLimitItemPerMinute.GRANULARITY.seconds  # how long a caller's address is counted


class RateLimits:
    """Raises the problem ``too-many`` when somebody asks more often than allowed."""

    def __init__(self, messages_per_minute: int, requests_per_minute: int) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._per_conversation = RateLimitItemPerMinute(messages_per_minute)
        self._per_address = RateLimitItemPerMinute(requests_per_minute)

    async def check_conversation(self, conversation_id: str, address: str | None) -> None:
        """One more message in a conversation."""
        if not is_local(address):
            await self._hit(self._per_conversation, "conversation", conversation_id)

    async def check_address(self, address: str | None) -> None:
        """One more request from an address."""
        if not is_local(address):
            await self._hit(self._per_address, "address", address or "unknown")

    async def _hit(self, item: RateLimitItemPerMinute, kind: str, key: str) -> None:
        if not await self._limiter.hit(item, kind, key):
            window = await self._limiter.get_window_stats(item, kind, key)
            raise Problem(429, "too-many", seconds=max(1, round(window.reset_time - time.time())))


def is_local(address: str | None) -> bool:
    """Whether an address is this machine's own."""
    if address is None:
        return False
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return address == "testclient"
