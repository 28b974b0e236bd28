"""How long the pages without chat take the server, and what they weigh with all that they load."""

from __future__ import annotations

import re
import time
from http import HTTPStatus
from http.client import HTTPConnection

from bench.api import LOOPBACK, TIMEOUT_S, CallFailed
from bench.latency import percentiles
from bench.report import MS, Limit, Row, Table

PAGES = {
    "all support": "/stod",
    "all support, words and filters": "/stod?q=hemtj%C3%A4nst&principle=p4&receiver=kommun&phase=test",
    "an offering": "/stod/adda-innovationsguiden",
    "actors": "/aktorer?support_type=finansiering",
    "an actor": "/aktorer/vinnova",
    "overview": "/karta",
    "picture": "/karta/aktorer.svg",
    "table to download": "/stod.csv",
}
UNLIMITED = ("table to download",)  # all of the catalogue in one go
WHOLE = ("all support", "an offering", "actors", "an actor", "overview")
TIMES = 100
WARM_UP = 5
P95 = Limit(30)
WEIGHT = Limit(60)
KIB = "{:.0f} KiB"
_LOADED = re.compile(r'(?:<link rel="stylesheet" href|<img src)="([^"]+)"')


def measure_pages(port: int) -> Table:
    """Every page many times over one connection, then once with what it loads."""
    connection = HTTPConnection(LOOPBACK, port, timeout=TIMEOUT_S)
    rows = []
    for name, address in PAGES.items():
        for _ in range(WARM_UP):
            _get(connection, address)
        times = sorted(_timed(connection, address) for _ in range(TIMES))
        figures = percentiles(times)
        limit = None if name in UNLIMITED else P95
        rows += [Row(f"{name}, p50", figures["p50"], MS), Row(f"{name}, p95", figures["p95"], MS, limit)]
    rows += [Row(f"{name}, in all", _weight(connection, PAGES[name]), KIB, WEIGHT) for name in WHOLE]
    note = f"{TIMES} requests for each over one connection; weights are uncompressed, with all that a page loads"
    return Table("Pages without chat", note, rows)


def _get(connection: HTTPConnection, address: str) -> bytes:
    connection.request("GET", address, headers={"Accept": "text/html"})
    response = connection.getresponse()
    content = response.read()
    if response.status != HTTPStatus.OK:
        raise CallFailed(f"{address}: {response.status}")
    return content


def _timed(connection: HTTPConnection, address: str) -> float:
    started = time.perf_counter()
    _get(connection, address)
    return 1000 * (time.perf_counter() - started)


def _weight(connection: HTTPConnection, address: str) -> float:
    """KiB of a page with its stylesheet and pictures."""
    html = _get(connection, address)
    loaded = {each.replace("&amp;", "&") for each in _LOADED.findall(html.decode())}
    return (len(html) + sum(len(_get(connection, each)) for each in loaded)) / 1024
