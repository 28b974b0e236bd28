"""The pages that are mostly words in Chromium: axe, narrow and zoomed, by keyboard alone, and without scripts."""

from __future__ import annotations

from typing import Any

import pytest

from stodlots_web.messages import messages_in
from tests.web.browser.conftest import LOOKS as SEEN

pytestmark = pytest.mark.browser
SV = messages_in("sv")
PATHS = (
    "/ord", "/ord?letter=S", "/ord?q=pengar", "/ord?q=testb%C3%A4rd", "/ord?scheme=principles", "/ord/agilt",
    "/ord/nagon-att-bolla-med", "/ord/x", "/luckor", "/luckor?receiver=regeringskansliet",
    "/luckor/pengar-till-inforande", "/om", "/sparas", "/hjalp", "/tillganglighet", "/kvalitet",
)  # fmt: skip
LOOKS = {**SEEN, "English": {"locale": "en-GB"}}


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(make_widget: Any, look: str) -> None:
    window = make_widget(bypass_csp=True, path=PATHS[0], **LOOKS[look])
    for path in PATHS:
        window.visit(path)
        assert window.axe() == [], path
        assert window.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), path


def test_a_word_is_found_by_keyboard_alone(make_widget: Any) -> None:
    window = make_widget(path="/ord")
    window.page.keyboard.press("Tab")
    assert window.focused() == SV("nav-skip")
    window.page.keyboard.press("Enter")
    window.page.keyboard.press("Tab")
    window.page.keyboard.type("bollplank")
    window.page.keyboard.press("Enter")
    window.page.wait_for_url("**/ord?*q=bollplank*")
    entry = window.page.locator("dl.entries a").first
    entry.focus()
    window.page.keyboard.press("Enter")
    window.page.wait_for_url("**/ord/*")
    assert window.page.locator("h1").inner_text()


def test_the_policy_holds_also_for_data_about_a_term(make_widget: Any) -> None:
    window = make_widget(path="/ord/testbadd")
    assert window.reports() == []
    assert window.page.locator("script[type='application/ld+json']").count() == 1


@pytest.mark.parametrize("path", ["/ord?letter=A", "/luckor", "/kvalitet"])
def test_the_pages_are_the_same_without_scripts(make_widget: Any, path: str) -> None:
    words = [
        make_widget(path=path, **options).page.inner_text("main") for options in ({}, {"java_script_enabled": False})
    ]
    assert words[0] == words[1]
