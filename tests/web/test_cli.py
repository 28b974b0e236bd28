"""The command line: results on stdout, each error as a sentence, an exit code that says whose turn it is."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import Result
from fastapi.testclient import TestClient
from sqlalchemy import Engine, event
from typer.testing import CliRunner

from stodlots_catalogue import db
from stodlots_web.cli import app, talk
from stodlots_web.cli import catalogue as catalogue_commands
from stodlots_web.cli import glossary as glossary_commands
from stodlots_web.hosts import load_hosts
from stodlots_web.settings import ROOT, Settings
from stodlots_web.supervisor import free_port
from tests.web.fakes import FakeRasa, answer

TURTLE = """
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://stodlotsen.example/scheme/jargon> a skos:ConceptScheme ; skos:prefLabel "Termer"@sv .
<https://stodlotsen.example/concept/policylabb> a skos:Concept ;
    skos:prefLabel "policylabb"@sv, "policy lab"@en ;
    skos:definition "En verkstad för regler."@sv, "A workshop for rules."@en ;
    skos:inScheme <https://stodlotsen.example/scheme/jargon> .
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of our own: nothing outside it is touched."""
    monkeypatch.setenv("STODLOTS_DATABASE_URL", f"sqlite:///{tmp_path / 'cli.db'}")
    monkeypatch.setenv("STODLOTS_VAR", str(tmp_path / "var"))
    monkeypatch.setenv("STODLOTS_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("STODLOTS_PORT", str(free_port()))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: object, code: int = 0, **options: Any) -> Result:
    """Runs a command, which must end as told and without a traceback."""
    result = CliRunner().invoke(app, [str(each) for each in arguments], **options)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    return result


def copy_of_catalogue(home: Path) -> Path:
    return Path(shutil.copytree(ROOT / "data" / "catalogue", home / "catalogue"))


@pytest.fixture
def small_glossary(home: Path) -> Path:
    """A glossary of one term."""
    folder = home / "glossary"
    folder.mkdir()
    (folder / "jargon.ttl").write_text(TURTLE, encoding="utf-8")
    return folder


@pytest.mark.parametrize("arguments", [[], ["catalogue"], ["glossary"], ["--help"], ["catalogue", "check", "--help"]])
def test_help_says_what_there_is(home: Path, arguments: list[str]) -> None:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code in (0, 2)
    assert "Usage" in result.output


# The catalogue


def test_the_catalogue_that_comes_along_is_valid(home: Path) -> None:
    assert "valid" in run("catalogue", "check").output
    assert not (home / "cli.db").exists()


def test_an_import_says_what_changed(home: Path) -> None:
    first = run("catalogue", "import").output
    assert "offerings: " in first
    assert "0 added" not in first
    again = run("catalogue", "import").output
    assert again.count("0 added, 0 changed") == 2


def test_what_is_exported_can_be_imported(home: Path) -> None:
    run("catalogue", "import")
    for file_format, target in (("jsonl", "j"), ("csv", "c"), ("xlsx", "x.xlsx")):
        run("catalogue", "export", home / target, "--format", file_format)
        assert run("catalogue", "import", home / target).output.count("0 added, 0 changed") == 2


def test_an_export_is_the_file_that_was_imported(home: Path) -> None:
    run("catalogue", "import")
    run("catalogue", "export", home / "out")
    for name in ("actors.jsonl", "offerings.jsonl"):
        assert (home / "out" / name).read_bytes() == (ROOT / "data" / "catalogue" / name).read_bytes()


@pytest.fixture
def broken_catalogue(home: Path) -> Path:
    """Three faults: a value, a missing field, a line that is no JSON."""
    folder = copy_of_catalogue(home)
    file = folder / "offerings.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines()
    second, third = json.loads(lines[1]), json.loads(lines[2])
    second["cost"] = "dyrt"
    del third["name"]
    lines[1:4] = [json.dumps(second), json.dumps(third), "{"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", ["check", "import"])
def test_every_fault_is_named_with_file_line_and_field(home: Path, broken_catalogue: Path, command: str) -> None:
    lines = run("catalogue", command, broken_catalogue, code=1).stderr.splitlines()
    assert any(line.startswith("offerings.jsonl:2: cost") and "gratis" in line for line in lines), lines
    assert any(line.startswith("offerings.jsonl:3: name") for line in lines)
    assert any(line.startswith("offerings.jsonl:4:") for line in lines)
    assert lines[-1] == "stodlots: 3 problem(s); nothing was changed"
    assert len(lines) == 4


def test_a_broken_catalogue_changes_nothing(home: Path, broken_catalogue: Path) -> None:
    run("catalogue", "import")
    run("catalogue", "import", broken_catalogue, code=1)
    assert run("catalogue", "import").output.count("0 added, 0 changed") == 2


@pytest.mark.parametrize("path", ["nowhere", "README.md"])
def test_a_catalogue_that_is_not_there_is_told_of(home: Path, path: str) -> None:
    (home / "README.md").write_text("x")
    assert path in run("catalogue", "check", home / path, code=1).stderr.replace("\n", "")


def impatient(url: str | None = None) -> Engine:
    """An engine that does not wait for a lock."""
    engine = db.make_engine(url)

    @event.listens_for(engine, "connect")
    def no_waiting(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA busy_timeout = 0").close()

    return engine


@pytest.fixture
def locked(home: Path, small_glossary: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A database that another process writes to."""
    for module in (catalogue_commands, glossary_commands):
        monkeypatch.setattr(module, "make_engine", impatient)
    run("catalogue", "import")
    connection = sqlite3.connect(home / "cli.db", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.close()


def one_sentence(result: Result) -> str:
    """What was said on stderr: one line."""
    (line,) = result.stderr.splitlines()
    assert line.startswith("stodlots: ")
    return line


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize("command", [("catalogue", "import"), ("glossary", "import", "glossary")])
def test_a_locked_database_is_told_of_in_one_sentence(home: Path, command: tuple[str, ...]) -> None:
    assert "database is locked" in one_sentence(run(*command, code=3))


@pytest.mark.parametrize(
    "command", [("catalogue", "import"), ("catalogue", "export", "out"), ("glossary", "export", "out")]
)
def test_a_file_that_is_no_database_is_told_of_in_one_sentence(home: Path, command: tuple[str, ...]) -> None:
    (home / "cli.db").write_bytes(b"no database" * 1000)
    assert "not a database" in one_sentence(run(*command, code=3))


@pytest.mark.parametrize("command", [("catalogue", "export", "out"), ("glossary", "export", "out")])
def test_an_empty_database_is_told_of_in_one_sentence(home: Path, command: tuple[str, ...]) -> None:
    one_sentence(run(*command, code=3))


def test_a_folder_that_cannot_be_written_to_is_told_of_in_one_sentence(home: Path) -> None:
    run("catalogue", "import")
    (home / "file").write_text("x")
    assert "file" in one_sentence(run("catalogue", "export", home / "file" / "out", code=3))


def test_serve_without_a_database_says_what_to_do(home: Path) -> None:
    assert "make train" in one_sentence(run("serve", code=3))


# The glossary


def test_a_valid_glossary_is_counted(home: Path, small_glossary: Path) -> None:
    assert "1 concepts, 2 labels" in run("glossary", "check", small_glossary).output
    assert not (home / "cli.db").exists()


def test_a_glossary_gets_a_number_when_it_has_changed(home: Path, small_glossary: Path) -> None:
    assert run("glossary", "import", small_glossary).output.startswith("glossary release 1 (")
    assert run("glossary", "release", small_glossary).output.startswith("glossary release 1 (")
    file = small_glossary / "jargon.ttl"
    file.write_text(TURTLE.replace("verkstad", "plats"), encoding="utf-8")
    assert run("glossary", "import", small_glossary).output.startswith("glossary release 2 (")


def test_a_glossary_comes_out_as_it_went_in(home: Path, small_glossary: Path) -> None:
    run("glossary", "import", small_glossary)
    run("glossary", "export", home / "one")
    assert run("glossary", "import", home / "one").output.startswith("glossary release 1 (")
    run("glossary", "export", home / "two")
    assert (home / "one" / "jargon.ttl").read_bytes() == (home / "two" / "jargon.ttl").read_bytes()


@pytest.mark.parametrize("command", ["check", "import", "release"])
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('skos:prefLabel "policylabb"@sv, ', "skos:prefLabel ", "policylabb: has no preferred label in sv"),
        ("concept/policylabb>", "concept/Policy_Labb>", "Policy_Labb"),
        ('"policy lab"@en', '"policy lab"@en ; skos:altLabel "policylabb"@sv', "[S13]"),
    ],
)
def test_every_broken_rule_of_a_glossary_is_named(
    home: Path, small_glossary: Path, command: str, old: str, new: str, said: str
) -> None:
    (small_glossary / "jargon.ttl").write_text(TURTLE.replace(old, new), encoding="utf-8")
    result = run("glossary", command, small_glossary, code=1)
    assert said in result.stderr
    assert "problem(s); nothing was changed" in result.stderr


@pytest.mark.parametrize("command", ["check", "import"])
def test_turtle_that_cannot_be_read_is_told_of_with_file_and_line(
    home: Path, small_glossary: Path, command: str
) -> None:
    (small_glossary / "jargon.ttl").write_text(TURTLE + "\n<x> broken", encoding="utf-8")
    result = run("glossary", command, small_glossary, code=1)
    assert "jargon.ttl" in result.stderr.replace("\n", "")
    assert "line" in result.stderr


def test_a_folder_without_turtle_is_told_of(home: Path) -> None:
    assert "no Turtle files" in one_sentence(run("glossary", "check", home, code=3))


# Talking


@pytest.mark.parametrize("base", ["http://127.0.0.1:1", "http://no.such.host.invalid", "127.0.0.1", "http://[", ":::"])
@pytest.mark.parametrize("command", [("ask", "Vi vill testa"), ("chat",)])
def test_without_an_assistant_talking_says_how_to_start_it(home: Path, command: tuple[str, ...], base: str) -> None:
    assert "make run" in one_sentence(run(*command, "--base", base, code=3))


def test_without_an_address_the_assistant_of_this_machine_is_asked(home: Path) -> None:
    assert "http://localhost:" in one_sentence(run("ask", "Hej", code=3))


@pytest.fixture
def assistant(home: Path, client: TestClient, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """The command line talks to the app of these tests."""

    class Client(TestClient):
        def __enter__(self) -> Client:  # type: ignore[override]
            return self

        def __exit__(self, *args: object) -> None: ...

    def connect(base: str | None, language: str) -> TestClient:
        inside = Client(client.app, headers={"Accept-Language": language})
        inside.portal = client.portal
        return inside

    monkeypatch.setattr(talk, "_client", connect)
    return client


def test_a_question_is_answered(assistant: TestClient, rasa: FakeRasa) -> None:
    assert "Hej! Jag är Stödlotsen" in " ".join(run("ask", "Hej").output.split())
    assert [path for _, path, _ in rasa.requests][-1].startswith("/conversations/")


def test_an_answer_can_be_had_as_json(assistant: TestClient) -> None:
    reply = json.loads(run("ask", "Hej", "--json").stdout)
    assert reply.keys() == {"request_id", "messages", "understanding"}


def test_a_refused_question_is_told_with_its_reference(assistant: TestClient) -> None:
    assert "högst 2\u00a0000 tecken" in run("ask", "a" * 2001, code=1).stderr.replace("\n", " ")


def test_when_rasa_is_away_the_exit_code_says_that_something_is_unavailable(
    assistant: TestClient, rasa: FakeRasa
) -> None:
    rasa.fails = httpx.ConnectError("away")
    assert "tillfälligt borta" in " ".join(run("ask", "Hej", code=3).stderr.split())


def broken_talk(monkeypatch: pytest.MonkeyPatch, *answers: httpx.Response | Exception) -> None:
    """The command line talks to a server that gives these answers, one after the other."""
    left = list(answers)

    def handle(request: httpx.Request) -> httpx.Response:
        given = left.pop(0)
        if isinstance(given, Exception):
            raise given
        return given

    transport = httpx.MockTransport(handle)
    monkeypatch.setattr(talk, "_client", lambda *_: httpx.Client(transport=transport, base_url="http://x"))


STARTED = httpx.Response(201, json={"conversation_id": "x", "token": "y", "messages": []})
REPLY = {"request_id": "1", "messages": [{"type": "text", "text": "Svaret"}], "understanding": {"language": "sv"}}


def test_another_program_on_the_port_is_told_of(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken_talk(monkeypatch, httpx.Response(404, json={"detail": "Not Found"}))
    assert run("ask", "Hej", code=3).stderr.startswith("stodlots: ")


@pytest.mark.parametrize("command", [("ask", "Hej"), ("chat",)])
def test_an_answer_is_shown_even_if_the_conversation_cannot_be_ended(
    home: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    broken_talk(monkeypatch, STARTED, httpx.Response(200, json=REPLY), httpx.ConnectError("away"))
    assert "Svaret" in run(*command, input="Hej\n").output


CHOICES = {"type": "choices", "key": "ask-principle", "choices": [{"id": "principle:p1", "key": "choice-p1"}]}


def test_in_a_chat_a_number_is_a_choice(assistant: TestClient, rasa: FakeRasa) -> None:
    rasa.says = answer(CHOICES)
    output = run("chat", input="Hej\n1\n/quit\n").output
    assert "1 Få riktning" in output
    said = [body for method, path, body in rasa.requests if path == "/message" and body]
    assert said[-1]["parsed"]["intent"]["name"] == "followup_answer"


@pytest.mark.parametrize("typed", ["²", "0", "2", "99", "1.5", "[red]", "\n\n\n"])
def test_whatever_is_typed_in_a_chat_it_goes_on(assistant: TestClient, rasa: FakeRasa, typed: str) -> None:
    rasa.says = answer(CHOICES)
    assert "1 Få riktning" in run("chat", input=f"Hej\n{typed}\n/quit\n").output


def test_a_chat_outlives_a_problem(assistant: TestClient) -> None:
    output = run("chat", input=f"{'a' * 2001}\nHej\n").output
    assert "tecken" in output
    assert "Hej! Jag är Stödlotsen" in " ".join(output.split())


# Hosts


def test_a_host_is_added_and_gets_its_key_and_code(home: Path) -> None:
    added = run("hosts", "add", "alvsala", "--origin", "https://Alvsala.se/", "--contact", "Enheten ”Nytt”, 0123")
    key = added.output.partition("key: ")[2].splitlines()[0]
    assert len(key) > 20
    listed = run("hosts", "list").output
    assert key in listed and "https://alvsala.se" in listed
    assert run("hosts", "show", "alvsala").output in added.output
    hosts = load_hosts(Settings())
    assert hosts.of_key(key) == hosts.by_id["alvsala"]
    assert hosts.by_id["alvsala"].contact == "Enheten ”Nytt”, 0123"


def test_hosts_are_added_one_after_the_other(home: Path) -> None:
    for name in ("a", "b"):
        run("hosts", "add", name, "--origin", f"https://{name}.se", "--origin", f"http://{name}.lan:8080")
    assert list(load_hosts(Settings()).by_id) == ["a", "b"]
    assert "no hosts" not in run("hosts", "list").output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "a", "--origin", "https://other.se"), "a host a already"),
        (("add", "B b", "--origin", "https://b.se"), "an id has at most"),
        (("add", "b", "--origin", "b.se"), "write it like https://"),
        (("show", "b"), "there is no host b"),
    ],
)
def test_a_host_that_cannot_be_is_refused_and_nothing_changes(
    home: Path, arguments: tuple[str, ...], told: str
) -> None:
    run("hosts", "add", "a", "--origin", "https://a.se")
    before = Settings().hosts_file.read_text(encoding="utf-8")
    assert told in " ".join(run("hosts", *arguments, code=1).stderr.split())
    assert Settings().hosts_file.read_text(encoding="utf-8") == before


def test_without_hosts_it_says_so(home: Path) -> None:
    assert "only the assistant's own pages" in run("hosts", "list").output


def test_a_mistake_in_the_hosts_stops_the_start_with_a_sentence(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("catalogue", "import", ROOT / "data" / "catalogue")
    monkeypatch.setenv("STODLOTS_HOSTS", str(home / "hosts.toml"))
    (home / "hosts.toml").write_text('[a]\norigins = ["a.se"]', encoding="utf-8")
    assert "host a: origins" in " ".join(run("serve", code=1).stderr.split())
