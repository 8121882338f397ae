"""Pictures made small enough for a repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

LARGEST = 250_000
"""Bytes of one picture."""
COLOURS = 112
"""A desktop has few colours; more would only keep the smoothing of the letters."""


def keep(taken: Path, target: Path, colours: int = COLOURS) -> None:
    """Write `taken` as an indexed PNG without metadata; the same pixels give the same bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fewer = ("-strip", "-dither", "None", "-colors", str(colours))
    smaller = ("-define", "png:compression-level=9", "-define", "png:exclude-chunks=date,time")
    subprocess.run(["convert", str(taken), *fewer, *smaller, f"PNG8:{target}"], check=True)


def too_large(folder: Path) -> list[Path]:
    """Pictures in `folder` that are larger than a repository should carry."""
    return sorted(path for path in folder.rglob("*.png") if path.stat().st_size > LARGEST)
