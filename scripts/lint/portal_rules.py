"""What the scanner of the QGIS plugin portal blocks, found before it does."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from scripts.lint.finding import Finding, Source, full_name, imported_names

# The pattern of the portal's scanner (bandit B608), in capitals only: sentences for people have none.
SQL = re.compile(
    r"\bSELECT\s.*\bFROM\s|\bDELETE\s+FROM\s|\b(INSERT|REPLACE)\s+(OR\s+\w+\s+)?INTO\s.*\bVALUES\b|\bUPDATE\s.*\bSET\s|\bWITH\s.*\bAS\s*\(",
    re.DOTALL,
)
FORBIDDEN_MODULES = {
    "xml.etree": "xml.etree expands entities: read it with a parser that refuses them",
    "pickle": "pickle runs code from its data",
    "marshal": "marshal is no format for data",
    "shelve": "shelve is pickle",
    "dill": "dill is pickle",
}
FORBIDDEN_CALLS = {
    "hashlib.md5": "use hashlib.sha256",
    "hashlib.sha1": "use hashlib.sha256",
    "eval": "no code from data",
    "exec": "no code from data",
    "tempfile.mktemp": "another process may take the name first: use mkstemp or a folder of one's own",
}
JINJA_ENVIRONMENTS = {
    "jinja2.Environment",
    "jinja2.environment.Environment",
    "jinja2.Template",
    "jinja2.sandbox.SandboxedEnvironment",
    "jinja2.sandbox.ImmutableSandboxedEnvironment",
    "jinja2.nativetypes.NativeEnvironment",
}
EXECUTING = frozenset({"execute", "executemany", "executescript"})


def check(source: Source) -> list[Finding]:
    """Findings of every rule of the portal in `source`."""
    names = imported_names(source)
    findings = [source.finding(node, rule, message) for node, rule, message in _everything(source, names)]
    return sorted(set(findings), key=lambda finding: (finding.line, finding.rule))


def _everything(source: Source, names: dict[str, str]) -> Iterator[tuple[ast.AST, str, str]]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Assert):
            yield node, "assert", "an assert vanishes under -O: raise an error with a code"
        elif isinstance(node, ast.ExceptHandler):
            if all(_does_nothing(statement, named=node.type is not None) for statement in node.body):
                yield node, "except-pass", "an error is swallowed: say why with contextlib.suppress, or handle it"
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from _import(node)
        elif isinstance(node, ast.Call):
            yield from _call(node, names)
        if _is_composed_sql(node):
            yield node, "composed-sql", "SQL is composed from values: bind them as parameters"


def _does_nothing(statement: ast.stmt, *, named: bool) -> bool:
    """Whether `statement` swallows the error. Going on with the next is a decision where the error is `named`."""
    if isinstance(statement, ast.Continue):
        return not named
    return isinstance(statement, ast.Pass) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and statement.value.value is ...
    )


def _import(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[ast.AST, str, str]]:
    if isinstance(node, ast.Import):
        modules = [alias.name for alias in node.names]
    else:
        modules = [f"{node.module or ''}.{alias.name}" for alias in node.names]
    for module in modules:
        for forbidden, message in FORBIDDEN_MODULES.items():
            if module == forbidden or module.startswith(forbidden + "."):
                yield node, "forbidden-import", message


def _call(node: ast.Call, names: dict[str, str]) -> Iterator[tuple[ast.AST, str, str]]:
    name = full_name(node.func, names)
    if name in FORBIDDEN_CALLS:
        yield node, "forbidden-call", f"{name}: {FORBIDDEN_CALLS[name]}"
    if name.split(".")[-1] == "Markup":
        yield node, "markup", "Markup(x) switches escaping off: let the template escape"
    if name in JINJA_ENVIRONMENTS and not _escapes(node):
        yield node, "autoescape", f"{name} without autoescape"
    method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if method in EXECUTING and node.args and _is_composed(node.args[0]):
        yield node, "composed-sql", f"{method}() with composed SQL: bind values as parameters"


def _escapes(node: ast.Call) -> bool:
    for keyword in node.keywords:
        if keyword.arg == "autoescape":
            return not (isinstance(keyword.value, ast.Constant) and not keyword.value.value)
    return False


def _is_composed(node: ast.AST) -> bool:
    """Whether `node` is a text put together from constants and values at run time."""
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Mod, ast.Add)):
        return _first_text(node) is not None and not _is_constant_text(node)
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"format", "format_map"}
        and _first_text(node.func.value) is not None
    )


def _is_composed_sql(node: ast.AST) -> bool:
    if not _is_composed(node):
        return False
    whole = node.func.value if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else node
    return bool(SQL.search(_all_text(whole)))


def _first_text(node: ast.AST) -> str | None:
    """The constant text that `node` begins with."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return _first_text(node.values[0]) if node.values else ""
    if isinstance(node, ast.BinOp):
        return _first_text(node.left)
    return None


def _all_text(node: ast.AST) -> str:
    """All constant text of `node`, with a question mark for each value between."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_all_text(part) for part in node.values)
    if isinstance(node, ast.BinOp):
        return _all_text(node.left) + (_all_text(node.right) if isinstance(node.op, ast.Add) else "")
    return "?"


def _is_constant_text(node: ast.AST) -> bool:
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add) and _is_constant_text(node.left) and _is_constant_text(node.right)
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
