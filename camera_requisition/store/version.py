"""What an inventory says, as one number: the same wherever it is kept."""

from __future__ import annotations

import hashlib
import json
from typing import Optional

from camera_requisition.store.inventory_schema import CAMERA, OWNER, RECORDER
from camera_requisition.store.schema import GEOMETRY, names, select_statement
from camera_requisition.store.sql import Connection, rows_of

_CAMERAS = " ".join(("SELECT", names((GEOMETRY, *CAMERA.column_names)), "FROM camera ORDER BY camera_id"))
_PARTS = (
    "SELECT key, value FROM setting ORDER BY key",
    select_statement(OWNER, OWNER.column_names, "ORDER BY owner_id"),
    select_statement(RECORDER, RECORDER.column_names, "ORDER BY recorder_id"),
    _CAMERAS,
    "SELECT camera_id, extent, fingerprint, stale FROM camera_view ORDER BY camera_id, extent",
)


def content_version(connection: Connection) -> str:
    """See `Inventory.version`."""
    digest = hashlib.sha256()
    for query in _PARTS:
        for row in rows_of(connection, query):
            said = (_hexadecimal(row[0]), *row[1:]) if query is _CAMERAS else row
            digest.update(json.dumps(said, ensure_ascii=True).encode("ascii"))
    return digest.hexdigest()


def _hexadecimal(blob: Optional[bytes]) -> str:
    """As SQLite's `hex` writes it."""
    return (blob or b"").hex().upper()
