"""Offerings: search with filters and free text, and one by id."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.concurrency import run_in_threadpool

from stodlots_catalogue.lookup import get_offering
from stodlots_catalogue.plain import plain_hit, plain_offering
from stodlots_catalogue.query import Query as CatalogueQuery
from stodlots_catalogue.query import QueryError
from stodlots_web.messages import messages_in
from stodlots_web.problems import Problem, language_of
from stodlots_web.render import card
from stodlots_web.services import ServicesDep

router = APIRouter(prefix="/api/v1/offerings", tags=["offerings"])
PAGE = 20
Values = Annotated[list[str] | None, Query(max_length=20)]


@router.get("")
async def search(
    request: Request,
    services: ServicesDep,
    q: Annotated[str, Query(max_length=500, examples=["hemtjänst"])] = "",
    principle: Values = None,
    support_type: Values = None,
    receiver: str | None = None,
    phase: str | None = None,
    level: str | None = None,
    cost: str | None = None,
    actor: Values = None,
    status: Values = None,
    page: Annotated[int, Query(ge=1, le=1000)] = 1,
) -> dict[str, Any]:
    """Offerings that meet all that is asked, best first, each with why. See docs/ranking.md for the rules."""
    try:
        query = CatalogueQuery(
            text=q,
            principles=tuple(principle or ()),
            support_types=tuple(support_type or ()),
            receiver=receiver,
            phase=phase,
            level=level,
            cost=cost,
            actors=tuple(actor or ()),
            statuses=tuple(status) if status else CatalogueQuery.statuses,
            strict=True,
            limit=PAGE,
            offset=(page - 1) * PAGE,
        )
    except QueryError as error:
        raise Problem(
            422, "invalid-value", field=FIELDS.get(error.field, error.field), allowed=", ".join(error.allowed)
        ) from error
    result = await run_in_threadpool(services.catalogue.search, query)
    say = messages_in(language_of(request))
    return {
        "total": result.total,
        "page": page,
        "unknown_cost": result.unknown_cost,
        "catalogue_release": result.release,
        "items": [card(plain_hit(hit), say) for hit in result.hits],
    }


# Names in the catalogue's query and what the API calls them.
FIELDS = {
    "principles": "principle",
    "support_types": "support_type",
    "statuses": "status",
    "actors": "actor",
    "limit": "page",
    "offset": "page",
}


@router.get("/{offering_id}")
async def offering(offering_id: str, request: Request, services: ServicesDep) -> dict[str, Any]:
    """One offering, whatever its status."""
    index = await run_in_threadpool(services.catalogue.current)
    found = get_offering(index, offering_id)
    if found is None:
        raise Problem(404, "not-found")
    return card(plain_offering(found), messages_in(language_of(request)))
