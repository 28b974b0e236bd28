"""Interpretations: how a text is read, without a conversation and without keeping anything."""

from __future__ import annotations

from fastapi import APIRouter, Request

from stodlots_web.access import host_by_key
from stodlots_web.caller import address
from stodlots_web.messages import messages_in
from stodlots_web.render import sentence_of
from stodlots_web.schemas import Interpretation, InterpretationRequest, Understanding
from stodlots_web.services import ServicesDep
from stodlots_web.text import clean

router = APIRouter(prefix="/api/v1/interpretations", tags=["interpretations"])


@router.post("")
async def interpret(body: InterpretationRequest, request: Request, services: ServicesDep) -> Interpretation:
    """Reads a text: what is it, which principles and support types does it mean, and which words say so?"""
    host = host_by_key(request, services, body.key)
    await services.limits.check_address(address(request))
    await services.limits.check_host(host, address(request))
    redacted = clean(body.text, services.settings.max_text)
    answer = await services.assistant.parse(redacted.text)
    read = answer["understanding"]
    if body.language:
        read["language"] = body.language
    understanding = Understanding(**read, glossary_release=answer["glossary_release"])
    return Interpretation(
        understanding=understanding,
        text=sentence_of(read, messages_in(understanding.language)),
        redacted=list(redacted.kinds),
    )
