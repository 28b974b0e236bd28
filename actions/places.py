"""Whether somebody asks for what there is in one part of the country: the catalogue is national."""

from __future__ import annotations

import re

PLACES = """
    blekinge, dalarna, gotland, gävleborg, halland, jämtland, jönköping, kalmar, kronoberg, norrbotten, skåne,
    stockholm, sörmland, södermanland, uppsala, värmland, västerbotten, västernorrland, västmanland, örebro,
    östergötland, västra götaland, norrland, svealand, götaland, småland, lappland
"""
NAMES = "|".join(name.strip() for name in PLACES.split(","))
IN_A_PLACE = re.compile(
    rf"\b(?:finns|stöd|support|erbjud|there)\w*\b.*\b(?:i|inom|runt|kring|in|around)\s+(?:{NAMES})", re.IGNORECASE
)


def asks_for_a_place(text: str) -> bool:
    """A text that asks what there is in a county or a part of the country."""
    return IN_A_PLACE.search(text) is not None
