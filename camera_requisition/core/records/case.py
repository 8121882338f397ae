"""What happened in a case: cameras marked, footage frozen, papers exported. Instants are ISO 8601 texts with offset."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Marks:
    """The two marks of a camera in a case: its footage is to be kept; it is to be requested."""

    keep: bool
    request: bool


@dataclass(frozen=True)
class Freeze:
    """Keep-requests made at once: the latest wave among them, when, for which cameras, by whom, and the folder that the papers went to."""

    wave: int
    at: str
    camera_ids: tuple[str, ...]
    who: Optional[str] = None
    folder: Optional[str] = None


@dataclass(frozen=True)
class Export:
    """A packet written: when, where, the SHA-256 (hexadecimal) of its manifest, the latest wave in it, by whom and for which cameras."""

    at: str
    folder: str
    manifest_sha256: str
    wave: int = 1
    who: Optional[str] = None
    camera_ids: tuple[str, ...] = ()
