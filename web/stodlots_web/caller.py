"""Who calls: the address to count requests by."""

from __future__ import annotations

from fastapi import Request


def address(request: Request) -> str | None:
    """The caller's address: never stored, never logged."""
    return request.client.host if request.client else None
