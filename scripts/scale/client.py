"""A desk that searches again and again: `python -m scripts.scale.client KIND REFERENCE SECONDS COUNT`; prints how long each search took.

KIND is `ours` (the job that the dock calls) or a key of `BY_HAND`: statements written by hand for this, prepared, on the stored views. Begins
when a line comes on its input, so that many begin together; ends after SECONDS, or after COUNT searches where that is more than nothing.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts.bench.hold import FOLDER
from scripts.bench.search import questions_file
from scripts.bench.search_here import NOW, TIME_ZONE, incident_of
from scripts.demo.folders import PLUGINS
from scripts.demo.session import qgis_without_screen

QUESTIONS = FOLDER / "questions-scale.json"
# What a programmer would write who knows these tables: rows for a list and geometries for a map.
_COLUMNS = (
    "camera.camera_id, camera.label, camera.kind, camera.status, recorder.name, recorder.retention_declared_days, owner.name, owner.email, "
    "ST_AsBinary(camera.geom), "
)
_OWNERS = " LEFT JOIN recorder USING (recorder_id) LEFT JOIN owner USING (owner_id) "
_WHICH = f"""
    SELECT {_COLUMNS} camera_view.extent, ST_AsBinary(camera_view.geom)
    FROM camera_view JOIN camera USING (camera_id) {_OWNERS} WHERE ST_Intersects(camera_view.geom, $1)
"""  # noqa: S608
# With what is seen of the place, how far off, until when the footage is there, and who stands near and doesn't see it: sorted for the list.
_MEASURED = f"""
    WITH met AS (
        SELECT camera_id, extent, geom, {{part}} AS part FROM camera_view WHERE ST_Intersects(geom, $1)
    )
    SELECT {_COLUMNS} met.extent, ST_AsBinary(met.geom), ST_Area(met.part), ST_Distance(camera.geom, met.part) AS metres,
        to_timestamp(1763682900) + recorder.retention_declared_days * interval '1 day' AS deadline
    FROM met JOIN camera USING (camera_id) {_OWNERS}
    UNION ALL
    SELECT {_COLUMNS} NULL, NULL, NULL, ST_Distance(camera.geom, $1), NULL
    FROM camera {_OWNERS}
    WHERE ST_DWithin(camera.geom, $1, 225) AND ST_DWithin(camera.geom, $1, 1.5 * coalesce(camera.range_m, 150))
        AND camera_id NOT IN (SELECT camera_id FROM met)
    ORDER BY deadline, metres
"""  # noqa: S608
BY_HAND = {
    "which": _WHICH,
    "measured": _MEASURED.format(part="ST_Intersection(geom, $1)"),
    # PostGIS's manual: what lies inside needs no cutting
    "cut at the edge": _MEASURED.format(part="CASE WHEN ST_Covers($1, geom) THEN geom ELSE ST_Intersection(geom, $1) END"),
}
_EXTENT = 9
"""The place of the view's extent in the rows: those without see nothing."""


def main() -> int:
    """Search until the time is over."""
    kind, reference, seconds, count = sys.argv[1], sys.argv[2], float(sys.argv[3]), int(sys.argv[4])
    sys.path.insert(0, str(PLUGINS))
    with qgis_without_screen(PLUGINS, FOLDER / f"profile-scale-{kind.replace(' ', '-')}"):
        search = _ours(reference) if kind == "ours" else _by_hand(reference, kind)
        found = search()
        search()
        print("ready", flush=True)
        sys.stdin.readline()
        taken: list[float] = []
        until = time.perf_counter() + seconds
        while time.perf_counter() < until and (count <= 0 or len(taken) < count):
            began = time.perf_counter()
            if search() != found:
                raise RuntimeError("another answer")
            taken.append(time.perf_counter() - began)
        print(json.dumps({"found": found, "seconds": taken}), flush=True)
    return 0


def _ours(reference: str) -> Callable[[], Any]:
    from camera_requisition.core.match.types import SearchRequest
    from camera_requisition.core.time.instants import parse_instant
    from camera_requisition.gis.time_zones import zone
    from camera_requisition.jobs.match_cameras import match_cameras

    incident = incident_of(json.loads(QUESTIONS.read_text(encoding="utf-8")), "zone")
    request = SearchRequest(incident, parse_instant(NOW, zone(TIME_ZONE)), zone(TIME_ZONE))
    return lambda: len(match_cameras(reference, request).matches)


def _by_hand(reference: str, kind: str) -> Callable[[], Any]:
    import psycopg2

    from camera_requisition.store.postgis.reference import reference_of

    named = reference_of(reference)
    connection = psycopg2.connect(**named.libpq)
    connection.autocommit = True
    cursor = connection.cursor()
    cursor.execute("SELECT set_config('search_path', %s, false)", (f"{named.schema}, public",))
    cursor.execute("SET jit = off")  # compiling a statement of four milliseconds takes seventy
    cursor.execute("PREPARE by_hand (geometry) AS " + BY_HAND[kind])
    asked = json.loads(QUESTIONS.read_text(encoding="utf-8"))["zone_wkt"]

    def search() -> int:
        cursor.execute("EXECUTE by_hand (ST_GeomFromText(%s, 2154))", (asked,))
        return len({row[0] for row in cursor.fetchall() if row[_EXTENT] is not None})

    return search


def questions() -> Path:
    """The zone in the middle of the first town."""
    return questions_file(QUESTIONS)


if __name__ == "__main__":
    sys.exit(main())
