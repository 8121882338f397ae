"""Words for the screen that were never handed to the translators."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from scripts.lint.finding import Finding, Source, dotted

WORDS = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
UNITS = r"\bkm/h\b"
"""The same in every language."""
METHODS = {
    **dict.fromkeys(("setText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle", "setPlaceholderText"), (0,)),
    **dict.fromkeys(("setAccessibleName", "setSuffix", "setPrefix", "setSpecialValueText", "setLabelText", "setIconText"), (0,)),
    **dict.fromkeys(("setInformativeText", "setDetailedText", "setHtml", "setPlainText", "setHeaderLabel", "setNotSetText"), (0,)),
    **dict.fromkeys(("addRow", "addItem", "addAction", "addMenu", "setHeaderLabels", "setHorizontalHeaderLabels"), (0,)),
    **dict.fromkeys(("addTab", "setTabText", "setItemText", "pushMessage", "pushInfo", "reportError", "pushWarning"), (0, 1)),
}
WIDGETS = frozenset(["QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu", "QToolButton", "QTreeWidgetItem"])
MESSAGES = frozenset(["information", "warning", "critical", "question"])
PROCESSING = re.compile(r"^QgsProcessing(Parameter|Output)\w+$")
FOLDERS = ("camera_requisition/gui/", "camera_requisition/processing/", "camera_requisition/plugin.py")


def check(source: Source) -> list[Finding]:
    """Literals with words in them where Qt or Processing shows them, in the rooms that have a screen."""
    if not source.path.startswith(FOLDERS):
        return []
    return [
        source.finding(text, "untranslated", f"{_short(text)} is shown as it is: hand it to tr() or translate()")
        for call in ast.walk(source.tree)
        if isinstance(call, ast.Call)
        for text in _shown(call)
    ]


def _shown(call: ast.Call) -> Iterator[ast.expr]:
    """The texts with words among what `call` shows."""
    name = dotted(call.func).rpartition(".")[2] if dotted(call.func) else call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if name in METHODS and isinstance(call.func, ast.Attribute):
        given = [call.args[place] for place in METHODS[name] if place < len(call.args)]
    elif name in WIDGETS:
        given = list(call.args[:2])
    elif name in MESSAGES and dotted(call.func).startswith("QMessageBox"):
        given = list(call.args[1:3])
    elif PROCESSING.match(name):
        given = list(call.args[1:2])
    else:
        return
    for argument in given:
        yield from (text for text in _literals(argument) if WORDS.search(_text(text)))


def _literals(argument: ast.expr) -> Iterator[ast.expr]:
    if isinstance(argument, (ast.Constant, ast.JoinedStr)):
        yield argument
    elif isinstance(argument, (ast.List, ast.Tuple)):
        for element in argument.elts:
            yield from _literals(element)
    elif isinstance(argument, ast.BinOp) and isinstance(argument.op, ast.Add):
        yield from _literals(argument.left)
        yield from _literals(argument.right)
    elif isinstance(argument, ast.IfExp):
        yield from _literals(argument.body)
        yield from _literals(argument.orelse)


def _text(node: ast.expr) -> str:
    """What stands in the literal itself, without markup."""
    if isinstance(node, ast.JoinedStr):
        whole = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    else:
        whole = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
    return re.sub(rf"<[^>]*>|&\w+;|{UNITS}", "", whole)


def _short(node: ast.expr) -> str:
    text = _text(node)
    return repr(text if len(text) <= 40 else text[:37] + "…")
