"""Buttons at the foot of dialogs speak the user's language without Qt's own translations."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QTimer, QTranslator
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QMessageBox

from camera_requisition.gui.widgets.buttons import asked, button_box

Standard = QDialogButtonBox.StandardButton


class Backwards(QTranslator):
    """A language in which our words are written backwards, and nobody else's are known."""

    def translate(self, context, text, *_more):
        return text[::-1] if context == "Buttons" else ""


def test_the_words_are_ours(qgis_app, qtbot):
    language = Backwards()
    QCoreApplication.installTranslator(language)
    try:
        box = button_box(Standard.Ok, Standard.Cancel, Standard.Close, Standard.Open)
        qtbot.addWidget(box)
        words = [box.button(one).text() for one in (Standard.Ok, Standard.Cancel, Standard.Close, Standard.Open)]
        assert words == ["KO", "lecnaC", "esolC", "nepO"]
        with qtbot.waitSignal(box.rejected):
            box.button(Standard.Cancel).click()
        with qtbot.waitSignal(box.accepted):
            box.button(Standard.Ok).click()
    finally:
        QCoreApplication.removeTranslator(language)


def test_a_question_is_answered_by_its_buttons_and_escape_means_no(qgis_app):
    def press(text):
        box = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible())
        if text:
            next(button for button in box.buttons() if button.text() == text).click()
        else:
            box.reject()

    for text, agreed in (("Yes", True), ("No", False), ("", False)):
        QTimer.singleShot(0, lambda text=text: press(text))
        assert asked(None, "Buildings", "Take them all?") is agreed
