"""The maps of a packet: which words, numbers and layers a map gets from what the packet is made of."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QPainter

from camera_requisition.core.legal.types import Requisition
from camera_requisition.packets.clean import clean
from camera_requisition.packets.furnishing import Furnishing
from camera_requisition.packets.maps.annex import annex_parts
from camera_requisition.packets.maps.overview import overview_parts
from camera_requisition.packets.maps.part import MapPart
from camera_requisition.packets.maps.texts import MapTexts
from camera_requisition.packets.request import PacketRequest
from camera_requisition.packets.wording import Wording


class MapPages:
    """Several map sheets as one part of a paper."""

    landscape = True

    def __init__(self, sheets: Sequence[MapPart]) -> None:
        self._sheets = list(sheets)

    def lay_out(self, body: QSizeF) -> int:
        """Lay every sheet out; returns their number, none where nothing has a place."""
        return sum(sheet.lay_out(body) for sheet in self._sheets)

    def paint(self, painter: QPainter, index: int) -> None:
        """Draw the sheet `index`."""
        self._sheets[index].paint(painter, 0)


def overview_map(request: PacketRequest) -> MapPages:
    """The case file's map of everything searched and found; cameras bear their numbers in the result."""
    wording = Wording(request.pack.dates, request.time_zone)
    between = str(request.pack.texts["map"]["between"])

    def clock(earliest: float | None, latest: float | None) -> str:
        known = [wording.clock(instant) for instant in (earliest, latest) if instant is not None]
        if len(set(known)) < 2:
            return "".join(known[:1])
        return between.format(earliest=known[0], latest=known[1])

    furnishing = Furnishing(request, None)
    title = str(request.pack.texts["map"]["overview_title"]).format(case=clean(request.case.number))
    return MapPages(
        overview_parts(
            request.result,
            numbers=request.map_numbers,
            texts=_texts(request, furnishing, title),
            base_map=request.base_map_layers,
            clock=clock,
            family=furnishing.family,
        )
    )


def owner_map(request: PacketRequest, requisition: Requisition) -> MapPages:
    """An owner's maps; cameras bear their numbers in his own list."""
    furnishing = Furnishing(request, None)
    title = str(request.pack.texts["map"]["annex_title"]).format(number=clean(requisition.number))
    return MapPages(
        annex_parts(
            requisition,
            request.result.crs,
            numbers={camera_id: number for number, camera_id in enumerate(requisition.camera_ids, start=1)},
            texts=_texts(request, furnishing, title),
            base_map=request.base_map_layers,
            family=furnishing.family,
        )
    )


def _texts(request: PacketRequest, furnishing: Furnishing, title: str) -> MapTexts:
    # the sentence about the estimate stands in the furniture of every page, and once more beside the map that may be copied alone
    words = {key: str(text) for key, text in request.pack.texts["map"].items() if key in MapTexts.__dataclass_fields__}
    return MapTexts(**{**words, "title": title, "estimate": furnishing.estimate})
