"""Workbooks of Excel and LibreOffice."""

from __future__ import annotations

import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.errors import ListError
from camera_requisition.imports.readers.opening import open_list
from camera_requisition.imports.readers.sheet_rows import column_index, column_letters, number_text, serial_text
from tests.imports.readers.workbooks import ods_text, texts, write_ods, write_xlsx, write_zip

HEADER = texts(1, "id", "nom", "x")


def read(path):
    return list(open_list(str(path)).rows())


def cells(path):
    return [tuple(row.cells.values()) for row in read(path)]


def flags(path):
    return [(row.number, flag.code, flag.field) for row in read(path) for flag in row.flags]


def failure(path, layer=""):
    with pytest.raises(ListError) as caught:
        list(open_list(f"{path}{layer}").rows())
    return caught.value


# Excel


def test_shared_texts_runs_of_letters_and_texts_in_the_cell(tmp_path):
    strings = (
        "<si><t>id</t></si><si><r><rPr><b/></rPr><t>Mât </t></r><r><t xml:space='preserve'>n° 1</t></r></si>"
        "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si><si><t>a_x000D_b</t></si><si><t>nom</t></si>"
    )
    rows = (
        '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>4</v></c></row>'
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><r><t>rue </t></r><r><t>Ampère</t></r></is></c></row>'
        '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>3</v></c></row>'
    )
    path = write_xlsx(tmp_path / "l.xlsx", rows, strings_xml=strings)
    delivered = open_list(str(path))
    assert (delivered.form, delivered.layer, delivered.columns) == ("xlsx", "Feuil1", ("id", "nom"))
    assert cells(path) == [("Mât n° 1", "rue Ampère"), ("東京", "a\rb")]


def test_numbers_are_as_a_person_wrote_them(tmp_path):
    # The first three as Excel 365 stores 5,7127, 913456,7 and a SIRET typed by hand.
    stored = ("5.7126999999999999", "913456.69999999995", "2.1380185500015E+13", "12", "-3.0", "1E-3")
    row = '<row r="2">' + "".join(f"<c><v>{value}</v></c>" for value in stored) + "</row>"
    path = write_xlsx(tmp_path / "l.xlsx", texts(1, *"abcdef") + row)
    assert cells(path) == [("5.7127", "913456.7", "21380185500015", "12", "-3", "0.001")]


@pytest.mark.parametrize("is_1904", [False, True])
def test_day_numbers_in_cells_of_dates_are_dates(tmp_path, is_1904):
    # Excel's own help: 1 January 2008 is day 39448; with the 1904 date system it is 1462 less.
    serial = 39448 - (1462 if is_1904 else 0)
    row = f'<row r="2"><c s="1"><v>{serial}</v></c><c s="2"><v>{serial}</v></c><c s="3"><v>{serial}.75</v></c><c s="4"><v>0.5</v></c>'
    row += f'<c s="6"><v>{serial}</v></c></row>'
    path = write_xlsx(tmp_path / "l.xlsx", texts(1, *"abcde") + row, is_1904=is_1904)
    assert cells(path) == [("2008-01-01", "2008-01-01", "2008-01-01T18:00:00", "12:00:00", str(serial))]


@pytest.mark.parametrize(
    ("serial", "expected"),
    [("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("2958465", "9999-12-31"), ("2958466", "2958466"), ("-1", "-1"),
     ("1e300", "1e300"), ("nan", "nan"), ("0", "0")],
)  # fmt: skip
def test_the_edges_of_the_calendar_of_excel(serial, expected):
    assert serial_text(serial, is_1904=False, has_day=True, has_time=False) == expected


def test_a_postcode_keeps_the_zero_that_its_format_shows(tmp_path):
    path = write_xlsx(tmp_path / "l.xlsx", texts(1, "cp") + '<row r="2"><c r="A2" s="5"><v>1000</v></c></row>')
    assert cells(path) == [("01000",)]


def test_cells_and_rows_without_addresses_follow_each_other(tmp_path):
    header = "<row><c t='inlineStr'><is><t>id</t></is></c><c t='inlineStr'><is><t>nom</t></is></c></row>"
    rows = f"{header}<row/><row><c><v>1</v></c><c r='B3'><v>2</v></c></row>"
    (row,) = read(write_xlsx(tmp_path / "l.xlsx", rows))
    assert (row.number, dict(row.cells)) == (3, {"id": "1", "nom": "2"})


def test_the_header_is_the_first_row_that_says_something_and_rows_keep_their_numbers(tmp_path):
    path = write_xlsx(tmp_path / "l.xlsx", '<row r="1"><c r="A1" s="1"/></row>' + texts(3, "id", None, "id") + texts(7, "1", "2", "3"))
    (row,) = read(path)
    assert (row.number, dict(row.cells)) == (7, {"id": "1", "column_2": "2", "id_2": "3"})


def test_a_formula_gives_its_last_value_and_its_column_is_flagged_once(tmp_path):
    rows = "".join(
        f'<row r="{number}"><c r="A{number}"><v>{number}</v></c><c r="B{number}"><f>A{number}*2</f><v>{number * 2}</v></c>'
        f'<c r="C{number}" t="str"><f>cmd|"/c calc"!A0</f><v>rue</v></c></row>'
        for number in (2, 3)
    )
    path = write_xlsx(tmp_path / "l.xlsx", HEADER + rows)
    assert cells(path) == [("2", "4", "rue"), ("3", "6", "rue")]
    assert flags(path) == [(2, "formula_cell", "nom"), (2, "formula_cell", "x")]


def test_a_formula_without_a_value_and_an_error_are_empty_and_flagged(tmp_path):
    row = '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>NOW()</f></c><c r="C2" t="e"><f>A9</f><v>#REF!</v></c></row>'
    path = write_xlsx(tmp_path / "l.xlsx", HEADER + row)
    assert cells(path) == [("1", "", "")]
    assert [code for _, code, _ in flags(path)] == ["formula_without_value", "formula_cell", "error_cell"]


def test_formulas_prepared_for_rows_to_come_make_no_row(tmp_path):
    prepared = '<row r="3"><c r="A3" t="str"><f>IF(B3="","",1)</f><v></v></c><c r="C3" t="e"><f>A9</f><v>#N/A</v></c></row>'
    assert len(read(write_xlsx(tmp_path / "l.xlsx", HEADER + texts(2, "1", "a", "b") + prepared))) == 1


def test_a_cell_that_reaches_over_rows_counts_for_each_of_them(tmp_path):
    rows = HEADER + texts(2, "1", "Ville", "a") + texts(3, "2", None, "b") + '<row r="4"><c r="B4" s="1"/></row>' + texts(5, "3", None, "c")
    path = write_xlsx(tmp_path / "l.xlsx", {"S": (rows, '<mergeCells count="2"><mergeCell ref="B2:B4"/><mergeCell ref="C2:D2"/></mergeCells>')})
    assert cells(path) == [("1", "Ville", "a"), ("2", "Ville", "b"), ("3", "", "c")]
    assert flags(path) == [(3, "merged_cell", "nom")]


def test_yes_no_and_what_stands_beside_the_table(tmp_path):
    rows = (
        HEADER
        + '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c><c r="E2"><v>7</v></c></row>'
        + texts(3, *[None] * 4, "sic")
    )
    first, second = read(write_xlsx(tmp_path / "l.xlsx", rows))
    assert tuple(first.cells.values()) == ("yes", "no", "")
    assert [(flag.code, flag.field, flag.text) for flag in first.flags] == [("cell_without_column", "E", "7")]
    assert (second.fault, second.surplus) == ("row_outside_table", ("sic",))


def test_the_only_visible_sheet_with_rows_is_taken_and_others_can_be_named(tmp_path):
    list_rows = HEADER + texts(2, "1", "a", "b")
    sheets = {"Vide": "", "Caméras": list_rows, "Listes": texts(1, "k") + texts(2, "v")}
    path = write_xlsx(tmp_path / "l.xlsx", sheets, hidden=("Listes",))
    assert open_list(str(path)).layer == "Caméras"
    assert [dict(row.cells) for row in open_list(f"{path}|layername=Listes").rows()] == [{"k": "v"}]
    assert failure(path, "|layername=Autre").code == "list_layer_unknown"
    both = failure(write_xlsx(tmp_path / "two.xlsx", {"Nord": list_rows, "Sud": list_rows}))
    assert both.code == "list_layer_choice"
    assert "Nord, Sud" in str(both)


def test_strict_workbooks_with_prefixes_are_read(tmp_path):
    path = write_xlsx(tmp_path / "l.xlsx", HEADER + texts(2, "1", "a", "b"))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"', 'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"'
    )  # fmt: skip
    parts["xl/worksheets/sheet1.xml"] = sheet
    assert cells(write_zip(tmp_path / "strict.xlsx", parts)) == [("1", "a", "b")]


# LibreOffice


def ods_cell(kind, attributes="", shown=""):
    return f'<table:table-cell office:value-type="{kind}" {attributes}><text:p>{shown}</text:p></table:table-cell>'


def ods_row(*inside, attributes=""):
    return f"<table:table-row {attributes}>{''.join(inside)}</table:table-row>"


def test_an_opendocument_list(tmp_path):
    row = ods_row(
        ods_cell("float", 'office:value="5.7127"', "5,71"),
        ods_cell("date", 'office:date-value="2020-03-12"', "12/03/20"),
        ods_cell("date", 'office:date-value="2020-03-12T10:30:00"', "12/03/20"),
        ods_cell("boolean", 'office:boolean-value="true"', "VRAI"),
        '<table:table-cell office:value-type="string"><office:annotation><text:p>vu</text:p></office:annotation><text:p>rue<text:s/>'
        "<text:span>A</text:span></text:p><text:p>bis</text:p></table:table-cell>",
        ods_cell("float", 'office:value="1000"', "01000"),
        ods_cell("time", 'office:time-value="PT10H00M00S"', "10:00"),
    )
    path = write_ods(tmp_path / "l.ods", ods_text(*"abcdefg") + row)
    assert (open_list(str(path)).form, open_list(str(path)).layer) == ("ods", "Feuille1")
    assert cells(path) == [("5.7127", "2020-03-12", "2020-03-12T10:30:00", "yes", "rue A\nbis", "01000", "10:00")]


def test_empty_cells_and_rows_repeated_to_the_edge_of_the_sheet_take_no_memory(tmp_path):
    edge = '<table:table-cell table:number-columns-repeated="16382"/>'
    rows = (
        ods_row('<table:table-cell table:number-columns-repeated="2"/>', attributes='table:number-rows-repeated="4"')
        + ods_text("id", "nom").replace("</table:table-row>", edge + "</table:table-row>")
        + ods_text("1", "a").replace("</table:table-row>", edge + "</table:table-row>")
        + ods_row('<table:table-cell table:number-columns-repeated="16384"/>', attributes='table:number-rows-repeated="1048570"')
    )
    path = write_ods(tmp_path / "l.ods", rows)
    tracemalloc.start()
    (row,) = read(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (row.number, dict(row.cells)) == (6, {"id": "1", "nom": "a"})
    assert peak < 5_000_000


def test_repeated_cells_and_rows_that_say_something_are_repeated(tmp_path):
    row = ods_row('<table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell>',
                  attributes='table:number-rows-repeated="3"')  # fmt: skip
    path = write_ods(tmp_path / "l.ods", ods_text("id", "nom") + row)
    assert [(row.number, *row.cells.values()) for row in read(path)] == [(2, "a", "a"), (3, "a", "a"), (4, "a", "a")]


@pytest.mark.parametrize("attribute", ["table:number-columns-repeated", "table:number-rows-repeated"])
def test_a_text_repeated_a_billion_times_is_named(tmp_path, attribute):
    where = f'{attribute}="999999999"'
    cell = f'<table:table-cell office:value-type="string" {where if "columns" in where else ""}><text:p>a</text:p></table:table-cell>'
    path = write_ods(tmp_path / "l.ods", ods_text("id", "nom") + ods_row(cell, attributes=where if "rows" in where else ""))
    assert failure(path).code == "list_too_large_inside"


def test_formulas_errors_and_merged_cells_of_opendocument(tmp_path):
    merged = '<table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>Ville</text:p></table:table-cell>'
    rows = (
        ods_text("id", "nom", "x")
        + ods_row(ods_cell("float", 'office:value="1"', "1"), merged, ods_cell("float", 'table:formula="of:=1+1" office:value="2"', "2"))
        + ods_row(
            ods_cell("float", 'office:value="2"', "2"),
            "<table:covered-table-cell/>",
            ods_cell("string", 'table:formula="of:=[.#REF!]" calcext:value-type="error" office:string-value=""', "#REF!"),
        )
    )
    path = write_ods(tmp_path / "l.ods", rows)
    assert cells(path) == [("1", "Ville", "2"), ("2", "Ville", "")]
    assert flags(path) == [(2, "formula_cell", "x"), (3, "error_cell", "x"), (3, "merged_cell", "nom")]


def test_hidden_sheets_and_linked_tables_are_no_lists(tmp_path):
    styles = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    link = f"<table:dde-links><table:dde-link><table:table>{ods_text('z')}</table:table></table:dde-link></table:dde-links>"
    rows = ods_text("id") + ods_text("1")
    path = write_ods(tmp_path / "l.ods", {"Cachée": ('table:style-name="ta2"', rows), "Vue": rows}, styles=styles, behind=link)
    assert open_list(str(path)).layer == "Vue"
    assert open_list(f"{path}|layername=Cachée").layer == "Cachée"


# Numbers and columns


@given(st.floats(min_value=-1e9, max_value=1e9, allow_nan=False).map(lambda value: float(f"{value:.15g}")))
def test_a_number_of_15_digits_comes_back(value):
    assert float(number_text(f"{value:.17g}")) == value
    assert "e" not in number_text(f"{value:.17g}") or abs(value) < 1e-30


@given(st.integers(0, 16383))
def test_columns_and_their_letters(column):
    assert column_index(column_letters(column)) == column


def test_the_last_column_of_a_sheet():
    assert column_letters(16383) == "XFD"


@given(st.text(max_size=30))
def test_no_text_in_a_number_makes_the_reader_fail(text):
    number_text(text)
    serial_text(text, is_1904=False, has_day=True, has_time=True)
