"""The places found for a camera as numbers on the map, and the map brought to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtGui import QColor

from camera_requisition.gui.on_map.number_labels import NumberLabels
from camera_requisition.gui.on_map.places import LonLat, bring_to_middle, show_box, to_map

if TYPE_CHECKING:
    from camera_requisition.jobs.place_from_layers import Found, Waiting

NEAR_SCALE = 2000.0
NEAR_PIXELS = 14.0
"""A click so near a numbered place takes that place."""
COLOUR = "#8a1538"


class ProposedPlaces:
    """Of one camera at a time."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._shown: tuple[Found, ...] = ()
        self._marks: Optional[NumberLabels] = None

    @property
    def labels(self) -> list[str]:
        """What is written on the map."""
        return [text for _, text in self._marks.labels] if self._marks is not None else []

    def show(self, one: Waiting) -> None:
        """Number the places found and bring them to the middle of the map; without any, show the street or the municipality."""
        self.clear()
        if not one.found:
            if one.around is not None:
                show_box(self._canvas, one.around, "EPSG:4326", NEAR_SCALE)
            return
        self._shown = one.found
        self._marks = NumberLabels(self._canvas, QColor(COLOUR))
        numbered = enumerate(one.found, start=1)
        self._marks.set_labels([(point, str(number)) for number, found in numbered for point in to_map(self._canvas, [found.place])])
        bring_to_middle(self._canvas, [found.place for found in one.found], "EPSG:4326", NEAR_SCALE)

    def clear(self) -> None:
        """Take the numbers off the map."""
        self._shown = ()
        if self._marks is not None:
            self._canvas.scene().removeItem(self._marks)
            self._marks = None

    def near(self, place: LonLat) -> Optional[Found]:
        """The numbered place nearest to one that was clicked; None where none is near."""
        clicked = to_map(self._canvas, [place])
        reach = NEAR_PIXELS * self._canvas.mapUnitsPerPixel()
        apart = [
            (clicked[0].distance(there[0]), index)
            for index, found in enumerate(self._shown)
            if clicked and (there := to_map(self._canvas, [found.place]))
        ]
        nearest = min(apart, default=None)
        return self._shown[nearest[1]] if nearest is not None and nearest[0] <= reach else None
