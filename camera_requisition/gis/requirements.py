"""Whether the libraries that the plugin reckons with are there, told without loading them at QGIS's start."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

VECTORISED_MODULE = "creation.py"
"""Part of shapely since version 2 (`shapely.polygons`); version texts can't be trusted, some distributions report "0+unknown"."""


def missing_libraries() -> list[str]:
    """Names of what is missing or too old, as they are installed: looked up on disk, nothing is imported."""
    missing = [name for name in ("numpy", "pyproj", "jinja2") if find_spec(name) is None]
    if not has_vectorised_shapely():
        missing.append("shapely 2")
    return missing


def has_vectorised_shapely() -> bool:
    """Whether a shapely with functions over whole arrays is installed."""
    if "shapely" in sys.modules:
        shapely = sys.modules["shapely"]
        return hasattr(shapely, "polygons") and hasattr(shapely, "from_wkb")
    found = find_spec("shapely")
    if found is None:
        return False
    return any((Path(folder) / VECTORISED_MODULE).is_file() for folder in found.submodule_search_locations or ())


def how_to_install(missing: list[str], platform: str = sys.platform) -> str:
    """A sentence for the person at the screen: what is missing and how it is installed on `platform` (as in `sys.platform`)."""
    names = ", ".join(missing)
    if platform.startswith("win"):
        template = QCoreApplication.translate(
            "Requirements",
            "Camera Requisition needs {names}. Close QGIS, open the OSGeo4W Shell from the Start menu and type: "
            "python -m pip install --user {packages}. Or install QGIS with its full installer, which brings it along.",
        )
    elif platform == "darwin":
        template = QCoreApplication.translate(
            "Requirements",
            "Camera Requisition needs {names}. Close QGIS, open the Terminal and type: "
            "/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {packages}",
        )
    else:
        template = QCoreApplication.translate(
            "Requirements",
            "Camera Requisition needs {names}. On Debian 13 or Ubuntu 24.04: sudo apt install python3-shapely python3-pyproj python3-jinja2. "
            "On older ones start QGIS from a virtual environment made with --system-site-packages, with {packages} installed in it.",
        )
    return template.format(names=names, packages=" ".join(f'"{package}"' for package in _as_packages(missing)))


def _as_packages(missing: list[str]) -> list[str]:
    return ["shapely>=2" if name == "shapely 2" else name for name in missing]
