"""A small invented town on a grid, in the demonstration's area: a base map for tests that have no network."""

from __future__ import annotations

from shapely.geometry import LineString, MultiLineString, MultiPolygon, box

from scripts.demo.nantes import DEMO_AREA, BaseMap, Building, Street

BLOCK_M = 60.0
HALF_STREET_M = 6.0


def grid_town() -> BaseMap:
    """Square blocks of 60 m from axis to axis with streets of 12 m between them, over the whole demo area."""
    west, south, east, north = DEMO_AREA
    columns, rows = int((east - west) // BLOCK_M), int((north - south) // BLOCK_M)
    buildings, streets = [], []
    for column in range(columns):
        for row in range(rows):
            x, y = west + column * BLOCK_M, south + row * BLOCK_M
            block = box(x + HALF_STREET_M, y + HALF_STREET_M, x + BLOCK_M - HALF_STREET_M, y + BLOCK_M - HALF_STREET_M)
            # Two houses a block: the wall between them is no façade.
            middle = x + BLOCK_M / 2
            for half, (left, right) in enumerate(((block.bounds[0], middle), (middle, block.bounds[2]))):
                house = box(left, block.bounds[1], right, block.bounds[3])
                buildings.append(Building(f"B{column}-{row}-{half}", "Indifférenciée", 9.0 if half else None, MultiPolygon([house])))
            streets.append(_street(f"E{column}-{row}", f"Rue {row + 1}", (x, y), (x + BLOCK_M, y)))
            streets.append(_street(f"N{column}-{row}", f"Avenue {column + 1}", (x, y), (x, y + BLOCK_M)))
    return BaseMap(buildings, streets)


def _street(street_id: str, name: str, start: tuple[float, float], end: tuple[float, float]) -> Street:
    return Street(street_id, name, "Route à 1 chaussée", 5, 4.0, MultiLineString([LineString([start, end])]))
