"""Everything that people read in a browser, without chat and without scripts. One module for each kind of page."""

from fastapi import APIRouter

from stodlots_web.pages import actors, browse, demo, files, offering, overview, saved, start

router = APIRouter(include_in_schema=False)
for module in (start, browse, offering, actors, overview, saved, demo, files):
    router.include_router(module.router)
