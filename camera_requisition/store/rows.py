"""Records to rows and back. Another program may have left an empty text or a word where a number belongs: both read as missing."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, Optional, TypeVar

from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.records.vocabulary import Occlusion
from camera_requisition.store import geometry
from camera_requisition.store.inventory_schema import CAMERA, INTAKE, OWNER, RECORDER
from camera_requisition.store.schema import BOOLEAN, GEOMETRY, INTEGER, REAL, Table

Row = tuple[Any, ...]
_Record = TypeVar("_Record", Owner, Recorder, Camera)

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


def owners_of(rows: Sequence[Row]) -> list[Owner]:
    """`owner_of` of many rows."""
    columns = _columns(OWNER, rows)
    if columns:
        columns[_OWNER_NAME] = [name or owner_id for name, owner_id in zip(columns[_OWNER_NAME], columns[_OWNER_ID])]
    return _records(Owner, OWNER.column_names, columns)


def recorders_of(rows: Sequence[Row]) -> list[Recorder]:
    """`recorder_of` of many rows."""
    columns = _columns(RECORDER, rows)
    if columns:
        columns[_RECORDER_ASSUMED] = list(map(bool, columns[_RECORDER_ASSUMED]))
    return _records(Recorder, RECORDER.column_names, columns)


def cameras_of(rows: Sequence[Row]) -> list[Camera]:
    """`camera_of` of many rows."""
    columns = _columns(CAMERA, rows)
    if not columns:
        return []
    columns.extend(geometry.points([row[-1] for row in rows]))
    return _records(Camera, _CAMERA_FIELDS, columns)


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
    if not rows:
        return []
    from shapely.geometry import MultiPolygon

    camera_ids, extents, blobs, texts, occlusions, fingerprints, stale, computed = zip(*rows)
    shapes = geometry.multipolygons(blobs)
    # A handful of texts among thousands of rows; records don't change, so that they may share what they hold.
    assumed = {text: tuple(name for name in (text or "").split(",") if name) for text in set(texts)}
    return list(
        map(
            CameraView,
            camera_ids,
            extents,
            [MultiPolygon() if shape is None else shape for shape in shapes],
            [assumed[text] for text in texts],
            [occlusion or Occlusion.NONE.value for occlusion in occlusions],
            [digest or "" for digest in fingerprints],
            [bool(old) or shape is None for old, shape in zip(stale, shapes)],
            computed,
        )
    )


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
            view.stale,
            view.computed_at,
        )
        for view, blob in zip(views, shapes)
    ]


def _row(table: Table, record: Any) -> Row:
    return tuple(_stored(getattr(record, name)) for name in table.column_names)


def _stored(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, str):
        # `str` of a word of a vocabulary is its value; SQLite would refuse the subclass.
        return str(value) or None
    return value


def _values(table: Table, row: Sequence[Any]) -> dict[str, Any]:
    return {name: read(value) for (name, read), value in zip(_READERS[table.name], row)}


def _columns(table: Table, rows: Sequence[Row]) -> list[Sequence[Any]]:
    """The columns of `rows`, which begin with those of the table, with values as `_values` reads them; empty without rows.

    Column by column, for a search reads hundreds of rows: nearly always the types of a whole column say that its values are good.
    """
    return [
        column if _good(kinds, numbers, column) else list(map(read, column))
        for (read, kinds, numbers), column in zip(_COLUMN_READERS[table.name], zip(*rows))
    ]


def _records(kind: type[_Record], names: Sequence[str], columns: Sequence[Sequence[Any]]) -> list[_Record]:
    """Records of `kind` whose fields `names` (all that it has) are `columns`.

    A frozen record sets its fields one by one, which takes longer than reading them; the dictionary that holds them is filled at once.
    """
    found = []
    for values in zip(*columns):
        record = object.__new__(kind)
        record.__dict__.update(zip(names, values))
        found.append(record)
    return found


def _good(kinds: frozenset[type], numbers: bool, column: Sequence[Any]) -> bool:
    """Whether reading would leave every value as it is."""
    if not kinds.issuperset(map(type, column)):
        return False
    return not (_INFINITE.intersection(column) if numbers else "" in column)


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
_NOTHING: type = type(None)
_INFINITE = frozenset((math.inf, -math.inf))
# Of each column how a value is read, which types are left as they are, and whether these are numbers, which must be finite.
_GOOD_TYPES: dict[Callable[[Any], Any], frozenset[type]] = {
    _text: frozenset((str, _NOTHING)),
    _number: frozenset((float, _NOTHING)),
    _whole: frozenset((int, _NOTHING)),
}
_COLUMN_READERS = {
    name: tuple((read, _GOOD_TYPES.get(read, frozenset((_NOTHING,))), read is not _text) for _, read in readers)
    for name, readers in _READERS.items()
}
_OWNER_ID, _OWNER_NAME = (OWNER.column_names.index(name) for name in ("owner_id", "name"))
_CAMERA_FIELDS = (*CAMERA.column_names, "x", "y")
_RECORDER_ASSUMED = RECORDER.column_names.index("assumed")
