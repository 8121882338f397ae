"""Cells of rows, in tables of few and of thousands of columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.imports.readers.cells import Header, RowCells


@given(st.sampled_from([3, 101]), st.lists(st.text(max_size=5), max_size=101))
def test_a_row_is_what_a_dictionary_of_its_cells_would_be(width, texts):
    columns = [f"c{number}" for number in range(width)]
    texts = texts[:width]
    cells, expected = RowCells(Header(columns), texts), dict(zip(columns, texts))
    assert cells == expected
    assert (dict(cells), list(cells), len(cells), repr(cells)) == (expected, list(expected), len(expected), repr(expected))
    assert [cells.get(column, "-") for column in columns] == [expected.get(column, "-") for column in columns]
    assert "other" not in cells


@pytest.mark.parametrize("width", [3, 5_000])
def test_rows_of_one_header_dont_mix(width):
    header = Header([f"c{number}" for number in range(width)])
    rows = [RowCells(header, [f"{row}-{column}" for column in range(width)]) for row in range(3)]
    assert [row["c2"] for row in (rows[0], rows[2], rows[1], rows[0])] == ["0-2", "2-2", "1-2", "0-2"]


def test_a_wide_row_takes_about_the_memory_of_its_text():
    cells = RowCells(Header([f"c{number}" for number in range(5_000)]), ["v12"] * 5_000)
    assert 20_000 <= cells.memory() < 21_000


def test_a_column_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        RowCells(Header(["a", "b"]), ["1"])["b"]
