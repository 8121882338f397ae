"""What an import says of itself."""

from __future__ import annotations

import csv
import io

import pytest

from camera_requisition.core.messages import MESSAGES
from camera_requisition.imports.delivered import Flag
from camera_requisition.imports.report import describe_flags, rejects_text
from camera_requisition.imports.understood import Rejection


def test_rejected_rows_keep_their_cells_and_say_why():
    text = rejects_text(
        [Rejection(7, "outside_territory", {"id": "C1", "rue": 'a;"b"\nc'}, {"x": "1", "y": "2"}, surplus=("z",))], ["id", "rue", "x"]
    )
    header, line = csv.reader(io.StringIO(text), delimiter=";")
    assert header == ["row", "reason", "sentence", "id", "rue", "x", "surplus"]
    assert line == ["7", "outside_territory", "Its coordinates (1, 2) lie outside the territory.", "C1", 'a;"b"\nc', "", "z"]


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "+33 4", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_runs_as_a_formula(cell):
    text = rejects_text([Rejection(1, "row_repeated", {"=id": cell}, {"first": 1})], ["=id"])
    header, line = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert header[3] == "'=id"
    assert line[3] == f"'{cell}"


def test_flags_are_counted_by_row_and_listed():
    described = describe_flags({2: (Flag("month_as_30_days", "a", "1 mois"), Flag("month_as_30_days", "b", "1 mois")), 3: ()}, {2: "C1"})
    assert described["month_as_30_days"]["rows"] == 1
    assert described["month_as_30_days"]["sentence"] == MESSAGES["month_as_30_days"]
    assert described["month_as_30_days"]["list"][1] == {"row": 2, "source_id": "C1", "field": "b", "text": "1 mois"}
