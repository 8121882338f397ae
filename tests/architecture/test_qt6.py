"""Names that Qt 6 doesn't have are found before QGIS 4 does."""

from __future__ import annotations

import pytest

from scripts.lint import qgis_enums, qt6, qt6_types
from scripts.lint.finding import Finding, Source, shipped_sources

# A few declarations in the form of PyQt6's own.
DECLARED = {
    "QtCore": """
class QEvent(PyQt6.sip.wrapper): ...
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
class QMouseEvent(QtCore.QEvent):
    def position(self) -> QPointF: ...
class QKeyEvent(QtCore.QEvent):
    def key(self) -> int: ...
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
        ("from qgis.PyQt import QtWebKitWidgets", "no module QtWebKitWidgets"),
        ("from qgis.PyQt import QtCore\nQtCore.QRegularExpressionn('x')", "QtCore has no QRegularExpressionn"),
        ("from qgis.PyQt.QtCore import *\nQRegExp('x')", "import each name"),
        ("from qgis.PyQt.QtCore import Qt\ngetattr(Qt, 'AlignLeft')", "Qt.AlignmentFlag.AlignLeft"),
        ("class Own(QgsNothingKnown):\n    def work(self):\n        return self.NoFrame", "self.NoFrame"),
        ("box.currentIndexChanged[str].connect(work)", "currentTextChanged"),
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
        "from qgis.PyQt import QtCore, QtWidgets\nQtCore.qVersion()\nQtWidgets.QAction('a')\nQtCore.QVariant",
        "from qgis.PyQt.QtCore import Qt\ngetattr(Qt, 'AlignLeft', None)",
        "rows['activated'], table.rows[str]",
        "dialog.exec()",
    ],
)
def test_what_qt6_has_is_left_alone(text, declarations):
    assert qt6_findings(text, declarations) == []


OURS = Source.parse("camera_requisition/gui/sample.py", "class Model(QtCore.QObject):\n    def outcomes(self): ...\nclass Plain:\n    ...")
NUMBER = 'incompatible type "int"; expected '


@pytest.mark.parametrize(
    ("message", "tells"),
    [
        ('"QMouseEvent" has no attribute "globalPos"  [attr-defined]', True),
        ('"QEvent" has no attribute "key"  [attr-defined]', False),
        ('"Model" has no attribute "NoFrame"  [attr-defined]', True),
        ('"type[Model]" has no attribute "NoFrame"  [attr-defined]', True),
        ('"QObject" has no attribute "outcomes"  [attr-defined]', False),
        ('"Plain" has no attribute "outcomes"  [attr-defined]', False),
        ('Item "QMouseEvent" of "QMouseEvent | QKeyEvent" has no attribute "key"  [union-attr]', True),
        ('Module "qgis.PyQt.QtCore" has no attribute "QRegExp"  [attr-defined]', True),
        ('Argument 1 to "setFrameShape" of "QFrame" has ' + NUMBER + '"Shape"  [arg-type]', True),
        ('Argument 1 to "setFrameShape" of "QFrame" has ' + NUMBER + '"Shape | None"  [arg-type]', True),
        ('Argument 1 to "setText" of "QLabel" has ' + NUMBER + '"str"  [arg-type]', False),
        ('No overload variant of "int" matches argument type "MenuRole"  [call-overload]', True),
        ('No overload variant of "bytes" matches argument type "QByteArray"  [call-overload]', False),
        ('Unsupported operand types for + ("MenuRole" and "int")  [operator]', True),
        ('Unsupported operand types for + ("str" and "int")  [operator]', False),
    ],
)
def test_of_what_mypy_says_only_that_counts_which_tells_of_qt6(message, tells, declarations):
    family = qt6_types.Family(declarations, [OURS])
    line = f"camera_requisition/gui/sample.py:3: error: {message}"
    assert [finding.line for finding in qt6_types.judged([line, "a note"], family)] == [3] * tells
    assert qt6_types.judged([line.replace("gui/sample.py", "gis/compat.py")], family) == []


def test_the_check_by_types_notices_when_it_goes_blind():
    samples = "good\nbad  # wrong\nbad  # wrong\n"
    found = [Finding("samples.py", line, "qt6-types", "") for line in (1, 3)]
    assert qt6_types.holes(found, samples) == ["line 1 of the samples was found", "line 2 of the samples was overlooked"]
    assert qt6_types.holes([*found[1:], Finding("samples.py", 2, "qt6-types", "")], samples) == []


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
