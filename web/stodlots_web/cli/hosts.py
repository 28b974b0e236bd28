"""``stodlots hosts``: the sites that may show the assistant, and their keys."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from stodlots_web.built import built
from stodlots_web.cli.output import EXIT_INVALID, fail, out, plain_errors
from stodlots_web.hosts import Hosts, checked_host, load_hosts
from stodlots_web.pages.embedding import embedding
from stodlots_web.settings import Settings

app = typer.Typer(help="The sites that may show the assistant.", no_args_is_help=True)


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="A short name: a-z, 0-9 and -")],
    origin: Annotated[
        list[str], typer.Option(help="Where its pages are: https://intranet.alvsala.se. May be repeated")
    ],
    contact: Annotated[str, typer.Option(help="Who its visitors turn to when they want to talk to a person")] = "",
) -> None:
    """Adds a host to the file and prints its key and what to put on its pages. The server reads the file at start."""
    settings = Settings()
    with plain_errors():
        if settings.hosts_file.exists() and name in load_hosts(settings).by_id:
            fail(f"there is a host {name} already, in {settings.hosts_file}. Nothing was changed", EXIT_INVALID)
        host = checked_host(name, {"origins": origin, "contact": contact})
        lines = [f"[{host.id}]", f"origins = {json.dumps(host.origins)}"]
        if host.contact:
            lines.append(f"contact = {json.dumps(host.contact, ensure_ascii=False)}")
        settings.hosts_file.parent.mkdir(parents=True, exist_ok=True)
        with settings.hosts_file.open("a", encoding="utf-8") as file:
            file.write("\n".join([*lines, "", ""]))
        hosts = load_hosts(settings)
    out.print(f"added to {settings.hosts_file}. Restart the server. Then put this on the host's pages:\n")
    _show(hosts, host.id, settings)


@app.command(name="list")
def list_() -> None:
    """Every host with its origins and its key."""
    settings = Settings()
    with plain_errors():
        hosts = load_hosts(settings)
    if not hosts.by_id:
        out.print(f"no hosts in {settings.hosts_file}: only the assistant's own pages may show it")
    for host in hosts.by_id.values():
        out.print(f"{host.id}\n  {' '.join(host.origins)}\n  {hosts.key_of(host)}", markup=False)


@app.command()
def show(name: Annotated[str, typer.Argument(help="The host's short name")]) -> None:
    """What to put on a host's pages."""
    settings = Settings()
    with plain_errors():
        hosts = load_hosts(settings)
    if name not in hosts.by_id:
        fail(f"there is no host {name} in {settings.hosts_file}", EXIT_INVALID)
    _show(hosts, name, settings)


def _show(hosts: Hosts, name: str, settings: Settings) -> None:
    key = hosts.key_of(hosts.by_id[name])
    out.print(f"key: {key}", markup=False)
    widget = built()
    if widget is None:
        out.print("the widget is not built: run make widget, then stodlots hosts show NAME for the code")
        return
    code = embedding(settings.public_url or f"http://localhost:{settings.port}", widget, "sv", key)
    for title, text in (
        ("script", code.script),
        ("its policy (CSP)", code.script_policy),
        ("or a frame", code.frame),
        ("its policy (CSP)", code.frame_policy),
    ):
        out.print(f"\n{title}:\n{text}", markup=False)
    if not settings.public_url:
        out.print("\nSet STODLOTS_PUBLIC_URL to the address that people reach; until then the code leads to localhost.")
