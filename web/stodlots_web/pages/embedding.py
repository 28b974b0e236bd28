"""The lines that put the assistant on somebody's page, and what the page's security policy must allow for them."""

from __future__ import annotations

from dataclasses import dataclass

from stodlots_web.built import Built
from stodlots_web.messages import messages_in

FRAME_HEIGHT_PX = 720


@dataclass(frozen=True)
class Embedding:
    """The widget from a script tag or in a frame; each with its Content-Security-Policy."""

    script: str
    script_policy: str
    frame: str
    frame_policy: str


def embedding(address: str, widget: Built, language: str, key: str) -> Embedding:
    """What to copy. ``address`` is the assistant's own, ``key`` the host's. Without scripts there is a link instead."""
    say = messages_in(language)
    return Embedding(
        script=f'<script src="{address}/widget/{widget.file}" integrity="{widget.integrity}" crossorigin defer>'
        "</script>\n"
        f'<stod-lots lang="{language}" endpoint="{address}" key="{key}">'
        f'<a href="{address}/">{say("widget-open")}</a></stod-lots>',
        script_policy=f"script-src {address}; connect-src {address}",
        frame=f'<iframe src="{address}/fonster?key={key}&amp;language={language}" title="{say("page-title")}" '
        f'width="100%" height="{FRAME_HEIGHT_PX}" loading="lazy" allow="clipboard-write"></iframe>',
        frame_policy=f"frame-src {address}",
    )
