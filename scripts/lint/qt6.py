"""Names of Qt that PyQt6 doesn't have: unscoped enums, removed classes and methods.

The truth is PyQt6's own type declarations (`.pyi`), which are read as text: no Qt 6 has to be loaded, so the check also runs where
its libraries are missing. `gis/compat.py` is left out: it is the place for differences between versions.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scripts.lint.finding import Finding, Source, full_name, imported_names

COMPATIBILITY = "camera_requisition/gis/compat.py"

# QGIS 4's own `qgis.PyQt.QtWidgets` gives these, which Qt 6 moved to QtGui.
MOVED_BUT_GIVEN = {"QtWidgets": {"QAction", "QActionGroup", "QShortcut"}}
# Given by `qgis.PyQt` on both, though not in the declarations.
GIVEN = {"QtCore": {"NULL", "QVariant"}}

REMOVED_METHODS = {
    "exec_": "exec()",
    "toTime_t": "toSecsSinceEpoch()",
    "setTime_t": "setSecsSinceEpoch()",
    "toPyDateTime_": "toPyDateTime()",
    "setMargin": "setContentsMargins()",
    "setCodec": "setEncoding()",
    "setResizeMode": "setSectionResizeMode()",
}
ONCE_OVERLOADED = {
    "activated": "textActivated",
    "buttonClicked": "idClicked",
    "buttonPressed": "idPressed",
    "buttonReleased": "idReleased",
    "buttonToggled": "idToggled",
    "currentIndexChanged": "currentTextChanged",
    "finished": "finished without a type",
    "highlighted": "textHighlighted",
    "valueChanged": "textChanged",
}
REMOVED_NAMES = {"QRegExp", "QRegExpValidator", "qApp", "QDesktopWidget", "QTextCodec", "resources_rc", "QStringListModel_"}


@dataclass
class Class:
    """A class of the declarations: its own names and nested classes, and the names of its bases."""

    names: set[str] = field(default_factory=set)
    nested: dict[str, Class] = field(default_factory=dict)
    bases: list[str] = field(default_factory=list)


class Declarations:
    """What PyQt6 declares, module by module, read when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._modules: dict[str, dict[str, Class | None]] = {}
        self._members: set[str] = set()

    @classmethod
    def installed(cls) -> Declarations:
        """Those of the PyQt6 beside the running Python; raises ModuleNotFoundError."""
        import importlib.util

        found = importlib.util.find_spec("PyQt6")
        if found is None or not found.submodule_search_locations:
            raise ModuleNotFoundError("PyQt6")
        return cls(Path(next(iter(found.submodule_search_locations))))

    def module(self, name: str) -> dict[str, Class | None] | None:
        """Names of module `QtCore` and its like; None for a name that is no class; None at all where there is no such module."""
        if name not in self._modules:
            path = self._folder / f"{name}.pyi"
            if not path.is_file():
                return None
            tree = ast.parse(path.read_text(encoding="utf-8"))
            self._modules[name] = _names_of(tree)
        return self._modules[name]

    def modules(self) -> list[str]:
        """Names of all modules that PyQt6 has."""
        return sorted(path.stem for path in self._folder.glob("Qt*.pyi"))

    def every_class(self) -> Iterator[tuple[str, Class]]:
        """Every class of every module, with its name; nested ones are in their owner."""
        for module in self.modules():
            for name, declared in (self.module(module) or {}).items():
                if declared is not None:
                    yield name, declared

    def enum_members(self) -> set[str]:
        """Members of all enums that lie in a class."""
        if not self._members:
            for _name, declared in self.every_class():
                for nested in declared.nested.values():
                    if any("enum." in base for base in nested.bases):
                        self._members.update(nested.names)
        return self._members

    def find(self, dotted_name: str) -> Class | None:
        """The class `QtWidgets.QWidget`, or of that name in any module where a base is written without one."""
        module, _, name = dotted_name.rpartition(".")
        searched = [module] if module else ["QtCore", "QtGui", "QtWidgets", "QtXml", "QtPrintSupport", "QtSvg", "QtNetwork"]
        for candidate in searched:
            found = (self.module(candidate) or {}).get(name)
            if found:
                return found
        return None

    def has(self, owner: Class, attribute: str) -> bool:
        """Whether `owner` or one of its bases has `attribute`."""
        if attribute in owner.names or attribute in owner.nested or attribute.startswith("__"):
            return True
        return any(base is not None and self.has(base, attribute) for base in map(self.find, owner.bases))

    def enum_with(self, owner: Class, member: str) -> str:
        """Name of the enum in `owner` or a base that has `member`, or an empty string."""
        for name, nested in owner.nested.items():
            if member in nested.names:
                return name
        for base in map(self.find, owner.bases):
            if base is not None and self.enum_with(base, member):
                return self.enum_with(base, member)
        return ""


def _names_of(tree: ast.Module) -> dict[str, Class | None]:
    names: dict[str, Class | None] = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            names[node.name] = _class(node)
        else:
            names.update(dict.fromkeys(_defined(node)))
    return names


def _class(node: ast.ClassDef) -> Class:
    declared = Class(bases=[ast.unparse(base).removeprefix("PyQt6.") for base in node.bases])
    for inner in node.body:
        if isinstance(inner, ast.ClassDef):
            declared.nested[inner.name] = _class(inner)
        else:
            declared.names.update(_defined(inner))
    return declared


def _defined(node: ast.stmt) -> list[str]:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return [node.name]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    if isinstance(node, ast.Assign):
        return [target.id for target in node.targets if isinstance(target, ast.Name)]
    return []


def check(source: Source, declarations: Declarations) -> list[Finding]:
    """Names of Qt in `source` that PyQt6 doesn't have."""
    if source.path == COMPATIBILITY:
        return []
    names = imported_names(source)
    findings = _imports(source, declarations)
    inner = {id(node.value) for node in ast.walk(source.tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute):
            if node.attr in REMOVED_METHODS:
                findings.append(source.finding(node, "qt6", f".{node.attr}() is gone in Qt 6: {REMOVED_METHODS[node.attr]}"))
            if id(node) not in inner:
                findings.extend(_attribute(source, node, full_name(node, names), declarations))
            if isinstance(node.value, ast.Name) and node.value.id in ("self", "cls") and node.attr in declarations.enum_members():
                said = f"{node.value.id}.{node.attr}: Qt 6 gives members of an enum by its name only, such as QDialog.DialogCode.Accepted"
                findings.append(source.finding(node, "qt6", said))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "getattr":
            findings.extend(_attribute(source, node, _asked_by_text(node, names), declarations))
        elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr in ONCE_OVERLOADED:
            said = f"{node.value.attr}[…]: Qt 6 has {ONCE_OVERLOADED[node.value.attr]}, and no signal by type"
            findings.append(source.finding(node, "qt6", said))
    return findings


def _asked_by_text(call: ast.Call, names: dict[str, str]) -> str:
    """`qgis.PyQt.QtCore.Qt.AlignLeft` for `getattr(Qt, "AlignLeft")`; empty where the name isn't written out."""
    owner = full_name(call.args[0], names) if call.args else ""
    # With a third argument it is known that the name may be missing.
    name = call.args[1] if len(call.args) == 2 else None
    return f"{owner}.{name.value}" if owner and isinstance(name, ast.Constant) and isinstance(name.value, str) else ""


def _imports(source: Source, declarations: Declarations) -> list[Finding]:
    findings = []
    for node in ast.walk(source.tree):
        if not isinstance(node, (ast.Import, ast.ImportFrom)):
            continue
        module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
        for alias in node.names:
            full = f"{module}.{alias.name}" if module else alias.name
            if full.split(".")[0] in {"PyQt5", "PyQt6", "sip"}:
                findings.append(source.finding(node, "qt6", f"{full}: import from qgis.PyQt"))
            elif alias.name in REMOVED_NAMES:
                findings.append(source.finding(node, "qt6", f"{alias.name} is gone in Qt 6"))
            elif full.startswith("qgis.PyQt.Qt") and alias.name == "*":
                findings.append(source.finding(node, "qt6", f"from {module} import *: import each name, only so can it be checked"))
            elif module == "qgis.PyQt" and alias.name.startswith("Qt") and declarations.module(alias.name) is None:
                findings.append(source.finding(node, "qt6", f"PyQt6 has no module {alias.name}"))
            elif module.startswith("qgis.PyQt.Qt"):
                findings.extend(_imported(source, node, module.rsplit(".", 1)[1], alias.name, declarations))
    return findings


def _imported(source: Source, node: ast.AST, module: str, name: str, declarations: Declarations) -> list[Finding]:
    declared = declarations.module(module)
    if declared is None:
        return [source.finding(node, "qt6", f"PyQt6 has no module {module}")]
    if name in declared or name in MOVED_BUT_GIVEN.get(module, ()) or name in GIVEN.get(module, ()):
        return []
    return [source.finding(node, "qt6", f"PyQt6's {module} has no {name}")]


def _attribute(source: Source, node: ast.AST, full: str, declarations: Declarations) -> list[Finding]:
    """Check a chain such as `qgis.PyQt.QtCore.Qt.AlignmentFlag.AlignLeft` step by step."""
    if not full.startswith("qgis.PyQt.Qt"):
        return []
    module, *chain = full.removeprefix("qgis.PyQt.").split(".")
    if not chain or chain[0] in GIVEN.get(module, ()):
        return []
    known = declarations.module(module)
    if known is not None and chain[0] not in known and chain[0] not in MOVED_BUT_GIVEN.get(module, ()):
        return [source.finding(node, "qt6", f"PyQt6's {module} has no {chain[0]}")]
    owner = declarations.find(f"{module}.{chain[0]}")
    if owner is None and chain[0] in MOVED_BUT_GIVEN.get(module, ()):
        owner = declarations.find(f"QtGui.{chain[0]}")
    written = chain[0]
    for attribute in chain[1:]:
        if owner is None:
            return []
        if not declarations.has(owner, attribute):
            enum = declarations.enum_with(owner, attribute)
            hint = f": write {written}.{enum}.{attribute}" if enum else ""
            return [source.finding(node, "qt6", f"PyQt6 has no {written}.{attribute}{hint}")]
        owner = _nested(declarations, owner, attribute)
        written = f"{written}.{attribute}"
        if owner is not None and owner.bases and not any("enum" in base for base in owner.bases):
            return []
    return []


def _nested(declarations: Declarations, owner: Class, name: str) -> Class | None:
    if name in owner.nested:
        return owner.nested[name]
    for base in map(declarations.find, owner.bases):
        if base is not None:
            found = _nested(declarations, base, name)
            if found is not None:
                return found
    return None
