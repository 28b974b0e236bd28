"""The words of a result that is taken along: why the step is worth taking, and the text of an e-mail.

The assistant sends no mail and asks for no address: the text is for the user to send.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from stodlots_web.links import Saved
from stodlots_web.messages import Messages

# Mail programs cut off addresses that are longer than about two thousand characters.
MAX_MAILTO = 1_900


def saved_of(raw: Mapping[str, Any], glossary_release: int) -> Saved:
    """What of a summary goes into its link: ids and releases only."""
    understood = raw["understanding"]
    return Saved(
        principles=tuple(label["id"] for label in understood["principles"]),
        support_types=tuple(label["id"] for label in understood["support_types"]),
        facets=dict(understood["facets"]),
        offerings=tuple(item["id"] for item in raw["items"]),
        catalogue=raw["release"],
        glossary=glossary_release,
        gap=raw["gap"],
    )


def worth_of(principles: Sequence[str], support_types: Sequence[str], say: Messages) -> list[str]:
    """Why the step is worth taking, honestly: from the principle, the kind of support, and what nobody can promise."""
    sentences = [say(f"worth-{each}") for each in (*principles[:1], *support_types[:1])]
    return [*sentences, say("worth-honest")]


def email_of(summary: Mapping[str, Any], say: Messages) -> dict[str, str]:
    """A subject and a body to copy, and a ``mailto:`` link without a receiver."""
    subject = say("summary-subject")
    parts = [say("summary-title"), summary["need"], summary["interpretation"], summary["gap"]]
    parts += [_entry(number, item, say) for number, item in enumerate(summary["items"], 1)]
    parts += [" ".join(summary["worth"]), summary["link"] and say("summary-open", link=summary["link"])]
    body = "\n\n".join(part for part in parts if part)
    return {"subject": subject, "body": body, "mailto": _mailto(subject, summary, say)}


def _entry(number: int, item: Mapping[str, Any], say: Messages) -> str:
    status = f", {item['status_label']}" if item["status_label"] else ""
    lines = [
        f"{number}. {item['name']} – {item['actor']['name']}",
        item["summary"],
        f"{say('page-next-step')}: {item['next_step']}",
        f"{say('page-cost')}: {item['cost']['label']}. {item['source_label']}{status}.",
    ]
    return "\n".join([*lines, *([item["url"]] if item["url"] else [])])


def _mailto(subject: str, summary: Mapping[str, Any], say: Messages) -> str:
    """The short version: names and the link; as many names as there is room for."""
    names = [f"{number}. {item['name']} – {item['actor']['name']}" for number, item in enumerate(summary["items"], 1)]
    end = [say("summary-open", link=summary["link"])] if summary["link"] else []
    while True:
        parts = [summary["need"], summary["interpretation"], "\n".join(names), *end]
        body = "\r\n\r\n".join(part.replace("\n", "\r\n") for part in parts if part)
        address = f"mailto:?subject={quote(subject)}&body={quote(body)}"
        if len(address) <= MAX_MAILTO or not names:
            return address
        names.pop()
