"""The design's rules for Windows, where nobody here can run the plugin."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from scripts.lint.finding import Finding, Source, full_name, imported_names

OLDEST_PYTHON = (3, 9)

FORBIDDEN_MODULES = {
    "subprocess": "no child process of the plugin's own: on Windows it would start another QGIS",
    "multiprocessing": "no child process of the plugin's own: on Windows it would start another QGIS",
    "concurrent.futures.process": "no child process of the plugin's own: on Windows it would start another QGIS",
    "concurrent.futures.ProcessPoolExecutor": "no child process of the plugin's own: on Windows it would start another QGIS",
    "pty": "not on Windows",
    "fcntl": "not on Windows",
    "pwd": "not on Windows",
    "grp": "not on Windows",
    "resource": "not on Windows",
    "pip": "the plugin never installs anything",
    "zoneinfo": "Windows has no time-zone data for Python: gis/ supplies the zone from Qt",
    "pytz": "Windows has no time-zone data for Python: gis/ supplies the zone from Qt",
    "dateutil": "not in every QGIS",
}
FORBIDDEN_CALLS = re.compile(r"^os\.(system|popen|fork|forkpty|startfile|(exec|spawn|posix_spawn)\w*|getuid|geteuid|uname|chown|mkfifo)$")
QT_PROCESS = "QProcess"
TEXT_METHODS = {"read_text": 0, "write_text": 1}
TEXT_MODE = re.compile(r"^[rwxa]\+?t?$")
POSIX_FORMAT = re.compile(r"%-[a-zA-Z]")
RESERVED = re.compile(r"^(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(\..*)?$", re.IGNORECASE)
BUILT_IN_TYPES = frozenset({"int", "float", "str", "bytes", "bool", "list", "dict", "tuple", "set", "frozenset", "complex", "object"})
UNUSABLE = re.compile(r'[<>:"\\|?*\x00-\x1f]')


def check(source: Source) -> list[Finding]:
    """Findings of every Windows rule in `source`."""
    names = imported_names(source)
    findings = [source.finding(node, rule, message) for node, rule, message in _everything(source, names)]
    findings.extend(_syntax(source))
    findings.extend(_unions(source))
    return sorted(set(findings), key=lambda finding: (finding.line, finding.rule))


def file_name_problem(name: str) -> str:
    """Why a file or folder of this name cannot exist on Windows, or an empty string."""
    if RESERVED.match(name):
        return "a device's name"
    if UNUSABLE.search(name):
        return "a character that Windows doesn't allow"
    if name != name.rstrip(". "):
        return "a dot or space at the end"
    return ""


def _syntax(source: Source) -> list[Finding]:
    try:
        ast.parse(source.text, filename=source.path, feature_version=OLDEST_PYTHON)
    except SyntaxError as error:
        return [Finding(source.path, error.lineno or 1, "python39", f"not the syntax of Python 3.9: {error.msg}")]
    return []


def _unions(source: Source) -> list[Finding]:
    """`int | None` where it's evaluated: Python 3.9 knows it in annotations that stay text only."""
    annotations: set[ast.AST] = set()
    for node in ast.walk(source.tree):
        for annotation in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if isinstance(annotation, ast.AST):
                annotations.update(ast.walk(annotation))
    return [
        source.finding(node, "python39", "X | Y of types is evaluated here, which Python 3.9 can't: use Union or a tuple")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) and node not in annotations
        if any(_is_type(side) for side in (node.left, node.right))
    ]


def _is_type(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return node.value is None
    return isinstance(node, ast.Name) and node.id in BUILT_IN_TYPES


def _everything(source: Source, names: dict[str, str]) -> Iterator[tuple[ast.AST, str, str]]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield from _import(node, alias.name)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield from _import(node, f"{node.module or ''}.{alias.name}")
                if alias.name == QT_PROCESS:
                    yield node, "child-process", "no child process of the plugin's own"
        elif isinstance(node, ast.Call):
            yield from _call(node, names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and POSIX_FORMAT.search(node.value):
            yield node, "strftime", "%-d and its like end with an error on Windows"


def _import(node: ast.AST, module: str) -> Iterator[tuple[ast.AST, str, str]]:
    for forbidden, message in FORBIDDEN_MODULES.items():
        if module == forbidden or module.startswith(forbidden + "."):
            yield node, "forbidden-import", f"{forbidden}: {message}"


def _call(node: ast.Call, names: dict[str, str]) -> Iterator[tuple[ast.AST, str, str]]:
    name = full_name(node.func, names)
    if FORBIDDEN_CALLS.match(name) or name.split(".")[-1] == QT_PROCESS:
        yield node, "child-process", f"{name}: not on Windows, or a child process of the plugin's own"
    if _opens_text(node, name) and not _has_encoding(node):
        yield node, "encoding", f"{ast.unparse(node.func)}() without encoding=: Windows would take its own code page"


def _opens_text(node: ast.Call, name: str) -> bool:
    method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if method in TEXT_METHODS:
        return len(node.args) <= TEXT_METHODS[method]
    if name in {"open", "io.open", "os.fdopen", "codecs.open"}:
        return "b" not in _mode(node, position=1, default="r")
    if method == "open":
        return bool(TEXT_MODE.match(_mode(node, position=0, default="")))
    if name in {"tempfile.NamedTemporaryFile", "tempfile.TemporaryFile", "tempfile.SpooledTemporaryFile"}:
        return "b" not in _mode(node, position=0, default="w+b")
    return name == "io.TextIOWrapper" and len(node.args) < len(("buffer", "encoding"))


def _mode(node: ast.Call, *, position: int, default: str) -> str:
    """The mode given as text; a mode computed at run time is taken for binary, as nothing is known of it."""
    given: ast.AST | None = node.args[position] if len(node.args) > position else None
    for keyword in node.keywords:
        if keyword.arg == "mode":
            given = keyword.value
    if given is None:
        return default
    return given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else "b"


def _has_encoding(node: ast.Call) -> bool:
    return any(keyword.arg in {"encoding", None} for keyword in node.keywords)
