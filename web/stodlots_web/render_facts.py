"""Typed messages about gaps, terms, actors and the views of the system, in words. See docs/messages.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from stodlots_web.messages import Messages

Message = dict[str, Any]


def in_language(values: Mapping[str, Any], language: str) -> Any:
    """The value in a language, in Swedish when that language has none."""
    return values.get(language) or values.get("sv")


def gap(raw: Mapping[str, Any], say: Messages) -> Message:
    """What the report says is lacking and where, why what follows is only near, and what to do meanwhile."""
    found = raw["gap"]
    text = say("gap-report", says=in_language(found["says"], say.language))
    near = found["near"] and in_language(found["near"], say.language)
    return {
        "type": "gap",
        "text": text,
        "gap": {
            "id": found["id"],
            "source_text": say("gap-source", place=in_language(found["place"], say.language)),
            "quote": say("gap-quote", quote=found["quote"]),
            "meanwhile_text": say("gap-meanwhile", advice=in_language(found["meanwhile"], say.language)),
            "near_text": near or None,
            "related": [
                {"id": each["id"], "label": in_language(each["pref"], say.language)} for each in found["related"]
            ],
        },
    }


def difference(raw: Mapping[str, Any], items: Sequence[Mapping[str, Any]], say: Messages) -> Message:
    """What tells terms apart: sentences where somebody has written them, and a row for each thing to compare."""
    aims = [", ".join(say(f"choice-{each}") for each in ids) for ids in raw["aims"]]
    supports = [", ".join(say(f"choice-{each}") for each in ids) for ids in raw["supports"]]
    rows = [
        {"label": say("difference-means"), "values": [item["definition"] for item in items]},
        {"label": say("difference-aim"), "values": aims},
        {"label": say("difference-support"), "values": supports},
    ]
    return {
        "text": in_language(raw["differs"], say.language) if raw["differs"] else say("difference-unwritten"),
        "choose_text": in_language(raw["choose"], say.language) if raw["choose"] else None,
        "columns": [item["label"] for item in items],
        "rows": [row for row in rows if all(row["values"]) and len(set(row["values"])) > 1],
    }


def contact(raw: Mapping[str, Any], say: Messages) -> Message:
    """Where to reach an actor: its own web address and pages, and plainly that nothing more is known."""
    actor, successor = raw["actor"], raw["successor"]
    sentences = []
    if actor["status"] in ("ended", "merged"):
        sentences.append(say("actor-ended", name=actor["name"]))
    if successor:
        sentences.append(say("actor-successor", name=successor["name"]))
    reached = successor or actor
    if reached["homepage"]:
        sentences.append(say("contact-via", name=reached["name"], url=reached["homepage"]))
    else:
        sentences.append(say("contact-none", name=reached["name"]))
    sentences.append(say("contact-limits"))
    if raw["pages"]:
        sentences.append(say("contact-pages"))
    return {
        "type": "contact",
        "text": " ".join(sentences),
        "actor": {"id": reached["id"], "name": reached["name"]},
        "url": reached["homepage"],
        "pages": [
            {"id": each["id"], "name": each["name"], "next_step": each["next_step"], "url": each["url"]}
            for each in raw["pages"]
        ],
    }


def actors(raw: Mapping[str, Any], say: Messages) -> Message:
    """A page of actors by name; ``choice_id`` presents one."""
    wanted = raw["filters"]
    what = [say(f"support-{each}") for each in wanted["support_types"]]
    what += [say(f"actor-kind-{each}") for each in wanted["kinds"]]
    what += [say(f"actors-for-{name}", value=say(f"{name}-{wanted[name]}")) for name in FACETS if wanted[name]]
    what += [say(f"choice-{each}") for each in wanted["principles"]]
    items = [
        {
            "id": each["id"],
            "name": each["name"],
            "kind": {"id": each["kind"], "label": say(f"actor-one-{each['kind']}")},
            "status": each["status"],
            "status_label": _status(each, say),
            "count": each["count"],
            "count_text": say("actors-count", count=each["count"]),
            "homepage": each["homepage"],
            "choice_id": f"actor:{each['id']}",
        }
        for each in raw["items"]
    ]
    first, total = raw["offset"] + 1, raw["total"]
    text = say("actors-header", count=total)
    if what:
        text += " " + say("actors-filter", what=", ".join(what))
    if total > len(items):
        text += " " + say("actors-page", first=first, last=raw["offset"] + len(items))
    return {"type": "actors", "text": text, "items": items, "first": first, "total": total}


FACETS = ("receiver", "phase", "level")


def _status(actor: Mapping[str, Any], say: Messages) -> str | None:
    if actor["status"] in ("ended", "merged"):
        return say("card-ended")
    return say("card-not-confirmed") if actor["status"] == "verify" else None


def matrix(raw: Mapping[str, Any], say: Messages) -> Message:
    """A table of counts: rows of labels, columns of labels, one count for each pair."""
    rows = [
        {"id": row["id"], "label": say(row["key"]), "counts": counts, "total": total}
        for row, counts, total in zip(raw["rows"], raw["cells"], raw["totals"], strict=True)
    ]
    columns = [{"id": column["id"], "label": say(column["key"])} for column in raw["columns"]]
    what = ", ".join(say(key) for key in raw.get("args", {}).get("what", {}).get("keys", ()))
    return {
        "type": "matrix",
        "text": say(raw["key"], what=what),
        "total_label": say("matrix-total"),
        "columns": columns,
        "rows": rows,
    }
