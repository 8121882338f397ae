"""The plugin's functions in QGIS's expressions: right on the ground, NULL for NULL, a sentence for what can't be reckoned with."""

from __future__ import annotations

import math
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from pyproj import Geod
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from camera_requisition.gis.compat import plain
from camera_requisition.gis.expressions.registration import ExpressionFunctions

NAMES = ("view_cone", "footage_deadline", "footage_state", "parse_heading")
NANTES = "make_point(355000, 6689000)"


@pytest.fixture(autouse=True)
def functions(qgis_app):
    registered = ExpressionFunctions()
    registered.register()
    yield registered
    registered.unregister()


def value_of(text: str, layer: QgsVectorLayer | None = None):
    """Value of an expression, which has to come without an error."""
    found, problem = evaluated(text, layer)
    assert problem == ""
    return found


def evaluated(text: str, layer: QgsVectorLayer | None = None) -> tuple:
    context = QgsExpressionContext()
    if layer is not None:
        context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    found = plain(expression.evaluate(context))
    return found, expression.evalErrorString()


def lambert_layer() -> QgsVectorLayer:
    return QgsVectorLayer("Point?crs=EPSG:2154", "cameras", "memory")


def area_m2(geometry: QgsGeometry, crs: str) -> float:
    area = QgsDistanceArea()
    area.setSourceCrs(QgsCoordinateReferenceSystem(crs), QgsProject.instance().transformContext())
    area.setEllipsoid("WGS84")
    return area.measureArea(geometry)


# view_cone


@pytest.mark.parametrize(
    ("crs", "point"),
    [("EPSG:2154", NANTES), ("EPSG:4326", "make_point(-1.55, 47.21)"), ("EPSG:3857", "make_point(-172545, 5975000)")],
    ids=["Lambert-93", "longitude and latitude", "Web Mercator"],
)
def test_a_cone_is_as_large_on_the_ground_as_its_angle_and_range_say_in_any_reference_system(crs, point):
    # 80² · π · 109 / 360 = 6,087.7 m²; chords of 2.5° hold 99.97 % of it. QGIS measures.
    cone = value_of(f"view_cone({point}, 90, 109, 80, crs:='{crs}')")
    assert area_m2(cone, crs) == pytest.approx(6087.7, rel=5e-4)


def test_the_layer_says_the_reference_system_and_the_heading_is_a_true_one():
    cone = value_of(f"view_cone({NANTES}, 0, 20, 100)", lambert_layer())
    tip = max((vertex for vertex in cone.vertices()), key=lambda vertex: vertex.y())
    # Grid north turns away from true north by (longitude − 3°) · 0.7256 in Lambert-93: at 1.56° W by 3.3°, to the east.
    longitude, latitude = -1.5591, 47.2119
    east = sum(vertex.x() for vertex in list(cone.vertices())[:-1] if vertex.distance(355000, 6689000) > 99) / 9 - 355000
    north = sum(vertex.y() for vertex in list(cone.vertices())[:-1] if vertex.distance(355000, 6689000) > 99) / 9 - 6689000
    assert math.degrees(math.atan2(east, north)) == pytest.approx((3 - longitude) * 0.7256, abs=0.05)
    assert tip.y() > 6689090
    assert latitude > 47


def test_an_edge_lies_at_its_bearing_and_range():
    cone = value_of("view_cone(make_point(5.72, 45.18), 350, 40, 60, crs:='EPSG:4326')")
    geod = Geod(ellps="WGS84")
    ends = [geod.inv(5.72, 45.18, vertex.x(), vertex.y()) for vertex in cone.vertices()]
    outer = [(bearing % 360.0, distance) for bearing, _, distance in ends if distance > 1.0]
    assert {round(distance, 3) for _, distance in outer} == {60.0}
    assert any(bearing == pytest.approx(330.0, abs=1e-3) for bearing, _ in outer)
    assert any(bearing == pytest.approx(10.0, abs=1e-3) for bearing, _ in outer)


def test_a_disc_needs_no_heading_and_its_near_distance_is_a_hole():
    ring = value_of(f"view_cone({NANTES}, NULL, 360, 40, 10, 'EPSG:2154')")
    assert area_m2(ring, "EPSG:2154") == pytest.approx(math.pi * (40**2 - 10**2), rel=5e-4)
    assert not ring.contains(QgsPointXY(355000, 6689000))


@pytest.mark.parametrize("values", ["NULL, 90, 60, 50", f"{NANTES}, NULL, 60, 50", f"{NANTES}, 90, NULL, 50", f"{NANTES}, 90, 60, NULL"])
def test_null_gives_null(values):
    assert value_of(f"view_cone({values}, crs:='EPSG:2154')") is None


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (f"view_cone({NANTES}, 400, 60, 50, crs:='EPSG:2154')", "A heading lies between 0 and 360"),
        (f"view_cone({NANTES}, 'north', 60, 50, crs:='EPSG:2154')", "“heading_deg” has to be a number; “north” is none"),
        (f"view_cone({NANTES}, 90, 0, 50, crs:='EPSG:2154')", "field of view is more than 0"),
        (f"view_cone({NANTES}, 90, 361, 50, crs:='EPSG:2154')", "at most 360 degrees"),
        (f"view_cone({NANTES}, 90, 60, -1, crs:='EPSG:2154')", "The range is given in metres"),
        (f"view_cone({NANTES}, 90, 60, 50, 50, 'EPSG:2154')", "between 0 and the range (50 m)"),
        (f"view_cone({NANTES}, 90, 60, 50, crs:='EPSG:99')", "“EPSG:99” is no reference system"),
        (f"view_cone({NANTES}, 90, 60, 50)", "No layer says in which reference system"),
        ("view_cone(make_point(-1.55, 47.21), 90, 60, 50, crs:='EPSG:2154')", "cannot lie in the reference system EPSG:2154"),
        ("view_cone(make_line(make_point(0, 0), make_point(1, 1)), 90, 60, 50, crs:='EPSG:2154')", "one point, not LineString"),
        ("view_cone('here', 90, 60, 50, crs:='EPSG:2154')", "one point, not here"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_in_words(call, said):
    found, problem = evaluated(call)
    assert found is None
    assert said in problem
    assert problem.startswith("view_cone: ")


def test_cones_are_drawn_on_other_threads_too():
    with ThreadPoolExecutor(max_workers=4) as pool:
        cones = list(pool.map(lambda heading: value_of(f"view_cone({NANTES}, {heading}, 90, 50, crs:='EPSG:2154')"), range(40)))
    areas = [area_m2(cone, "EPSG:2154") for cone in cones]
    assert areas == pytest.approx([math.pi * 50**2 / 4] * 40, rel=5e-4)


def test_a_layer_is_computed_feature_by_feature():
    layer = QgsVectorLayer("Point?crs=EPSG:2154&field=heading:double&field=hfov:double&field=reach:double", "cameras", "memory")
    rows = [(355000.0, 45.0, 90.0, 30.0), (355100.0, None, 90.0, 30.0), (355200.0, 45.0, 60.0, 10.0)]
    for x, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, 6689000.0)))
        feature.setAttributes(values)
        layer.dataProvider().addFeature(feature)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    expression = QgsExpression('view_cone($geometry, "heading", "hfov", "reach")')
    expression.prepare(context)
    found = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        found.append(plain(expression.evaluate(context)))
    assert expression.evalErrorString() == ""
    assert found[1] is None
    assert area_m2(found[0], "EPSG:2154") == pytest.approx(math.pi * 30**2 / 4, rel=5e-4)
    assert area_m2(found[2], "EPSG:2154") == pytest.approx(math.pi * 10**2 / 6, rel=5e-4)


# footage


@pytest.mark.parametrize(
    ("call", "deadline"),
    [
        ("footage_deadline('2026-10-24T22:00:00+02:00', 7)", "2026-10-31T22:00:00+02:00"),
        ("footage_deadline('2026-10-24T22:00:00', 7, time_zone:='Europe/Paris')", "2026-10-31T21:00:00+01:00"),
        ("footage_deadline('2026-10-24T20:00:00Z', 0.5, time_zone:='Europe/Paris')", "2026-10-25T09:00:00+01:00"),
        ("footage_deadline(to_datetime('2026-10-24T22:00:00'), 1, time_zone:='Europe/Paris')", "2026-10-25T21:00:00+01:00"),
        ("footage_deadline('2026-01-01T00:00:00Z', array(30, NULL, 5))", "2026-01-06T00:00:00+00:00"),
        ("footage_deadline('2026-01-01T00:00:00Z', NULL, 3)", "2026-01-04T00:00:00+00:00"),
        ("footage_deadline('2026-01-01T00:00:00Z', 9, 3)", "2026-01-10T00:00:00+00:00"),
        ("footage_deadline('2026-01-01T00:00:00Z', NULL)", None),
        ("footage_deadline(NULL, 7)", None),
    ],
)
def test_the_deadline_is_the_beginning_plus_the_shortest_figure(call, deadline):
    assert value_of(call) == deadline


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("footage_deadline('2026-10-24T22:00:00', 7)", "has no offset from UTC"),
        ("footage_deadline('2026-10-25T02:30:00', 7, time_zone:='Europe/Paris')", "exists twice in Europe/Paris"),
        ("footage_deadline('yesterday', 7)", "“yesterday” is not a date and time"),
        ("footage_deadline(to_date('2026-10-24'), 7)", "“2026-10-24” is not a date and time"),
        ("footage_deadline('2026-10-24T22:00:00Z', -7)", "number of days from 0 on"),
        ("footage_deadline('2026-10-24T22:00:00Z', 'a week')", "“retention_days” has to be a number"),
        ("footage_deadline('2026-10-24T22:00:00Z', 7, time_zone:='Paris')", "Paris"),
        ("footage_state('2026-10-24T22:00:00Z', '2026-10-24T21:00:00Z', 7)", "before it begins"),
    ],
)
def test_a_time_or_figure_that_cannot_be_used_is_told_in_words(call, said):
    found, problem = evaluated(call)
    assert found is None
    assert said in problem


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-10-28T21:59:59Z", "safe"),  # 72 hours and a second before the deadline
        ("2026-10-28T22:00:01Z", "urgent"),
        ("2026-10-31T22:00:00Z", "possibly_overwritten"),
        ("2026-11-23T22:29:59Z", "possibly_overwritten"),
        ("2026-11-23T22:30:00Z", "presumed_overwritten"),  # 30 days, the legal maximum, after the end
    ],
)
def test_the_state_follows_the_deadline_and_the_longest_figure(now, state):
    window = "'2026-10-24T22:00:00Z', '2026-10-24T22:30:00Z'"
    assert value_of(f"footage_state({window}, array(7, 15), legal_maximum_days:=30, at:='{now}')") == state


def test_without_a_legal_maximum_the_longest_figure_counts_alone():
    window = "'2026-10-24T22:00:00Z', '2026-10-24T22:30:00Z'"
    states = [value_of(f"footage_state({window}, array(7, 15), at:='2026-11-08T22:{minute}:00Z')") for minute in (29, 30)]
    assert states == ["possibly_overwritten", "presumed_overwritten"]


def test_without_a_known_figure_the_state_is_unknown_and_without_a_cautious_one_it_is_null():
    window = "'2026-10-24T22:00:00Z', '2026-10-24T22:30:00Z'"
    assert value_of(f"footage_state({window}, NULL, 10, at:='2026-10-25T00:00:00Z')") == "unknown"
    assert value_of(f"footage_state({window}, NULL, at:='2026-10-25T00:00:00Z')") is None


def test_without_a_moment_the_clock_counts():
    assert value_of("footage_state('2001-01-01T00:00:00Z', '2001-01-01T01:00:00Z', 7)") == "presumed_overwritten"
    assert value_of("footage_state('2999-01-01T00:00:00Z', '2999-01-01T01:00:00Z', 7)") == "safe"


# parse_heading


@pytest.mark.parametrize(
    ("call", "heading"),
    [
        ("parse_heading('NNO')", 337.5),
        ("parse_heading('12,5°')", 12.5),
        ("parse_heading(-90)", 270.0),
        ("parse_heading('350-10')", 0.0),
        ("parse_heading('90;180', 2)", 180.0),
        ("parse_heading('90;180', 3)", None),
        ("parse_heading('SB')", None),
        ("parse_heading('somewhere')", None),
        ("parse_heading(NULL)", None),
    ],
)
def test_a_heading_is_read_as_by_an_import(call, heading):
    assert value_of(call) == heading


def test_a_place_in_a_list_is_a_whole_number():
    assert "whole number from 1 on" in evaluated("parse_heading('90;180', 0)")[1]


# coming and going


def test_the_builder_shows_the_functions_in_a_group_of_their_own_with_help():
    for name in NAMES:
        function = QgsExpression.Functions()[QgsExpression.functionIndex(name)]
        assert function.group() == "Camera Requisition"
        for parameter in function.parameters():
            assert f"<td class='argument'>{parameter.name()}</td>" in function.helpText()


def test_functions_go_with_the_plugin_and_those_of_others_stay(functions):
    second = ExpressionFunctions()
    second.register()
    second.unregister()
    assert all(QgsExpression.isFunctionName(name) for name in NAMES)
    functions.unregister()
    assert not any(QgsExpression.isFunctionName(name) for name in NAMES)
    functions.register()
    assert value_of("parse_heading('E')") == 90.0


def test_no_computing_library_is_loaded_before_the_first_cone():
    code = (
        "import sys; from qgis.core import QgsApplication, QgsExpression; application = QgsApplication([], False); there = set(sys.modules);"
        "from camera_requisition.gis.expressions.registration import ExpressionFunctions; kept = ExpressionFunctions(); kept.register();"
        "print(QgsExpression(\"parse_heading('N')\").evaluate(), sorted({'numpy', 'shapely', 'pyproj'} & (set(sys.modules) - there)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert found.stdout.strip() == "0.0 []", found.stdout + found.stderr


def test_a_missing_library_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "shapely", None)
    found, problem = evaluated(f"view_cone({NANTES}, 90, 60, 50, crs:='EPSG:2154')")
    assert found is None
    assert "shapely" in problem
