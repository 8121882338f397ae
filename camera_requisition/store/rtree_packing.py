"""An empty R-tree filled at once: its nodes are packed (sort-tile-recursive, Leutenegger and others 1997) and written as SQLite keeps them.

SQLite puts one row after the other into the tree, which takes longer than everything else of a hundred thousand views. What its tables hold is
part of its file format and doesn't change (https://www.sqlite.org/rtree.html, "Shadow Tables", and the head of ext/rtree/rtree.c): a node is a
blob of the depth (of the root alone), the number of cells, and cells of a key of 8 bytes and four 32-bit floats, the high byte first.
"""

from __future__ import annotations

import math
import sqlite3
from typing import TYPE_CHECKING, Any, cast

from camera_requisition.store.schema import quoted

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float64]
    Keys = npt.NDArray[np.int64]

_HEAD_BYTES, _CELL_BYTES = 4, 24
_ROOT = 1
_DEFENDED = "may not be modified"
"""How SQLite refuses the first row of a table that it defends (SQLITE_DBCONFIG_DEFENSIVE)."""
_FULL = 0.9
"""Share of a node that is filled: rows that come later find room before nodes have to be split."""


def pack(connection: sqlite3.Connection, rtree: str, keys: Keys, boxes: Array) -> bool:
    """Fill the R-tree named `rtree`, in two dimensions, with `keys` (n,) and `boxes` (n, 4): min x, max x, min y, max y, none of them NaN.

    False, and nothing done, where it isn't empty or doesn't let its tables be written.
    """
    import numpy as np

    nodes, rowids, parents = (quoted(f"{rtree}_{part}") for part in ("node", "rowid", "parent"))
    root = connection.execute(" ".join(("SELECT length(data), data FROM", nodes, "WHERE nodeno = 1"))).fetchone()
    if root is None or any(root[1][:_HEAD_BYTES]) or not len(keys):
        return False
    capacity = int(((root[0] - _HEAD_BYTES) // _CELL_BYTES) * _FULL)
    levels = _levels(_rounded(boxes), capacity)
    first = _ROOT + 1
    written: list[tuple[int, bytes]] = []
    above: list[tuple[int, int]] = []
    places: Keys = np.empty(0, dtype=np.int64)
    below: Keys = keys
    for depth, (order, owner, cells) in enumerate(levels):
        top = depth == len(levels) - 1
        numbers = np.array([_ROOT]) if top else np.arange(first, first + owner[-1] + 1)
        first += 0 if top else len(numbers)
        written.extend(zip(numbers.tolist(), _blobs(below[order], cells[order], owner, root[0], len(levels) - 1 if top else 0)))
        if depth == 0:
            places = numbers[owner]
        else:
            above.extend(zip(below[order].tolist(), numbers[owner].tolist()))
        below = numbers
    try:
        connection.executemany(" ".join(("INSERT OR REPLACE INTO", nodes, "VALUES (?, ?)")), written)
    except sqlite3.OperationalError as error:
        if _DEFENDED not in str(error):  # a full disk, say: there may be half a tree, which the caller's transaction takes back
            raise
        return False
    connection.executemany(" ".join(("INSERT INTO", rowids, "VALUES (?, ?)")), sorted(zip(keys[levels[0][0]].tolist(), places.tolist())))
    connection.executemany(" ".join(("INSERT INTO", parents, "VALUES (?, ?)")), sorted(above))
    return True


def _rounded(boxes: Array) -> npt.NDArray[np.float32]:
    """As 32-bit floats, never smaller than the box."""
    import numpy as np

    found = boxes.astype(np.float32)
    low, high = (0, 2), (1, 3)
    for column in low:
        found[:, column] = np.where(found[:, column] > boxes[:, column], np.nextafter(found[:, column], np.float32(-np.inf)), found[:, column])
    for column in high:
        found[:, column] = np.where(found[:, column] < boxes[:, column], np.nextafter(found[:, column], np.float32(np.inf)), found[:, column])
    return found


def _levels(boxes: npt.NDArray[np.float32], capacity: int) -> list[tuple[Any, Any, Any]]:
    """From the leaves to the root: the order of what lies in the nodes, the node (from 0) of each in that order, the given boxes."""
    found = []
    cells = boxes
    while True:
        order, owner = _tiles(cells, capacity)
        found.append((order, owner, cells))
        if owner[-1] == 0:
            return found
        cells = _around(cells[order], owner)


def _tiles(cells: npt.NDArray[np.float32], capacity: int) -> tuple[Any, Any]:
    """Slices from west to east, in each nodes from south to north, evenly filled."""
    import numpy as np

    x, y = cells[:, 0] + (cells[:, 1] - cells[:, 0]) / 2, cells[:, 2] + (cells[:, 3] - cells[:, 2]) / 2
    count = math.ceil(len(cells) / capacity)
    slices = math.ceil(math.sqrt(count))
    by_x = np.argsort(x, kind="stable")
    of_slice = np.empty(len(cells), dtype=np.int64)
    of_slice[by_x] = np.arange(len(cells)) * slices // len(cells)
    order = np.lexsort((y, of_slice))
    return order, np.arange(len(cells)) * count // len(cells)


def _around(cells: npt.NDArray[np.float32], owner: Any) -> npt.NDArray[np.float32]:
    import numpy as np

    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    parts = [(np.minimum, 0), (np.maximum, 1), (np.minimum, 2), (np.maximum, 3)]
    return cast("npt.NDArray[np.float32]", np.column_stack([take.reduceat(cells[:, column], starts) for take, column in parts]))


def _blobs(keys: Keys, cells: npt.NDArray[np.float32], owner: Any, size: int, depth: int) -> list[bytes]:
    """The nodes, in their order; `keys` and `cells` lie in the order of `owner`."""
    import numpy as np

    table = np.empty(len(keys), dtype=[("key", ">i8"), ("box", ">f4", 4)])
    table["key"], table["box"] = keys, cells
    data = table.tobytes()
    ends = np.flatnonzero(np.diff(owner, append=owner[-1] + 1)) + 1
    found = []
    start = 0
    for end in ends.tolist():
        head = depth.to_bytes(2, "big") + (end - start).to_bytes(2, "big")
        found.append((head + data[start * _CELL_BYTES : end * _CELL_BYTES]).ljust(size, b"\0"))
        start = end
    return found
