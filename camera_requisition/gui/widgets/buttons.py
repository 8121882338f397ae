"""Buttons that say "Close", "Cancel", "OK" in our own words: Qt's are English wherever its own translations aren't installed, as on Debian."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QInputDialog, QMessageBox, QWidget

OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
OPEN, CLOSE = QDialogButtonBox.StandardButton.Open, QDialogButtonBox.StandardButton.Close
translate = QCoreApplication.translate


def button_box(*standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """A box of these buttons; the first one is the one that Enter presses."""
    box = QDialogButtonBox()
    for one in standard:
        box.addButton(one)
    words = {OK: _ok(), CANCEL: _cancel(), OPEN: translate("Buttons", "Open"), CLOSE: translate("Buttons", "Close")}
    for one in standard:
        box.button(one).setText(words[one])
    return box


def confirmed(parent: Optional[QWidget], title: str, question: str) -> bool:
    """Whether the person at the screen says yes."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No, parent)
    box.button(QMessageBox.StandardButton.Yes).setText(translate("Buttons", "&Yes"))
    box.button(QMessageBox.StandardButton.No).setText(translate("Buttons", "&No"))
    try:
        return bool(box.exec() == QMessageBox.StandardButton.Yes)
    finally:
        box.deleteLater()


def asked_text(parent: Optional[QWidget], title: str, label: str) -> Optional[str]:
    """A line of text from the person at the screen; None where he thinks better of it."""
    dialog = _input(parent, title, label)
    return _answer(dialog)


def asked_choice(parent: Optional[QWidget], title: str, label: str, choices: Sequence[str]) -> Optional[str]:
    """One of `choices`, picked by the person at the screen; None where he thinks better of it."""
    dialog = _input(parent, title, label)
    dialog.setComboBoxItems(list(choices))
    dialog.setComboBoxEditable(False)
    for box in dialog.findChildren(QComboBox):
        box.setAccessibleName(label)
    return _answer(dialog)


def _input(parent: Optional[QWidget], title: str, label: str) -> QInputDialog:
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setOkButtonText(_ok())
    dialog.setCancelButtonText(_cancel())
    return dialog


def _answer(dialog: QInputDialog) -> Optional[str]:
    try:
        return str(dialog.textValue()) if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


def _ok() -> str:
    return str(translate("Buttons", "OK"))


def _cancel() -> str:
    return str(translate("Buttons", "Cancel"))
