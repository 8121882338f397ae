"""Windows, deadlines and states against examples worked out on paper, from a list and a drawn incident to the rows of the result.

The stage is a straight street. Fully recorded cameras stand 10 m beside it, look straight at it and see 60° wide and 30 m far, so that
with no corridor each sees 10·tan 30° = 5.77 m of the street to both sides of its foot. Windows lie on full minutes: whether an instant is
right to the second is seen by starting a few seconds earlier or later, which moves the window over the edge of a minute, or doesn't.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Optional

import pytest
from geographiclib.geodesic import Geodesic
from pyproj import Transformer
from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer

from tests.acceptance.product import circle_layer, inventory_of, layer, refusal, rows_of, run

CRSS = ["EPSG:2154", "EPSG:3857", "EPSG:4326", "EPSG:32631"]
START = (2.3500, 48.8500)
STREET_DEG = 75.0
LEG_FIELDS = (
    "leg:int hypothesis:string mode:string speed_min:double speed_max:double wait_max_s:double start:string start_latest:string source:string"
)
SIGHTING_FIELDS = "time_from:string time_to:string hypothesis:string source:string"
TEN_O_CLOCK = datetime.fromisoformat("2026-11-20T22:00:00+01:00")
HALF_SEEN_M = 5.77


def place(along_m: float, aside_m: float = 0.0, bearing: float = STREET_DEG, origin: tuple[float, float] = START) -> tuple[float, float]:
    """Longitude and latitude so many metres along a street, and to its right."""
    foot = Geodesic.WGS84.Direct(origin[1], origin[0], bearing, along_m)
    moved = Geodesic.WGS84.Direct(foot["lat2"], foot["lon2"], bearing + 90.0, aside_m)
    return moved["lon2"], moved["lat2"]


def in_crs(crs: str, position: tuple[float, float]) -> tuple[float, float]:
    x, y = Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform(*position)
    return x, y


def beside(name: str, along_m: float, crs: str, bearing: float = STREET_DEG, **more: Any) -> dict[str, Any]:
    """A camera 10 m to the right of the street that looks at it: fully recorded, so that it sees for sure."""
    x, y = in_crs(crs, place(along_m, 10.0, bearing))
    return {
        "owner.name": "Ville", "recorder.name": "CSU", "recorder.recording": "continuous", "camera.source_id": name, "camera.label": name,
        "camera.kind": "fixed", "camera.heading_deg": (bearing - 90.0) % 360.0, "camera.hfov_deg": 60, "camera.range_m": 30,
        "camera.near_m": 0, "camera.status": "in_service", "camera.x": f"{x:.9f}", "camera.y": f"{y:.9f}",
        **{key.replace("__", "."): value for key, value in more.items()},
    }  # fmt: skip


def line(crs: str, *positions: tuple[float, float]) -> QgsGeometry:
    return QgsGeometry.fromPolylineXY([QgsPointXY(*in_crs(crs, position)) for position in positions])


def legs(crs: str, *rows: tuple[QgsGeometry, dict[str, Any]]) -> QgsVectorLayer:
    return layer("LineString", crs, [(shape, {"leg": number, **values}) for number, (shape, values) in enumerate(rows, start=1)], LEG_FIELDS)


def sighting(along_m: float, first: datetime, last: Optional[datetime] = None, **words: Any) -> QgsVectorLayer:
    point = QgsGeometry.fromPointXY(QgsPointXY(*place(along_m)))
    values = {"time_from": first.isoformat(), "time_to": (last or first).isoformat(), **words}
    return layer("Point", "EPSG:4326", [(point, values)], SIGHTING_FIELDS)


def found(inventory: Path, **parameters: Any) -> dict[str, dict[str, Any]]:
    """Rows of a search by the cameras' labels; windows read from their JSON."""
    given = {"CORRIDOR": 0.0, "MARGIN": 0.0, "NOW": "2026-11-21T08:00:00+01:00", "OUTPUT": "memory:", **parameters}
    rows = {row["label"]: row for row in rows_of(run("matchcameras", INVENTORY=inventory, **given)["OUTPUT"])}
    for row in rows.values():
        row["windows"] = json.loads(row["windows"]) if row["windows"] else []
        if row["windows"]:
            assert (row["window_start"], row["window_end"]) == (row["windows"][0][0], row["windows"][-1][1])
    return rows


def minutes(row: dict[str, Any]) -> list[tuple[str, str]]:
    """The windows of a row as hours and minutes; seconds must be zero."""
    times = []
    for window in row["windows"]:
        assert all(text[16:19] == ":00" for text in window), window
        times.append((window[0][11:16], window[1][11:16]))
    return times


# A leg with a speed range


_streets: dict[str, Path] = {}


@pytest.fixture
def one_leg(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A street with two cameras that look at it and one that looks away, in Lambert-93 unless a test is asked of every system."""
    crs = getattr(request, "param", CRSS[0])
    if crs not in _streets:
        _streets[crs] = _street(crs, tmp_path_factory.mktemp("one-leg"))
    return crs, _streets[crs]


def _street(crs: str, folder: Path) -> Path:
    cameras = [beside("at 450", 450, crs), beside("at 1350", 1350, crs), beside("away", 900, crs, camera__heading_deg=(STREET_DEG + 90) % 360)]
    return inventory_of(folder, cameras, crs)


everywhere = pytest.mark.parametrize("one_leg", CRSS, indirect=True)


def one_leg_path(crs: str) -> QgsVectorLayer:
    # 18 to 36 km/h are 5 to 10 m/s.
    return legs(crs, (line(crs, place(0), place(1800)), {"speed_min": 18, "speed_max": 36}))


@everywhere
@pytest.mark.parametrize(
    ("late_s", "window"),
    [
        # At 450 m it is seen from 444.23 to 455.77 m: from 44.42 s at 10 m/s until 91.15 s at 5 m/s after the start.
        (15, ("22:00", "22:02")),  # 22:00:59.4 … 22:01:46.2
        (16, ("22:01", "22:02")),  # 22:01:00.4 …
        (28, ("22:01", "22:02")),  # … 22:01:59.2
        (29, ("22:01", "22:03")),  # … 22:02:00.2
    ],
)
def test_one_leg_with_a_speed_range(one_leg: tuple[str, Path], late_s: int, window: tuple[str, str]) -> None:
    crs, inventory = one_leg
    rows = found(inventory, PATH=one_leg_path(crs), PATH_START=(TEN_O_CLOCK + timedelta(seconds=late_s)).isoformat())
    assert set(rows) == {"at 450", "at 1350"}
    assert minutes(rows["at 450"]) == [window]
    assert rows["at 450"]["certainty"] == "sees"
    assert rows["at 450"]["seen_path_m"] == pytest.approx(2 * HALF_SEEN_M, abs=0.03)
    assert rows["at 450"]["distance_m"] == pytest.approx(10.0, abs=0.02)


def test_a_latest_start_lengthens_the_window_at_its_end(one_leg: tuple[str, Path]) -> None:
    crs, inventory = one_leg
    rows = found(inventory, PATH=one_leg_path(crs), PATH_START="2026-11-20T22:00:16", PATH_START_LATEST="2026-11-20T22:05:28")
    # 22:00:16 + 44.42 s; 22:05:28 + 91.15 s.
    assert minutes(rows["at 450"]) == [("22:01", "22:07")]


def test_the_margin_widens_on_both_sides(one_leg: tuple[str, Path]) -> None:
    crs, inventory = one_leg
    # 22:01:00.4 − 120 s and 22:01:47.2 + 120 s
    rows = found(inventory, PATH=one_leg_path(crs), PATH_START="2026-11-20T22:00:16", MARGIN=120)
    assert minutes(rows["at 450"]) == [("21:59", "22:04")]


def test_speeds_from_the_parameters_hold_for_legs_without_their_own(one_leg: tuple[str, Path]) -> None:
    crs, inventory = one_leg
    path = legs(crs, (line(crs, place(0), place(1800)), {}))
    rows = found(inventory, PATH=path, PATH_START="2026-11-20T22:00:16", SPEED_MIN=18, SPEED_MAX=36)
    assert minutes(rows["at 450"]) == [("22:01", "22:02")]


# A sighting in the middle


@everywhere
@pytest.mark.parametrize(
    ("late_s", "before", "after"),
    [
        # Seen at 900 m between 110 and 130 s after the start (alone, the start would allow 90 to 180 s).
        # At 1350 m: from 110 + 444.23/10 = 154.42 s until 130 + 455.77/5 = 221.15 s.
        # At 450 m: from max(44.42, 110 − 455.77/5 = 18.85) = 44.42 s until min(91.15, 130 − 444.23/10 = 85.58) = 85.58 s.
        (18, ("22:01", "22:02"), ("22:02", "22:04")),  # … 22:01:43.6 | 22:02:52.4 … 22:03:59.2
        (19, ("22:01", "22:02"), ("22:02", "22:05")),  # | … 22:04:00.2
        (25, ("22:01", "22:02"), ("22:02", "22:05")),  # | 22:02:59.4 …
        (26, ("22:01", "22:02"), ("22:03", "22:05")),  # | 22:03:00.4 …
        (34, ("22:01", "22:02"), ("22:03", "22:05")),  # … 22:01:59.6 |
        (35, ("22:01", "22:03"), ("22:03", "22:05")),  # … 22:02:00.6 |
    ],
)
def test_a_sighting_narrows_before_and_after(one_leg: tuple[str, Path], late_s: int, before: tuple[str, str], after: tuple[str, str]) -> None:
    crs, inventory = one_leg
    start = TEN_O_CLOCK + timedelta(seconds=late_s)
    seen = sighting(900, start + timedelta(seconds=110), start + timedelta(seconds=130))
    rows = found(inventory, PATH=one_leg_path(crs), PATH_START=start.isoformat(), SIGHTINGS=seen)
    assert minutes(rows["at 450"]) == [before]
    assert minutes(rows["at 1350"]) == [after]


def test_a_sighting_without_any_start_still_gives_windows(one_leg: tuple[str, Path]) -> None:
    crs, inventory = one_leg
    rows = found(inventory, PATH=one_leg_path(crs), SIGHTINGS=sighting(900, TEN_O_CLOCK + timedelta(minutes=5)))
    # 450 m is passed from 5:00 − 455.77/5 = 208.85 s until 5:00 − 444.23/10 = 255.58 s; 1350 m from 344.42 s until 391.15 s.
    assert minutes(rows["at 450"]) == [("22:03", "22:05")]
    assert minutes(rows["at 1350"]) == [("22:05", "22:07")]


@pytest.mark.parametrize(
    ("at_s", "speed"),
    [
        (60, "54"),  # 900 m in 60 s are 15 m/s, 54 km/h; the leg allows 36.
        (300, "10.8"),  # 900 m in 300 s are 3 m/s, 10.8 km/h; the leg goes at least 18.
    ],
)
def test_contradicting_times_are_refused_naming_both_and_the_speed(one_leg: tuple[str, Path], at_s: int, speed: str) -> None:
    crs, inventory = one_leg
    seen = sighting(900, TEN_O_CLOCK + timedelta(seconds=at_s), source="baker")
    sentence = refusal(
        "matchcameras", INVENTORY=inventory, PATH=one_leg_path(crs), PATH_START=TEN_O_CLOCK.isoformat(), SIGHTINGS=seen, OUTPUT="memory:"
    )
    assert "22:00:00" in sentence
    assert (TEN_O_CLOCK + timedelta(seconds=at_s)).isoformat()[11:19] in sentence
    assert "baker" in sentence
    assert f"{speed}" in sentence
    assert "km/h" in sentence


# On foot, a wait, then a scooter


@pytest.fixture(scope="module", params=CRSS)
def two_legs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    crs = request.param
    cameras = [beside("change", 400, crs), beside("end", 2200, crs)]
    return crs, inventory_of(tmp_path_factory.mktemp("two-legs"), cameras, crs)


@pytest.mark.parametrize(
    ("late_s", "window"),
    [
        # On foot 400 m at 5 to 15 km/h: 96 to 288 s; up to 180 s of waiting; 1,800 m at 15 to 45 km/h: 144 to 432 s. At the end after
        # 240 to 900 s. Seen is its last 5.77 m: from 240 − 5.77/12.5 = 239.54 s on.
        (-1, ("22:03", "22:15")),  # 22:03:58.5 … 22:14:59
        (0, ("22:03", "22:15")),  # 22:03:59.5 … 22:15:00
        (1, ("22:04", "22:16")),  # 22:04:00.5 … 22:15:01
    ],
)
def test_on_foot_then_a_wait_then_a_scooter(two_legs: tuple[str, Path], late_s: int, window: tuple[str, str]) -> None:
    crs, inventory = two_legs
    path = legs(
        crs,
        (line(crs, place(0), place(400)), {"speed_min": 5, "speed_max": 15, "wait_max_s": 180}),
        (line(crs, place(400), place(2200)), {"speed_min": 15, "speed_max": 45}),
    )
    rows = found(inventory, PATH=path, PATH_START=(TEN_O_CLOCK + timedelta(seconds=late_s)).isoformat())
    assert minutes(rows["end"]) == [window]
    # At the change from (400 − 5.77) m at 15 km/h = 94.6 s until 288 s + 180 s + 5.77 m at 15 km/h = 469.4 s.
    assert minutes(rows["change"]) == [("22:01", "22:08")]


# Closed loops and several passes


def test_a_closed_loop_is_seen_at_its_start_and_at_its_end(tmp_path: Path) -> None:
    crs = "EPSG:2154"
    x, y = in_crs(crs, place(0))
    inventory = inventory_of(
        tmp_path,
        [{"owner.name": "Ville", "camera.source_id": "home", "camera.label": "home", "camera.kind": "fisheye", "camera.hfov_deg": 360,
          "camera.range_m": 20, "camera.status": "in_service", "camera.x": x, "camera.y": y}],
        crs,
    )  # fmt: skip
    # Around a square of 400 m at exactly 1 m/s: home again after 1,600 s.
    corners = [place(0), place(400), place(400, 400), place(0, 400), place(0)]
    path = legs(crs, (line(crs, *corners), {"speed_min": 3.6, "speed_max": 3.6}))
    rows = found(inventory, PATH=path, PATH_START="2026-11-20T22:00:00")
    # Seen for the first 20 m and the last 20 m: 22:00:00 … 22:00:20, and 22:26:20 … 22:26:40.
    assert minutes(rows["home"]) == [("22:00", "22:01"), ("22:26", "22:27")]
    assert rows["home"]["seen_path_m"] == pytest.approx(40.0, abs=0.1)


def test_there_and_back_are_two_passes(tmp_path: Path) -> None:
    crs = "EPSG:2154"
    inventory = inventory_of(tmp_path, [beside("at 300", 300, crs)], crs)
    path = legs(crs, (line(crs, place(0), place(900), place(0)), {"speed_min": 3.6, "speed_max": 3.6}))
    rows = found(inventory, PATH=path, PATH_START="2026-11-20T22:00:00")
    # 294.2 … 305.8 s out (22:04:54 … 22:05:06), 1494.2 … 1505.8 s back (22:24:54 … 22:25:06).
    assert minutes(rows["at 300"]) == [("22:04", "22:06"), ("22:24", "22:26")]


def test_a_path_is_matched_along_its_line_and_not_at_its_points(tmp_path: Path) -> None:
    crs = "EPSG:2154"
    inventory = inventory_of(tmp_path, [beside("midway", 4000, crs)], crs)
    rows = found(
        inventory, PATH=legs(crs, (line(crs, place(0), place(8000)), {"speed_min": 36, "speed_max": 36})), PATH_START="2026-11-20T22:00:00"
    )
    # 4,000 m at 10 m/s: 399.4 … 400.6 s.
    assert minutes(rows["midway"]) == [("22:06", "22:07")]


# A recorded track


def gpx(path: Path, points: list[tuple[float, datetime]]) -> Path:
    """A track along the street: metres and instant of each point."""
    rows = []
    for along_m, instant in points:
        longitude, latitude = place(along_m)
        rows.append(f'<trkpt lat="{latitude:.9f}" lon="{longitude:.9f}"><time>{instant.isoformat()}</time></trkpt>')
    waypoint = '<wpt lat="0" lon="0"><name>never a path</name></wpt>'
    path.write_text(
        f'<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">{waypoint}'
        f"<trk><trkseg>{''.join(rows)}</trkseg></trk></gpx>",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("crs", CRSS)
def test_a_recorded_track_is_interpolated_and_a_gap_counts_whole(tmp_path: Path, crs: str) -> None:
    inventory = inventory_of(tmp_path, [beside("recorded", 1000, crs), beside("in the gap", 2500, crs), beside("after", 4000, crs)], crs)
    # Every 20 s 100 m up to 2,000 m after 400 s; then nothing for 300 s while 1,000 m pass; then every 20 s 100 m again.
    points = [(100.0 * step, TEN_O_CLOCK + timedelta(seconds=20 * step)) for step in range(21)]
    points += [(3000.0 + 100.0 * step, TEN_O_CLOCK + timedelta(seconds=700 + 20 * step)) for step in range(21)]
    rows = found(inventory, PATH=gpx(tmp_path / "track.gpx", points))
    # 994.2 … 1005.8 m at 5 m/s: 198.8 … 201.2 s.
    assert minutes(rows["recorded"]) == [("22:03", "22:04")]
    # The whole gap: 400 … 700 s, 22:06:40 … 22:11:40.
    assert minutes(rows["in the gap"]) == [("22:06", "22:12")]
    # 3,994.2 … 4,005.8 m: 700 + 198.8 … 700 + 201.2 s, 22:14:58.8 … 22:15:01.2.
    assert minutes(rows["after"]) == [("22:14", "22:16")]
    # With a longest interval of 300 s the gap is none: 2,494.2 … 2,505.8 m at 1000/300 m/s after 400 s: 548.3 … 551.7 s.
    rows = found(inventory, PATH=tmp_path / "track.gpx", TRACK_GAP=300)
    assert minutes(rows["in the gap"]) == [("22:09", "22:10")]


@pytest.mark.parametrize("name", ["waypoints", "layer of waypoints"])
def test_a_gpx_file_is_read_itself_whichever_layer_is_named(tmp_path: Path, name: str) -> None:
    inventory = inventory_of(tmp_path, [beside("recorded", 1000, "EPSG:4326")])
    file = gpx(tmp_path / "track.gpx", [(100.0 * step, TEN_O_CLOCK + timedelta(seconds=20 * step)) for step in range(21)])
    path: Any = f"{file}|layername=waypoints" if name == "waypoints" else QgsVectorLayer(f"{file}|layername=waypoints", "w", "ogr")
    assert minutes(found(inventory, PATH=path)["recorded"]) == [("22:03", "22:04")]


# The hour that exists twice


@pytest.fixture(scope="module")
def corner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One fully recorded camera at the start of the street, footage kept for 10 days."""
    camera = beside("corner", 0, "EPSG:4326", recorder__retention_declared_days=10)
    return inventory_of(tmp_path_factory.mktemp("corner"), [camera])


def at_the_corner() -> QgsVectorLayer:
    return circle_layer(*START, 15)


@pytest.mark.parametrize(
    ("name", "value"), [("START", "2026-10-25T02:30:00"), ("NOW", "2026-10-25T02:30:00"), ("AS_OF", "2026-10-25T02:00:00")]
)
def test_an_instant_that_exists_twice_is_refused_naming_both_readings(corner: Path, name: str, value: str) -> None:
    given = {"START": "2026-10-24T20:00:00", name: value}
    sentence = refusal("matchcameras", INVENTORY=corner, ZONE=at_the_corner(), OUTPUT="memory:", **given)
    assert "+02:00" in sentence
    assert "+01:00" in sentence


def test_an_instant_that_does_not_exist_is_refused_naming_both_readings(corner: Path) -> None:
    sentence = refusal("matchcameras", INVENTORY=corner, ZONE=at_the_corner(), START="2026-03-29T02:30:00", OUTPUT="memory:")
    # Neither reading exists on the clock: 01:30+01:00 and 03:30+02:00 stand beside it.
    assert "+02:00" in sentence
    assert "+01:00" in sentence


def test_a_window_over_the_end_of_summer_time(corner: Path) -> None:
    # Twenty minutes, although the clock says 02:50 and then 02:10.
    rows = found(
        corner, ZONE=at_the_corner(), START="2026-10-25T02:50:00+02:00", END="2026-10-25T02:10:00+01:00", MARGIN=120, NOW="2026-10-25T09:00:00"
    )
    row = rows["corner"]
    assert (row["window_start"], row["window_end"]) == ("2026-10-25T02:48:00+02:00", "2026-10-25T02:12:00+01:00")
    # Ten days of 24 hours after 00:48 UTC, which the clock of November calls 01:48.
    assert row["deadline"] == "2026-11-04T01:48:00+01:00"


def test_a_window_over_the_whole_night(corner: Path) -> None:
    rows = found(corner, ZONE=at_the_corner(), START="2026-10-24T23:00:00", END="2026-10-25T04:00:00", NOW="2026-10-25T09:00:00")
    assert rows["corner"]["windows"] == [["2026-10-24T23:00:00+02:00", "2026-10-25T04:00:00+01:00"]]


def test_another_time_zone_reads_and_writes_in_it(corner: Path) -> None:
    rows = found(corner, ZONE=at_the_corner(), START="2026-10-25T02:30:00", TIME_ZONE="Africa/Dakar", NOW="2026-10-25T09:00:00")
    assert rows["corner"]["window_start"].startswith("2026-10-25T02:30:00")
    assert rows["corner"]["window_start"].endswith(("+00:00", "Z"))


# Retention, deadlines and states

WINDOW_START, WINDOW_END = "2026-11-01T12:00:00+01:00", "2026-11-01T12:10:00+01:00"


@pytest.fixture(scope="module")
def recorders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five recorders with what is known of their retention; the cameras look at the same corner."""
    known: dict[str, dict[str, Any]] = {
        "declared 10": {"recorder__retention_declared_days": 10},
        "declared 10, observed 7": {"recorder__retention_declared_days": 10, "recorder__retention_observed_days": 7},
        "authorised 45": {"recorder__retention_authorised_days": 45},
        "nothing known": {},
        "half a day": {"recorder__retention_observed_days": 0.5},
    }
    cameras = [
        beside(name, 0, "EPSG:4326", owner__name=f"Owner of {name}", recorder__name=f"Recorder {name}", **figures)
        for name, figures in known.items()
    ]
    return inventory_of(tmp_path_factory.mktemp("recorders"), cameras)


def states(inventory: Path, now: str) -> dict[str, dict[str, Any]]:
    return found(inventory, ZONE=at_the_corner(), START=WINDOW_START, END=WINDOW_END, NOW=now)


@pytest.mark.parametrize(
    ("camera", "days", "deadline"),
    [
        ("declared 10", 10.0, "2026-11-11T12:00:00+01:00"),
        ("declared 10, observed 7", 7.0, "2026-11-08T12:00:00+01:00"),
        ("authorised 45", 45.0, "2026-12-16T12:00:00+01:00"),
        ("nothing known", None, "2026-11-04T12:00:00+01:00"),  # the French pack's cautious 3 days; the figure stays unknown
        ("half a day", 0.5, "2026-11-02T00:00:00+01:00"),
    ],
)
def test_the_deadline_reckons_with_the_shortest_known_figure(recorders: Path, camera: str, days: Optional[float], deadline: str) -> None:
    row = states(recorders, WINDOW_END)[camera]
    assert row["deadline"] == deadline
    assert row["retention_days"] == days


@pytest.mark.parametrize(
    ("camera", "now", "state"),
    [
        ("declared 10", "2026-11-08T12:00:00+01:00", "safe"),  # exactly 72 h left
        ("declared 10", "2026-11-08T12:00:01+01:00", "urgent"),  # a second less
        ("declared 10", "2026-11-11T11:59:59+01:00", "urgent"),
        ("declared 10", "2026-11-11T12:00:00+01:00", "possibly_overwritten"),  # the deadline itself
        # Presumed gone only after the legal maximum of 30 days, counted from the end of the window.
        ("declared 10", "2026-12-01T12:09:59+01:00", "possibly_overwritten"),
        ("declared 10", "2026-12-01T12:10:00+01:00", "presumed_overwritten"),
        ("declared 10, observed 7", "2026-11-05T12:00:00+01:00", "safe"),
        ("declared 10, observed 7", "2026-11-08T12:00:00+01:00", "possibly_overwritten"),
        ("declared 10, observed 7", "2026-12-01T12:09:59+01:00", "possibly_overwritten"),
        # A figure above the legal maximum counts: 45 days after the end of the window.
        ("authorised 45", "2026-12-13T12:00:00+01:00", "safe"),
        ("authorised 45", "2026-12-16T12:00:00+01:00", "possibly_overwritten"),
        ("authorised 45", "2026-12-16T12:09:59+01:00", "possibly_overwritten"),
        ("authorised 45", "2026-12-16T12:10:00+01:00", "presumed_overwritten"),
        # Nothing known: 3 days assumed. With exactly 72 h left it is unknown, then urgent as the contract's order has it.
        ("nothing known", "2026-11-01T12:00:00+01:00", "unknown"),
        ("nothing known", "2026-11-04T11:00:00+01:00", "urgent"),
        ("nothing known", "2026-11-04T12:00:00+01:00", "possibly_overwritten"),
        ("nothing known", "2026-12-01T12:09:59+01:00", "possibly_overwritten"),
        ("nothing known", "2026-12-01T12:10:00+01:00", "presumed_overwritten"),
        ("half a day", "2026-11-01T13:00:00+01:00", "urgent"),
        ("half a day", "2026-11-02T00:00:00+01:00", "possibly_overwritten"),
    ],
)
def test_the_state_of_the_footage(recorders: Path, camera: str, now: str, state: str) -> None:
    assert states(recorders, now)[camera]["retention_state"] == state


def test_the_list_is_in_the_order_of_what_is_lost_first(recorders: Path) -> None:
    # On 9 November: possibly gone "half a day" (2 Nov), "nothing known" (4 Nov), "declared 10, observed 7" (8 Nov); urgent "declared 10"; safe
    # "authorised 45".
    order = list(states(recorders, "2026-11-09T00:00:00+01:00"))
    assert order == ["half a day", "nothing known", "declared 10, observed 7", "declared 10", "authorised 45"]
    # Presumed gone stays in the list, and last.
    order = list(states(recorders, "2026-12-05T00:00:00+01:00"))
    assert order[0] == "authorised 45"
    assert len(order) == 5


def test_without_a_time_the_match_is_by_place_alone(recorders: Path) -> None:
    rows = found(recorders, ZONE=at_the_corner())
    assert len(rows) == 5
    for row in rows.values():
        assert [row[name] for name in ("window_start", "window_end", "deadline", "retention_state")] == [None] * 4
        assert row["windows"] == []


# Which cameras count, and how


def test_cameras_that_were_not_there_are_near_misses(tmp_path: Path) -> None:
    def camera(name: str, **more: Any) -> dict[str, Any]:
        return beside(name, 0, "EPSG:4326", **more)

    inventory = inventory_of(
        tmp_path,
        [
            camera("there"),
            camera("planned", camera__status="planned"),
            camera("removed", camera__status="removed"),
            camera("removed later", camera__status="removed", camera__status_since="2026-11-15"),
            camera("not yet", camera__valid_from="2026-11-02"),
            camera("no longer", camera__valid_to="2026-11-01"),
            camera("on the last day", camera__valid_to="2026-11-02"),
            camera("broken, nobody knows since when", camera__status="out_of_service"),
            camera("not recording", owner__name="Live only", recorder__name="Live", recorder__recording="none"),
        ],
    )
    given = {"START": WINDOW_START, "END": WINDOW_END, "NOW": "2026-11-02T08:00:00+01:00"}
    results = run("matchcameras", INVENTORY=inventory, ZONE=at_the_corner(), OUTPUT="memory:", NEAR_MISSES="memory:", **given)
    rows = {row["label"]: row for row in rows_of(results["OUTPUT"])}
    assert set(rows) == {"there", "removed later", "on the last day", "broken, nobody knows since when"}
    assert rows["there"]["certainty"] == "sees"
    assert rows["broken, nobody knows since when"]["certainty"] == "may_see"
    assert "service_unknown" in json.loads(rows["broken, nobody knows since when"]["reasons"])
    misses = {row["label"] for row in rows_of(results["NEAR_MISSES"])}
    assert misses == {"planned", "removed", "not yet", "no longer", "not recording"}


def test_blind_stretches_lie_between_the_views_with_their_times(tmp_path: Path) -> None:
    crs = "EPSG:2154"
    inventory = inventory_of(tmp_path, [beside("at 300", 300, crs), beside("at 600", 600, crs)], crs)
    path = legs(crs, (line(crs, place(0), place(900)), {"speed_min": 18, "speed_max": 36}))
    results = run(
        "matchcameras", INVENTORY=inventory, PATH=path, PATH_START="2026-11-20T22:00:00", CORRIDOR=0.0, OUTPUT="memory:", BLIND_SPOTS="memory:"
    )
    blind = sorted(rows_of(results["BLIND_SPOTS"]), key=lambda row: row["from_m"])
    assert [(round(row["from_m"], 1), round(row["to_m"], 1)) for row in blind] == [(0.0, 294.2), (305.8, 594.2), (605.8, 900.0)]
    # 305.8 m at 10 m/s and 594.2 m at 5 m/s.
    assert blind[1]["earliest"].startswith("2026-11-20T22:00:3")
    assert blind[1]["latest"].startswith(("2026-11-20T22:01:58", "2026-11-20T22:01:59"))
