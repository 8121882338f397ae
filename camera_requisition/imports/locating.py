"""Understood rows with their places, repaired where a territory makes the repair certain: then, and only then, one reading is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from camera_requisition.core.sight import geodesy
from camera_requisition.imports.coordinates import Territory, check_places, locate
from camera_requisition.imports.delivered import Flag
from camera_requisition.imports.intake import LocatedRow
from camera_requisition.imports.understood import Rejection, UnderstoodRow

AXES_REPAIRED, READING_CHOSEN = "axes_repaired", "coordinates_repaired"
# Readings far from the territory needn't be transformed; what is near it is looked at exactly.
_NEARBY_SHARE = 0.5
_EDGE_POINTS = 9


@dataclass(frozen=True)
class _Reading:
    """One way to read a row's coordinates, in the list's reference system; `exchanged`: the columns the other way round."""

    row: int
    x: float
    y: float
    exchanged: bool = False


def locate_rows(
    rows: Sequence[UnderstoodRow], crs: Optional[str], inventory_crs: str, territory: Optional[Territory]
) -> tuple[list[LocatedRow], list[Rejection]]:
    """Each row with its place in the inventory's reference system, and those that can't be where they say.

    `crs` is the list's reference system, None where it has no coordinates. With a territory, coordinates that lie in it in one reading
    only are repaired and flagged: digits in groups (`coordinates_repaired`), exchanged axes (`axes_repaired`). Without one, or where
    several readings lie in it, nothing is repaired.
    """
    if crs is None:
        return [LocatedRow(row) for row in rows], []
    placed = [index for index, row in enumerate(rows) if row.x is not None and row.y is not None]
    places = locate([rows[index].x or 0.0 for index in placed], [rows[index].y or 0.0 for index in placed], crs, inventory_crs, territory)
    located: dict[int, LocatedRow] = {}
    faults: dict[int, str] = {}
    for position, index in enumerate(placed):
        fault = places.faults[position]
        if fault is None:
            place = float(places.x[position]), float(places.y[position])
            located[index] = LocatedRow(rows[index], *place, places.municipalities[position])
        else:
            faults[index] = fault
    if territory is not None and territory.polygons:
        doubtful = [index for index, row in enumerate(rows) if index in faults or (row.doubt is not None and row.x is None)]
        located.update(_repaired(rows, doubtful, crs, inventory_crs, territory))
    rejections = [_rejection(rows[index], fault, crs) for index, fault in faults.items() if index not in located]
    rejected = {index for index in faults if index not in located}
    return [located.get(index, LocatedRow(row)) for index, row in enumerate(rows) if index not in rejected], rejections


def _rejection(row: UnderstoodRow, fault: str, crs: str) -> Rejection:
    values = {"x": f"{row.x:.15g}", "y": f"{row.y:.15g}", "crs": crs}
    return Rejection(row.number, fault, row.cells, values, source_id=row.source_id)


def _repaired(
    rows: Sequence[UnderstoodRow], doubtful: Sequence[int], crs: str, inventory_crs: str, territory: Territory
) -> dict[int, LocatedRow]:
    """Those of the doubtful rows that lie in the territory in exactly one reading.

    First the readings as the columns stand and the plain exchange are weighed against each other; only where none of them lies there,
    the readings of exchanged columns.
    """
    near = _Nearby(crs, inventory_crs, territory)
    first = [reading for index in doubtful for reading in (*_readings(index, rows[index], near), *_exchange(index, rows[index], near))]
    found = _settled(rows, first, crs, inventory_crs, territory)
    left = [index for index in doubtful if index not in found]
    second = [reading for index in left for reading in _readings(index, rows[index], near, exchanged=True)]
    found.update(_settled(rows, second, crs, inventory_crs, territory))
    return {index: row for index, row in found.items() if row is not None}


class _Nearby:
    """Quick look whether coordinates can lie in the territory at all."""

    def __init__(self, crs: str, inventory_crs: str, territory: Territory) -> None:
        bounds = np.array([polygon.bounds for polygon in territory.polygons])
        left, bottom, right, top = bounds[:, 0].min(), bounds[:, 1].min(), bounds[:, 2].max(), bounds[:, 3].max()
        xs, ys = (grid.ravel() for grid in np.meshgrid(np.linspace(left, right, _EDGE_POINTS), np.linspace(bottom, top, _EDGE_POINTS)))
        x, y = geodesy.from_lonlat_or_nan(crs, *geodesy.lonlat_or_nan(inventory_crs, xs, ys))
        self._anywhere = not (np.isfinite(x).all() and np.isfinite(y).all())
        margin = _NEARBY_SHARE * max(float(np.ptp(x)), float(np.ptp(y)))
        self._x, self._y = (x.min() - margin, x.max() + margin), (y.min() - margin, y.max() + margin)

    def x(self, value: float) -> bool:
        """Whether a first coordinate is near."""
        return self._anywhere or self._x[0] <= value <= self._x[1]

    def y(self, value: float) -> bool:
        """Whether a second coordinate is near."""
        return self._anywhere or self._y[0] <= value <= self._y[1]


def _readings(index: int, row: UnderstoodRow, near: _Nearby, exchanged: bool = False) -> list[_Reading]:
    """The readings of a row's cells beside the plain one."""
    if row.doubt is None:
        return []
    firsts, seconds = (row.doubt.y, row.doubt.x) if exchanged else (row.doubt.x, row.doubt.y)
    xs, ys = [x for x in firsts if near.x(x)], [y for y in seconds if near.y(y)]
    return [_Reading(index, x, y, exchanged) for x in xs for y in ys]


def _exchange(index: int, row: UnderstoodRow, near: _Nearby) -> list[_Reading]:
    if row.x is None or row.y is None or not (near.x(row.y) and near.y(row.x)):
        return []
    return [_Reading(index, row.y, row.x, exchanged=True)]


def _settled(
    rows: Sequence[UnderstoodRow], readings: Sequence[_Reading], crs: str, inventory_crs: str, territory: Territory
) -> dict[int, Optional[LocatedRow]]:
    """By row the one reading that lies in the territory; None where several do."""
    if not readings:
        return {}
    xs, ys = np.array([reading.x for reading in readings]), np.array([reading.y for reading in readings])
    checked = check_places(xs, ys, crs, inventory_crs, territory)
    found: dict[int, Optional[LocatedRow]] = {}
    for position in np.flatnonzero(checked.good):
        reading = readings[position]
        place = float(checked.x[position]), float(checked.y[position])
        several = reading.row in found
        found[reading.row] = None if several else LocatedRow(_read_so(rows[reading.row], reading), *place, checked.municipalities[position])
    return found


def _read_so(row: UnderstoodRow, reading: _Reading) -> UnderstoodRow:
    """`row` with one reading of its coordinates, and the flags that say so."""
    camera, flags = (row.doubt.camera, row.doubt.flags) if row.doubt is not None else (row.camera, row.flags)
    said: list[Flag] = []
    if row.doubt is not None:
        given = (reading.y, reading.x) if reading.exchanged else (reading.x, reading.y)
        cells = zip(row.doubt.columns, row.doubt.texts, given, row.doubt.plain)
        said += [Flag(READING_CHOSEN, column, text) for column, text, value, plain in cells if value != plain]
    if reading.exchanged:
        text = " / ".join(row.doubt.texts) if row.doubt is not None else f"{row.x:.15g} / {row.y:.15g}"
        said.append(Flag(AXES_REPAIRED, row.doubt.columns[0] if row.doubt is not None else "", text))
    return replace(row, x=reading.x, y=reading.y, camera=camera, flags=(*flags, *said), doubt=None)
