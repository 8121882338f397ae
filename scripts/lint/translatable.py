"""Which strings of the plugin are for translators, and which calls would hide a string from them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scripts.lint.finding import Finding, Source, dotted, full_name, imported_names

TRANSLATE = "translate"
MARK = "QT_TRANSLATE_NOOP"
TR = "tr"


@dataclass(frozen=True, order=True)
class Translatable:
    """A string for translators; `plural` where the call counts something (`%n`)."""

    context: str
    text: str
    comment: str = ""
    plural: bool = False


@dataclass(frozen=True)
class Call:
    """A call that translates or marks a text. `contexts` are what Qt may be asked for at run time."""

    node: ast.Call
    contexts: tuple[str, ...]
    arguments: tuple[ast.expr, ...]

    @property
    def text(self) -> ast.expr:
        """The argument that holds the text."""
        return self.arguments[0]

    @property
    def plural(self) -> bool:
        """Whether a number is given for `%n`."""
        return len(self.arguments) > len(("text", "comment")) or any(keyword.arg == "n" for keyword in self.node.keywords)


def strings(sources: Iterable[Source]) -> set[Translatable]:
    """Every string that `sources` hand to Qt for translation.

    At run time `self.tr()` asks in the context of the object's own class, so a string in a base class is given once for each of
    its subclasses too.
    """
    sources = list(sources)
    derived = _derived(sources)
    wrappers = _wrappers(sources)
    found: set[Translatable] = set()
    for source in sources:
        for call in _calls(source, wrappers, derived):
            text = _constant(call.text)
            comment = _constant(call.arguments[1]) if len(call.arguments) > 1 else None
            if text is not None:
                found.update(Translatable(context, text, comment or "", call.plural) for context in call.contexts)
    return found


def check(sources: Iterable[Source]) -> list[Finding]:
    """Calls whose text is put together at run time, which no translator ever sees."""
    sources = list(sources)
    wrappers = _wrappers(sources)
    return [
        source.finding(call.node, "translatable", "the text is composed before it is translated: translate first, then .format()")
        for source in sources
        for call in _calls(source, wrappers, {})
        if _is_composed(call.text)
    ]


def _is_composed(text: ast.expr) -> bool:
    if isinstance(text, ast.Call):
        return isinstance(text.func, ast.Attribute) and text.func.attr == "format"
    return isinstance(text, ast.JoinedStr) or (isinstance(text, ast.BinOp) and _constant(text) is None)


def _derived(sources: list[Source]) -> dict[str, list[str]]:
    """Class name → names of the classes derived from it, directly or not."""
    direct: dict[str, set[str]] = {}
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ClassDef):
                for base in node.bases:
                    direct.setdefault(dotted(base).split(".")[-1], set()).add(node.name)
    derived: dict[str, list[str]] = {}
    for name in direct:
        reached: set[str] = set()
        waiting = [name]
        while waiting:
            for subclass in direct.get(waiting.pop(), set()) - reached:
                reached.add(subclass)
                waiting.append(subclass)
        derived[name] = sorted(reached)
    return derived


def _wrappers(sources: list[Source]) -> dict[str, str]:
    """Full name of each function of ours that translates its first argument in a fixed context → that context."""
    found: dict[str, str] = {}
    for source in sources:
        for node, class_name in _with_class(source.tree):
            if isinstance(node, ast.FunctionDef):
                context = _fixed_context(node)
                if context:
                    found[".".join(filter(None, (source.module, class_name, node.name)))] = context
    return found


def _fixed_context(function: ast.FunctionDef) -> str:
    parameters = [argument.arg for argument in function.args.args if argument.arg not in {"self", "cls"}]
    if not parameters:
        return ""
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and _last(node) == TRANSLATE and len(node.args) > 1:
            text = node.args[1]
            if isinstance(text, ast.Name) and text.id == parameters[0]:
                return _constant(node.args[0]) or ""
    return ""


def _with_class(tree: ast.AST, class_name: str = "") -> Iterator[tuple[ast.AST, str]]:
    """Every node with the name of the class it stands in."""
    for child in ast.iter_child_nodes(tree):
        yield child, class_name
        yield from _with_class(child, child.name if isinstance(child, ast.ClassDef) else class_name)


def _calls(source: Source, wrappers: Mapping[str, str], derived: Mapping[str, list[str]]) -> Iterator[Call]:
    names = imported_names(source)
    for node, class_name in _with_class(source.tree):
        if isinstance(node, ast.Call) and node.args:
            wrapped = _wrapper(source, node, class_name, names, wrappers)
            if wrapped:
                yield Call(node, (wrapped,), tuple(node.args))
            elif _translates(node):
                context = _constant(node.args[0])
                yield Call(node, (context,) if context else (), tuple(node.args[1:]))
            elif isinstance(node.func, ast.Attribute) and node.func.attr == TR:
                owner = dotted(node.func).split(".")[0]
                own = class_name if owner in {"self", "cls"} else owner
                yield Call(node, (own, *derived.get(own, ())), tuple(node.args))


def _translates(node: ast.Call) -> bool:
    """Whether `node` is `translate(context, text)`, and not a painter's or a text's method of that name."""
    if len(node.args) < len(("context", "text")) or _last(node) not in {TRANSLATE, MARK}:
        return False
    owner = dotted(node.func).rpartition(".")[0]
    return not owner or owner.endswith("Application") or _last(node) == MARK


def _wrapper(source: Source, node: ast.Call, class_name: str, names: Mapping[str, str], wrappers: Mapping[str, str]) -> str:
    """Context of the wrapper that `node` calls, or an empty string."""
    written = dotted(node.func)
    if written.startswith(("self.", "cls.")):
        return wrappers.get(f"{source.module}.{class_name}.{written.split('.', 1)[1]}", "")
    return wrappers.get(f"{source.module}.{written}") or wrappers.get(full_name(node.func, dict(names)), "")


def _last(node: ast.Call) -> str:
    return dotted(node.func).rpartition(".")[2]


def _constant(node: ast.expr) -> str | None:
    """The text of a constant, also of one written in several parts."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _constant(node.left), _constant(node.right)
        return left + right if left is not None and right is not None else None
    return None
