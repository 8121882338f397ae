"""What an empty list says: in one sentence, what to do next."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QAbstractItemView, QLabel

from camera_requisition.gui.widgets.alive import hold

INSET = 8


class EmptyHint(QLabel):
    """Lies over a list as long as that has no rows; the list stays as it is, keyboard and mouse included."""

    def __init__(self, view: QAbstractItemView, text: str = "") -> None:
        """`view` has its model already."""
        super().__init__(text, view.viewport())
        hold(self)
        self._view = view
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setForegroundRole(QPalette.ColorRole.Text)
        model = view.model()
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.layoutChanged):
            signal.connect(self._look)
        view.viewport().installEventFilter(self)
        self._look()

    def set_text(self, text: str) -> None:
        """Say this instead; nothing for an empty text."""
        if text != self.text():
            self.setText(text)
            self._look()

    def eventFilter(self, watched: Optional[QObject], event: Optional[QEvent]) -> bool:
        """Called by Qt: the sentence is as wide as the list."""
        if event is not None and event.type() == QEvent.Type.Resize:
            self._fit()
        return bool(super().eventFilter(watched, event))

    def _look(self, *_what: Any) -> None:
        self.setVisible(bool(self.text()) and self._view.model().rowCount() == 0)
        self._fit()

    def _fit(self) -> None:
        self.setGeometry(self._view.viewport().rect().adjusted(INSET, INSET, -INSET, -INSET))
