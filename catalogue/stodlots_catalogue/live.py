"""The index of the release in force, rebuilt when an import has made a new one."""

from __future__ import annotations

from threading import Lock

from sqlalchemy import Engine

from stodlots_catalogue.index import CatalogueIndex, build_index, latest_import
from stodlots_catalogue.query import Query, Result
from stodlots_catalogue.search import search


class LiveCatalogue:
    """Thread-safe. Costs one small query per use; while one thread rebuilds, the others use the old index."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._index: CatalogueIndex | None = None
        self._building = Lock()

    @property
    def engine(self) -> Engine:
        """The database that it lives in."""
        return self._engine

    def current(self) -> CatalogueIndex:
        """The index of the release in force."""
        index = self._index
        if index is not None and index.release == latest_import(self._engine):
            return index
        if self._building.acquire(blocking=index is None):
            try:
                if self._index is index:
                    self._index = build_index(self._engine)
            finally:
                self._building.release()
        return self._index or build_index(self._engine)

    def search(self, query: Query) -> Result:
        """Search the release in force."""
        return search(self.current(), query)
