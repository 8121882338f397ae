"""The page that all papers share: A4 at 300 dpi, lengths in device pixels."""

from __future__ import annotations

from qgis.PyQt.QtCore import QBuffer, QIODevice, QSizeF, Qt, QUrl
from qgis.PyQt.QtGui import QFont, QPdfWriter, QTextCursor, QTextDocument, QTextFormat, QTextOption

from camera_requisition.packets.logo import NAME, Logo

DPI = 300
SCREEN_DPI = 96
A4 = (210.0, 297.0)


def millimetres(value: float) -> float:
    """Device pixels of a length in millimetres."""
    return value * DPI / 25.4


def page_size(landscape: bool) -> QSizeF:
    """Size of an A4 page in device pixels."""
    width, height = (A4[1], A4[0]) if landscape else A4
    return QSizeF(millimetres(width), millimetres(height))


def paper_font(family: str, point_size: float) -> QFont:
    """A font whose letters can be searched for: a hair of letter spacing keeps Qt from joining "fi" into one sign."""
    font = QFont(family)
    font.setPointSizeF(point_size)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.02)
    return font


class MeasuredText:
    """An HTML text laid out at the papers' resolution, in a column of the given width and of any height.

    Qt measures letters with a paint device; the text keeps its own one alive, since a document whose device is gone crashes.
    """

    def __init__(self, html: str, family: str, point_size: float, width: float, logo: Logo | None = None) -> None:
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._device = QPdfWriter(self._buffer)
        self._device.setResolution(DPI)
        self.document = _Text()
        self.document.setUndoRedoEnabled(False)
        self.document.setDefaultFont(paper_font(family, point_size))
        self.document.setDocumentMargin(0)
        # A name in Arabic or Hebrew must not turn the paragraph around it: "2026-1-07 – effacement" would read backwards.
        option = QTextOption(self.document.defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self.document.setDefaultTextOption(option)
        self.document.documentLayout().setPaintDevice(self._device)
        self.document.setHtml(html)
        if logo is not None:
            place_logo(self.document, logo)
        plain_headings(self.document)
        self.document.setTextWidth(width)

    @property
    def height(self) -> float:
        """Height of the whole text in device pixels."""
        return float(self.document.documentLayout().documentSize().height())


class _Text(QTextDocument):
    """A text that fetches nothing from anywhere: what is typed into a field may look like a picture on the disk."""

    def loadResource(self, _kind: int, _name: QUrl) -> None:
        """Called by Qt for pictures and style sheets."""


def place_logo(document: QTextDocument, logo: Logo) -> None:
    """Give `<img src="logo">` its picture and its size; any other picture stays empty.

    Qt takes the size of a picture in pixels of 96 an inch, whatever it draws on.
    """
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(NAME), logo.image)
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            if fragment.charFormat().isImageFormat() and fragment.charFormat().toImageFormat().name() == NAME:
                sized = fragment.charFormat().toImageFormat()
                sized.setHeight(logo.height_mm * SCREEN_DPI / 25.4)
                sized.setWidth(logo.width_mm * SCREEN_DPI / 25.4)
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position())
                cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(sized)
                return
            iterator += 1
        block = block.next()


def plain_headings(document: QTextDocument) -> None:
    """Leave headings the size that the style sheet gives them: Qt enlarges `<h1>` to `<h3>` once more on top of it."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            iterator = block.begin()
            pieces = []
            while not iterator.atEnd():
                pieces.append((iterator.fragment().position(), iterator.fragment().length(), iterator.fragment().charFormat()))
                iterator += 1
            for start, length, letters in pieces:
                letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                cursor = QTextCursor(document)
                cursor.setPosition(start)
                cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(letters)
        block = block.next()
