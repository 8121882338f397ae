"""Taking an intake back: what it added goes, what it changed is again as it was, unless somebody has edited it since.

Ids of what goes are never used again; the cameras' history keeps all that was there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Optional

from camera_requisition.core.errors import InventoryError
from camera_requisition.core.records import Camera
from camera_requisition.store import rows
from camera_requisition.store.confirmations import forget_answers
from camera_requisition.store.geopackage import note_change, srs_id_of
from camera_requisition.store.inventory_schema import CAMERA, CAMERA_VIEW, INTAKE, OWNER, RECORDER, REVIEW
from camera_requisition.store.schema import Table, names, quoted, select_statement, update_statement
from camera_requisition.store.sql import Connection, is_postgis, locking
from camera_requisition.store.triggers import UNDO

_SIGNATURE = ("edited_by", "edited_at", "edited_with", "intake_id")
_KEYS = {OWNER.name: (OWNER, "owner_id"), RECORDER.name: (RECORDER, "recorder_id")}


@dataclass(frozen=True)
class Undone:
    """How many records were removed and restored, and those that were kept because somebody has edited or used them since:
    (table, id, columns; none where the whole record stays)."""

    removed: int
    restored: int
    kept: tuple[tuple[str, str, tuple[str, ...]], ...]


def undo_intake(connection: Connection, intake_id: str, by: str, at: str) -> Undone:
    """Take `intake_id` back inside the caller's transaction; `by` and `at` (ISO 8601 with offset) sign it.

    Raises InventoryError `intake_unknown`, `intake_undone_before`, `intake_without_changes`.
    """
    _check(connection, intake_id)
    undoing = _Undoing(connection, by, at)
    listed = connection.execute(
        "SELECT table_name, record_id, before, after FROM intake_change WHERE intake_id = ? ORDER BY fid DESC", (intake_id,)
    ).fetchall()
    # Cameras before the recorders that they hang on, those before the owners.
    undoing.read_ahead([record_id for name, record_id, _, _ in listed if name == CAMERA.name])
    for table in (CAMERA.name, RECORDER.name, OWNER.name):
        for name, record_id, before, after in listed:
            if name == table:
                undoing.undo(table, record_id, before, after)
        undoing.remove_cameras()
    # What was decided with it is open again.
    decided = [(int(record_id),) for name, record_id, _, _ in listed if name == REVIEW.name]
    connection.executemany("UPDATE review SET decision = NULL, decided_by = NULL, decided_at = NULL WHERE fid = ?", decided)
    forget_answers(connection, intake_id)
    connection.execute("DELETE FROM review WHERE intake_id = ? AND decision IS NULL", (intake_id,))
    connection.execute("UPDATE intake SET undone_at = ?, undone_by = ? WHERE intake_id = ?", (at, by, intake_id))
    for changed in (OWNER, RECORDER, CAMERA, CAMERA_VIEW, INTAKE, REVIEW):
        note_change(connection, changed)
    return Undone(undoing.removed, undoing.restored, tuple(undoing.kept))


def _check(connection: Connection, intake_id: str) -> None:
    query = locking(connection, "SELECT undone_at, added, updated FROM intake WHERE intake_id = ?")
    found = connection.execute(query, (intake_id,)).fetchone()
    if found is None:
        known = ", ".join(row[0] for row in connection.execute("SELECT intake_id FROM intake ORDER BY fid DESC LIMIT 20"))
        raise InventoryError("intake_unknown", intake_id=intake_id, known=known or "-")
    undone_at, added, updated = found
    if undone_at:
        raise InventoryError("intake_undone_before", intake_id=intake_id, at=undone_at)
    kept = connection.execute("SELECT 1 FROM intake_change WHERE intake_id = ? LIMIT 1", (intake_id,)).fetchone()
    if kept is None and (added or updated):
        raise InventoryError("intake_without_changes", intake_id=intake_id)


class _Undoing:
    def __init__(self, connection: Connection, by: str, at: str) -> None:
        self._connection = connection
        self._by, self._at = by, at
        self._srs_id = srs_id_of(connection, CAMERA)
        self.removed = self.restored = 0
        self.kept: list[tuple[str, str, tuple[str, ...]]] = []
        self._cameras: dict[str, Camera] = {}
        self._came: dict[str, Optional[Camera]] = {}
        self._restoring: list[tuple[Any, ...]] = []
        self._going: list[str] = []

    def read_ahead(self, camera_ids: Sequence[str]) -> None:
        """Read many cameras, and how they came, at once: of a server each question takes its time. Each is used once, for it changes then."""
        if not is_postgis(self._connection):
            return
        held = locking(self._connection, select_statement(CAMERA, rows.CAMERA_COLUMNS, "WHERE camera_id = ANY (?) ORDER BY fid"))
        came = " ".join(
            (
                "SELECT DISTINCT ON (camera_id)",
                names(rows.CAMERA_COLUMNS),
                "FROM camera_history WHERE camera_id = ANY (?) ORDER BY camera_id, fid",
            )
        )
        self._cameras.update(self._read(held, camera_ids))
        self._came.update({**dict.fromkeys(camera_ids), **self._read(came, camera_ids)})

    def _read(self, query: str, camera_ids: Sequence[str]) -> dict[str, Camera]:
        found = map(rows.camera_of, self._connection.execute(query, (list(camera_ids),)))
        return {camera.camera_id: camera for camera in found}

    def remove_cameras(self) -> None:
        """Let the cameras go that were found to be as they came."""
        self._restore_cameras()
        going, self._going = self._going, []
        sign = update_statement(CAMERA, ("edited_by", "edited_at", "edited_with"), "camera_id")
        self._connection.executemany(sign, [(self._by, self._at, UNDO, camera_id) for camera_id in going])
        self._connection.executemany("DELETE FROM camera WHERE camera_id = ?", [(camera_id,) for camera_id in going])

    def undo(self, table: str, record_id: str, before: str | None, after: str | None) -> None:
        """Take one change back."""
        if table == CAMERA.name:
            if before is None:
                self._remove_camera(record_id)
            else:
                self._restore_camera(record_id, json.loads(before), json.loads(after or "{}"))
        elif before is None:
            self._remove(*_KEYS[table], record_id, json.loads(after or "{}"))
        else:
            self._restore(*_KEYS[table], record_id, json.loads(before), json.loads(after or "{}"))

    def _restore_cameras(self) -> None:
        restoring, self._restoring = self._restoring, []
        self._connection.executemany(update_statement(CAMERA, rows.CAMERA_COLUMNS, "camera_id"), restoring)

    def _camera(self, camera_id: str) -> Camera | None:
        if camera_id in self._cameras:
            return self._cameras.pop(camera_id)
        self._restore_cameras()
        query = locking(self._connection, select_statement(CAMERA, rows.CAMERA_COLUMNS, "WHERE camera_id = ?"))
        found = self._connection.execute(query, (camera_id,)).fetchone()
        return None if found is None else rows.camera_of(found)

    def _remove_camera(self, camera_id: str) -> None:
        camera = self._camera(camera_id)
        if camera is None:
            return
        if not self._is_as_it_came(camera):
            self.kept.append((CAMERA.name, camera_id, ()))
            return
        self._going.append(camera_id)
        self.removed += 1

    def _is_as_it_came(self, camera: Camera) -> bool:
        """Whether a camera is what it was when it was added: edits that were taken back don't count."""
        if camera.camera_id in self._came:
            came = self._came.pop(camera.camera_id)
            if came is None:
                return True
        else:
            query = " ".join(("SELECT", names(rows.CAMERA_COLUMNS), "FROM camera_history WHERE camera_id = ? ORDER BY fid LIMIT 1"))
            first = self._connection.execute(query, (camera.camera_id,)).fetchone()
            if first is None:
                return True
            came = rows.camera_of(first)
        return replace(camera, **{name: getattr(came, name) for name in _SIGNATURE}) == came

    def _restore_camera(self, camera_id: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        camera = self._camera(camera_id)
        if camera is None:
            return
        known = {field.name for field in fields(Camera)}
        back, kept = _split({name: getattr(camera, name) for name in after if name in known}, before, after)
        if ("x" in back) != ("y" in back) and {"x", "y"} <= set(after):
            kept = tuple(dict.fromkeys((*kept, "x", "y")))  # a place is moved whole or not at all
            back.pop("x", None), back.pop("y", None)
        if kept:
            self.kept.append((CAMERA.name, camera_id, kept))
        if back:
            restored = replace(camera, **back, edited_by=self._by, edited_at=self._at, edited_with=UNDO)
            self._restoring.append((*rows.camera_row(restored, self._srs_id), camera_id))
            self.restored += 1

    def _record(self, table: Table, key: str, record_id: str) -> dict[str, Any] | None:
        query = locking(self._connection, select_statement(table, table.column_names, " ".join(("WHERE", quoted(key), "= ?"))))
        found = self._connection.execute(query, (record_id,)).fetchone()
        return None if found is None else dict(zip(table.column_names, found))

    def _remove(self, table: Table, key: str, record_id: str, after: Mapping[str, Any]) -> None:
        held = self._record(table, key, record_id)
        if held is None:
            return
        below = {"owner": "SELECT 1 FROM recorder WHERE owner_id = ?", "recorder": "SELECT 1 FROM camera WHERE recorder_id = ?"}[table.name]
        said = {name: value for name, value in held.items() if name not in _SIGNATURE}
        if said != {name: after.get(name) for name in said} or self._connection.execute(below, (record_id,)).fetchone():
            self.kept.append((table.name, record_id, ()))
            return
        self._sign(table, key, record_id)
        self._connection.execute(" ".join(("DELETE FROM", quoted(table.name), "WHERE", quoted(key), "= ?")), (record_id,))
        self.removed += 1

    def _restore(self, table: Table, key: str, record_id: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        held = self._record(table, key, record_id)
        if held is None:
            return
        back, kept = _split({name: held[name] for name in after if name in held}, before, after)
        if kept:
            self.kept.append((table.name, record_id, kept))
        if back:
            signed = {**back, "edited_by": self._by, "edited_at": self._at, "edited_with": UNDO}
            self._connection.execute(update_statement(table, tuple(signed), key), (*signed.values(), record_id))
            self.restored += 1

    def _sign(self, table: Table, key: str, record_id: str) -> None:
        sign = update_statement(table, ("edited_by", "edited_at", "edited_with"), key)
        self._connection.execute(sign, (self._by, self._at, UNDO, record_id))


def _split(held: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What goes back, and the columns that somebody has edited since: those stay."""
    back = {name: before[name] for name, value in held.items() if value == after[name] and name in before}
    return back, tuple(name for name, value in held.items() if value != after[name])
