"""Which version of the plugin this is."""

from __future__ import annotations

import configparser
from pathlib import Path

METADATA = "metadata.txt"


def plugin_version() -> str:
    """The plugin's version from its metadata, which lie in its folder when installed and above it in a checkout; empty where there are none."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package, package.parent):
        if (folder / METADATA).is_file():
            parser = configparser.ConfigParser(interpolation=None)
            parser.read(folder / METADATA, encoding="utf-8")
            return parser.get("general", "version", fallback="")
    return ""
