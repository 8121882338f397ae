"""The demonstration's project: a calm base map below, the inventory as the plugin styles it on top."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional
from uuid import uuid4

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor, QFont

from camera_requisition.core.errors import WriteError
from camera_requisition.gis.inventory_layers import add_inventory_layers
from camera_requisition.gis.layer_roles import BASE_MAP, ROLE
from camera_requisition.gis.place_layers import STREETS, mark_place_layer

translate = QCoreApplication.translate

CRS = "EPSG:2154"
ELLIPSOID = "EPSG:7019"
AREA = (354_700.0, 6_688_950.0, 355_900.0, 6_689_950.0)
"""Between the theatre in the west and the castle in the east: what the map shows at first, in `CRS`."""
RIGHTS = "© IGN BD TOPO, Licence Ouverte"
# Importance in BD TOPO: 1 to 3 lead through the town, 4 and 5 serve it, 6 are paths.
STREET_WIDTHS_MM = ((3, 1.5), (4, 1.1), (5, 0.7))


@dataclass(frozen=True)
class Words:
    """What the project says, in one language; `importance` has the place {number}."""

    title: str
    abstract: str
    copyright_line: str
    base_map: str
    streets: str
    paths: str
    importance: str
    buildings: str
    font: Optional[str] = None
    """Font of the streets' names; None for the desktop's own."""


def words_of_the_desktop() -> Words:
    """The words in the language of the desktop."""
    abstract = translate(
        "Demonstration", "Cameras, owners, offence and case are invented; only the streets and buildings are real (base map: {rights})."
    )
    line = translate("Demonstration", "Base map: {rights} – cameras and case are invented")
    return Words(
        title=translate("Demonstration", "Demonstration: Port-Imaginaire (invented inventory)"),
        abstract=abstract.format(rights=RIGHTS),
        copyright_line=line.format(rights=RIGHTS),
        base_map=translate("Demonstration", "Base map"),
        streets=translate("Demonstration", "Streets"),
        paths=translate("Demonstration", "Paths"),
        importance=translate("Demonstration", "Importance {number}"),
        buildings=translate("Demonstration", "Buildings"),
    )


def write_project(path: Path, inventory: Path, base_map: Path, words: Words) -> None:
    """Write the project file with relative paths, whole or not at all; what the desktop shows stays as it is.

    Call it on the main thread. Raises WriteError (`file_unwritable`, `demonstration_layer`), and InventoryForeign for a foreign inventory.
    """
    project = QgsProject()
    fill_project(project, inventory, base_map, words)
    save_project(project, path)
    project.clear()


def fill_project(project: QgsProject, inventory: Path, base_map: Path, words: Words) -> list[QgsVectorLayer]:
    """Put everything into the empty `project`; the layers of the inventory. Raises as `write_project`."""
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    project.setEllipsoid(ELLIPSOID)
    project.setTitle(words.title)
    project.setBackgroundColor(QColor("#fbfaf8"))
    _state_rights(project, words)
    streets, buildings = _base_layer(base_map, "streets", words.streets), _base_layer(base_map, "buildings", words.buildings)
    _style_streets(streets, words.font, words.paths, words.importance)
    _style_buildings(buildings)
    _show_base_map(project, words.base_map, [streets, buildings])
    mark_place_layer(STREETS, streets, project)  # for the locator bar and for placing cameras
    return add_inventory_layers(str(inventory), project)


def save_project(project: QgsProject, path: Path) -> None:
    """Write `project`, looking at `AREA`, to `path`. Raises WriteError, and then what was there stays."""
    crs, extent = project.crs(), QgsRectangle(*AREA)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, crs))
    # The desktop takes the extent at opening from the canvas that was saved under this name.
    canvas = QgsMapCanvas()
    canvas.setObjectName("theMapCanvas")
    canvas.resize(1200, 1000)
    canvas.setDestinationCrs(crs)
    canvas.setExtent(extent)
    if project is not QgsProject.instance():  # to which every canvas listens
        project.writeProject.connect(canvas.writeProject)
    # Beside it, in the same folder: its paths are relative. The ending says to QGIS which kind of file it is.
    beside = path.with_name(f".{uuid4().hex[:8]}.{path.name}")
    try:
        if not project.write(str(beside)):
            raise WriteError("file_unwritable", path=str(path), reason=project.error())
        beside.replace(path)
        project.setFileName(str(path))
    except OSError as error:
        raise WriteError("file_unwritable", path=str(path), reason=error.strerror or str(error)) from error
    finally:
        beside.unlink(missing_ok=True)
        canvas.deleteLater()


def _state_rights(project: QgsProject, words: Words) -> None:
    metadata = project.metadata()
    metadata.setTitle(words.title)
    metadata.setAuthor("Camera Requisition")
    metadata.setAbstract(words.abstract)
    project.setMetadata(metadata)
    project.writeEntry("CopyrightLabel", "/Enabled", True)
    project.writeEntry("CopyrightLabel", "/Label", words.copyright_line)
    project.writeEntry("CopyrightLabel", "/Placement", 3)  # below on the right: the message bar lies above


def _base_layer(path: Path, name: str, title: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername={name}", title, "ogr")
    if not layer.isValid():
        raise WriteError("demonstration_layer", path=str(path), layer=name)
    layer.setCustomProperty(ROLE, BASE_MAP)
    metadata = layer.metadata()
    metadata.setRights([RIGHTS])
    layer.setMetadata(metadata)
    layer.setAttribution(RIGHTS)
    layer.setReadOnly(True)
    return layer


def _style_buildings(layer: QgsVectorLayer) -> None:
    symbol = QgsFillSymbol.createSimple({"color": "#e6e3df", "outline_color": "#c8c4be", "outline_width": "0.12"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _style_streets(layer: QgsVectorLayer, font: Optional[str], paths_called: str, importance_called: str) -> None:
    root = QgsRuleBasedRenderer.Rule(None)
    for importance, width in STREET_WIDTHS_MM:
        lowest = "0" if importance == 3 else str(importance - 1)
        symbol = QgsLineSymbol.createSimple({"color": "#d5d2cc", "width": str(width), "capstyle": "round", "joinstyle": "round"})
        root.appendChild(
            QgsRuleBasedRenderer.Rule(
                symbol, filterExp=f'"importance" > {lowest} AND "importance" <= {importance}', label=importance_called.format(number=importance)
            )
        )
    paths = QgsLineSymbol.createSimple({"color": "#c4c0b9", "width": "0.25", "line_style": "dash"})
    root.appendChild(QgsRuleBasedRenderer.Rule(paths, filterExp="ELSE", label=paths_called))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    _label_streets(layer, font)


def _label_streets(layer: QgsVectorLayer, font: Optional[str]) -> None:
    text = QgsTextFormat()
    text.setFont(QFont(font) if font else QFont())
    text.setSize(6.5)
    text.setColor(QColor("#6b6862"))
    labels = QgsPalLayerSettings()
    # Straight, without a halo and without paths: each paper's map is drawn in a third of the time, and reads as well.
    labels.isExpression = True
    labels.fieldName = 'if("importance" <= 5, "name", NULL)'
    labels.setFormat(text)
    labels.placement = QgsPalLayerSettings.Placement.Line
    settings = labels.lineSettings()
    settings.setMergeLines(True)
    labels.setLineSettings(settings)
    labels.scaleVisibility = True
    labels.minimumScale = 12_000
    labels.maximumScale = 1
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)


def _show_base_map(project: QgsProject, title: str, layers: list[QgsVectorLayer]) -> None:
    group = project.layerTreeRoot().addGroup(title)
    for layer in layers:
        if project.addMapLayer(layer, False) is None:
            raise WriteError("demonstration_layer", path=layer.source(), layer=layer.name())
        group.addLayer(layer).setExpanded(False)
