"""GPX files are read whole: tracks with times, drawn tracks and routes, never waypoints."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest

from camera_requisition.core.errors import IncidentError
from camera_requisition.gis.gpx import gpx_file, read_gpx

HEAD = '<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">'


def write(folder: Path, body: str) -> Path:
    path = folder / "flight.gpx"
    path.write_text(f"{HEAD}{body}</gpx>", encoding="utf-8")
    return path


def point(lon: float, lat: float, time: str = "") -> str:
    return f'<trkpt lat="{lat}" lon="{lon}">{f"<time>{time}</time>" if time else ""}</trkpt>'


def seconds(*moment: int) -> float:
    return datetime(*moment, tzinfo=timezone.utc).timestamp()  # type: ignore[misc, arg-type]


def test_points_with_times_are_a_recorded_track_in_utc(tmp_path: Path) -> None:
    first, second = point(-1.55, 47.21, "2026-11-20T22:40:00Z"), point(-1.54, 47.22, "2026-11-20T23:41:00.25+01:00")
    content = read_gpx(write(tmp_path, f"<trk><trkseg>{first}{second}</trkseg></trk>"))
    assert content.timed == [
        [(-1.55, 47.21, seconds(2026, 11, 20, 22, 40)), (-1.54, 47.22, seconds(2026, 11, 20, 22, 41) + 0.25)],
    ]
    assert content.lines == []


def test_each_segment_stands_on_its_own_and_empty_ones_are_passed_over(tmp_path: Path) -> None:
    timed = "".join(point(x, 47.0, f"2026-11-20T22:4{x}:00Z") for x in (0, 1))
    body = f"<trk><trkseg>{timed}</trkseg><trkseg></trkseg><trkseg>{point(5, 47)}{point(6, 47)}</trkseg></trk>"
    content = read_gpx(write(tmp_path, body))
    assert [len(segment) for segment in content.timed] == [2]
    assert content.lines == [[(5.0, 47.0), (6.0, 47.0)]]


def test_points_without_time_inside_a_timed_segment_are_counted(tmp_path: Path) -> None:
    body = point(0, 47, "2026-11-20T22:40:00Z") + point(1, 47) + point(2, 47, "2026-11-20T22:42:00Z")
    content = read_gpx(write(tmp_path, f"<trk><trkseg>{body}</trkseg></trk>"))
    assert content.left_out == 1


def test_a_route_is_a_drawn_path(tmp_path: Path) -> None:
    body = '<rte><rtept lat="47" lon="1"/><rtept lat="47" lon="1"/><rtept lat="48" lon="1"/></rte>'
    assert read_gpx(write(tmp_path, body)).lines == [[(1.0, 47.0), (1.0, 48.0)]]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('<wpt lat="47" lon="1"/><wpt lat="48" lon="1"/>', "gpx_without_track"),
        ("<trk><trkseg><trkpt", "gpx_unreadable"),
        ('<trk><trkseg><trkpt lat="99" lon="1"/></trkseg></trk>', "gpx_unreadable"),
        ('<trk><trkseg><trkpt lat="x" lon="1"/></trkseg></trk>', "gpx_unreadable"),
        (f"<trk><trkseg>{point(1, 47)}</trkseg></trk>", "gpx_without_track"),
    ],
    ids=["waypoints only", "cut off", "latitude out of range", "not a number", "one point"],
)
def test_what_cannot_be_a_path_is_refused(tmp_path: Path, body: str, code: str) -> None:
    with pytest.raises(IncidentError) as caught:
        read_gpx(write(tmp_path, body))
    assert caught.value.code == code


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IncidentError) as caught:
        read_gpx(tmp_path / "none.gpx")
    assert caught.value.code == "gpx_unreadable"


def test_entities_are_not_expanded_without_end(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gpx"
    layers = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    path.write_text(
        f'<!DOCTYPE gpx [<!ENTITY e0 "x">{layers}]><gpx><trk><trkseg><trkpt lat="1" lon="1"><time>&e9;</time></trkpt></trkseg></trk></gpx>',
        encoding="utf-8",
    )
    with pytest.raises(IncidentError):
        read_gpx(path)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("/a/b.gpx", "/a/b.gpx"),
        ("/a/b.GPX|layername=tracks", "/a/b.GPX"),
        ("file:///a/b%20c.gpx?type=track", "/a/b c.gpx"),
        ("/a/b.gpkg|layername=x.gpx", None),
        ("", None),
    ],
)
def test_a_gpx_file_is_known_by_path_or_by_any_of_its_layers(source: str, expected: str | None) -> None:
    assert gpx_file(source) == (Path(expected) if expected else None)


def test_real_files_keep_every_point(shared_data: Path) -> None:
    folder = shared_data / "gpx_gpxpy"
    # points per file as counted by grep for <trkpt and <rtept
    assert len(read_gpx(folder / "Mojstrovka.gpx").timed[0]) == 184
    assert len(read_gpx(folder / "route.gpx").lines[0]) == 55
    assert [len(segment) for segment in read_gpx(folder / "track-with-empty-segment.gpx").timed] == [9]
    with pytest.raises(IncidentError):
        read_gpx(folder / "unicode.gpx")
