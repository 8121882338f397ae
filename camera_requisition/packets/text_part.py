"""A text on pages: HTML laid out by Qt in one endless column, cut into pages by our own rules.

Qt's own pagination splits table rows over pages. Here a page ends only between rows or lines, a heading stays with what follows it, short
paragraphs stay whole, and the heading rows of a table (`<thead>`) are drawn again on each page that continues it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QRectF, QSizeF
from qgis.PyQt.QtGui import QAbstractTextDocumentLayout, QPainter, QTextBlock, QTextDocument, QTextFormat, QTextFrame, QTextTable

from camera_requisition.packets.logo import Logo
from camera_requisition.packets.page import MeasuredText

SHORT_PARAGRAPH_LINES = 5
BORDER_PX = 3.0
LOWEST_PX = 300.0
"""However little room header and footer leave, an inch a page is written."""


@dataclass(frozen=True)
class Strip:
    """An indivisible strip of the column, in device pixels from its top; `gap` is the empty space below it.

    `repeat` is the strip of the table's heading rows, to be drawn again where a page begins with this strip.
    """

    top: float
    bottom: float
    gap: float = 0.0
    keep_with_next: bool = False
    new_page: bool = False
    repeat: tuple[float, float] | None = None


@dataclass(frozen=True)
class Slice:
    """A strip of the column and where it goes on a page: from `top` to `bottom` of the column, drawn at `at` of the page's body."""

    top: float
    bottom: float
    at: float


class TextPart:
    """An HTML text as a part of a paper. `point_size` is the size of its plain text."""

    def __init__(self, html: str, family: str, *, landscape: bool = False, point_size: float = 9.0, logo: Logo | None = None) -> None:
        self.landscape = landscape
        self._html = html
        self._family = family
        self._point_size = point_size
        self._logo = logo
        self._text: MeasuredText | None = None
        self._pages: list[list[Slice]] = []
        self._width = 0.0

    def lay_out(self, body: QSizeF) -> int:
        """Set the text to the body's width and cut it to its height; returns the number of pages."""
        self._width = float(body.width())
        self._text = MeasuredText(self._html, self._family, self._point_size, self._width, self._logo)
        self._pages = paginate(list(strips(self._text.document)), max(float(body.height()), LOWEST_PX))
        return len(self._pages)

    def headings(self, index: int) -> list[str]:
        """The headings of the first two levels that stand on a page."""
        if self._text is None:
            return []
        found = []
        layout = self._text.document.documentLayout()
        block = self._text.document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() in (1, 2) and block.text().strip():
                middle = layout.blockBoundingRect(block).center().y()
                if any(piece.top <= middle < piece.bottom for piece in self._pages[index]):
                    found.append(_text_of(block))
            block = block.next()
        return found

    def paint(self, painter: QPainter, index: int) -> None:
        """Draw one page."""
        if self._text is None:
            return
        layout = self._text.document.documentLayout()
        for piece in self._pages[index]:
            painter.save()
            painter.translate(0, piece.at - piece.top)
            painter.setClipRect(
                QRectF(-BORDER_PX, piece.top - BORDER_PX, self._width + 2 * BORDER_PX, piece.bottom - piece.top + 2 * BORDER_PX)
            )
            context = QAbstractTextDocumentLayout.PaintContext()
            # a little less than the slice: Qt then leaves the rows before and after out of the file, not only out of sight
            context.clip = QRectF(0, piece.top + BORDER_PX, self._width, max(piece.bottom - piece.top - 2 * BORDER_PX, 1.0))
            layout.draw(painter, context)
            painter.restore()


def _text_of(block: QTextBlock) -> str:
    return " ".join(str(block.text()).replace("\u2028", " ").split())


def paginate(column: list[Strip], height: float) -> list[list[Slice]]:
    """Cut a column into pages of `height`. A strip taller than a page is cut where the page ends, so that nothing is lost."""
    pages: list[list[Slice]] = []
    page: list[Slice] = []
    room = height
    for group in _groups(column):
        needed = group[-1].bottom - group[0].top
        if page and (group[0].new_page or needed > room):
            pages.append(page)
            page, room = [], height
        if not page and group[0].repeat:
            top, bottom = group[0].repeat
            if bottom - top + needed <= height:
                page.append(Slice(top, bottom, 0.0))
                room -= bottom - top
        top = group[0].top
        while group[-1].bottom - top > room + 0.5:
            page.append(Slice(top, top + room, height - room))
            pages.append(page)
            top += room
            page, room = [], height
        page.append(Slice(top, group[-1].bottom + group[-1].gap, height - room))
        room -= group[-1].bottom + group[-1].gap - top
    pages.append(page)
    return [_joined(one) for one in pages]


def _groups(column: list[Strip]) -> Iterator[list[Strip]]:
    """Strips that have to stay on one page."""
    group: list[Strip] = []
    previous: Strip | None = None
    for strip in column:
        if previous is not None and group and not previous.keep_with_next:
            yield group
            group = []
        group.append(strip)
        previous = strip
    if group:
        yield group


def _joined(page: list[Slice]) -> list[Slice]:
    """Neighbouring slices as one, so that a paragraph or a table is drawn in one go."""
    joined: list[Slice] = []
    for piece in page:
        last = joined[-1] if joined else None
        if last and abs(piece.top - last.bottom) < 0.01 and abs(piece.at - (last.at + last.bottom - last.top)) < 0.01:
            joined[-1] = Slice(last.top, piece.bottom, last.at)
        else:
            joined.append(piece)
    return joined


def strips(document: QTextDocument) -> Iterator[Strip]:
    """The indivisible strips of a laid-out document, from its top, without overlap: Qt's line boxes overlap by a pixel."""
    found = list(_frame_strips(document, document.rootFrame()))
    top = 0.0
    for index, strip in enumerate(found):
        following = found[index + 1].top if index + 1 < len(found) else strip.bottom
        start = max(strip.top, top)
        end = following if abs(following - strip.bottom) < BORDER_PX else max(strip.bottom, start)
        yield replace(strip, top=start, bottom=end, gap=max(following - end, 0.0))
        top = end


def _frame_strips(document: QTextDocument, frame: QTextFrame) -> Iterator[Strip]:
    iterator = frame.begin()
    while not iterator.atEnd():
        child = iterator.currentFrame()
        if isinstance(child, QTextTable):
            yield from _table_strips(document, child)
        elif child is not None:
            yield from _frame_strips(document, child)
        else:
            yield from _block_strips(document, iterator.currentBlock())
        iterator += 1


def _block_strips(document: QTextDocument, block: QTextBlock) -> Iterator[Strip]:
    if not block.text():  # Qt puts an empty block after each table, at a place inside it
        return
    box = document.documentLayout().blockBoundingRect(block)
    style = block.blockFormat()
    heading = style.headingLevel() > 0
    new_page = bool(style.pageBreakPolicy() & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    layout = block.layout()
    if heading or layout.lineCount() <= SHORT_PARAGRAPH_LINES:
        yield Strip(box.top(), box.bottom(), keep_with_next=heading, new_page=new_page)
        return
    last = layout.lineCount() - 1
    for index in range(last + 1):
        line = layout.lineAt(index)
        top = box.top() + line.y()
        # two lines at least stand together at the foot and at the head of a page
        yield Strip(top, top + line.height(), keep_with_next=index in (0, last - 1), new_page=new_page and index == 0)


def _table_strips(document: QTextDocument, table: QTextTable) -> Iterator[Strip]:
    outer = document.documentLayout().frameBoundingRect(table)
    padding = table.format().cellPadding() * document.documentLayout().paintDevice().logicalDpiY() / 96.0
    tops = []
    for row in range(table.rows()):
        firsts = [_cell_top(document, table, row, column) for column in range(table.columns())]
        known = [top for top in firsts if top is not None]
        tops.append((min(known) - padding) if known else None)
    edges = [outer.top()]
    for top in tops[1:]:
        edges.append(edges[-1] if top is None else top)
    edges.append(outer.bottom())
    headings = table.format().headerRowCount()
    repeat = (edges[0], edges[headings]) if headings else None
    for row in range(table.rows()):
        caption = table.columns() > 1 and table.cellAt(row, 0).columnSpan() == table.columns()
        keep = row < headings or (caption and row + 1 < table.rows())
        yield Strip(edges[row], edges[row + 1], keep_with_next=keep, repeat=repeat if row >= headings else None)


def _cell_top(document: QTextDocument, table: QTextTable, row: int, column: int) -> float | None:
    """Top of the text of the cell that begins at this row, None where a cell from above reaches into it."""
    cell = table.cellAt(row, column)
    if cell.row() != row:
        return None
    return float(document.documentLayout().blockBoundingRect(cell.firstCursorPosition().block()).top())
