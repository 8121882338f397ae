"""The demonstration project opens anywhere, with a base map that may stand on an owner's paper."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import ogr, osr
from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QSize

from scripts.demo.folders import DemoFolders
from scripts.demo.nantes import DEMO_AREA, BaseMap, write_base_map
from scripts.demo.problem import DemoProblem
from scripts.demo.project import TITLE, write_project

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture(autouse=True)
def empty_project_afterwards() -> Iterator[None]:
    yield
    QgsProject.instance().clear()


@pytest.fixture
def folders(town: BaseMap, tmp_path: Path) -> DemoFolders:
    found = DemoFolders(tmp_path / "demo")
    write_base_map(town, found.base_map)
    _bare_inventory(found.inventory)
    return found


def _bare_inventory(path: Path) -> None:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(2154)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    tables = ("recorder", "owner", "recorder_label")
    shapes = (("camera", ogr.wkbPoint), ("camera_view", ogr.wkbMultiPolygon), ("building", ogr.wkbMultiPolygon))
    for name, kind in (*shapes, *((table, ogr.wkbNone) for table in tables)):
        source.CreateLayer(name, reference, kind).CreateField(ogr.FieldDefn("notes", ogr.OFTString))


def _saved(folders: DemoFolders) -> ET.Element:
    with zipfile.ZipFile(folders.project) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".qgs"))
        return ET.fromstring(archive.read(name))


def test_layers_are_saved_with_relative_paths(folders: DemoFolders) -> None:
    write_project(folders)
    sources = [layer.findtext("datasource") for layer in _saved(folders).iterfind("projectlayers/maplayer")]
    assert len(sources) == 8
    assert [source for source in sources if not (source or "").startswith("./")] == []


def test_it_opens_after_its_folder_was_moved(folders: DemoFolders, tmp_path: Path) -> None:
    write_project(folders)
    QgsProject.instance().clear()
    moved = DemoFolders(tmp_path / "elsewhere")
    shutil.move(folders.root, moved.root)
    assert QgsProject.instance().read(str(moved.project))
    layers = QgsProject.instance().mapLayers().values()
    assert all(isinstance(layer, QgsVectorLayer) and layer.isValid() for layer in layers)


def test_only_streets_and_buildings_are_marked_as_base_map_and_lie_below(folders: DemoFolders) -> None:
    write_project(folders)
    order = QgsProject.instance().layerTreeRoot().layerOrder()
    marked = [layer.customProperty("camera_requisition/role") == "base_map" for layer in order]
    assert {layer.name() for layer, base in zip(order, marked) if base} == {"Rues", "Bâtiments"}
    assert marked == sorted(marked)


def test_the_attribution_stands_in_project_and_layers(folders: DemoFolders) -> None:
    write_project(folders)
    project = QgsProject.instance()
    assert "IGN BD TOPO" in project.metadata().abstract()
    assert "IGN BD TOPO" in project.readEntry("CopyrightLabel", "/Label")[0]
    for layer in project.mapLayers().values():
        if layer.customProperty("camera_requisition/role") == "base_map":
            assert "IGN BD TOPO" in " ".join(layer.metadata().rights())


def test_it_opens_on_the_demo_area_in_lambert_93_with_a_french_title(folders: DemoFolders) -> None:
    write_project(folders)
    project = QgsProject.instance()
    assert project.crs().authid() == "EPSG:2154"
    assert project.title() == TITLE
    canvas = next(element for element in _saved(folders).iter("mapcanvas") if element.get("name") == "theMapCanvas")
    extent = [float(canvas.findtext(f"extent/{side}") or "nan") for side in ("xmin", "ymin", "xmax", "ymax")]
    assert QgsRectangle(*extent).contains(QgsRectangle(*DEMO_AREA))
    assert QgsRectangle(*extent).width() < 2 * (DEMO_AREA[2] - DEMO_AREA[0])


def test_the_base_map_draws_streets_and_buildings_in_greys(folders: DemoFolders) -> None:
    write_project(folders)
    settings = QgsMapSettings()
    settings.setLayers(QgsProject.instance().layerTreeRoot().layerOrder())
    settings.setDestinationCrs(QgsProject.instance().crs())
    settings.setExtent(QgsRectangle(355_000, 6_689_200, 355_400, 6_689_500))
    settings.setOutputSize(QSize(400, 300))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    colours = {image.pixelColor(x, y).getRgb()[:3] for x in range(0, 400, 2) for y in range(0, 300, 2)}
    assert {(0xE6, 0xE3, 0xDF), (0xD5, 0xD2, 0xCC)} <= colours
    assert all(max(colour) - min(colour) < 16 for colour in colours)


def test_a_missing_inventory_is_named(folders: DemoFolders) -> None:
    folders.inventory.unlink()
    with pytest.raises(Exception, match="inventory"):
        write_project(folders)


def test_a_missing_base_map_is_named_with_what_to_do(folders: DemoFolders) -> None:
    folders.base_map.unlink()
    with pytest.raises(DemoProblem, match=r"base\.gpkg.*run the command again"):
        write_project(folders)
