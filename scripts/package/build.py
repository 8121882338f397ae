"""Builds `dist/camera_requisition-<version>.zip` from the staged folder, and checks it. The same sources give the same bytes."""

from __future__ import annotations

import argparse
import sys
import zipfile
from pathlib import Path

from scripts.package.checks import problems, read_metadata
from scripts.package.stage import CHECKOUT, PLUGIN, StageError, stage

# The same sources give the same zip: no times of this machine in it.
FIXED_TIME = (1980, 1, 1, 0, 0, 0)
UNIX = 3


class PackageError(Exception):
    """The zip would not be accepted; `problems` are the sentences."""

    def __init__(self, found: list[str]) -> None:
        super().__init__("\n".join(found))
        self.problems = found


def build(staged: Path, target_folder: Path, *, release: bool = False) -> Path:
    """Zip the folder `staged` into `target_folder` and return the zip; raises PackageError, and then leaves no zip."""
    metadata = read_metadata((staged / "metadata.txt").read_text(encoding="utf-8"))
    target_folder.mkdir(parents=True, exist_ok=True)
    archive = target_folder / f"{PLUGIN}-{metadata['version']}.zip"
    unchecked = archive.with_suffix(".zip.part")
    with zipfile.ZipFile(unchecked, "w", compression=zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for path in sorted(staged.rglob("*"), key=lambda found: found.as_posix()):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{staged.name}/{path.relative_to(staged).as_posix()}", FIXED_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                # Neither the rights nor the system of who packs it.
                entry.external_attr, entry.create_system = 0o644 << 16, UNIX
                zipped.writestr(entry, path.read_bytes())
    found = problems(unchecked, release=release)
    if found:
        unchecked.unlink()
        raise PackageError(found)
    unchecked.replace(archive)
    return archive


def main() -> int:
    """Command line: stage, zip and check; `--release` refuses placeholders."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--release", action="store_true", help="refuse placeholder addresses in metadata.txt")
    arguments = parser.parse_args()
    try:
        archive = build(stage(), CHECKOUT / "dist", release=arguments.release)
    except (StageError, PackageError) as error:
        print(f"No zip was made.\n{error}", file=sys.stderr)
        return 1
    print(f"{archive.relative_to(CHECKOUT)} ({archive.stat().st_size} bytes)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
