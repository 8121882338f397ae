"""What CGAL sees in the scenes of `scenes.py`: `python -m tests.core.sight.cgal.make_areas` writes `areas.json`.

Needs pyvispoly, a binding of CGAL's triangular expansion with exact numbers, which is no dependency of the project; hence its figures are kept.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path

import shapely
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry

from tests.core.sight.cgal.scenes import SQUARE, scene, solid

COUNT = 2_100
AREAS = Path(__file__).parent / "areas.json"


def visible_area(place: tuple[float, float], shapes: list[BaseGeometry]) -> float:
    """Area in m² of what CGAL says is visible in the square."""
    import pyvispoly

    def cgal(ring: list[tuple[float, float]]) -> pyvispoly.Polygon:
        return pyvispoly.Polygon([pyvispoly.Point(float(x), float(y)) for x, y in ring])

    here = Point(place)
    free = SQUARE.difference(shapely.MultiPolygon(solid(shapes) or []))
    room = next(part for part in shapely.get_parts(free) if part.contains(here))
    outer = list(shapely.geometry.polygon.orient(room).exterior.coords)[:-1]
    holes = [cgal(_clockwise(list(ring.coords)[:-1])) for ring in room.interiors]
    found = pyvispoly.VisibilityPolygonCalculator(pyvispoly.PolygonWithHoles(cgal(outer), holes))
    polygon = found.compute_visibility_polygon(pyvispoly.Point(*place))
    return abs(float(polygon.area()))


def _clockwise(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return ring[::-1] if Polygon(ring).exterior.is_ccw else ring


def main() -> None:
    """Write the figures."""
    areas = [round(visible_area(*scene(number)), 6) for number in range(COUNT)]
    program = f"pyvispoly {version('pyvispoly')} (CGAL)"
    AREAS.write_text(json.dumps({"program": program, "areas_m2": areas}, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
