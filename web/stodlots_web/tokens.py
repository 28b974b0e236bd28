"""Conversation ids and the signed tokens that prove them, each bound to the host that the conversation is on."""

from __future__ import annotations

import secrets

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer

SALT = "conversation"


class TokenInvalid(Exception):
    """The token is not one of ours, or belongs to another conversation."""


class TokenExpired(Exception):
    """The conversation is too old to go on with."""


class ConversationTokens:
    """Makes and checks tokens. The server makes the ids: a client can neither choose nor guess one."""

    def __init__(self, key: str, max_age_s: int) -> None:
        self._serializer = URLSafeTimedSerializer(key, salt=SALT)
        self._max_age_s = max_age_s

    def issue(self, host_id: str = "") -> tuple[str, str]:
        """A new conversation id and its token."""
        conversation_id = secrets.token_urlsafe(16)
        return conversation_id, self._serializer.dumps([conversation_id, host_id])

    def check(self, token: str, conversation_id: str) -> str:
        """The id of the conversation's host. Raises :class:`TokenInvalid` or :class:`TokenExpired` otherwise."""
        try:
            held, host_id = self._serializer.loads(token, max_age=self._max_age_s)
        except SignatureExpired as error:
            raise TokenExpired from error
        except (BadSignature, ValueError) as error:
            raise TokenInvalid from error
        if not secrets.compare_digest(str(held).encode(), conversation_id.encode()):
            raise TokenInvalid
        return str(host_id)
