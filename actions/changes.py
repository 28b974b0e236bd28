"""What changed between two needs, said back in a few words; and the chips by which each part can be changed. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.need import FACETS, Need

Sentence = dict[str, Any]  # {"key": ..., "args": {...}}, rendered by the web edge
MAX_SENTENCES = 4


def sentences_between(before: Need, after: Need, actor_names: Mapping[str, str]) -> list[Sentence]:
    """What is different now, most telling first: at most a few short sentences."""
    said = [
        *_labels_changed("principle", "aim", _ids(before.principles), _ids(after.principles)),
        *_labels_changed("support", "support", _ids(before.support_types), _ids(after.support_types)),
    ]
    for name in FACETS:
        old, new = before.facets.get(name), after.facets.get(name)
        if new and new != old:
            value = {"value": {"keys": [f"{name}-{new}"]}}
            said.append({"key": f"changed-cost-{new}"} if name == "cost" else {"key": f"changed-{name}", "args": value})
        elif old and not new:
            said.append({"key": f"dropped-{name}"})
    out, back = _difference(before.excluded_support_types, after.excluded_support_types)
    wanted = {*_ids(after.support_types)}
    said += _named("excluded", {"keys": [f"support-{each}" for each in out]}, out)
    said += _named("included", {"keys": [f"support-{each}" for each in back]}, [e for e in back if e not in wanted])
    out, back = _difference(before.excluded_actors, after.excluded_actors)
    said += _named("excluded", {"words": [actor_names.get(each, each) for each in out]}, out)
    said += _named("included", {"words": [actor_names.get(each, each) for each in back]}, back)
    return said[:MAX_SENTENCES]


def _named(change: str, what: dict[str, Any], ids: list[str]) -> list[Sentence]:
    return [{"key": f"changed-{change}", "args": {"what": what}}] if ids else []


def _labels_changed(name: str, prefix: str, old: list[str], new: list[str]) -> list[Sentence]:
    if set(old) == set(new):
        return []
    if not new:
        return [{"key": f"dropped-{name}"}]
    return [{"key": f"changed-{name}", "args": {"what": {"keys": [f"{prefix}-{each}" for each in new]}}}]


def _ids(labels: tuple[Mapping[str, Any], ...]) -> list[str]:
    return [str(label["id"]) for label in labels]


def _difference(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[list[str], list[str]]:
    return [e for e in after if e not in before], [e for e in before if e not in after]


def chips_of(need: Need, actor_names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Every part of what was understood, with the choices that change it or take it away."""
    chips: list[dict[str, Any]] = [
        _chip("principle", each, {"key": f"choice-{each}"}, f"drop:{each}", "wrong:principle")
        for each in _ids(need.principles)
    ]
    chips += [
        _chip("support_type", each, {"key": f"choice-{each}"}, f"drop:{each}", "wrong:support")
        for each in _ids(need.support_types)
    ]
    chips += [
        _chip(name, value, {"key": f"{name}-{value}"}, f"drop:{name}", f"wrong:{name}")
        for name in FACETS
        if (value := need.facets.get(name))
    ]
    for each in need.excluded_support_types:
        label = {"key": "chip-without", "args": {"what": {"keys": [f"support-{each}"]}}}
        chips.append(_chip("excluded_support_type", each, label, f"include:{each}"))
    for each in need.excluded_actors:
        label = {"key": "chip-without", "args": {"what": {"words": [actor_names.get(each, each)]}}}
        chips.append(_chip("excluded_actor", each, label, f"include-actor:{each}"))
    return chips


def _chip(aspect: str, value: str, label: dict[str, Any], remove: str, change: str | None = None) -> dict[str, Any]:
    return {"aspect": aspect, "value": value, "label": label, "remove": remove, "change": change}
