"""A conversation that is ended is gone, in the product as it runs and not only in its parts."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.rasa
NEED = "Vi i kommunen vill ha pengar för att testa en ny tjänst"


def test_nothing_is_left_of_a_conversation_that_was_ended(conversation: Any) -> None:
    assert conversation.say(NEED)["understanding"]["facets"]["receiver"] == "kommun"
    ended = conversation.client.delete(
        f"/api/v1/conversations/{conversation.id}", headers={"Authorization": f"Bearer {conversation.token}"}
    )
    assert ended.status_code == 204
    reply = conversation.say("visa fler")
    assert [message.get("key") for message in reply["messages"]] == ["no-list-yet"]
    assert reply["understanding"]["facets"]["receiver"] is None


def test_only_who_holds_the_token_can_end_a_conversation(conversation: Any) -> None:
    conversation.say(NEED)
    refused = conversation.client.delete(
        f"/api/v1/conversations/{conversation.id}", headers={"Authorization": "Bearer x"}
    )
    assert refused.status_code == 401
    assert conversation.say("visa fler")["understanding"]["facets"]["receiver"] == "kommun"
