"""The demonstration project: a calm base map below, the inventory as the plugin styles it on top."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scripts.demo.folders import DemoFolders
from scripts.demo.nantes import DEMO_AREA, EPSG, RIGHTS
from scripts.demo.problem import DemoProblem

TITLE = "Démonstration : Port-Imaginaire (inventaire inventé)"
BASE_MAP_GROUP = "Fond de plan"
FRENCH_LAYER_NAMES = {
    "camera": "Caméras",
    "camera_view": "Champs de vision",
    "building": "Bâtiments masquants",
    "recorder": "Enregistreurs",
    "owner": "Propriétaires",
}
FONT = "DejaVu Sans"
CAMERA_NAMES_FROM = 2_000
"""Denominator of the smallest scale at which cameras have their names beside them."""
# Importance in BD TOPO: 1 to 3 lead through the town, 4 and 5 serve it, 6 are paths.
STREET_WIDTHS_MM = ((3, 1.5), (4, 1.1), (5, 0.7))


def write_project(folders: DemoFolders) -> None:
    """Writes the project file with relative paths. Raises DemoProblem when a layer doesn't open or the file can't be written."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsReferencedRectangle
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtGui import QColor

    project = QgsProject.instance()
    project.clear()
    crs = QgsCoordinateReferenceSystem.fromEpsgId(EPSG)
    project.setCrs(crs)
    project.setEllipsoid("EPSG:7019")
    project.setTitle(TITLE)
    project.setBackgroundColor(QColor("#fbfaf8"))
    _state_rights(project)
    base = [_base_layer(folders.base_map, "streets", "Rues"), _base_layer(folders.base_map, "buildings", "Bâtiments")]
    _style_streets(base[0])
    _style_buildings(base[1])
    _show_base_map(project, base)
    _show_inventory(project, folders.inventory)
    extent = QgsRectangle(*DEMO_AREA)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, crs))
    # The desktop takes the extent at opening from the canvas that was saved under this name.
    canvas = QgsMapCanvas()
    canvas.setObjectName("theMapCanvas")
    canvas.resize(1200, 1000)
    canvas.setDestinationCrs(crs)
    canvas.setExtent(extent)
    written = project.write(str(folders.project))
    canvas.deleteLater()
    if not written:
        raise DemoProblem(f"The project could not be written to {folders.project}: {project.error()}")


def _state_rights(project: Any) -> None:
    metadata = project.metadata()
    metadata.setTitle(TITLE)
    metadata.setAuthor("Camera Requisition")
    metadata.setAbstract(
        f"Caméras, propriétaires, lieux des faits et affaire inventés ; seules les rues et les bâtiments existent (fond de carte : {RIGHTS})."
    )
    project.setMetadata(metadata)
    project.writeEntry("CopyrightLabel", "/Enabled", True)
    project.writeEntry("CopyrightLabel", "/Label", f"Fond de carte : {RIGHTS} – caméras et affaire inventées")
    project.writeEntry("CopyrightLabel", "/Placement", 1)


def _base_layer(path: Path, name: str, title: str) -> Any:
    from camera_requisition.gis.inventory_layers import BASE_MAP, ROLE

    layer = _layer(path, name, title)
    layer.setCustomProperty(ROLE, BASE_MAP)
    metadata = layer.metadata()
    metadata.setRights([RIGHTS])
    layer.setMetadata(metadata)
    layer.setAttribution(RIGHTS)
    layer.setReadOnly(True)
    return layer


def _layer(path: Path, name: str, title: str) -> Any:
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{path}|layername={name}", title, "ogr")
    if not layer.isValid():
        raise DemoProblem(f"The layer {name} of {path} doesn't open. Delete {path.parent} and run the command again.")
    return layer


def _style_buildings(layer: Any) -> None:
    from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer

    symbol = QgsFillSymbol.createSimple({"color": "#e6e3df", "outline_color": "#c8c4be", "outline_width": "0.12"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _style_streets(layer: Any) -> None:
    from qgis.core import QgsLineSymbol, QgsRuleBasedRenderer

    root = QgsRuleBasedRenderer.Rule(None)
    for importance, width in STREET_WIDTHS_MM:
        lowest = "0" if importance == 3 else str(importance - 1)
        symbol = QgsLineSymbol.createSimple({"color": "#d5d2cc", "width": str(width), "capstyle": "round", "joinstyle": "round"})
        root.appendChild(
            QgsRuleBasedRenderer.Rule(
                symbol, filterExp=f'"importance" > {lowest} AND "importance" <= {importance}', label=f"Importance {importance}"
            )
        )
    paths = QgsLineSymbol.createSimple({"color": "#c4c0b9", "width": "0.25", "line_style": "dash"})
    root.appendChild(QgsRuleBasedRenderer.Rule(paths, filterExp="ELSE", label="Chemins"))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    _label_streets(layer)


def _label_streets(layer: Any) -> None:
    from qgis.core import QgsPalLayerSettings, QgsTextFormat, QgsVectorLayerSimpleLabeling
    from qgis.PyQt.QtGui import QColor, QFont

    text = QgsTextFormat()
    text.setFont(QFont(FONT))
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


def _show_inventory(project: Any, path: Path) -> None:
    """Adds the inventory's layers on top as the plugin does it; their names are French, like the project."""
    from camera_requisition.gis.inventory_layers import ROLE, add_inventory_layers

    with _in_french():
        layers = add_inventory_layers(str(path), project)
    for layer in layers:
        _set_font(layer)
        if layer.customProperty(ROLE) == "camera_view":
            _hide_possible_views(layer)
        layer.setName(FRENCH_LAYER_NAMES.get(layer.customProperty(ROLE), layer.name()))
    for group in project.layerTreeRoot().findGroups():
        if group.findLayers() and group.name() != BASE_MAP_GROUP:
            group.setName("Inventaire (inventé)")


@contextmanager
def _in_french() -> Iterator[None]:
    """The plugin's own words in French, where its translation has been compiled, so that the project speaks one language."""
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    import camera_requisition

    translator = QTranslator()
    words = Path(camera_requisition.__file__).parent / "i18n" / "camera_requisition_fr.qm"
    installed = translator.load(str(words)) and QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        if installed:
            QCoreApplication.removeTranslator(translator)


def _hide_possible_views(layer: Any) -> None:
    """Unticks what may be seen in the layer tree: in the middle of a town the outlines of hundreds of views hide the streets."""
    from qgis.core import QgsRuleBasedRenderer

    renderer = layer.renderer().clone()
    if not isinstance(renderer, QgsRuleBasedRenderer):  # an inventory without the plugin's styles
        return
    for rule in renderer.rootRule().children():
        if "possible" in rule.filterExpression():
            rule.setActive(False)
    layer.setRenderer(renderer)


def _set_font(layer: Any) -> None:
    """A font that is installed with the demonstration: without a screen QGIS would write down one that the desktop doesn't have."""
    from qgis.core import QgsVectorLayerSimpleLabeling
    from qgis.PyQt.QtGui import QFont

    if isinstance(layer.labeling(), QgsVectorLayerSimpleLabeling):
        settings = layer.labeling().settings()
        text = settings.format()
        text.setFont(QFont(FONT))
        settings.setFormat(text)
        # Three hundred names over each other say nothing: they come when one is near enough to read them.
        settings.scaleVisibility = True
        settings.minimumScale = CAMERA_NAMES_FROM
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def _show_base_map(project: Any, layers: list[Any]) -> None:
    group = project.layerTreeRoot().addGroup(BASE_MAP_GROUP)
    for layer in layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(False)
