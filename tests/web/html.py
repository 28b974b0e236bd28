"""What every page must be: HTML without errors, with names on everything and references that lead somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import html5lib
from html5lib.constants import E as SENTENCES

Element = Any  # xml.etree elements, without namespaces
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")
CHILDREN = {"ul": {"li"}, "ol": {"li"}, "dl": {"dt", "dd", "div"}, "tr": {"th", "td"}}
FIELDS = ("input", "select", "textarea")
# Schema.org data and the like may stand in lists and tables, too.
ANYWHERE = {"script", "template"}


def assert_valid(html: str) -> Element:
    """Fails with all that is wrong with a page, and returns its elements when nothing is."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(html)
    faults = [f"line {line}: {SENTENCES.get(code, code) % data}" for (line, _), code, data in parser.errors]
    faults += [*_frame(root), *_references(root), *_names(root), *_structure(root), *_headings(root)]
    assert not faults, "\n".join(faults)
    return root


def text_of(element: Element) -> str:
    """The words in an element, with single blanks."""
    return " ".join("".join(element.itertext()).split())


def links_in(element: Element) -> list[str]:
    """Where the links in an element lead, in order."""
    return [each.get("href") for each in element.iter("a") if each.get("href") is not None]


def _elements(root: Element) -> Iterator[Element]:
    return (each for each in root.iter() if isinstance(each.tag, str))  # comments have a function there


def _frame(root: Element) -> Iterator[str]:
    if not root.get("lang"):
        yield "the page does not say its language"
    title = root.find("head/title")
    if title is None or not text_of(title):
        yield "the page has no title"
    for name in ("main", "h1"):
        if (count := len(list(root.iter(name)))) != 1:
            yield f"the page has {count} {name}"


def _references(root: Element) -> Iterator[str]:
    ids = Counter(each.get("id") for each in _elements(root) if each.get("id") is not None)
    yield from (f"the id {id_!r} is there {times} times" for id_, times in ids.items() if times > 1)
    yield from (f"the id {id_!r} is empty or has blanks" for id_ in ids if len(id_.split()) != 1)
    for each in _elements(root):
        for name in REFERENCES:
            for id_ in (each.get(name) or "").split():
                if id_ not in ids:
                    yield f"{name} of {each.tag} names {id_!r}, which is not there"
        href = each.get("href") or ""
        if each.tag == "a" and href.startswith("#") and href[1:] not in ids:
            yield f"a link leads to {href!r}, which is not there"


def _names(root: Element) -> Iterator[str]:
    labelled = {each.get("for") for each in root.iter("label")}
    labelled |= {each.get("id") for label in root.iter("label") for each in label.iter() if each.tag in FIELDS}
    for each in _elements(root):
        has_name = bool(each.get("aria-label") or each.get("aria-labelledby"))
        if each.tag in FIELDS and each.get("type") not in ("hidden", "submit", "button"):
            if not has_name and each.get("id") not in labelled and not _is_in_label(root, each):
                yield f"a field ({each.get('name')}) has no label"
        elif each.tag in ("a", "button", "summary", "caption", "label", "th") or _is_heading(each):
            if not has_name and not text_of(each) and not any(image.get("alt") for image in each.iter("img")):
                yield f"{each.tag} has no words: {dict(each.attrib)}"
        elif each.tag == "nav" and not has_name:
            yield "nav has no name"
        if each.tag == "img" and each.get("alt") is None:
            yield f"a picture has no text: {each.get('src')}"
        if each.tag == "th" and each.get("scope") is None:
            yield f"a heading in a table does not say of what: {text_of(each)!r}"


def _is_in_label(root: Element, field: Element) -> bool:
    return any(field in list(label.iter()) for label in root.iter("label"))


def _structure(root: Element) -> Iterator[str]:
    for each in _elements(root):
        allowed = CHILDREN.get(each.tag)
        if allowed is None:
            continue
        tags = [child.tag for child in each if isinstance(child.tag, str) and child.tag not in ANYWHERE]
        yield from (f"{tag} stands in {each.tag}" for tag in tags if tag not in allowed)
        if not tags:
            yield f"{each.tag} is empty"
        if each.tag == "dl" and "div" not in tags and (tags[:1] != ["dt"] or tags[-1:] != ["dd"]):
            yield "dl does not begin with dt and end with dd"


def _is_heading(element: Element) -> bool:
    return element.tag in ("h1", "h2", "h3", "h4", "h5", "h6")


def _headings(root: Element) -> Iterator[str]:
    levels = [int(each.tag[1]) for each in _elements(root) if _is_heading(each)]
    for before, after in zip([0, *levels], levels, strict=False):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"
