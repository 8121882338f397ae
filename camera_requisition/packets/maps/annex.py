"""An owner's map: his cameras and their views, nothing of the incident and nothing of anybody else.

Extent, numbers and pages follow from his own cameras alone. Views are drawn as the inventory has them: which part of a view met the incident,
and how surely, is nothing that an owner may read from a map.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely
from qgis.core import QgsMapLayer
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.legal.types import Requisition
from camera_requisition.core.records import Camera, CameraView
from camera_requisition.core.sight.geodesy import lonlat
from camera_requisition.core.sight.views import stored_or_built
from camera_requisition.packets.maps import symbols
from camera_requisition.packets.maps.layers import Shape, by_kind, layer
from camera_requisition.packets.maps.overview import FRAME_MM, Bounds, camera_layer, camera_shape, number_layers, ranges
from camera_requisition.packets.maps.part import Details, Drawn, Frame, MapPart, MapSheet
from camera_requisition.packets.maps.plane import Plane, fit, plane_around, point_of
from camera_requisition.packets.maps.template import Templates
from camera_requisition.packets.maps.texts import MapTexts

# On a coarser map nobody finds a camera on its wall; each of these is tried until the maps are few enough to be leafed through.
_COARSEST = (2500, 5000, 10000, 20000, 50000)
_PAGES_AT_MOST = 12
_AROUND_M = 40.0
# Beside the map there is room for the windows of so many cameras at most.
_WINDOWS_OF = 8


@dataclass(frozen=True)
class ShownCamera:
    """A placed camera on its owner's map, with its number on his list and its views."""

    camera: Camera
    number: int
    views: tuple[CameraView, ...]


def annex_parts(
    requisition: Requisition,
    crs: str,
    *,
    numbers: Mapping[str, int],
    texts: MapTexts,
    base_map: Sequence[QgsMapLayer],
    family: str,
    windows: Optional[Mapping[int, Sequence[str]]] = None,
    templates: Optional[Templates] = None,
) -> list[MapPart]:
    """The owner's maps, a page each; none when none of his cameras has coordinates.

    `numbers` gives each camera its number on this owner's own list; `windows` the lines about each number that may stand beside the map.
    Views come with the result of the search, cut by buildings; only where it brought none are they drawn here, and nothing cuts them then.
    """
    return owner_maps(
        _shown(requisition, crs, numbers), crs, texts=texts, base_map=base_map, family=family, windows=windows, templates=templates
    )


def owner_maps(
    shown: Sequence[ShownCamera],
    crs: str,
    *,
    texts: MapTexts,
    base_map: Sequence[QgsMapLayer],
    family: str,
    windows: Optional[Mapping[int, Sequence[str]]] = None,
    templates: Optional[Templates] = None,
) -> list[MapPart]:
    """Maps of placed cameras (in `crs`) of one owner, as `annex_parts`; none where there is no camera."""
    if not shown:
        return []
    groups = _groups(shown, crs)
    rows = windows or {}
    if len(groups) == 1:
        sheets = [_sheet(groups[0], crs, texts.title, texts, family, rows)]
    else:
        sheets = [_sheet(shown, crs, texts.overview_page.format(title=texts.title), texts, family, {})]
        for number, group in enumerate(groups, start=1):
            title = texts.title_page.format(title=texts.title, page=number, pages=len(groups))
            title = texts.detail_title.format(title=title, numbers=ranges(str(one.number) for one in group))
            sheets.append(_sheet(group, crs, title, texts, family, rows))
    return [MapPart(sheet, texts=texts, base_map=base_map, family=family, templates=templates) for sheet in sheets]


def _shown(requisition: Requisition, crs: str, numbers: Mapping[str, int]) -> list[ShownCamera]:
    requests = [request for recorder in requisition.recorders for request in recorder.cameras if request.camera.placed]
    stored = {request.camera.camera_id: request.match.candidate.views for request in requests if request.match}
    views = stored_or_built([request.camera for request in requests], stored, crs)
    return [ShownCamera(request.camera, numbers[request.camera.camera_id], views.get(request.camera.camera_id, ())) for request in requests]


def _groups(shown: Sequence[ShownCamera], crs: str) -> list[list[ShownCamera]]:
    """Cameras in groups that a map shows large enough, in the order of their first number; all in one where that would take too many maps."""
    plane = _plane(shown, crs)
    # brought into the plane once: a division of four hundred cameras asks for the same places thousands of times
    places = shapely.get_coordinates([plane.from_crs(point_of(one.camera), crs) for one in shown])
    boxes = np.array([_bounds([one], plane, crs) for one in shown])
    for coarsest in _COARSEST:
        groups = _divided(places, boxes, coarsest)
        if len(groups) <= _PAGES_AT_MOST:
            return sorted(([shown[index] for index in group] for group in groups), key=lambda group: min(one.number for one in group))
    return [list(shown)]


def _divided(places: np.ndarray, boxes: np.ndarray, coarsest: int) -> list[np.ndarray]:
    """Groups (indexes) of cameras whose maps aren't coarser than 1:`coarsest`, parted at a wide gap along the longer side.

    `places` are (x, y) and `boxes` (left, bottom, right, top) of each camera, in metres of a plane.
    """
    waiting: list[np.ndarray] = [np.arange(len(places))]
    groups: list[np.ndarray] = []
    while waiting:
        group = waiting.pop()
        axis = int(np.argmax(np.ptp(places[group], axis=0)))
        order = group[np.argsort(places[group, axis], kind="stable")]
        gaps = np.diff(places[order, axis])
        # cameras of one pole cannot be pulled apart by any map
        if not len(gaps) or gaps.max() < 1.0 or fit(_around(boxes[group]), *FRAME_MM)[1] <= coarsest:
            groups.append(np.sort(group))
            continue
        # rather a gap in the middle than one camera after the other from the edge
        behind = np.arange(1, len(group))
        cut = int(np.argmax(gaps * np.minimum(behind, len(group) - behind))) + 1
        waiting += [order[:cut], order[cut:]]
    return groups


def _around(boxes: np.ndarray) -> Bounds:
    (left, bottom), (right, top) = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return (float(left), float(bottom), float(right), float(top))


def _bounds(shown: Sequence[ShownCamera], plane: Plane, crs: str) -> Bounds:
    """What a map of these cameras has to show, in metres of the plane: they, some ground around them, and their views."""
    shapes: list[BaseGeometry] = [plane.from_crs(point_of(one.camera), crs).buffer(_AROUND_M) for one in shown]
    shapes += [plane.from_crs(view.geometry, crs) for one in shown for view in one.views if not view.geometry.is_empty]
    left, bottom, right, top = shapely.total_bounds(shapes)
    return (float(left), float(bottom), float(right), float(top))


def _plane(shown: Sequence[ShownCamera], crs: str) -> Plane:
    x = np.array([one.camera.x for one in shown], dtype=float)
    y = np.array([one.camera.y for one in shown], dtype=float)
    return plane_around(np.column_stack(lonlat(crs, x, y)))


def _sheet(shown: Sequence[ShownCamera], crs: str, title: str, texts: MapTexts, family: str, windows: Mapping[int, Sequence[str]]) -> MapSheet:
    plane = _plane(shown, crs)
    extents = sorted(
        (Shape(plane.from_crs(view.geometry, crs), kind=view.extent) for one in shown for view in one.views if not view.geometry.is_empty),
        key=lambda shape: shape.kind == "sure",
    )
    points = [camera_shape(one.camera, plane, crs, str(one.number)) for one in shown]

    def draw(frame: Frame) -> Drawn:
        views = by_kind(
            layer(plane, "MultiPolygon", texts.camera, extents),
            [("possible", symbols.outlined_view(), texts.possible), ("sure", symbols.filled_view(), texts.sure)],
        )
        cameras = camera_layer(plane, points, texts)
        labels, _ = number_layers(plane, frame, points, family)
        return Drawn([*labels, cameras, views], [made for made in (cameras, views) if made.featureCount()])

    rows = [row for one in sorted(shown, key=lambda one: one.number) for row in windows.get(one.number, ())]
    details = Details([texts.windows, *rows]) if rows and len(shown) <= _WINDOWS_OF else None
    return MapSheet(title, plane, _bounds(shown, plane, crs), draw, "annex", details)
