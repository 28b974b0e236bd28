"""From the actions' typed messages (keys and codes) to what a channel shows (sentences in one language).

Actions and rules never hold words; the typed messages here are the API of every channel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from stodlots_web.comparing import comparison_rows
from stodlots_web.messages import Messages
from stodlots_web.place import Place
from stodlots_web.render_facts import actors, contact, difference, gap, in_language, matrix
from stodlots_web.summary import email_of, saved_of, worth_of

Message = dict[str, Any]
MAX_WORDS_SHOWN = 3
PREFIX = {
    "principle": "principle",
    "support_type": "support",
    "receiver": "receiver",
    "phase": "phase",
    "level": "level",
}


def render(raw: Mapping[str, Any], say: Messages, place: Place | None = None) -> Message:
    """One typed message in the language of ``say``. Raises ``KeyError`` for a type or key that does not exist.

    ``key`` in the result names the sentence, for channels and tests; ``place`` is needed for links and contacts.
    """
    kind = raw["type"]
    message = _PLACED[kind](raw, say, place) if kind in _PLACED else _RENDERERS[kind](raw, say)
    return {**message, "key": raw["key"]} if "key" in raw else message


def silence(say: Messages, request_id: str) -> Message:
    """What to say when Rasa answered nothing: something failed there, and the user must know."""
    return {"type": "notice", "key": "failed", "text": f"{say('failed')} {say('request-reference', id=request_id)}"}


def say_list(words: Sequence[str], say: Messages) -> str:
    """Words as a phrase: "a, b och c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {say('and')} {words[-1]}"


def quote_list(words: Iterable[str], say: Messages) -> str:
    """The user's own words, in quotation marks."""
    return say_list([say("quoted", word=word) for word in words], say)


def sentence_of(understanding: Mapping[str, Any], say: Messages) -> str:
    """What was understood, in a sentence or three, with the words it rests on."""
    principles = [say(f"aim-{label['id']}") for label in understanding["principles"]]
    supports = [say(f"support-{label['id']}") for label in understanding["support_types"]]
    if principles and supports:
        sentences = [say("understood-both", principle=say_list(principles, say), support=say_list(supports, say))]
    elif principles:
        sentences = [say("understood-principle", principle=say_list(principles, say))]
    elif supports:
        sentences = [say("understood-support", support=say_list(supports, say))]
    else:
        sentences = []
    labels = [*understanding["principles"], *understanding["support_types"]]
    words = list(dict.fromkeys(word for label in labels for word in label["evidence"]))
    if words:
        sentences.append(say("understood-because", words=quote_list(words, say)))
    facets = [_noted(name, value, say) for name, value in understanding["facets"].items() if value]
    if facets:
        key = "understood-facets" if sentences else "understood-facets-only"
        sentences.append(say(key, facets=say_list(facets, say)))
    if understanding.get("actors"):
        sentences.append(say("understood-actors", actors=say_list(understanding["actors"], say)))
    excluded = [say(f"support-{kind}") for kind in understanding["excluded_support_types"]]
    excluded += understanding.get("excluded_actors", ())
    if excluded:
        sentences.append(say("understood-excluded", excluded=say_list(excluded, say)))
    return " ".join(sentences)


def _noted(facet: str, value: str, say: Messages) -> str:
    if facet == "cost":
        return say(f"noted-cost-{value}")
    return say(f"noted-{facet}", value=say(f"{facet}-{value}"))


def why_sentence(reason: Mapping[str, Any], say: Messages) -> str:
    """One reason for a hit, as a sentence."""
    code, args = reason["code"], reason["args"]
    if code == "fits_principle":
        return say("why-fits_principle", aim=say_list([say(f"aim-{each}") for each in args], say))
    if code in ("fits_support_type", "fits_receiver", "fits_phase", "fits_level"):
        name = code.removeprefix("fits_")
        words = say_list([say(f"{PREFIX[name]}-{each}") for each in args], say)
        return say(f"why-{code}", **{PREFIX[name]: words})
    if code == "words":
        return say("why-words", words=quote_list(args[:MAX_WORDS_SHOWN], say))
    if code == "near_miss":
        return say(f"why-near_miss_{args[0]}")
    return say(f"why-{code}", date=args[0] if args else "")


def card(hit: Mapping[str, Any], say: Messages) -> Message:
    """An offering as a card: everything a channel shows, with labels in words and ids for machines."""
    date = hit["source_date"]
    return {
        **{key: hit[key] for key in ("id", "name", "summary", "next_step", "url", "status")},
        "actor": {"id": hit["actor"], "name": hit["actor_name"]},
        "support_types": _labels("support", hit["support_types"], say),
        "principles": _labels("principle", hit["principles"], say),
        "audience": _labels("receiver", hit["audience"], say),
        "phases": _labels("phase", hit["phases"], say),
        "levels": _labels("level", hit["levels"], say),
        "cost": {"id": hit["cost"], "label": say(f"cost-{hit['cost']}")},
        "confirmed": hit["status"] == "active",
        "status_label": {"verify": say("card-not-confirmed"), "ended": say("card-ended")}.get(hit["status"]),
        "source_date": date,
        "source_label": say("card-source-dated", date=date) if date else say("card-source-undated"),
        "sources": hit["sources"],
        "why": [{**reason, "text": why_sentence(reason, say)} for reason in hit.get("why", ())],
    }


def _labels(prefix: str, ids: Iterable[str], say: Messages) -> list[dict[str, str]]:
    return [{"id": value, "label": say(f"{prefix}-{value}")} for value in ids]


def _args(raw: Mapping[str, Any], say: Messages) -> dict[str, Any]:
    """A message's arguments; a mapping stands for words that are made here, see :func:`_words`."""
    return {
        name: _words(value, say) if isinstance(value, Mapping) else value for name, value in raw.get("args", {}).items()
    }


def _words(value: Mapping[str, Any], say: Messages) -> str:
    """Words made here: ``keys`` of the catalogue, ``words`` or ``quoted`` ones, ``sentences``, or a hit's ``why``."""
    if "keys" in value:
        return say_list([say(key) for key in value["keys"]], say)
    if "words" in value:
        return say_list(value["words"], say)
    if "quoted" in value:
        return quote_list(value["quoted"], say)
    if "why" in value:
        return " ".join(why_sentence(reason, say) for reason in value["why"])
    return " ".join(say(each["key"], **_args(each, say)) for each in value["sentences"])


def _text(raw: Mapping[str, Any], say: Messages) -> Message:
    return {"type": raw["type"], "text": say(raw["key"], **_args(raw, say))}


def _choices(raw: Mapping[str, Any], say: Messages) -> Message:
    choices = [{"id": choice["id"], "title": _title(choice, say)} for choice in raw["choices"]]
    text = say(raw["key"], **_args(raw, say)) if "key" in raw else None
    return {"type": "choices", "text": text, "choices": choices}


def _title(choice: Mapping[str, Any], say: Messages) -> str:
    name = choice["title"] if "title" in choice else say(choice["key"], **_args(choice, say))
    if "support_of" in choice:
        return say("choice-support-for-concept", name=name)
    if "explain" in choice:
        return say("choice-explain", name=name)
    if "all_from" in choice:
        return say("choice-all-from", name=name, count=choice["all_from"])
    return say("choice-with-count", name=name, count=choice["count"]) if "count" in choice else name


def _understanding(raw: Mapping[str, Any], say: Messages) -> Message:
    chips = [{**chip, "label": say(chip["label"]["key"], **_args(chip["label"], say))} for chip in raw.get("chips", ())]
    return {"type": "understanding", "text": sentence_of(raw["understanding"], say), "chips": chips}


def _offerings(raw: Mapping[str, Any], say: Messages) -> Message:
    items = [card(hit, say) for hit in raw["items"]]
    notes = [say(note["key"], **_args(note, say)) for note in raw.get("notes", ())]
    numbered = {} if raw.get("numbered", True) else {"numbered": False}
    return {
        "type": "offerings",
        "text": say(raw["key"], **_args(raw, say)),
        "items": items,
        "notes": notes,
        "first": raw["offset"] + 1,
        "total": raw["total"],
        **numbered,
    }


def _concept(raw: Mapping[str, Any], say: Messages) -> Message:
    items = []
    for concept in raw["items"]:
        labels = in_language(concept["labels"], say.language) or []
        items.append(
            {
                "id": concept["id"],
                "label": in_language(concept["pref"], say.language),
                "definition": in_language(concept["definition"], say.language),
                "note": in_language(concept["note"], say.language),
                "labels": labels,
                "labels_text": say("concept-actors-say", labels=quote_list(labels[:5], say)) if labels else None,
                "source": concept["source"],
                "source_text": say("concept-source", source=concept["source"]) if concept["source"] else None,
                "related": [
                    {"id": other["id"], "label": in_language(other["pref"], say.language)}
                    for other in concept["related"]
                ],
            }
        )
    told = difference(raw["difference"], items, say) if "difference" in raw else None
    text = say("concept-compared") if told else say("concept-found", count=len(items))
    return {"type": "concept", "text": text, "items": items, **({"difference": told} if told else {})}


def _actor(raw: Mapping[str, Any], say: Messages) -> Message:
    actor, successor = raw["actor"], raw["successor"]
    sentences = [say("actor-text", name=actor["name"], summary=actor["summary"])]
    ended = actor["status"] in ("ended", "merged")
    if ended:
        sentences.append(say("actor-ended", name=actor["name"]))
        if not successor:
            sentences.append(say("actor-no-successor"))
    if successor and actor["status"] != "verify":
        sentences.append(say("actor-successor", name=successor["name"]))
    if actor["status"] == "verify":
        sentences.append(say("actor-not-confirmed", name=actor["name"]))
    date = actor["source_date"]
    sentences.append(say("card-source-dated", date=date) + "." if date else say("card-source-undated") + ".")
    if raw["offerings_total"] or not ended:
        sentences.append(say("actor-offerings", count=raw["offerings_total"]))
    counts = raw.get("counts", {})
    if len(counts) > 1:
        words = [say("actor-count", support=say(f"support-{kind}"), count=count) for kind, count in counts.items()]
        sentences.append(say("actor-counts", counts=say_list(words, say)))
    if actor["homepage"]:
        sentences.append(say("actor-old-page" if ended else "actor-homepage", url=actor["homepage"]))
    elif not ended:
        sentences.append(say("actor-no-homepage"))
    return {
        "type": "actor",
        "text": " ".join(sentences),
        "actor": {**actor, "successor": successor},
        "items": [card(hit, say) for hit in raw["offerings"]],
        "total": raw["offerings_total"],
        "counts": [{"id": kind, "label": say(f"support-{kind}"), "count": n} for kind, n in counts.items()],
    }


def _comparison(raw: Mapping[str, Any], say: Messages) -> Message:
    items = [card(hit, say) for hit in raw["items"]]
    return {
        "type": "comparison",
        "text": say(raw["key"], **_args(raw, say)),
        "items": items,
        "numbers": raw["numbers"],
        "rows": comparison_rows(items, say),
        "notes": [say(note["key"], **_args(note, say)) for note in raw.get("notes", ())],
    }


def _turn_to(raw: Mapping[str, Any], say: Messages, place: Place | None) -> Message:
    """People and pages to turn to: a ``contact``, also of the organisation that runs the assistant."""
    sentences = [say(raw["key"], **_args(raw, say))]
    host = place.host_contact if place and raw.get("host") else ""
    if host:
        sentences.append(say("human-host", contact=host))
    ways = [{**actor, "url": actor["homepage"]} for actor in raw.get("actors", ())] + list(raw.get("offerings", ()))
    lines = [say("contact-way", name=way["name"], url=way["url"]) for way in ways if way["url"]]
    return {
        "type": "contact",
        "text": "\n".join([" ".join(sentences), *lines]),
        "ways": ways,
        "host_contact": host or None,
    }


def _summary(raw: Mapping[str, Any], say: Messages, place: Place | None) -> Message:
    """What is taken along: everything in words, with a link and an e-mail to send oneself."""
    understood = raw["understanding"]
    principles, supports = ([label["id"] for label in understood[name]] for name in ("principles", "support_types"))
    link = place.link_to(saved_of(raw, place.glossary_release), say.language) if place else None
    message: Message = {
        "type": "summary",
        "text": say(raw["key"]),
        "need": say("summary-need", words=raw["words"]) if raw["words"] else None,
        "interpretation": sentence_of(understood, say),
        "gap": say("summary-gap") if raw["gap"] else None,
        "items": [card(hit, say) for hit in raw["items"]],
        "worth": worth_of(principles, supports, say),
        "link": link,
    }
    return {**message, "email": email_of(message, say)}


_PLACED: dict[str, Callable[[Mapping[str, Any], Messages, Place | None], Message]] = {
    "turn-to": _turn_to,
    "summary": _summary,
}
_RENDERERS: dict[str, Callable[[Mapping[str, Any], Messages], Message]] = {
    "text": _text,
    "notice": _text,
    "gap": lambda raw, say: gap(raw, say) if "gap" in raw else _text(raw, say),
    "contact": lambda raw, say: contact(raw, say) if "actor" in raw else _text(raw, say),
    "choices": _choices,
    "understanding": _understanding,
    "offerings": _offerings,
    "comparison": _comparison,
    "concept": _concept,
    "actor": _actor,
    "actors": actors,
    "matrix": matrix,
}
