"""The whole ways in the widget against the whole product: need to take along, term and back, gap; by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page

from stodlots_web.messages import messages_in
from tests.web.browser.conftest import browser  # noqa: F401

pytestmark = [pytest.mark.browser, pytest.mark.rasa]
SV = messages_in("sv")


def test_from_need_to_something_to_take_along(product: httpx.Client, browser: Browser) -> None:  # noqa: F811
    page = browser.new_page(locale="sv-SE")
    page.set_default_timeout(10_000)
    page.goto(f"{product.base_url}/demo")
    page.get_by_role("button", name=SV("widget-open")).click()
    log = page.get_by_role("log")

    def settled() -> None:
        page.wait_for_selector("stod-lots .log[aria-busy=false]")
        page.wait_for_timeout(550)

    def say(text: str) -> None:
        page.get_by_label(SV("widget-field")).fill(text)
        page.keyboard.press("Enter")
        settled()

    def press(name: str) -> None:
        page.get_by_role("button", name=name).last.click()
        settled()

    say("Vi har testat en ny rutin på vårdboendet och behöver pengar för att få in den i vardagen. Kommun.")
    assert log.locator("article").count() == 5
    press(SV("widget-change", what="Pengar"))
    press(SV("choice-metodstod"))
    assert log.locator(".entry").last.locator("article").count() > 0
    say("bara gratis")
    assert SV("cost-gratis") in log.locator(".entry").last.inner_text()
    say("jämför 1 och 2")
    assert log.locator(".comparison thead th").count() == 2
    say("skicka listan")
    with page.expect_popup() as opened:
        page.get_by_role("link", name=SV("widget-open-summary")).click()
    assert opened.value.get_by_role("heading", level=1).inner_text() == SV("summary-title")
    page.close()


class Keyboard:
    """The start page, by keyboard alone."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.log = page.get_by_role("log")

    @property
    def newest(self) -> Locator:
        return self.log.locator(".entry").last

    def focused(self) -> str:
        return str(
            self.page.evaluate(
                "() => { let a = document.activeElement; while (a?.shadowRoot?.activeElement) a = a.shadowRoot.activeElement;"
                " return a.id || a.getAttribute('aria-label') || a.textContent }"
            )
        )

    def go_to(self, name: str, key: str = "Tab") -> None:
        """Moves the focus until it is on what has this name."""
        for _ in range(120):
            if self.focused().startswith(name):
                return
            self.page.keyboard.press(key)
        pytest.fail(f"{name!r} cannot be reached with {key}")

    def say(self, text: str) -> None:
        self.go_to("field")
        self.page.keyboard.type(text)
        self.enter()

    def press(self, name: str, key: str = "Shift+Tab") -> None:
        self.go_to(name, key)
        self.enter()

    def enter(self) -> None:
        self.page.keyboard.press("Enter")
        self.page.wait_for_selector("stod-lots .log[aria-busy=false]")
        self.page.wait_for_timeout(550)


@pytest.fixture
def keyboard(product: httpx.Client, browser: Browser) -> Iterator[Keyboard]:  # noqa: F811
    page = browser.new_page(locale="sv-SE")
    page.set_default_timeout(10_000)
    page.goto(str(product.base_url))
    yield Keyboard(page)
    page.close()


NEED = "Vi har testat en ny rutin på vårdboendet och behöver pengar för att få in den i vardagen. Kommun."


def test_by_keyboard_from_need_to_something_to_take_along(keyboard: Keyboard) -> None:
    keyboard.say(NEED)
    assert keyboard.newest.locator("article").count() == 5
    keyboard.press(SV("widget-change", what="Pengar"))
    assert keyboard.focused() == SV("widget-answered")
    keyboard.press(SV("choice-metodstod"), "Tab")
    assert keyboard.newest.locator("article").count() > 0
    keyboard.say("bara gratis")
    assert SV("cost-gratis") in keyboard.newest.inner_text()
    keyboard.say("jämför 1 och 2")
    assert keyboard.newest.locator(".comparison thead th").count() == 2
    keyboard.say("skicka listan")
    keyboard.go_to(SV("widget-open-summary"), "Shift+Tab")
    with keyboard.page.expect_popup() as opened:
        keyboard.page.keyboard.press("Enter")
    assert opened.value.get_by_role("heading", level=1).inner_text() == SV("summary-title")


def test_by_keyboard_to_a_term_and_back(keyboard: Keyboard) -> None:
    keyboard.say(NEED)
    first = keyboard.newest.locator("article h3").first.inner_text()
    keyboard.say("vad är ett policylabb?")
    assert keyboard.newest.locator(".concept").count() == 1
    keyboard.press(SV("choice-back-to-need"))
    assert first in keyboard.newest.inner_text()


def test_by_keyboard_to_a_gap_and_a_word_in_it(keyboard: Keyboard) -> None:
    keyboard.say("Vi behöver pengar för att införa och skala upp det som vi har testat. Kommun.")
    gap = keyboard.newest.locator(".message.gap")
    assert gap.locator("blockquote").count() == 1
    word = gap.locator(".related button").first.inner_text()
    keyboard.press(word)
    assert word.casefold() in keyboard.newest.locator(".concept h3").inner_text().casefold()
