"""The XML parts of a zipped document (XLSX, ODS), parsed in pieces under limits: nothing is unpacked, no entity is ever expanded."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Generic, TypeVar
from xml.parsers import expat

from camera_requisition.core.errors import ListError

LARGEST_CONTENT = 1 << 30
LARGEST_RATIO = 200
# Below this size a part may be as repetitive as it likes: it harms nobody.
_SMALLEST_BOMB = 100 << 20
_MOST_ENTRIES = 10_000
_LARGEST_DIRECTORY = 16 << 20
# What the parser may hold back: a tag or an attribute longer than this is no spreadsheet's.
_LONGEST_TOKEN = 8 << 20
DEEPEST = 200
_PIECE = 1 << 16
_END_RECORD, _LOCATOR = b"PK\x05\x06", b"PK\x06\x07"
_END_LENGTH, _LOCATOR_LENGTH = 22, 20
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, ValueError, IndexError)

Check = Callable[[], None]
"""Called while reading: raises `Cancelled` when the user has stopped the work."""
Item = TypeVar("Item")


def never() -> None:
    """The check of work that nobody cancels."""


class Collector(Generic[Item]):
    """What a parser tells of one part: subclasses see the elements and put what they make into `ready`."""

    counts_depth = False
    """Whether the collector itself refuses elements nested deeper than `DEEPEST`: those that see millions of elements do."""

    def __init__(self) -> None:
        self.ready: list[Item] = []
        self.finished = False
        """Set where the rest of the part needn't be read."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins. Names are `namespace local`, attributes without namespace only `local`."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """A piece of text between tags."""


class ZippedXml:
    """A zipped document, open for reading.

    Raises `ListError`: `list_workbook_broken`, `list_too_large_inside`, `list_password`.
    """

    def __init__(self, path: Path, check: Check = never) -> None:
        self._path, self._check = path, check
        self._stream: BinaryIO = path.open("rb")
        try:
            self._refuse_many_entries()
            self._archive = zipfile.ZipFile(self._stream)
            self._sizes = {entry.filename: entry for entry in self._archive.infolist()}
            if sum(entry.file_size for entry in self._sizes.values()) > LARGEST_CONTENT:
                raise self.too_large()
        except _BROKEN as error:
            self._stream.close()
            raise self.broken(str(error)) from error
        except (ListError, OSError):
            self._stream.close()
            raise

    def __enter__(self) -> ZippedXml:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._archive.close()
        self._stream.close()

    def __contains__(self, part: str) -> bool:
        return part in self._sizes

    @property
    def names(self) -> frozenset[str]:
        """The names of the parts."""
        return frozenset(self._sizes)

    def broken(self, problem: str) -> ListError:
        """The error of a document that isn't what it says."""
        return ListError("list_workbook_broken", path=self._path.name, problem=problem or "?")

    def too_large(self) -> ListError:
        """The error of a document that unpacks to more than any list of cameras."""
        return ListError("list_too_large_inside", path=self._path.name, limit=LARGEST_CONTENT >> 20)

    def beginning(self, part: str, length: int) -> bytes:
        """The first bytes of a part; none of one that doesn't exist."""
        return next(self._pieces(part, length), b"") if part in self._sizes else b""

    def holds(self, part: str, wanted: bytes) -> bool:
        """Whether bytes stand in a part: much quicker than parsing it."""
        rest = b""
        for piece in self._pieces(part, _PIECE):
            if wanted in rest + piece:
                return True
            rest = piece[-len(wanted) :]
        return False

    def items(self, part: str, collector: Collector[Item]) -> Iterator[Item]:
        """What `collector` makes of a part, as the part is read."""
        if part not in self._sizes:
            raise self.broken(part)
        parser = self._parser(collector)
        read = 0
        for piece in self._pieces(part, _PIECE):
            read += len(piece)
            self._parse(parser, piece, part)
            if read - parser.CurrentByteIndex > _LONGEST_TOKEN:
                raise self.too_large()
            yield from collector.ready
            collector.ready.clear()
            if collector.finished:
                return
        self._parse(parser, b"", part, last=True)
        yield from collector.ready

    def read(self, part: str, collector: Collector[Item]) -> list[Item]:
        """All items of a small part."""
        return list(self.items(part, collector))

    def _parse(self, parser: Any, piece: bytes, part: str, last: bool = False) -> None:
        try:
            parser.Parse(piece, last)
        except (expat.ExpatError, LookupError, ValueError) as error:
            # The last two: an encoding that nobody knows, or that XML can't be in.
            raise self.broken(f"{part}: {error}") from error

    def _parser(self, collector: Collector[Item]) -> Any:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        depth = 0

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > DEEPEST:
                raise self.broken("depth")
            collector.start(name, attributes)

        def end(name: str) -> None:
            nonlocal depth
            depth -= 1
            collector.end(name)

        def refuse(*_: Any) -> None:
            # No spreadsheet has a document type; it is where entities that multiply, or lead outside, are declared.
            raise self.broken("DOCTYPE")

        parser.StartElementHandler, parser.EndElementHandler = (collector.start, collector.end) if collector.counts_depth else (start, end)
        parser.CharacterDataHandler = collector.text
        parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
        return parser

    def _pieces(self, part: str, length: int) -> Iterator[bytes]:
        """A part in pieces; what the directory declares of its size is checked first, what comes out of it meanwhile."""
        entry = self._sizes[part]
        packed = max(entry.compress_size, 1)
        self._refuse_bomb(entry.file_size, packed)
        if entry.flag_bits & 0x1:
            raise ListError("list_password", path=self._path.name)
        unpacked = 0
        try:
            with self._archive.open(entry) as stream:
                while True:
                    self._check()
                    piece = stream.read(length)
                    if not piece:
                        return
                    unpacked += len(piece)
                    self._refuse_bomb(unpacked, packed)
                    yield piece
        except _BROKEN as error:
            raise self.broken(str(error)) from error

    def _refuse_bomb(self, unpacked: int, packed: int) -> None:
        if unpacked > LARGEST_CONTENT or (unpacked > _SMALLEST_BOMB and unpacked > LARGEST_RATIO * packed):
            raise self.too_large()

    def _refuse_many_entries(self) -> None:
        """Look at the end of the file before `zipfile` takes the whole directory into memory."""
        length = self._stream.seek(0, 2)
        start = max(0, length - (1 << 16) - _END_LENGTH)
        self._stream.seek(start)
        tail = self._stream.read()
        found = tail.rfind(_END_RECORD)
        if found < 0 or found + _END_LENGTH > len(tail):
            raise zipfile.BadZipFile("no end of the directory")
        entries, size = struct.unpack_from("<HI", tail, found + 10)
        if entries == 0xFFFF or size == 0xFFFFFFFF:
            entries, size = self._entries_of_large_archive(start + found)
        if entries > _MOST_ENTRIES or size > _LARGEST_DIRECTORY:
            raise self.too_large()

    def _entries_of_large_archive(self, end: int) -> tuple[int, int]:
        """Number of entries and size of the directory where the short record has no room for them (ZIP64)."""
        self._stream.seek(max(0, end - _LOCATOR_LENGTH))
        locator = self._stream.read(_LOCATOR_LENGTH)
        if not locator.startswith(_LOCATOR):
            return 0xFFFF, 0
        self._stream.seek(struct.unpack_from("<Q", locator, 8)[0])
        record = self._stream.read(56)
        entries, size = struct.unpack_from("<QQ", record, 32)
        return int(entries), int(size)
