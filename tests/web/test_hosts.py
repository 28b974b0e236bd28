"""Only the hosts of the file may show the assistant, each from where it lives, with its own words and its own share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from stodlots_web.hosts import Hosts, HostsInvalid, load_hosts, origin_of
from stodlots_web.messages import messages_in
from stodlots_web.settings import Settings
from tests.web.conftest import STRANGER, MakeClient
from tests.web.fakes import FakeRasa, answer
from tests.web.test_api_problems import check_problem

SV, EN = messages_in("sv"), messages_in("en")
ALVSALA, BERGA = "https://intranet.alvsala.se", "https://berga.example:8443"
FILE = f"""
[alvsala]
origins = ["{ALVSALA}", "https://www.alvsala.se"]
contact = "Utvecklingsenheten, 0123-456"
greeting.sv = "Hej! Vad behöver din enhet?"
theme.accent = "#24364f"
theme_dark.accent = "#a9c4ea"

[berga]
origins = ["{BERGA}"]
"""
HUMAN = {"type": "turn-to", "key": "human", "host": True}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "hosts.toml"
    path.write_text(FILE, encoding="utf-8")
    return path


@pytest.fixture
def hosts(file: Path) -> Hosts:
    return load_hosts(Settings(hosts=file, secret="test"))


@pytest.fixture
def hosted(make_client: MakeClient, file: Path, hosts: Hosts) -> Callable[..., TestClient]:
    """An app that knows the hosts: ``hosted(settings...)``."""
    return lambda **settings: make_client(**{"hosts": file, "secret": "test"} | settings)


def start(client: TestClient, key: str | None, origin: str | None, **body: Any) -> httpx.Response:
    headers = {"Origin": origin} if origin else {}
    return client.post("/api/v1/conversations", json=body | ({"key": key} if key else {}), headers=headers)


def say(client: TestClient, started: httpx.Response, origin: str | None, text: str = "Hej") -> httpx.Response:
    talk = started.json()
    headers = {"Authorization": f"Bearer {talk['token']}"} | ({"Origin": origin} if origin else {})
    return client.post(
        f"/api/v1/conversations/{talk['conversation_id']}/messages", json={"text": text}, headers=headers
    )


# The file


def test_without_a_file_there_are_no_hosts(tmp_path: Path) -> None:
    assert load_hosts(Settings(var=tmp_path, secret="s")).by_id == {}


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(HostsInvalid, match="stodlots hosts add"):
        load_hosts(Settings(hosts=tmp_path / "none.toml", secret="s"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[alvsala", "not TOML"),
        ('[Älvsala]\norigins = ["https://a.se"]', "not TOML"),
        ('["Älvsala kommun"]\norigins = ["https://a.se"]', "an id has at most 40"),
        ('origins = ["https://a.se"]', "begin with a line like"),
        ("[a]\n", "host a: origins"),
        ("[a]\norigins = []", "host a: origins"),
        ('[a]\norigins = ["intranet.a.se"]', "write it like https://"),
        ('[a]\norigins = ["*"]', "write it like https://"),
        ('[a]\norigins = ["https://*.a.se"]', "write it like https://"),
        ('[a]\norigins = ["null"]', "write it like https://"),
        ('[a]\norigins = ["https://me@a.se"]', "write it like https://"),
        ('[a]\norigins = ["https://a.se/start"]', "has a path"),
        ('[a]\norigins = ["https://a.se"]\ntheme.acent = "#123456"', "theme"),
        ('[a]\norigins = ["https://a.se"]\ntheme.accent = "red; } body { display: none"', "theme.accent"),
        ('[a]\norigins = ["https://a.se"]\ngreeting.de = "Hallo"', "greeting"),
        ('[a]\norigins = ["https://a.se"]\nper_minute = 0', "per_minute"),
        ('[a]\norigins = ["https://a.se"]\ncolour = "blue"', "colour"),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_place(tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "hosts.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(HostsInvalid, match=told) as error:
        load_hosts(Settings(hosts=file, secret="s"))
    assert str(file) in str(error.value)


@pytest.mark.parametrize(
    ("written", "origin"),
    [
        ("https://A.se/", "https://a.se"),
        ("https://a.se:443", "https://a.se"),
        ("http://a.se:80", "http://a.se"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("https://älvsala.se", "https://xn--lvsala-9ta.se"),
        ("http://[::1]:5000", "http://[::1]:5000"),
    ],
)
def test_an_origin_is_what_browsers_send(written: str, origin: str) -> None:
    assert origin_of(written) == origin


# Keys


def test_a_key_names_its_host(hosts: Hosts) -> None:
    for host in hosts.by_id.values():
        assert hosts.of_key(hosts.key_of(host)) == host


@pytest.mark.parametrize("key", ["", "x", "a.b", "{key}x", "x{key}", "åäö", "\x00"])
def test_a_key_that_was_changed_names_nobody(hosts: Hosts, key: str) -> None:
    assert hosts.of_key(key.format(key=hosts.key_of(hosts.by_id["berga"]))) is None


def test_a_higher_number_withdraws_the_keys_before(hosts: Hosts, file: Path) -> None:
    old = hosts.key_of(hosts.by_id["berga"])
    file.write_text(FILE + "key = 2\n", encoding="utf-8")
    renewed = load_hosts(Settings(hosts=file, secret="test"))
    assert renewed.of_key(old) is None
    assert renewed.of_key(renewed.key_of(renewed.by_id["berga"])) is not None


def test_a_key_of_another_installation_names_nobody(hosts: Hosts, file: Path) -> None:
    assert load_hosts(Settings(hosts=file, secret="other")).of_key(hosts.key_of(hosts.by_id["berga"])) is None


# Who may talk


def test_a_host_talks_from_where_it_lives(hosted: Callable[..., TestClient], hosts: Hosts, rasa: FakeRasa) -> None:
    client = hosted()
    for origin in (ALVSALA, "https://www.alvsala.se"):
        started = start(client, hosts.key_of(hosts.by_id["alvsala"]), origin)
        assert started.status_code == 201
        assert say(client, started, origin).status_code == 200


@pytest.mark.parametrize(
    ("host", "origin", "code"),
    [
        (None, ALVSALA, "host-key"),
        (None, "null", "host-key"),
        ("nobody", ALVSALA, "host-key"),
        ("alvsala", BERGA, "host-origin"),
        ("alvsala", "https://evil.example", "host-origin"),
        ("alvsala", "null", "host-origin"),
        ("berga", "https://berga.example", "host-origin"),
        ("alvsala", "https://intranet.alvsala.se.evil.example", "host-origin"),
    ],
)
def test_another_page_may_not_talk_and_is_told_why(
    hosted: Callable[..., TestClient], hosts: Hosts, rasa: FakeRasa, host: str | None, origin: str, code: str
) -> None:
    client = hosted()
    key = None if host is None else hosts.key_of(hosts.by_id[host]) if host in hosts.by_id else "wrong"
    check_problem(start(client, key, origin, text="Hej"), 403, code, address="http://testserver")
    read = {"text": "Hej"} | ({"key": key} if key else {})
    headers = {"Origin": origin}
    check_problem(
        client.post("/api/v1/interpretations", json=read, headers=headers), 403, code, address="http://testserver"
    )
    assert rasa.requests == []
    assert SV("problem-host-key", address="x").startswith("Den här sidan har inte rätt att visa Stödlotsen")


def test_our_own_pages_and_programs_need_no_key(hosted: Callable[..., TestClient], rasa: FakeRasa) -> None:
    client = hosted(public_url="https://stod.example")
    for origin in (None, "http://testserver", "https://stod.example"):
        assert start(client, None, origin).status_code == 201


def test_our_own_pages_are_known_behind_a_proxy_that_renames_us(
    hosted: Callable[..., TestClient], rasa: FakeRasa
) -> None:
    headers = {"Origin": "https://stod.example", "Sec-Fetch-Site": "same-origin"}
    assert hosted().post("/api/v1/conversations", json={}, headers=headers).status_code == 201
    headers["Sec-Fetch-Site"] = "cross-site"
    assert hosted().post("/api/v1/conversations", json={}, headers=headers).status_code == 403


def test_a_frame_talks_from_our_own_page_with_the_key(
    hosted: Callable[..., TestClient], hosts: Hosts, rasa: FakeRasa
) -> None:
    assert start(hosted(), hosts.key_of(hosts.by_id["berga"]), "http://testserver").status_code == 201


def test_a_conversation_stays_with_its_host(hosted: Callable[..., TestClient], hosts: Hosts, rasa: FakeRasa) -> None:
    client = hosted()
    started = start(client, hosts.key_of(hosts.by_id["alvsala"]), ALVSALA)
    own = start(client, None, None)
    rasa.requests.clear()
    check_problem(say(client, started, BERGA), 403, "host-origin", address="http://testserver")
    check_problem(say(client, own, ALVSALA), 403, "host-key", address="http://testserver")
    talk = started.json()
    headers = {"Authorization": f"Bearer {talk['token']}", "Origin": BERGA}
    url = f"/api/v1/conversations/{talk['conversation_id']}"
    check_problem(client.delete(url, headers=headers), 403, "host-origin", address="http://testserver")
    feedback = client.post(f"{url}/feedback", json={"verdict": "helped"}, headers=headers)
    check_problem(feedback, 403, "host-origin", address="http://testserver")
    assert rasa.requests == []


def test_the_conversations_of_a_host_that_is_taken_away_are_over(
    hosted: Callable[..., TestClient], hosts: Hosts, file: Path, rasa: FakeRasa
) -> None:
    started = start(hosted(), hosts.key_of(hosts.by_id["berga"]), BERGA)
    file.write_text(FILE.partition("[berga]")[0], encoding="utf-8")
    check_problem(say(hosted(), started, BERGA), 403, "host-key", address="http://testserver")


# What the browser is told (CORS)


def preflight(client: TestClient, origin: str, path: str = "/api/v1/conversations", method: str = "POST") -> Any:
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "accept-language,authorization,content-type",
    }
    return client.options(path, headers=headers)


def test_a_browser_may_ask_from_the_origins_of_hosts(hosted: Callable[..., TestClient], hosts: Hosts) -> None:
    client = hosted()
    for path, method in (("", "POST"), ("/x/messages", "POST"), ("/x", "DELETE")):
        answered = preflight(client, ALVSALA, "/api/v1/conversations" + path, method)
        assert answered.status_code == 200
        headers = answered.headers
        assert headers["Access-Control-Allow-Origin"] == ALVSALA
        assert method in headers["Access-Control-Allow-Methods"]
        allowed = headers["Access-Control-Allow-Headers"].lower()
        assert {"authorization", "content-type", "accept-language"} <= {each.strip() for each in allowed.split(",")}
        assert int(headers["Access-Control-Max-Age"]) >= 600
        assert "Origin" in headers["Vary"]
        assert "Access-Control-Allow-Credentials" not in headers


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://intranet.alvsala.se", ALVSALA + ":444"])
def test_no_other_page_may_read_an_answer(hosted: Callable[..., TestClient], origin: str) -> None:
    client = hosted()
    for answered in (preflight(client, origin), start(client, None, origin)):
        assert answered.status_code in (400, 403)
        assert "Access-Control-Allow-Origin" not in answered.headers
        assert "Origin" in answered.headers["Vary"]


def test_a_host_can_read_the_answer_and_the_refusals(
    hosted: Callable[..., TestClient], hosts: Hosts, rasa: FakeRasa
) -> None:
    client = hosted()
    key = hosts.key_of(hosts.by_id["alvsala"])
    too_large = client.post("/api/v1/conversations", content=b"x" * 70_000, headers={"Origin": ALVSALA})
    for answered, status in ((start(client, key, ALVSALA), 201), (start(client, "x", ALVSALA), 403), (too_large, 413)):
        assert answered.status_code == status
        assert answered.headers["Access-Control-Allow-Origin"] == ALVSALA
        assert answered.headers["Access-Control-Expose-Headers"] == "Retry-After, X-Request-Id"
        assert "Access-Control-Allow-Credentials" not in answered.headers
        assert "set-cookie" not in answered.headers


def test_without_hosts_no_other_page_may_ask(client: TestClient) -> None:
    assert "Access-Control-Allow-Origin" not in preflight(client, ALVSALA).headers


def test_what_is_not_for_hosts_says_nothing_of_origins(hosted: Callable[..., TestClient]) -> None:
    for path in ("/", "/api/v1/offerings", "/metrics"):
        headers = hosted().get(path, headers={"Origin": ALVSALA}).headers
        assert not [name for name in headers if name.startswith("access-control")]


# What a host has of its own


def test_a_host_has_its_own_greeting_contact_and_colours(
    hosted: Callable[..., TestClient], hosts: Hosts, rasa: FakeRasa
) -> None:
    client = hosted(host_contact="Den som driver tjänsten")
    key = hosts.key_of(hosts.by_id["alvsala"])
    me = client.get("/api/v1/hosts/me", params={"key": key}, headers={"Origin": ALVSALA})
    assert me.json() == {
        "greeting": "Hej! Vad behöver din enhet?",
        "contact": "Utvecklingsenheten, 0123-456",
        "theme": {"accent": "#24364f"},
        "theme_dark": {"accent": "#a9c4ea"},
    }
    assert me.headers["Access-Control-Allow-Origin"] == ALVSALA
    started = start(client, key, ALVSALA)
    assert started.json()["messages"][0]["text"] == "Hej! Vad behöver din enhet?"
    rasa.says = answer(HUMAN)
    (message,) = say(client, started, ALVSALA).json()["messages"]
    assert message["host_contact"] == "Utvecklingsenheten, 0123-456"
    assert "Utvecklingsenheten" in message["text"]


def test_what_a_host_lacks_is_the_services_own(hosted: Callable[..., TestClient], hosts: Hosts, rasa: FakeRasa) -> None:
    client = hosted(host_contact="Den som driver tjänsten")
    started = start(client, hosts.key_of(hosts.by_id["alvsala"]), ALVSALA, language="en")
    assert started.json()["messages"][0]["text"] == EN("welcome")
    started = start(client, hosts.key_of(hosts.by_id["berga"]), BERGA)
    assert started.json()["messages"][0]["text"] == SV("welcome")
    rasa.says = answer(HUMAN)
    assert say(client, started, BERGA).json()["messages"][0]["host_contact"] == "Den som driver tjänsten"


@pytest.mark.parametrize(("key", "code"), [("", "host-key"), ("x", "host-key"), ("berga", "host-origin")])
def test_every_page_can_read_why_it_may_not(
    hosted: Callable[..., TestClient], hosts: Hosts, key: str, code: str
) -> None:
    key = hosts.key_of(hosts.by_id[key]) if key in hosts.by_id else key
    me = hosted().get("/api/v1/hosts/me", params={"key": key}, headers={"Origin": "https://evil.example"})
    check_problem(me, 403, code, address="http://testserver")
    assert me.headers["Access-Control-Allow-Origin"] == "*"


# Their share


def test_a_host_that_asks_too_much_waits_and_others_do_not(
    hosted: Callable[..., TestClient], hosts: Hosts, rasa: FakeRasa
) -> None:
    client = hosted(address=STRANGER, host_requests_per_minute=2)
    alvsala, berga = (hosts.key_of(hosts.by_id[name]) for name in ("alvsala", "berga"))
    started = start(client, alvsala, ALVSALA)
    assert say(client, started, ALVSALA).status_code == 200
    refused = say(client, started, ALVSALA)
    check_problem(refused, 429, "host-busy", seconds=int(refused.headers["Retry-After"]))
    assert start(client, alvsala, ALVSALA).status_code == 429
    assert start(client, berga, BERGA).status_code == 201


def test_a_host_can_have_a_share_of_its_own(
    hosted: Callable[..., TestClient], file: Path, hosts: Hosts, rasa: FakeRasa
) -> None:
    file.write_text(FILE + "per_minute = 1\n", encoding="utf-8")
    client = hosted(address=STRANGER)
    key = hosts.key_of(hosts.by_id["berga"])
    assert [start(client, key, BERGA).status_code for _ in range(2)] == [201, 429]


# In a frame


def ancestors(response: httpx.Response) -> str:
    return response.headers["Content-Security-Policy"].partition("frame-ancestors ")[2]


def test_only_the_pages_of_the_key_may_frame_the_window(hosted: Callable[..., TestClient], hosts: Hosts) -> None:
    client = hosted()
    key = hosts.key_of(hosts.by_id["alvsala"])
    window = client.get("/fonster", params={"key": key})
    assert window.status_code == 200
    assert ancestors(window) == f"'self' {ALVSALA} https://www.alvsala.se"
    assert "require-trusted-types-for 'script'" in window.headers["Content-Security-Policy"]
    assert ancestors(client.get("/fonster")) == "'self'"
    assert ancestors(client.get("/demo")) == ancestors(client.get("/")) == "'self'"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_frame_with_a_wrong_key_says_so_wherever_it_is(hosted: Callable[..., TestClient], language: str) -> None:
    window = hosted().get("/fonster", params={"key": "wrong", "language": language})
    assert window.status_code == 403
    assert ancestors(window) == "*"
    assert messages_in(language)("problem-host-key", address="http://testserver") in window.text
    assert "<stod-lots" not in window.text and "<script" not in window.text
