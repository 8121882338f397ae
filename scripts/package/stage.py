"""Puts together the plugin's folder as QGIS loads it: package, metadata, licence and compiled translations."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

PLUGIN = "camera_requisition"
CHECKOUT = Path(__file__).resolve().parents[2]
STAGED = CHECKOUT / "build" / "plugins" / PLUGIN

# Debian's `lrelease` is a switch between Qt versions that fails where none is chosen: the programs behind it come first.
LRELEASE = ("/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease", "lrelease-qt5", "lrelease6", "lrelease")
NOT_SHIPPED = shutil.ignore_patterns("__pycache__", "*.pyc", "*.pyo", "*.ts", "*.qm", ".*", "*~", "*.orig", "tests")

# Lies at the repository's root; QGIS and the portal look for it inside the plugin.
BESIDE = ("metadata.txt", "LICENSE")


class StageError(Exception):
    """The plugin's folder cannot be put together; the sentence says why."""


def stage(checkout: Path = CHECKOUT, target: Path = STAGED, lrelease: str | None = None) -> Path:
    """Make `target` from `checkout` and return it; raises StageError and leaves the earlier folder where something is missing.

    Where nothing has changed the folder is left alone: another QGIS may be loading from it. `lrelease` is Qt's translation
    compiler; by default it is looked for.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    stamp = target.with_name(f".{target.name}.sha256")
    with target.with_name(f".{target.name}.lock").open("a", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        fingerprint = _fingerprint(checkout)
        if target.is_dir() and stamp.is_file() and stamp.read_text(encoding="utf-8") == fingerprint:
            return target
        fresh = target.with_name(f".{target.name}-new")
        shutil.rmtree(fresh, ignore_errors=True)
        _assemble(checkout, fresh, lrelease)
        stamp.unlink(missing_ok=True)
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)
        stamp.write_text(fingerprint, encoding="utf-8")
    return target


def _assemble(checkout: Path, fresh: Path, lrelease: str | None) -> None:
    shutil.copytree(checkout / PLUGIN, fresh, ignore=NOT_SHIPPED)
    for name in BESIDE:
        shutil.copy2(checkout / name, fresh / name)
    compile_translations(checkout / PLUGIN / "i18n", fresh / "i18n", lrelease)
    _remove_empty_folders(fresh)


def _fingerprint(checkout: Path) -> str:
    """SHA-256 over path and content of everything that staging reads."""
    digest = hashlib.sha256()
    sources = [checkout / name for name in BESIDE]
    sources += [path for path in (checkout / PLUGIN).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    for path in sorted(sources):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(checkout).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def compile_translations(sources: Path, target: Path, lrelease: str | None = None) -> None:
    """Compile each `.ts` of `sources` to a `.qm` in `target`; raises StageError where lrelease is missing or refuses a file."""
    translations = sorted(sources.glob("*.ts"))
    if not translations:
        return
    program = lrelease or find_lrelease()
    target.mkdir(parents=True, exist_ok=True)
    for translation in translations:
        compiled = target / f"{translation.stem}.qm"
        command = [program, "-silent", str(translation), "-qm", str(compiled)]
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if run.returncode or not compiled.is_file():
            raise StageError(f"{translation.name} could not be compiled: {(run.stderr or run.stdout).strip()}")


def find_lrelease() -> str:
    """Path of Qt's translation compiler; raises StageError with the package to install."""
    for name in LRELEASE:
        found = shutil.which(name)
        if found:
            return found
    raise StageError("The translations cannot be compiled: lrelease is missing. On Debian: apt-get install qttools5-dev-tools")


def _remove_empty_folders(root: Path) -> None:
    for folder in sorted((path for path in root.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def main() -> int:
    """Command line: stage the working copy and print the folder."""
    try:
        print(stage().relative_to(CHECKOUT))
    except StageError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
