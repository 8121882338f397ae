"""Which jurisdiction packs there are, and whether one can be used."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from camera_requisition.packets.pack import PACKS, load_pack


@dataclass(frozen=True)
class PackFacts:
    """A pack that can be used: its id and version, the frames it knows with their titles, and the sentence on who has to validate it."""

    pack_id: str
    version: str
    frames: dict[str, str]
    notice: str


def our_packs() -> list[str]:
    """The names of the packs that come with the plugin."""
    return sorted(entry.name for entry in PACKS.iterdir() if (entry / "pack.json").is_file())


def pack_facts(pack: str | Path) -> PackFacts:
    """The facts of a pack, one of ours by name or a folder. Raises PackError naming file and line of what is wrong with it."""
    loaded = load_pack(pack)
    frames = {name: frame.title for name, frame in loaded.frames.items()}
    return PackFacts(loaded.rules.pack_id, loaded.rules.version, frames, loaded.notice)
