"""What the main states look like, beside small pictures of how they looked when somebody last judged them.

Compared at a fifth of the size, where the edges of letters do not count. ``STODLOTS_PICTURES=keep pytest …`` keeps
the pictures of now: look at them before they are committed. A machine with other letters cannot compare: it skips.
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
MOST_DIFFERENT = 0.005  # the share of points that look different
MOST_BYTES = 300_000
WIDTH = 256
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
NOTICEABLE = 40  # of 255, in one of the colours
LOOK = """
const seen = async (picture, width) => {
  const shown = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
  const scale = width ? width / shown.width : 1;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(shown.width * scale), Math.round(shown.height * scale)];
  const brush = canvas.getContext("2d");
  brush.imageSmoothingQuality = "high";
  brush.drawImage(shown, 0, 0, canvas.width, canvas.height);
  return { canvas, data: brush.getImageData(0, 0, canvas.width, canvas.height).data };
};
"""
SHRINK = (
    "async ([picture, width]) => {"
    + LOOK
    + "return (await seen(picture, width)).canvas.toDataURL('image/png').split(',')[1] }"
)
DIFFERENCE = (
    "async ([one, other, noticeable]) => {"
    + LOOK
    + """
  const [a, b] = await Promise.all([seen(one, 0), seen(other, 0)]);
  if (a.canvas.width !== b.canvas.width || a.canvas.height !== b.canvas.height) return 1;
  let different = 0;
  for (let place = 0; place < a.data.length; place += 4)
    if ([0, 1, 2].some((colour) => Math.abs(a.data[place + colour] - b.data[place + colour]) > noticeable)) different += 1;
  return 4 * different / a.data.length;
}"""
)

LETTERS = """() => {
  const brush = document.createElement("canvas").getContext("2d");
  brush.font = '100px "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
  return Math.round(brush.measureText("Hitta stöd för att utveckla er verksamhet").width);
}"""


class Eye:
    """Shrinks and compares pictures, in a page of its own."""

    def __init__(self, browser: Browser) -> None:
        self._page = browser.new_page()

    def shrunk(self, png: bytes) -> bytes:
        return base64.b64decode(self._page.evaluate(SHRINK, [base64.b64encode(png).decode(), WIDTH]))

    def letters(self) -> str:
        """How wide a line is in the letters of this machine."""
        return f"{self._page.evaluate(LETTERS)}\n"

    def difference(self, one: bytes, other: bytes) -> float:
        """The share of points that look different; 1 when the sizes are."""
        both = [base64.b64encode(png).decode() for png in (one, other)]
        return float(self._page.evaluate(DIFFERENCE, [*both, NOTICEABLE]))


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
        file.write_bytes(now)
        (PICTURES / "letters.txt").write_text(eye.letters(), encoding="utf-8")
    if eye.letters() != (PICTURES / "letters.txt").read_text(encoding="utf-8"):
        pytest.skip("the pictures were taken with other letters")
    assert eye.difference(now, file.read_bytes()) <= MOST_DIFFERENT


def test_a_state_that_looks_different_is_seen(eye: Eye) -> None:
    welcome, problem = ((PICTURES / f"{name}.png").read_bytes() for name in ("welcome", "problem"))
    assert eye.difference(welcome, problem) > MOST_DIFFERENT


def test_the_pictures_are_small() -> None:
    assert sum(file.stat().st_size for file in PICTURES.glob("*.png")) < MOST_BYTES
