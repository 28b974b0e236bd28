"""A page as a test reads it: valid, with nothing of others and nothing inline, and its elements at hand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tests.web.html import Element as Node
from tests.web.html import assert_valid, text_of


@dataclass(frozen=True)
class Element:
    """An element, and what is around it."""

    node: Node
    around: tuple[Node, ...]

    def __getitem__(self, name: str) -> str:
        return str(self.node.attrib[name])

    def get(self, name: str) -> str | None:
        value = self.node.get(name)
        return None if value is None else str(value)

    @property
    def tag(self) -> str:
        return str(self.node.tag)

    @property
    def text(self) -> str:
        return text_of(self.node)

    def inside(self, tag: str, class_: str = "") -> bool:
        """Whether it stands in such an element."""
        return any(each.tag == tag and (not class_ or class_ in each.get("class", "").split()) for each in self.around)


class Html:
    """The elements of a page. Fails when something is wrong with it."""

    def __init__(self, source: str) -> None:
        self.elements: list[Element] = []
        self._add(assert_valid(source), ())
        for each in self.elements:
            assert not {name for name in each.node.attrib if name == "style" or name.startswith("on")}, each
            assert (each.get("href") or "").split(":")[0].lower() not in ("javascript", "data"), each
            if each.tag == "img":
                assert each["src"].startswith("/")
                assert each["width"].isdigit()
                assert each["height"].isdigit()
            if each.tag == "script":
                assert each.get("type") == "application/ld+json" or (each.get("src") or "").startswith("/widget/"), each

    def _add(self, node: Node, around: tuple[Node, ...]) -> None:
        if isinstance(node.tag, str):
            self.elements.append(Element(node, around))
            for child in node:
                self._add(child, (*around, node))

    def all(self, tag: str, class_: str = "", **attributes: str) -> list[Element]:
        """The elements with this tag, this class and these attributes, in order."""
        return [
            each
            for each in self.elements
            if each.tag == tag
            and attributes.items() <= each.node.attrib.items()
            and (not class_ or class_ in (each.get("class") or "").split())
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only such element."""
        (element,) = self.all(tag, **attributes)
        return element

    @property
    def text(self) -> str:
        return self.one("body").text

    @property
    def links(self) -> list[str]:
        return [each["href"] for each in self.all("a")]

    @property
    def data(self) -> dict[str, Any] | None:
        """The schema.org data."""
        found = self.all("script")
        return json.loads("".join(self.one("script").node.itertext())) if found else None
