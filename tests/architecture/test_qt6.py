"""Names that Qt 6 doesn't have are found before QGIS 4 does."""

from __future__ import annotations

import pytest

from scripts.lint import qgis_enums, qt6
from scripts.lint.finding import Source, shipped_sources

# A few declarations in the form of PyQt6's own.
DECLARED = {
    "QtCore": """
class Qt(PyQt6.sip.simplewrapper):
    class AlignmentFlag(enum.IntFlag):
        AlignLeft = ...  # type: Qt.AlignmentFlag
    class Key(enum.IntEnum):
        Key_Escape = ...  # type: Qt.Key
class QObject(PyQt6.sip.wrapper):
    def objectName(self) -> str: ...
def qVersion() -> str: ...
""",
    "QtGui": """
class QAction(QtCore.QObject):
    class MenuRole(enum.Enum):
        NoRole = ...  # type: QAction.MenuRole
""",
    "QtWidgets": """
class QFrame(QWidget):
    class Shape(enum.IntEnum):
        NoFrame = ...  # type: QFrame.Shape
class QWidget(QtCore.QObject): ...
class QLabel(QFrame): ...
""",
}


@pytest.fixture(scope="module")
def declarations(tmp_path_factory):
    folder = tmp_path_factory.mktemp("PyQt6")
    for module, text in DECLARED.items():
        (folder / f"{module}.pyi").write_text(text, encoding="utf-8")
    return qt6.Declarations(folder)


def qt6_findings(text: str, declarations: qt6.Declarations, path: str = "camera_requisition/gui/sample.py") -> list[str]:
    return [finding.message for finding in qt6.check(Source.parse(path, text), declarations)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignLeft", "Qt.AlignmentFlag.AlignLeft"),
        ("from qgis.PyQt import QtCore\nQtCore.Qt.Key_Escape", "Qt.Key.Key_Escape"),
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignmentFlag.AlignMiddle", "no Qt.AlignmentFlag.AlignMiddle"),
        ("from qgis.PyQt.QtWidgets import QLabel\nQLabel.NoFrame", "QLabel.Shape.NoFrame"),
        ("from qgis.PyQt.QtWidgets import QDesktopWidget", "QDesktopWidget"),
        ("from qgis.PyQt.QtCore import QRegExp", "QRegExp"),
        ("from qgis.PyQt.QtWebKit import QWebView", "no module QtWebKit"),
        ("from PyQt5.QtCore import Qt", "qgis.PyQt"),
        ("dialog.exec_()", "exec()"),
        ("from qgis.PyQt.QtWidgets import QAction\nQAction.NoRole", "QAction.MenuRole.NoRole"),
    ],
)
def test_name_that_qt6_lacks_is_found(text, words, declarations):
    assert any(words in message for message in qt6_findings(text, declarations))


@pytest.mark.parametrize(
    "text",
    [
        "from qgis.PyQt.QtCore import Qt, qVersion\nQt.AlignmentFlag.AlignLeft | Qt.Key.Key_Escape",
        "from qgis.PyQt.QtWidgets import QLabel\nQLabel.Shape.NoFrame\nQLabel.objectName",
        "from qgis.PyQt.QtWidgets import QAction\nQAction.MenuRole.NoRole",
        "from qgis.PyQt.QtCore import QVariant\nQVariant.String",
        "dialog.exec()",
    ],
)
def test_what_qt6_has_is_left_alone(text, declarations):
    assert qt6_findings(text, declarations) == []


def test_compatibility_file_may_know_both(declarations):
    assert qt6_findings("from qgis.PyQt.QtCore import QRegExp", declarations, qt6.COMPATIBILITY) == []


@pytest.mark.parametrize("source", shipped_sources(), ids=lambda source: source.path)
def test_names_of_pyqgis_exist_and_are_scoped(source):
    assert [str(finding) for finding in qgis_enums.check(source)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("from qgis.core import Qgis\nQgis.Warning", "Qgis.MessageLevel.Warning"),
        ("from qgis.core import QgsTask\nQgsTask.CanCancel", "QgsTask.Flag.CanCancel"),
        ("from qgis.core import QgsPointXY\nQgsPointXY.nothingLikeThis", "no QgsPointXY.nothingLikeThis"),
        ("from qgis.core import QgsNothingLikeThis", "no QgsNothingLikeThis"),
    ],
)
def test_unscoped_or_unknown_name_of_pyqgis_is_found(text, words):
    findings = qgis_enums.check(Source.parse("camera_requisition/gui/sample.py", text))
    assert any(words in finding.message for finding in findings)


@pytest.mark.parametrize(
    "text", ["from qgis.core import Qgis\nQgis.MessageLevel.Warning", "from qgis.core import QgsPointXY\nQgsPointXY.distance"]
)
def test_scoped_name_of_pyqgis_is_left_alone(text):
    assert qgis_enums.check(Source.parse("camera_requisition/gui/sample.py", text)) == []
