"""A conversation belongs to whoever holds its token, as long as the token lives."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from stodlots_web.settings import Settings, signing_key
from stodlots_web.tokens import ConversationTokens, TokenExpired, TokenInvalid

TOKENS = ConversationTokens("key", 3600)


def test_a_token_opens_its_conversation() -> None:
    conversation_id, token = TOKENS.issue()
    TOKENS.check(token, conversation_id)


def test_ids_are_long_and_never_the_same() -> None:
    ids = {TOKENS.issue()[0] for _ in range(100)}
    assert len(ids) == 100
    assert min(map(len, ids)) >= 20


@pytest.mark.parametrize("tampered", ["", "x", "{token}x", "x{token}", "{token:.10}", "åäö", "a.b.c", "\x00"])
def test_a_token_that_was_changed_opens_nothing(tampered: str) -> None:
    conversation_id, token = TOKENS.issue()
    with pytest.raises(TokenInvalid):
        TOKENS.check(tampered.format(token=token), conversation_id)


@pytest.mark.parametrize("other", ["", "another", "åäö", "../x"])
def test_a_token_opens_no_other_conversation(other: str) -> None:
    _, token = TOKENS.issue()
    with pytest.raises(TokenInvalid):
        TOKENS.check(token, other)


def test_a_token_of_another_installation_opens_nothing() -> None:
    conversation_id, token = ConversationTokens("another key", 3600).issue()
    with pytest.raises(TokenInvalid):
        TOKENS.check(token, conversation_id)


def test_a_token_expires() -> None:
    old = ConversationTokens("key", -1)
    conversation_id, token = old.issue()
    with pytest.raises(TokenExpired):
        old.check(token, conversation_id)


def test_the_key_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    settings = Settings(var=tmp_path / "new" / "var", secret="")
    key = signing_key(settings)
    file = settings.var / "secret.key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert len(key) >= 32
    assert signing_key(settings) == key


def test_a_configured_key_is_used_and_nothing_is_written(tmp_path: Path) -> None:
    assert signing_key(Settings(var=tmp_path, secret="configured")) == "configured"
    assert list(tmp_path.iterdir()) == []


def test_the_key_is_not_shown_where_settings_are_printed() -> None:
    assert "hemlig" not in repr(Settings(secret="hemlig"))
