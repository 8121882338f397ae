"""A packed R-tree, judged by SQLite: its own check, and what it finds beside a look at every row."""

from __future__ import annotations

import sqlite3

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from camera_requisition.store.rtree_packing import pack


def tree():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE VIRTUAL TABLE t USING rtree(id, minx, maxx, miny, maxy)")
    return connection


def boxes(count, seed):
    rng = np.random.default_rng(seed)
    low = rng.uniform((900_000, 6_400_000), (901_000, 6_401_000), (count, 2))
    size = rng.uniform(0, 50, (count, 2)) * (rng.random((count, 1)) > 0.1)
    return np.column_stack([low[:, 0], low[:, 0] + size[:, 0], low[:, 1], low[:, 1] + size[:, 1]])


def sound(connection):
    return connection.execute("SELECT rtreecheck('t')").fetchone()[0] == "ok"


@settings(max_examples=25)
@given(count=st.integers(1, 6000), seed=st.integers(0, 10**6))
def test_sqlite_finds_what_a_look_at_every_box_finds(count, seed):
    connection, given_boxes = tree(), boxes(count, seed)
    keys = np.random.default_rng(seed).permutation(10 * count)[:count].astype(np.int64) - count
    assert pack(connection, "t", keys, given_boxes)
    assert sound(connection)
    x, y = 900_000 + seed % 1000, 6_400_000 + seed % 997
    found = {
        row[0]
        for row in connection.execute("SELECT id FROM t WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?", (x + 60, x, y + 60, y))
    }
    meets = (given_boxes[:, 0] <= x + 60) & (given_boxes[:, 1] >= x) & (given_boxes[:, 2] <= y + 60) & (given_boxes[:, 3] >= y)
    expected = set(keys[meets].tolist())
    assert expected <= found
    # 32-bit floats are half a metre coarse here
    near = (given_boxes[:, 0] <= x + 62) & (given_boxes[:, 1] >= x - 2) & (given_boxes[:, 2] <= y + 62) & (given_boxes[:, 3] >= y - 2)
    assert found <= set(keys[near].tolist())
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (count,)


@pytest.mark.parametrize("count", [1, 45, 46, 51, 2025, 2026, 9000])
def test_rows_come_and_go_afterwards(count):
    connection, given_boxes = tree(), boxes(count, count)
    assert pack(connection, "t", np.arange(1, count + 1, dtype=np.int64), given_boxes)
    for key in range(1, count + 1, 2):
        connection.execute("DELETE FROM t WHERE id = ?", (key,))
    for key, box in enumerate(boxes(200, 7).tolist(), start=count + 1):
        connection.execute("INSERT INTO t VALUES (?, ?, ?, ?, ?)", (key, *box))
    connection.execute("UPDATE t SET maxx = maxx + 10 WHERE id = ?", (count + 3,))
    assert sound(connection)
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (count // 2 + 200,)


def test_a_tree_that_holds_something_is_left_alone():
    connection = tree()
    connection.execute("INSERT INTO t VALUES (5, 0, 1, 0, 1)")
    assert not pack(connection, "t", np.array([1], dtype=np.int64), boxes(1, 1))
    assert not pack(tree(), "t", np.array([], dtype=np.int64), np.empty((0, 4)))
    assert connection.execute("SELECT id FROM t").fetchall() == [(5,)]
    assert sound(connection)


def test_a_tree_that_was_emptied_is_filled_again():
    connection = tree()
    for _time in range(2):
        assert pack(connection, "t", np.arange(1, 3001, dtype=np.int64), boxes(3000, 3))
        assert sound(connection)
        connection.execute("DELETE FROM t")
