"""`adr 12 rue de …` in the locator bar: addresses and streets of the project's own layers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorResult
from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.gis.place_layers import ADDRESSES, STREETS, place_layer
from camera_requisition.gui.locator.filter import PlaceFilter

if TYPE_CHECKING:
    from camera_requisition.jobs.find_places import PlaceSource

MOST = 15
"""Of each of the two layers."""


class AddressFilter(PlaceFilter):
    """Addresses and streets, in the layers chosen for it in the options; nothing is asked of a server."""

    _sources: Optional[list[PlaceSource]] = None

    def name(self) -> str:
        """Called by QGIS: part of its settings, never translated."""
        return "camera_requisition_addresses"

    def displayName(self) -> str:
        """Called by QGIS."""
        return QCoreApplication.translate("Locator", "Addresses and streets of the project")

    def prefix(self) -> str:
        """Called by QGIS."""
        return "adr"

    def clone(self) -> AddressFilter:
        """Called by QGIS for each look-up."""
        return AddressFilter(self._show)

    def prepare(self, text: str, context: QgsLocatorContext) -> list[str]:
        """Called by QGIS on the desktop's thread, before `fetchResults`: layers may be read there only."""
        self._sources = []
        for kind in (ADDRESSES, STREETS):
            layer = place_layer(kind)
            if layer is not None and layer.isValid():
                from camera_requisition.jobs.find_places import place_source

                source = place_source(layer, streets=kind == STREETS)
                self._sources += [source] if source is not None else []
        return []

    def look_up(self, text: str, feedback: QgsFeedback) -> Iterator[QgsLocatorResult]:
        """The addresses and streets that hold every word."""
        from camera_requisition.jobs.find_places import find_places

        for number, place in enumerate(find_places(self._sources or [], text, MOST, feedback)):
            value = {"wkb": place.wkb, "crs": place.crs}
            yield self.answer(place.name, place.town, "path" if place.street else "zone", value, 1.0 - number / 100.0, around=not place.street)
