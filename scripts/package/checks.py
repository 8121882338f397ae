"""What a zip must hold, and must not, before it is given to anyone."""

from __future__ import annotations

import configparser
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from scripts.lint.windows_rules import file_name_problem

REQUIRED_FILES = ("metadata.txt", "__init__.py", "LICENSE")
REQUIRED_FIELDS = [
    "name",
    "qgisMinimumVersion",
    "description",
    "about",
    "version",
    "author",
    "email",
    "repository",
    "tracker",
    "homepage",
    "icon",
]
VERSION = re.compile(r"^\d+\.\d+\.\d+$")
PLACEHOLDER = re.compile(r"^https?://(www\.)?example\.(org|com|net)\b|@example\.(org|com|net)$")

# Text by its extension; and the two kinds of binary that a plugin needs.
TEXT = frozenset(
    [
        ".py",
        ".txt",
        ".md",
        ".json",
        ".geojson",
        ".toml",
        ".qml",
        ".qpt",
        ".svg",
        ".ui",
        ".html",
        ".j2",
        ".jinja",
        ".css",
        ".csv",
        ".sql",
        ".xml",
        ".ini",
        ".qss",
    ],
)
BINARY = frozenset({".qm", ".png"})
WITHOUT_EXTENSION = frozenset({"LICENSE", "py.typed"})
FORBIDDEN_PARTS = frozenset({"tests", "test", "__pycache__", "__MACOSX", ".git", ".DS_Store", "node_modules"})

LARGEST_ZIP = 20 * 1024 * 1024
LARGEST_FILE = 2 * 1024 * 1024
# On Windows 260 characters, less those of the profile's folder under the user's AppData, which takes some 100.
LONGEST_PATH = 140


def problems(archive: Path, *, release: bool = False) -> list[str]:
    """Sentences on everything that is wrong with `archive`; a `release` refuses placeholder addresses too."""
    with zipfile.ZipFile(archive) as zipped:
        found = list(_structure(zipped))
        found.extend(_contents(zipped))
        found.extend(_metadata(zipped, release=release))
    if archive.stat().st_size > LARGEST_ZIP:
        found.append(f"the zip has {archive.stat().st_size} bytes, more than {LARGEST_ZIP}")
    return found


def _folder(zipped: zipfile.ZipFile) -> str:
    return PurePosixPath(zipped.namelist()[0]).parts[0] if zipped.namelist() else ""


def _structure(zipped: zipfile.ZipFile) -> Iterator[str]:
    folders = {PurePosixPath(name).parts[0] for name in zipped.namelist()}
    if len(folders) != 1:
        yield f"one folder is needed, there are {len(folders)}: {', '.join(sorted(folders))}"
    folder = _folder(zipped)
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", folder):
        yield f"the folder's name {folder!r} is no name of a plugin"
    for name in REQUIRED_FILES:
        if f"{folder}/{name}" not in zipped.namelist():
            yield f"{name} is missing"


def _contents(zipped: zipfile.ZipFile) -> Iterator[str]:
    for entry in zipped.infolist():
        path = PurePosixPath(entry.filename)
        if path.is_absolute() or ".." in path.parts:
            yield f"{entry.filename} points outside the folder"
        if entry.is_dir():
            continue
        if FORBIDDEN_PARTS.intersection(path.parts):
            yield f"{entry.filename} is not to be shipped"
        yield from _kind(zipped, entry, path)
        if entry.file_size > LARGEST_FILE:
            yield f"{entry.filename} has {entry.file_size} bytes, more than {LARGEST_FILE}"
        if len(entry.filename) > LONGEST_PATH:
            yield f"{entry.filename} is longer than {LONGEST_PATH} characters"
        for part in path.parts:
            if file_name_problem(part):
                yield f"{entry.filename} cannot exist on Windows: {file_name_problem(part)}"


def _kind(zipped: zipfile.ZipFile, entry: zipfile.ZipInfo, path: PurePosixPath) -> Iterator[str]:
    """Whether the file is a text, or one of the binaries that a plugin needs."""
    if path.suffix in BINARY:
        return
    if path.suffix not in TEXT and path.name not in WITHOUT_EXTENSION:
        yield f"{entry.filename} is neither a text nor a .png or .qm"
        return
    try:
        text = zipped.read(entry).decode("utf-8")
    except UnicodeDecodeError:
        yield f"{entry.filename} is not UTF-8"
        return
    if "\0" in text:
        yield f"{entry.filename} is a binary under the name of a text"


def _metadata(zipped: zipfile.ZipFile, *, release: bool) -> Iterator[str]:
    folder = _folder(zipped)
    if f"{folder}/metadata.txt" not in zipped.namelist():
        return
    metadata = read_metadata(zipped.read(f"{folder}/metadata.txt").decode("utf-8"))
    for field in REQUIRED_FIELDS:
        if not metadata.get(field, "").strip():
            yield f"metadata.txt lacks {field}"
    if not VERSION.match(metadata.get("version", "")):
        yield f"the version {metadata.get('version')!r} is not x.y.z"
    icon = metadata.get("icon", "")
    if icon and f"{folder}/{icon}" not in zipped.namelist():
        yield f"the icon {icon} is missing"
    if release:
        for field in ("repository", "tracker", "homepage", "email"):
            if PLACEHOLDER.search(metadata.get(field, "")):
                yield f"{field} is still a placeholder ({metadata[field]}): a release needs the real one"


def read_metadata(text: str) -> configparser.SectionProxy:
    """Section `general` of a metadata.txt; raises configparser.Error."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_file(io.StringIO(text))
    return parser["general"]
