"""Zones, paths and sightings from features, by the contract's field names."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pyproj import Geod
from qgis.core import QgsFeature, QgsField, QgsFields, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QVariant

from camera_requisition.core.errors import IncidentError, InstantError
from camera_requisition.gis.incident_layers import TimeDefaults, from_gpx, paths, sightings, zones

PARIS = ZoneInfo("Europe/Paris")
DEFAULTS = TimeDefaults(zone=PARIS)


def layer(kind: str, fields: str, rows: list[tuple[str, dict[str, Any]]], crs: str = "EPSG:4326") -> QgsVectorLayer:
    made = QgsVectorLayer(f"{kind}?crs={crs}{fields}", "x", "memory")
    features = []
    for wkt, values in rows:
        feature = QgsFeature(made.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        for name, value in values.items():
            feature[name] = value
        features.append(feature)
    assert made.dataProvider().addFeatures(features)[0]
    return made


def utc(*moment: int) -> float:
    return datetime(*moment, tzinfo=timezone.utc).timestamp()  # type: ignore[misc, arg-type]


ZONE_FIELDS = "&field=start:string&field=end:string&field=radius_m:double&field=hypothesis:string&field=source:string"
PATH_FIELDS = (
    "&field=leg:int&field=hypothesis:string&field=mode:string&field=speed_min:double&field=speed_max:double"
    "&field=wait_max_s:double&field=start:string&field=start_latest:string"
)
SIGHTING_FIELDS = "&field=time_from:string&field=time_to:string&field=hypothesis:string"


def test_a_zone_carries_its_own_times_and_the_defaults_fill_the_rest(qgis_app: Any) -> None:
    square = "POLYGON((2 48, 2.01 48, 2.01 48.01, 2 48.01, 2 48))"
    source = layer("Polygon", ZONE_FIELDS, [(square, {"start": "2026-11-20T23:40:00"}), (square, {"hypothesis": "B"})])
    found = zones(source, TimeDefaults(zone=PARIS, start=utc(2026, 11, 20, 20), end=utc(2026, 11, 20, 23)))
    assert [zone.start for zone in found] == [utc(2026, 11, 20, 22, 40), utc(2026, 11, 20, 20)]
    assert [zone.end for zone in found] == [utc(2026, 11, 20, 23)] * 2
    assert [zone.hypothesis for zone in found] == [None, "B"]


def test_a_point_with_a_radius_is_a_circle_on_the_ellipsoid(qgis_app: Any) -> None:
    (zone,) = zones(layer("Point", ZONE_FIELDS, [("POINT(5.72 45.19)", {"radius_m": 250.0})]), DEFAULTS)
    ring = list(zone.geometry.exterior.coords)[:-1]
    assert len(ring) >= 128
    distances = [Geod(ellps="WGS84").inv(5.72, 45.19, x, y)[2] for x, y in ring]
    assert all(abs(distance - 250.0) < 0.01 for distance in distances)


def test_coordinates_of_a_projected_layer_become_longitude_and_latitude(qgis_app: Any) -> None:
    # Lambert-93 is defined with x_0 = 700 km, y_0 = 6,600 km at 3° E, 46.5° N
    square = "POLYGON((700000 6600000, 700100 6600000, 700100 6600100, 700000 6600100, 700000 6600000))"
    (zone,) = zones(layer("Polygon", ZONE_FIELDS, [(square, {})], "EPSG:2154"), DEFAULTS)
    assert zone.geometry.exterior.coords[0] == pytest.approx((3.0, 46.5), abs=1e-9)


@pytest.mark.parametrize(
    ("kind", "wkt", "values", "code"),
    [
        ("Point", "POINT(2 48)", {}, "zone_point_without_radius"),
        ("LineString", "LINESTRING(2 48, 3 48)", {}, "zone_is_a_line"),
        ("Polygon", "POLYGON EMPTY", {}, "zone_empty"),
    ],
)
def test_what_is_no_zone_is_refused(qgis_app: Any, kind: str, wkt: str, values: dict[str, Any], code: str) -> None:
    with pytest.raises(IncidentError) as caught:
        zones(layer(kind, ZONE_FIELDS, [(wkt, values)]), DEFAULTS)
    assert caught.value.code == code


def test_legs_of_one_hypothesis_are_one_path_in_their_order(qgis_app: Any) -> None:
    second = ("LINESTRING(2.01 48, 2.02 48)", {"leg": 2, "mode": "scooter", "speed_min": 15.0, "speed_max": 45.0})
    first = ("LINESTRING(2 48, 2.01 48)", {"leg": 1, "speed_min": 5.0, "speed_max": 15.0, "wait_max_s": 180.0})
    (path,) = paths(layer("LineString", PATH_FIELDS, [second, first]), DEFAULTS)
    assert [leg.line[0][0] for leg in path.legs] == [2.0, 2.01]
    assert path.legs[0].speed_min == pytest.approx(5 / 3.6)
    assert path.legs[1].speed_max == pytest.approx(12.5)
    assert path.legs[0].wait_max_s == 180.0


def test_other_hypotheses_are_other_paths(qgis_app: Any) -> None:
    rows = [("LINESTRING(2 48, 2.01 48)", {"leg": 1, "hypothesis": name}) for name in ("A", "B")]
    assert [path.hypothesis for path in paths(layer("LineString", PATH_FIELDS, rows), DEFAULTS)] == ["A", "B"]


def test_lines_without_order_are_chained_where_they_meet(qgis_app: Any) -> None:
    rows = [("LINESTRING(2 48, 2.01 48)", {}), ("LINESTRING(2.01 48, 2.02 48)", {}), ("LINESTRING(3 48, 3.01 48)", {})]
    assert [len(path.legs) for path in paths(layer("LineString", PATH_FIELDS, rows), DEFAULTS)] == [2, 1]


def test_the_start_parameters_hold_for_a_path_without_its_own(qgis_app: Any) -> None:
    defaults = TimeDefaults(zone=PARIS, path_start=100.0, path_start_latest=200.0)
    rows = [
        ("LINESTRING(2 48, 2.01 48)", {"hypothesis": "A"}),
        ("LINESTRING(2 48, 2.01 48)", {"hypothesis": "B", "start": "1970-01-01T00:10:00Z"}),
    ]
    found = paths(layer("LineString", PATH_FIELDS, rows), defaults)
    assert (found[0].legs[0].start, found[0].legs[0].start_latest) == (100.0, 200.0)
    assert found[1].legs[0].start == 600.0


def test_speed_parameters_hold_where_a_leg_says_nothing(qgis_app: Any) -> None:
    defaults = TimeDefaults(zone=PARIS, speed_min_kmh=3.6, speed_max_kmh=36.0)
    (path,) = paths(layer("LineString", PATH_FIELDS, [("LINESTRING(2 48, 2.01 48)", {"speed_max": 18.0})]), defaults)
    assert (path.legs[0].speed_min, path.legs[0].speed_max) == (pytest.approx(1.0), pytest.approx(5.0))


def test_a_text_where_a_number_belongs_is_named(qgis_app: Any) -> None:
    source = layer("LineString", "&field=leg:string", [("LINESTRING(2 48, 2.01 48)", {"leg": "first"})])
    with pytest.raises(IncidentError) as caught:
        paths(source, DEFAULTS)
    assert (caught.value.code, caught.value.values["field"]) == ("number_expected", "leg")


def test_a_sighting_with_one_time_means_that_instant(qgis_app: Any) -> None:
    (seen,) = sightings(layer("Point", SIGHTING_FIELDS, [("POINT(2 48)", {"time_from": "2026-11-20T23:45:00"})]), DEFAULTS)
    assert (seen.time_from, seen.time_to) == (utc(2026, 11, 20, 22, 45),) * 2


def test_the_hour_that_exists_twice_is_not_guessed(qgis_app: Any) -> None:
    with pytest.raises(InstantError):
        sightings(layer("Point", SIGHTING_FIELDS, [("POINT(2 48)", {"time_from": "2026-10-25T02:30:00"})]), DEFAULTS)


def test_a_sighting_without_time_or_with_exchanged_times_is_refused(qgis_app: Any) -> None:
    for values, code in (
        ({}, "sighting_without_time"),
        ({"time_from": "2026-11-20T23:45:00", "time_to": "2026-11-20T23:44:00"}, "end_before_start"),
    ):
        with pytest.raises(IncidentError) as caught:
            sightings(layer("Point", SIGHTING_FIELDS, [("POINT(2 48)", values)]), DEFAULTS)
        assert caught.value.code == code


def test_a_gpx_with_times_is_a_track_and_one_without_a_path(shared_data: Any) -> None:
    drawn, tracks, warnings = from_gpx(shared_data / "gpx_gpxpy" / "Mojstrovka.gpx", DEFAULTS)
    assert (len(drawn), len(tracks), len(tracks[0].segments[0].instants), warnings) == (0, 1, 184, [])
    drawn, tracks, _ = from_gpx(shared_data / "gpx_gpxpy" / "route.gpx", DEFAULTS)
    assert (len(drawn), tracks) == (1, [])


@pytest.mark.parametrize(
    ("kind", "taken"),
    [("utc", utc(2026, 10, 24, 14)), ("offset", utc(2026, 10, 24, 19)), ("clock only", None)],
)
def test_a_date_time_counts_only_with_its_offset(qgis_app: Any, kind: str, taken: float | None) -> None:
    moment = QDateTime(QDate(2026, 10, 24), QTime(14, 0))
    if kind == "utc":
        moment.setTimeSpec(Qt.TimeSpec.UTC)
    if kind == "offset":
        moment.setOffsetFromUtc(-5 * 3600)
    fields = QgsFields()
    fields.append(QgsField("time_from", QVariant.DateTime))
    feature = QgsFeature(fields)
    feature.setGeometry(QgsGeometry.fromWkt("POINT(2 48)"))
    feature["time_from"] = moment
    source = layer("Point", SIGHTING_FIELDS, [])
    source.getFeatures = lambda: [feature]  # type: ignore[method-assign]
    if taken is None:
        with pytest.raises(InstantError) as caught:
            sightings(source, DEFAULTS)
        assert caught.value.values["field"] == "time_from"
    else:
        assert sightings(source, DEFAULTS)[0].time_from == taken


def test_parts_of_one_feature_are_one_path_and_a_gap_between_them_a_mistake(qgis_app: Any) -> None:
    (path,) = paths(layer("MultiLineString", PATH_FIELDS, [("MULTILINESTRING((2 48, 2.01 48), (2.01 48, 2.02 48))", {})]), DEFAULTS)
    assert len(path.legs) == 2
    # a hundredth of a degree of longitude is 746 m at 48 degrees north
    with pytest.raises(IncidentError):
        paths(layer("MultiLineString", PATH_FIELDS, [("MULTILINESTRING((2 48, 2.01 48), (2.02 48, 2.03 48))", {})]), DEFAULTS)
