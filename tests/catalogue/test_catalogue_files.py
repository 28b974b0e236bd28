"""What is wrong with a catalogue file is said completely, with place, field and what is allowed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from stodlots_catalogue.files import Format, read_catalogue, write_catalogue
from stodlots_catalogue.importer import check
from stodlots_catalogue.problems import CatalogueInvalid, Problem
from tests.catalogue.builders import REAL, Row, actor, offering, write

SOURCE = {"evidence": "page", "ref": "x", "date": None}


def said(path: Path) -> list[str]:
    return [str(problem) for problem in check(path)]


def test_the_real_catalogue_has_no_problems() -> None:
    assert check(REAL) == ()


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"name": ""}, "name", "is empty"),
        ({"name": " A"}, "name", "blanks"),
        ({"name": "a\nb"}, "name", "U+000A"),
        ({"name": 7}, "name", "must be text"),
        ({"id": "Å b"}, "id", "lower case"),
        ({"colour": "red"}, "colour", "is not a field of the format"),
        ({"url": "ftp://example.org"}, "url", "http://"),
        ({"url": "https://"}, "url", "http://"),
        ({"url": "javascript:alert(1)"}, "url", "http://"),
        ({"support_types": []}, "support_types", "is empty"),
        ({"principles": []}, "principles", "is empty"),
        ({"audience": []}, "audience", "is empty"),
        ({"phases": []}, "phases", "is empty"),
        ({"levels": []}, "levels", "is empty"),
        ({"sources": []}, "sources", "is empty"),
        ({"levels": ["chef", "chef"]}, "levels", "twice"),
        ({"sources": ["report"]}, "sources[0]", "evidence, ref and date"),
        ({"sources": [SOURCE, SOURCE | {"date": "2024-02-30"}]}, "sources[1].date", "calendar"),
        ({"sources": [SOURCE | {"date": "24-02"}]}, "sources[0].date", "2026-11"),
        ({"sources": [SOURCE | {"evidence": "rumour"}]}, "sources[0].evidence", "'rumour'"),
        ({"actor": "nobody"}, "actor", "no actor with the id 'nobody'"),
        ({"status": "merged"}, "status", "'merged' is not an allowed value"),
    ],
)
def test_every_rule_names_its_field(tmp_path: Path, change: Row, field: str, message: str) -> None:
    (problem,) = check(write(tmp_path, [actor("a")], [offering("o") | change]))
    assert (problem.file, problem.line, problem.field) == ("offerings.jsonl", 1, field)
    assert message in problem.message


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    row = offering("o")
    del row["cost"]
    assert said(write(tmp_path, [actor("a")], [row])) == ["offerings.jsonl:1: cost: is missing"]


def test_allowed_values_are_listed(tmp_path: Path) -> None:
    (problem,) = check(write(tmp_path, [actor("a")], [offering("o", principles=["p4", "p9"])]))
    expected = ("p1", "p2", "p3", "p4", "p5")
    assert problem == Problem("offerings.jsonl", 1, "principles[1]", "'p9' is not an allowed value", expected)
    assert str(problem).endswith("(allowed: p1, p2, p3, p4, p5)")


def test_all_problems_are_reported_in_file_order(tmp_path: Path) -> None:
    actors = [actor("a", kind="klubb"), actor("a"), actor("b", successor="c"), actor("d", successor="d")]
    rows = [offering("o", cost="dyrt", url="x"), offering("p"), offering("p", actor_id="z")]
    first, *others = said(write(tmp_path, actors, rows))
    assert first.startswith("actors.jsonl:1: kind: 'klubb' is not an allowed value (allowed: myndighet, ")
    assert others == [
        "actors.jsonl:2: id: 'a' is already used on line 1",
        "actors.jsonl:3: successor: there is no actor with the id 'c'",
        "actors.jsonl:4: successor is the actor itself",
        "offerings.jsonl:1: cost: 'dyrt' is not an allowed value (allowed: gratis, avgift, bidrag, medlemskap, okant)",
        "offerings.jsonl:1: url: must be a web address that begins with http:// or https://",
        "offerings.jsonl:3: actor: there is no actor with the id 'z'",
        "offerings.jsonl:3: id: 'p' is already used on line 2",
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"\x00\x01\x02", "is not a text file"),
        ("{}".encode("utf-16"), "UTF-16"),
        (b"[1]\n", "is not a JSON object"),
        (b'{"id": \n', "is not JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"id": "a", "id": "b"}\n', "same field twice"),
        (b'{"id": "\\ud800"}\n', "surrogate"),
    ],
)
def test_a_file_that_is_no_catalogue_is_explained(tmp_path: Path, content: bytes, message: str) -> None:
    write(tmp_path, [actor("a")], [offering("o")])
    (tmp_path / "actors.jsonl").write_bytes(content)
    (problem,) = check(tmp_path)
    assert problem.file == "actors.jsonl"
    assert message in problem.message


def test_the_lines_in_another_encoding_are_named(tmp_path: Path) -> None:
    write(tmp_path, [actor("a")], [offering("o")])
    lines = [json.dumps(actor(name, summary="Rådgivning"), ensure_ascii=False) for name in "abc"]
    data = b"\n".join([lines[0].encode("utf-8"), lines[1].encode("latin-1"), lines[2].encode("cp1252")])
    (tmp_path / "actors.jsonl").write_bytes(data)
    assert [(problem.line, problem.message[:12]) for problem in check(tmp_path)] == [
        (2, "is not UTF-8"),
        (3, "is not UTF-8"),
    ]


def test_a_byte_order_mark_and_windows_line_breaks_do_no_harm(tmp_path: Path) -> None:
    write(tmp_path, [actor("a")], [offering("o")])
    for file in tmp_path.iterdir():
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert check(tmp_path) == ()


def test_missing_files_and_unknown_formats_are_explained(tmp_path: Path) -> None:
    assert said(tmp_path / "nowhere") == [f"{tmp_path / 'nowhere'}: does not exist"]
    assert said(tmp_path) == [
        f"{tmp_path}: has neither actors.jsonl nor actors.csv",
        f"{tmp_path}: has neither offerings.jsonl nor offerings.csv",
    ]
    (tmp_path / "notes.txt").write_text("hej")
    assert said(tmp_path / "notes.txt") == ["notes.txt: is neither a folder nor an .xlsx workbook"]
    write(tmp_path, [actor("a")], [offering("o")])
    (tmp_path / "actors.csv").write_text("id\n")
    assert said(tmp_path) == [f"{tmp_path}: has both actors.jsonl and actors.csv: keep one"]


def small_csv(tmp_path: Path) -> Path:
    catalogue = read_catalogue(write(tmp_path / "jsonl", [actor("a")], [offering("o", name="=1+1")]))
    write_catalogue(tmp_path / "csv", catalogue, Format.CSV)
    return tmp_path / "csv"


def test_csv_columns_are_checked(tmp_path: Path) -> None:
    file = small_csv(tmp_path) / "offerings.csv"
    file.write_text(file.read_text("utf-8-sig").replace("cost,", "price,", 1), encoding="utf-8")
    missing, unknown = check(tmp_path / "csv")
    assert (missing.field, missing.message) == ("cost", "the column is missing")
    assert (unknown.field, unknown.message) == ("price", "is not a column of the format")


@pytest.mark.parametrize(
    ("rows", "line", "message"),
    [
        ("", 0, "has a header but no rows"),
        ('"a,b\n', 2, "is not CSV"),
        ("a" + "," * 20 + "x\n", 2, "more cells"),
    ],
)
def test_csv_rows_are_checked(tmp_path: Path, rows: str, line: int, message: str) -> None:
    file = small_csv(tmp_path) / "actors.csv"
    header = file.read_text("utf-8-sig").splitlines()[0]
    file.write_text(f"{header}\n{rows}", encoding="utf-8")
    problem = check(tmp_path / "csv")[0]
    assert (problem.file, problem.line) == ("actors.csv", line)
    assert message in problem.message


def test_csv_from_swedish_excel_has_semicolons(tmp_path: Path) -> None:
    folder = small_csv(tmp_path)
    for file in folder.iterdir():
        cells = [line.replace(",", ";") for line in file.read_text("utf-8-sig").splitlines(keepends=True)]
        file.write_text("".join(cells), encoding="utf-8-sig")
    assert check(folder) == ()


def test_a_cell_never_runs_as_a_formula_and_comes_back_as_it_was(tmp_path: Path) -> None:
    names = ["=1+1", "+46", "-x", "@SUM(A1)", "'=1", "''-1", "'citat'"]
    rows = [offering(f"o{number}", name=name) for number, name in enumerate(names)]
    catalogue = read_catalogue(write(tmp_path / "jsonl", [actor("a")], rows))
    write_catalogue(tmp_path / "csv", catalogue, Format.CSV)
    write_catalogue(tmp_path / "book.xlsx", catalogue, Format.XLSX)
    book = load_workbook(tmp_path / "book.xlsx")
    for row in book["offerings"].iter_rows(min_row=2):
        assert all(cell.data_type != "f" and not str(cell.value or "").startswith(tuple("=+-@")) for cell in row)
    for path in (tmp_path / "csv", tmp_path / "book.xlsx"):
        assert [each.name for each in read_catalogue(path).offerings] == names


def test_a_workbook_is_checked_like_the_other_formats(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"PK no workbook")
    assert said(path) == ["book.xlsx: is not an Excel workbook (.xlsx)"]
    book = Workbook()
    book["Sheet"].title = "actors"
    book.save(path)
    assert said(path) == [
        "book.xlsx: offerings: the sheet is missing (allowed: actors, offerings)",
        "book.xlsx[actors]: is empty",
    ]


def test_a_workbook_problem_names_sheet_and_row(tmp_path: Path) -> None:
    catalogue = read_catalogue(write(tmp_path / "jsonl", [actor("a")], [offering("o")]))
    path = tmp_path / "book.xlsx"
    write_catalogue(path, catalogue, Format.XLSX)
    book = load_workbook(path)
    book["offerings"]["K2"] = "billigt"
    book["offerings"]["N2"] = "report|Kapitel 2"
    book.save(path)
    cost, sources = check(path)
    assert (cost.file, cost.line, cost.field) == ("book.xlsx[offerings]", 2, "cost")
    assert (sources.line, sources.field) == (2, "sources[0]")


def test_an_invalid_catalogue_raises_with_its_problems(tmp_path: Path) -> None:
    with pytest.raises(CatalogueInvalid, match="is empty") as raised:
        read_catalogue(write(tmp_path, [actor("a")], [offering("o", name="")]))
    assert len(raised.value.problems) == 1
