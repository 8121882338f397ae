from __future__ import annotations

import csv
import io
import json

import pytest

from camera_requisition.packets.tables import cell, csv_bytes, geojson_bytes


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+33", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_text_that_a_spreadsheet_would_run_is_prefixed(text):
    assert cell(text) == "'" + text


@pytest.mark.parametrize(("value", "written"), [(-1.55, -1.55), (0, 0), (None, ""), (True, "1"), ("a=b", "a=b"), (["=1"], '["=1"]')])
def test_other_values_stay_as_they_are(value, written):
    assert cell(value) == written


def test_csv_can_be_read_again_with_quotes_and_line_ends():
    data = csv_bytes(["name", "x"], [{"name": 'Dupont, "fils"\nÉté', "x": None}])
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows == [["name", "x"], ['Dupont, "fils"\nÉté', ""]]


def test_geojson_keeps_the_exact_value():
    data = json.loads(geojson_bytes([(None, {"name": "=1+1", "x": float("nan")})], estimate="guess"))
    assert data["features"][0] == {"type": "Feature", "geometry": None, "properties": {"name": "=1+1", "x": None}}
    assert data["estimate"] == "guess"
