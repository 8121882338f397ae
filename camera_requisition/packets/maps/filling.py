"""Fills a layout made from a template with one map's contents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTree,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsRenderContext,
    QgsSimpleLineSymbolLayer,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from camera_requisition.core import errors
from camera_requisition.packets.maps.measure import text_height, title_size
from camera_requisition.packets.maps.template import FOLDER, Template, grown
from camera_requisition.packets.maps.texts import MapTexts
from camera_requisition.packets.page import DPI

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_NORTH = FOLDER.parent / "maps" / "north.svg"
# Steps of the graticule in degrees: 1" … 1°, of which a map shows about four along its width.
_STEPS = tuple(second / 3600.0 for second in (1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1800, 3600))
_LEGEND_SIZES = (1.0, 0.9, 0.8, 0.7, 0.6)
_LEGEND_ROW_GAP_MM = 2.0
_GAP_MM = 2.5


@dataclass(frozen=True)
class Filling:
    """The contents of one page; `frame` is the map's place on it in millimetres."""

    title: str
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    scale: int
    frame: QRectF
    layers: Sequence[QgsMapLayer]
    legend: Sequence[QgsMapLayer]
    base_map: Sequence[QgsMapLayer]
    details: Sequence[str]
    droppable: bool
    texts: MapTexts
    family: str


class FilledLayout:
    """A layout, the project that it belongs to, and the layers on it: all live as long as this object."""

    def __init__(self, template: Template, filling: Filling, width: float, height: float) -> None:
        self._filling = filling
        self.project = QgsProject()
        self.project.setCrs(filling.crs)
        self.layout = QgsPrintLayout(self.project)
        self.layout.setName("map")
        _, loaded = self.layout.loadFromTemplate(template.document(), QgsReadWriteContext(), True)
        if not loaded:
            raise errors.WriteError("map_failed", detail=filling.title)
        # owned by the project from here on: neither may outlive the other
        self.project.layoutManager().addLayout(self.layout)
        self.layout.renderContext().setDpi(DPI)
        self.layout.renderContext().setTextRenderFormat(QgsRenderContext.TextRenderFormat.AlwaysText)
        self._stretch(template, width, height)
        self._base_map = [layer for layer in filling.base_map if layer.isValid() and layer.isInScaleRange(filling.scale)]
        self._fill(width)

    def item(self, name: str) -> Any:
        """The item of an id; None where the template has none."""
        return self.layout.itemById(name)

    def place(self, name: str) -> QRectF:
        """Where an item lies, in millimetres."""
        return _place(self.item(name))

    def _stretch(self, template: Template, width: float, height: float) -> None:
        dw, dh = width - template.width, height - template.height
        # legends and scale bars shrink to their contents while they are loaded: what was drawn in the template counts
        self._places = {name: grown(place, template.frame, dw, dh) for name, place in template.places.items()}
        for item in self.layout.items():
            if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage):
                _move(item, self._places.get(item.id()) or grown(_place(item), template.frame, dw, dh))
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height, _MM))

    def _fill(self, width: float) -> None:
        filling, texts = self._filling, self._filling.texts
        for item in self.layout.items():
            if isinstance(item, QgsLayoutItemLabel):
                item.setFont(_font(filling.family, item.font()))
        title: QgsLayoutItemLabel = self.item("title")
        # as the template has it, or so much smaller that it stays on its line
        self._write("title", filling.title, min(title.font().pointSizeF(), title_size(filling.title, min(width, self.place("title").width()))))
        self._write("north_words", texts.north)
        self._write("scale", texts.scale.format(denominator=f"{filling.scale:,}".replace(",", "\u202f")))
        north: QgsLayoutItemPicture = self.item("north")
        if not north.picturePath():
            north.setPicturePath(str(_NORTH))
        self._fill_map()
        self._fill_scale_bar()
        self._fill_column()

    def _write(self, name: str, text: str, point_size: Optional[float] = None) -> None:
        label: Optional[QgsLayoutItemLabel] = self.item(name)
        if label is None:
            return
        label.setMode(QgsLayoutItemLabel.Mode.ModeFont)
        label.setText(text)
        if point_size is not None:
            font = label.font()
            font.setPointSizeF(point_size)
            label.setFont(font)

    def _fill_map(self) -> None:
        filling = self._filling
        item: QgsLayoutItemMap = self.item("map")
        item.setFollowVisibilityPreset(False)
        item.setAtlasDriven(False)
        item.setMapRotation(0.0)
        self._show(item, filling.layers)
        if not item.grids().size():
            item.grids().addGrid(self._graticule(item))
        item.setBackgroundEnabled(False)
        # An own item below: a base map with opacity or blending becomes a picture, and would take our text along into it.
        ground = QgsLayoutItemMap(self.layout)
        _move(ground, filling.frame)
        self._show(ground, self._base_map)
        ground.setBackgroundColor(QColor(255, 255, 255))
        self.layout.addLayoutItem(ground)
        ground.setZValue(item.zValue() - 0.5)

    def _show(self, item: QgsLayoutItemMap, layers: Sequence[QgsMapLayer]) -> None:
        item.setCrs(self._filling.crs)
        item.setLayers(list(layers))
        # an empty list means all of the project: of ours, none
        item.setKeepLayerSet(True)
        item.setExtent(self._filling.extent)

    def _graticule(self, item: QgsLayoutItemMap) -> QgsLayoutItemMapGrid:
        grid = QgsLayoutItemMapGrid("coordinates", item)
        grid.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        wanted = self._filling.extent.width() / 111_320.0 / 4.0
        step = min(_STEPS, key=lambda candidate: abs(candidate - wanted))
        grid.setIntervalX(step)
        grid.setIntervalY(step)
        styles = QgsLayoutItemMapGrid.GridStyle
        grid.setStyle(styles.FrameAnnotationsOnly if self._base_map else styles.Solid)
        grid.lineSymbol().changeSymbolLayer(0, QgsSimpleLineSymbolLayer(QColor(205, 205, 205), 0.15))
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
        grid.setAnnotationTextFormat(_text(QFont(self._filling.family), 6.0))
        return grid

    def _fill_scale_bar(self) -> None:
        bar: QgsLayoutItemScaleBar = self.item("scale_bar")
        place = self._places["scale_bar"]
        bar.setLinkedMap(self.item("map"))
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)
        bar.setUnitLabel("m")
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(2)
        most = (place.width() - 12.0) * self._filling.scale / 1000.0 / 2.0
        power = 10 ** (len(str(int(max(most, 1)))) - 1)
        bar.setUnitsPerSegment(max(step * power for step in (1, 2, 5) if step * power <= max(most, 1)))
        size = bar.textFormat().size()
        bar.setTextFormat(_text(_font(self._filling.family, bar.textFormat().font()), size))
        bar.update()

    def _fill_column(self) -> None:
        """Notes at the foot of their place, the legend, and details under it where they share a column."""
        notes = self._fill_notes()
        legend, room = self._places["legend"], QRectF(self._places["legend"])
        details = self._places.get("details", QRectF())
        below = details.isValid() and _share_column(legend, details) and details.top() > legend.top()
        if below:
            room.setBottom(max(room.bottom(), details.bottom()))
        room.setBottom(_above(room, notes))
        height = self._fill_legend(room)
        if not details.isValid():
            return
        top = legend.top() + height + _GAP_MM if below else details.top()
        space = QRectF(details.left(), top, details.width(), _above(details, notes) - top)
        self._fill_details(space)

    def _fill_notes(self) -> QRectF:
        texts = self._filling.texts
        lines = [texts.estimate, texts.frame.format(name="WGS 84")]
        rights = sorted({right for layer in self._base_map for right in layer.metadata().rights() if right})
        if rights:
            lines.append(texts.base_map.format(rights=", ".join(rights)))
        if not self._base_map:
            lines.append(texts.without_base_map)
        self._write("notes", "\n".join(lines))
        label: QgsLayoutItemLabel = self.item("notes")
        label.setVAlign(Qt.AlignmentFlag.AlignBottom)
        place = self.place("notes")
        height = text_height(label.text(), label.font(), place.width()) + 0.5
        place.setTop(place.bottom() - height)
        _move(label, place)
        return place

    def _fill_details(self, space: QRectF) -> None:
        label: QgsLayoutItemLabel = self.item("details")
        text = "\n".join(self._filling.details)
        self._write("details", text)
        label.setVAlign(Qt.AlignmentFlag.AlignTop)
        size = label.font().pointSizeF()
        sizes = [size * share for share in (1.0, 0.93, 0.86)]
        for smaller in sizes if self._filling.droppable else [*sizes, size * 0.75, size * 0.65]:
            self._write("details", text, smaller)
            if text_height(text, label.font(), space.width()) + 0.5 <= space.height():
                _move(label, space)
                return
        self.layout.removeLayoutItem(label)

    def _fill_legend(self, room: QRectF) -> float:
        legend: QgsLayoutItemLegend = self.item("legend")
        legend.setLinkedMap(self.item("map"))
        legend.setAutoUpdateModel(False)
        legend.setLegendFilterByMapEnabled(False)
        legend.setColumnCount(1)
        legend.setWrapString("\n")
        legend.setTitle(self._filling.texts.legend)
        legend.setResizeToContents(True)
        styles = QgsLegendStyle.Style
        sizes = {style: legend.styleFont(style) for style in (styles.Title, styles.Group, styles.Subgroup, styles.SymbolLabel)}
        height = legend.symbolHeight()
        for share in _LEGEND_SIZES:
            for style, font in sizes.items():
                smaller = _font(self._filling.family, font)
                smaller.setPointSizeF(font.pointSizeF() * share)
                legend.setStyleFont(style, smaller)
            legend.setSymbolHeight(height * share)
            legend.setStyleMargin(styles.Symbol, QgsLegendStyle.Side.Top, _LEGEND_ROW_GAP_MM * share * share)
            size = sizes[styles.SymbolLabel].pointSizeF() * share
            self._explain(legend, int((room.width() - legend.symbolWidth() - 4.0) / (0.2 * size)))
            # adjustBoxSize() does nothing before a legend was painted once
            needed = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
            if needed.height() <= room.height() and needed.width() <= room.width():
                break
        legend.setResizeToContents(False)
        _move(legend, QRectF(room.left(), room.top(), min(needed.width(), room.width()), needed.height()))
        return float(needed.height())

    def _explain(self, legend: QgsLayoutItemLegend, letters: int) -> None:
        tree: QgsLayerTree = legend.model().rootGroup()
        tree.clear()
        for layer in self._filling.legend:
            node = tree.addLayer(layer)
            QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
            for index, item in enumerate(layer.renderer().legendSymbolItems()):
                words = "\n".join(wrap(item.label() or layer.name(), max(letters, 8)))
                QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, index, words)
            legend.model().refreshLayerLegend(node)


def _share_column(one: QRectF, other: QRectF) -> bool:
    return one.left() < other.right() and other.left() < one.right()


def _above(place: QRectF, notes: QRectF) -> float:
    """How far down an item may reach: to its own foot, or to the notes that stand in its column."""
    return min(place.bottom(), notes.top() - _GAP_MM) if _share_column(place, notes) and notes.top() > place.top() else place.bottom()


def _place(item: QgsLayoutItem) -> QRectF:
    position, size = item.positionWithUnits(), item.sizeWithUnits()
    return QRectF(position.x(), position.y(), size.width(), size.height())


def _move(item: QgsLayoutItem, place: QRectF) -> None:
    item.attemptMove(QgsLayoutPoint(place.left(), place.top(), _MM))
    item.attemptResize(QgsLayoutSize(place.width(), place.height(), _MM))


def _font(family: str, like: QFont) -> QFont:
    """The paper's own family, which every machine that prints it has, in the size and weight of the template."""
    font = QFont(family)
    font.setPointSizeF(like.pointSizeF() if like.pointSizeF() > 0 else 7.0)
    font.setBold(like.bold())
    font.setItalic(like.italic())
    return font


def _text(font: QFont, point_size: float) -> QgsTextFormat:
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(point_size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    return text
