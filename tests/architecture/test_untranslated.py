"""No words for the screen that translators never see."""

from __future__ import annotations

import pytest

from scripts.lint import untranslated
from scripts.lint.finding import Source, shipped_sources


def found(text: str, path: str = "camera_requisition/gui/sample.py") -> list[str]:
    return [str(finding) for finding in untranslated.check(Source.parse(path, text))]


def test_the_plugin_has_none():
    assert [str(finding) for source in shipped_sources() for finding in untranslated.check(source)] == []


@pytest.mark.parametrize(
    "text",
    [
        "label.setText('No camera found')",
        "label.setText(f'{count} cameras')",
        "QLabel('Cameras')",
        "QtWidgets.QPushButton('Search')",
        "QPushButton(icon('search'), 'Search')",
        "form.addRow('Owner', edit)",
        "tabs.addTab(page, 'Cameras')",
        "table.setHorizontalHeaderLabels(['Due', self.tr('State')])",
        "box.setSuffix(' days')",
        "label.setText('Found' if found else self.tr('Nothing found'))",
        "label.setText('Cameras: ' + number)",
        "QMessageBox.warning(parent, self.tr('Purge'), 'Really?')",
        "QgsProcessingParameterString('CASE', 'Case')",
        "feedback.pushInfo('Done')",
    ],
)
def test_bare_words_are_found(text):
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "label.setText(self.tr('No camera found'))",
        "label.setText('–')",
        "box.setSuffix(' m')",
        "box.setSuffix(' km/h')",
        "label.setText(name)",
        "label.setText(f'{width} × {height}')",
        "label.setText('<b></b>')",
        "QgsProcessingParameterString('CASE', translate('Processing', 'Case'))",
        "label.setObjectName('cameras')",
        "box.addItem(self.tr('any state'), 'any')",
    ],
)
def test_what_is_no_bare_word(text):
    assert found(text) == []


def test_rooms_without_a_screen_are_left_alone():
    assert found("label.setText('No camera found')", "camera_requisition/store/sample.py") == []
