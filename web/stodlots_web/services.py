"""What the endpoints share: made once when the app starts, closed when it stops."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import Engine

from stodlots_catalogue.db import make_engine
from stodlots_catalogue.live import LiveCatalogue
from stodlots_catalogue.lookup import get_actor, get_offering
from stodlots_glossary.concepts import Glossary
from stodlots_web.assistant import Assistant
from stodlots_web.hosts import Hosts
from stodlots_web.links import SavedLinks
from stodlots_web.rate import RateLimits
from stodlots_web.settings import Settings, signing_key
from stodlots_web.tokens import ConversationTokens


@dataclass
class Services:
    """Connections and keys of one running web edge."""

    settings: Settings
    assistant: Assistant
    tokens: ConversationTokens
    limits: RateLimits
    engine: Engine
    catalogue: LiveCatalogue
    glossary: Glossary
    links: SavedLinks
    hosts: Hosts

    @classmethod
    def start(cls, settings: Settings, hosts: Hosts) -> Services:
        """Opens what is needed; Rasa and the database may be away, the endpoints say so then."""
        engine = make_engine(settings.database)
        return cls(
            settings=settings,
            assistant=Assistant.at(settings.rasa_url, settings.rasa_timeout_s),
            tokens=ConversationTokens(signing_key(settings), settings.conversation_age_s),
            limits=RateLimits(
                settings.messages_per_minute, settings.requests_per_minute, settings.host_requests_per_minute
            ),
            engine=engine,
            catalogue=LiveCatalogue(engine),
            glossary=Glossary.from_json((settings.knowledge / "glossary.json").read_text(encoding="utf-8")),
            links=SavedLinks(signing_key(settings), settings.link_age_days),
            hosts=hosts,
        )

    def knows(self, kind: str, value: str) -> bool:
        """Whether there is a concept, actor or offering with this id."""
        if kind == "concept":
            return value in self.glossary
        index = self.catalogue.current()
        return (get_actor if kind == "actor" else get_offering)(index, value) is not None

    async def stop(self) -> None:
        """Closes the connections."""
        await self.assistant.close()
        self.engine.dispose()


def services_of(request: Request) -> Services:
    """The services of the app that handles this request."""
    services: Services = request.app.state.services
    return services


ServicesDep = Annotated[Services, Depends(services_of)]
