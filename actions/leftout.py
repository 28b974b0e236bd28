"""Which filters a need has, which of them came last, and the need without one of them. Pure."""

from __future__ import annotations

from dataclasses import replace

from actions.filters import Filters
from actions.need import FACETS, Need

type Filter = tuple[str, str]  # ("receiver", "kommun"), ("actor", "vinnova"), ("excluded", "utbildning")


def filters_of(need: Need) -> list[Filter]:
    """Everything that narrows the list, besides what the need is about."""
    facets = [(name, value) for name in FACETS if (value := need.facets.get(name))]
    actors = [("actor", each) for each in need.excluded_actors]
    return [*facets, *actors, *(("excluded", each) for each in need.excluded_support_types)]


def latest_filters(need: Need, kinds: tuple[str, ...] = (*FACETS, "actor", "excluded")) -> list[Filter]:
    """The filters (of these kinds) that the latest change with a filter brought, if they are still there."""
    present = [each for each in filters_of(need) if each[0] in kinds]
    later = need
    for slot in reversed(need.before):
        earlier = Need.from_slot(slot)
        brought = set(filters_of(later)) - set(filters_of(earlier))
        if found := [each for each in present if each in brought]:
            return found
        later = earlier
    return present[-1:] if len(present) == 1 else present


def without(need: Need, filters: list[Filter]) -> Need:
    """The need without these filters."""
    gone = set(filters)
    return replace(
        need,
        facets={name: None if (name, value) in gone else value for name, value in need.facets.items()},
        excluded_actors=tuple(each for each in need.excluded_actors if ("actor", each) not in gone),
        excluded_support_types=tuple(each for each in need.excluded_support_types if ("excluded", each) not in gone),
    )


def lifted_from(need: Need, said: Filters) -> list[Filter]:
    """The filters of a need that a message takes off."""
    taken = [
        (kind, value)
        for kind, value in filters_of(need)
        if kind in said.lifted or (kind in FACETS and value in said.refused)
    ]
    if said.lets_in:
        taken += [("actor", each) for each in said.actors if each in need.excluded_actors]
    if said.means_the_latest:
        taken += latest_filters(need, ("actor", "excluded"))
    return taken
