"""The register of requisitions: a file of the investigating service, or a schema on its server, apart from the inventory and from the cases.

It holds numbers, owners, cameras, periods and dates, and nothing of a case's content. Each change is one transaction; two desks may use it at
once. A packet of papers is noted as pending before its folder appears and confirmed afterwards, so that both agree after a kill.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.register.states import answered, moved, renewed
from camera_requisition.core.register.types import Answer, Movement, PacketEntry, PaperEntry, Proposal, RequisitionEntry, RequisitionState
from camera_requisition.store import register_rows as rows
from camera_requisition.store.instants import instant_text, now_text
from camera_requisition.store.postgis.reference import is_reference, reference_of
from camera_requisition.store.register_file import RegisterFile, make_register
from camera_requisition.store.register_schema import ASKED_CAMERA, MOVEMENT, PACKET, PAPER, PROPOSAL, REQUISITION
from camera_requisition.store.schema import insert_statement, quoted
from camera_requisition.store.sql import Connection

if TYPE_CHECKING:
    from camera_requisition.store.register_backend import RegisterBackend

_SAME_PACKET = "SELECT fid, pending FROM packet WHERE folder = ? AND manifest_sha256 = ?"
_PENDING = "SELECT * FROM packet WHERE pending = 1 ORDER BY fid"


class Register:
    """An open register. Holds no connection between calls; `who` is written beside everything that is noted.

    Its methods raise CaseError `register_*` where the file can't be used, and InputError for what the register refuses.
    """

    def __init__(self, backend: RegisterBackend, who: str) -> None:
        """Use `open` or `create`."""
        self._backend = backend
        self._who = who or "unknown"
        self._read_only_reason = backend.check()

    @classmethod
    def create(cls, path: str | Path, who: str = "") -> Register:
        """Make a new register in a file; its folder is made too. Raises WriteError when `path` exists or cannot be written."""
        make_register(Path(path))
        return cls.open(path, who)

    @classmethod
    def open(cls, reference: str | Path, who: str = "") -> Register:
        """Open a register, in a file or on a server.

        Raises CaseError when it is missing, another program's, of a newer version, locked, damaged or out of reach, and InputError for a
        connection text that can't be read.
        """
        if is_reference(reference):
            from camera_requisition.store.postgis.register import PostgisRegister

            return cls(PostgisRegister(reference_of(str(reference))), who)
        return cls(RegisterFile(Path(reference)), who)

    @property
    def reference(self) -> str:
        """The path of its file, or the text that names its schema."""
        return self._backend.reference

    @property
    def read_only_reason(self) -> str:
        """Code of the message that says why it can't be written by who has opened it; empty when it can."""
        return self._read_only_reason

    # packets

    def begin_packet(self, packet: PacketEntry) -> int:
        """Note a packet that is about to be moved into place; returns its key. Refuses here what `confirm_packet` would have to refuse."""
        with self._backend.writing() as connection:
            waiting = [one for row in _rows(connection, _PENDING) for one in rows.packet_of(row).requisitions]
            for one in packet.requisitions:
                known = [_find(connection, one.number), *(other for other in waiting if other.number == one.number)]
                for before in known:
                    if before is not None:
                        renewed(before, one)
            values = self._packet_values(packet, pending=True)
            return self._backend.add_packet(connection, values)

    def confirm_packet(self, key: int, packet: Optional[PacketEntry] = None, *, after_a_kill: bool = False) -> None:
        """The packet lies in its place: its requisitions and papers count from now on.

        Another desk that opened the register between note and move took the packet for one that was killed, and dropped it: it is noted again
        where `packet` is given.
        """
        with self._backend.writing() as connection:
            found = _rows(connection, "SELECT * FROM packet WHERE fid = ?", (key,))
            if not found and packet is not None:
                connection.execute(insert_statement(PACKET, PACKET.column_names), self._packet_values(packet, pending=False))
            elif found and found[0]["pending"]:
                packet = rows.packet_of(found[0])
                connection.execute("UPDATE packet SET pending = 0, content = NULL WHERE fid = ?", (key,))
            else:
                return
            if packet is not None:
                self._take_all(connection, packet, after_a_kill=after_a_kill)

    def enter_packet(self, packet: PacketEntry) -> tuple[str, ...]:
        """Enter a packet that lies in its place and that perhaps couldn't be noted when it was made; once, however often it is tried.

        Returns the numbers of requisitions that stay as the register knows them, for they have left the house meanwhile, or are another's.
        """
        with self._backend.writing() as connection:
            found = _rows(connection, _SAME_PACKET, (packet.folder, packet.manifest_sha256))
            if any(not row["pending"] for row in found):
                return ()
            connection.executemany("DELETE FROM packet WHERE fid = ?", [(row["fid"],) for row in found])
            connection.execute(insert_statement(PACKET, PACKET.column_names), self._packet_values(packet, pending=False))
            return self._take_all(connection, packet, after_a_kill=True)

    def drop_packet(self, key: int) -> None:
        """The packet never came to its place."""
        with self._backend.writing() as connection:
            connection.execute("DELETE FROM packet WHERE fid = ? AND pending = 1", (key,))

    def pending_packets(self) -> list[tuple[int, PacketEntry]]:
        """Packets whose end was never noted, with their keys."""
        with self._backend.reading() as connection:
            found = _rows(connection, _PENDING)
        return [(row["fid"], rows.packet_of(row)) for row in found]

    def settle(self, is_there: Callable[[str, str], bool]) -> None:
        """Confirm or drop what a program that was killed left pending; `is_there(folder, manifest's SHA-256)` looks whether it came."""
        for key, packet in self.pending_packets():
            if is_there(packet.folder, packet.manifest_sha256):
                self.confirm_packet(key, after_a_kill=True)
            else:
                self.drop_packet(key)

    def packets(self, case_number: Optional[str] = None) -> list[PacketEntry]:
        """Packets that lie in their places, the oldest first; of one case or of all."""
        with self._backend.reading() as connection:
            found = _rows(connection, "SELECT * FROM packet WHERE pending = 0 ORDER BY fid")
        return [rows.packet_of(row) for row in found if case_number in (None, row["case_number"])]

    # requisitions

    def requisitions(self, case_number: Optional[str] = None) -> list[RequisitionEntry]:
        """Requisitions with cameras and papers, in the order in which they were first noted; of one case or of all."""
        with self._backend.reading() as connection:
            return _requisitions(connection, "case_number", case_number)

    def requisition(self, number: str) -> RequisitionEntry:
        """One requisition. Raises InputError `requisition_unknown`."""
        with self._backend.reading() as connection:
            return _known(connection, number)

    def record(self, number: str, state: str, at: float, *, reason: Optional[str] = None, note: Optional[str] = None) -> RequisitionEntry:
        """Note that a requisition took its next state at `at` (UTC seconds). Raises InputError (see `core.register.states.moved`)."""
        with self._backend.writing() as connection:
            entry = moved(_known(connection, number), state, at, reason)
            self._put(connection, entry)
            self._note(connection, entry, at, reason, note)
            return entry

    def record_answer(self, answer: Answer) -> RequisitionEntry:
        """Note what an owner answered, camera by camera, and what it teaches, as proposals to the inventory's staff."""
        with self._backend.writing() as connection:
            entry = answered(_known(connection, answer.number), answer)
            self._put(connection, entry)
            self._note(connection, entry, answer.at, entry.reason, answer.note)
            learnt_on = datetime.fromtimestamp(answer.at, timezone.utc).date().isoformat()
            values = [
                (entry.case_number, entry.number, entry.owner_id, one.recorder_id, one.camera_id, str(one.lesson), one.value, learnt_on, None)
                for one in answer.taught
            ]
            connection.executemany(insert_statement(PROPOSAL, PROPOSAL.column_names), values)
            return entry

    def movements(self, number: str) -> list[Movement]:
        """The history of a requisition, the oldest line first."""
        with self._backend.reading() as connection:
            found = _rows(connection, "SELECT * FROM movement WHERE number = ? ORDER BY fid", (number,))
        return [rows.movement_of(row) for row in found]

    def answered_overwritten(self, case_number: str) -> set[str]:
        """Ids of the cameras of which the owner has answered in this case that their footage is overwritten."""
        cameras = (camera for entry in self.requisitions(case_number) for camera in entry.cameras)
        return {camera.camera_id for camera in cameras if camera.state == RequisitionState.OVERWRITTEN}

    # what answers teach

    def proposals(self, *, all_of_them: bool = False) -> list[Proposal]:
        """What the inventory's staff haven't been told yet, or all that was ever learnt."""
        with self._backend.reading() as connection:
            found = _rows(connection, "SELECT * FROM proposal ORDER BY fid")
        return [rows.proposal_of(row) for row in found if all_of_them or row["handed_on"] is None]

    def hand_on(self, keys: Iterable[int], on: str) -> None:
        """Note that the staff were told of these proposals on a day (`YYYY-MM-DD`)."""
        with self._backend.writing() as connection:
            connection.executemany("UPDATE proposal SET handed_on = ? WHERE fid = ? AND handed_on IS NULL", [(on, key) for key in keys])

    # purging

    def remove_case(self, case_number: str) -> int:
        """Really remove all that the register holds of a case; returns the number of requisitions removed."""
        return self._backend.remove_case(case_number)

    def _packet_values(self, packet: PacketEntry, *, pending: bool) -> tuple[Any, ...]:
        """The values of `register_schema.PACKET`."""
        return (
            packet.case_number,
            instant_text(packet.at),
            packet.folder,
            packet.manifest_sha256,
            packet.kind,
            packet.evidence_sha256,
            packet.who or self._who,
            int(pending),
            rows.packet_content(packet) if pending else None,
        )

    def _take_all(self, connection: Connection, packet: PacketEntry, *, after_a_kill: bool) -> tuple[str, ...]:
        refused = []
        for one in packet.requisitions:
            try:
                self._take(connection, one, packet)
            except InputError:
                if not after_a_kill:
                    raise
                # sent meanwhile, or another's: what the register knows stays, the folder is known, and nobody is kept from opening it
                refused.append(one.number)
        return tuple(refused)

    def _take(self, connection: Connection, entry: RequisitionEntry, packet: PacketEntry) -> None:
        before = _find(connection, entry.number)
        taken = entry if before is None else renewed(before, entry)
        self._put(connection, taken)
        made = [(entry.number, one.kind, one.file, one.sha256, instant_text(packet.at)) for one in entry.papers]
        connection.executemany(insert_statement(PAPER, PAPER.column_names), made)
        if before is None or before.state != taken.state:
            self._note(connection, taken, packet.at, None, None)

    @staticmethod
    def _put(connection: Connection, entry: RequisitionEntry) -> None:
        values = rows.requisition_row(entry)
        assignments = ", ".join(f"{quoted(name)} = ?" for name in rows.REQUISITION_COLUMNS)
        statement = " ".join(("UPDATE requisition SET", assignments, "WHERE number = ?"))
        if not connection.execute(statement, (*values, entry.number)).rowcount:
            connection.execute(insert_statement(REQUISITION, rows.REQUISITION_COLUMNS), values)
        connection.execute("DELETE FROM asked_camera WHERE number = ?", (entry.number,))
        cameras = [rows.camera_row(entry.number, one) for one in entry.cameras]
        connection.executemany(insert_statement(ASKED_CAMERA, ASKED_CAMERA.column_names), cameras)

    def _note(self, connection: Connection, entry: RequisitionEntry, at: float, reason: Optional[str], note: Optional[str]) -> None:
        values = (entry.number, entry.case_number, str(entry.state), instant_text(at), now_text(), self._who, reason, note)
        connection.execute(insert_statement(MOVEMENT, MOVEMENT.column_names), values)


def _rows(connection: Connection, statement: str, values: Sequence[Any] = ()) -> list[dict[str, Any]]:
    cursor = connection.execute(statement, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor.fetchall()]


def _requisitions(connection: Connection, column: str, value: Optional[str]) -> list[RequisitionEntry]:
    """All requisitions, or those whose `column` has this value; cameras and papers are read once for all."""
    where, values = ("", ()) if value is None else (f"WHERE {quoted(column)} = ?", (value,))
    found = _rows(connection, " ".join(("SELECT * FROM requisition", where, "ORDER BY fid")), values)
    cameras: dict[str, list[Any]] = {}
    papers: dict[str, dict[str, PaperEntry]] = {}
    of_these = "" if value is None else " ".join(("WHERE number IN (SELECT number FROM requisition", where, ")"))
    for row in _rows(connection, " ".join(("SELECT * FROM asked_camera", of_these, "ORDER BY fid")), values):
        cameras.setdefault(row["number"], []).append(rows.camera_of(row))
    for row in _rows(connection, " ".join(("SELECT * FROM paper", of_these, "ORDER BY fid")), values):
        papers.setdefault(row["number"], {})[row["file"]] = PaperEntry(row["kind"], row["file"], row["sha256"])
    return [rows.requisition_of(row, cameras.get(row["number"], ()), papers.get(row["number"], {}).values()) for row in found]


def _find(connection: Connection, number: str) -> Optional[RequisitionEntry]:
    return next(iter(_requisitions(connection, "number", number)), None)


def _known(connection: Connection, number: str) -> RequisitionEntry:
    found = _find(connection, number)
    if found is None:
        raise InputError("requisition_unknown", number=number)
    return found
