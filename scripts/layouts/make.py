"""Make the shipped layout templates: `python -m scripts.layouts.make [folder]`.

They are ordinary templates of QGIS's layout manager; what their items mean stands in docs/layouts.md. Made by a script so that six files agree.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont

FOLDER = Path(__file__).resolve().parents[2] / "camera_requisition" / "resources" / "layouts"
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
Box = tuple[float, float, float, float]

# The page of a template is the body that the paper's furniture leaves of A4: x, y, width, height in millimetres.
PAGES = {"landscape": (264.0, 165.0), "portrait": (177.0, 250.0)}
LANDSCAPE: dict[str, Box] = {
    "title": (0, 0, 264, 8),
    "map": (5.5, 8, 195.5, 151.5),
    "north": (204, 8, 11, 14),
    "north_words": (216, 9, 48, 5),
    "scale": (216, 14.5, 48, 6),
    "scale_bar": (204, 24.5, 60, 11),
    "legend": (204, 37, 60, 60),
    "details": (204, 99, 60, 36),
    "notes": (204, 137, 60, 22.5),
}
PORTRAIT: dict[str, Box] = {
    "title": (0, 0, 177, 8),
    "map": (5.5, 8, 171.5, 174),
    "north": (0, 188, 11, 14),
    "north_words": (12, 189, 46, 5),
    "scale": (12, 194.5, 46, 6),
    "scale_bar": (0, 204.5, 56, 11),
    "notes": (0, 217, 56, 33),
    "legend": (60, 188, 58, 62),
    "details": (120, 188, 57, 62),
}
SIZES = {"title": (11.0, True), "north_words": (7.5, False), "scale": (9.0, True), "details": (7.0, False), "notes": (6.5, False)}


def make(folder: Path) -> list[Path]:
    """Write the six templates; gives their paths."""
    written = []
    for kind in ("annex", "overview", "camera"):
        for orientation, boxes in (("landscape", LANDSCAPE), ("portrait", PORTRAIT)):
            path = folder / f"{kind}-{orientation}.qpt"
            _layout(kind, PAGES[orientation], boxes).saveAsTemplate(str(path), QgsReadWriteContext())
            text = path.read_text(encoding="utf-8")
            # identifiers drawn by lot would change every line at each making
            for number, found in enumerate(dict.fromkeys(re.findall(r"\{[0-9a-f-]{36}\}", text))):
                text = text.replace(found, f"{{00000000-0000-4000-8000-{number:012d}}}")
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return written


def _layout(kind: str, page: tuple[float, float], boxes: dict[str, Box]) -> QgsPrintLayout:
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    layout.setName(kind)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*page, MM))
    map_item = QgsLayoutItemMap(layout)
    map_item.setFrameEnabled(True)
    map_item.setFrameStrokeWidth(QgsLayoutMeasurement(0.3, MM))
    _add(layout, map_item, "map", boxes)
    _add(layout, QgsLayoutItemPicture(layout), "north", boxes)
    for name, (size, bold) in SIZES.items():
        label = QgsLayoutItemLabel(layout)
        label.setText(name)
        label.setFont(_font(size, bold))
        label.setHAlign(Qt.AlignmentFlag.AlignLeft)
        label.setMarginX(0.0)
        label.setMarginY(0.0)
        _add(layout, label, name, boxes)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(map_item)
    bar.setStyle("Single Box")
    bar.setHeight(1.6)
    bar.setBoxContentSpace(0.0)
    bar.setNumberOfSegmentsLeft(0)
    text = bar.textFormat()
    text.setFont(_font(7.0))
    text.setSize(7.0)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    bar.setTextFormat(text)
    _add(layout, bar, "scale_bar", boxes)
    _add(layout, _legend(layout, map_item), "legend", boxes)
    return layout


def _legend(layout: QgsPrintLayout, map_item: QgsLayoutItemMap) -> QgsLayoutItemLegend:
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    legend.model().rootGroup().clear()
    styles = QgsLegendStyle.Style
    for style, size in ((styles.Title, 8.5), (styles.Group, 7.5), (styles.Subgroup, 7.5), (styles.SymbolLabel, 7.5)):
        legend.setStyleFont(style, _font(size, style == styles.Title))
    legend.setBoxSpace(0.0)
    legend.setSymbolWidth(10.0)
    legend.setSymbolHeight(4.5)
    return legend


def _add(layout: QgsPrintLayout, item: QgsLayoutItem, name: str, boxes: dict[str, Box]) -> None:
    item.setId(name)
    x, y, width, height = boxes[name]
    item.attemptMove(QgsLayoutPoint(x, y, MM))
    item.attemptResize(QgsLayoutSize(width, height, MM))
    layout.addLayoutItem(item)


def _font(size: float, bold: bool = False) -> QFont:
    font = QFont("DejaVu Sans")
    font.setPointSizeF(size)
    font.setBold(bold)
    return font


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    for made in make(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER):
        print(made.name)
    application.exitQgis()
