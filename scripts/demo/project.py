"""The demonstration project in French, as its papers are: the plugin makes it, the words are from here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scripts.demo.folders import DemoFolders
from scripts.demo.nantes import RIGHTS
from scripts.demo.problem import DemoProblem

TITLE = "Démonstration : Port-Imaginaire (inventaire inventé)"
ABSTRACT = f"Caméras, propriétaires, lieux et affaire inventés ; seules les rues et les bâtiments existent (fond de plan : {RIGHTS})."
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


def write_project(folders: DemoFolders) -> None:
    """Writes the project file with relative paths. Raises DemoProblem when a layer doesn't open or the file can't be written."""
    from qgis.core import QgsProject

    from camera_requisition.core.errors import WriteError
    from camera_requisition.gis.demonstration_project import Words, fill_project, save_project
    from camera_requisition.gis.inventory_layers import ROLE

    words = Words(
        title=TITLE,
        abstract=ABSTRACT,
        copyright_line=f"Fond de plan : {RIGHTS} – caméras et affaire inventées",
        base_map=BASE_MAP_GROUP,
        streets="Rues",
        paths="Chemins",
        importance="Importance {number}",
        buildings="Bâtiments",
        font=FONT,
    )
    # The one that Processing sees, too: the papers' maps take their base map from it.
    project = QgsProject.instance()
    project.clear()
    try:
        with _in_french():
            layers = fill_project(project, folders.inventory, folders.base_map, words)
        for layer in layers:
            _set_font(layer)
            layer.setName(FRENCH_LAYER_NAMES.get(layer.customProperty(ROLE), layer.name()))
        for group in project.layerTreeRoot().findGroups():
            if group.findLayers() and group.name() != BASE_MAP_GROUP:
                group.setName("Inventaire (inventé)")
        save_project(project, folders.project)
    except WriteError as error:
        raise DemoProblem(f"{error} Delete {folders.root} and run the command again.") from error


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
