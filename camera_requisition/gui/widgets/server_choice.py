"""A schema on a PostgreSQL server: one of QGIS's own connections, or the text that names it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from camera_requisition.gis.inventory_sources import OUR_SCHEMA, SERVER
from camera_requisition.gis.server_connections import ServerConnection, server_connections
from camera_requisition.gui.widgets.field_names import name_by_labels

EXAMPLE = f"{SERVER}service=…"


class ServerChoice(QWidget):
    """Choosing a connection fills the text in, which can be typed into as well: a service of pg_service.conf needs no connection of QGIS's."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._connections = server_connections()
        self.connection = QComboBox()
        self.connection.addItem(self.tr("Choose…"), None)
        for known in self._connections:
            self.connection.addItem(known.name, known)
        self.schema = QLineEdit(OUR_SCHEMA)
        self.text = QLineEdit()
        for widget, name in ((self.connection, "serverConnection"), (self.schema, "serverSchema"), (self.text, "serverText")):
            widget.setObjectName(name)
        self.text.setPlaceholderText(EXAMPLE)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Connection of QGIS's"), self.connection)
        form.addRow(self.tr("Schema"), self.schema)
        form.addRow(self.tr("Connection text"), self.text)
        form.addRow(self.hint)
        name_by_labels(form)
        self.connection.currentIndexChanged.connect(self._compose)
        self.schema.textEdited.connect(self._compose)
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        self._say(None)

    def reference(self) -> str:
        """The text as it stands there; whether it names anything is for others to find out."""
        return str(self.text.text()).strip()

    def _compose(self, *_changed: object) -> None:
        from camera_requisition.jobs.server_references import reference_text

        known: Optional[ServerConnection] = self.connection.currentData()
        self._say(known)
        if known is not None:
            self.text.setText(reference_text(known.parameters, self.schema.text().strip()))
            self.text.setCursorPosition(0)

    def _say(self, known: Optional[ServerConnection]) -> None:
        """What one has to know of the connection, or how to come by one."""
        if known is not None and known.keeps_user:
            self.hint.setText(
                self.tr(
                    "This connection keeps its user in QGIS's settings, from where it isn't taken. Give it an authentication (Browser ▸ "
                    "PostgreSQL ▸ Edit Connection ▸ Authentication ▸ Configurations), else you sign in as your system or .pgpass says."
                )
            )
        elif not self._connections:
            self.hint.setText(
                self.tr("QGIS keeps no connection yet: make one in its Browser (PostgreSQL ▸ New Connection), or type the text of one here.")
            )
        else:
            self.hint.setText(
                self.tr("No user and no password belong into the text: QGIS's authentication, pg_service.conf or .pgpass hold them.")
            )
