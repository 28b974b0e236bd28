"""What a page says of itself to search engines and to those who link to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from fastapi import Request

from stodlots_catalogue.views import ActorView, OfferingView
from stodlots_web.messages import LANGUAGES, Messages
from stodlots_web.place import Place
from stodlots_web.services import Services

type Data = dict[str, Any]
SWEDEN = {"@type": "Country", "name": "Sverige", "identifier": "SE"}
AUTHORITY = "myndighet"


@dataclass(frozen=True)
class Head:
    """The one address of a page in its language, the same page by language, a sentence, and schema.org data."""

    canonical: str
    languages: Mapping[str, str]
    description: str
    data: Data | None = None


def head_of(
    request: Request,
    services: Services,
    say: Messages,
    description: str,
    parameters: Mapping[str, str | Sequence[str]] | None = None,
) -> Head:
    """The head of the page that was asked for; ``parameters`` are those that make it another page."""
    here = Place.of(request, services).address + request.url.path

    def address(language: str) -> str:
        named = {"language": language} if language == "en" else {}
        query = urlencode({**(parameters or {}), **named}, doseq=True)
        return f"{here}?{query}" if query else here

    languages = {language: address(language) for language in LANGUAGES}
    return Head(languages[say.language], languages, description)


def service_data(offering: OfferingView, address: str, say: Messages) -> Data:
    """An offering as schema.org: a service of its actor, for the public sector in the whole of Sweden."""
    data: Data = {
        "@context": "https://schema.org",
        "@type": "GovernmentService" if offering.actor.kind == AUTHORITY else "Service",
        "@id": f"{address}/stod/{offering.id}",
        "url": f"{address}/stod/{offering.id}",
        "name": offering.name,
        "description": offering.summary,
        "serviceType": [say(f"support-{each}") for each in offering.support_types],
        "audience": {
            "@type": "Audience",
            "audienceType": ", ".join(say(f"receiver-{each}") for each in offering.audience),
        },
        "areaServed": SWEDEN,
        "provider": _organisation(offering.actor, address),
    }
    if offering.cost == "gratis":
        data["offers"] = {"@type": "Offer", "price": 0, "priceCurrency": "SEK"}
    if offering.url:
        data["availableChannel"] = {"@type": "ServiceChannel", "serviceUrl": offering.url}
    return data


def organisation_data(actor: ActorView, address: str) -> Data:
    """An actor as schema.org."""
    others = list(dict.fromkeys(each for each in (actor.short, *actor.aliases) if each != actor.name))
    return {
        "@context": "https://schema.org",
        **_organisation(actor, address),
        "description": actor.summary,
        **({"alternateName": others} if others else {}),
        "areaServed": SWEDEN,
    }


def _organisation(actor: ActorView, address: str) -> Data:
    return {
        "@type": "GovernmentOrganization" if actor.kind == AUTHORITY else "Organization",
        "@id": f"{address}/aktorer/{actor.id}",
        "name": actor.name,
        **({"url": actor.homepage} if actor.homepage else {}),
    }
