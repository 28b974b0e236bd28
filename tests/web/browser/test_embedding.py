"""The widget on pages of other origins: where it may be, where it may not, and in a frame. The server is real."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from stodlots_web.app import create_app
from stodlots_web.built import built
from stodlots_web.hosts import load_hosts
from stodlots_web.messages import messages_in
from stodlots_web.pages.embedding import embedding
from tests.web.browser.conftest import WATCH_POLICY, Server, running
from tests.web.conftest import World
from tests.web.fakes import FakeRasa

pytestmark = pytest.mark.browser
SV = messages_in("sv")
GREETING = "Hej från Älvsala! Vad behöver din enhet?"
ACCENT = "rgb(122, 31, 61)"
BARRED = "Den här sidan har inte rätt att visa Stödlotsen"


class HostPages:
    """A host's web server: the same pages by two names, of which one is allowed. Each page has a strict policy."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[str, str]] = {}
        pages = self.pages

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body, policy = pages.get(self.path, ("", ""))
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Security-Policy", policy)
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *_: object) -> None: ...

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        port = self.server.server_address[1]
        self.allowed, self.other = f"http://localhost:{port}", f"http://127.0.0.1:{port}"

    def add(self, path: str, code: str, policy: str) -> None:
        body = f'<!doctype html><html lang="sv"><title>Intranätet</title><h1>Intranätet</h1>{code}</html>'
        strict = (
            f"default-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'; {policy}"
        )
        self.pages[path] = (body, strict)


@pytest.fixture(scope="module")
def host() -> Iterator[HostPages]:
    pages = HostPages()
    threading.Thread(target=pages.server.serve_forever, daemon=True).start()
    yield pages
    pages.server.shutdown()
    pages.server.server_close()


@pytest.fixture(scope="module")
def server(
    host: HostPages, world: World, played_rasa: FakeRasa, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """The assistant, which knows the host by one of its names; the host's pages hold what ``/demo`` gives to copy."""
    folder = tmp_path_factory.mktemp("hosts")
    file = folder / "hosts.toml"
    file.write_text(
        f'[alvsala]\norigins = ["{host.allowed}"]\ngreeting.sv = "{GREETING}"\ntheme.accent = "#7a1f3d"\n',
        encoding="utf-8",
    )
    settings = world.settings(folder, hosts=file)
    hosts = load_hosts(settings)
    widget = built()
    assert widget is not None
    with running(create_app(settings)) as server:
        code = partial(embedding, server.address, widget, "sv")
        for path, key in (("/right", hosts.key_of(hosts.by_id["alvsala"])), ("/wrong", "wrong"), ("/none", "")):
            host.add(path, code(key).script, code(key).script_policy)
            host.add(path + "-frame", code(key).frame, code(key).frame_policy)
        yield server


@pytest.fixture
def context(browser: Browser, rasa: FakeRasa) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="sv-SE", viewport={"width": 1280, "height": 900})
    context.add_init_script(WATCH_POLICY)
    context.set_default_timeout(5_000)
    yield context
    context.close()


@pytest.fixture
def visit(server: Server, context: BrowserContext) -> Callable[[str], Page]:
    """Opens a page of the host."""

    def visit(address: str) -> Page:
        page = context.new_page()
        page.goto(address)
        return page

    return visit


def say(frame: Any, text: str) -> None:
    field = frame.get_by_label(SV("widget-field"))
    field.fill(text)
    field.press("Enter")


def test_a_host_has_the_widget_under_its_own_strict_policy(host: HostPages, visit: Any) -> None:
    page = visit(host.allowed + "/right")
    launcher = page.get_by_role("button", name=SV("widget-open"))
    expect(launcher).to_have_css("background-color", ACCENT)
    launcher.click()
    log = page.get_by_role("log")
    expect(log).to_contain_text(GREETING)
    expect(log).to_contain_text(SV("page-bot"))
    say(page, "Hej")
    expect(log).to_contain_text(SV("greet"))
    expect(page.get_by_role("alert")).to_have_text("")
    assert page.evaluate("() => window.reports") == []
    assert page.context.cookies() == []


def test_a_host_can_end_the_conversation(host: HostPages, visit: Any, rasa: FakeRasa) -> None:
    page = visit(host.allowed + "/right")
    page.get_by_role("button", name=SV("widget-open")).click()
    say(page, "Hej")
    expect(page.get_by_role("log")).to_contain_text(SV("greet"))
    with page.expect_response(lambda response: response.request.method == "DELETE") as ended:
        page.get_by_role("button", name=SV("widget-end"), exact=True).click()
    assert ended.value.status == 204


@pytest.mark.parametrize(
    ("name", "path"),
    [("other", "/right"), ("allowed", "/wrong"), ("other", "/wrong"), ("other", "/none"), ("allowed", "/none")],
)
def test_a_page_that_may_not_show_it_says_so_and_keeps_what_was_typed(
    host: HostPages, visit: Any, rasa: FakeRasa, name: str, path: str
) -> None:
    page = visit(getattr(host, name) + path)
    page.get_by_role("button", name=SV("widget-open")).click()
    alert = page.get_by_role("alert")
    if path != "/none":  # without a key it is known when something is asked
        expect(alert).to_contain_text(BARRED)
    say(page, "Vi behöver pengar")
    expect(alert).to_contain_text(BARRED)
    expect(alert).to_contain_text(SV("widget-kept"))
    expect(page.get_by_label(SV("widget-field"))).to_have_value("Vi behöver pengar")
    expect(page.get_by_role("button", name=SV("widget-retry"))).to_have_count(0)
    assert rasa.requests == []


def test_a_host_without_scripts_has_it_in_a_frame(host: HostPages, visit: Any) -> None:
    page = visit(host.allowed + "/right-frame")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("log")).to_contain_text(GREETING)
    say(frame, "Hej")
    expect(frame.get_by_role("log")).to_contain_text(SV("greet"))
    assert page.evaluate("() => window.reports") == []
    assert page.frames[1].evaluate("() => window.reports") == []
    assert page.frames[1].evaluate("() => document.documentElement.scrollHeight <= innerHeight")


def test_another_page_cannot_frame_it(host: HostPages, visit: Any, rasa: FakeRasa) -> None:
    page = visit(host.other + "/right-frame")
    page.wait_for_timeout(500)
    assert page.frame_locator("iframe").locator("stod-lots").count() == 0
    expect(visit(host.other + "/wrong-frame").frame_locator("iframe").get_by_role("alert")).to_contain_text(BARRED)


def test_without_scripts_there_is_a_link(host: HostPages, server: Server, browser: Browser) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(host.allowed + "/right")
    assert page.get_by_role("link", name=SV("widget-open")).get_attribute("href") == server.address + "/"
    page.close()


def test_when_the_service_goes_away_and_comes_back_nothing_is_lost(
    host: HostPages, server: Server, visit: Any, rasa: FakeRasa
) -> None:
    page = visit(host.allowed + "/right")
    page.get_by_role("button", name=SV("widget-open")).click()
    say(page, "Hej")
    expect(page.get_by_role("log")).to_contain_text(SV("greet"))
    page.wait_for_timeout(550)
    server.stop()
    say(page, "Vi behöver pengar")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text(SV("widget-problem-away"))
    expect(page.get_by_label(SV("widget-field"))).to_have_value("Vi behöver pengar")
    server.start()
    page.wait_for_timeout(550)
    page.get_by_role("button", name=SV("widget-retry")).click()
    expect(alert).to_have_text("")
    expect(page.get_by_role("log").locator(".entry.bot")).to_have_count(3)
    assert rasa.requests[-1][2]["text"] == "Vi behöver pengar"


def test_without_network_the_words_come_back(host: HostPages, visit: Any, context: BrowserContext) -> None:
    page = visit(host.allowed + "/right")
    page.get_by_role("button", name=SV("widget-open")).click()
    expect(page.get_by_role("log")).to_contain_text(GREETING)
    context.set_offline(True)
    say(page, "Vi behöver pengar")
    expect(page.get_by_role("alert")).to_contain_text(SV("widget-problem-offline"))
    context.set_offline(False)
    page.wait_for_timeout(550)
    page.get_by_role("button", name=SV("widget-retry")).click()
    expect(page.get_by_role("log")).to_contain_text(SV("greet"))
