"""The filters of a list, read from an address and shown as a form that works without scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from urllib.parse import urlencode

from fastapi import Request

from stodlots_web.messages import Messages
from stodlots_web.problems import Problem

MAX_QUESTION = 500
MAX_PAGE = 1000


@dataclass(frozen=True)
class Filter:
    """A filter: its name in addresses, the key of its title, and how the keys of its values begin.

    ``field``: its name in the catalogue. ``is_many``: several values at once, any of which will do.
    ``is_open``: shown unfolded even when nothing is chosen in it.
    """

    name: str
    field: str
    title: str
    words: str
    values: type[Enum]
    is_many: bool = False
    is_open: bool = False

    def label(self, value: str, say: Messages) -> str:
        """A value in words."""
        return say(f"{self.words}-{value}")


@dataclass(frozen=True)
class Asked:
    """What a list is asked for: free words, values by the name of the filter, and the page, from 1."""

    q: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    page: int = 1

    def of(self, name: str) -> tuple[str, ...]:
        """The values chosen in a filter."""
        return self.chosen.get(name, ())

    def one(self, name: str) -> str | None:
        """The value chosen in a filter that takes one."""
        return next(iter(self.of(name)), None)

    def __bool__(self) -> bool:
        return bool(self.q or self.chosen)

    def parameters(self, page: int = 1) -> dict[str, str | tuple[str, ...]]:
        """The same list as parameters of an address, always in the same order."""
        words = {"q": self.q} if self.q else {}
        number = {"page": str(page)} if page > 1 else {}
        return {**words, **self.chosen, **number}

    def without(self, name: str, value: str) -> dict[str, str | tuple[str, ...]]:
        """The parameters of the list with one choice less, from its first page."""
        if name == "q":
            return Asked(chosen=self.chosen).parameters()
        left = {each: tuple(v for v in values if (each, v) != (name, value)) for each, values in self.chosen.items()}
        return Asked(self.q, {each: values for each, values in left.items() if values}).parameters()


def asked_of(request: Request, filters: Sequence[Filter], *free: str) -> Asked:
    """What the address asks for; ``free``: parameters whose values are checked elsewhere.

    Raises :class:`Problem` for a value that does not exist.
    """
    given = request.query_params
    chosen = {}
    for each in filters:
        values = tuple(dict.fromkeys(value for value in given.getlist(each.name) if value))
        if not set(values) <= {str(member.value) for member in each.values} or (len(values) > 1 and not each.is_many):
            raise Problem(422, "page-value")
        if values:
            chosen[each.name] = values
    chosen |= {name: (given[name],) for name in free if given.get(name)}
    q = " ".join("".join(c if c.isprintable() else " " for c in given.get("q", "")).split())
    if len(q) > MAX_QUESTION:
        raise Problem(422, "too-long", max=MAX_QUESTION)
    return Asked(q, chosen, _page(given.get("page") or "1"))


def _page(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:5]) <= MAX_PAGE):
        raise Problem(422, "page-value")
    return int(text)


def tidied(request: Request) -> str | None:
    """The same address without the fields that the form left empty; None when there are none."""
    given = request.query_params.multi_items()
    left = [(name, value) for name, value in given if value.strip()]
    if len(left) == len(given):
        return None
    return f"{request.url.path}?{urlencode(left)}" if left else request.url.path


@dataclass(frozen=True)
class Option:
    """A value to choose: in words, with how many there are of it."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Group:
    """A filter as part of a form."""

    name: str
    title: str
    is_many: bool
    is_open: bool
    options: tuple[Option, ...]


def groups(
    filters: Sequence[Filter], asked: Asked, counts: Mapping[str, Mapping[str, int]], say: Messages
) -> list[Group]:
    """The filters as a form; ``counts`` by field and value."""

    def options(each: Filter) -> Iterator[Option]:
        for member in each.values:
            value = str(member.value)
            yield Option(value, each.label(value, say), counts[each.field][value], value in asked.of(each.name))

    return [
        Group(each.name, say(each.title), each.is_many, each.is_open or bool(asked.of(each.name)), tuple(options(each)))
        for each in filters
    ]


@dataclass(frozen=True)
class Chip:
    """Something that was chosen, in words, and the parameters of the list without it."""

    label: str
    without: Mapping[str, str | tuple[str, ...]]


def chips(filters: Sequence[Filter], asked: Asked, say: Messages) -> list[Chip]:
    """What was chosen, in the order of the form."""
    words = [Chip(say("quoted", word=asked.q), asked.without("q", asked.q))] if asked.q else []
    chosen = [
        Chip(each.label(value, say), asked.without(each.name, value))
        for each in filters
        for value in asked.of(each.name)
    ]
    return words + chosen
