"""Where a fact comes from, in words, with a link when there is somewhere to go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from stodlots_catalogue.views import SourceView
from stodlots_web.messages import Messages


@dataclass(frozen=True)
class ShownSource:
    """A source: what it is, when it is from, and its address if it is a page."""

    label: str
    date: str
    url: str | None


def shown_sources(sources: Sequence[SourceView], say: Messages) -> list[ShownSource]:
    """The sources in the order of the catalogue."""
    return [_shown(each, say) for each in sources]


def in_text(sources: Sequence[SourceView], say: Messages) -> str:
    """The sources as one text, for a cell in a table."""
    return "; ".join(f"{each.url or each.label} ({each.date})" for each in shown_sources(sources, say))


def _shown(source: SourceView, say: Messages) -> ShownSource:
    date = say("sources-dated", date=source.date) if source.date else say("sources-undated")
    if source.evidence == "report":
        return ShownSource(say("sources-report", place=source.ref), date, None)
    parts = urlsplit(source.ref)
    if source.evidence == "page" and parts.scheme in ("https", "http") and parts.hostname:
        return ShownSource(parts.hostname.removeprefix("www."), date, source.ref)
    return ShownSource(source.ref, date, None)
