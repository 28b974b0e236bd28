"""What else there is for somebody who reads about one offering."""

from __future__ import annotations

from dataclasses import replace

from stodlots_catalogue.index import CatalogueIndex
from stodlots_catalogue.query import Query
from stodlots_catalogue.search import search
from stodlots_catalogue.views import OfferingView


def from_same_actor(index: CatalogueIndex, offering: OfferingView, limit: int) -> list[OfferingView]:
    """Other support from the same actor that can be had, the most alike first, by the ranking."""
    mine = Query(actors=(offering.actor.id,), limit=limit + 1)
    near = replace(mine, principles=offering.principles, support_types=offering.support_types)
    ranked = [hit.offering for query in (near, mine) for hit in search(index, query).hits]
    others = {each.id: each for each in ranked if each.id != offering.id}
    return list(others.values())[:limit]


def alike(index: CatalogueIndex, offering: OfferingView, limit: int) -> list[OfferingView]:
    """The nearest support of the same kind from other actors: same aim and kind of help, ranked by its name's words."""
    query = Query(
        text=offering.name,
        principles=offering.principles,
        support_types=offering.support_types,
        excluded_actors=(offering.actor.id,),
        near=False,
        limit=limit,
    )
    return [hit.offering for hit in search(index, query).hits]
