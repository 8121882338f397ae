"""A map per matched camera, for the case file only: what it sees of the incident, large, with the facts beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Optional

import numpy as np
import shapely
from qgis.core import QgsMapLayer
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.match.types import Match, SearchResult
from camera_requisition.core.sight.geodesy import lonlat
from camera_requisition.packets.maps.layers import Shape
from camera_requisition.packets.maps.overview import Clock, Drawing, Shapes
from camera_requisition.packets.maps.part import Details, MapPart
from camera_requisition.packets.maps.plane import plane_around, point_of
from camera_requisition.packets.maps.template import Templates
from camera_requisition.packets.maps.texts import MapTexts

_AROUND_M = 25.0
# Of the incident so much as lies near: a path of kilometres would make a dot of the view.
_NEAR_M = 60.0


def camera_parts(
    result: SearchResult,
    *,
    numbers: Mapping[str, int],
    texts: MapTexts,
    titled: Callable[[Match], str],
    facts: Callable[[Match], Sequence[str]],
    base_map: Sequence[QgsMapLayer],
    clock: Clock,
    family: str,
    templates: Optional[Templates] = None,
) -> list[MapPart]:
    """A page for each matched camera that has a place, in the order of the result; `facts` gives the lines beside its map."""
    parts = []
    for match in result.matches:
        camera = match.candidate.camera
        if not camera.placed:
            continue
        plane = plane_around(np.column_stack(lonlat(result.crs, np.array([camera.x], dtype=float), np.array([camera.y], dtype=float))))
        drawing = Drawing(Shapes(result, plane, numbers, clock, only=camera.camera_id), plane, texts, family)
        shapes: list[BaseGeometry] = [plane.from_crs(point_of(camera), result.crs).buffer(_AROUND_M)]
        if not match.view.is_empty:
            shapes.append(plane.from_crs(match.view, result.crs))
        near = _near(drawing.incident, shapes)
        left, bottom, right, top = shapely.total_bounds([*shapes, *near])
        bounds = (float(left), float(bottom), float(right), float(top))
        sheet = drawing.camera_sheet(titled(match), bounds, Details(tuple(facts(match)), droppable=False))
        parts.append(MapPart(sheet, texts=texts, base_map=base_map, family=family, templates=templates))
    return parts


def _near(incident: Sequence[Shape], shapes: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    left, bottom, right, top = shapely.total_bounds(list(shapes))
    around = shapely.box(left - _NEAR_M, bottom - _NEAR_M, right + _NEAR_M, top + _NEAR_M)
    cut = [shape.geometry.intersection(around) for shape in incident]
    return [geometry for geometry in cut if not geometry.is_empty]
