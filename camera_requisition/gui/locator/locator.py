"""Puts the filters into QGIS's locator bar, shows what is chosen there, and takes them away again."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QObject

from camera_requisition.gis import settings
from camera_requisition.gis.inventory_layers import layer_of_role
from camera_requisition.gis.inventory_sources import inventory_of
from camera_requisition.gui.locator.address_filter import AddressFilter
from camera_requisition.gui.locator.camera_filter import CameraFilter
from camera_requisition.gui.messages import Messages

SCALE = 1500.0
"""At most at this scale a place that was chosen is shown: close enough to tell the corner of a street."""
RADIUS_M = 50.0


class Locator(QObject):
    """The filters as long as the plugin is loaded; `entrance` leads to what searches."""

    def __init__(self, iface: Any, entrance: Any, messages: Messages) -> None:
        super().__init__()
        self._iface = iface
        self._entrance = entrance
        self._messages = messages
        self._filters = [CameraFilter(self.inventory, self.show_camera), AddressFilter(self.show_place)]
        for one in self._filters:
            iface.registerLocatorFilter(one)

    def close_down(self) -> None:
        """Take the filters away."""
        for one in self._filters:
            self._iface.deregisterLocatorFilter(one)  # which deletes it
        self._filters = []
        self.deleteLater()

    def inventory(self) -> str:
        """The inventory in use: the dock's, else the project's, else that of last time; empty where there is none."""
        opened = self._entrance.opened_inventory()
        if opened:
            return str(opened)
        layer = layer_of_role("camera")
        return (inventory_of(layer) if layer is not None else "") or settings.INVENTORY.get()

    def show_camera(self, answer: dict[str, Any], search: bool) -> None:
        """Bring a camera on the map and let it flash; `search`: and draw a circle around it."""
        from camera_requisition.jobs.find_cameras import place_of_camera

        try:
            place = place_of_camera(answer["inventory"], answer["camera_id"])
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Showing a camera"))
            return
        if place is None:
            text = self.tr("{camera} has no coordinates yet, so the map can't show it (Inventory ▸ Cameras to place…).")
            self._messages.note(text.format(camera=answer["name"]))
            return
        x, y, crs = place
        if search and not self._entrance.opened_inventory() and not self._entrance.desk.work.open_inventory(answer["inventory"]):
            return
        self.show_place({"wkb": QgsGeometry.fromPointXY(QgsPointXY(x, y)).asWkb(), "crs": crs}, search)

    def show_place(self, answer: dict[str, Any], search: bool) -> None:
        """Bring a place (`wkb` in `crs`) to the middle of the map and let it flash; `search`: and search a circle around it."""
        from camera_requisition.gui.on_map.places import bring_shapes_to_middle, to_lonlat

        canvas = self._iface.mapCanvas()
        bring_shapes_to_middle(canvas, [bytes(answer["wkb"])], answer["crs"], SCALE)
        if search:
            self._entrance.show_dock()
            desk = self._entrance.desk
            desk.drawing.circle_drawn(to_lonlat(canvas, canvas.center()), RADIUS_M)
            desk.search()
