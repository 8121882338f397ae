"""What a rule found, and the sources that rules look at."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Callable

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "camera_requisition"


@dataclass(frozen=True)
class Finding:
    """One breach of a rule; `line` counts from 1."""

    path: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.message}"


@dataclass(frozen=True)
class Source:
    """A parsed Python file; `path` is relative to the working copy, with slashes."""

    path: str
    text: str
    tree: ast.Module

    @classmethod
    def parse(cls, path: str, text: str) -> Source:
        """Parse `text`, which need not exist as a file; raises SyntaxError."""
        return cls(path, text, ast.parse(text, filename=path))

    @property
    def module(self) -> str:
        """Dotted name, for example `camera_requisition.core.errors`; a package's own file has the package's name."""
        parts = self.path[: -len(".py")].split("/")
        if parts[-1] == "__init__":
            parts.pop()
        return ".".join(parts)

    def finding(self, node: ast.AST, rule: str, message: str) -> Finding:
        """A finding at the line of `node`."""
        return Finding(self.path, getattr(node, "lineno", 1), rule, message)


Rule = Callable[[Source], "list[Finding]"]


def shipped_sources(package: Path = PACKAGE) -> list[Source]:
    """Every Python file of the plugin, in order of its path, parsed once in a process; raises SyntaxError with the file's name."""
    return list(_parsed(package))


@cache
def _parsed(package: Path) -> tuple[Source, ...]:
    return tuple(
        Source.parse(path.relative_to(package.parent).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(package.rglob("*.py"))
        if "__pycache__" not in path.parts
    )


def dotted(node: ast.AST) -> str:
    """`a.b.c` for a chain of names and attributes; empty where something else, such as a call, is in it."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    parts.append(node.id)
    return ".".join(reversed(parts))


def imported_names(source: Source) -> dict[str, str]:
    """Local name → full dotted name, for every import at any depth: `{"np": "numpy", "Path": "pathlib.Path"}`."""
    names: dict[str, str] = {}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.asname:
                    names[alias.asname] = alias.name
                else:
                    root = alias.name.split(".")[0]
                    names[root] = root
        elif isinstance(node, ast.ImportFrom):
            base = absolute_base(source, node)
            for alias in node.names:
                names[alias.asname or alias.name] = f"{base}.{alias.name}" if base else alias.name
    return names


def absolute_base(source: Source, node: ast.ImportFrom) -> str:
    """Module that `from … import` names, with leading dots resolved."""
    if not node.level:
        return node.module or ""
    package = source.module.split(".")
    if not source.path.endswith("__init__.py"):
        package = package[:-1]
    package = package[: len(package) - (node.level - 1)]
    return ".".join([*package, node.module] if node.module else package)


def full_name(node: ast.AST, names: dict[str, str]) -> str:
    """Dotted name of `node` with its first part replaced by what was imported under it."""
    written = dotted(node)
    if not written:
        return ""
    first, _, rest = written.partition(".")
    first = names.get(first, first)
    return f"{first}.{rest}" if rest else first
