"""Inside the real QGIS program shapely and pyproj work with the GEOS and PROJ that they were built with."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

from camera_requisition.gis import bundled_libraries
from scripts import run_algorithm

METADATA = """[general]
name=Probe
qgisMinimumVersion=3.22
description=Probe
version=0.1.0
author=Nobody
email=nobody@example.org
hasProcessingProvider=yes
"""

# Runs as a plugin does: in the Python inside the program `qgis_process`, which is linked to the system's GEOS and PROJ.
PROBE = """
import json, pathlib, sys
sys.path.insert(0, {checkout!r})

class Probe:
    def initProcessing(self):
        from camera_requisition.gis import bundled_libraries
        bundled_libraries.keep_apart()
        import pyproj, shapely
        place = shapely.from_wkt("POINT Z (5.724 45.188 212)")
        length = pyproj.Geod(ellps="WGS84").inv(5.0, 45.0, 6.0, 45.0)[2]
        east, north = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:2154", always_xy=True).transform(5.724, 45.188)
        pathlib.Path({answer!r}).write_text(json.dumps({{
            "wkt": shapely.from_wkb(shapely.to_wkb(place)).wkt, "square": list(shapely.box(0, 0, 1, 1).exterior.coords),
            "length": length, "east": east, "north": north,
        }}), encoding="utf-8")
    def initGui(self): pass
    def unload(self): pass

def classFactory(iface): return Probe()
"""


@pytest.fixture
def answer(tmp_path, checkout):
    """What shapely and pyproj of the environment answer inside `qgis_process`."""
    program = next(filter(None, map(shutil.which, run_algorithm.PROGRAMS)), None)
    if program is None:
        pytest.skip("qgis_process is not installed")
    plugin = tmp_path / "plugins" / "probe"
    plugin.mkdir(parents=True)
    written = tmp_path / "answer.json"
    (plugin / "metadata.txt").write_text(METADATA, encoding="utf-8")
    (plugin / "__init__.py").write_text(PROBE.format(checkout=str(checkout), answer=str(written)), encoding="utf-8")
    variables = run_algorithm.environment(tmp_path / "configuration", tmp_path / "plugins")
    for command in (["plugins", "enable", "probe"], ["plugins", "list"]):
        run = subprocess.run([program, *command], env=variables, capture_output=True, text=True, encoding="utf-8", check=False)
    assert written.is_file(), run.stdout + run.stderr
    return json.loads(written.read_text(encoding="utf-8"))


def test_libraries_of_the_environment_work_inside_qgis(answer):
    assert answer["wkt"] == "POINT Z (5.724 45.188 212)"
    assert sorted(map(tuple, answer["square"][:4])) == [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)]
    # A degree of longitude at 45° on WGS 84 is 78 846.8 m along the parallel; the geodesic is 0.05 ‰ shorter at most.
    assert answer["length"] == pytest.approx(78846.8, rel=1e-4)
    # QGIS's own PROJ, asked by a program of its own.
    pipeline = ["cs2cs", "-f", "%.3f", "EPSG:4326", "EPSG:2154"]
    if shutil.which("cs2cs"):
        run = subprocess.run(pipeline, input="45.188 5.724\n", capture_output=True, text=True, encoding="utf-8", check=True)
        east, north = map(float, run.stdout.split()[:2])
        assert (answer["east"], answer["north"]) == pytest.approx((east, north), abs=0.01)


def test_taken_away_again():
    before = list(sys.meta_path)
    bundled_libraries.keep_apart()
    bundled_libraries.keep_apart()
    assert len(sys.meta_path) <= len(before) + 1
    bundled_libraries.release()
    assert sys.meta_path == before


def test_other_packages_are_left_to_python():
    finder = bundled_libraries._Finder()
    assert finder.find_spec("json", None) is None
    assert finder.find_spec("shapely", None).origin.endswith("__init__.py")
