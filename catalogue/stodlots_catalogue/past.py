"""Offerings as they were in an earlier release of the catalogue."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from stodlots_catalogue.models import ImportRun
from stodlots_catalogue.store import Stored
from stodlots_catalogue.views import OfferingView, actor_view, offering_view


def offerings_then(engine: Engine, release: int, ids: Sequence[str]) -> dict[str, OfferingView] | None:
    """Those of the offerings that were in a release, as they were; None when there is no such release."""
    with Session(engine) as session:
        run = session.get(ImportRun, release)
    if run is None:
        return None
    snapshot = json.loads(run.snapshot)
    wanted = set(ids)
    rows = {fields["id"]: fields for fields in snapshot["offerings"] if fields["id"] in wanted}
    owners = {fields["actor"] for fields in rows.values()}
    actors = {f["id"]: actor_view(Stored(f, withdrawn=False)) for f in snapshot["actors"] if f["id"] in owners}
    return {
        each: offering_view(Stored(fields, withdrawn=False), actors[fields["actor"]]) for each, fields in rows.items()
    }
