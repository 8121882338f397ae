"""The rows of an owner's answer, against what the inventory holds and held when the sheets were written. Nothing is written here."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Optional, Union

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.confirmation import CAMERA_FIELDS, FIELDS, LEARNT, PLACE_FIELDS, Confirmation
from camera_requisition.core.records.review import Review, ReviewKind
from camera_requisition.core.records.surveyed import SURVEYED, welcome
from camera_requisition.core.records.vocabulary import PositionSource, ViewSource
from camera_requisition.core.texts import plain
from camera_requisition.imports.owners import OwnerBook
from camera_requisition.jobs.confirmation_cells import LONGEST_QUOTED, UNCLEAR, Note, Said, SheetCells, same
from camera_requisition.jobs.confirmation_places import far_apart, place_of, point_of
from camera_requisition.jobs.new_camera_id import new_camera_id
from camera_requisition.jobs.place_cameras import plain_number
from camera_requisition.packets.confirmation import ALL_CORRECT, CAMERA_ID, CORRECT, RECORD, RECORDER, REMARK, ROUND, VALUE
from camera_requisition.store.inventory import Inventory

CONFIRMED, CORRECTED, ADDED, REJECTED, UNSAID = "confirmed", "corrected", "added", "rejected", "unsaid"
_NAMING = ("channel", "label", "address")


@dataclass(frozen=True)
class AnswerRow:
    """What becomes of one row of an answer: `what` of `confirmed`, `corrected`, `added`, `rejected`, `unsaid`.

    `changes` are (column, recorded, said); `kept` what was surveyed and stays, to be decided; `notes` are codes with values: why a row is
    rejected, or what of it wasn't understood.
    """

    number: int
    what: str
    record: str = ""
    changes: tuple[tuple[str, Any, Any], ...] = ()
    kept: tuple[tuple[str, Any, Any], ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass
class _RecordRows:
    """The rows about one owner or recorder: what they say, whether all of it is said to be right, and remarks."""

    held: Union[Owner, Recorder]
    said: dict[str, Any] = dataclasses.field(default_factory=dict)
    correct: Optional[bool] = None
    unclear: bool = False
    remarks: list[str] = dataclasses.field(default_factory=list)
    rows: list[AnswerRow] = dataclasses.field(default_factory=list)


class Answers:
    """Rows are taken one after the other; `finished` gives what becomes of them, the other members what is to be written."""

    def __init__(self, inventory: Inventory, day: date, cells: SheetCells) -> None:
        self._inventory = inventory
        self._day = day.isoformat()
        self._cells = cells
        self._rounds = {one.confirmation_id: one for one in inventory.confirmations()}
        self._owners = {one.owner_id: one for one in inventory.owners()}
        self._recorders = {one.recorder_id: one for one in inventory.recorders()}
        self.known = inventory.cameras()
        self._cameras = {one.camera_id: one for one in self.known}
        self._written: dict[tuple[str, str], dict[str, Any]] = {}
        self._only_round = ""
        self._rows: list[AnswerRow] = []
        self._changed: dict[str, Camera] = {}
        self._seen: set[str] = set()
        self._added: set[str] = set()
        self._new_recorders: dict[str, Recorder] = {}
        self._records: dict[tuple[str, str], _RecordRows] = {}
        self._asked_owners: set[str] = set()
        self.owners: list[Owner] = []
        self.recorders: list[Recorder] = []
        self.reviews: list[Review] = []

    def expect(self, rounds: Collection[str]) -> None:
        """Tell which rounds the file names: where it is one, rows that name none, as an owner adds them, belong to it."""
        known = [one for one in rounds if one in self._rounds]
        self._only_round = known[0] if len(known) == 1 else ""

    @property
    def owner_names(self) -> set[str]:
        """Names of the owners that answer."""
        return {self._owners[owner_id].name for owner_id in self._asked_owners}

    @property
    def cameras(self) -> list[Camera]:
        """Cameras to be written."""
        return list(self._changed.values())

    @property
    def added(self) -> int:
        """How many of them are new."""
        return len(self._added)

    @property
    def answered(self) -> list[str]:
        """The rounds that are answered with it: all open ones of owners that say something, for a reminder asks the same again."""
        if all(row.what in (REJECTED, UNSAID) and not row.changes for row in self._rows):
            return []
        return [key for key, one in self._rounds.items() if one.owner_id in self._asked_owners and one.answered_at is None]

    @property
    def news(self) -> bool:
        """Whether anything would be written."""
        return bool(self._changed or self.owners or self.recorders or self.reviews or self.answered)

    def refuse(self, number: int, code: str, **why: Any) -> None:
        """Reject a row."""
        self._rows.append(AnswerRow(number, REJECTED, "", (), (), ((code, why),)))

    def finished(self) -> tuple[AnswerRow, ...]:
        """What becomes of the rows, in their order."""
        for rows in self._records.values():
            self._finish_record(rows)
        self._records = {}
        self.recorders.extend(self._new_recorders.values())
        self._new_recorders = {}
        self._rows.sort(key=lambda row: row.number)
        return tuple(self._rows)

    # cameras

    def take_camera(self, number: int, cells: Mapping[str, str]) -> None:
        """Take a row of the file of cameras."""
        asked = self._asked(number, cells)
        if asked is None:
            return
        camera_id = cells.get(CAMERA_ID, "")
        if not camera_id:
            self._new_camera(number, cells, asked)
            return
        asked_about = self._camera_named(camera_id, asked)
        if asked_about is None:
            self.refuse(number, "confirmation_camera_unknown", camera_id=camera_id[:LONGEST_QUOTED])
            return
        camera = self._goes_on_as(asked_about)
        if self._owner_of(camera) != asked.owner_id:
            self.refuse(number, "confirmation_camera_of_other", camera_id=camera_id[:LONGEST_QUOTED], reference=asked.confirmation_id)
        elif camera.camera_id in self._seen:
            self.refuse(number, "confirmation_camera_twice", camera_id=camera.camera_id)
        else:
            self._seen.add(camera.camera_id)
            written = self._as_written("camera", asked_about.camera_id, asked)
            said = self._cells.said("camera", cells, (*CAMERA_FIELDS, *PLACE_FIELDS), written)
            self._rows.append(self._camera_row(number, camera, said, written, cells))

    def _camera_row(self, number: int, camera: Camera, said: Said, written: Mapping[str, Any], cells: Mapping[str, str]) -> AnswerRow:
        correct, understood = self._cells.correct(cells.get(CORRECT, ""))
        if not understood:
            said.complain(UNCLEAR, CORRECT, cells[CORRECT])
        self._read_recorder(camera, said, cells)
        values = self._with_place(said, written)
        apart = "x" in values and camera.placed and far_apart(self._inventory.crs, (camera.x, camera.y), (values["x"], values["y"]))
        news, kept = welcome(camera, values, False, bool(apart))
        news = {name: value for name, value in news.items() if getattr(camera, name) != value}
        self._add_sources(camera, news, cells)
        if "status" in news and "status_since" not in news:
            said.notes.append(("confirmation_removed_undated", {}))
            news["status_since"] = None
        if correct is False and not values:
            said.notes.append(("confirmation_wrong_without_correction", {}))
        if kept:
            delivered = {name: value for name, _, value in kept}
            self.reviews.append(Review(ReviewKind.SURVEYED_DIFFERS.value, "camera", camera.camera_id, None, number, delivered))
        verified = (correct is True or bool(values)) and not said.unclear
        after = _with_remark(dataclasses.replace(camera, **news), cells.get(REMARK, ""))
        if verified:
            after = dataclasses.replace(after, verified_on=max(camera.verified_on or "", self._day))
        if after != camera:
            self._changed[camera.camera_id] = after
        changes = [(name, getattr(camera, name), value) for name, value in news.items() if name not in _UNTOLD]
        changes += [("notes", camera.notes, after.notes)] if after.notes != camera.notes else []
        what = CORRECTED if values else CONFIRMED if verified else REJECTED if said.unclear else UNSAID
        return AnswerRow(number, what, camera.camera_id, tuple(changes), kept, tuple(said.notes))

    def _new_camera(self, number: int, cells: Mapping[str, str], asked: Confirmation) -> None:
        said = self._cells.said("camera", cells, (*CAMERA_FIELDS, *PLACE_FIELDS), {})
        if not any(said.values.get(name) for name in _NAMING):
            self.refuse(number, "confirmation_row_empty")
            return
        alike = self._known_as(said.values, asked.owner_id)
        if alike is not None:
            self._rows.append(AnswerRow(number, UNSAID, alike, (), (), (("confirmation_camera_known", {"camera_id": alike}),)))
            return
        values = self._with_place(said, {})
        camera_id = new_camera_id(self._inventory.reference, self._added)
        camera = Camera(camera_id, self._recorder_for(asked.owner_id, cells.get(RECORDER, "")), verified_on=self._day, **values)
        news: dict[str, Any] = dict(values)
        self._add_sources(camera, news, cells)
        camera = _with_remark(dataclasses.replace(camera, **news), cells.get(REMARK, ""))
        self._changed[camera_id] = camera
        self._added.add(camera_id)
        changes = tuple((name, None, value) for name, value in news.items() if name not in _UNTOLD)
        self._rows.append(AnswerRow(number, ADDED, camera_id, changes, (), tuple(said.notes)))

    def _known_as(self, said: Mapping[str, Any], owner_id: str) -> Optional[str]:
        """Id of a camera of the owner with the same channel, name and address: an answer that is taken in again adds nothing."""
        for camera in (*self._cameras.values(), *(self._changed[camera_id] for camera_id in self._added)):
            if self._owner_of(camera) == owner_id and all(same(name, said.get(name), getattr(camera, name)) for name in _NAMING):
                return camera.camera_id
        return None

    def _add_sources(self, camera: Camera, news: dict[str, Any], cells: Mapping[str, str]) -> None:
        """Say who stated what is new of a view and of a place; a view that staff have surveyed stays theirs."""
        if set(news) & set(SURVEYED) and camera.view_source != ViewSource.SURVEYED.value:
            news["view_source"] = ViewSource.DECLARED.value
            if "heading_deg" in news:
                news["heading_text"] = cells.get("heading_deg")
        if "x" in news or "y" in news:
            news["position_source"] = PositionSource.DELIVERED.value

    def _with_place(self, said: Said, written: Mapping[str, Any]) -> dict[str, Any]:
        """What is said, with latitude and longitude as a point in the inventory's reference system; one that can't be a place is noted."""
        values = {name: value for name, value in said.values.items() if name not in PLACE_FIELDS}
        moved = [name for name in PLACE_FIELDS if name in said.values]
        if moved:
            latitude, longitude = ({**written, **said.values}.get(name) for name in PLACE_FIELDS)
            point = point_of(self._inventory.crs, latitude, longitude)
            if point is None:
                for name in moved:
                    said.complain(UNCLEAR, name, f"{said.values[name]:g}")
            else:
                values["x"], values["y"] = point
        return values

    # recorders of cameras

    def _read_recorder(self, camera: Camera, said: Said, cells: Mapping[str, str]) -> None:
        """A camera that the owner moves to another of its recorders."""
        text = cells.get(RECORDER, "")
        held = self._recorders.get(camera.recorder_id or "")
        if not text or held is None or plain(text) in (plain(held.name or ""), plain(held.recorder_id)):
            return
        found = self._recorder_named(held.owner_id or "", text)
        if found is None:
            said.complain(UNCLEAR, RECORDER, text)
        else:
            said.values["recorder_id"] = found

    def _own_recorders(self, owner_id: str) -> list[Recorder]:
        return [one for one in self._recorders.values() if one.owner_id == owner_id and one.merged_into is None]

    def _recorder_named(self, owner_id: str, text: str) -> Optional[str]:
        named = [one.recorder_id for one in self._own_recorders(owner_id) if plain(text) in (plain(one.name or ""), plain(one.recorder_id))]
        return named[0] if len(named) == 1 else None

    def _recorder_for(self, owner_id: str, text: str) -> str:
        """The recorder of a new camera: the one named, else the owner's only one, else its assumed one, as a list without recorders has it."""
        own = self._own_recorders(owner_id)
        found = self._recorder_named(owner_id, text) if text else None
        if found is not None:
            return found
        if len(own) == 1:
            return own[0].recorder_id
        book = OwnerBook(self._owners.values(), self._recorders.values(), self._inventory.retired_ids())
        assumed = book.recorder(owner_id, {}, []) or ""
        if assumed not in self._recorders:
            self._new_recorders[assumed] = Recorder(assumed, owner_id, assumed=True)
        return assumed

    # owner and recorders

    def take_record(self, number: int, cells: Mapping[str, str], name: str) -> None:
        """Take a row of the file of owner and recorders; `name` is its field."""
        asked = self._asked(number, cells)
        if asked is None:
            return
        table, _, record_id = cells.get(RECORD, "").partition(":")
        held: Optional[Union[Owner, Recorder]] = self._owners.get(record_id) if table == "owner" else self._recorders.get(record_id)
        if table not in ("owner", "recorder") or held is None or held.owner_id != asked.owner_id or held.merged_into is not None:
            self.refuse(number, "confirmation_record_unknown", record=cells[RECORD][:LONGEST_QUOTED], reference=asked.confirmation_id)
            return
        rows = self._records.setdefault((table, record_id), _RecordRows(held))
        remark, value = cells.get(REMARK, ""), cells.get(VALUE, "")
        rows.remarks += [remark] if remark else []
        said = Said()
        if name == ALL_CORRECT:
            rows.correct, understood = self._cells.correct(value)
            if not understood:
                said.complain(UNCLEAR, CORRECT, value)
        elif name in FIELDS[table]:
            said = self._cells.said(table, {name: value}, (name,), self._as_written(table, record_id, asked))
        else:
            self.refuse(number, "confirmation_field_unknown", field=name or cells.get(VALUE, "")[:LONGEST_QUOTED])
            return
        rows.said.update(said.values)
        rows.unclear = rows.unclear or said.unclear
        changes = tuple((key, getattr(held, key), new) for key, new in said.values.items() if getattr(held, key) != new)
        what = CORRECTED if said.values else REJECTED if said.unclear else UNSAID
        rows.rows.append(AnswerRow(number, what, f"{table}:{record_id}", changes, (), tuple(said.notes)))

    def _finish_record(self, rows: _RecordRows) -> None:
        held = rows.held
        news = {name: value for name, value in rows.said.items() if getattr(held, name) != value}
        news.update({LEARNT[name]: self._day for name in tuple(news) if name in LEARNT})
        after = dataclasses.replace(held, **news)
        for remark in rows.remarks:
            after = _with_remark(after, remark)
        verified = (rows.correct is True or bool(rows.said)) and not rows.unclear
        if verified:
            after = dataclasses.replace(after, verified_on=max(held.verified_on or "", self._day))
        if after != held:
            self.owners += [after] if isinstance(after, Owner) else []
            self.recorders += [after] if isinstance(after, Recorder) else []
        for row in rows.rows:
            confirmed = verified and row.what == UNSAID and rows.correct is True
            self._rows.append(dataclasses.replace(row, what=CONFIRMED) if confirmed else row)
        if after.notes != held.notes:
            last = self._rows[-1]
            self._rows[-1] = dataclasses.replace(last, changes=(*last.changes, ("notes", held.notes, after.notes)))
        if rows.correct is False and not rows.said:
            last = self._rows[-1]
            self._rows[-1] = dataclasses.replace(last, notes=(*last.notes, ("confirmation_wrong_without_correction", {})))

    # what was asked

    def _asked(self, number: int, cells: Mapping[str, str]) -> Optional[Confirmation]:
        """The round that a row belongs to; without one it is rejected."""
        text = cells.get(ROUND, "")
        asked = self._rounds.get(text or self._only_round)
        if asked is None or asked.owner_id not in self._owners:
            self.refuse(number, "confirmation_round_unknown", reference=text[:LONGEST_QUOTED])
            return None
        self._asked_owners.add(asked.owner_id)
        return asked

    def _owner_of(self, camera: Camera) -> Optional[str]:
        recorder = self._recorders.get(camera.recorder_id or "") or self._new_recorders.get(camera.recorder_id or "")
        return recorder.owner_id if recorder is not None else None

    def _camera_named(self, camera_id: str, asked: Confirmation) -> Optional[Camera]:
        """The camera of an id; of one that a spreadsheet has taken zeros from, the only one of the owner that it can be."""
        if camera_id in self._cameras:
            return self._cameras[camera_id]
        number = plain_number(camera_id)
        found = [one for one in self.known if self._owner_of(one) == asked.owner_id and plain_number(one.camera_id) == number]
        return found[0] if len(found) == 1 else None

    def _goes_on_as(self, camera: Camera) -> Camera:
        """The record that a camera is today: since it was asked about it may have been merged, or turned on a day."""
        seen = {camera.camera_id}
        while True:
            following = self._cameras.get(camera.merged_into or camera.succeeded_by or "")
            if following is None or following.camera_id in seen:
                return camera
            seen.add(following.camera_id)
            camera = following

    def _as_written(self, table: str, record_id: str, asked: Confirmation) -> dict[str, Any]:
        """What the inventory said of a record when its owner's sheet was written."""
        tables: dict[str, Mapping[str, Any]] = {"camera": self._cameras, "owner": self._owners, "recorder": self._recorders}
        key = (table, asked.written_at or "")
        if key not in self._written:
            self._written[key] = {}
            with suppress(ValueError, TypeError):  # a moment that another program has left there: what is recorded now has to do
                # The sheet's moment has whole seconds: what was recorded within it stood on the sheet.
                moment = datetime.fromisoformat((asked.written_at or "").replace("Z", "+00:00")) + timedelta(seconds=1)
                self._written[key] = {getattr(one, f"{table}_id"): one for one in self._inventory.records_as_known(table, moment)}
        record = self._written[key].get(record_id) or tables[table][record_id]
        values = {name: getattr(record, name) for name in FIELDS[table]}
        if table == "camera":
            values.update(zip(PLACE_FIELDS, place_of(self._inventory.crs, record)))
        return values


_UNTOLD = frozenset({"view_source", "heading_text", "position_source"})


def _with_remark(record: Any, remark: str) -> Any:
    """A record with a remark as a line of its notes, unless it stands there."""
    lines = (record.notes or "").split("\n")
    text = " ".join(remark.split())
    return record if not text or text in lines else dataclasses.replace(record, notes="\n".join(filter(None, (record.notes, text))))
