"""Buttons of dialogs and questions, in the user's language: Qt's own words for them are a package of their own, which many desks lack."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QDialogButtonBox, QMessageBox, QWidget

translate = QCoreApplication.translate


def button_box(*buttons: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """A box with these of OK, Cancel, Close and Open, each where the system puts it."""
    box = QDialogButtonBox()
    words = {
        QDialogButtonBox.StandardButton.Ok: translate("Buttons", "OK"),
        QDialogButtonBox.StandardButton.Cancel: translate("Buttons", "Cancel"),
        QDialogButtonBox.StandardButton.Close: translate("Buttons", "Close"),
        QDialogButtonBox.StandardButton.Open: translate("Buttons", "Open"),
    }
    for one in buttons:
        box.addButton(one).setText(words[one])
    return box


def asked(parent: QWidget, title: str, question: str) -> bool:
    """Ask a question that is answered by yes or no."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, QMessageBox.StandardButton.NoButton, parent)
    yes = box.addButton(translate("Buttons", "Yes"), QMessageBox.ButtonRole.YesRole)
    box.setDefaultButton(box.addButton(translate("Buttons", "No"), QMessageBox.ButtonRole.NoRole))
    box.exec()
    agreed = box.clickedButton() is yes
    box.deleteLater()
    return agreed
