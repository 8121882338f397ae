"""Records to rows and back. Another program may have left an empty text or a word where a number belongs: both read as missing."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, Optional

from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.records.vocabulary import Occlusion
from camera_requisition.store import geometry
from camera_requisition.store.inventory_schema import CAMERA, INTAKE, OWNER, RECORDER
from camera_requisition.store.schema import BOOLEAN, GEOMETRY, INTEGER, REAL, Table

Row = tuple[Any, ...]

CAMERA_COLUMNS = (*CAMERA.column_names, GEOMETRY)
VIEW_COLUMNS = ("camera_id", "extent", GEOMETRY, "assumed", "occlusion", "fingerprint", "stale", "computed_at")


def owner_of(row: Sequence[Any]) -> Owner:
    """The owner of a row in the order of the table's columns."""
    values = _values(OWNER, row)
    values["name"] = values["name"] or values["owner_id"]
    return Owner(**values)


def recorder_of(row: Sequence[Any]) -> Recorder:
    """The recorder of a row in the order of the table's columns."""
    values = _values(RECORDER, row)
    values["assumed"] = bool(values["assumed"])
    return Recorder(**values)


def camera_of(row: Sequence[Any]) -> Camera:
    """The camera of a row in the order of `CAMERA_COLUMNS`."""
    # By position, as 100,000 of them are read at a time: the columns stand in the order of the fields.
    values = [read(value) for (_, read), value in zip(_CAMERA_READERS, row)]
    values.extend(geometry.point(row[-1]))
    return Camera(*values)


def reader_of(table: Table, column: str) -> Callable[[Any], Any]:
    """How values of a column are read: of another type than the column's they are missing."""
    return dict(_READERS[table.name])[column]


def intake_of(row: Sequence[Any]) -> Intake:
    """The intake of a row in the order of the table's columns."""
    values = _values(INTAKE, row)
    counts = {name: values[name] or 0 for name in _INTAKE_COUNTS}
    return Intake(**{**values, **counts})


def views_of(rows: Sequence[Sequence[Any]]) -> list[CameraView]:
    """The views of rows in the order of `VIEW_COLUMNS`; a geometry that cannot be read leaves a stale, empty view."""
    from shapely.geometry import MultiPolygon

    found = []
    for row, shape in zip(rows, geometry.geometries([row[2] for row in rows])):
        whole = _multi_polygon(shape)
        found.append(
            CameraView(
                camera_id=row[0],
                extent=row[1],
                geometry=MultiPolygon() if whole is None else whole,
                assumed=tuple(name for name in (row[3] or "").split(",") if name),
                occlusion=row[4] or Occlusion.NONE.value,
                fingerprint=row[5] or "",
                stale=bool(row[6]) or whole is None,
                computed_at=row[7],
            )
        )
    return found


def owner_row(owner: Owner) -> Row:
    """Values in the order of the table's columns."""
    return _row(OWNER, owner)


def recorder_row(recorder: Recorder) -> Row:
    """Values in the order of the table's columns."""
    return _row(RECORDER, recorder)


def intake_row(intake: Intake) -> Row:
    """Values in the order of the table's columns."""
    return _row(INTAKE, intake)


def camera_row(camera: Camera, srs_id: int) -> Row:
    """Values in the order of `CAMERA_COLUMNS`."""
    return (*_row(CAMERA, camera), geometry.point_blob(camera.x, camera.y, srs_id))


def view_rows(views: Sequence[CameraView], srs_id: int) -> list[Row]:
    """Values in the order of `VIEW_COLUMNS`."""
    shapes = geometry.blobs([view.geometry for view in views], srs_id)
    return [
        (
            view.camera_id,
            str(view.extent),
            blob,
            ",".join(view.assumed) or None,
            str(view.occlusion),
            view.fingerprint or None,
            int(view.stale),
            view.computed_at,
        )
        for view, blob in zip(views, shapes)
    ]


def _multi_polygon(shape: Any) -> Any:
    from shapely.geometry import MultiPolygon

    if shape is None or shape.geom_type == "MultiPolygon":
        return shape
    if shape.geom_type == "Polygon":
        return MultiPolygon() if shape.is_empty else MultiPolygon([shape])
    return None


def _row(table: Table, record: Any) -> Row:
    return tuple(_stored(getattr(record, name)) for name in table.column_names)


def _stored(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, str):
        # `str` of a word of a vocabulary is its value; SQLite would refuse the subclass.
        return str(value) or None
    return value


def _values(table: Table, row: Sequence[Any]) -> dict[str, Any]:
    return {name: read(value) for (name, read), value in zip(_READERS[table.name], row)}


def _text(value: Any) -> Optional[str]:
    if type(value) is str:
        return value or None
    return None if value is None or isinstance(value, bytes) else str(value)


def _number(value: Any) -> Optional[float]:
    return float(value) if isinstance(value, (int, float)) and math.isfinite(value) else None


def _whole(value: Any) -> Optional[int]:
    return int(value) if isinstance(value, (int, float)) and math.isfinite(value) else None


def _flag(value: Any) -> Optional[bool]:
    return bool(value) if isinstance(value, (int, float)) else None


_BY_TYPE: dict[str, Callable[[Any], Any]] = {REAL: _number, INTEGER: _whole, BOOLEAN: _flag}
_INTAKE_COUNTS = frozenset(column.name for column in INTAKE.columns if column.kind == INTEGER)
_READERS = {
    table.name: tuple((column.name, _BY_TYPE.get(column.kind, _text)) for column in table.columns)
    for table in (OWNER, RECORDER, CAMERA, INTAKE)
}
_CAMERA_READERS = _READERS[CAMERA.name]
