"""What the main states look like, beside small pictures of how they looked when somebody last judged them.

Compared at a quarter of the size, where the edges of letters do not count. ``STODLOTS_PICTURES=keep pytest …`` keeps
the pictures of now: look at them before they are committed.
"""

from __future__ import annotations

import base64
import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from stodlots_web.messages import messages_in
from tests.web.browser.conftest import Widget

pytestmark = pytest.mark.browser
SV = messages_in("sv")
PICTURES = Path(__file__).parent / "pictures"
KEEPS = os.environ.get("STODLOTS_PICTURES") == "keep"
MOST_DIFFERENT = 0.02  # the share of points that look different
MOST_BYTES = 300_000
STATES: dict[str, tuple[str, list[Any]]] = {
    "welcome": ("/", []),
    "list": ("/", ["need"]),
    "question": ("/", ["question"]),
    "comparison": ("/", ["comparison"]),
    "concept": ("/", ["concept"]),
    "summary": ("/", ["summary"]),
    "problem": ("/", [503]),
    "demo": ("/demo", []),
}
SHRINK = """async ([picture, width]) => {
  const shown = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
  const scale = width ? width / shown.width : 1;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(shown.width * scale), Math.round(shown.height * scale)];
  const brush = canvas.getContext("2d");
  brush.imageSmoothingQuality = "high";
  brush.drawImage(shown, 0, 0, canvas.width, canvas.height);
  const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
  return { png: canvas.toDataURL("image/png").split(",")[1], size: [canvas.width, canvas.height], data: [...data] };
}"""
NOTICEABLE = 40  # of 255, in one of the colours


class Eye:
    """Shrinks and compares pictures, in a page of its own."""

    def __init__(self, browser: Browser) -> None:
        self._page = browser.new_page()

    def shrunk(self, png: bytes, width: int = 320) -> dict[str, Any]:
        """A picture at this width; 0: as it is."""
        return self._page.evaluate(SHRINK, [base64.b64encode(png).decode(), width])

    def difference(self, one: dict[str, Any], other: dict[str, Any]) -> float:
        """The share of points that look different; 1 when the sizes are."""
        if one["size"] != other["size"]:
            return 1.0
        pairs = list(zip(one["data"], other["data"], strict=True))
        points = [pairs[place : place + 3] for place in range(0, len(pairs), 4)]
        return sum(max(abs(a - b) for a, b in point) > NOTICEABLE for point in points) / len(points)


@pytest.fixture(scope="module")
def eye(browser: Browser) -> Eye:
    return Eye(browser)


def shot(make_widget: Any, state: str) -> bytes:
    path, answers = STATES[state]
    widget: Widget = make_widget(path=path, reduced_motion="reduce")
    for answer in answers:
        widget.say("Vi behöver pengar för att införa det vi har testat", answer)
    return widget.page.screenshot(animations="disabled", caret="hide")


@pytest.mark.parametrize("state", STATES)
def test_it_looks_as_it_did(make_widget: Any, eye: Eye, state: str) -> None:
    now = eye.shrunk(shot(make_widget, state))
    file = PICTURES / f"{state}.png"
    if KEEPS:
        PICTURES.mkdir(exist_ok=True)
        file.write_bytes(base64.b64decode(now["png"]))
    assert eye.difference(now, eye.shrunk(file.read_bytes(), 0)) <= MOST_DIFFERENT


def test_a_state_that_looks_different_is_seen(eye: Eye) -> None:
    welcome, problem = (eye.shrunk((PICTURES / f"{name}.png").read_bytes(), 0) for name in ("welcome", "problem"))
    assert eye.difference(welcome, problem) > MOST_DIFFERENT


def test_the_pictures_are_small() -> None:
    assert sum(file.stat().st_size for file in PICTURES.glob("*.png")) < MOST_BYTES
