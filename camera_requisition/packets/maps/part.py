"""One map page as a part of a paper: title, map with coordinates at its frame, scale bar, north arrow, legend, sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTree,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter

from camera_requisition.packets.maps.plane import Plane, fit
from camera_requisition.packets.maps.texts import MapTexts
from camera_requisition.packets.page import DPI

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_NORTH = Path(__file__).parent.parent.parent / "resources" / "maps" / "north.svg"
_SIDE_MM = 62.0
_TITLE_MM = 8.0
_ANNOTATION_MM = 5.5
_LEGEND_LETTERS = 30
# Steps of the graticule in degrees: 1" … 10', of which a map shows about four along its width.
_STEPS = tuple(second / 3600.0 for second in (1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1800, 3600))


@dataclass(frozen=True)
class MapSheet:
    """What one map shows: `bounds` in metres of `plane`; `layers` from top to bottom without the base map; `legend` names those explained."""

    title: str
    plane: Plane
    bounds: tuple[float, float, float, float]
    layers: Sequence[QgsMapLayer]
    legend: Sequence[QgsMapLayer]


class MapPart:
    """A map sheet as a `packets.paper.Part` of one landscape page."""

    landscape = True

    def __init__(self, sheet: MapSheet, *, texts: MapTexts, base_map: Sequence[QgsMapLayer], family: str) -> None:
        self._sheet = sheet
        self._texts = texts
        self._base_map = list(base_map)
        self._family = family
        self._project = QgsProject()
        self._project.setCrs(sheet.plane.crs)
        self._layout = QgsPrintLayout(self._project)
        self._layout.initializeDefaults()
        self._layout.renderContext().setDpi(DPI)
        self._layout.renderContext().setTextRenderFormat(QgsRenderContext.TextRenderFormat.AlwaysText)
        self.map_item = QgsLayoutItemMap(self._layout)
        self.scale = 0

    def lay_out(self, body: QSizeF) -> int:
        """Put the items on a page of the body's size."""
        width, height = body.width() * 25.4 / DPI, body.height() * 25.4 / DPI
        self._layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height, _MM))
        self._add_label(self._sheet.title, QRectF(0, 0, width, _TITLE_MM), title_size(self._sheet.title, width), bold=True)
        frame = QRectF(_ANNOTATION_MM, _TITLE_MM, width - _SIDE_MM - _ANNOTATION_MM - 1.0, height - _TITLE_MM - _ANNOTATION_MM)
        self._add_map(frame)
        # down to the map's own edge: a coordinate below its corner reaches into the column
        self._add_side(self.map_item, QRectF(width - _SIDE_MM + 2.0, _TITLE_MM, _SIDE_MM - 2.0, height - _TITLE_MM - _ANNOTATION_MM))
        return 1

    def headings(self, index: int) -> list[str]:  # noqa: ARG002 (one page)
        """The map's title."""
        return [self._sheet.title]

    def paint(self, painter: QPainter, index: int) -> None:  # noqa: ARG002 (one page)
        """Draw the page; the painter's origin is the body's corner."""
        device = painter.device()
        # renderRegion fills the whole device, from the painter's origin on: a region of the device's size keeps millimetres as they are
        region = QRectF(0, 0, device.width() * 25.4 / DPI, device.height() * 25.4 / DPI)
        QgsLayoutExporter(self._layout).renderRegion(painter, region)

    def _add_map(self, frame: QRectF) -> None:
        item = self.map_item
        self._place(item, frame)
        item.setCrs(self._sheet.plane.crs)
        item.setLayers([*self._sheet.layers, *self._base_map])
        item.setKeepLayerSet(True)
        item.setBackgroundColor(QColor(255, 255, 255))
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.3, _MM))
        extent, self.scale = fit(self._sheet.bounds, frame.width(), frame.height())
        item.setExtent(extent)
        item.grids().addGrid(self._graticule(item, extent))
        self._layout.addLayoutItem(item)

    def _graticule(self, item: QgsLayoutItemMap, extent: QgsRectangle) -> QgsLayoutItemMapGrid:
        grid = QgsLayoutItemMapGrid("coordinates", item)
        grid.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        wanted = extent.width() / 111_320.0 / 4.0
        step = min(_STEPS, key=lambda candidate: abs(candidate - wanted))
        grid.setIntervalX(step)
        grid.setIntervalY(step)
        grid.setStyle(QgsLayoutItemMapGrid.GridStyle.FrameAnnotationsOnly)
        grid.setFrameStyle(QgsLayoutItemMapGrid.FrameStyle.ExteriorTicks)
        grid.setFrameWidth(1.2)
        grid.setAnnotationEnabled(True)
        grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.DegreeMinuteSecondPadded)
        grid.setAnnotationPrecision(0)
        grid.setAnnotationFrameDistance(0.6)
        for side in (QgsLayoutItemMapGrid.BorderSide.Left, QgsLayoutItemMapGrid.BorderSide.Right):
            grid.setAnnotationDirection(QgsLayoutItemMapGrid.AnnotationDirection.Vertical, side)
        hidden = QgsLayoutItemMapGrid.DisplayMode.HideAll
        for side in (QgsLayoutItemMapGrid.BorderSide.Right, QgsLayoutItemMapGrid.BorderSide.Top):
            grid.setAnnotationDisplay(hidden, side)
        grid.setAnnotationTextFormat(self._text(6.0))
        return grid

    def _add_side(self, map_item: QgsLayoutItemMap, column: QRectF) -> None:
        north = QgsLayoutItemPicture(self._layout)
        north.setPicturePath(str(_NORTH))
        self._place(north, QRectF(column.left(), column.top(), 11, 14))
        self._layout.addLayoutItem(north)
        self._add_label(self._texts.north, QRectF(column.left() + 12, column.top() + 1, column.width() - 12, 5), 7.5)
        scale = self._texts.scale.format(denominator=f"{self.scale:,}".replace(",", "\u202f"))
        self._add_label(scale, QRectF(column.left() + 12, column.top() + 6.5, column.width() - 12, 6), 9.0, bold=True)
        self._add_scale_bar(map_item, QRectF(column.left(), column.top() + 16.5, column.width(), 11))
        foot = self._foot()
        foot_height = 4.0 + 3.1 * sum(1 + len(line) // 50 for line in foot)
        self._add_legend(map_item, QRectF(column.left(), column.top() + 29, column.width(), column.height() - 29 - foot_height))
        self._add_label("\n".join(foot), QRectF(column.left(), column.bottom() - foot_height, column.width(), foot_height), 6.5, bottom=True)

    def _foot(self) -> list[str]:
        lines = [self._texts.estimate, self._texts.frame.format(name="WGS 84")]
        rights = sorted({right for layer in self._base_map for right in layer.metadata().rights() if right})
        if rights:
            lines.append(self._texts.base_map.format(rights=", ".join(rights)))
        return lines

    def _add_scale_bar(self, map_item: QgsLayoutItemMap, place: QRectF) -> None:
        bar = QgsLayoutItemScaleBar(self._layout)
        bar.setLinkedMap(map_item)
        bar.setStyle("Single Box")
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)
        bar.setUnitLabel("m")
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(2)
        most = (place.width() - 12.0) * self.scale / 1000.0 / 2.0
        power = 10 ** (len(str(int(max(most, 1)))) - 1)
        bar.setUnitsPerSegment(max(step * power for step in (1, 2, 5) if step * power <= max(most, 1)))
        bar.setHeight(1.6)
        bar.setTextFormat(self._text(7.0))
        bar.setBoxContentSpace(0.0)
        self._place(bar, place)
        bar.update()
        self._layout.addLayoutItem(bar)

    def _add_legend(self, map_item: QgsLayoutItemMap, place: QRectF) -> None:
        legend = QgsLayoutItemLegend(self._layout)
        legend.setLinkedMap(map_item)
        legend.setAutoUpdateModel(False)
        tree: QgsLayerTree = legend.model().rootGroup()
        tree.clear()
        for layer in self._sheet.legend:
            node = tree.addLayer(layer)
            QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
            for index, item in enumerate(layer.renderer().legendSymbolItems()):
                words = "\n".join(wrap(item.label() or layer.name(), _LEGEND_LETTERS))
                QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, index, words)
            legend.model().refreshLayerLegend(node)
        legend.setTitle(self._texts.legend)
        for style, size in (
            (QgsLegendStyle.Style.Title, 8.5),
            (QgsLegendStyle.Style.Group, 7.5),
            (QgsLegendStyle.Style.Subgroup, 7.5),
            (QgsLegendStyle.Style.SymbolLabel, 7.5),
        ):
            legend.setStyleFont(style, self._font(size, bold=style == QgsLegendStyle.Style.Title))
        legend.setBoxSpace(0.0)
        legend.setSymbolWidth(8.0)
        legend.setWrapString("\n")
        legend.setResizeToContents(True)
        self._place(legend, place)
        self._layout.addLayoutItem(legend)
        legend.adjustBoxSize()

    def _add_label(self, text: str, place: QRectF, point_size: float, *, bold: bool = False, bottom: bool = False) -> None:
        label = QgsLayoutItemLabel(self._layout)
        label.setText(text)
        label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
        label.setFont(self._font(point_size, bold=bold))
        label.setVAlign(Qt.AlignmentFlag.AlignBottom if bottom else Qt.AlignmentFlag.AlignTop)
        label.setHAlign(Qt.AlignmentFlag.AlignLeft)
        label.setMarginX(0.0)
        label.setMarginY(0.0)
        self._place(label, place)
        self._layout.addLayoutItem(label)

    @staticmethod
    def _place(item: QgsLayoutItem, place: QRectF) -> None:
        item.attemptMove(QgsLayoutPoint(place.left(), place.top(), _MM))
        item.attemptResize(QgsLayoutSize(place.width(), place.height(), _MM))

    def _font(self, point_size: float, *, bold: bool = False) -> QFont:
        font = QFont(self._family)
        font.setPointSizeF(point_size)
        font.setBold(bold)
        return font

    def _text(self, point_size: float, *, bold: bool = False) -> QgsTextFormat:
        text = QgsTextFormat()
        text.setFont(self._font(point_size, bold=bold))
        if bold:
            text.setNamedStyle("Bold")
        text.setSize(point_size)
        text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
        return text


def title_size(title: str, width_mm: float) -> float:
    """Points in which a title stands on one line: a bold letter is about 0.25 mm wide a point."""
    return max(min(11.0, width_mm / (0.25 * max(len(title), 1))), 6.0)
