"""The message that a signed requisition goes with: a draft for the user's own mail program, with annex and answer sheet."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.legal.plain import requisition_from_plain
from camera_requisition.core.legal.types import CaseParticulars, Requisition
from camera_requisition.gis.time_zones import zone
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.registers import entry_of_case
from camera_requisition.jobs.write_follow_up import letters_for
from camera_requisition.packets import messages
from camera_requisition.packets.clean import clean
from camera_requisition.packets.files import write_error
from camera_requisition.packets.manifest import NAME as MANIFEST
from camera_requisition.packets.pack import load_pack
from camera_requisition.packets.signed import LARGEST, check_signed

REQUISITION_FILE, MESSAGE = "requisition.pdf", "message-requisition"
ENCLOSED = ("annex.pdf", "answer-sheet.pdf")


@dataclass(frozen=True)
class Attached:
    """The message that was made, and the SHA-256 of the signed paper in it."""

    message: Path
    sha256: str


def attach_signed(
    number: str, signed: str | Path, *, register: str | Path, case: CaseParticulars, pack: str, log: Optional[Path] = None
) -> Attached:
    """Make the message of requisition `number` with the `signed` PDF; it lies in the owner's folder of the packet, beside what was printed.

    Raises InputError `requisition_unknown`, `requisition_of_other_case`, `signed_is_draft` (a draft is never sent), `packet_missing`,
    `signed_*` (see `packets.signed`), WriteError.
    """
    entry = entry_of_case(register, number, case)
    if entry.missing or entry.owner_id is None:
        raise InputError("signed_is_draft", number=number, missing=", ".join(entry.missing) or "owner")
    packet = Path(entry.folder or "")
    facts = _facts(packet)
    folder = packet / str(facts.get("numbers", {}).get(number, ""))
    if number not in facts.get("numbers", {}) or not folder.is_dir():
        raise InputError("packet_missing", number=number, path=str(packet))
    if number in facts.get("drafts", {}):
        raise InputError("signed_is_draft", number=number, missing=", ".join(facts["drafts"][number]))
    data = _read(Path(signed))
    digest = hashlib.sha256(data).hexdigest()
    unsigned = next((one.sha256 for one in entry.papers if one.file == f"{folder.name}/{REQUISITION_FILE}"), None)
    check_signed(data, unsigned, digest)
    draft = _draft(requisition_from_plain(json.loads(entry.content or "{}")), case, pack, folder, data)
    log_event("attach_signed", case_number=entry.case_number, counts={"requisitions": 1}, path=log)
    return Attached(_write(folder, draft), digest)


def _draft(requisition: Requisition, case: CaseParticulars, pack: str, folder: Path, signed: bytes) -> bytes:
    owner = requisition.owner
    letters = letters_for(load_pack(pack), case, (requisition,), zone(case.time_zone), now=0.0)
    text = load_pack(pack).templates.render_plain("message-requisition.txt", letters.afterwards(requisition))
    enclosed = [(name, _read(folder / name)) for name in ENCLOSED if (folder / name).is_file()]
    to, name = (owner.email, clean(owner.name)) if owner else (None, "")
    duty = next((one.recorder.duty_email for one in requisition.recorders if one.recorder and one.recorder.duty_email), None)
    return messages.draft(to or duty, name, text, [(REQUISITION_FILE, signed), *enclosed])


def _facts(packet: Path) -> Mapping[str, Any]:
    try:
        return dict(json.loads((packet / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise InputError("packet_missing", number="", path=str(packet)) from error


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise InputError("signed_too_large", megabytes=LARGEST // (1024 * 1024))
        return path.read_bytes()
    except OSError as error:
        raise InputError("signed_unreadable", path=str(path), reason=error.strerror or str(error)) from error


def _write(folder: Path, data: bytes) -> Path:
    """A new file each time: what was sent with an earlier one stays known."""
    number = 1
    while True:
        path = folder / (f"{MESSAGE}.eml" if number == 1 else f"{MESSAGE}-{number}.eml")
        number += 1
        if path.exists():
            continue
        beside = path.with_name(f".{path.name}.part")
        try:
            beside.write_bytes(data)
            os.replace(beside, path)  # noqa: PTH105 (one step, also on Windows)
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise write_error(error, path) from error
        return path
