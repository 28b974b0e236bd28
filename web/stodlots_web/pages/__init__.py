"""Everything that people read in a browser, without chat and without scripts. One module for each kind of page."""

from fastapi import APIRouter

from stodlots_web.pages import (
    about,
    actors,
    browse,
    demo,
    files,
    gaps,
    offering,
    overview,
    quality,
    saved,
    start,
    window,
    words,
)

router = APIRouter(include_in_schema=False)
for module in (start, browse, offering, actors, overview, words, gaps, about, quality, saved, demo, window, files):
    router.include_router(module.router)
