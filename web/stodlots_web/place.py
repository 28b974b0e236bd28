"""Where an answer is shown: what some messages need besides words."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Request

from stodlots_web.hosts import Host
from stodlots_web.links import Saved, SavedLinks
from stodlots_web.services import Services


@dataclass(frozen=True)
class Place:
    """``address`` is the assistant's own, without a slash at the end; ``host_contact`` is who to turn to there."""

    address: str
    host_contact: str
    links: SavedLinks
    glossary_release: int

    @classmethod
    def of(cls, request: Request, services: Services, host: Host | None = None) -> Place:
        """The place that a request came to, on a host's page or on one of ours."""
        contact = (host.contact if host else "") or services.settings.host_contact
        return cls(address_of(request, services), contact, services.links, services.glossary.release)

    def link_to(self, saved: Saved, language: str) -> str:
        """The link that opens a result again, in a language."""
        return f"{self.address}/s/{self.links.code_of(saved)}?language={language}"


def address_of(request: Request, services: Services) -> str:
    """The assistant's own address as people reach it, without a slash at the end."""
    return services.settings.public_url or str(request.base_url).rstrip("/")
