"""A page as strict eyes see it: every error in the HTML fails, and so does what a reader or a keyboard would miss."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from justhtml import JustHTML

VOID = {"meta", "link", "br", "img", "input", "hr"}
FIELDS = {"input", "select", "textarea"}
POINTERS = ("for", "aria-labelledby", "aria-describedby")


@dataclass
class Element:
    """An element: its attributes, what is around it, and all words inside it."""

    tag: str
    attributes: dict[str, str]
    around: tuple[Element, ...] = ()
    words: str = ""

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    @property
    def text(self) -> str:
        return " ".join(self.words.split())

    def inside(self, tag: str, **attributes: str) -> bool:
        """Whether it stands in such an element."""
        return any(each.tag == tag and attributes.items() <= each.attributes.items() for each in self.around)


@dataclass
class Html(HTMLParser):
    """All elements of a page, checked."""

    source: str
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.open: list[Element] = []
        self.feed(self.source)
        assert self.open == [], [each.tag for each in self.open]
        JustHTML(self.source, strict=True)  # raises at the first thing that is not HTML
        self._check()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = Counter(name for name, _ in attrs)
        assert max(names.values(), default=1) == 1, f"twice in <{tag}>: {names}"
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self.open))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.words += data

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements with this tag and these attributes (``class_`` is one of the classes)."""
        wanted = attributes.pop("class_", "")
        return [
            each
            for each in self.elements
            if each.tag == tag
            and attributes.items() <= each.attributes.items()
            and (not wanted or wanted in each.attributes.get("class", "").split())
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
        assert len(found) <= 1
        return json.loads(found[0].words) if found else None

    def _check(self) -> None:
        ids = [each["id"] for each in self.elements if each.get("id") is not None]
        assert len(ids) == len(set(ids)), [each for each, times in Counter(ids).items() if times > 1]
        for each in self.elements:
            for pointer in POINTERS:
                assert set((each.get(pointer) or "").split()) <= set(ids), (each.tag, each[pointer])
            assert not {name for name in each.attributes if name == "style" or name.startswith("on")}, each
            assert (each.get("href") or "").split(":")[0].lower() not in ("javascript", "data"), each
        assert self.one("html")["lang"] in ("sv", "en")
        assert self.one("title").text
        levels = [int(each.tag[1]) for each in self.elements if re.fullmatch("h[1-6]", each.tag)]
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False)), levels
        self._check_names()

    def _check_names(self) -> None:
        labelled = {each["for"] for each in self.all("label") if each.get("for")}
        for each in self.elements:
            name = each.get("aria-label") or each.get("aria-labelledby")
            if each.tag in FIELDS and each.get("type") not in ("hidden", "submit"):
                assert name or each.get("id") in labelled or each.inside("label"), each
            if each.tag in ("a", "button", "summary", "th", "h1", "h2", "h3", "caption", "legend"):
                assert name or each.text, each
            if each.tag == "a":
                assert not each.inside("a") and not each.inside("button") and not each.inside("label"), each
            if each.tag == "img":
                assert each.get("alt") and each["width"].isdigit() and each["height"].isdigit(), each
            if each.tag == "nav" or each.get("role") == "region":
                assert name, each
            if each.tag == "script":
                assert each["type"] == "application/ld+json", each
