"""Workbooks that are broken, protected, disguised, or made to harm."""

from __future__ import annotations

import random
import struct
import zipfile

import pytest

from camera_requisition.core.errors import ListError
from camera_requisition.imports.readers import zipped_xml
from camera_requisition.imports.readers.opening import open_list
from tests.imports.readers.workbooks import ODF, ods_parts, ods_text, texts, write_ods, write_xlsx, write_zip, xlsx_parts

ROWS = texts(1, "id", "nom") + texts(2, "1", "a")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def code(path):
    with pytest.raises(ListError) as caught:
        list(open_list(str(path)).rows())
    assert "{" not in str(caught.value), "every place of the sentence is filled"
    assert path.name in str(caught.value)
    return caught.value.code


def with_parts(path, **changed):
    parts = xlsx_parts({"S": ROWS})
    for key, content in changed.items():
        name = {"sheet": "xl/worksheets/sheet1.xml", "strings": "xl/sharedStrings.xml", "workbook": "xl/workbook.xml"}[key]
        parts[name] = content(parts[name]) if callable(content) else content
    return write_zip(path, parts)


def test_a_zip_bomb_in_a_sheet_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "l.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in xlsx_parts({"S": ROWS}).items():
            if "sheet1" not in name:
                archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as stream:
            stream.write(b"<worksheet><sheetData>")
            for _ in range(110):
                stream.write(b" " * (1 << 20))
    assert path.stat().st_size < 1_000_000
    assert code(path) == "list_too_large_inside"


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(zipped_xml, "_SMALLEST_BOMB", 1 << 20)
    path = tmp_path / "l.xlsx"
    parts = xlsx_parts({"S": ROWS})
    parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>" + " " * (4 << 20)
    write_zip(path, parts)
    declared = struct.pack("<I", len(parts["xl/worksheets/sheet1.xml"]))
    content = path.read_bytes()
    assert content.count(declared) == 2, "in the local header and in the directory"
    path.write_bytes(content.replace(declared, struct.pack("<I", 500)))
    assert code(path) in {"list_too_large_inside", "list_workbook_broken"}


def test_declared_sizes_count_together(tmp_path, monkeypatch):
    monkeypatch.setattr(zipped_xml, "LARGEST_CONTENT", 100_000)
    parts = {**xlsx_parts({"S": ROWS}), "xl/media/a.bin": "a" * 60_000, "xl/media/b.bin": "b" * 60_000}
    assert code(write_zip(tmp_path / "l.xlsx", parts)) == "list_too_large_inside"


def test_an_archive_of_too_many_parts_is_refused(tmp_path):
    parts = {**xlsx_parts({"S": ROWS}), **{f"xl/media/{number}": "" for number in range(10_001)}}
    assert code(write_zip(tmp_path / "l.xlsx", parts, zipfile.ZIP_STORED)) == "list_too_large_inside"


def test_shared_strings_that_fill_the_memory_are_refused(tmp_path, monkeypatch):
    from camera_requisition.imports.readers import xlsx_sheets

    monkeypatch.setattr(xlsx_sheets, "_LARGEST_STRINGS", 100_000)
    path = write_xlsx(tmp_path / "l.xlsx", ROWS, strings=["a"] * 2_000)
    assert code(path) == "list_too_large_inside"


def test_entities_that_multiply_are_refused(tmp_path):
    bomb = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    path = with_parts(tmp_path / "l.xlsx", strings=f"{bomb}<sst><si><t>&b;</t></si></sst>")
    assert code(path) == "list_workbook_broken"


def test_an_entity_that_leads_to_a_file_is_refused(tmp_path):
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    bomb = f'<!DOCTYPE x [<!ENTITY f SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    path = with_parts(tmp_path / "l.xlsx", sheet=lambda text: text.replace("<worksheet", f"{bomb}<worksheet", 1).replace(">a<", ">&f;<"))
    assert code(path) == "list_workbook_broken"


def test_a_tag_of_ten_megabytes_and_a_pile_of_ten_thousand_are_refused(tmp_path):
    endless = with_parts(tmp_path / "a.xlsx", sheet='<worksheet><sheetData a="' + random.Random(1).randbytes(5 << 20).hex() + '"/>')
    assert code(endless) == "list_too_large_inside"
    deep = with_parts(tmp_path / "b.xlsx", sheet="<worksheet>" + "<sheetData>" * 10_000)
    assert code(deep) == "list_workbook_broken"


def test_a_cell_of_two_million_letters_is_refused(tmp_path):
    path = with_parts(tmp_path / "l.xlsx", sheet=lambda text: text.replace(">a<", ">" + "a" * 2_000_000 + "<"))
    assert code(path) == "list_too_large_inside"


@pytest.mark.parametrize(
    "changed",
    [{"sheet": lambda text: text[:-40]}, {"sheet": "no xml"}, {"workbook": "<workbook>"},
     {"sheet": lambda text: text.replace('t="inlineStr"', 't="s"').replace("<is><t>", "<v>").replace("</t></is>", "</v>")},
     {"sheet": lambda text: text.replace('r="A2"', 'r="ZZZ2"')}, {"sheet": lambda text: text.replace("UTF-8", "UTF-A18")},
     {"strings": lambda text: text.replace("UTF-8", "utf-32")}],
)  # fmt: skip
def test_a_broken_workbook_is_named(tmp_path, changed):
    assert code(with_parts(tmp_path / "l.xlsx", **changed)) == "list_workbook_broken"


def test_a_zip_that_was_cut_off_is_named(tmp_path):
    path = write_xlsx(tmp_path / "l.xlsx", ROWS)
    path.write_bytes(path.read_bytes()[:-200])
    assert code(path) == "list_workbook_broken"


@pytest.mark.parametrize("seed", range(8))
def test_random_damage_ends_in_a_named_error_or_in_rows(tmp_path, seed):
    chance = random.Random(seed)
    for name, whole in (
        ("l.xlsx", write_xlsx(tmp_path / "l.xlsx", ROWS)),
        ("l.ods", write_ods(tmp_path / "l.ods", ods_text("id") + ods_text("1"))),
    ):
        content = bytearray(whole.read_bytes())
        for _ in range(chance.randrange(1, 20)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        (tmp_path / f"damaged-{name}").write_bytes(bytes(content))
        try:
            list(open_list(str(tmp_path / f"damaged-{name}")).rows())
        except ListError as error:
            assert "{" not in str(error)  # noqa: PT017


_SCRAPS = (
    "<",
    ">",
    "/",
    '"',
    "&",
    "&#0;",
    "]]>",
    "<!--",
    "<![CDATA[",
    "999999999999",
    "-1",
    "NaN",
    "A1",
    "",
    's="9999"',
    't="s"',
    "é",
    "e9999",
)


@pytest.mark.parametrize("seed", range(60))
def test_damage_inside_the_parts_ends_in_a_named_error_or_in_rows(tmp_path, seed):
    chance = random.Random(seed)
    dated = '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><f>A1</f><v>44000</v></c></row>'
    parts = chance.choice((xlsx_parts({"S": ROWS + dated}, strings=["x"]), ods_parts({"S": ods_text("id", "nom") + ods_text("1", "a")})))
    for _ in range(chance.randrange(1, 4)):
        name = chance.choice(list(parts))
        start = chance.randrange(len(parts[name]) + 1)
        parts[name] = parts[name][:start] + chance.choice(_SCRAPS) + parts[name][start + chance.randrange(12) :]
    try:
        list(open_list(str(write_zip(tmp_path / "l.xlsx", parts))).rows())
    except ListError as error:
        assert "{" not in str(error)  # noqa: PT017


def test_a_password_is_named(tmp_path):
    # An encrypted workbook is a compound file with a part of this name, in UTF-16; here behind the first piece that is looked at.
    protected = tmp_path / "l.xlsx"
    protected.write_bytes(COMPOUND + b"\0" * (1 << 20) + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600)
    assert code(protected) == "list_password"
    encrypted = f'<manifest:encryption-data manifest:checksum="x" xmlns:manifest="{ODF}manifest:1.0"/>'
    parts = {**ods_parts({"S": ods_text("id")}, manifest=encrypted), "content.xml": "\x01\x02 encrypted"}
    assert code(write_zip(tmp_path / "l.ods", parts)) == "list_password"
    # LibreOffice from 24.8 on encrypts the package as a whole.
    whole = {"mimetype": parts["mimetype"], "encrypted-package": "\x01\x02", "META-INF/manifest.xml": parts["META-INF/manifest.xml"]}
    assert code(write_zip(tmp_path / "whole.ods", whole)) == "list_password"


def test_a_zip_with_a_password_is_named(tmp_path):
    path = write_xlsx(tmp_path / "l.xlsx", ROWS)
    content = bytearray(path.read_bytes())
    entry = content.find(b"PK\x01\x02")
    while entry >= 0:
        content[entry + 8] |= 1
        entry = content.find(b"PK\x01\x02", entry + 1)
    path.write_bytes(bytes(content))
    assert code(path) == "list_password"


@pytest.mark.parametrize("name", ["l.xls", "l.xlsx", "l.csv"])
def test_an_old_workbook_is_told_how_to_be_saved(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(COMPOUND + b"\0" * 500 + "Workbook".encode("utf-16-le"))
    with pytest.raises(ListError, match=r"XLSX, ODS or CSV") as caught:
        open_list(str(path))
    assert caught.value.code == "list_form_unknown"


@pytest.mark.parametrize("name", ["l.csv", "l.txt", "l.json", "l.gpkg", "l.zip", "l"])
def test_a_workbook_under_another_name_is_told_to_be_one(tmp_path, name):
    assert code(write_xlsx(tmp_path / name, ROWS)) == "list_is_spreadsheet"
    assert code(write_ods(tmp_path / name, ods_text("id"))) == "list_is_spreadsheet"


@pytest.mark.parametrize("content", [b"id;nom\n1;a\n", b"<html><table><tr><td>id</td></tr></table></html>", b"\0\1\2"])
def test_another_file_under_the_name_of_a_workbook_is_told_to_be_none(tmp_path, content):
    (tmp_path / "l.xlsx").write_bytes(content)
    assert code(tmp_path / "l.xlsx") == "list_not_spreadsheet"


@pytest.mark.parametrize(
    "parts",
    [{"a.txt": "b"}, {"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"},
     {**ods_parts({"S": ""}), "mimetype": "application/vnd.oasis.opendocument.text"}],
    ids=["zip", "docx", "odt"],
)  # fmt: skip
def test_another_document_under_the_name_of_a_workbook_is_told_to_be_none(tmp_path, parts):
    assert code(write_zip(tmp_path / "l.xlsx", parts)) == "list_not_spreadsheet"
    assert code(write_zip(tmp_path / "l.docx", parts)) == "list_form_unknown"


@pytest.mark.parametrize(("rows", "expected"), [("", "list_empty"), (texts(1, "id"), "list_without_rows")])
def test_an_empty_workbook_is_named(tmp_path, rows, expected):
    assert code(write_xlsx(tmp_path / "l.xlsx", rows)) == expected


def test_macros_and_outside_links_are_never_touched(tmp_path):
    parts = xlsx_parts({"S": ROWS})
    parts["xl/vbaProject.bin"] = "MZ"
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="rId7" Type="a/sharedStrings" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    )
    assert [dict(row.cells) for row in open_list(str(write_zip(tmp_path / "l.xlsm", parts))).rows()] == [{"id": "1", "nom": "a"}]
