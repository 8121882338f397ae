"""What a file holds, told from its bytes: names promise too much."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from camera_requisition.core.errors import ListError
from camera_requisition.imports.readers.zipped_xml import Check, ZippedXml, never

_COMPOUND, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PIECE = 1 << 20


class Content(Enum):
    """The forms that are told apart by their contents."""

    SPREADSHEET = "spreadsheet"
    ENCRYPTED_SPREADSHEET = "encrypted spreadsheet"
    OLD_SPREADSHEET = "old spreadsheet"
    OTHER_ZIP = "zip"
    BROKEN_ZIP = "broken zip"
    OTHER = "other"


def find_content(path: Path, check: Check = never) -> Content:
    """What `path` holds. Raises `OSError`, and `ListError` `list_too_large_inside`."""
    with path.open("rb") as stream:
        start = stream.read(8)
    if start == _COMPOUND:
        return Content.ENCRYPTED_SPREADSHEET if _holds(path, _ENCRYPTED, check) else Content.OLD_SPREADSHEET
    if not start.startswith(_ZIP):
        return Content.OTHER
    try:
        with ZippedXml(path, check) as archive:
            return _content_of_zip(archive)
    except ListError as error:
        if error.code == "list_workbook_broken":
            return Content.BROKEN_ZIP
        raise


def _content_of_zip(archive: ZippedXml) -> Content:
    if any(name == "xl/workbook.xml" or ("[Content_Types].xml" in archive.names and name.endswith("/workbook.xml")) for name in archive.names):
        return Content.SPREADSHEET
    # OpenDocument texts and drawings have parts of the same names: the first part says what it is.
    if b"opendocument.spreadsheet" not in archive.beginning("mimetype", 200):
        return Content.OTHER_ZIP
    return Content.ENCRYPTED_SPREADSHEET if "encrypted-package" in archive.names else Content.SPREADSHEET


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
