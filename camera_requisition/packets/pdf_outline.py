"""What Qt's PDF writer leaves out: bookmarks, language, author, and a date that is the packet's and not the clock's.

Qt writes PDF 1.4 with a plain cross-reference table and no metadata stream. Bookmarks and facts are added as an incremental update (PDF 1.7,
7.5.6): the pages stay as they were, byte by byte.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

_ROOT = re.compile(rb"/Root\s+(\d+)\s+0\s+R")
_INFO = re.compile(rb"/Info\s+(\d+)\s+0\s+R")
_SIZE = re.compile(rb"/Size\s+(\d+)")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_CREATED = re.compile(rb"(/CreationDate\s*\(D:)(\d{14})([^)]*)\)")
_REFERENCE = re.compile(rb"(\d+)\s+0\s+R")


@dataclass(frozen=True)
class Bookmark:
    """A line of the outline: `level` 0, 1, … below the line before it, `page` counted from 0."""

    title: str
    page: int
    level: int = 0


@dataclass(frozen=True)
class PdfFacts:
    """What a document says of itself: author, language (`fr`), and when it was made, in UTC seconds."""

    author: str
    language: str
    created: float


def with_outline(data: bytes, bookmarks: Sequence[Bookmark], facts: PdfFacts) -> bytes:
    """Qt's PDF `data` with bookmarks and facts. Where it isn't as Qt writes it, only the date is set: a paper without bookmarks is one "
    "still."""
    data = _dated(data, facts.created)
    found = [pattern.search(data, data.rfind(b"trailer")) for pattern in (_ROOT, _INFO, _SIZE, _START)]
    if data.rfind(b"trailer") < 0 or not all(found):
        return data
    root, info, size, start = (int(match.group(1)) for match in found if match)
    catalog, described = _dictionary(data, root), _dictionary(data, info)
    pages = _pages(data, catalog) if catalog is not None else []
    if catalog is None or described is None or not pages:
        return data
    objects = _outline(bookmarks, pages, size) if bookmarks else {}
    shown = f"/Outlines {size} 0 R\n/PageMode /UseOutlines\n" if objects else ""
    language = re.sub(r"[^A-Za-z-]", "", facts.language)
    objects[root] = catalog.rstrip() + f"\n{shown}/Lang ({language})\n/ViewerPreferences << /DisplayDocTitle true >>\n".encode("ascii")
    objects[info] = described.rstrip() + b"\n/Author " + _text(facts.author) + b"\n"
    return data + _update(objects, max(size, max(objects) + 1), root, info, start, len(data))


def _dated(data: bytes, created: float) -> bytes:
    """The date of the packet in the place of the clock's, in as many bytes, so that all offsets stay."""
    moment = datetime.fromtimestamp(created, timezone.utc).strftime("%Y%m%d%H%M%S").encode("ascii")

    def put(match: re.Match[bytes]) -> bytes:
        zone = (b"Z" if len(match[3]) == 1 else b"+00'00'").ljust(len(match[3]))[: len(match[3])]
        return match[1] + moment + zone + b")"

    return _CREATED.sub(put, data, count=1)


def _dictionary(data: bytes, number: int) -> bytes | None:
    """What stands inside the dictionary of an object, None where the object isn't a plain one; Qt's have no dictionaries inside."""
    match = re.search(rb"(?:^|[\r\n])%d 0 obj\s*<<(.*?)>>\s*endobj" % number, data, re.DOTALL)
    return match[1] if match else None


def _pages(data: bytes, catalog: bytes) -> list[int]:
    """The object numbers of the pages, in their order."""
    tree = re.search(rb"/Pages\s+(\d+)\s+0\s+R", catalog)
    listed = _dictionary(data, int(tree[1])) if tree else None
    kids = re.search(rb"/Kids\s*\[(.*?)\]", listed, re.DOTALL) if listed else None
    return [int(number) for number in _REFERENCE.findall(kids[1])] if kids else []


def _outline(bookmarks: Sequence[Bookmark], pages: Sequence[int], first: int) -> dict[int, bytes]:
    """The objects of the outline by number, its root being `first`."""
    levels = _levels([one.level for one in bookmarks])
    numbers = [first + 1 + index for index in range(len(bookmarks))]
    parents, last_at = [], {-1: first}
    for number, level in zip(numbers, levels):
        parents.append(last_at[level - 1])
        last_at[level] = number
    children: dict[int, list[int]] = {}
    for number, parent in zip(numbers, parents):
        children.setdefault(parent, []).append(number)
    objects = {first: b"\n/Type /Outlines\n" + _family(children.get(first, []), open_=True)}
    for one, number, parent in zip(bookmarks, numbers, parents):
        siblings = children[parent]
        place = siblings.index(number)
        page = pages[min(max(one.page, 0), len(pages) - 1)]
        lines = [b"\n/Title " + _text(one.title), b"/Parent %d 0 R" % parent, b"/Dest [%d 0 R /Fit]" % page]
        if place:
            lines.append(b"/Prev %d 0 R" % siblings[place - 1])
        if place + 1 < len(siblings):
            lines.append(b"/Next %d 0 R" % siblings[place + 1])
        objects[number] = b"\n".join(lines) + b"\n" + _family(children.get(number, []), open_=False)
    return objects


def _levels(levels: Sequence[int]) -> list[int]:
    """Levels without gaps: a line stands at most one level below the one before it, the first at the top."""
    found: list[int] = []
    for level in levels:
        found.append(max(0, min(level, found[-1] + 1 if found else 0)))
    return found


def _family(children: Sequence[int], *, open_: bool) -> bytes:
    if not children:
        return b""
    count = len(children) if open_ else -len(children)
    return b"/First %d 0 R\n/Last %d 0 R\n/Count %d\n" % (children[0], children[-1], count)


def _text(text: str) -> bytes:
    """A text string as hexadecimal UTF-16, which needs no escaping."""
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode("ascii") + b">"


def _update(objects: dict[int, bytes], size: int, root: int, info: int, previous: int, at: int) -> bytes:
    body, offsets = b"", {}
    for number in sorted(objects):
        offsets[number] = at + len(body)
        body += b"%d 0 obj\n<<%s>>\nendobj\n" % (number, objects[number])
    table = b"xref\n"
    for number in sorted(offsets):
        table += b"%d 1\n%010d 00000 n \n" % (number, offsets[number])
    trailer = b"trailer\n<<\n/Size %d\n/Info %d 0 R\n/Root %d 0 R\n/Prev %d\n>>\n" % (size, info, root, previous)
    return body + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (at + len(body))
