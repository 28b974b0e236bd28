"""The command line: ``stodlots``."""

from __future__ import annotations

import typer

from stodlots_web.cli import catalogue, glossary, hosts, serve, talk

app = typer.Typer(
    name="stodlots",
    help="Stödlotsen: finds national innovation support for people in Swedish public service.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.add_typer(catalogue.app, name="catalogue")
app.add_typer(glossary.app, name="glossary")
app.add_typer(hosts.app, name="hosts")
app.command()(talk.chat)
app.command()(talk.ask)
app.command()(serve.serve)
app.command(name="compile")(serve.compile_)
