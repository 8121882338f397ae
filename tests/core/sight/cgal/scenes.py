"""Random scenes for comparison with another program: buildings in a square of 120 m, a point among them. The same for ever, by number."""

from __future__ import annotations

import math
import random

import shapely
from shapely.affinity import rotate, scale, translate
from shapely.geometry import Point, Polygon, box
from shapely.geometry.base import BaseGeometry

HALF = 60.0
SQUARE = box(-HALF, -HALF, HALF, HALF)
KINDS = ("boxes", "grid", "row_houses", "towers", "shapes", "courtyard", "close")


def scene(number: int) -> tuple[tuple[float, float], list[BaseGeometry]]:
    """The point and the buildings of scene `number`; buildings may touch and overlap, none holds the point."""
    chance = random.Random(number)
    kind = KINDS[number % len(KINDS)]
    while True:
        shapes = _MAKERS[kind](chance)
        place = _place(chance, kind)
        here = Point(place)
        shapes = [shape for shape in shapes if shape.distance(here) > 1e-3]
        if solid(shapes) is not None:
            return place, shapes


def solid(shapes: list[BaseGeometry]) -> list[Polygon] | None:
    """The buildings as polygons that touch nowhere; None where some touch in single points, which the other program doesn't take."""
    # On a fine grid: without one GEOS 3.13 loses whole houses of a row whose shared walls differ by rounding.
    joined = shapely.union_all(shapes, grid_size=1e-7)
    parts = [part for part in shapely.get_parts(joined) if part.geom_type == "Polygon"]
    if any(one.distance(other) < 1e-6 for place, one in enumerate(parts) for other in parts[:place]):
        return None
    if any(
        shapely.get_num_coordinates(part) != len(set(part.exterior.coords)) + 1 + sum(len(ring.coords) for ring in part.interiors)
        for part in parts
    ):
        return None
    return parts


def _place(chance: random.Random, kind: str) -> tuple[float, float]:
    if kind == "grid":
        # on the lines that walls lie on, too
        return chance.choice((0.0, 2.0, 5.0)) + chance.choice((0.0, 1e-3, 0.25)), chance.choice((0.0, -2.0, 5.0))
    if kind == "courtyard":
        return chance.uniform(-4, 4), chance.uniform(-4, 4)
    return chance.uniform(-20, 20), chance.uniform(-20, 20)


def _inside(shapes: list[BaseGeometry]) -> list[BaseGeometry]:
    """Those that stay clear of the square's edge."""
    return [shape for shape in shapes if SQUARE.buffer(-0.5).contains(shape)]


def _boxes(chance: random.Random) -> list[BaseGeometry]:
    found: list[BaseGeometry] = []
    for _ in range(chance.randint(3, 40)):
        shape = box(0, 0, chance.uniform(1, 18), chance.uniform(1, 12))
        shape = translate(rotate(shape, chance.uniform(0, 360)), chance.uniform(-55, 55), chance.uniform(-55, 55))
        if all(shape.distance(other) > 0.01 for other in found):
            found.append(shape)
    return _inside(found)


def _grid(chance: random.Random) -> list[BaseGeometry]:
    """Blocks whose walls lie on common lines, so that many corners are in one direction and many walls collinear."""
    size, gap = chance.choice(((8, 2), (6, 4), (10, 5)))
    steps = range(-60 // (size + gap), 60 // (size + gap) + 1)
    blocks = [box(i * (size + gap) + gap, j * (size + gap) + gap, (i + 1) * (size + gap), (j + 1) * (size + gap)) for i in steps for j in steps]
    return _inside([block for block in blocks if chance.random() < 0.7])


def _row_houses(chance: random.Random) -> list[BaseGeometry]:
    """Rows of houses that share their walls."""
    found: list[BaseGeometry] = []
    for _ in range(chance.randint(2, 6)):
        width, depth = chance.uniform(4, 9), chance.uniform(6, 14)
        turn, x, y = chance.uniform(0, 360), chance.uniform(-35, 35), chance.uniform(-35, 35)
        for house in range(chance.randint(2, 8)):
            shape = box(house * width, 0, (house + 1) * width, depth + chance.choice((0.0, 0.0, 2.5)))
            found.append(translate(rotate(shape, turn, origin=(0, 0)), x, y))
    return _inside(found)


def _towers(chance: random.Random) -> list[BaseGeometry]:
    """Round ones of up to 500 vertices."""
    found: list[BaseGeometry] = []
    for _ in range(chance.randint(2, 10)):
        count, radius = chance.randint(8, 500), chance.uniform(1, 12)
        ring = [(radius * math.cos(2 * math.pi * step / count), radius * math.sin(2 * math.pi * step / count)) for step in range(count)]
        shape = translate(scale(Polygon(ring), 1.0, chance.uniform(0.3, 1.0)), chance.uniform(-45, 45), chance.uniform(-45, 45))
        if all(shape.distance(other) > 0.01 for other in found):
            found.append(shape)
    return _inside(found)


def _shapes(chance: random.Random) -> list[BaseGeometry]:
    """Stars with reflex corners, which may overlap."""
    found: list[BaseGeometry] = []
    for _ in range(chance.randint(3, 15)):
        count = chance.randint(5, 24)
        ring = []
        for step in range(count):
            radius = chance.uniform(1.5, 9)
            ring.append((radius * math.cos(2 * math.pi * step / count), radius * math.sin(2 * math.pi * step / count)))
        found.append(translate(Polygon(ring), chance.uniform(-50, 50), chance.uniform(-50, 50)))
    return _inside(found)


def _courtyard(chance: random.Random) -> list[BaseGeometry]:
    """A building around a court that holds the point, with a gate or without, and things in the court and outside."""
    outer, inner = box(-25, -25, 25, 25), box(-12, -10, 12, 14)
    ring: BaseGeometry = outer.difference(inner)
    if chance.random() < 0.7:
        ring = ring.difference(box(-30, chance.uniform(-8, 4), -10, chance.uniform(4.5, 10)))
    inside = [
        translate(
            rotate(box(0, 0, chance.uniform(0.5, 3), chance.uniform(0.5, 3)), chance.uniform(0, 90)),
            chance.uniform(-10, 10),
            chance.uniform(-8, 12),
        )
        for _ in range(3)
    ]
    turned = rotate(ring, chance.choice((0.0, 17.0, 45.0)), origin=(0, 0))
    return [turned, *(shape for shape in inside if shape.distance(turned) > 0.01), *_boxes_beyond(chance)]


def _boxes_beyond(chance: random.Random) -> list[BaseGeometry]:
    return [box(-55, y, -45, y + chance.uniform(3, 9)) for y in (-40, -10, 20)]


def _close(chance: random.Random) -> list[BaseGeometry]:
    """Walls and corners a millimetre to a metre from the point, which is given later: around the middle."""
    found: list[BaseGeometry] = [
        box(x, y, x + chance.uniform(5, 15), y + chance.uniform(5, 15)) for x in (-30, -10, 10) for y in (-30, -10, 10)
    ]
    return _inside(found)


_MAKERS = {
    "boxes": _boxes, "grid": _grid, "row_houses": _row_houses, "towers": _towers, "shapes": _shapes, "courtyard": _courtyard, "close": _close,
}  # fmt: skip
