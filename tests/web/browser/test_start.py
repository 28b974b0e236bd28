"""The start page: the widget open where scripts run, a form where they do not, and the ways in for who would rather look."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from stodlots_web.messages import messages_in
from tests.web.browser.conftest import LOOKS, REPLIES
from tests.web.fakes import FakeRasa

pytestmark = pytest.mark.browser
SV = messages_in("sv")
EXAMPLE = SV("widget-example-1")
WATCH_SHIFT = """
window.shift = 0;
new PerformanceObserver((list) => { for (const each of list.getEntries()) window.shift += each.value; }).observe({ type: "layout-shift", buffered: true });
"""


def test_the_widget_is_open_and_answers(make_widget: Any) -> None:
    widget = make_widget(path="/")
    assert widget.page.get_by_role("button", name=SV("widget-open")).count() == 0
    assert SV("welcome") in widget.log.inner_text()
    widget.say("Vi behöver pengar", "need")
    assert widget.log.locator("article").count() == 2
    assert widget.started == 1
    assert widget.reports() == []


def test_an_example_is_asked_when_it_is_pressed(make_widget: Any) -> None:
    widget = make_widget(path="/")
    widget.answers = ["need"]
    widget.page.get_by_role("button", name=EXAMPLE).click()
    widget.settle()
    assert widget.sent == [{"text": EXAMPLE}]


def test_the_focus_is_left_to_the_reader(make_widget: Any) -> None:
    widget = make_widget(path="/")
    assert widget.page.evaluate("() => document.activeElement === document.body")
    assert widget.page.evaluate("() => scrollY") == 0


def test_a_reload_in_the_middle_goes_on_where_it_was(make_widget: Any) -> None:
    widget = make_widget(path="/")
    widget.say("Vi behöver pengar", "need", "greet")
    widget.page.reload()
    assert widget.log.locator("article").count() == 2
    widget.say("Mer")
    assert widget.started == 1
    assert widget.page.evaluate("() => scrollY") == 0


def test_what_a_reload_cut_off_is_back_in_the_field(make_widget: Any) -> None:
    widget = make_widget(path="/")
    widget.page.unroute("**/api/v1/conversations**")
    widget.page.route("**/api/v1/conversations**", lambda route: None)  # never answered
    widget.field.fill("Vi behöver pengar")
    widget.field.press("Enter")
    widget.page.reload()
    assert widget.field.input_value() == "Vi behöver pengar"
    assert SV("widget-problem-slow") in widget.page.get_by_role("alert").inner_text()


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_moves_when_the_script_comes(make_widget: Any, width: int) -> None:
    widget = make_widget(width=width)
    widget.page.context.add_init_script(WATCH_SHIFT)
    for path in ("/", "/demo", "/fonster"):
        widget.visit(path)
        widget.page.wait_for_timeout(400)
        assert widget.page.evaluate("() => window.shift") == 0
        assert widget.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_where_the_script_does_not_come_the_form_shows_itself(make_widget: Any) -> None:
    widget = make_widget()
    widget.page.route("**/widget/*.js", lambda route: route.abort())
    widget.visit("/")
    form = widget.page.get_by_role("button", name=SV("page-submit"))
    assert not form.is_visible()
    expect(form).to_be_visible(timeout=3_000)


def test_without_scripts_the_form_and_the_examples_answer(site: str, browser: Browser, rasa: FakeRasa) -> None:
    page = browser.new_page(java_script_enabled=False, locale="sv-SE")
    page.goto(site)
    page.get_by_label(SV("page-label")).fill("Hej")
    page.get_by_role("button", name=SV("page-submit")).click()
    assert SV("greet") in page.get_by_role("main").inner_text()
    page.get_by_role("link", name=SV("start-again")).click()
    page.get_by_role("link", name=EXAMPLE).click()
    assert page.get_by_label(SV("page-label")).input_value() == EXAMPLE
    assert SV("greet") in page.get_by_role("main").inner_text()
    page.close()


def test_without_scripts_nothing_is_cut_off(site: str, browser: Browser) -> None:
    page = browser.new_page(java_script_enabled=False, locale="sv-SE", viewport={"width": 320, "height": 400})
    page.goto(site)
    box = page.locator(".asking").evaluate(
        "node => [node.scrollHeight - node.clientHeight, document.documentElement.scrollWidth]"
    )
    assert box == [0, 320]
    page.close()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", ["/", "/demo", "/fonster", "/fonster?key=wrong"])
def test_axe_finds_nothing(make_widget: Any, look: str, path: str) -> None:
    widget = make_widget(bypass_csp=True, path=path, **LOOKS[look])
    assert widget.axe() == []
    if path in ("/", "/fonster"):
        for reply in ("question", "need", "comparison", "summary"):
            widget.say("Hej", reply)
        assert widget.axe() == []


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_without_the_widget(make_widget: Any, rasa: FakeRasa, look: str) -> None:
    widget = make_widget(bypass_csp=True, path="/?q=Hej", **LOOKS[look])
    assert widget.axe() == []
    widget.page.route("**/widget/*.js", lambda route: route.abort())
    widget.visit("/")
    widget.page.wait_for_timeout(1_700)
    assert widget.axe() == []


def test_at_400_percent_zoom_the_conversation_scrolls_with_the_page(make_widget: Any) -> None:
    widget = make_widget(path="/", width=320, height=256)
    widget.say("Vi behöver pengar", "need")
    card = REPLIES["need"]["messages"][2]["items"][-1]["name"]
    widget.log.get_by_role("heading", name=card).scroll_into_view_if_needed()
    assert widget.log.get_by_role("heading", name=card).is_visible()
    assert widget.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
