"""Makes `dist/repository/`: the zip with the `plugins.xml` that QGIS's plugin manager reads, to be put on a server or share of one's own.

QGIS takes a plugin's name from the part of the file's name before the first dot, and not from the zip: hence the name of the copy.
"""

from __future__ import annotations

import shutil
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr  # writes only; nothing is parsed with it

from scripts.package.checks import problems, read_metadata
from scripts.package.stage import CHECKOUT, PLUGIN

LIST = "plugins.xml"
SCHEMES = ("http", "https", "file")
# What plugins.xml calls the fields of metadata.txt; in the order in which plugins.qgis.org writes them.
FIELDS = (
    ("description", "description"),
    ("about", "about"),
    ("version", "version"),
    ("qgis_minimum_version", "qgisMinimumVersion"),
    ("qgis_maximum_version", "qgisMaximumVersion"),
    ("homepage", "homepage"),
    ("author_name", "author"),
    ("author_email", "email"),
    ("experimental", "experimental"),
    ("deprecated", "deprecated"),
    ("tracker", "tracker"),
    ("repository", "repository"),
    ("tags", "tags"),
    ("category", "category"),
    ("changelog", "changelog"),
)


class RepositoryError(Exception):
    """The repository can't be made; the sentence says why."""


def make_repository(archive: Path, target: Path, url: str) -> Path:
    """Write `target/plugins.xml` and a copy of the zip `archive` beside it; `url` is where the folder will be read from.

    Returns the list. Raises RepositoryError for an unusable address or zip.
    """
    if urlsplit(url).scheme not in SCHEMES:
        raise RepositoryError(f"{url!r} is no address that QGIS reads from: it begins with https://, http:// or file:///")
    found = problems(archive)
    if found:
        raise RepositoryError("\n".join([f"{archive} would not be accepted:", *found]))
    with zipfile.ZipFile(archive) as zipped:
        metadata: Mapping[str, Any] = read_metadata(zipped.read(f"{PLUGIN}/metadata.txt").decode("utf-8"))
    name = f"{PLUGIN}.{metadata['version']}.zip"
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(archive, target / name)
    path = target / LIST
    path.write_bytes(_listed(metadata, name, f"{url.rstrip('/')}/{name}").encode("utf-8"))
    return path


def _listed(metadata: Mapping[str, Any], file_name: str, download_url: str) -> str:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<plugins>"]
    lines.append(f"  <pyqgis_plugin name={quoteattr(metadata['name'])} version={quoteattr(metadata['version'])}>")
    lines += [f"    <{element}>{escape(metadata[field])}</{element}>" for element, field in FIELDS if metadata.get(field)]
    lines += [f"    <file_name>{escape(file_name)}</file_name>", f"    <download_url>{escape(download_url)}</download_url>"]
    return "\n".join([*lines, "  </pyqgis_plugin>", "</plugins>", ""])


def main(arguments: list[str] | None = None) -> int:
    """Command line: the address of the folder."""
    given = sys.argv[1:] if arguments is None else arguments
    if len(given) != 1:
        print("Where will the repository lie? make repository URL=https://gis.town.example/plugins", file=sys.stderr)
        return 2
    version = read_metadata((CHECKOUT / "metadata.txt").read_text(encoding="utf-8"))["version"]
    try:
        path = make_repository(CHECKOUT / "dist" / f"{PLUGIN}-{version}.zip", CHECKOUT / "dist" / "repository", given[0])
    except (RepositoryError, OSError) as error:
        print(f"No repository was made.\n{error}", file=sys.stderr)
        return 1
    print(f"{path.relative_to(CHECKOUT)}: put its folder at {given[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
