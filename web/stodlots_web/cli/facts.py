"""How the terminal shows gaps, terms side by side, contact ways, lists of actors and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from stodlots_web.cli.output import out
from stodlots_web.messages import Messages


def show_facts(message: Mapping[str, Any], say: Messages) -> None:
    """Prints what such a message holds besides its text; other messages are left alone."""
    if "gap" in message:
        _show_gap(message["gap"])
    if "difference" in message:
        _show_difference(message["difference"])
    for page in message.get("pages", ()):
        out.print(Padding(Text(f"{page['name']}: {page['next_step']}\n{page['url']}"), (0, 0, 0, 2)))
    if message["type"] == "actors":
        for number, item in enumerate(message["items"], message["first"]):
            out.print(_actor_line(number, item))
    if message["type"] == "matrix":
        _show_matrix(message)


def _show_gap(gap: Mapping[str, Any]) -> None:
    out.print(Padding(Text(f"{gap['quote']}\n{gap['source_text']}", style="dim"), (0, 0, 0, 2)))
    for line in (gap["meanwhile_text"], gap["near_text"]):
        if line:
            out.print(Text(line))


def _show_difference(told: Mapping[str, Any]) -> None:
    for line in (told["text"], told["choose_text"]):
        if line:
            out.print(Text(line))
    rows = [[row["label"], *(value or "" for value in row["values"])] for row in told["rows"]]
    out.print(_table(["", *told["columns"]], rows))


def _actor_line(number: int, item: Mapping[str, Any]) -> Text:
    status = f", {item['status_label']}" if item["status_label"] else ""
    line = Text(f"  {number}. {item['name']}")
    return line.append(f" – {item['kind']['label']}, {item['count_text']}{status}", style="dim")


def _show_matrix(message: Mapping[str, Any]) -> None:
    names = ["", *(column["label"] for column in message["columns"])]
    rows = [[row["label"], *map(str, row["counts"])] for row in message["rows"]]
    if len(message["columns"]) > 1:
        names.append(message["total_label"])
        rows = [[*cells, str(row["total"])] for cells, row in zip(rows, message["rows"], strict=True)]
    out.print(_table(names, rows))


def _table(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    table = Table(show_lines=True)
    for name in names:
        table.add_column(Text(name))
    for row in rows:
        table.add_row(*map(Text, row))
    return table
