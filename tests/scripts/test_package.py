"""The staged folder and the zip hold what QGIS and the portal want, and nothing else."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile

import pytest

from scripts.package import build, checks
from scripts.package.stage import StageError, find_lrelease, stage

METADATA = """[general]
name=Sample
qgisMinimumVersion=3.22
description=A sample
about=A sample
    in two lines, at 100 %
version=1.2.3
author=Somebody
email=somebody@town.fr
repository=https://town.fr/sample
tracker=https://town.fr/sample/issues
homepage=https://town.fr/sample
icon=icon.svg
"""

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="fr"><context><name>Dock</name>
<message><source>Search</source><translation>Chercher</translation></message></context></TS>
"""


@pytest.fixture
def sources(tmp_path):
    """A working copy with a small plugin."""
    package = tmp_path / "copy" / "camera_requisition"
    (package / "i18n").mkdir(parents=True)
    (package / "__pycache__").mkdir()
    (package / "help").mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "__pycache__" / "a.pyc").write_bytes(b"\0")
    (package / "icon.svg").write_text("<svg/>", encoding="utf-8")
    (package / "i18n" / "camera_requisition_fr.ts").write_text(TS, encoding="utf-8")
    (tmp_path / "copy" / "LICENSE").write_text("GPL", encoding="utf-8")
    (tmp_path / "copy" / "metadata.txt").write_text(METADATA, encoding="utf-8")
    return tmp_path / "copy"


@pytest.fixture
def staged(sources, tmp_path):
    return stage(sources, tmp_path / "build" / "plugins" / "camera_requisition")


def names(folder) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_staged_folder_holds_package_metadata_licence_and_compiled_translations(staged):
    assert names(staged) == {"__init__.py", "icon.svg", "metadata.txt", "LICENSE", "i18n", "i18n/camera_requisition_fr.qm"}
    assert (staged / "i18n" / "camera_requisition_fr.qm").stat().st_size > 0


def test_staging_again_follows_a_change_and_what_was_deleted(sources, staged):
    (sources / "camera_requisition" / "new.py").write_text("", encoding="utf-8")
    (sources / "camera_requisition" / "icon.svg").unlink()
    stage(sources, staged)
    assert "new.py" in names(staged)
    assert "icon.svg" not in names(staged)


def test_staging_without_a_change_touches_nothing(sources, staged):
    before = staged.stat().st_ino
    stage(sources, staged)
    assert staged.stat().st_ino == before


def test_missing_lrelease_is_said_and_leaves_the_earlier_folder(sources, staged, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(StageError, match="qttools5-dev-tools"):
        find_lrelease()
    (sources / "camera_requisition" / "new.py").write_text("", encoding="utf-8")
    with pytest.raises(StageError, match="lrelease"):
        stage(sources, staged)
    assert "i18n/camera_requisition_fr.qm" in names(staged)


def test_broken_translation_file_is_named(sources, tmp_path):
    (sources / "camera_requisition" / "i18n" / "camera_requisition_fr.ts").write_text("<TS><context>", encoding="utf-8")
    with pytest.raises(StageError, match=r"camera_requisition_fr\.ts"):
        stage(sources, tmp_path / "other")


def test_zip_has_one_folder_and_passes(staged, tmp_path):
    archive = build.build(staged, tmp_path / "dist", release=True)
    assert archive.name == "camera_requisition-1.2.3.zip"
    with zipfile.ZipFile(archive) as zipped:
        assert set(zipped.namelist()) == {f"camera_requisition/{name}" for name in names(staged) if name != "i18n"}
    assert checks.problems(archive, release=True) == []


def test_same_sources_give_the_same_zip(staged, tmp_path):
    first = build.build(staged, tmp_path / "first").read_bytes()
    (staged / "__init__.py").touch()
    assert build.build(staged, tmp_path / "second").read_bytes() == first


def packed_in(folder, checkout, umask, written_at, variables):
    """SHA-256 of the zip that `make package` makes in a copy of the working copy, and of each translation in it.

    The files of the copy have the rights that `umask` leaves, and were written at `written_at` (seconds since 1970).
    """
    copy = folder / "working copy"
    shutil.copytree(checkout / "camera_requisition", copy / "camera_requisition", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(checkout / "scripts", copy / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("metadata.txt", "LICENSE"):
        shutil.copy(checkout / name, copy / name)
    for path in copy.rglob("*"):
        path.chmod((0o777 if path.is_dir() else 0o666) & ~umask)
        os.utime(path, (written_at, written_at))
    call = [sys.executable, "-m", "scripts.package.build"]
    environment = {**os.environ, **variables, "PYTHONPATH": str(copy)}
    done = subprocess.run(
        call, cwd=copy, env=environment, preexec_fn=lambda: os.umask(umask), capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    (archive,) = (copy / "dist").glob("*.zip")
    with zipfile.ZipFile(archive) as zipped:
        words = {name: hashlib.sha256(zipped.read(name)).hexdigest() for name in zipped.namelist() if name.endswith(".qm")}
    return hashlib.sha256(archive.read_bytes()).hexdigest(), words


def test_the_zip_is_the_same_wherever_whenever_and_by_whomever_it_is_made(checkout, tmp_path):
    first = packed_in(tmp_path / "a", checkout, 0o022, 1_700_000_000, {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "1"})
    # Another folder of another length, an hour of another zone, files that only their owner may read, another order of sets.
    other = {"LC_ALL": "C", "LANG": "fr_FR.UTF-8", "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "2", "SOURCE_DATE_EPOCH": "1"}
    second = packed_in(tmp_path / "somewhere" / "quite different", checkout, 0o077, 1_234_567_890, other)
    assert first == second
    assert list(first[1]) == ["camera_requisition/i18n/camera_requisition_fr.qm"]


def test_the_zip_holds_the_demonstration_and_the_translation(checkout, tmp_path):
    archive = build.build(stage(checkout, tmp_path / "plugins" / "camera_requisition"), tmp_path / "dist")
    with zipfile.ZipFile(archive) as zipped:
        held = {entry.filename: entry.file_size for entry in zipped.infolist()}
    carried = {name: size for name, size in held.items() if "/resources/demonstration/" in name}
    assert {"cameras.geojson", "buildings.geojson", "streets.geojson", "lists.json", "ATTRIBUTION.txt"} <= {
        name.rsplit("/", 1)[1] for name in carried
    }
    assert sum(carried.values()) <= 3_000_000
    assert held["camera_requisition/i18n/camera_requisition_fr.qm"] > 100_000


def add(staged, name, content: bytes):
    path = staged / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def with_metadata(staged, old, new):
    (staged / "metadata.txt").write_text(METADATA.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda staged: (staged / "LICENSE").unlink(), "LICENSE is missing"),
        (lambda staged: (staged / "__init__.py").unlink(), "__init__.py is missing"),
        (lambda staged: add(staged, "tests/test_a.py", b""), "not to be shipped"),
        (lambda staged: add(staged, "__pycache__/a.py", b""), "not to be shipped"),
        (lambda staged: add(staged, "library.so", b"\x7fELF"), "neither a text"),
        (lambda staged: add(staged, "data.txt", b"\xff\xfe"), "not UTF-8"),
        (lambda staged: add(staged, "data.csv", b"a\0b"), "binary"),
        (lambda staged: add(staged, "large.txt", b" " * 3_000_000), "3000000 bytes"),
        (lambda staged: add(staged, "aux.txt", b""), "Windows"),
        (lambda staged: add(staged, "a" * 130 + ".txt", b""), "longer than"),
        (lambda staged: with_metadata(staged, "1.2.3", "1.2"), "x.y.z"),
        (lambda staged: with_metadata(staged, "author=Somebody\n", ""), "lacks author"),
        (lambda staged: with_metadata(staged, "icon.svg", "other.svg"), "icon other.svg is missing"),
    ],
)
def test_bad_zip_is_refused_and_not_left_behind(staged, tmp_path, harm, words):
    harm(staged)
    with pytest.raises(build.PackageError, match=words):
        build.build(staged, tmp_path / "dist")
    assert list((tmp_path / "dist").iterdir()) == []


def test_two_folders_are_refused(tmp_path):
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("one/__init__.py", "")
        zipped.writestr("two/__init__.py", "")
    assert any("one folder" in problem for problem in checks.problems(archive))


@pytest.mark.parametrize("field", ["repository", "tracker", "homepage"])
def test_only_a_release_refuses_placeholders(staged, tmp_path, field):
    address = f"{field}=https://town.fr/sample"
    with_metadata(staged, address, f"{field}=https://example.org/sample")
    assert build.build(staged, tmp_path / "dist").exists()
    with pytest.raises(build.PackageError, match=field):
        build.build(staged, tmp_path / "dist", release=True)


def test_own_plugin_can_be_packed_but_not_released_yet(checkout, tmp_path):
    staged = stage(checkout, tmp_path / "plugins" / "camera_requisition")
    assert build.build(staged, tmp_path / "dist").exists()
    with pytest.raises(build.PackageError, match="placeholder"):
        build.build(staged, tmp_path / "dist", release=True)
