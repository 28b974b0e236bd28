"""The widget as people meet it: every kind of message, by mouse and by keyboard, when things go wrong, and by axe."""

from __future__ import annotations

from typing import Any

import pytest

from stodlots_web.built import built
from stodlots_web.messages import messages_in
from tests.web.browser.conftest import REPLIES, Widget

pytestmark = pytest.mark.browser
SV = messages_in("sv")
NEED = "Vi behöver pengar för att införa det vi har testat"


def words(message: dict[str, Any]) -> list[str]:
    """What of a message must be on the screen."""
    kind, items = message["type"], message.get("items", [])
    found = [line for line in (message.get("text") or "").split("\n")[:1] if "http" not in line]
    if kind in ("offerings", "actor"):
        found += [item[name] for item in items for name in ("name", "summary", "next_step", "source_label")]
    if kind == "concept" and "difference" not in message:
        found += [item["definition"] for item in items]
    if kind == "actors":
        found += [item["name"] for item in items]
    if kind == "gap" and "gap" in message:
        found += [message["gap"][name] for name in ("quote", "source_text", "meanwhile_text")]
    rows = message.get("rows", []) + message.get("difference", {}).get("rows", [])
    found += [row["label"] for row in rows]
    found += [choice["title"] for choice in message.get("choices", [])]
    found += [chip["label"] for chip in message.get("chips", [])]
    return found


@pytest.mark.parametrize("reply", REPLIES)
def test_every_kind_of_message_is_shown(widget: Widget, reply: str) -> None:
    widget.say("Hej", reply)
    shown = " ".join(widget.log.inner_text().split())
    for message in REPLIES[reply]["messages"]:
        for each in words(message):
            assert " ".join(each.split()).casefold() in shown.casefold()
    assert widget.reports() == []


def test_the_replies_hold_every_kind_of_message() -> None:
    kinds = {message["type"] for reply in REPLIES.values() for message in reply["messages"]}
    assert kinds == {
        "text", "choices", "understanding", "offerings", "comparison", "concept", "actor", "actors", "matrix", "gap",
        "contact", "notice", "summary",
    }  # fmt: skip


def test_what_comes_in_is_text_and_never_markup(widget: Widget) -> None:
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    card = REPLIES["need"]["messages"][2]["items"][0] | {"name": evil, "url": "javascript:alert(3)"}
    REPLIES["evil"] = REPLIES["greet"] | {
        "messages": [
            {"type": "new-kind", "text": evil},
            {"type": "offerings", "text": evil, "items": [card], "first": 1},
        ]
    }
    try:
        widget.say(evil, "evil")
    finally:
        del REPLIES["evil"]
    assert widget.log.inner_text().count(evil) == 4
    assert widget.log.locator("img, script, [href^=javascript]").count() == 0
    assert widget.reports() == []


def test_a_chip_is_changed_and_taken_away_and_old_choices_go(widget: Widget) -> None:
    widget.say(NEED, "need", "question")
    chip = REPLIES["need"]["messages"][0]["chips"][0]
    widget.page.get_by_role("button", name=f"Ta bort: {chip['label']}").click()
    widget.settle()
    assert widget.sent[-1] == {"choice_id": chip["remove"]}
    assert widget.focused() == SV("widget-answered")
    assert widget.page.get_by_role("button", name=f"Ta bort: {chip['label']}").count() == 0


def test_the_whole_way_by_keyboard_alone(make_widget: Any) -> None:
    widget = make_widget()
    press = widget.page.keyboard.press
    widget.page.locator("#frame-policy").focus()
    press("Tab")
    assert widget.focused() == SV("widget-open")
    press("Enter")
    assert widget.focused() == "field"
    widget.page.keyboard.type(NEED)
    widget.answers = ["question"]
    press("Enter")
    widget.settle()
    assert widget.focused() == "field"
    titles = [choice["title"] for choice in REPLIES["question"]["messages"][-1]["choices"]]
    press("Shift+Tab")
    assert widget.focused() == titles[-1]
    press("Enter")
    widget.settle()
    assert widget.sent[-1] == {"choice_id": REPLIES["question"]["messages"][-1]["choices"][-1]["id"]}
    assert widget.focused() == SV("widget-answered")
    press("Escape")
    assert widget.focused() == SV("widget-open")
    assert widget.page.get_by_role("dialog").count() == 0


def test_an_answer_is_announced_once(widget: Widget) -> None:
    widget.say("Hej", "greet")
    status = widget.page.locator("stod-lots").get_by_role("status").first
    assert status.inner_text() == REPLIES["greet"]["messages"][0]["text"]
    assert widget.log.get_attribute("aria-live") == "off"


def test_a_nervous_finger_sends_once(widget: Widget) -> None:
    widget.field.fill(NEED)
    widget.page.get_by_role("button", name="Skicka").dblclick()
    widget.settle()
    assert widget.sent == [{"text": NEED}]
    assert widget.page.get_by_role("alert").inner_text() == ""


@pytest.mark.parametrize(
    ("trouble", "told"), [(None, SV("widget-problem-away")), (429, "Svar 429."), (503, "Svar 503."), (410, "Svar 410.")]
)
def test_what_was_typed_is_kept_and_sent_again(widget: Widget, trouble: Any, told: str) -> None:
    widget.say(NEED, trouble, "greet")
    alert = widget.page.get_by_role("alert")
    assert told in alert.inner_text()
    assert SV("widget-kept") in alert.inner_text()
    assert widget.field.input_value() == NEED
    assert "problem" in (widget.field.get_attribute("aria-describedby") or "")
    widget.page.get_by_role("button", name=SV("widget-retry")).click()
    widget.settle()
    assert widget.sent == [{"text": NEED}]
    assert widget.started == 1
    assert alert.inner_text() == ""


def test_a_choice_that_failed_can_be_made_again(widget: Widget) -> None:
    widget.say(NEED, "question", 503, "greet")
    choice = REPLIES["question"]["messages"][-1]["choices"][0]
    widget.page.get_by_role("button", name=choice["title"], exact=True).click()
    widget.settle()
    assert widget.focused() == SV("widget-retry")
    widget.page.keyboard.press("Enter")
    widget.settle()
    assert widget.sent[-1] == {"choice_id": choice["id"]}


def test_without_network_it_says_so(widget: Widget) -> None:
    widget.page.evaluate("() => Object.defineProperty(navigator, 'onLine', { value: false })")
    widget.say(NEED, None)
    assert SV("widget-problem-offline") in widget.page.get_by_role("alert").inner_text()


def test_an_empty_message_is_an_error_at_the_field(widget: Widget) -> None:
    widget.field.press("Enter")
    assert widget.page.get_by_role("alert").inner_text() == SV("problem-empty")
    assert widget.field.get_attribute("aria-invalid") == "true"
    widget.field.type("V")
    assert widget.field.get_attribute("aria-invalid") is None


def test_a_reload_in_the_middle_loses_nothing_and_a_new_tab_knows_nothing(widget: Widget) -> None:
    widget.say(NEED, "need", "greet")
    widget.field.type("och så")
    widget.page.reload()
    assert NEED in widget.log.inner_text()
    assert widget.field.input_value() == "och så"
    widget.say("Mer")
    assert widget.started == 1
    other = widget.page.context.new_page()
    other.goto(widget.site + "/demo")
    assert other.get_by_role("dialog").count() == 0
    assert widget.page.context.cookies() == []
    assert other.evaluate("() => localStorage.length + sessionStorage.length") <= 1


def test_start_over_and_end_forget_everything(widget: Widget) -> None:
    widget.say(NEED, "need")
    widget.page.get_by_role("button", name=SV("choice-restart"), exact=True).last.click()
    assert NEED not in widget.log.inner_text()
    assert widget.focused() == "field"
    widget.say("Hej", "greet")
    widget.page.get_by_role("button", name=SV("widget-end"), exact=True).click()
    assert SV("widget-ended") in widget.page.get_by_role("dialog").inner_text()
    assert widget.focused() == SV("widget-begin")
    widget.page.keyboard.press("Enter")
    assert widget.focused() == "field"
    assert widget.ended == 2


@pytest.mark.parametrize("look", ["light", "dark", "narrow", "large", "zoomed", "forced"])
def test_axe_finds_nothing(make_widget: Any, look: str) -> None:
    options: dict[str, dict[str, Any]] = {
        "dark": {"color_scheme": "dark"},
        "narrow": {"width": 320, "height": 640},
        "zoomed": {"width": 320, "height": 256},
        "forced": {"forced_colors": "active"},
    }
    widget = make_widget(bypass_csp=True, **options.get(look, {}))
    assert widget.axe() == []
    widget.open()
    if look == "large":
        widget.page.get_by_role("button", name=SV("widget-larger")).click()
    for reply in REPLIES:
        widget.say("Hej", reply)
    widget.field.press("Enter")
    assert widget.axe() == []
    assert widget.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [320, 1280])
def test_everything_to_press_is_large_enough(make_widget: Any, width: int) -> None:
    widget = make_widget(width=width)
    widget.open()
    for reply in ("need", "actors", "summary"):
        widget.say("Hej", reply)
        boxes = widget.page.evaluate(
            "() => [...document.querySelector('stod-lots').shadowRoot.querySelectorAll('button, a.button, summary, a.onward, textarea')]"
            ".filter((e) => e.checkVisibility()).map((e) => [e.textContent, e.getBoundingClientRect()]).map(([t, b]) => [t, b.width, b.height])"
        )
        assert [box for box in boxes if box[1] < 43.9 or box[2] < 43.9] == []


def test_colours_that_cannot_be_read_are_refused(make_widget: Any) -> None:
    widget = make_widget()
    said: list[str] = []
    widget.page.on("console", lambda message: said.append(message.text))
    accent = """(accent) => { const old = document.querySelector('stod-lots'); const own = document.createElement('stod-lots');
        own.lang = 'sv'; own.style.setProperty('--stod-accent', accent); old.replaceWith(own);
        return getComputedStyle(own.shadowRoot.querySelector('.launcher')).backgroundColor }"""
    assert widget.page.evaluate(accent, "#ffee88") == "rgb(11, 90, 77)"
    assert "--stod-accent on --stod-page" in said[0]
    assert widget.page.evaluate(accent, "#7a1f3d") == "rgb(122, 31, 61)"
    assert len(said) == 1


def test_nobody_else_is_asked_and_the_policy_holds(make_widget: Any) -> None:
    widget = make_widget()
    asked: list[str] = []
    widget.page.on("request", lambda request: asked.append(request.url))
    widget.visit()
    widget.open()
    for reply in REPLIES:
        widget.say("Hej", reply)
    assert all(url.startswith(widget.site) for url in asked)
    assert widget.reports() == []
    policy = widget.page.request.get(widget.site + "/demo").headers["content-security-policy"]
    assert "default-src 'none'" in policy and "require-trusted-types-for 'script'" in policy


def test_it_speaks_english_where_the_page_does(make_widget: Any) -> None:
    widget = make_widget(locale="en-GB")
    widget.page.get_by_role("button", name="Find support").click()
    assert widget.page.get_by_label("Write to Stödlotsen").is_visible()
    assert widget.page.get_by_role("dialog").inner_text().startswith("Stödlotsen\nLarger")


def test_a_page_of_its_own_has_no_launcher(make_widget: Any) -> None:
    widget = make_widget()
    widget.page.evaluate(
        "() => { const own = document.createElement('stod-lots'); own.setAttribute('mode', 'page'); own.lang = 'sv';"
        " document.querySelector('stod-lots').replaceWith(own) }"
    )
    assert widget.page.get_by_role("region", name="Stödlotsen").is_visible()
    widget.say(NEED, "need")
    assert NEED in widget.log.inner_text()


def test_the_file_is_small_pinned_and_kept(site: str, make_widget: Any) -> None:
    get = make_widget().page.request.get
    widget = built()
    assert widget is not None
    named, alias = get(f"{site}/widget/{widget.file}"), get(f"{site}/widget/stod-lots.js")
    assert "immutable" in named.headers["cache-control"]
    assert "max-age=300" in alias.headers["cache-control"]
    assert named.body() == alias.body()
    assert get(f"{site}/widget/other.js").status == 404
