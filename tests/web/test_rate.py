"""Nobody can take all of the assistant's time; this machine itself is not limited."""

from __future__ import annotations

import pytest

from stodlots_web.problems import Problem
from stodlots_web.rate import RateLimits, is_local


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("192.0.2.7", False),
        ("10.0.0.1", False),
        ("2001:db8::1", False),
        ("example.org", False),
        ("", False),
        (None, False),
    ],
)
def test_only_loopback_is_local(address: str | None, local: bool) -> None:
    assert is_local(address) is local


async def test_the_limit_holds_for_each_conversation_by_itself() -> None:
    limits = RateLimits(messages_per_minute=2, requests_per_minute=100)
    for _ in range(2):
        await limits.check_conversation("one", "192.0.2.7")
    with pytest.raises(Problem) as problem:
        await limits.check_conversation("one", "192.0.2.7")
    assert (problem.value.status, problem.value.code) == (429, "too-many")
    assert 1 <= int(str(problem.value.args_["seconds"])) <= 60
    await limits.check_conversation("two", "192.0.2.7")


async def test_the_limit_holds_for_each_address_by_itself() -> None:
    limits = RateLimits(messages_per_minute=100, requests_per_minute=1)
    await limits.check_address("192.0.2.7")
    await limits.check_address("192.0.2.8")
    with pytest.raises(Problem):
        await limits.check_address("192.0.2.7")


async def test_callers_without_an_address_share_one_limit() -> None:
    limits = RateLimits(messages_per_minute=1, requests_per_minute=1)
    await limits.check_address(None)
    with pytest.raises(Problem):
        await limits.check_address(None)


async def test_this_machine_is_not_limited() -> None:
    limits = RateLimits(messages_per_minute=1, requests_per_minute=1)
    for _ in range(5):
        await limits.check_address("127.0.0.1")
        await limits.check_conversation("one", "::1")
