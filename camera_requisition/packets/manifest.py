"""The manifest: every file of a packet with its SHA-256, and what it was made with. Nothing secret: no login, no path outside the packet."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAME = "manifest.json"
_PLACE = re.compile(r"[A-Za-z]:|[\\/]|~|file:", re.IGNORECASE)
_CONNECTION = re.compile(r"postgres(?:ql)?:|.*\b(?:host|dbname|user|password|authcfg)\s*=", re.IGNORECASE | re.DOTALL)


def sha256(path: Path) -> str:
    """SHA-256 of a file as lower-case hexadecimal digits; read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            digest.update(piece)
    return digest.hexdigest()


def files_of(folder: Path) -> list[Path]:
    """All files below `folder`, in a fixed order, the manifest left out."""
    return sorted(
        (path for path in folder.rglob("*") if path.is_file() and path != folder / NAME), key=lambda path: path.relative_to(folder).as_posix()
    )


def manifest(folder: Path, facts: Mapping[str, Any]) -> bytes:
    """The manifest of what lies in `folder`, with `facts` before the list of files."""
    listed = [{"path": path.relative_to(folder).as_posix(), "bytes": path.stat().st_size, "sha256": sha256(path)} for path in files_of(folder)]
    return (json.dumps({**facts, "files": listed}, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode("utf-8")


def without_places(value: Any) -> Any:
    """`value` (plain JSON) with every absolute path cut down to its last name and every database connection to the word PostgreSQL.

    Who reads a manifest learns neither a login nor where things lie on somebody's computer.
    """
    if isinstance(value, Mapping):
        return {str(key): without_places(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [without_places(one) for one in value]
    if not isinstance(value, str):
        return value
    if _CONNECTION.match(value):
        return "PostgreSQL"
    return re.split(r"[\\/]", value.rstrip("\\/"))[-1] if _PLACE.match(value) else value
