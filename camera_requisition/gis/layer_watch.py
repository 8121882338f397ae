"""Layers of inventories, watched while they are in the project."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer

from camera_requisition.gis.layer_roles import ROLE


class LayerWatch:
    """Connects a signal of every layer with one of these roles, those that come later too, until `close_down`."""

    def __init__(self, roles: Collection[str], signal: str, slot: Callable[..., None]) -> None:
        """`signal` is the name of a signal of vector layers; `slot` a method of a QObject, which asks `sender()` for the layer."""
        self._roles = roles
        self._signal = signal
        self._slot = slot
        self._watched: dict[str, QgsVectorLayer] = {}
        """By id, but what counts is the layer itself: a project that is opened again brings other layers under the same ids."""
        project = QgsProject.instance()
        project.layersAdded.connect(self._watch)
        self._watch(list(project.mapLayers().values()))

    def close_down(self) -> None:
        """Watch nothing any more."""
        QgsProject.instance().layersAdded.disconnect(self._watch)
        for layer in self.layers():
            getattr(layer, self._signal).disconnect(self._slot)
        self._watched.clear()

    def layers(self) -> list[QgsVectorLayer]:
        """The layers that are watched now."""
        project = QgsProject.instance()
        return [layer for layer_id, layer in self._watched.items() if project.mapLayer(layer_id) is layer]

    def _watch(self, layers: list[Any]) -> None:
        for layer in layers:
            wanted = isinstance(layer, QgsVectorLayer) and layer.customProperty(ROLE) in self._roles
            if wanted and self._watched.get(layer.id()) is not layer:
                self._watched[layer.id()] = layer
                getattr(layer, self._signal).connect(self._slot)
