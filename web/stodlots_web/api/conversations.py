"""Conversations: start one, say something, choose something, end it."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Header, Request, Response

from stodlots_glossary.counting import says_only_numbers
from stodlots_glossary.vocabulary import Kind
from stodlots_web.access import host_by_id, host_by_key
from stodlots_web.caller import address
from stodlots_web.choices import UnknownChoice, parsed_choice, thumb_of
from stodlots_web.hosts import OWN, Host
from stodlots_web.messages import messages_in
from stodlots_web.metrics import MESSAGES
from stodlots_web.numbers import pointed_at
from stodlots_web.place import Place
from stodlots_web.problems import Problem
from stodlots_web.render import render, silence
from stodlots_web.schemas import (
    Conversation,
    ConversationRequest,
    FeedbackRequest,
    MessageRequest,
    Reply,
    Understanding,
)
from stodlots_web.services import Services, ServicesDep
from stodlots_web.text import clean
from stodlots_web.tokens import TokenExpired, TokenInvalid

router = APIRouter(prefix="/api/v1/conversations", tags=["conversations"])
BEARER = "bearer "


@router.post("", status_code=201)
async def start(request: Request, services: ServicesDep, body: ConversationRequest | None = None) -> Conversation:
    """Starts a conversation. The server makes its id; nothing about the user is asked or kept.

    With ``text`` or ``choice_id`` the first answer comes at once, instead of a welcome.
    """
    await services.limits.check_address(address(request))
    body = body or ConversationRequest()
    host = host_by_key(request, services, body.key)
    await services.limits.check_host(host, address(request))
    conversation_id, token = services.tokens.issue(host.id if host else OWN)
    says_something = body.text is not None or body.choice_id is not None
    if body.receiver or (body.language and not says_something):
        await services.assistant.choose(conversation_id, _settings(body), body.language)
    if says_something:
        reply = await _answered(conversation_id, body, host, request, services, body.language)
        return Conversation(conversation_id=conversation_id, token=token, **dict(reply))
    greeting = host.greeting.get(body.language or "sv") if host else None
    return Conversation(
        conversation_id=conversation_id,
        token=token,
        request_id=request.state.request_id,
        messages=[
            {"type": "text", "key": "welcome", "text": greeting or messages_in(body.language or "sv")("welcome")}
        ],
    )


@router.post("/{conversation_id}/messages")
async def send(
    conversation_id: str,
    body: MessageRequest,
    request: Request,
    services: ServicesDep,
    authorization: str = Header(""),
) -> Reply:
    """Says something, or presses a choice. There is always an answer, or a problem document that says why not."""
    host = await _checked(request, services, conversation_id, authorization)
    return await _answered(conversation_id, body, host, request, services, None)


@router.post("/{conversation_id}/feedback")
async def feedback(
    conversation_id: str,
    body: FeedbackRequest,
    request: Request,
    services: ServicesDep,
    authorization: str = Header(""),
) -> Reply:
    """Whether an answer, or one offering in it, helped: kept as an event without text and without the conversation.

    A widget's thumbs call this; saying so in the conversation or choosing it there does the same.
    """
    host = await _checked(request, services, conversation_id, authorization)
    about = f":{body.offering_id}" if body.offering_id else ""
    said = f"reason:{body.reason}" if body.reason else f"feedback:{body.verdict.replace('_', '-')}"
    answer = await _choose(services, conversation_id, said + about, None)
    return _reply(answer, (), services, request, host)


@router.delete("/{conversation_id}", status_code=204)
async def forget(
    conversation_id: str, request: Request, services: ServicesDep, authorization: str = Header("")
) -> Response:
    """Ends a conversation: everything of it is gone."""
    host_by_id(request, services, _host_of_token(services, conversation_id, authorization))
    await services.assistant.forget(conversation_id)
    return Response(status_code=204)


async def _checked(request: Request, services: Services, conversation_id: str, authorization: str) -> Host | None:
    """The host of a conversation whose token is held, where it may be, when not too much is said."""
    host = host_by_id(request, services, _host_of_token(services, conversation_id, authorization))
    await services.limits.check_conversation(conversation_id, address(request))
    await services.limits.check_host(host, address(request))
    return host


def _host_of_token(services: Services, conversation_id: str, authorization: str) -> str:
    token = authorization[len(BEARER) :] if authorization.lower().startswith(BEARER) else ""
    try:
        return services.tokens.check(token, conversation_id)
    except TokenExpired as error:
        raise Problem(410, "expired") from error
    except TokenInvalid as error:
        raise Problem(401, "unauthorized") from error


async def _answered(
    conversation_id: str,
    body: MessageRequest | ConversationRequest,
    host: Host | None,
    request: Request,
    services: Services,
    language: str | None,
) -> Reply:
    """The answer to a text or a choice. ``language`` is what a first message is in when it is too short to tell."""
    if (body.text is None) == (body.choice_id is None):
        raise Problem(422, "text-or-choice")
    kinds: tuple[str, ...] = ()
    chosen = body.choice_id if body.choice_id is not None else thumb_of(body.text or "")
    if chosen is not None:
        answer = await _choose(services, conversation_id, chosen, language)
    else:
        redacted = clean(body.text or "", services.settings.max_text)
        answer, kinds = await _say(services, conversation_id, redacted.text, language), redacted.kinds
    return _reply(answer, kinds, services, request, host)


async def _say(services: Services, conversation_id: str, text: str, language: str | None) -> dict[str, Any]:
    """A message that is only numbers means what bears them on the screen."""
    if says_only_numbers(text):
        pointed = pointed_at(text, await services.assistant.numbered(conversation_id), services.knows)
        if pointed is not None:
            return await services.assistant.choose(conversation_id, pointed, language)
    return await services.assistant.send(conversation_id, text, language)


async def _choose(services: Services, conversation_id: str, choice_id: str, language: str | None) -> dict[str, Any]:
    try:
        parsed = parsed_choice(choice_id, services.knows)
    except UnknownChoice as error:
        raise Problem(422, "unknown-choice") from error
    return await services.assistant.choose(conversation_id, parsed, language)


def _settings(body: ConversationRequest) -> dict[str, Any]:
    choice = f"receiver:{body.receiver}" if body.receiver else "restart"
    parsed = parsed_choice(choice, lambda kind, value: False)
    parsed["understanding"]["language"] = body.language
    return parsed


def _reply(
    answer: dict[str, Any], kinds: tuple[str, ...], services: Services, request: Request, host: Host | None
) -> Reply:
    request_id = request.state.request_id
    place = Place.of(request, services, host)
    understanding = understanding_after(answer, services.glossary.release)
    say = messages_in(understanding.language)
    MESSAGES.labels(str(understanding.kind)).inc()
    messages = [{"type": "notice", "key": "redacted", "text": say("redacted")}] if kinds else []
    messages += [render(raw, say, place) for raw in answer["messages"]]
    return Reply(request_id=request_id, messages=messages or [silence(say, request_id)], understanding=understanding)


def understanding_after(answer: dict[str, Any], release: int) -> Understanding:
    """The state of the conversation: the need as known so far, and the kind of this message."""
    reading = answer["reading"]["understanding"]
    need = answer.get("need") or {}
    if reading["kind"] == Kind.PII:  # its words are not to be said again
        reading = reading | {name: [] for name in ("principles", "support_types")}
    state = {name: need.get(name, reading[name]) for name in ("principles", "support_types", "excluded_support_types")}
    return Understanding(
        language=answer.get("language") or reading["language"] or "sv",
        kind=reading["kind"],
        **state,
        facets=need.get("facets", reading["facets"]),
        asks=need.get("question"),
        gap=need.get("gap", False),
        glossary_release=release,
    )
