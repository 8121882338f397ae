"""What stands around the body on every page: marking, reference, invented and draft banners, footnotes, page number."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF
from qgis.PyQt.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QPainter, QPainterPath, QPen

from camera_requisition.packets.page import MeasuredText, millimetres

LEFT_MM, RIGHT_MM, TOP_MM, BOTTOM_MM = 18.0, 15.0, 9.0, 8.0
GAP_MM = 3.5
SMALL_PT = 7.0


@dataclass(frozen=True)
class Furniture:
    """Texts are plain and already in the pack's language; empty ones are left out.

    `draft` says what is missing; `watermark` is the one word printed across the page behind the text. `page_of` has the places
    `{page}` and `{pages}`.
    """

    family: str
    reference: str
    page_of: str
    marking: str = ""
    banner: str = ""
    draft: str = ""
    watermark: str = ""
    notes: tuple[str, ...] = ()

    def body(self, size: QSizeF, landscape: bool = False) -> QRectF:  # noqa: ARG002 (the width alone decides)
        """Where a part may draw on a page of this size, in device pixels."""
        width = self._width(size)
        top = millimetres(TOP_MM) + self._header(width).height + millimetres(GAP_MM)
        bottom = size.height() - millimetres(BOTTOM_MM) - self._footer(width, 88, 88).height - millimetres(GAP_MM)
        return QRectF(millimetres(LEFT_MM), top, width, bottom - top)

    def paint_watermark(self, painter: QPainter, size: QSizeF) -> None:
        """Draw the watermark over the body, since maps are opaque; pale enough to read through, and no text, so that words stay whole."""
        if not self.watermark:
            return
        font = QFont(self.family)
        font.setBold(True)
        font.setPixelSize(1000)
        word = QPainterPath()
        word.addText(0, 0, font, self.watermark)
        box = word.boundingRect()
        painter.save()
        painter.translate(size.width() / 2, size.height() / 2)
        painter.rotate(-52)
        scale = min(0.8 * size.height() / max(box.width(), 1.0), millimetres(45) / max(box.height(), 1.0))
        painter.scale(scale, scale)
        painter.translate(-box.center())
        painter.fillPath(word, QColor(0, 0, 0, 26))
        painter.restore()

    def paint(self, painter: QPainter, size: QSizeF, page: int, pages: int) -> None:
        """Draw header and footer of page `page` of `pages`."""
        width = self._width(size)
        left = millimetres(LEFT_MM)
        header = self._header(width)
        footer = self._footer(width, page, pages)
        top = millimetres(TOP_MM)
        foot = size.height() - millimetres(BOTTOM_MM) - footer.height
        _draw(painter, header, QPointF(left, top))
        _draw(painter, footer, QPointF(left, foot))
        pen = QPen(QColor(90, 90, 90))
        pen.setWidthF(millimetres(0.2))
        painter.save()
        painter.setPen(pen)
        for y in (top + header.height + millimetres(1.2), foot - millimetres(1.2)):
            painter.drawLine(QPointF(left, y), QPointF(left + width, y))
        painter.restore()

    @staticmethod
    def _width(size: QSizeF) -> float:
        return float(size.width()) - millimetres(LEFT_MM) - millimetres(RIGHT_MM)

    def _header(self, width: float) -> MeasuredText:
        rows = [
            '<table width="100%" cellspacing="0" cellpadding="0"><tr>'
            f"<td><b>{escape(self.marking.upper())}</b></td>"
            f'<td align="right">{escape(self.reference)}</td></tr></table>'
        ]
        rows += [
            f'<p align="center" style="margin-top:2px;margin-bottom:0px;"><b>{escape(text)}</b></p>'
            for text in (self.banner, self.draft)
            if text
        ]
        return MeasuredText("".join(rows), self.family, SMALL_PT + 0.5, width)

    def _footer(self, width: float, page: int, pages: int) -> MeasuredText:
        notes = "<br/>".join(escape(note) for note in self.notes)
        number = escape(self.page_of.format(page=page, pages=pages))
        html = (
            '<table width="100%" cellspacing="0" cellpadding="0"><tr>'
            f'<td width="88%">{notes}</td><td width="12%" align="right" valign="bottom">{number}</td></tr></table>'
        )
        return MeasuredText(html, self.family, SMALL_PT, width)


def _draw(painter: QPainter, text: MeasuredText, at: QPointF) -> None:
    painter.save()
    painter.translate(at)
    text.document.documentLayout().draw(painter, QAbstractTextDocumentLayout.PaintContext())
    painter.restore()
