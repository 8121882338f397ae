"""Part (b): a zone of 300 m and paths of 5 km, among 1,000 to 1,000,000 cameras of the same density."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from scripts.bench.hold import FOLDER, Entry, hold
from scripts.bench.measure import contest, differences
from scripts.bench.peers import PYTHON, Peers
from scripts.bench.town import CENTRE, CORRIDOR_M, CRS, PATH, ZONE_RADIUS_M, path_length_m, side_of, town

SIZES = (1_000, 10_000, 100_000, 1_000_000)
QUESTIONS = {
    "zone": f"zone, a circle with a radius of {ZONE_RADIUS_M:.0f} m",
    "path": f"path of {path_length_m() / 1000:.1f} km, from west to east",
    "slanting": f"path of {path_length_m() / 1000:.1f} km, from south-west to north-east",
}
_SLANTING_AT = (100_000,)
"""The slanting path is the same one turned: at one size it shows what its larger bounding box costs."""
OURS, CHAIN, PYQGIS, WHOLE, BOXED = "ours", "wedge buffers → extract → join", "PyQGIS filterRect", "GeoPandas", "GeoPandas, bbox"
ABOUT = (
    "Ours: as the dock calls it, on a task of QGIS, with windows, deadlines and owners, to rows in the dock's model. PyQGIS and GeoPandas: "
    "stored cones, exact intersection, attributes as rows; for the path one bounding box of the whole path. The chain makes all cones first. "
    "PyQGIS also cuts out of each cone the part that meets the question, and tells its area, as ours does; it tells nothing else."
)


def measure(peers: Peers, *, quick: bool) -> list[dict[str, Any]]:
    """All contests of the part."""
    questions = questions_file(FOLDER / "questions.json")
    found = []
    for size in SIZES:
        town(size)
        for question in QUESTIONS:
            if question == "slanting" and size not in _SLANTING_AT:
                continue
            print(f"search, {question}, {size:,} cameras", flush=True)
            found.append(_contest(peers, question, size, questions, quick=quick))
    return found


def _contest(peers: Peers, question: str, size: int, questions: Path, *, quick: bool) -> dict[str, Any]:
    given = {"cameras": size, "question": question, "questions": str(questions)}
    too_long = "left out by --quick: takes half a minute a run" if quick and size > 100_000 else ""
    entries = [
        Entry(OURS, "search_here", "ours", {**given, "profile": str(FOLDER / "profile-ours")}),
        Entry(PYQGIS, "search_here", "pyqgis", {**given, "profile": str(FOLDER / "profile-pyqgis")}),
        Entry(CHAIN, "search_here", "chain", {**given, "profile": str(FOLDER / "profile-chain")}, absent=too_long),
        Entry(BOXED, "search_there", "geopandas", {**given, "bbox": True}, PYTHON, peers.why_not("geopandas", "pyogrio")),
        Entry(WHOLE, "search_there", "geopandas", {**given, "bbox": False}, PYTHON, peers.why_not("geopandas", "pyogrio") or too_long),
    ]
    outcomes = hold(entries, 5 if quick or size > 100_000 else 9)
    own = outcomes[0].answer.get("ids", [])
    for outcome in outcomes:
        if "ids" in outcome.answer:
            outcome.answer.update(differences(own, outcome.answer["ids"]))
    return {**contest(QUESTIONS[question], "search", f"{size}", outcomes, ABOUT), "key": question, "town_km2": side_of(size) ** 2 / 1e6}


def questions_file(path: Path) -> Path:
    """The zone and the paths for all contenders, in degrees for ours and in metres for the others."""
    import numpy as np
    import shapely

    from camera_requisition.core.incident.zones import circle_zone
    from camera_requisition.core.sight import geodesy

    longitude, latitude = (float(value[0]) for value in geodesy.lonlat(CRS, np.array([CENTRE[0]]), np.array([CENTRE[1]])))
    zone = geodesy.geometry_from_lonlat(circle_zone(longitude, latitude, ZONE_RADIUS_M).geometry, CRS)
    asked: dict[str, Any] = {"centre": [longitude, latitude], "zone_wkt": zone.wkt}
    for name, degrees in (("path", 0.0), ("slanting", 45.0)):
        turn = math.radians(degrees)
        turned = np.array(PATH) @ np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
        line = turned + CENTRE
        longitudes, latitudes = geodesy.lonlat(CRS, line[:, 0], line[:, 1])
        asked[f"{name}_line"] = np.column_stack([longitudes, latitudes]).tolist()
        asked[f"{name}_wkt"] = shapely.LineString(line).buffer(CORRIDOR_M).wkt
    path.write_text(json.dumps(asked), encoding="utf-8")
    return path
