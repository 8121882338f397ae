"""One map page as a part of a paper, laid out by a template: title, map, scale, north arrow, legend, details, sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsLayoutExporter, QgsMapLayer, QgsRectangle
from qgis.PyQt.QtCore import QRectF, QSizeF
from qgis.PyQt.QtGui import QPainter

from camera_requisition.packets.maps.filling import FilledLayout, Filling
from camera_requisition.packets.maps.plane import Plane, fit
from camera_requisition.packets.maps.template import BODIES, Template, Templates
from camera_requisition.packets.maps.texts import MapTexts
from camera_requisition.packets.page import DPI


@dataclass(frozen=True)
class Frame:
    """The map as it comes on paper: its extent in metres of the plane, and its size in millimetres."""

    extent: QgsRectangle
    scale: int
    width: float
    height: float

    def to_paper(self, x: float, y: float) -> tuple[float, float]:
        """Millimetres from the frame's lower left corner."""
        return ((x - self.extent.xMinimum()) * 1000.0 / self.scale, (y - self.extent.yMinimum()) * 1000.0 / self.scale)

    def from_paper(self, x: float, y: float) -> tuple[float, float]:
        """Metres of the plane."""
        return (self.extent.xMinimum() + x * self.scale / 1000.0, self.extent.yMinimum() + y * self.scale / 1000.0)


@dataclass(frozen=True)
class Drawn:
    """What a map shows: `layers` from top to bottom without the base map; `legend` names those explained."""

    layers: Sequence[QgsMapLayer]
    legend: Sequence[QgsMapLayer]


@dataclass(frozen=True)
class Details:
    """What is written beside the map. Where there is no room for all of it, `droppable` leaves all of it out: nothing is ever cut."""

    lines: Sequence[str]
    droppable: bool = True


@dataclass(frozen=True)
class MapSheet:
    """One map to be made: `bounds` in metres of `plane`; `draw` makes the layers for the frame, when the page is painted and not before."""

    title: str
    plane: Plane
    bounds: tuple[float, float, float, float]
    draw: Callable[[Frame], Drawn]
    kind: str = "annex"
    details: Optional[Details] = None


class MapPart:
    """A map sheet as a `packets.paper.Part` of one page, upright or across, whichever shows it larger.

    Layers and layout live while the page is painted only: two hundred pages need no more memory than one.
    """

    def __init__(
        self, sheet: MapSheet, *, texts: MapTexts, base_map: Sequence[QgsMapLayer], family: str, templates: Optional[Templates] = None
    ) -> None:
        self._sheet = sheet
        self._texts = texts
        self._base_map = list(base_map)
        self._family = family
        self._templates = templates or Templates()
        scales = {across: self._fitted(self._templates.get(sheet.kind, across), *BODIES[across])[1].scale for across in (True, False)}
        self.landscape = scales[True] <= scales[False]
        self._body = BODIES[self.landscape]
        self.scale = scales[self.landscape]

    def lay_out(self, body: QSizeF) -> int:
        """Choose the scale for a body of this size (device pixels)."""
        self._body = (body.width() * 25.4 / DPI, body.height() * 25.4 / DPI)
        self.scale = self._fitted(self._template, *self._body)[1].scale
        return 1

    def headings(self, index: int) -> list[str]:  # noqa: ARG002 (one page)
        """The map's title."""
        return [self._sheet.title]

    def paint(self, painter: QPainter, index: int) -> None:  # noqa: ARG002 (one page)
        """Draw the page; the painter's origin is the body's corner."""
        filled = self.layout()
        device = painter.device()
        # renderRegion fills the whole device, from the painter's origin on: a region of the device's size keeps millimetres as they are
        region = QRectF(0, 0, device.width() * 25.4 / DPI, device.height() * 25.4 / DPI)
        QgsLayoutExporter(filled.layout).renderRegion(painter, region)

    def layout(self) -> FilledLayout:
        """The page as a layout of its own; whoever holds it keeps its layers alive."""
        place, frame = self._fitted(self._template, *self._body)
        drawn = self._sheet.draw(frame)
        filling = Filling(
            title=self._sheet.title,
            crs=self._sheet.plane.crs,
            extent=frame.extent,
            scale=frame.scale,
            frame=place,
            layers=drawn.layers,
            legend=drawn.legend,
            base_map=self._base_map,
            details=self._sheet.details.lines if self._sheet.details else (),
            droppable=self._sheet.details.droppable if self._sheet.details else True,
            texts=self._texts,
            family=self._family,
        )
        return FilledLayout(self._template, filling, *self._body)

    @property
    def _template(self) -> Template:
        return self._templates.get(self._sheet.kind, self.landscape)

    def _fitted(self, template: Template, width: float, height: float) -> tuple[QRectF, Frame]:
        place = template.frame_on(width, height)
        extent, scale = fit(self._sheet.bounds, place.width(), place.height())
        return place, Frame(extent, scale, place.width(), place.height())
