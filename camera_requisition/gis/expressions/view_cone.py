"""`view_cone`: what a camera sees of open ground, drawn on the ellipsoid and given in the layer's reference system."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsExpressionContext, QgsGeometry, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.core.errors import CoordinateError, InputError
from camera_requisition.gis.expressions.function import Argument, CameraFunction, Description, computed, number
from camera_requisition.gis.reference_systems import crs_of, crs_text

translate = QCoreApplication.translate
FULL_CIRCLE_DEG = 360.0
LONGEST_M = 100_000.0
"""No camera sees as far: a longer range is a figure in another unit."""


class ViewCone(CameraFunction):
    """`view_cone(point, heading_deg, hfov_deg, range_m, near_m, crs)`."""

    def __init__(self) -> None:
        super().__init__(_description())

    def compute(self, context: Optional[QgsExpressionContext], **values: Any) -> Optional[QgsGeometry]:
        """The cone as a geometry. Raises InputError and CoordinateError."""
        point, hfov, reach = values["point"], values["hfov_deg"], values["range_m"]
        if point is None or hfov is None or reach is None:
            return None
        width, far = number("hfov_deg", hfov), number("range_m", reach)
        if not 0.0 < width <= FULL_CIRCLE_DEG:
            raise InputError("expression_hfov", value=width)
        if not 0.0 < far <= LONGEST_M:
            raise InputError("expression_range", value=far)
        near = 0.0 if values["near_m"] is None else number("near_m", values["near_m"])
        if not 0.0 <= near < far:
            raise InputError("expression_near", value=near, range=far)
        heading = _heading(values["heading_deg"], width)
        place = _place(point)
        if heading is None or place is None:
            return None
        crs = _crs(values["crs"], context)
        geometry = QgsGeometry()
        geometry.fromWkb(computed(lambda: cone_wkb(place, crs, heading, width, near, far)))
        return geometry


def cone_wkb(place: tuple[float, float], crs: str, heading: float, hfov: float, near: float, far: float) -> bytes:
    """The cone from `place` (x, y in `crs`) as WKB in `crs`; degrees clockwise from true north, and metres. Raises CoordinateError."""
    import numpy as np
    import shapely

    from camera_requisition.core.sight import cones, geodesy

    if not geodesy.check_area_of_use(crs, [place[0]], [place[1]])[0]:
        name = crs if "[" not in crs else geodesy.reference_system(crs).name
        raise CoordinateError("coordinates_outside_crs", x=place[0], y=place[1], crs=name)
    longitudes, latitudes = geodesy.lonlat(crs, [place[0]], [place[1]])
    if cones.holds_pole(latitudes, np.array([far])).any():
        raise CoordinateError("view_at_pole", x=place[0], y=place[1])
    drawn = cones.outlines(longitudes, latitudes, *(np.array([value]) for value in (heading, hfov, near, far)))
    outline = drawn.polygons(*drawn.lonlat)[0]
    return bytes(shapely.to_wkb(geodesy.geometry_from_lonlat(outline, crs)))


def _heading(value: Any, hfov: float) -> Optional[float]:
    """The heading in degrees; None where it is missing and needed. What sees all around has none."""
    if value is None:
        return 0.0 if hfov == FULL_CIRCLE_DEG else None
    heading = number("heading_deg", value)
    if not 0.0 <= heading <= FULL_CIRCLE_DEG:
        raise InputError("expression_heading", value=heading)
    return heading


def _place(point: Any) -> Optional[tuple[float, float]]:
    """x and y of a point geometry; None where it is empty."""
    if not isinstance(point, QgsGeometry):
        raise InputError("expression_not_point", given=str(point))
    if point.isNull() or point.isEmpty():
        return None
    # A geometry's parts are views into it: it keeps its name here while they are read.
    vertices = list(point.vertices())
    if point.type() != QgsWkbTypes.GeometryType.PointGeometry or len(vertices) != 1:
        raise InputError("expression_not_point", given=QgsWkbTypes.displayString(point.wkbType()))
    return float(vertices[0].x()), float(vertices[0].y())


def _crs(given: Any, context: Optional[QgsExpressionContext]) -> str:
    """What the domain calls the reference system: the one given, else the layer's."""
    if given is not None and str(given).strip():
        text = str(given).strip()
        try:
            return crs_text(crs_of(text))
        except InputError as error:
            raise InputError("expression_crs_unknown", crs=text) from error
    layers = context.variable("_layer_crs") if context is not None else None
    if isinstance(layers, QgsCoordinateReferenceSystem) and layers.isValid():
        return crs_text(layers)
    name = context.variable("layer_crs") if context is not None else None
    if not name:
        raise InputError("expression_no_crs")
    return crs_text(crs_of(str(name)))


def _description() -> Description:
    return Description(
        "view_cone",
        translate(
            "Expressions",
            "Returns the sector that a camera sees of open ground, as a polygon in the layer's reference system. It is drawn on the ellipsoid: "
            "the heading is clockwise from true north and the lengths are metres in any reference system.",
        ),
        (
            Argument("point", translate("Expressions", "where the camera is (point geometry)")),
            Argument("heading_deg", translate("Expressions", "heading of the middle of the view in degrees, from 0 to 360")),
            Argument("hfov_deg", translate("Expressions", "horizontal field of view in degrees; 360 is a disc, which needs no heading")),
            Argument("range_m", translate("Expressions", "how far the camera sees, in metres")),
            Argument("near_m", translate("Expressions", "from what distance on it sees the ground, in metres; without it, from 0"), True),
            Argument("crs", translate("Expressions", "reference system of the point, such as 'EPSG:2154'; without it, the layer's"), True),
        ),
        (
            ('view_cone($geometry, "heading_deg", "hfov_deg", "range_m")', translate("Expressions", "a polygon")),
            ("view_cone(make_point(-1.55, 47.21), 90, 109, 80, crs:='EPSG:4326')", translate("Expressions", "a polygon in degrees")),
        ),
        translate(
            "Expressions",
            "NULL where the point, the heading, the field of view or the range is NULL. Buildings hide nothing here: what they leave is in the "
            "layer of views, made by “Build the views of an inventory”.",
        ),
    )
