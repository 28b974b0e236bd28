"""Real Chromium on a real server with a played Rasa. The answers are the product's own, kept in ``replies.json``."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, Route, sync_playwright

from stodlots_web.app import create_app
from stodlots_web.settings import ROOT
from stodlots_web.supervisor import free_port
from tests.web.conftest import World

# The ways in which people see a page; at 400 % of 1280 by 1024 it is as narrow and as low as "zoomed".
LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"width": 320, "height": 640},
    "zoomed": {"width": 320, "height": 256},
    "forced": {"forced_colors": "active"},
}
REPLIES: dict[str, Any] = json.loads((Path(__file__).parent / "replies.json").read_text(encoding="utf-8"))
AXE = ROOT / "widget" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = os.environ.get("STODLOTS_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
WATCH_POLICY = """
window.reports = [];
addEventListener("securitypolicyviolation", (event) => window.reports.push(event.violatedDirective + " " + event.blockedURI));
"""


class Server:
    """A web edge on a port of its own, which can go away and come back."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._port = free_port()
        self.address = f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        config = uvicorn.Config(
            self._app, host="127.0.0.1", port=self._port, log_level="warning", timeout_graceful_shutdown=1
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.02)

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(timeout=10)


@contextmanager
def running(app: FastAPI) -> Iterator[Server]:
    """The web edge, with the widget that ``make widget`` built."""
    assert (ROOT / "widget" / "dist" / "manifest.json").exists(), "run `make widget` first"
    server = Server(app)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def site(world: World, played_rasa: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the web edge."""
    with running(create_app(world.settings(tmp_path_factory.mktemp("var")))) as server:
        yield server.address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that STODLOTS_CHROMIUM names. Closed with the module: Playwright holds the event loop."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is needed in CI: apt-get install chromium")
        pytest.skip("no Chromium found")
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@dataclass
class Widget:
    """The widget on a page. ``answers`` are said in turn, the last for ever; a number is an HTTP status, None no answer."""

    page: Page
    site: str
    answers: list[Any] = field(default_factory=lambda: ["greet"])
    sent: list[dict[str, Any]] = field(default_factory=list)
    started: int = 0
    ended: int = 0

    def visit(self, path: str = "/demo") -> None:
        self.page.goto(self.site + path)

    def open(self) -> None:
        self.page.get_by_role("button", name="Hitta stöd").click()

    def say(self, text: str, *answers: Any) -> None:
        if answers:
            self.answers = list(answers)
        self.field.fill(text)
        self.page.keyboard.press("Enter")
        self.settle()

    def settle(self) -> None:
        """Until the answer is there, and what is said next is not the same press again."""
        self.page.wait_for_selector("stod-lots .log[aria-busy=false]")
        self.page.wait_for_timeout(550)

    @property
    def field(self) -> Any:
        return self.page.get_by_label("Skriv till Stödlotsen")

    @property
    def log(self) -> Any:
        return self.page.get_by_role("log")

    def focused(self) -> str:
        """What has the focus, by its name or its words."""
        return self.page.evaluate(
            "() => { let a = document.activeElement; while (a?.shadowRoot?.activeElement) a = a.shadowRoot.activeElement;"
            " return a.id || a.getAttribute('aria-label') || a.textContent }"
        )

    def axe(self) -> list[str]:
        """What axe has to say against the page, every rule."""
        self.page.evaluate(AXE.read_text(encoding="utf-8") + "; undefined")
        found = self.page.evaluate("async () => (await axe.run()).violations")
        return [f"{each['id']}: {[node['html'][:120] for node in each['nodes']]}" for each in found]

    def reports(self) -> list[str]:
        return self.page.evaluate("() => window.reports")

    def _answer(self, route: Route) -> None:
        request = route.request
        if request.method == "DELETE":
            self.ended += 1
            return route.fulfill(status=204)
        begins = request.url.endswith("/conversations")
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if answer is None:
            return route.abort()
        if isinstance(answer, int):
            problem = {"detail": f"Svar {answer}.", "status": answer, "request_id": "r"}
            return route.fulfill(status=answer, json=problem, content_type="application/problem+json")
        said = request.post_data_json
        self.sent.append({name: value for name, value in said.items() if name != "language"})
        if not begins:
            return route.fulfill(json=REPLIES[answer])
        self.started += 1
        return route.fulfill(status=201, json=REPLIES[answer] | {"conversation_id": f"c{self.started}", "token": "t"})


@pytest.fixture
def make_widget(site: str, browser: Browser) -> Iterator[Any]:
    """Widgets in windows of their own: ``make_widget(width=320, color_scheme="dark")``."""
    contexts = []

    def make(
        width: int = 1280, height: int = 900, locale: str = "sv-SE", path: str = "/demo", **options: Any
    ) -> Widget:
        context = browser.new_context(viewport={"width": width, "height": height}, locale=locale, **options)
        context.add_init_script(WATCH_POLICY)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5_000)
        widget = Widget(page, site)
        page.route("**/api/v1/conversations**", widget._answer)
        page.route("**/api/v1/conversations/**", widget._answer)
        widget.visit(path)
        return widget

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def widget(make_widget: Any) -> Widget:
    """The widget open on an ordinary screen."""
    widget: Widget = make_widget()
    widget.open()
    return widget
