"""The pages of lists, offerings, actors and the overview in a real browser: in every look, and without scripts."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from stodlots_web.messages import messages_in
from tests.web.browser.conftest import Widget

pytestmark = pytest.mark.browser
SV = messages_in("sv")
PAGES = [
    "/stod?q=hemtj%C3%A4nst&principle=p4&support_type=testbadd&receiver=kommun",
    "/stod?q=xyzzy",
    "/stod?page=3&language=en",
    "/stod/adda-innovationsguiden",
    "/aktorer?kind=stiftelse",
    "/aktorer/vinnova",
    "/aktorer/esv",
    "/karta",
    "/stod/finns-inte",
]
LOOKS: dict[str, dict[str, Any]] = {
    "ordinary": {},
    "small and dark": {"width": 320, "color_scheme": "dark"},
    "forced colours": {"width": 768, "forced_colors": "active"},
    "at 400 %": {"width": 320, "height": 256},  # what 1280 by 1024 is then
}
# Where the picture is dark when the page is: the colour of its corner, from the picture itself.
CORNER = """async (source) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 4;
  const brush = canvas.getContext("2d");
  brush.drawImage(image, 0, 0, 4, 4, 0, 0, 4, 4);
  return [...brush.getImageData(0, 0, 1, 1).data];
}"""


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_fault_in_any_look(make_widget: Any, path: str, look: str) -> None:
    seen: Widget = make_widget(path=path, **LOOKS[look])
    assert seen.axe() == []
    assert seen.reports() == []  # the data for search engines is no script, and nothing else is stopped
    assert seen.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.fixture
def plain(browser: Browser, site: str) -> Any:
    """A page without scripts."""
    context = browser.new_context(java_script_enabled=False, locale="sv-SE", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(5_000)
    page.goto(site + "/stod")
    yield page
    context.close()


def test_filters_work_without_scripts_and_by_keyboard(plain: Page, site: str) -> None:
    plain.get_by_label(SV("choice-testbadd")).focus()
    plain.keyboard.press("Space")
    summary = plain.locator("summary", has_text=SV("page-for"))
    summary.focus()
    plain.keyboard.press("Enter")
    plain.get_by_role("radio", name="regioner").focus()
    plain.keyboard.press("Space")
    plain.get_by_label(SV("browse-words")).fill("vård")
    plain.keyboard.press("Enter")
    plain.wait_for_url(site + "/stod?q=v%C3%A5rd&support_type=testbadd&receiver=region#list")
    found = int(plain.locator("#list").inner_text().split()[0])
    assert plain.locator("article.card").count() == min(found, 20) > 0
    plain.get_by_role("link", name=SV("widget-remove", what=SV("choice-testbadd"))).click()
    plain.wait_for_url(site + "/stod?q=v%C3%A5rd&receiver=region#list")
    assert int(plain.locator("#list").inner_text().split()[0]) > found


def test_from_the_overview_to_one_offering_and_its_actor_without_scripts(plain: Page, site: str) -> None:
    plain.get_by_role("link", name=SV("nav-map")).click()
    plain.get_by_role("link", name=f"{SV('choice-p4')}, {SV('support-testbadd')}: ").click()
    name = plain.locator("article.card h3").first.inner_text()
    plain.get_by_role("link", name=name, exact=True).click()
    assert plain.locator("h1").inner_text() == name
    plain.locator(".whole .actor a").click()
    assert "/aktorer/" in plain.url


@pytest.mark.parametrize(("scheme", "colour"), [("light", [255, 255, 255]), ("dark", [28, 36, 34])])
def test_the_style_inside_a_picture_is_used_in_light_and_dark(make_widget: Any, scheme: str, colour: list[int]) -> None:
    for path in ("/karta/aktorer.svg", "/karta"):
        seen: Widget = make_widget(path=path, color_scheme=scheme)
        if path.endswith(".svg"):
            fill = "() => getComputedStyle(document.querySelector('.ground')).fill"
            assert seen.page.evaluate(fill) == f"rgb({', '.join(map(str, colour))})"
            assert seen.reports() == []
        else:
            source = seen.page.locator("figure img").first.get_attribute("src")
            assert seen.page.evaluate(CORNER, source)[:3] == colour
