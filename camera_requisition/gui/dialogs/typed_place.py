"""A circle around a place that is typed: for whoever has coordinates from a call, or no mouse."""

from __future__ import annotations

import re
from typing import Any, Optional

from qgis.core import QgsCsException, QgsPointXY
from qgis.gui import QgsGui
from qgis.PyQt.QtWidgets import QDialog, QDoubleSpinBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from camera_requisition.gis import help_pages
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.notices import as_problem
from camera_requisition.gui.on_map.places import LonLat, to_lonlat
from camera_requisition.gui.widgets.buttons import CANCEL, OK, button_box
from camera_requisition.gui.widgets.on_screen import grow_for_texts

NUMBER = re.compile(r"[-−+]?\d+(?:[.,]\d+)?")
SEPARATED = re.compile(r"\s*(?:;|,\s|\s)\s*")
USUAL_RADIUS_M, LARGEST_RADIUS_M = 50.0, 20_000.0


class TypedPlaceDialog(QDialog):
    """Begins with the middle of the map, which the locator bar brings to an address (`adr`)."""

    def __init__(self, canvas: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.DRAWING)
        self.setObjectName("CameraRequisitionTypedPlace")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("Circle around a place"))
        self._canvas = canvas
        longitude, latitude = to_lonlat(canvas, canvas.center())
        self.place = QLineEdit(f"{latitude:.6f}, {longitude:.6f}")
        self.place.setObjectName("typedPlace")
        self.place.setToolTip(self.tr("Latitude and longitude in degrees, or east and north in the reference system of the map"))
        self.radius = QDoubleSpinBox()
        self.radius.setObjectName("typedRadius")
        self.radius.setRange(1.0, LARGEST_RADIUS_M)
        self.radius.setDecimals(0)
        self.radius.setSuffix(" m")
        self.radius.setValue(USUAL_RADIUS_M)
        self.problem = QLabel()
        self.problem.setObjectName("typedProblem")
        self.problem.setWordWrap(True)
        as_problem(self.problem)
        about = QLabel(self.tr("At first the middle of the map. An address is brought there by the locator bar: Ctrl+K, adr, the address."))
        about.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("Place"), self.place)
        form.addRow(self.tr("Radius"), self.radius)
        self.buttons = button_box(OK, CANCEL)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.place.textChanged.connect(self._check)
        self.place.selectAll()
        self._check()

    def centre(self) -> Optional[LonLat]:
        """The place typed, as longitude and latitude; None where it can't be read."""
        pair = two_numbers(self.place.text())
        if pair is None:
            return None
        first, second = pair
        if abs(first) <= 90.0 and abs(second) <= 180.0:
            return second, first
        if self._canvas.mapSettings().destinationCrs().isGeographic():
            return None
        place = QgsPointXY(first, second)
        bounds = self._canvas.mapSettings().destinationCrs().bounds()
        try:
            longitude, latitude = to_lonlat(self._canvas, place)
        except QgsCsException:
            return None
        inside = bounds.isEmpty() or bounds.contains(QgsPointXY(longitude, latitude))
        return (longitude, latitude) if inside else None

    def _check(self, *_typed: str) -> None:
        readable = self.centre() is not None
        self.buttons.button(OK).setEnabled(readable)
        self.problem.setVisible(not readable)
        self.problem.setText("" if readable else self.tr("Type two numbers: latitude and longitude (48.8566, 2.3522), or east and north."))
        # What has to be said gets room of its own: it would press the fields together.
        grow_for_texts(self)


def two_numbers(text: str) -> Optional[tuple[float, float]]:
    """The two numbers in `text`, with points or commas as decimal marks; None where there are not just two."""
    parts = [part for part in SEPARATED.split(text.strip()) if part]
    if len(parts) == 1 and text.count(",") == 1:
        parts = text.strip().split(",")  # "48.8566,2.3522"
    if len(parts) != 2 or not all(NUMBER.fullmatch(part) for part in parts):
        return None
    first, second = (float(part.replace(",", ".").replace("−", "-")) for part in parts)
    return first, second
