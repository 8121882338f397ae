"""What a file holds, told from its bytes: names promise too much."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from camera_requisition.imports.readers.zipped_xml import Check, never, part_names

_COMPOUND, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PIECE = 1 << 20


class Content(Enum):
    """The forms that are told apart by their contents."""

    SPREADSHEET = "spreadsheet"
    ENCRYPTED_SPREADSHEET = "encrypted spreadsheet"
    OLD_SPREADSHEET = "old spreadsheet"
    OTHER_ZIP = "zip"
    OTHER = "other"


def find_content(path: Path, check: Check = never) -> Content:
    """What `path` holds. Raises `OSError`, and `ListError` `list_too_large_inside`."""
    with path.open("rb") as stream:
        start = stream.read(8)
    if start == _COMPOUND:
        return Content.ENCRYPTED_SPREADSHEET if _holds(path, _ENCRYPTED, check) else Content.OLD_SPREADSHEET
    if not start.startswith(_ZIP):
        return Content.OTHER
    names = part_names(path) or frozenset()
    has_sheets = "xl/workbook.xml" in names or ("content.xml" in names and "META-INF/manifest.xml" in names)
    if has_sheets or ("[Content_Types].xml" in names and any(name.endswith("/workbook.xml") for name in names)):
        return Content.SPREADSHEET
    return Content.OTHER_ZIP


def _holds(path: Path, wanted: bytes, check: Check) -> bool:
    """Whether the bytes `wanted` stand anywhere in a file (an encrypted workbook is a container that names its part so)."""
    rest = b""
    with path.open("rb") as stream:
        while True:
            check()
            piece = stream.read(_PIECE)
            if not piece:
                return False
            if wanted in rest + piece:
                return True
            rest = piece[-len(wanted) :]
