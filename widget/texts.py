"""Writes the words that the widget says, out of the message catalogue: ``python widget/texts.py TARGET``.

What it says is what its sources ask for with ``say("key")``; a variable becomes ``{name}``, filled in by the widget.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from fluent.runtime import FluentResource
from fluent.syntax import ast, visitor

from stodlots_web.messages import FOLDER, LANGUAGES, messages_in

SOURCES = Path(__file__).parent / "src"
KEY = re.compile(r"[\"`]((?:widget|page|choice|problem)-[a-z0-9-]+)(?:\$\{\w+\})?[\"`]|\bsay\(\"([a-z-]+)\"")
WHOLE = ("welcome", "started-over", "widget-ended")
FAMILIES = ("widget-problem-", "widget-example-")


class _Variables(visitor.Visitor):  # type: ignore[misc]
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(node.id.name)


def keys_said(sources: Path = SOURCES) -> set[str]:
    """Every key that the sources name; a key that ends with a value stands for its whole family."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted(sources.rglob("*.ts")))
    named = {either or other for either, other in KEY.findall(text)}
    families = [key for key in named if key in FAMILIES]
    members = {key for key in _messages() if key.startswith(tuple(families))}
    return (named - set(families)) | members | set(WHOLE)


def _messages() -> dict[str, set[str]]:
    """Every key of the catalogue with its variables."""
    found = {}
    for entry in FluentResource((FOLDER / "sv.ftl").read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message):
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.found
    return found


def table() -> dict[str, dict[str, str]]:
    """The words in each language, by key. Raises ``KeyError`` for a key that the catalogue lacks."""
    variables = _messages()
    holes = {key: {name: f"{{{name}}}" for name in variables[key]} for key in sorted(keys_said())}
    return {each: {key: messages_in(each)(key, **args) for key, args in holes.items()} for each in LANGUAGES}


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(table(), ensure_ascii=False, indent=1), encoding="utf-8")
