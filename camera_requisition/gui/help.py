"""Help without a network: a window that shows the pages beside the code, and F1 where one works."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from camera_requisition.gis.help_pages import CONTENTS, FOLDER, page_url
from camera_requisition.gui.widgets.on_screen import resize_on_screen

NAME = "CameraRequisitionHelp"


class HelpWindow(QDialog):
    """Stays beside the work; links lead from page to page and nowhere else."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        QgsGui.enableAutoGeometryRestore(self)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages = QTextBrowser()
        self.pages.setObjectName("helpPages")
        self.pages.setOpenExternalLinks(False)
        # A browser follows the pages' own link to it, Qt doesn't.
        self.pages.document().setDefaultStyleSheet((FOLDER / "style.css").read_text(encoding="utf-8"))
        self.pages.sourceChanged.connect(lambda _url: self._show_title())
        contents = QPushButton(self.tr("Contents"))
        contents.clicked.connect(lambda _checked=False: self.show_page(CONTENTS))
        back = QPushButton(self.tr("Back"))
        back.setEnabled(False)
        back.clicked.connect(lambda _checked=False: self.pages.backward())
        self.pages.backwardAvailable.connect(back.setEnabled)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(lambda _checked=False: self.close())
        row = QHBoxLayout()
        row.addWidget(contents)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.pages, 1)
        column.addLayout(row)
        resize_on_screen(self, 620, 700)

    def show_page(self, topic: str) -> None:
        """Show a page of `gis.help_pages.TOPICS`."""
        self.pages.setSource(page_url(topic))

    def _show_title(self) -> None:
        self.setWindowTitle(self.tr("Help: {page}").format(page=self.pages.documentTitle()))


def show_help(topic: str, beside: QWidget) -> HelpWindow:
    """Bring the page `topic` to the front, in the window that belongs to `beside`.

    A help window that belonged to the main window couldn't be used while a dialog waits.
    """
    window = next((one for one in beside.children() if isinstance(one, HelpWindow)), None) or HelpWindow(beside)
    window.show_page(topic)
    window.show()
    window.raise_()
    window.activateWindow()
    return window


def close_help(main_window: QWidget) -> None:
    """Take every help window of ours away, for good."""
    for window in main_window.findChildren(HelpWindow):
        window.setParent(None)
        window.deleteLater()


class HelpKey(QObject):
    """F1 in a widget, or in what it holds, opens the page of what is done there.

    Not a shortcut: QGIS has one for the same key, and of two none would work.
    """

    def __init__(self, widget: QWidget, topic: Callable[[], str]) -> None:
        super().__init__(widget)
        self._topic = topic
        widget.installEventFilter(self)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Called by Qt."""
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or event.key() != Qt.Key.Key_F1:
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            show_help(self._topic(), watched.window())
        return True
