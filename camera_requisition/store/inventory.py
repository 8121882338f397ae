"""The inventory: owners, recorders, cameras and their views, in a GeoPackage or in PostgreSQL with PostGIS (`store.backend`)."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Optional

from camera_requisition.core.errors import InventoryError, InventoryReadOnly
from camera_requisition.core.ports import Candidate, Reach
from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.records.building import Building, BuildingsHeld
from camera_requisition.core.records.confirmation import Confirmation
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.records.review import Review
from camera_requisition.core.records.set_aside import SetAside
from camera_requisition.core.records.settled import Settled
from camera_requisition.core.records.supplier import Supplier
from camera_requisition.core.records.vocabulary import CameraKind
from camera_requisition.store import rows
from camera_requisition.store.assumptions import assumptions_of, assumptions_text
from camera_requisition.store.backend import Backend, backend_of, make
from camera_requisition.store.buildings import changed_places, forget_changes, replace_buildings, shapes_in, stock
from camera_requisition.store.candidates import any_unplaced
from camera_requisition.store.confirmations import read_confirmations, write_confirmations
from camera_requisition.store.history import EarlierState, Edit, Record, earlier_states, edits_since, record_now, records_as_known
from camera_requisition.store.intake import Written, write_intake
from camera_requisition.store.inventory_file import AS_KNOWN, COPIED_FROM, Territory
from camera_requisition.store.inventory_schema import CAMERA, CAMERA_VIEW, INTAKE, OWNER, RECORDER
from camera_requisition.store.postgis.reference import is_reference
from camera_requisition.store.reviews import decided_reviews, not_asked, open_reviews, settled
from camera_requisition.store.schema import Table, select_statement
from camera_requisition.store.set_aside import read_set_aside, take_back_set_aside, write_set_aside
from camera_requisition.store.sql import Connection, rows_of
from camera_requisition.store.suppliers import read_suppliers, write_supplier
from camera_requisition.store.territory import stored_territory
from camera_requisition.store.undo_intake import Undone, undo_intake
from camera_requisition.store.version import content_version
from camera_requisition.store.views import is_still, lookouts, replace_views, state_mark

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from camera_requisition.core.sight.footprints import Footprints

TARGET_HEIGHT = "target_height_m"
"""The setting that says how high is what cameras are to see over buildings."""
_TARGET_M = 1.6

DEMONSTRATION = "camera_requisition demonstration"
"""`created_with` of the inventory that comes with the plugin."""


class Inventory:
    """An open inventory; implements `core.ports.CandidateSource`.

    Holds no connection between calls, so that QGIS can edit the same file; may be used from any thread. Geometries are in `crs`, x before y.
    """

    def __init__(self, backend: Backend, *, write: bool = False, connection: Optional[Connection] = None) -> None:
        """Use `open` or `opened_to_read`. Raises the errors described there. `connection` is one of `backend` that the caller holds."""
        self._backend = backend
        self._held = threading.local()
        opened = backend.opened(connection)
        self._settings = opened.settings
        self.crs: str = self._settings.get("crs") or f"EPSG:{opened.srs_id}"
        """Reference system of all coordinates: authority code or WKT."""
        self.time_zone: str = self._settings.get("time_zone") or "UTC"
        """IANA name of the zone in which dates and texts without offset are read."""
        self.assumptions: Assumptions = assumptions_of(self._settings.get("assumptions"))
        """The inventory's own table of assumptions."""
        self.target_m: float = target_of(self._settings)
        """How high, in metres, is what cameras are to see over buildings."""
        self.overwritten: frozenset[str] = frozenset()
        """Cameras whose owners have answered, in the case that is searched for, that the footage is gone: the register knows, and who
        searches sets it; an inventory itself knows nothing of answers."""
        self.as_known: Optional[str] = self._settings.get(AS_KNOWN)
        """Of when a dated copy is (ISO 8601 with offset); None for an inventory that is kept."""
        self.copied_from: Optional[str] = self._settings.get(COPIED_FROM)
        """The inventory on a server of which this is a dated copy; None for any other."""
        self.read_only_reason = "inventory_of_the_past" if self.as_known else opened.read_only_reason
        """Code of the reason why the inventory cannot be written, empty when it can."""
        if write and self.read_only_reason:
            raise InventoryReadOnly(self.read_only_reason, path=backend.reference, at=self.as_known or "")
        self._write = write

    @classmethod
    def create(
        cls, reference: str | Path, crs: str, time_zone: str, territory: Optional[Territory] = None, created_with: str = "camera_requisition"
    ) -> Inventory:
        """Make a new inventory, in a file or a schema of its own, and open it for writing.

        `crs` is an authority code or WKT of a projected or geographic system; `territory` holds (polygon in `crs`, code, name). Raises
        WriteError when `reference` exists or cannot be written, CoordinateError for an unusable `crs`, and what signing in raises.
        """
        make(reference, crs, time_zone, territory, created_with)
        return cls.open(reference, write=True)

    @classmethod
    def open(cls, reference: str | Path, write: bool = False) -> Inventory:
        """Open an existing inventory.

        Raises InventoryMissing, InventoryForeign (a folder, an empty file, no database, another program's), InventoryNewer, InventoryLocked,
        InventoryReadOnly (only when asked to `write`), InventoryUnreachable (a server that doesn't answer), InputError (a connection text that
        can't be used) or InventoryError (corrupt, unreadable).
        """
        return cls(backend_of(reference), write=write)

    @classmethod
    @contextmanager
    def opened_to_read(cls, reference: str | Path) -> Iterator[Inventory]:
        """An existing inventory, read through one connection inside the block: what a search reads, at the cost of one opening.

        Only the thread that opened it reads through that connection. Raises what `open` raises.
        """
        backend = backend_of(reference)
        with backend.searching() as connection:
            inventory = cls(backend, connection=connection)
            inventory._held.connection = connection
            try:
                yield inventory
            finally:
                del inventory._held.connection
                inventory.close()

    def __enter__(self) -> Inventory:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Refuse further writes. Nothing else to do: no connection is held open."""
        self._write = False

    @property
    def reference(self) -> str:
        """The text that names it: a path, or a connection text without secrets."""
        return self._backend.reference

    @property
    def path(self) -> Path:
        """Where the file lies. Raises InventoryError `server_file_wanted` for an inventory on a server."""
        if is_reference(self.reference):
            raise InventoryError("server_file_wanted", reference=self.reference)
        return Path(self.reference)

    @property
    def settings(self) -> dict[str, str]:
        """All settings as they were when the inventory was opened."""
        return dict(self._settings)

    @property
    def is_demonstration(self) -> bool:
        """Whether its cameras and owners are invented: papers from it must say so."""
        return self._settings.get("created_with") == DEMONSTRATION

    # Reading

    def candidates(self, bounds: Sequence[tuple[float, float, float, float]], reach: Optional[Reach] = None) -> list[Candidate]:
        """Placed cameras whose position or stored view meets one of the rectangles (min x, min y, max x, max y), each once.

        Of cameras without a good view also those whose recorded range reaches one of them. Those that stand too far from `reach`, and whose
        view doesn't meet its incident, are left out before their records are read.
        """
        with self._reading() as connection:
            return self._backend.places.candidates_in(connection, list(bounds), self.crs, self.assumptions.largest_range_m, reach)

    def unplaced_near(self, bounds: Sequence[tuple[float, float, float, float]]) -> list[Candidate]:
        """Cameras without coordinates in the municipalities that the rectangles touch, and those whose municipality isn't known."""
        with self._reading() as connection:
            anybody = any_unplaced(connection)
        # Which they touch has to be asked of every camera near by: only where somebody is unplaced.
        return self.unplaced(self.municipalities(bounds)) if anybody else []

    def unplaced(self, municipality_codes: Sequence[str]) -> list[Candidate]:
        """Cameras without coordinates in these municipalities, and those whose municipality isn't known."""
        with self._reading() as connection:
            return self._backend.places.unplaced_in(connection, municipality_codes)

    def municipalities(self, bounds: Sequence[tuple[float, float, float, float]]) -> list[str]:
        """Codes of the municipalities that the rectangles touch, from the territory and from cameras placed inside them."""
        with self._reading() as connection:
            return self._backend.places.municipalities_in(connection, list(bounds))

    def answered_overwritten(self, camera_ids: Sequence[str]) -> set[str]:
        """Those of `camera_ids` that are in `overwritten`."""
        return set(self.overwritten).intersection(camera_ids)

    def candidates_by_id(self, camera_ids: Iterable[str]) -> list[Candidate]:
        """These cameras, placed or not, with recorder, owner and views; unknown ids are left out."""
        with self._reading() as connection:
            return self._backend.places.candidates_of(connection, camera_ids)

    def owners(self) -> list[Owner]:
        """All owners, in the order of their keys."""
        return [rows.owner_of(row) for row in self._all(OWNER, OWNER.column_names)]

    def recorders(self) -> list[Recorder]:
        """All recorders, in the order of their keys."""
        return [rows.recorder_of(row) for row in self._all(RECORDER, RECORDER.column_names)]

    def cameras(self) -> list[Camera]:
        """All cameras, removed and unplaced ones included, in the order of their keys."""
        return [rows.camera_of(row) for row in self._all(CAMERA, rows.CAMERA_COLUMNS)]

    def lookouts(self) -> tuple[int, list[Camera]]:
        """The cameras that have a view, with what it depends on and nothing else, and a mark of their state; see `store.views`."""
        with self._reading() as connection:
            return lookouts(connection)

    def state_mark(self) -> int:
        """A mark of the state of all cameras, for `is_still` and `edits_since`."""
        with self._reading() as connection:
            return state_mark(connection)

    def edits_since(self, mark: int, camera_ids: Iterable[str]) -> list[Edit]:
        """What was changed of these cameras since `state_mark` gave this mark: by whom, when, and what."""
        with self._reading() as connection:
            return edits_since(connection, mark, camera_ids)

    def is_still(self, mark: int) -> bool:
        """Whether no camera has been changed since `lookouts` or `state_mark` gave this mark."""
        with self._reading() as connection:
            return is_still(connection, mark)

    def intakes(self) -> list[Intake]:
        """All lists taken in, the oldest first."""
        return [rows.intake_of(row) for row in self._all(INTAKE, INTAKE.column_names)]

    def camera_ids_used(self) -> set[str]:
        """Every camera id that can't be given again: those of cameras and those of deleted ones."""
        with self._reading() as connection:
            query = "SELECT camera_id FROM camera UNION SELECT id FROM retired_id WHERE table_name = 'camera'"
            return {row[0] for row in connection.execute(query)}

    def retired_ids(self) -> set[str]:
        """Ids of owners and recorders that were deleted and can't be given again."""
        with self._reading() as connection:
            return {row[0] for row in connection.execute("SELECT id FROM retired_id WHERE table_name IN ('owner', 'recorder')")}

    def views(self, camera_ids: Optional[Iterable[str]] = None) -> list[CameraView]:
        """The stored views of these cameras, or of all."""
        if camera_ids is None:
            return rows.views_of(list(self._all(CAMERA_VIEW, rows.VIEW_COLUMNS)))
        with self._reading() as connection:
            return self._backend.places.views_of(connection, camera_ids)

    def stored_fingerprints(self) -> dict[str, str]:
        """For each camera with stored views the fingerprint of what they were computed from, empty when one of them is stale."""
        query = (
            "SELECT camera_id, CASE WHEN count(CASE WHEN stale THEN 1 END) = 0 AND min(fingerprint) = max(fingerprint) "
            "AND count(fingerprint) = count(*) THEN min(fingerprint) ELSE '' END FROM camera_view GROUP BY camera_id"
        )
        with self._reading() as connection:
            return dict(connection.execute(query).fetchall())

    def views_assuming(self, names: Collection[str]) -> dict[str, tuple[str, ...]]:
        """What is assumed in the stored views of each camera that have one of `names` among it."""
        query = "SELECT camera_id, assumed FROM camera_view WHERE assumed IS NOT NULL"
        found: dict[str, tuple[str, ...]] = {}
        with self._reading() as connection:
            for camera_id, text in connection.execute(query):
                assumed = tuple(text.split(","))
                if not set(names).isdisjoint(assumed):
                    found[camera_id] = (*found.get(camera_id, ()), *assumed)
        return found

    def cameras_held(self) -> int:
        """Number of cameras, the removed ones included."""
        with self._reading() as connection:
            return int(connection.execute("SELECT count(*) FROM camera").fetchone()[0])

    def views_wanted(self) -> int:
        """Number of placed cameras without stored views, or with one that is marked as stale."""
        query = (
            "SELECT count(*) FROM camera WHERE geom IS NOT NULL AND (NOT EXISTS (SELECT 1 FROM camera_view WHERE camera_id = camera.camera_id) "
            "OR EXISTS (SELECT 1 FROM camera_view WHERE camera_id = camera.camera_id AND stale))"
        )
        with self._reading() as connection:
            return int(connection.execute(query).fetchone()[0])

    @property
    def taken_on(self) -> Optional[str]:
        """Date (`YYYY-MM-DD`) of the newest list or confirmation of a camera: the age of the inventory. None for an empty one.

        Records that are merged, assigned, corrected or placed are no newer for that.
        """
        query = (
            "SELECT max(day) FROM (SELECT substr(taken_at, 1, 10) AS day FROM intake WHERE kind IS NULL "
            "OR kind IN ('list', 'confirmation') UNION ALL SELECT max(verified_on) FROM camera) AS days"
        )
        with self._reading() as connection:
            found = connection.execute(query).fetchone()[0]
        return str(found) if found else None

    @property
    def version(self) -> str:
        """SHA-256 in hexadecimal of the settings and of all owners, recorders, cameras and fingerprints of views, each in the order of its id.

        The same for two inventories with the same content, whatever SQLite has done to their pages, and wherever they are kept.
        """
        with self._reading() as connection:
            return content_version(connection)

    def earlier_states(self, table: str, record_id: str) -> tuple[list[EarlierState], Optional[Record]]:
        """The earlier states of a record of `camera`, `owner` or `recorder`, the oldest first, and the record now (None: deleted)."""
        with self._reading() as connection:
            return earlier_states(connection, table, record_id), record_now(connection, table, record_id)

    # Writing

    def write_intake(
        self,
        intake: Intake,
        owners: Iterable[Owner] = (),
        recorders: Iterable[Recorder] = (),
        cameras: Iterable[Camera] = (),
        known: Optional[Iterable[Camera]] = None,
        reviews: Iterable[Review] = (),
        decisions: Iterable[tuple[int, str]] = (),
        answered: Iterable[str] = (),
    ) -> Written:
        """Add or update all of them by their ids, and record the intake, in one transaction.

        A record that says what is stored is left untouched. `known` are the cameras that `cameras` were compared with: edits made since then
        stay. `decisions` are (key of an open review, decision). Raises InventoryError when the file refuses (a source id twice, an id that
        was deleted or given since, a recorder without its owner), InventoryLocked, InventoryReadOnly; then nothing has changed.
        """
        compared = None if known is None else {camera.camera_id: camera for camera in known}
        with self._writing() as connection:
            return write_intake(connection, intake, owners, recorders, cameras, compared, reviews, decisions, answered)

    def confirmations(self) -> list[Confirmation]:
        """Who was asked to confirm what is recorded, the oldest first."""
        with self._reading() as connection:
            return read_confirmations(connection)

    def write_confirmations(self, asked: Iterable[Confirmation], then: Optional[Callable[[], None]] = None) -> None:
        """Note that these owners were asked. `then` is called before it counts: when that raises, nobody was."""
        with self._writing() as connection:
            write_confirmations(connection, asked)
            if then is not None:
                then()

    def records_as_known(self, table: str, at: datetime) -> list[Record]:
        """The records of `camera`, `owner` or `recorder` as they were known at `at` (with offset)."""
        with self._reading() as connection:
            return records_as_known(connection, table, at)

    def open_reviews(self) -> list[Review]:
        """What intakes have left to be decided and nobody has decided yet."""
        with self._reading() as connection:
            return open_reviews(connection)

    def decided_reviews(self) -> list[Review]:
        """What somebody has decided of it."""
        with self._reading() as connection:
            return decided_reviews(connection)

    def not_asked(self, reviews: Sequence[Review]) -> list[Review]:
        """Those of `reviews` that nobody was asked before, whatever was decided."""
        with self._reading() as connection:
            return not_asked(connection, reviews)

    def settled(self) -> Settled:
        """What people have settled by merging, assigning and deciding, in steps that weren't taken back."""
        with self._reading() as connection:
            return settled(connection)

    def suppliers(self) -> list[Supplier]:
        """How the lists of each supplier are read."""
        with self._reading() as connection:
            return read_suppliers(connection)

    def write_supplier(self, supplier: Supplier) -> None:
        """Keep how a supplier's lists are read, in place of what was kept."""
        with self._writing() as connection:
            write_supplier(connection, supplier)

    def set_aside(self) -> list[SetAside]:
        """Problems that somebody has judged to be none, in the order in which that was done."""
        with self._reading() as connection:
            return read_set_aside(connection)

    def write_set_aside(self, judged: Iterable[SetAside]) -> None:
        """Keep these, each in the place of what was judged of the same problem before."""
        with self._writing() as connection:
            write_set_aside(connection, judged)

    def take_back_set_aside(self, keys: Iterable[tuple[str, str, str]]) -> int:
        """Let the problems of these (code, table, record id) stand again; how many had been set aside."""
        with self._writing() as connection:
            return take_back_set_aside(connection, keys)

    def undo_intake(self, intake_id: str, by: str, at: str) -> Undone:
        """Take an intake back, whole, in one transaction; see `store.undo_intake`. Raises InventoryError and what writing raises."""
        with self._writing() as connection:
            return undo_intake(connection, intake_id, by, at)

    def buildings(self, bounds: Optional[Sequence[tuple[float, float, float, float]]] = None) -> Optional[Footprints]:
        """The buildings whose bounds meet one of the rectangles (None: all); None where the inventory holds no buildings."""
        from camera_requisition.core.sight.footprints import Footprints

        with self._reading() as connection:
            found = shapes_in(connection, bounds)
        return None if found is None else Footprints(*found)

    def buildings_held(self) -> BuildingsHeld:
        """How many buildings there are, and where they come from."""
        with self._reading() as connection:
            count, without_height, loaded_at, sources = stock(connection)
        return BuildingsHeld(count, sources, loaded_at, without_height, self.target_m)

    def changed_places(self) -> tuple[int, Optional[list[tuple[float, float, float, float]]]]:
        """Where buildings have changed since the views were built; see `store.buildings`."""
        with self._reading() as connection:
            return changed_places(connection)

    def forget_changed_places(self, newest: int) -> None:
        """The views have followed the changes up to this key."""
        with self._writing() as connection:
            forget_changes(connection, newest)

    def write_buildings(self, buildings: Iterable[Building], source: Optional[str] = None, at: Optional[str] = None) -> int:
        """Put `buildings` in the place of all that are held, in one transaction; their number."""
        with self._writing() as connection:
            return replace_buildings(connection, buildings, source, at)

    def write_target_height(self, target_m: float) -> None:
        """Keep how high what is to be seen over buildings is (metres)."""
        with self._writing() as connection:
            connection.execute("DELETE FROM setting WHERE key = ?", (TARGET_HEIGHT,))
            connection.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (TARGET_HEIGHT, repr(float(target_m))))
        self._settings[TARGET_HEIGHT] = repr(float(target_m))
        self.target_m = float(target_m)

    def write_views(
        self,
        views: Sequence[CameraView],
        removed_ids: Iterable[str] = (),
        made_of: Optional[tuple[int, Sequence[Camera]]] = None,
    ) -> Collection[str]:
        """Replace the stored views of every camera among `views`, and take away those of `removed_ids`, in one transaction.

        `made_of` are the cameras of which the views were made, and the mark with which `lookouts` gave them: the views of those that somebody
        has changed since are left as they are, and their ids returned.
        """
        with self._writing() as connection:
            return replace_views(connection, views, removed_ids, made_of)

    def write_assumptions(self, assumptions: Assumptions) -> None:
        """Keep another table of assumptions; views computed with the one before are stale then."""
        text = assumptions_text(assumptions)
        with self._writing() as connection:
            changed = [str(kind.value) for kind in CameraKind if assumptions.of(kind.value) != self.assumptions.of(kind.value)]
            connection.executemany(
                "UPDATE camera_view SET stale = TRUE WHERE NOT stale "
                "AND camera_id IN (SELECT camera_id FROM camera WHERE coalesce(kind, ?) = ?)",
                [(CameraKind.UNKNOWN.value, kind) for kind in changed],
            )
            connection.execute("DELETE FROM setting WHERE key = 'assumptions'")
            connection.execute("INSERT INTO setting (key, value) VALUES ('assumptions', ?)", (text,))
        self._settings["assumptions"] = text
        self.assumptions = assumptions

    def territory(self) -> list[tuple[BaseGeometry, Optional[str], Optional[str]]]:
        """(polygon in `crs`, municipality code, name) of each part of the territory; empty when none was given."""
        with self._reading() as connection:
            return stored_territory(connection)

    def _all(self, table: Table, columns: Sequence[str]) -> Iterator[rows.Row]:
        with self._reading() as connection:
            yield from rows_of(connection, select_statement(table, columns, "ORDER BY fid"))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        held: Optional[Connection] = getattr(self._held, "connection", None)
        if held is not None:
            yield held
            return
        with self._backend.reading() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if not self._write:
            raise InventoryReadOnly("inventory_opened_read_only", path=self._backend.reference)
        with self._backend.writing() as connection:
            yield connection


def target_of(settings: Mapping[str, str]) -> float:
    """The target height that settings state in metres, else the contract's 1.6 m."""
    try:
        stated = float(settings.get(TARGET_HEIGHT, ""))
    except ValueError:
        return _TARGET_M
    return stated if math.isfinite(stated) and stated >= 0.0 else _TARGET_M
