"""Programs that run for as long as something is measured: started, waited for, weighed and stopped."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from stodlots_web.settings import PREFIX, ROOT

PR_SET_PDEATHSIG = 1
STOP_GRACE_S = 20
POLL_S = 0.1
KB_PER_MB = 1024
PROC = Path("/proc")
_OPENER = build_opener(ProxyHandler({}))


class NotReady(Exception):
    """A program did not come up; the message holds the end of its log."""


@dataclass(frozen=True)
class Running:
    """A program that is up."""

    pid: int
    start_s: float


@dataclass(frozen=True)
class Memory:
    """Megabytes of a program: resident, and with shared pages split between those who share them."""

    rss: float
    pss: float


def clean_environment(**more: str) -> dict[str, str]:
    """This process's environment without settings of the assistant, so that nothing of another one is touched."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX) and name != "PORT"}
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONWARNINGS": "ignore"}
    return {**kept, **quiet, **more}


@contextmanager
def running(
    command: Sequence[str], env: Mapping[str, str], ready_url: str, log: Path, timeout_s: float = 300
) -> Iterator[Running]:
    """Runs a program from the root of the repository until the block ends. Raises :class:`NotReady`."""
    started = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            preexec_fn=_stop_with_us,  # noqa: PLW1509 - only calls prctl
        )
    try:
        while not _answers(ready_url):
            if process.poll() is not None or time.perf_counter() - started > timeout_s:
                end = "still starting" if process.returncode is None else f"exit {process.returncode}"
                said = log.read_text(errors="replace")[-2000:]
                raise NotReady(f"{' '.join(command)} is not ready ({end}):\n{said}")
            time.sleep(POLL_S)
        yield Running(process.pid, time.perf_counter() - started)
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(STOP_GRACE_S)
        process.kill()
        process.wait()


def memory_by_program(pid: int) -> dict[str, Memory]:
    """The memory of a process and all below it, by the module that each runs (Linux; elsewhere nothing)."""
    if not PROC.exists():
        return {}
    children = defaultdict(list)
    for stat in PROC.glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            children[int(stat.read_text().rpartition(")")[2].split()[1])].append(int(stat.parent.name))
    weighed: dict[str, Memory] = {}
    waiting = [(pid, "other")]
    while waiting:
        process, above = waiting.pop()
        program = _module(process) or above
        found, before = _memory(process), weighed.get(program, Memory(0, 0))
        weighed[program] = Memory(before.rss + found.rss, before.pss + found.pss)
        waiting += [(child, program) for child in children[process]]
    return weighed


def total(weighed: Mapping[str, Memory]) -> Memory:
    """The sum over all programs."""
    return Memory(sum(each.rss for each in weighed.values()), sum(each.pss for each in weighed.values()))


def _memory(pid: int) -> Memory:
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()[1:]
    except OSError:  # it has ended meanwhile
        return Memory(0, 0)
    kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in lines}
    return Memory(kilobytes["Rss"] / KB_PER_MB, kilobytes["Pss"] / KB_PER_MB)


def _module(pid: int) -> str | None:
    """What stands after ``-m`` on the command line."""
    try:
        words = (PROC / str(pid) / "cmdline").read_text().split("\0")
    except OSError:
        return None
    return words[words.index("-m") + 1] if "-m" in words else None


def _answers(url: str) -> bool:
    try:
        with _OPENER.open(url, timeout=5):
            return True
    except (URLError, OSError):
        return False


def _stop_with_us() -> None:
    """Should the bench be killed, the kernel asks what it has started to stop (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
