"""Real lists, rewritten as workbooks, say the same as the text that was delivered."""

from __future__ import annotations

from datetime import date

import pytest

from camera_requisition.imports.columns import guess_columns
from camera_requisition.imports.normalise import Normaliser
from camera_requisition.imports.readers.opening import open_list
from tests.imports.readers.workbooks import ods_text, texts, write_ods, write_xlsx


@pytest.fixture(params=["annexe1.csv", "data.csv"])
def delivered(request, shared_data):
    return open_list(str(shared_data / "paris_pp_2019" / request.param))


@pytest.fixture(params=["xlsx", "ods"])
def workbook(request, delivered, tmp_path):
    rows = [delivered.columns, *(tuple(row.cells.get(column, "") for column in delivered.columns) for row in delivered.rows())]
    path = tmp_path / f"list.{request.param}"
    if request.param == "xlsx":
        return open_list(str(write_xlsx(path, "".join(texts(number, *row) for number, row in enumerate(rows, start=1)))))
    return open_list(str(write_ods(path, "".join(ods_text(*row) for row in rows))))


def understood(a_list):
    rows = list(a_list.rows())
    columns = guess_columns(a_list.columns, rows, a_list.has_geometry)
    normaliser = Normaliser(columns, date(2026, 11, 23), a_list.has_geometry, a_list.is_openstreetmap)
    return columns, [normaliser.read(row) for row in rows]


def test_a_workbook_says_what_the_text_says(delivered, workbook):
    assert workbook.columns == delivered.columns
    assert [dict(row.cells) for row in workbook.rows()] == [dict(row.cells) for row in delivered.rows()]
    (columns, rows), (again, rows_again) = understood(delivered), understood(workbook)
    assert again == columns
    assert [(row.source_id, row.camera, row.x, row.y) for row in rows_again] == [(row.source_id, row.camera, row.x, row.y) for row in rows]
