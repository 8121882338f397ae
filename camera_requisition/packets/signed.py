"""Whether a PDF bears a signature: one made by a signature program, or by hand on paper that was scanned.

It can't be told here who signed, nor whether a certificate is worth anything: only that the file isn't the unsigned paper that was printed.
The file is looked at as bytes, within bounds of size and number; nothing of it is run or drawn.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from camera_requisition.core.errors import InputError
from camera_requisition.packets.paper import CREATOR

LARGEST = 64 * 1024 * 1024
MOST_STREAMS = 20_000
LARGEST_INFLATED = 32 * 1024 * 1024
_SIGNATURE = re.compile(rb"/Type\s*/Sig\b")
_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")
_CONTENTS = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_OBJECT_STREAM = re.compile(rb"/Type\s*/ObjStm\b")
_STREAM = re.compile(rb"<<(?P<dictionary>[^\x00]{0,4000}?)>>\s*stream\r?\n")
_SHORTEST_SIGNATURE = 64


def check_signed(data: bytes, unsigned_sha256: str | None, sha256: str) -> None:
    """Pass when `data` is a signed PDF; `sha256` is its own hash, `unsigned_sha256` that of the paper as it was exported.

    Raises InputError: `signed_not_pdf`, `signed_too_large`, `signed_is_unsigned` (the exported paper itself, or a copy without a signature),
    `signed_altered` (something was added behind the last digital signature), `signed_nothing_found`.
    """
    if len(data) > LARGEST:
        raise InputError("signed_too_large", megabytes=LARGEST // (1024 * 1024))
    if not data[:1024].lstrip().startswith(b"%PDF-") or b"%%EOF" not in data[-2048:]:
        raise InputError("signed_not_pdf")
    if sha256 == unsigned_sha256:
        raise InputError("signed_is_unsigned")
    covered = list(_covered(data))
    if covered:
        # what a viewer shows may come from behind the signature: then nothing vouches for it
        if max(covered) < len(data.rstrip(b"\r\n\x00 ")):
            raise InputError("signed_altered")
        return
    if _made_here(data):
        raise InputError("signed_is_unsigned")
    pages, images = _counts(data)
    if not images or images < pages:
        raise InputError("signed_nothing_found")


def _covered(data: bytes) -> Iterator[int]:
    """Up to which byte each filled digital signature covers the file; a range that isn't one counts for nothing."""
    for signature in _SIGNATURE.finditer(data):
        around = slice(max(signature.start() - 4000, 0), signature.end() + 4000)
        for match in _RANGE.finditer(data, around.start, around.stop):
            first, length, second, rest = (int(part) for part in match.groups())
            if first != 0 or second < length or second + rest > len(data) or rest == 0:
                continue
            hole = _CONTENTS.fullmatch(data[length:second])
            digits = hole[1].translate(None, b" \r\n\t") if hole else b""
            if len(digits.rstrip(b"0")) >= _SHORTEST_SIGNATURE:
                yield second + rest


def _made_here(data: bytes) -> bool:
    """Whether the file is a paper of this program, however it was copied: its creator says so, and it has its letters as text."""
    names = (CREATOR.encode("ascii"), CREATOR.encode("utf-16-be"), CREATOR.encode("utf-16-be").hex().upper().encode("ascii"))
    return any(b"/Creator" in data and name in data for name in names) and not _IMAGE.search(data)


def _counts(data: bytes) -> tuple[int, int]:
    """Numbers of pages and of images. Objects of newer files lie in compressed streams, which are opened within bounds."""
    parts = [data, *_object_streams(data)]
    return max(sum(len(_PAGE.findall(part)) for part in parts), 1), sum(len(_IMAGE.findall(part)) for part in parts)


def _object_streams(data: bytes) -> Iterator[bytes]:
    opened = 0
    for number, match in enumerate(_STREAM.finditer(data)):
        if number >= MOST_STREAMS or opened >= LARGEST_INFLATED:
            return
        if not _OBJECT_STREAM.search(match["dictionary"]):
            continue
        try:
            part = zlib.decompressobj().decompress(data[match.end() :], LARGEST_INFLATED - opened)
        except zlib.error:
            continue
        opened += len(part)
        yield part
