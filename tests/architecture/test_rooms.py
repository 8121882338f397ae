"""No room reaches where it may not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scripts.lint import rooms
from scripts.lint.finding import Source, shipped_sources

HEAVY = ("numpy", "shapely", "pyproj")


@pytest.mark.parametrize("source", shipped_sources(), ids=lambda source: source.path)
def test_file_keeps_to_its_room(source):
    assert [str(finding) for finding in rooms.check(source)] == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("core/match/search.py", "from camera_requisition.store import gpkg"),
        ("core/match/search.py", "from camera_requisition import gis"),
        ("core/match/search.py", "from ...store import gpkg"),
        ("core/match/search.py", "def f():\n    import qgis.core"),
        ("core/match/search.py", "import sqlite3"),
        ("core/match/search.py", "from osgeo import ogr"),
        ("core/match/search.py", "import jinja2"),
        ("core/match/search.py", "import importlib\nimportlib.import_module('qgis.core')"),
        ("core/match/search.py", "handle = open('a.txt', encoding='utf-8')"),
        ("core/match/search.py", "from pathlib import Path\nPath('a').read_text(encoding='utf-8')"),
        ("store/gpkg.py", "from qgis.core import QgsVectorLayer"),
        ("store/gpkg.py", "from osgeo import ogr"),
        ("store/gpkg.py", "from camera_requisition.gis import layers"),
        ("imports/csv_reader.py", "from camera_requisition.store import gpkg"),
        ("imports/csv_reader.py", "from qgis.PyQt.QtCore import Qt"),
        ("packets/letters.py", "from camera_requisition.store import gpkg"),
        ("gis/layers.py", "from camera_requisition.jobs import search"),
        ("jobs/search.py", "from camera_requisition.gui import dock"),
        ("processing/match.py", "from camera_requisition.store import gpkg"),
        ("processing/match.py", "from camera_requisition.core.match import search"),
        ("gui/dock.py", "from camera_requisition.packets import letters"),
        ("gui/dock.py", "def f():\n    from camera_requisition.core.sight import cones"),
        ("plugin.py", "from camera_requisition.jobs import search"),
        ("__init__.py", "from camera_requisition import gui"),
        ("helpers/misc.py", "import os"),
    ],
)
def test_reaching_too_far_is_found(path, text):
    assert rooms.check(Source.parse(f"camera_requisition/{path}", text))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (
            "core/match/search.py",
            "import math\nimport numpy as np\nimport shapely\nfrom pyproj import Geod\nfrom camera_requisition.core import errors",
        ),
        ("core/match/search.py", "from .. import errors\nfrom .types import Match"),
        ("store/gpkg.py", "import sqlite3\nfrom camera_requisition.core import errors\nhandle = open('a.txt', encoding='utf-8')"),
        ("imports/osm.py", "from osgeo import ogr\nfrom camera_requisition.core import errors"),
        ("packets/annex.py", "from qgis.core import QgsLayout\nfrom camera_requisition.gis import layers"),
        ("jobs/search.py", "from camera_requisition.store import gpkg\nfrom camera_requisition.core.match import search"),
        ("gui/dock.py", "from camera_requisition.core.errors import InputError\nfrom camera_requisition.core.match.types import Match"),
        ("gui/dock.py", "from camera_requisition.core.time.instants import parse_instant"),
        ("gui/dock.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from camera_requisition.core.match.search import Result"),
        ("plugin.py", "from camera_requisition.gui import dock\nfrom camera_requisition.processing import provider"),
        ("__init__.py", "from camera_requisition.plugin import CameraRequisitionPlugin"),
    ],
)
def test_what_a_room_may_do_is_not_found(path, text):
    assert rooms.check(Source.parse(f"camera_requisition/{path}", text)) == []


# What is asked for is recorded, not what is loaded: newer QGIS has NumPy and shapely in memory before any plugin.
ASKED_FOR = """
import builtins, sys
import qgis.core, qgis.gui, qgis.utils
asked, original = set(), builtins.__import__
def record(name, globals=None, *others, **more):
    if (globals or {{}}).get("__name__", "").split(".")[0] == {package!r}:
        asked.add(name.split(".")[0])
    return original(name, globals, *others, **more)
builtins.__import__ = record
import {module}
print(" ".join(sorted(asked)))
"""


def asked_for(module: str, folder: Path) -> set[str]:
    """Top-level modules that the package of `module` imports while a fresh Python loads it."""
    program = ASKED_FOR.format(module=module, package=module.split(".", maxsplit=1)[0])
    run = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    return set(run.stdout.split())


def test_loading_the_plugin_loads_nothing_heavy(checkout):
    if not (checkout / "camera_requisition" / "plugin.py").exists():
        pytest.skip("there is no plugin.py yet")
    assert asked_for("camera_requisition.plugin", checkout).isdisjoint(HEAVY)


def test_loading_something_heavy_is_noticed(tmp_path):
    (tmp_path / "greedy.py").write_text("import shapely\n", encoding="utf-8")
    assert "shapely" in asked_for("greedy", tmp_path)
