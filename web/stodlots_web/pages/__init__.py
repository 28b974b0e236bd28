"""Everything that people read in a browser, without chat and without scripts. One module for each kind of page."""

from fastapi import APIRouter

from stodlots_web.pages import demo, files, saved, start, window

router = APIRouter(include_in_schema=False)
for module in (start, saved, demo, window, files):
    router.include_router(module.router)
