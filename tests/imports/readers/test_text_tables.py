"""Delimited text as spreadsheets and databases write it."""

from __future__ import annotations

import os

import pytest

from camera_requisition.core.errors import ListError
from camera_requisition.imports.readers.opening import open_list
from camera_requisition.imports.readers.text_tables import unique_names


def listed(tmp_path, content, name="list.csv"):
    path = tmp_path / name
    path.write_bytes(content)
    return open_list(str(path))


def cells(delivered):
    return [row.cells for row in delivered.rows()]


@pytest.mark.parametrize(("encoding", "found"), [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("cp1252", "cp1252"), ("utf-16", "utf-16")])
def test_accents_survive_every_encoding(tmp_path, encoding, found):
    delivered = listed(tmp_path, "Libellé;Commune\r\nMât n° 1;Échirolles\r\n".encode(encoding))
    assert delivered.encoding == found
    assert cells(delivered) == [{"Libellé": "Mât n° 1", "Commune": "Échirolles"}]


def test_an_accent_after_a_megabyte_still_decides_the_encoding(tmp_path):
    delivered = listed(tmp_path, b"a;b\n" + b"mast;road\n" * 150_000 + "é;z\n".encode("cp1252"))
    assert delivered.encoding == "cp1252"
    assert list(delivered.rows())[-1].cells == {"a": "é", "b": "z"}


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(tmp_path, delimiter):
    text = f'id{delimiter}rue\n1{delimiter}"a{delimiter}b"\n'
    assert cells(listed(tmp_path, text.encode())) == [{"id": "1", "rue": f"a{delimiter}b"}]


def test_decimal_commas_do_not_make_the_comma_the_delimiter(tmp_path):
    assert listed(tmp_path, b"x;y\n1,5;2,5\n3,5;4,5\n").delimiter == ";"


def test_a_spreadsheets_announcement_of_the_delimiter_is_no_header(tmp_path):
    delivered = listed(tmp_path, b"sep=;\r\nid;rue\r\n1;a\r\n")
    assert [(row.number, row.cells) for row in delivered.rows()] == [(3, {"id": "1", "rue": "a"})]


def test_rows_are_numbered_as_in_a_spreadsheet_and_empty_ones_are_none(tmp_path):
    delivered = listed(tmp_path, b'id;rue\n1;"a\nb"\n\n;;\n2;c\n')
    assert [(row.number, row.cells["id"]) for row in delivered.rows()] == [(2, "1"), (5, "2")]


def test_a_row_with_too_many_cells_has_a_fault_and_one_with_too_few_a_flag(tmp_path):
    long, short, padded = listed(tmp_path, b"id;rue;x\n1;a;b;c\n2;d\n3;e;f;;\n").rows()
    assert (long.fault, long.surplus) == ("row_too_long", ("c",))
    assert [flag.code for flag in short.flags] == ["row_too_short"]
    assert padded.fault is None


def test_names_of_columns_become_unique():
    assert unique_names(["nom", "", "nom", " nom ", "Code\npostal"]) == ("nom", "column_2", "nom_2", "nom_3", "Code postal")


def test_five_thousand_columns_are_read(tmp_path):
    header = ";".join(f"c{index}" for index in range(5000))
    delivered = listed(tmp_path, f"{header}\n{header}\n".encode())
    assert len(delivered.columns) == 5000
    assert len(cells(delivered)) == 1


def test_old_macintosh_line_ends_are_line_ends(tmp_path):
    assert cells(listed(tmp_path, b"id;rue\r1;a\r2;b\r")) == [{"id": "1", "rue": "a"}, {"id": "2", "rue": "b"}]


def test_the_rows_can_be_read_again(tmp_path):
    delivered = listed(tmp_path, b"id;rue\n1;a\n")
    assert cells(delivered) == cells(delivered)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "list_empty"), (b"\n\n \n", "list_empty"), (b"id;rue\n", "list_without_rows"), (b"id;rue\n1;\0\n", "list_binary"),
     (b"caf\x81;\x8d\xff\n1;2\n", "list_encoding"), (b"id;rue\n1;" + b"a" * 1_100_000 + b"\n", "list_unreadable")],
)  # fmt: skip
def test_what_cannot_be_read_is_named(tmp_path, content, code):
    with pytest.raises(ListError) as caught:
        listed(tmp_path, content)
    assert caught.value.code == code
    assert "list.csv" in str(caught.value)


def test_random_bytes_are_named(tmp_path):
    with pytest.raises(ListError):
        listed(tmp_path, b"\0" + os.urandom(5000))


@pytest.mark.parametrize(("name", "code"), [("list.numbers", "list_form_unknown"), ("list", "list_form_unknown")])
def test_other_forms_are_named(tmp_path, name, code):
    with pytest.raises(ListError) as caught:
        listed(tmp_path, b"PK", name)
    assert caught.value.code == code
    assert "GeoPackage" in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ListError, match="no file at"):
        open_list(str(tmp_path / "none.csv"))
