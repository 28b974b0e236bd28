"""One command runs everything: starts web, actions and Rasa, waits for each, restarts what dies, leaves no orphan.

Each part runs in a process group of its own and is told by the kernel to die with this process (Linux), so even
``kill -9`` of the supervisor leaves nothing behind.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import signal
import socket
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, build_opener

PR_SET_PDEATHSIG = 1
STOP_GRACE_S = 8.0
MAX_RESTARTS = 5
RESTART_WINDOW_S = 300.0
HEALTH_TIMEOUT_S = 2.0
_OPENER = build_opener(ProxyHandler({}))  # loopback is never reached through a proxy
Report = Callable[[str], None]


class CannotStart(Exception):
    """A part could not be started; the message says which, why and what to do."""


@dataclass(frozen=True)
class Part:
    """A process to run: it is up when ``health`` answers 200. ``log`` gets what it prints."""

    name: str
    command: Sequence[str]
    env: Mapping[str, str]
    cwd: Path
    health: str
    log: Path
    start_timeout_s: float


def free_port(host: str = "127.0.0.1") -> int:
    """A port that nothing listens on right now."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def require_free(host: str, port: int) -> None:
    """Raises :class:`CannotStart` when something already listens on the port, or it is not allowed."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotStart(
                f"port {port} on {host} is not free ({error.strerror}). "
                f"Stop what uses it, or choose another: PORT={port + 1} make run"
            ) from error


class Supervisor:
    """Runs parts until it is told to stop."""

    def __init__(self, parts: Sequence[Part], report: Report) -> None:
        self._parts = parts
        self._report = report
        self._running: dict[str, asyncio.subprocess.Process] = {}
        self._stopping = asyncio.Event()

    async def run(self, on_ready: Callable[[], Awaitable[None]]) -> None:
        """Starts all parts side by side, calls ``on_ready`` when every one is up, keeps them up until stopped.

        Raises :class:`CannotStart` when a part does not come up or keeps dying; everything is stopped first.
        """
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(name, self._stopping.set)
        try:
            await self._until_stopped(self._start)
            if not self._stopping.is_set():
                await on_ready()
                await self._until_stopped(self._keep)
        finally:
            self._stopping.set()
            await self._stop_all()

    async def _until_stopped(self, work: Callable[[Part], Awaitable[None]]) -> None:
        """Does the work for all parts side by side until it is done, one part is given up, or all is to stop."""
        tasks = [asyncio.ensure_future(work(part)) for part in self._parts]
        stopping = asyncio.ensure_future(self._stopping.wait())
        try:
            pending: set[asyncio.Future[Any]] = {*tasks, stopping}
            while not stopping.done() and not all(task.done() for task in tasks):
                done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
                for task in done - {stopping}:
                    task.result()
        finally:
            for task in (*tasks, stopping):
                task.cancel()
            await asyncio.gather(*tasks, stopping, return_exceptions=True)

    async def _start(self, part: Part) -> None:
        part.log.parent.mkdir(parents=True, exist_ok=True)
        with part.log.open("ab") as log:
            self._running[part.name] = await asyncio.create_subprocess_exec(
                *part.command,
                cwd=part.cwd,
                env={**os.environ, **part.env},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=_die_with_parent,
            )
        await self._wait_until_up(part)

    async def _wait_until_up(self, part: Part) -> None:
        process = self._running[part.name]
        started = time.monotonic()
        while time.monotonic() - started < part.start_timeout_s:
            if process.returncode is not None:
                raise CannotStart(f"{part.name} stopped at once (exit {process.returncode}). See {part.log}")
            if await asyncio.to_thread(_answers, part.health):
                self._report(f"{part.name} is up after {time.monotonic() - started:.0f} s")
                return
            await asyncio.sleep(0.1)
        raise CannotStart(f"{part.name} did not come up in {part.start_timeout_s:.0f} s. See {part.log}")

    async def _keep(self, part: Part) -> None:
        deaths: list[float] = []
        while True:
            code = await self._running[part.name].wait()
            if self._stopping.is_set():
                return
            deaths = [when for when in deaths if time.monotonic() - when < RESTART_WINDOW_S]
            deaths.append(time.monotonic())
            if len(deaths) > MAX_RESTARTS:
                raise CannotStart(f"{part.name} died {len(deaths)} times in 5 minutes. See {part.log}")
            self._report(f"{part.name} died (exit {code}); starting it again")
            await self._start(part)

    async def _stop_all(self) -> None:
        for process in self._running.values():
            _signal_group(process, signal.SIGTERM)
        waiting = [asyncio.ensure_future(process.wait()) for process in self._running.values()]
        if waiting:
            _, late = await asyncio.wait(waiting, timeout=STOP_GRACE_S)
            for process in self._running.values():
                _signal_group(process, signal.SIGKILL)
            if late:
                await asyncio.wait(late)


def _answers(url: str) -> bool:
    try:
        with _OPENER.open(url, timeout=HEALTH_TIMEOUT_S) as response:
            return bool(response.status == HTTPStatus.OK)
    except (OSError, HTTPException):
        return False


def _signal_group(process: asyncio.subprocess.Process, which: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, which)


def _die_with_parent() -> None:
    os.setsid()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
