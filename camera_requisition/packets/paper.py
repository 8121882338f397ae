"""A paper: parts (text, maps) on A4 pages inside one furniture (marking, references, page numbers), drawn to PDF.

The same paper is drawn twice, into its own file and into `print-all.pdf`, from one layout. Sizes are millimetres unless a name says pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from qgis.PyQt.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from camera_requisition.core import errors
from camera_requisition.packets.files import write_bytes
from camera_requisition.packets.furniture import Furniture
from camera_requisition.packets.page import DPI, page_size
from camera_requisition.packets.pdf_outline import Bookmark, PdfFacts, with_outline

CREATOR = "Camera Requisition"


class Part(Protocol):
    """Something that fills the bodies of one or more pages: a text, a map.

    `landscape` holds for all its pages.
    """

    landscape: bool

    def lay_out(self, body: QSizeF) -> int:
        """Prepare for bodies of this size in device pixels (300 dpi); returns the number of pages, at least one."""

    # A part may have `headings(index) -> Sequence[str]`: what begins on that page, for the outline.

    def paint(self, painter: QPainter, index: int) -> None:
        """Draw the page `index` (from 0); the painter's origin is the body's top left corner, its unit the device pixel.

        May be called more than once for the same page.
        """


@dataclass
class Paper:
    """One document of a packet. `title` goes into the file's metadata only."""

    title: str
    furniture: Furniture
    parts: Sequence[Part]

    def __post_init__(self) -> None:
        self._pages = [
            (part, index)
            for part in self.parts
            for index in range(part.lay_out(self.furniture.body(page_size(part.landscape), part.landscape).size()))
        ]

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self._pages)

    def paint(self, canvas: PdfCanvas, level: int | None = None) -> None:
        """Draw all pages onto `canvas`, beginning on a new page. Bookmarks are those of its parts; with a `level` one of the paper's title."""
        for _ in self.paint_pages(canvas, level):
            pass

    def paint_pages(self, canvas: PdfCanvas, level: int | None = None) -> Iterator[None]:
        """As `paint`, with a pause after each page."""
        if level is not None:
            canvas.bookmark(self.title, level, ahead=1)
        for number, (part, index) in enumerate(self._pages, start=1):
            canvas.new_page(part.landscape)
            if level is None:
                for title in getattr(part, "headings", _no_headings)(index):
                    canvas.bookmark(title)
            painter = canvas.painter
            size = page_size(part.landscape)
            body = self.furniture.body(size, part.landscape)
            painter.save()
            painter.translate(body.topLeft())
            part.paint(painter, index)
            painter.restore()
            self.furniture.paint_watermark(painter, size)
            self.furniture.paint(painter, size, number, self.page_count)
            yield


def _no_headings(index: int) -> Sequence[str]:  # noqa: ARG001 (parts give theirs by page)
    return ()


class PdfCanvas:
    """A PDF being written in memory, page by page. Its metadata name the program, never the operating system's login."""

    def __init__(self, title: str, facts: PdfFacts | None = None) -> None:
        self._facts = facts
        self._bookmarks: list[Bookmark] = []
        self._buffer = QBuffer()
        if not self._buffer.open(QIODevice.OpenModeFlag.WriteOnly):
            raise errors.WriteError("pdf_failed", title=title)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(DPI)
        self._writer.setTitle(title)
        self._writer.setCreator(CREATOR)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._title = title
        self._painter: QPainter | None = None
        self.page_count = 0

    @property
    def painter(self) -> QPainter:
        """The painter of the current page."""
        if self._painter is None:
            raise errors.WriteError("pdf_failed", title=self._title)
        return self._painter

    def new_page(self, landscape: bool = False) -> None:
        """Begin a page; orientation may differ from the page before."""
        orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
        self._writer.setPageOrientation(orientation)
        if self._painter is None:
            painter = QPainter()
            if not painter.begin(self._writer):
                raise errors.WriteError("pdf_failed", title=self._title)
            self._painter = painter
        elif not self._writer.newPage():
            raise errors.WriteError("pdf_failed", title=self._title)
        self.page_count += 1

    def bookmark(self, title: str, level: int = 0, ahead: int = 0) -> None:
        """A line of the outline that leads to the page drawn last, or `ahead` pages further."""
        self._bookmarks.append(Bookmark(title, self.page_count - 1 + ahead, level))

    def new_sheet(self) -> None:
        """Leave the back of a sheet blank where the pages so far are odd in number, so that the next paper starts a sheet in duplex print."""
        if self.page_count % 2:
            self.new_page()

    def finish(self) -> bytes:
        """Close the document and give its bytes. Raises WriteError `pdf_failed` when nothing was drawn or Qt gave up."""
        self.abandon()
        data = bytes(self._buffer.data())
        if not self.page_count or not data.startswith(b"%PDF-") or b"%%EOF" not in data[-32:]:
            raise errors.WriteError("pdf_failed", title=self._title)
        return with_outline(data, self._bookmarks, self._facts) if self._facts else data

    def abandon(self) -> None:
        """End drawing; safe to call twice. A painter left open when its device goes away would crash the program."""
        if self._painter is not None:
            self._painter.end()
            self._painter = None


def write_pdf(paper: Paper, path: Path, facts: PdfFacts | None = None) -> None:
    """Write `paper` alone to `path`. Raises WriteError."""
    for _ in pdf_pages(paper, path, facts):
        pass


def pdf_pages(paper: Paper, path: Path, facts: PdfFacts | None = None) -> Iterator[None]:
    """As `write_pdf`, with a pause after each page; the file is there at the end."""
    canvas = PdfCanvas(paper.title, facts)
    try:
        yield from paper.paint_pages(canvas)
        data = canvas.finish()
    finally:
        canvas.abandon()
    write_bytes(path, data)
