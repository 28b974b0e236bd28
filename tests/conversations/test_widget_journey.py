"""The whole way in the widget against the whole product: need, correct, refine, compare, take along."""

from __future__ import annotations

import httpx
import pytest
from playwright.sync_api import Browser

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
