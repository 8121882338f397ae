"""Standard buttons in our own words, and none that Qt labels."""

from __future__ import annotations

import re

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QTimer, QTranslator
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QInputDialog, QMessageBox

from camera_requisition.gui.widgets import buttons
from scripts.lint.finding import shipped_sources

WORDS = {"OK": "D’accord", "Cancel": "Annuler", "Open": "Ouvrir", "Close": "Fermer", "&Yes": "&Oui", "&No": "&Non"}


class French(QTranslator):
    """Knows our words, and none of Qt's."""

    def translate(self, context, source, comment=None, number=-1):
        return WORDS.get(source, "") if context == "Buttons" else ""

    def isEmpty(self):
        return False


@pytest.fixture
def french(qgis_app):
    translator = French()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def texts(dialog) -> list[str]:
    return [button.text() for button in dialog.findChild(QDialogButtonBox).buttons()]


def answered(press) -> None:
    """`press` the dialog that comes up."""
    QTimer.singleShot(0, lambda: press(QApplication.activeModalWidget()))


def test_a_box_says_our_words_and_enter_presses_the_first(french, qtbot):
    box = buttons.button_box(buttons.OK, buttons.CANCEL)
    qtbot.addWidget(box)
    assert [box.button(one).text() for one in (buttons.OK, buttons.CANCEL)] == ["D’accord", "Annuler"]
    assert buttons.button_box(buttons.OPEN).button(buttons.OPEN).text() == "Ouvrir"
    assert buttons.button_box(buttons.CLOSE).button(buttons.CLOSE).text() == "Fermer"


@pytest.mark.parametrize(("which", "yes"), [("Yes", True), ("No", False)])
def test_a_question_is_answered_in_our_words(french, which, yes):
    said = []
    answered(lambda box: (said.extend(texts(box)), box.button(getattr(QMessageBox.StandardButton, which)).click()))
    assert buttons.confirmed(None, "Restore", "Really?") is yes
    assert sorted(said) == ["&Non", "&Oui"]


def test_a_question_that_is_closed_means_no(french):
    answered(lambda box: box.reject())
    assert not buttons.confirmed(None, "Restore", "Really?")


def test_a_text_and_a_choice_are_asked_for_in_our_words(french):
    said = []

    def fill(dialog: QInputDialog) -> None:
        said.extend(texts(dialog))
        dialog.setTextValue("second")
        dialog.accept()

    answered(fill)
    assert buttons.asked_choice(None, "Owner", "Of", ["first", "second"]) == "second"
    answered(fill)
    assert buttons.asked_text(None, "Set aside", "Why?") == "second"
    assert sorted(said) == ["Annuler", "Annuler", "D’accord", "D’accord"]
    answered(lambda dialog: dialog.reject())
    assert buttons.asked_text(None, "Set aside", "Why?") is None


def test_no_dialog_of_ours_has_buttons_that_qt_labels():
    labelled_by_qt = re.compile(r"QDialogButtonBox\(|QMessageBox\.(question|warning|information|critical)\(|QInputDialog\.get")
    labelled = [source.path for source in shipped_sources() if labelled_by_qt.search(source.text)]
    assert [path for path in labelled if not str(path).endswith("widgets/buttons.py")] == []
