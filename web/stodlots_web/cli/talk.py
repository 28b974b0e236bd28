"""``stodlots chat`` and ``stodlots ask``: the terminal as one more channel of the same API."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from string import ascii_lowercase
from typing import Annotated, Any

import httpx
import typer
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from stodlots_web.cli.facts import show_facts
from stodlots_web.cli.output import EXIT_INVALID, EXIT_UNAVAILABLE, fail, out
from stodlots_web.messages import Messages, messages_in
from stodlots_web.settings import Settings

TIMEOUT_S = 30
MOST_CHOICES = 30
LEAVING = {"/quit", "/exit", "/q"}
Base = Annotated[str | None, typer.Option("--base", help="The address of the assistant")]
Language = Annotated[str, typer.Option("--language", help="sv or en")]


class ApiError(Exception):
    """The API answered with a problem document; the text is its sentence for people."""

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.exit_code = EXIT_UNAVAILABLE if status >= httpx.codes.INTERNAL_SERVER_ERROR else EXIT_INVALID


def ask(
    text: Annotated[str, typer.Argument(help="The need, in your own words")],
    base: Base = None,
    language: Language = "sv",
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON")] = False,
) -> None:
    """Asks once and prints the answer."""
    with _client(base, language) as client:
        try:
            conversation = _post(client, "/api/v1/conversations", {"language": language})
            reply = _send(client, conversation, {"text": text})
            _end(client, conversation)
        except ApiError as error:
            fail(str(error), error.exit_code)
    if as_json:
        typer.echo(json.dumps(reply, ensure_ascii=False, indent=2))
        return
    for message in reply["messages"]:
        show(message, messages_in(language))


def chat(base: Base = None, language: Language = "sv") -> None:
    """Talks with the assistant. Type the number of a choice to choose it, /quit to leave."""
    with _client(base, language) as client:
        try:
            conversation = _post(client, "/api/v1/conversations", {"language": language})
        except ApiError as error:
            fail(str(error), error.exit_code)
        for message in conversation["messages"]:
            show(message, messages_in(language))
        choices: dict[str, str] = {}
        while (text := _read()) is not None:
            pressed = choices.get(text.casefold())
            said = {"choice_id": pressed} if pressed else {"text": text}
            try:
                reply = _send(client, conversation, said)
            except ApiError as error:
                out.print(f"[red]{escape(str(error))}[/red]")
                continue
            say = messages_in(reply["understanding"]["language"])
            marks = marks_for(reply["messages"])
            choices = {}
            for message in reply["messages"]:
                choices |= zip(marks[len(choices) :], show(message, say, marks[len(choices) :]), strict=False)
        _end(client, conversation)


def _client(base: str | None, language: str) -> httpx.Client:
    headers = {"Accept-Language": language}
    url = base or f"http://localhost:{Settings().port}"
    try:
        return httpx.Client(base_url=url, timeout=TIMEOUT_S, headers=headers, trust_env=False)
    except httpx.InvalidURL:
        fail(f"no assistant answers at {url}. Start it with: make run", EXIT_UNAVAILABLE)


def _read() -> str | None:
    try:
        text = out.input("\n[bold green]>[/bold green] ").strip()
    except (EOFError, KeyboardInterrupt):
        return None
    if text in LEAVING:
        return None
    return text or _read()


def _send(client: httpx.Client, conversation: Mapping[str, Any], said: Mapping[str, str]) -> dict[str, Any]:
    path = f"/api/v1/conversations/{conversation['conversation_id']}/messages"
    return _post(client, path, said, conversation["token"])


def _post(client: httpx.Client, path: str, body: Mapping[str, Any], token: str | None = None) -> dict[str, Any]:
    try:
        response = client.post(path, json=body, headers={"Authorization": f"Bearer {token}"} if token else {})
        answer: dict[str, Any] = response.json()
    except (httpx.HTTPError, ValueError):
        fail(f"no assistant answers at {client.base_url}. Start it with: make run", EXIT_UNAVAILABLE)
    if response.is_error:
        if "request_id" not in answer:
            fail(f"something else than the assistant answers at {client.base_url}", EXIT_UNAVAILABLE)
        raise ApiError(f"{answer['detail']} [{answer['request_id']}]", response.status_code)
    return answer


def _end(client: httpx.Client, conversation: Mapping[str, Any]) -> None:
    path = f"/api/v1/conversations/{conversation['conversation_id']}"
    with suppress(httpx.HTTPError):  # it is forgotten in time anyway
        client.delete(path, headers={"Authorization": f"Bearer {conversation['token']}"})


def marks_for(messages: Sequence[Mapping[str, Any]]) -> list[str]:
    """What choices are marked with: numbers, or letters where the numbers stand on cards."""
    has_cards = any(message.get("items") for message in messages)
    return list(ascii_lowercase) if has_cards else [str(number) for number in range(1, MOST_CHOICES + 1)]


def show(message: Mapping[str, Any], say: Messages, marks: Sequence[str] = "123456789") -> list[str]:
    """Prints a typed message; returns the ids of the choices in it, in the order of their marks."""
    kind = message["type"]
    if message.get("text"):
        out.print(Text(message["text"], style={"gap": "yellow", "notice": "yellow"}.get(kind, "")))
    show_facts(message, say)
    if kind in ("offerings", "actor"):
        for number, item in enumerate(message["items"], message.get("first", 1)):
            _show_card(f"{number}. " if kind == "offerings" and message.get("numbered", True) else "", item, say)
        for note in message.get("notes", ()):
            out.print(Text(note, style="dim"))
    if kind == "comparison":
        _show_comparison(message)
    if kind == "summary":
        out.print(Padding(Text(message["email"]["body"]), (1, 0, 0, 2)))
    if kind == "concept" and "difference" not in message:
        for item in message["items"]:
            _show_concept(item)
    if kind == "choices":
        for mark, choice in zip(marks, message["choices"], strict=False):
            out.print(f"  [bold cyan]{mark}[/bold cyan] {escape(choice['title'])}")
        return [choice["id"] for choice in message["choices"]]
    return []


def _show_card(number: str, item: Mapping[str, Any], say: Messages) -> None:
    def labels(name: str) -> str:
        return ", ".join(label["label"] for label in item[name])

    body = Text(item["summary"])
    body.append(f"\n{say('page-next-step')}: {item['next_step']}")
    body.append(f"\n{say('page-for')}: {labels('audience')} · {say('page-cost')}: {item['cost']['label']}")
    body.append(f"\n{say('page-phase')}: {labels('phases')}")
    status = f" · {item['status_label']}" if item["status_label"] else ""
    body.append(f"\n{item['source_label']}{status}", style="yellow" if item["status_label"] else "dim")
    if item["url"]:
        body.append(f"\n{item['url']}", style="blue")
    if item["why"]:
        body.append("\n" + " ".join(reason["text"] for reason in item["why"]), style="dim")
    title = Text(f"{number}{item['name']} – {item['actor']['name']}")
    out.print(Padding(Panel(body, title=title, title_align="left"), (0, 0, 0, 1)))


def _show_comparison(message: Mapping[str, Any]) -> None:
    table = Table("", *(escape(item["name"]) for item in message["items"]), show_lines=True)
    for row in message["rows"]:
        table.add_row(Text(row["label"]), *(Text(value) for value in row["values"]))
    out.print(table)
    for note in message["notes"]:
        out.print(Text(note, style="dim"))


def _show_concept(item: Mapping[str, Any]) -> None:
    out.print(Text(item["label"], style="bold"))
    lines = (item["definition"], item["note"], item["labels_text"], item["source_text"])
    out.print(Padding(Text("\n".join(line for line in lines if line)), (0, 0, 1, 2)))
