"""What nothing in the plugin or its scripts uses any more; tests alone keep nothing alive."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Union

from scripts.lint.finding import CHECKOUT, PACKAGE, Finding, Source

WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
CALLED_FROM_OUTSIDE = frozenset(["classFactory", "create_module", "dst", "tzname", "fromutc", "fixup"])
"""QGIS loads the plugin by the first, Python's import asks for the second, its times for the next three, and Qt's spin boxes for the last."""
IN_ONE_STEP = frozenset(
    [
        *("add_export", "add_freeze", "candidates_by_id", "freeze_cameras", "near_far", "read_coordinate", "recorded_track"),
        *("vfov_from_hfov", "write_packet", "write_pdf"),
    ]
)
"""What the plugin does in steps or for many at once, in one call for one: how a test says what it means."""
SEEN_BY_TESTS = frozenset(["ASKED", "FLAGS", "case_to_dict", "checking", "code_of", "movements", "reset_all", "write_assumptions"])
"""What the plugin only writes or holds, given back whole."""
ALLOWED = CALLED_FROM_OUTSIDE | IN_ONE_STEP | SEEN_BY_TESTS
TEMPLATES = ("*.html", "*.txt", "*.json")
"""Packs name attributes and filters of ours in their templates."""
Definition = Union[ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign]


def check(sources: Iterable[Source], others: Iterable[Source] = (), texts: Iterable[str] = ()) -> list[Finding]:
    """Functions, classes, methods and constants of `sources` that neither they nor `others` (scripts) nor `texts` (templates) name.

    A name is used wherever it is read, as a name, an attribute, a keyword or a word in a string; what a definition says within itself
    doesn't count. Methods in Qt's spelling (`sizeHint`) and with double underscores are called from outside.
    """
    sources = list(sources)
    used = Counter[str]()
    for source in [*sources, *others]:
        used.update(_names(source.tree))
    for text in texts:
        used.update(WORD.findall(text))
    return [
        source.finding(node, "dead-code", f"nothing uses {name}: remove it, with what tests it")
        for source in sources
        for name, node in _definitions(source.tree)
        if name not in ALLOWED and not _called_from_outside(name) and not _used_elsewhere(name, node, used)
    ]


def allowed_without_need(sources: Iterable[Source]) -> list[str]:
    """Names that are allowed, and that nothing defines any more."""
    defined = {name for source in sources for name, _node in _definitions(source.tree)}
    return sorted(ALLOWED - defined)


def scripts_and_templates() -> tuple[list[Source], list[str]]:
    """The scripts of this working copy, and the templates and layouts of the plugin."""
    paths = sorted((CHECKOUT / "scripts").rglob("*.py"))
    scripts = [Source.parse(path.relative_to(CHECKOUT).as_posix(), path.read_text(encoding="utf-8")) for path in paths]
    return scripts, [path.read_text(encoding="utf-8") for path in _templates(PACKAGE)]


def _templates(package: Path) -> Iterator[Path]:
    for pattern in TEMPLATES:
        yield from sorted(package.rglob(pattern))


def _called_from_outside(name: str) -> bool:
    dunder = name.startswith("__") and name.endswith("__")
    spelt_like_qt = name[:1].islower() and any(letter.isupper() for letter in name) and "_" not in name.strip("_")
    return dunder or spelt_like_qt


def _used_elsewhere(name: str, node: ast.AST, used: Counter[str]) -> bool:
    # What is used often is used elsewhere: looking into each definition takes the time.
    return used[name] > 0 and used[name] > Counter(_names(node))[name]


def _definitions(tree: ast.Module) -> Iterator[tuple[str, Definition]]:
    """Everything of a module's first level, and the methods of its classes."""
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            yield node.name, node
            yield from ((inner.name, inner) for inner in node.body if isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef)))
        elif isinstance(node, ast.Assign):
            yield from ((target.id, node) for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, node


def _names(tree: ast.AST) -> Iterator[str]:
    """Every name that is read in `tree`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not _is_sentence(node.value):
            yield from WORD.findall(node.value)


def _is_sentence(text: str) -> bool:
    """Docstrings and messages name nothing."""
    return " " in text.strip()
