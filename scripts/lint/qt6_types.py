"""What Qt 6 lacks of the *objects* that the plugin uses: mypy reads the sources with PyQt6's declarations in the place of `qgis.PyQt`.

`qt6.py` sees names that are written out (`Qt.AlignLeft`). Here it is the types that tell: a method that is gone (`QFontMetrics.width`), an enum
member asked of an object (`dialog.Accepted`), a number where Qt 6 wants an enum member (`setIcon(2)`), a number made of one. Run with the
Python that has mypy and PyQt6: `python -m scripts.lint.qt6_types`.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.lint.finding import CHECKOUT, PACKAGE, Finding, Source, shipped_sources
from scripts.lint.qt6 import COMPATIBILITY, MOVED_BUT_GIVEN, Declarations

WORK = CHECKOUT / "build" / "qt6-types"
WITHOUT_TYPES = "from typing import Any\ndef __getattr__(name: str) -> Any: ...\n"
# QGIS's own event of map tools is Qt's mouse event with these names more (QGIS 3.22 and later).
MAP_EVENT = """from PyQt6.QtGui import QMouseEvent
class QgsMapMouseEvent(QMouseEvent):
    isSnapped: Any
    mapPoint: Any
    mapPointMatch: Any
    originalMapPoint: Any
    originalPixelPoint: Any
    pixelPoint: Any
    setMapPoint: Any
    snapPoint: Any
    snapToGrid: Any
"""
SETTINGS = """[mypy]
mypy_path = {stubs}
strict_optional = False
check_untyped_defs = True
ignore_missing_imports = True
"""
SAMPLES = """# Each line that ends in "wrong" is one that the check has to find: mypy's messages may change with its version.
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QMouseEvent
from qgis.PyQt.QtWidgets import QDialog, QLabel, QMessageBox, QTextEdit, QTreeView


class Own(QDialog):
    def __init__(self) -> None:
        super().__init__()
        self.edit = QTextEdit()

    def work(self, event: QMouseEvent, moved: QgsMapMouseEvent) -> None:
        self.edit.setTabStopWidth(3)  # wrong
        self.done(self.Accepted)  # wrong
        QFontMetrics(QFont()).width("x")  # wrong
        event.globalPos()  # wrong
        moved.x()  # wrong
        moved.pos()
        moved.mapPoint()
        label = QLabel()
        label.NoFrame  # wrong
        QTreeView().header().setResizeMode(1)  # wrong
        box = QMessageBox()
        box.setIcon(2)  # wrong
        int(Qt.CheckState.Checked)  # wrong
        Qt.CheckState.Checked + 1  # wrong
        QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        box.setIcon(QMessageBox.Icon.Warning)
        self.done(QDialog.DialogCode.Accepted)


Own.Accepted  # wrong
"""

SAID = re.compile(r"^(?P<path>[^:]+):(?P<line>\d+): error: (?P<message>.*?)\s+\[(?P<code>[a-z-]+)\]$")
NO_ATTRIBUTE = re.compile(r'"(?:type\[)?(?P<owner>\w+)\]?"(?: of ".*")? has no attribute "(?P<name>\w+)"')
NO_NAME = re.compile(r'Module "qgis\.PyQt\.\w+" has no attribute "\w+"')
NUMBER_FOR_ENUM = re.compile(r'has incompatible type "(?:int|bool|str)"; expected "(?P<type>\w+)(?: \| None)?"')
NUMBER_OF_ENUM = re.compile(r'No overload variant of "(?:int|float)" matches argument type "(?P<type>\w+)"')
REACHES = re.compile(r"Unsupported (?:left )?operand types? for \S+ \((?P<types>.*)\)")


class Family:
    """Who descends from whom, among PyQt6's classes and ours, and the names that each has itself."""

    def __init__(self, declarations: Declarations, sources: Iterable[Source]) -> None:
        self._bases: dict[str, set[str]] = {}
        self._names: dict[str, set[str]] = {}
        self.qt: set[str] = set()
        self.enums: set[str] = set()
        for name, declared in declarations.every_class():
            self._add(name, declared.bases, {*declared.names, *declared.nested})
            self.qt.add(name)
            self.enums.update(inner for inner, nested in declared.nested.items() if any("enum." in base for base in nested.bases))
        for source in sources:
            for node in ast.walk(source.tree):
                if isinstance(node, ast.ClassDef):
                    self._add(node.name, [ast.unparse(base) for base in node.bases], set(_own_names(node)))

    def _add(self, name: str, bases: Iterable[str], names: set[str]) -> None:
        self._bases.setdefault(name, set()).update(base.rpartition(".")[2] for base in bases)
        self._names.setdefault(name, set()).update(names)

    def some_descendant_has(self, owner: str, name: str) -> bool:
        """Whether a class that descends from `owner` has `name` itself: Qt often declares no more than the base class of what it hands out."""
        return any(name in names and self._descends(candidate, owner) for candidate, names in self._names.items())

    def ours_from_qt(self, name: str) -> bool:
        """Whether `name` is a class of Qt, or one of ours that descends from one."""
        return name in self.qt or any(self.ours_from_qt(base) for base in self._bases.get(name, ()) if base != name)

    def _descends(self, name: str, owner: str) -> bool:
        return name != owner and any(base == owner or self._descends(base, owner) for base in self._bases.get(name, ()) if base != name)


def _own_names(node: ast.ClassDef) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, (ast.FunctionDef, ast.ClassDef)):
            yield inner.name
        elif isinstance(inner, ast.Attribute) and isinstance(inner.ctx, ast.Store):
            yield inner.attr
        elif isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
            yield inner.id


def judged(lines: Iterable[str], family: Family) -> list[Finding]:
    """Those of mypy's messages that tell of Qt 6: the others are `mypy`'s own run's business, or come from PyQt6's loose declarations."""
    findings = []
    for line in lines:
        said = SAID.match(line)
        if said and said["path"] != COMPATIBILITY and _tells(said["message"], family):
            findings.append(Finding(said["path"], int(said["line"]), "qt6-types", f"with PyQt6: {said['message']}"))
    return findings


def _tells(message: str, family: Family) -> bool:
    if NO_NAME.search(message):
        return True
    missing = NO_ATTRIBUTE.search(message)
    if missing:
        return family.ours_from_qt(missing["owner"]) and not family.some_descendant_has(missing["owner"], missing["name"])
    number = NUMBER_FOR_ENUM.search(message) or NUMBER_OF_ENUM.search(message)
    if number:
        return number["type"] in family.enums
    reached = REACHES.search(message)
    return bool(reached and family.enums & set(re.findall(r"\w+", reached["types"])))


def write_stubs(folder: Path, modules: Iterable[str]) -> None:
    """`qgis.PyQt` made of PyQt6's `modules`; the rest of QGIS has no types."""
    pyqt = folder / "qgis" / "PyQt"
    pyqt.mkdir(parents=True, exist_ok=True)
    (pyqt.parent / "__init__.pyi").write_text(WITHOUT_TYPES, encoding="utf-8")
    for name in ("core", "analysis", "utils"):
        (pyqt.parent / f"{name}.pyi").write_text(WITHOUT_TYPES, encoding="utf-8")
    (pyqt.parent / "gui.pyi").write_text(WITHOUT_TYPES + MAP_EVENT, encoding="utf-8")
    (pyqt / "__init__.pyi").write_text("", encoding="utf-8")
    for name in modules:
        text = f"from PyQt6.{name} import *\n"
        for given in sorted(MOVED_BUT_GIVEN.get(name, ())):
            text += f"from PyQt6.QtGui import {given} as {given}\n"
        if name == "QtCore":
            text += "from typing import Any\nNULL: Any\n"
        (pyqt / f"{name}.pyi").write_text(text, encoding="utf-8")


def holes(findings: Iterable[Finding], samples: str) -> list[str]:
    """What the check overlooked, or found without reason, in text `samples` whose wrong lines say so."""
    wrong = {number for number, line in enumerate(samples.splitlines(), 1) if line.endswith("# wrong")}
    found = {finding.line for finding in findings}
    return [f"line {number} of the samples was {'overlooked' if number in wrong else 'found'}" for number in sorted(wrong ^ found)]


def main() -> int:
    """Print what was found in the plugin; 1 where there was anything, 2 where the check itself no longer finds what it must."""
    declarations = Declarations.installed()
    write_stubs(WORK / "stubs", declarations.modules())
    samples, settings = WORK / "samples.py", WORK / "mypy.ini"
    samples.write_text(SAMPLES, encoding="utf-8")
    settings.write_text(SETTINGS.format(stubs=WORK / "stubs"), encoding="utf-8")
    call = ["mypy", "--config-file", str(settings), "--cache-dir", str(WORK / "cache"), "--no-error-summary", PACKAGE.name, str(samples)]
    ran = subprocess.run(call, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    known = [Source.parse("samples.py", SAMPLES), Source.parse("map_event.py", MAP_EVENT)]
    family = Family(declarations, [*shipped_sources(), *known])
    findings = judged(ran.stdout.splitlines(), family)
    for hole in (said := holes((one for one in findings if one.path.endswith("samples.py")), SAMPLES)):
        print(f"{hole}: scripts/lint/qt6_types.py no longer understands mypy")
    ours = [finding for finding in findings if not finding.path.endswith("samples.py")]
    for finding in ours:
        print(finding)
    return 2 if said else int(bool(ours))


if __name__ == "__main__":
    sys.exit(main())
