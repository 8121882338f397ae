"""Who may import whom: the table "The rooms" of the design, as data and as a rule."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass

from scripts.lint.finding import Finding, Source, absolute_base, full_name, imported_names

PACKAGE = "camera_requisition"

# What gui and processing may know of core: types, sentences, and how instants are read and written. Computing is for jobs.
CORE_TYPES = frozenset({"errors", "messages", "ports", "records", "time"})
# Modules of any sub-room that hold types, and how results are told.
CORE_TYPE_MODULES = frozenset({"types", "rows"})


@dataclass(frozen=True)
class Room:
    """What a room may reach.

    `rooms` are rooms of ours; `core_types_only` narrows core to types and sentences; `never` are outside packages. `only` lists
    the outside packages allowed beside the standard library, None for no such list.
    """

    rooms: frozenset[str]
    core_types_only: bool = False
    never: tuple[str, ...] = ()
    only: tuple[str, ...] | None = None
    files: bool = True


QT = ("qgis", "PyQt5", "PyQt6", "PySide2", "PySide6", "processing")
DATABASES = ("sqlite3", "psycopg2", "psycopg")

ROOMS: dict[str, Room] = {
    "core": Room(frozenset(), never=(*QT, *DATABASES, "osgeo"), only=("numpy", "shapely", "pyproj"), files=False),
    "store": Room(frozenset({"core"}), never=(*QT, "osgeo")),
    "imports": Room(frozenset({"core"}), never=QT),
    "packets": Room(frozenset({"core", "gis"})),
    "gis": Room(frozenset({"core"})),
    "jobs": Room(frozenset({"core", "store", "imports", "packets", "gis"})),
    "processing": Room(frozenset({"jobs", "gis", "core"}), core_types_only=True, never=(*DATABASES, "osgeo")),
    "gui": Room(frozenset({"jobs", "gis", "core"}), core_types_only=True, never=(*DATABASES, "osgeo")),
    "plugin": Room(frozenset({"gui", "processing", "gis"}), never=(*DATABASES, "osgeo")),
    "": Room(frozenset({"plugin"}), never=(*DATABASES, "osgeo")),
}

READING_OR_WRITING = frozenset({"read_text", "write_text", "read_bytes", "write_bytes", "mkdir", "unlink", "rmdir"})


def check(source: Source) -> list[Finding]:
    """Imports of `source` that its room may not make, and files opened where the room may not."""
    room_name = _room_of(source.module)
    room = ROOMS.get(room_name)
    if room is None:
        known = ", ".join(name for name in ROOMS if name)
        return [Finding(source.path, 1, "room", f"there is no room {room_name!r}; known are {known}")]
    findings = []
    for node, imported, for_types in _imports(source):
        reason = _forbidden(room_name, room, imported, for_types=for_types)
        if reason:
            findings.append(source.finding(node, "room", reason))
    if not room.files:
        findings.extend(_opened_files(source))
    return findings


def _room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def _imports(source: Source) -> list[tuple[ast.AST, str, bool]]:
    """(node, full dotted name, whether for type checking only) of each thing imported."""
    for_types = _type_checking_nodes(source.tree)
    found: list[tuple[ast.AST, str, bool]] = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            found.extend((node, alias.name, node in for_types) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = absolute_base(source, node)
            found.extend((node, f"{base}.{alias.name}", node in for_types) for alias in node.names)
        elif isinstance(node, ast.Call):
            name = _imported_by_call(node, source)
            if name:
                found.append((node, name, False))
    return found


def _imported_by_call(node: ast.Call, source: Source) -> str:
    if full_name(node.func, imported_names(source)) not in {"importlib.import_module", "__import__"} or not node.args:
        return ""
    first = node.args[0]
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""


def _type_checking_nodes(tree: ast.Module) -> set[ast.AST]:
    nodes: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}:
            for statement in node.body:
                nodes.update(ast.walk(statement))
    return nodes


def _forbidden(room_name: str, room: Room, imported: str, *, for_types: bool) -> str:
    """Why `imported` may not be imported, or an empty string."""
    top, _, rest = imported.partition(".")
    if top == PACKAGE:
        return _forbidden_room(room_name, room, rest, for_types=for_types)
    here = room_name or "the package itself"
    if top in room.never:
        return f"{here} must not know {top}"
    if room.only is not None and top not in room.only and top not in sys.stdlib_module_names and top != "__future__":
        return f"{here} may use {', '.join(room.only)} and the standard library, not {top}"
    return ""


def _forbidden_room(room_name: str, room: Room, rest: str, *, for_types: bool) -> str:
    target, _, inside = rest.partition(".")
    here = room_name or "the package itself"
    if not target or target == room_name or target not in ROOMS:
        return ""
    if target not in room.rooms:
        return f"{here} must not reach into {target}"
    if target == "core" and room.core_types_only and not for_types:
        parts = inside.split(".")
        if parts[0] not in CORE_TYPES and not CORE_TYPE_MODULES.intersection(parts):
            return f"{here} may use core's types and sentences only, not core.{inside}: let a job compute"
    return ""


def _opened_files(source: Source) -> list[Finding]:
    names = imported_names(source)
    findings = []
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call):
            continue
        name = full_name(node.func, names)
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if name in {"open", "io.open", "os.open"} or method in READING_OR_WRITING:
            findings.append(source.finding(node, "room", f"core must not touch files ({ast.unparse(node.func)})"))
    return findings
