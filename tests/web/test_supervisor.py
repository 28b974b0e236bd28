"""One command runs everything, and nothing is left running after it."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stodlots_web import parts, supervisor
from stodlots_web import supervise as supervise_command
from stodlots_web.settings import ROOT, Settings
from stodlots_web.supervisor import CannotStart, Part, Supervisor, free_port, require_free

# A part: writes its process id, answers health, and does what it is told besides.
SERVER = """
import http.server, os, signal, subprocess, sys, threading
from pathlib import Path
port, pids = int(sys.argv[1]), Path(sys.argv[2])
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
    def log_message(self, *args): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
with pids.open("a") as file: file.write(f"{os.getpid()}\\n")
EXTRA
server.serve_forever()
"""
GRANDCHILD = """
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
with pids.open("a") as file: file.write(f"{child.pid}\\n")
"""
DEAF = "signal.signal(signal.SIGTERM, signal.SIG_IGN)"
DIES = "threading.Timer(0.3, os._exit, [7]).start()"
LIMIT_S = 10.0


def is_alive(pid: int) -> bool:
    """Whether a process runs (a dead one that nobody has collected does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def wait_for(condition: Callable[[], bool]) -> bool:
    """Whether a condition comes true in time."""
    end = time.monotonic() + LIMIT_S
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return condition()


class Made:
    """Parts in a temporary folder, and the processes that they started."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def part(self, name: str, extra: str = "", start_timeout_s: float = LIMIT_S) -> Part:
        """A part that answers health after running ``extra``."""
        port = free_port()
        code = SERVER.replace("EXTRA", textwrap.dedent(extra))
        command = (sys.executable, "-S", "-c", code, str(port), str(self.folder / f"{name}.pids"))
        log = self.folder / "log" / f"{name}.log"
        return Part(name, command, {}, self.folder, f"http://127.0.0.1:{port}/", log, start_timeout_s)

    def pids(self, name: str = "*") -> list[int]:
        """The processes of a part, in the order they started."""
        return [int(pid) for file in sorted(self.folder.glob(f"{name}.pids")) for pid in file.read_text().split()]

    def living(self) -> list[int]:
        """Those that still run."""
        return [pid for pid in self.pids() if is_alive(pid)]


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    """Parts; whatever a test leaves running is ended after it."""
    parts = Made(tmp_path)
    yield parts
    for pid in parts.living():
        os.kill(pid, signal.SIGKILL)


async def supervise(parts: list[Part], when_ready: Callable[[], object] | None = None) -> list[str]:
    """Runs parts until ``when_ready`` has them stopped; returns what was reported."""
    said: list[str] = []

    async def ready() -> None:
        said.append("ready")
        if when_ready:
            when_ready()

    async with asyncio.timeout(2 * LIMIT_S):
        try:
            await Supervisor(parts, said.append).run(ready)
        except CannotStart as error:
            said.append(f"CannotStart: {error}")
    return said


def stop() -> None:
    """Ctrl-C's gentler sister, for this process."""
    os.kill(os.getpid(), signal.SIGTERM)


@pytest.fixture(autouse=True)
def ordinary_signals() -> Iterator[None]:
    """The supervisor takes over signals; give them back."""
    kept = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield
    for name, handler in kept.items():
        signal.signal(name, handler)


async def test_all_parts_are_started_and_reported_ready(made: Made) -> None:
    said = await supervise([made.part("a"), made.part("b")], stop)
    assert sorted(said[:2]) == ["a is up after 0 s", "b is up after 0 s"]
    assert said[2:] == ["ready"]
    assert len(made.pids()) == 2


@pytest.mark.parametrize("name", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
async def test_a_signal_stops_everything(made: Made, name: signal.Signals) -> None:
    await supervise([made.part("a"), made.part("b", GRANDCHILD)], lambda: os.kill(os.getpid(), name))
    assert len(made.pids()) == 3
    assert wait_for(lambda: made.living() == [])


async def test_a_part_that_does_not_listen_is_ended_anyway(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "STOP_GRACE_S", 0.2)
    await supervise([made.part("deaf", DEAF)], stop)
    assert len(made.pids()) == 1
    assert made.living() == []


async def test_a_part_that_dies_is_started_again(made: Made) -> None:
    said: list[str] = []

    def report(line: str) -> None:
        said.append(line)
        if said.count("a is up after 0 s") == 2:
            stop()

    async def kill_once() -> None:
        os.kill(made.pids()[0], signal.SIGKILL)

    async with asyncio.timeout(2 * LIMIT_S):
        await Supervisor([made.part("a")], report).run(kill_once)
    assert said == ["a is up after 0 s", "a died (exit -9); starting it again", "a is up after 0 s"]
    assert len(made.pids()) == 2
    assert made.living() == []


async def test_a_part_that_keeps_dying_is_given_up_and_all_are_stopped(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor, "MAX_RESTARTS", 1)
    said = await supervise([made.part("well"), made.part("ill", DIES)])
    assert said[-1].startswith("CannotStart: ill died 2 times in 5 minutes. See ")
    assert not any(line.startswith("well died") for line in said)
    assert wait_for(lambda: made.living() == [])
    assert len(made.pids("well")) == 1


async def test_a_part_that_stops_at_once_is_told_of_with_its_log(made: Made) -> None:
    said = await supervise([made.part("well"), made.part("ill", "print('why', flush=True); os._exit(3)")])
    log = made.folder / "log" / "ill.log"
    assert said[-1] == f"CannotStart: ill stopped at once (exit 3). See {log}"
    assert "why" in log.read_text()
    assert wait_for(lambda: made.living() == [])


async def test_a_part_that_never_answers_is_told_of(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "HEALTH_TIMEOUT_S", 0.1)
    said = await supervise([made.part("slow", "import time; time.sleep(60)", start_timeout_s=0.5)])
    assert said[-1].startswith("CannotStart: slow did not come up in ")
    assert made.living() == []


async def test_a_program_that_does_not_exist_is_told_of(made: Made) -> None:
    part = made.part("a")
    missing = Part("missing", ("/no/such/program",), {}, part.cwd, part.health, part.log, 1)
    with pytest.raises((CannotStart, OSError)):
        await Supervisor([part, missing], lambda line: None).run(lambda: asyncio.sleep(0))
    assert wait_for(lambda: made.living() == [])


async def test_stopping_while_starting_leaves_nothing(made: Made) -> None:
    slow = made.part("slow", "import time; time.sleep(60)")

    def stop_when_started() -> None:
        assert wait_for(lambda: len(made.pids()) == 1)
        stop()

    running = asyncio.create_task(supervise([slow]))
    await asyncio.to_thread(stop_when_started)
    assert await running == []
    assert wait_for(lambda: made.living() == [])


OUTSIDE = """
import asyncio, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from stodlots_web.supervisor import Part, Supervisor
name, port, pids, folder, code = sys.argv[2:]
command = (sys.executable, "-S", "-c", code, port, pids)
part = Part(name, command, {}, Path(folder), f"http://127.0.0.1:{port}/", Path(folder) / "a.log", 10)
async def ready(): print("ready", flush=True)
asyncio.run(Supervisor([part], lambda line: None).run(ready))
"""


@pytest.mark.parametrize("extra", ["", DEAF], ids=["ordinary", "deaf"])
def test_kill_9_of_the_supervisor_leaves_no_process_behind(made: Made, extra: str) -> None:
    code = SERVER.replace("EXTRA", extra)
    arguments = ("a", str(free_port()), str(made.folder / "a.pids"), str(made.folder), code)
    outside = subprocess.Popen(
        (sys.executable, "-c", OUTSIDE, str(ROOT / "web"), *arguments), stdout=subprocess.PIPE, text=True
    )
    assert outside.stdout is not None
    assert outside.stdout.readline() == "ready\n"
    assert len(made.living()) == 1
    outside.kill()
    outside.wait()
    outside.stdout.close()
    assert wait_for(lambda: made.living() == []), "processes without a supervisor"


def test_the_action_server_is_one_process_so_that_kill_9_reaches_all_of_it() -> None:
    port = free_port()
    server = subprocess.Popen(
        (sys.executable, "-m", "actions.server", str(port)),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert wait_for(lambda: supervisor._answers(f"http://127.0.0.1:{port}/health") or server.poll() is not None)
        tasks = Path(f"/proc/{server.pid}/task").glob("*/children")
        assert [children.read_text().split() for children in tasks if children.read_text()] == []
        assert server.poll() is None
    finally:
        server.kill()
        server.wait()


def test_a_port_that_is_taken_is_told_of_before_anything_starts() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotStart) as error:
            require_free("127.0.0.1", port)
    assert str(error.value) == (
        f"port {port} on 127.0.0.1 is not free (Address already in use). "
        f"Stop what uses it, or choose another: PORT={port + 1} make run"
    )


def test_a_free_port_is_free() -> None:
    require_free("127.0.0.1", free_port())


@pytest.mark.parametrize("host", ["no.such.host.invalid", "192.0.2.1"])
def test_an_address_that_is_not_ours_is_told_of(host: str) -> None:
    with pytest.raises(CannotStart, match=host):
        require_free(host, free_port())


def test_starting_on_a_taken_port_ends_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setenv("STODLOTS_PORT", str(taken.getsockname()[1]))
        assert supervise_command.main() == 3
    said = capsys.readouterr()
    assert said.err.startswith("stodlots: port ")
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_without_a_model_starting_says_what_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "BOT_PYTHON", tmp_path / "missing")
    with pytest.raises(CannotStart, match="make setup"):
        parts.parts_of(Settings(models=tmp_path))
    monkeypatch.setattr(parts, "BOT_PYTHON", Path(sys.executable))
    with pytest.raises(CannotStart, match="make train"):
        parts.parts_of(Settings(models=tmp_path))


def test_the_parts_are_on_loopback_whatever_the_web_edge_listens_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "BOT_PYTHON", Path(sys.executable))
    (tmp_path / "stodlotsen.tar.gz").touch()
    made = parts.parts_of(Settings(models=tmp_path, var=tmp_path, host="0.0.0.0", port=8123, secret="s"))
    by_name = {part.name: part for part in made}
    assert by_name.keys() == {"Rasa", "actions", "web"}
    assert all(part.health.startswith("http://127.0.0.1:") for part in made)
    assert "0.0.0.0" in by_name["web"].command
    assert "0.0.0.0" not in [*by_name["Rasa"].command, *by_name["actions"].command]
    assert len({part.env["STODLOTS_RASA_URL"] for part in made}) == 1
