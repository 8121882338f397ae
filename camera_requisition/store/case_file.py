"""A case as a file: incident, parameters, result, marks, freezes and exports, each change saved in a transaction of its own.

The file keeps SQLite's rollback journal and never a write-ahead log: a case may lie on a Windows share, where the latter doesn't work.
A process that ends in the middle leaves the last state that was saved whole.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from datetime import tzinfo
from pathlib import Path
from typing import Any, Optional, Union

from camera_requisition.core.errors import CaseError
from camera_requisition.core.incident.types import Incident
from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.records.case import Export, Freeze, Marks
from camera_requisition.core.register.types import Waiting
from camera_requisition.store.case_schema import APPLICATION, EXPORT, FREEZE, MARK, RESULT, SCHEMA_VERSION, TABLES
from camera_requisition.store.connection import CASE, check_file, failures, making, reading, writing
from camera_requisition.store.files import new_file
from camera_requisition.store.geopackage import make_geopackage, table_columns
from camera_requisition.store.incident_rows import read_incident, write_incident
from camera_requisition.store.instants import now_text
from camera_requisition.store.register_rows import packet_of_plain, packet_plain
from camera_requisition.store.schema import insert_statement, select_statement
from camera_requisition.store.spatial_reference import spatial_reference

PENDING = "pending_packet"
WAITING = "not_in_register"
ASKED = "asked_by_register"


class CaseFile:
    """An open case. Holds no connection between calls.

    Two desks may open the same case; the one that saves second is told who was first (CaseError `case_file_changed_elsewhere`), and goes on
    after `reload`.
    """

    def __init__(self, path: Path, who: str) -> None:
        """Use `open`. Raises the errors described there."""
        self._path = path
        self._who = who or "unknown"
        check_file(path, CASE)
        with reading(path, CASE) as connection:
            self._revision = int(_check_case(connection, path)["revision"])

    @classmethod
    def create(cls, path: str | Path, particulars: Mapping[str, Any], crs: str, who: str = "") -> CaseFile:
        """Make a new case file and open it; `crs` is the inventory's. Raises WriteError when `path` exists or cannot be written."""
        place = Path(path)
        settings = {
            "application": APPLICATION,
            "schema_version": str(SCHEMA_VERSION),
            "crs": crs,
            "revision": "1",
            "last_writer": who or "unknown",
            "last_written_at": now_text(),
            "particulars": _json(particulars),
            "parameters": "{}",
        }
        with new_file(place) as temporary, failures(place, CASE), making(temporary) as connection:
            make_geopackage(connection, TABLES, spatial_reference("EPSG:4326"))
            connection.executemany("INSERT INTO setting (key, value) VALUES (?, ?)", list(settings.items()))
        return cls(place, who)

    @classmethod
    def open(cls, path: str | Path, who: str = "") -> CaseFile:
        """Open an existing case file. Raises CaseError when it is missing, another program's, of a newer version, locked or damaged."""
        return cls(Path(path), who)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._path

    @property
    def crs(self) -> str:
        """Reference system of the inventory that the case was begun with."""
        return self._setting("crs")

    @property
    def last_writer(self) -> tuple[str, str]:
        """Who saved last, and when (ISO 8601)."""
        return self._setting("last_writer"), self._setting("last_written_at")

    def reload(self) -> None:
        """Take over what another desk has saved: the next save goes on from there."""
        with reading(self._path, CASE) as connection:
            self._revision = int(_check_case(connection, self._path)["revision"])

    @property
    def particulars(self) -> dict[str, Any]:
        """The contract's `CASE`."""
        return self._json_setting("particulars")

    def save_particulars(self, particulars: Mapping[str, Any]) -> None:
        """Replace the particulars."""
        self._save_setting("particulars", _json(particulars))

    @property
    def parameters(self) -> dict[str, Any]:
        """What the case is searched with: reference of the inventory, times, corridor and so on."""
        return self._json_setting("parameters")

    def save_parameters(self, parameters: Mapping[str, Any]) -> None:
        """Replace the parameters."""
        self._save_setting("parameters", _json(parameters))

    def incident(self) -> Incident:
        """The incident, empty for a new case."""
        with reading(self._path, CASE) as connection:
            try:
                return read_incident(connection)
            except (ValueError, TypeError) as error:
                raise CaseError("case_file_corrupt", path=str(self._path), reason=str(error)) from error

    def save_incident(self, incident: Incident) -> None:
        """Replace the incident."""
        with self._changing() as connection:
            write_incident(connection, incident)

    def result(self, zone: tzinfo) -> Optional[SearchResult]:
        """The last search's result, None before the first; `zone` becomes the request's `zone_of_time`."""
        from camera_requisition.core.match.plain import from_plain

        with reading(self._path, CASE) as connection:
            row = connection.execute("SELECT content FROM result ORDER BY fid DESC LIMIT 1").fetchone()
        if row is None:
            return None
        try:
            plain = json.loads(row[0])
        except ValueError as error:
            raise CaseError("case_file_corrupt", path=str(self._path), reason=str(error)) from error
        return from_plain(plain, zone)

    def save_result(self, result: SearchResult) -> None:
        """Keep the result of a search in place of the one before."""
        from camera_requisition.core.match.plain import to_plain

        content = _json(to_plain(result))
        with self._changing() as connection:
            connection.execute("DELETE FROM result")
            connection.execute(insert_statement(RESULT, RESULT.column_names), (now_text(), content))

    def marks(self) -> dict[str, Marks]:
        """The marks of each camera that has been marked, by its id."""
        with reading(self._path, CASE) as connection:
            found = connection.execute(select_statement(MARK, MARK.column_names, "ORDER BY fid")).fetchall()
        return {camera_id: Marks(bool(keep), bool(request)) for camera_id, keep, request in found}

    def save_marks(self, marks: Mapping[str, Marks]) -> None:
        """Replace all marks."""
        with self._changing() as connection:
            connection.execute("DELETE FROM mark")
            rows = [(camera_id, int(mark.keep), int(mark.request)) for camera_id, mark in marks.items()]
            connection.executemany(insert_statement(MARK, MARK.column_names), rows)

    def freezes(self) -> list[Freeze]:
        """Keep-requests made, the oldest first."""
        with reading(self._path, CASE) as connection:
            found = connection.execute(select_statement(FREEZE, FREEZE.column_names, "ORDER BY fid")).fetchall()
        return [Freeze(wave, at, tuple(json.loads(ids)), who, folder) for wave, at, ids, who, folder in found]

    def add_freeze(self, freeze: Freeze) -> None:
        """Record that keep-requests were made."""
        with self._changing() as connection:
            self._insert_freeze(connection, freeze)

    def exports(self) -> list[Export]:
        """Packets written, the oldest first."""
        with reading(self._path, CASE) as connection:
            found = connection.execute(select_statement(EXPORT, EXPORT.column_names, "ORDER BY fid")).fetchall()
        return [Export(at, folder, digest, wave, who, tuple(json.loads(ids))) for at, folder, digest, wave, who, ids in found]

    def add_export(self, export: Export) -> None:
        """Record that a packet was written."""
        with self._changing() as connection:
            self._insert_export(connection, export)

    def begin_packet(self, packet: Union[Export, Freeze], manifest_sha256: str, waiting: Optional[Waiting] = None) -> None:
        """Note a packet that is about to be moved into place: if the program ends meanwhile, `pending_packet` knows of it.

        `waiting` is what a register on a server has to be told of it.
        """
        kind = "export" if isinstance(packet, Export) else "freeze"
        noted = {"kind": kind, "manifest_sha256": manifest_sha256, "packet": asdict(packet)}
        self._save_setting(PENDING, _json({**noted, "waiting": _waiting_plain(waiting)} if waiting else noted))

    def end_packet(self, *, written: bool, registered: bool = False) -> None:
        """The packet noted last is in its place, and counts from now on; or it never came there.

        Unless it is certain that it is `registered`, what the register has to be told of it waits.
        """
        pending = self.pending_packet()
        if pending is None:
            return
        packet, _ = pending
        waits = self._json_setting(PENDING).get("waiting")
        with self._changing() as connection:
            if written and waits and not registered:
                _put(connection, WAITING, _json([*_waiting_in(connection), waits]))
            if written and isinstance(packet, Export):
                self._insert_export(connection, packet)
            elif written and isinstance(packet, Freeze):
                self._insert_freeze(connection, packet)
            connection.execute("DELETE FROM setting WHERE key = ?", (PENDING,))

    def pending_packet(self) -> Optional[tuple[Union[Export, Freeze], str]]:
        """The packet whose end was never noted, with the SHA-256 of its manifest; None where there is none."""
        noted = self._json_setting(PENDING)
        if not noted:
            return None
        kind = Export if noted["kind"] == "export" else Freeze
        fields = {**noted["packet"], "camera_ids": tuple(noted["packet"]["camera_ids"])}
        return kind(**fields), str(noted["manifest_sha256"])

    def waiting(self) -> list[Waiting]:
        """Packets that aren't in the register yet, the oldest first."""
        with reading(self._path, CASE) as connection:
            _check_case(connection, self._path)
            try:
                return [Waiting(str(one["register"]), packet_of_plain(one["packet"])) for one in _waiting_in(connection)]
            except (ValueError, TypeError, KeyError) as error:
                raise CaseError("case_file_corrupt", path=str(self._path), reason=f"{WAITING}: {error}") from error

    def entered(self, waiting: Waiting) -> None:
        """One of `waiting` is in the register now."""
        done = _json(_waiting_plain(waiting))
        with self._beside() as connection:
            _put(connection, WAITING, _json([one for one in _waiting_in(connection) if _json(one) != done]))

    def asked_last(self) -> list[dict[str, Any]]:
        """What `keep_asked` was given last."""
        return list(self._json_setting(ASKED).get("asked", ()))

    def keep_asked(self, asked: list[dict[str, Any]]) -> None:
        """Keep what the register knows of this case, for as long as its server is away."""
        if asked != self.asked_last():
            with self._beside() as connection:
                _put(connection, ASKED, _json({"asked": asked}))

    @contextmanager
    def _beside(self) -> Iterator[sqlite3.Connection]:
        """To note what nobody has entered here: another desk's work on the case isn't in its way, and needn't be read again for it."""
        check_file(self._path, CASE)
        with writing(self._path, CASE) as connection:
            _check_case(connection, self._path)
            yield connection

    def _insert_freeze(self, connection: sqlite3.Connection, freeze: Freeze) -> None:
        row = (freeze.wave, freeze.at, _json(list(freeze.camera_ids)), freeze.who or self._who, freeze.folder)
        connection.execute(insert_statement(FREEZE, FREEZE.column_names), row)

    def _insert_export(self, connection: sqlite3.Connection, export: Export) -> None:
        ids = _json(list(export.camera_ids))
        row = (export.at, export.folder, export.manifest_sha256, export.wave, export.who or self._who, ids)
        connection.execute(insert_statement(EXPORT, EXPORT.column_names), row)

    def _setting(self, key: str) -> str:
        with reading(self._path, CASE) as connection:
            return _check_case(connection, self._path).get(key, "")

    def _json_setting(self, key: str) -> dict[str, Any]:
        try:
            found = json.loads(self._setting(key) or "{}")
        except ValueError as error:
            raise CaseError("case_file_corrupt", path=str(self._path), reason=f"{key}: {error}") from error
        return dict(found)

    def _save_setting(self, key: str, value: str) -> None:
        with self._changing() as connection:
            _put(connection, key, value)

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        check_file(self._path, CASE)
        with writing(self._path, CASE) as connection:
            settings = _check_case(connection, self._path)
            if int(settings["revision"]) != self._revision:
                raise CaseError(
                    "case_file_changed_elsewhere",
                    path=str(self._path),
                    who=settings.get("last_writer", ""),
                    at=settings.get("last_written_at", ""),
                )
            yield connection
            _put(connection, "revision", str(self._revision + 1))
            _put(connection, "last_writer", self._who)
            _put(connection, "last_written_at", now_text())
        self._revision += 1


def _check_case(connection: sqlite3.Connection, path: Path) -> dict[str, str]:
    if not {"key", "value"} <= table_columns(connection, "setting"):
        raise CaseError("case_file_foreign", path=str(path))
    settings = {str(key): str(value) for key, value in connection.execute("SELECT key, value FROM setting") if value is not None}
    version = settings.get("schema_version", "")
    if settings.get("application") != APPLICATION or not version.isdigit() or not settings.get("revision", "").isdigit():
        raise CaseError("case_file_foreign", path=str(path))
    if int(version) > SCHEMA_VERSION:
        raise CaseError("case_file_newer", path=str(path), version=version, supported=SCHEMA_VERSION)
    return settings


def _waiting_plain(waiting: Waiting) -> dict[str, Any]:
    return {"register": waiting.register, "packet": packet_plain(waiting.packet)}


def _waiting_in(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    found = connection.execute("SELECT value FROM setting WHERE key = ?", (WAITING,)).fetchone()
    return list(json.loads(found[0])) if found and found[0] else []


def _put(connection: sqlite3.Connection, key: str, value: str) -> None:
    connection.execute("DELETE FROM setting WHERE key = ?", (key,))
    connection.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (key, value))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
