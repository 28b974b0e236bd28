"""The widget in a browser, against the running product: how soon the first answer is there, and what a page pays."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import cycle, islice
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, sync_playwright

from bench.api import LOOPBACK
from bench.latency import percentiles
from bench.product import Product
from bench.report import MS, Limit, Row, Table
from stodlots_web.built import BUILT
from stodlots_web.pages.files import ALIAS
from stodlots_web.settings import ROOT

TABLE = "Widget"
KB = "{:.1f} KB"
COUNT = "{:.0f}"
SHIFT = "{:.3f}"
WARM_UP = 3
FIRST_ANSWERS = 60
LOADS = 20
HOST_PAGE = "/a-page-of-a-host"  # never asked for: the browser is given the page
PATIENCE_MS = 20_000
SCRIPT = f"/widget/{ALIAS}"
EMPTY_PAGE = "<!doctype html><title>Intranet</title><p>Hej"
PAGES = ("/", "/demo")
NEEDS = (
    "Vi vill prova en ny tjänst innan vi köper in den.",
    "Vi behöver pengar för att införa något som vi har testat.",
    "Våra chefer vågar inte ge tid åt nya idéer.",
    "Hur får vi fler i personalen att våga föreslå förändringar?",
    "Vi är en liten kommun och söker andra som har samma problem.",
)
LIMITS: Mapping[str, Limit] = {
    "p95": Limit(150),
    "blocked": Limit(20),
    "gzip": Limit(20),
    "others": Limit(0),
    "shift": Limit(0),
}
# From the press of Enter, as the browser stamped it, until the frame with the answer has been handed to the screen.
WATCH_ANSWER = """() => {
  const root = document.querySelector("stod-lots").shadowRoot;
  const before = root.querySelectorAll(".entry.bot").length;
  window.answered = new Promise((done) => {
    let pressed = 0;
    root.addEventListener("keydown", (event) => { if (event.key === "Enter") pressed = event.timeStamp; }, true);
    new MutationObserver((_, observer) => {
      if (root.querySelectorAll(".entry.bot").length === before) return;
      observer.disconnect();
      requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - pressed); port2.postMessage(0); });
    }).observe(root.querySelector(".log"), { childList: true });
  });
}"""
# The widget comes, runs and is on the screen.
LOAD = """async (address) => {
  document.body.append(document.createElement("stod-lots"));
  const script = document.createElement("script");
  script.src = address;
  document.head.append(script);
  await customElements.whenDefined("stod-lots");
  await new Promise((done) => setTimeout(done, 200));
}"""
WATCH_SHIFT = """
window.shift = 0;
new PerformanceObserver((list) => { for (const each of list.getEntries()) window.shift += each.value; })
  .observe({ type: "layout-shift", buffered: true });
"""


def measure_widget(product: Product) -> list[Table]:
    """One table; without Chromium its figures are missing, and their limits missed."""
    address = f"http://{LOOPBACK}:{product.port}"
    with _browser() as browser:
        if browser is None:
            return [Table(TABLE, "Chromium was not found: install it, or name it in STODLOTS_CHROMIUM.", _rows([], []))]
        firsts = _first_answers(browser, address)
        rows = [*_rows(firsts, _blocked(browser, address)), *_page_rows(browser, address)]
    note = (
        "Chromium on the same machine. First answer: a new window each time, from Enter to the frame that shows it. "
        "Blocked: processor time of all tasks on the main thread while the script comes and builds the widget. "
        "Weights as sent."
    )
    return [Table(TABLE, note, rows)]


def _rows(firsts: list[float], blocked: list[float]) -> list[Row]:
    first, load = percentiles(firsts), percentiles(blocked)
    manifest = json.loads((BUILT / "manifest.json").read_text(encoding="utf-8"))
    packages = json.loads((ROOT / "widget" / "package.json").read_text(encoding="utf-8")).get("dependencies", {})
    return [
        Row(f"first answer, p50 of {len(firsts)}", first["p50"], MS),
        Row(f"first answer, p95 of {len(firsts)}", first["p95"], MS, LIMITS["p95"]),
        Row("first answer, max", first["max"], MS),
        Row(f"main thread blocked at load, p50 of {len(blocked)}", load["p50"], MS),
        Row("main thread blocked at load, max", load["max"], MS, LIMITS["blocked"]),
        Row("widget file, gzip", manifest["gzip"] / 1024, KB, LIMITS["gzip"]),
        Row("libraries at run time", len(packages), COUNT, LIMITS["others"]),
    ]


@contextmanager
def _browser() -> Iterator[Browser | None]:
    path = os.environ.get("STODLOTS_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        yield None
        return
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@contextmanager
def _window(browser: Browser) -> Iterator[tuple[BrowserContext, Page]]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="sv-SE")
    context.add_init_script(WATCH_SHIFT)
    try:
        yield context, context.new_page()
    finally:
        context.close()


def _first_answers(browser: Browser, address: str) -> list[float]:
    """Milliseconds of first answers on the start page, warm."""
    times = []
    for text in islice(cycle(NEEDS), WARM_UP + FIRST_ANSWERS):
        with _window(browser) as (_, page):
            page.goto(address + "/")
            field = page.locator("stod-lots textarea").last
            field.fill(text)
            page.evaluate(WATCH_ANSWER)
            page.wait_for_timeout(200)  # as a person who reads what they have written: the page has settled
            field.press("Enter")
            times.append(_waited(page, "window.answered"))
    return times[WARM_UP:]


def _blocked(browser: Browser, address: str) -> list[float]:
    """Milliseconds of processor time of all tasks on the main thread: other work on the machine does not count."""
    times = []
    for _ in range(LOADS):
        with _window(browser) as (context, page):
            page.route(address + HOST_PAGE, lambda route: route.fulfill(body=EMPTY_PAGE, content_type="text/html"))
            page.goto(address + HOST_PAGE)
            page.wait_for_timeout(200)
            devtools = context.new_cdp_session(page)
            devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
            before = _busy_ms(devtools)
            page.evaluate(LOAD, SCRIPT)
            times.append(_busy_ms(devtools) - before)
    return times


def _busy_ms(devtools: CDPSession) -> float:
    metrics = {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}
    return float(1000 * metrics["TaskDuration"])


def _waited(page: Page, promise: str) -> float:
    """The milliseconds that a promise on the page gives. Raises Playwright's error when it gives none."""
    late = f"new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), {PATIENCE_MS}))"
    return float(page.evaluate(f"() => Promise.race([{promise}, {late}])"))


def _page_rows(browser: Browser, address: str) -> list[Row]:
    rows = []
    for path in PAGES:
        with _window(browser) as (context, page):
            sizes: list[int] = []
            others: list[str] = []
            page.on("requestfinished", lambda request, sizes=sizes: sizes.append(request.sizes()["responseBodySize"]))
            page.on("request", lambda request, others=others: _note(request.url, address, others))
            page.goto(address + path, wait_until="networkidle")
            page.wait_for_timeout(300)
            shift: Any = page.evaluate("() => window.shift")
            rows += [
                Row(f"{path} in all, as sent", sum(sizes) / 1024, KB),
                Row(f"{path} requests to others", len(others), COUNT, LIMITS["others"]),
                Row(f"{path} cookies", len(context.cookies()), COUNT, LIMITS["others"]),
                Row(f"{path} layout shift", float(shift), SHIFT, LIMITS["shift"]),
            ]
    return rows


def _note(url: str, address: str, others: list[str]) -> None:
    if not url.startswith(address):
        others.append(url)
