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
        self._watched: set[str] = set()
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
        there = (QgsProject.instance().mapLayer(layer_id) for layer_id in self._watched)
        return [layer for layer in there if layer is not None]

    def _watch(self, layers: list[Any]) -> None:
        for layer in layers:
            if isinstance(layer, QgsVectorLayer) and layer.customProperty(ROLE) in self._roles and layer.id() not in self._watched:
                self._watched.add(layer.id())
                getattr(layer, self._signal).connect(self._slot)
