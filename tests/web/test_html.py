"""The check of pages finds what is wrong, each fault by itself."""

from __future__ import annotations

import pytest

from tests.web.html import assert_valid, links_in, text_of


def page(body: str = "", *, lang: str = ' lang="sv"', title: str = "Sida") -> str:
    head = f'<!doctype html><html{lang}><head><meta charset="utf-8"><title>{title}</title></head>'
    return f"{head}<body><main><h1>Sida</h1> {body}</main></body></html>"


def test_a_good_page_passes_and_can_be_read() -> None:
    root = assert_valid(page('<p>Hej <a href="/ord">ord</a></p>'))
    assert text_of(root.find("body")) == "Sida Hej ord"
    assert links_in(root) == ["/ord"]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<p><div>x</div></p>", "line 1"),
        ("<b>x", "line 1"),
        ("<ul><p>x</p></ul>", "p stands in ul"),
        ("<ul></ul>", "ul is empty"),
        ("<dl><dt>x</dt></dl>", "dl does not begin"),
        ("<table><tbody><tr><th>x</th></tr></tbody></table>", "does not say of what"),
        ('<p id="a">x</p><p id="a">y</p>', "'a' is there 2 times"),
        ('<p aria-labelledby="b">x</p>', "names 'b'"),
        ('<a href="#c">x</a>', "leads to '#c'"),
        ('<input name="q">', "field (q) has no label"),
        ('<a href="/x"></a>', "a has no words"),
        ('<img src="x.svg">', "has no text"),
        ("<nav>x</nav>", "nav has no name"),
        ("<h3>x</h3>", "level 3 follows one of level 1"),
        ("<h1>x</h1>", "2 h1"),
    ],
)
def test_each_fault_is_found(body: str, fault: str) -> None:
    with pytest.raises(AssertionError, match=fault.replace("(", r"\(").replace(")", r"\)")):
        assert_valid(page(body))


@pytest.mark.parametrize(("changes", "fault"), [({"lang": ""}, "language"), ({"title": ""}, "no title")])
def test_a_page_says_its_language_and_title(changes: dict[str, str], fault: str) -> None:
    with pytest.raises(AssertionError, match=fault):
        assert_valid(page(**changes))


@pytest.mark.parametrize("html", ["", "<p>Hej</p>", "<!doctype html><p>Hej</p>"])
def test_what_is_no_page_fails(html: str) -> None:
    with pytest.raises(AssertionError):
        assert_valid(html)
