"""Unscoped enums and unknown names of PyQGIS, found by asking the installed QGIS itself.

QGIS 4 keeps some unscoped names of its own enums and drops others: the scoped name is right on every version. Run with the Python
that sees QGIS: `python -m scripts.lint.qgis_enums`.
"""

from __future__ import annotations

import ast
import importlib
import sys
from typing import Any

from scripts.lint.finding import Finding, Source, full_name, imported_names, shipped_sources
from scripts.lint.qt6 import COMPATIBILITY

MODULES = ("qgis.core", "qgis.gui", "qgis.analysis")


def check(source: Source) -> list[Finding]:
    """Attributes of QGIS's classes in `source` that don't exist in the installed QGIS, or are unscoped enum members."""
    if source.path == COMPATIBILITY:
        return []
    names = imported_names(source)
    findings = []
    inner = {id(node.value) for node in ast.walk(source.tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and id(node) not in inner:
            problem = _problem(full_name(node, names))
            if problem:
                findings.append(source.finding(node, "qgis-enum", problem))
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.module in MODULES:
            module = importlib.import_module(node.module)
            missing = [alias.name for alias in node.names if not hasattr(module, alias.name)]
            findings.extend(source.finding(node, "qgis-enum", f"{node.module} has no {name}") for name in missing)
    return findings


def _problem(full: str) -> str:
    module = next((module for module in MODULES if full.startswith(module + ".")), None)
    if module is None:
        return ""
    chain = full.removeprefix(module + ".").split(".")
    owner: Any = getattr(importlib.import_module(module), chain[0], None)
    written = chain[0]
    for attribute in chain[1:]:
        if not isinstance(owner, type):
            return ""
        if not hasattr(owner, attribute):
            return f"the oldest supported QGIS has no {written}.{attribute}: put the difference into gis/compat.py"
        value = getattr(owner, attribute)
        enum = _enum_of(owner, value)
        if enum:
            return f"unscoped: write {written}.{enum}.{attribute}"
        owner = value
        written = f"{written}.{attribute}"
    return ""


def _enum_of(owner: type, value: object) -> str:
    """Name of the enum nested in `owner` that `value` is a member of, or an empty string."""
    if isinstance(value, type) or not isinstance(value, int) or isinstance(value, bool):
        return ""
    if type(value) is int or isinstance(value, owner):
        return ""
    name = type(value).__name__
    return name if getattr(owner, name, None) is type(value) else ""


def main() -> int:
    """Print the findings of all shipped files; 1 where there are any."""
    findings = [finding for source in shipped_sources() for finding in check(source)]
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
