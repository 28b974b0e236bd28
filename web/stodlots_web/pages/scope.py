"""How much there is to look in, as the pages say it."""

from __future__ import annotations

import logging

from sqlalchemy.exc import SQLAlchemyError

from stodlots_catalogue.views import AVAILABLE
from stodlots_web.services import Services

logger = logging.getLogger(__name__)


def scope_of(services: Services) -> dict[str, int] | None:
    """``offerings`` that can be had and the ``actors`` that give them.

    None when the catalogue is away, which must not take a page with it.
    """
    try:
        found = [each for each in services.catalogue.current().offerings if each.standing in AVAILABLE]
    except SQLAlchemyError as error:
        logger.error("database away: %s", type(error).__name__)
        return None
    return {"offerings": len(found), "actors": len({each.actor.id for each in found})}
