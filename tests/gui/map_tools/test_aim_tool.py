"""Aiming with the mouse, on memory layers: what a drag means on the ground, what is written, and what can be undone."""

from __future__ import annotations

import pytest
from pyproj import Geod, Transformer
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent

from camera_requisition.core.errors import InventoryError, InventoryReadOnly
from camera_requisition.core.sight.aiming import Handle
from camera_requisition.core.sight.facades import nearest_facade
from camera_requisition.gis.compat import plain
from camera_requisition.gui.aiming_layer import AimedLayer
from camera_requisition.gui.aiming_session import AimingSession
from camera_requisition.gui.map_tools.aim_tool import AimTool
from camera_requisition.gui.on_map.aim_picture import AimPicture
from tests.gui import town
from tests.gui.conftest import process_events
from tests.gui.map_tools.mouse import click, drag, event, key

GEOD = Geod(ellps="WGS84")
PLACE = Transformer.from_crs(town.CRS, "EPSG:4326", always_xy=True).transform(town.X, town.Y)
FIELDS = (
    "camera_id:string channel:string label:string address:string recorder_id:string kind:string heading_deg:double hfov_deg:double "
    "range_m:double near_m:double focal_mm:double sensor_mm:double position_source:string view_source:string view_image:string "
    "edited_by:string edited_at:string edited_with:string"
)
PROJECTS = pytest.mark.parametrize("crs", ["EPSG:2154", "EPSG:3857", "EPSG:4326"])
FIGURES = ("heading_deg", "hfov_deg", "near_m", "range_m")


def memory_layer(*rows, crs=town.CRS):
    """Cameras in memory: each row is (x, y, values)."""
    fields = "&".join(f"field={field}" for field in FIELDS.split())
    layer = QgsVectorLayer(f"Point?crs={crs}&{fields}", "cameras", "memory")
    for x, y, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        for name, value in values.items():
            feature[name] = value
        layer.dataProvider().addFeatures([feature])
    return layer


class Bench:
    """Tool, session and picture over one layer; registry and handler in one, as the desk is."""

    def __init__(self, canvas, layer) -> None:
        self.canvas, self.layer = canvas, layer
        self.target = AimedLayer(layer)
        self.session = AimingSession()
        self.picture = AimPicture(canvas, self.session)
        self.refused, self.errors, self.left = [], [], 0
        self.footprints = []
        self.tool = AimTool(canvas, self.session, self.picture, self, self, self.leave)
        canvas.setMapTool(self.tool)

    def heads_near(self, place, reach):
        return self.target.heads_near(self.canvas, place, reach)

    def facade_near(self, place):
        x, y = to_lonlat(self.canvas, place)
        return nearest_facade(x, y, self.footprints, town.CRS)

    def may_aim(self):
        try:
            self.target.check_editable()
        except InventoryReadOnly as error:
            self.errors.append(error)
            return False
        return True

    def confirm(self):
        try:
            self.target.write_heads(self.session.changed_heads)
        except (InventoryError, InventoryReadOnly) as error:
            self.errors.append(error)
        else:
            self.session.clear()

    def aiming_refused(self, code):
        self.refused.append(code)

    def aiming_failed(self, error):
        self.errors.append(error)

    def leave(self):
        self.left += 1

    # for the tests

    def on_map(self, lonlat):
        return Transformer.from_crs("EPSG:4326", self.canvas.mapSettings().destinationCrs().authid(), always_xy=True).transform(*lonlat)

    def there(self, bearing, distance, start=PLACE):
        """The place of the map at a true bearing and distance."""
        return self.on_map(GEOD.fwd(*start, bearing, distance)[:2])

    def handle(self, handle):
        place = self.picture.places()[handle]
        return place.x(), place.y()

    def measured(self, place, start=PLACE):
        """True bearing and distance of the pixel that the mouse was on."""
        pixel = event(self.canvas, place).mapPoint()
        azimuth, _, distance = GEOD.inv(*start, *to_lonlat(self.canvas, pixel))
        return azimuth % 360.0, distance

    def feature(self, camera_id="CAM-1"):
        return next(feature for feature in self.layer.getFeatures() if feature["camera_id"] == camera_id)

    def figures(self, camera_id="CAM-1"):
        return {name: self.feature(camera_id)[name] for name in FIGURES}

    def close(self):
        self.tool.close_down()
        self.tool.deleteLater()
        self.picture.close_down()
        process_events()


def to_lonlat(canvas, point):
    return Transformer.from_crs(canvas.mapSettings().destinationCrs().authid(), "EPSG:4326", always_xy=True).transform(point.x(), point.y())


def show(canvas, crs, metres=120.0):
    """Show about `metres` on each side of the place, in `crs`."""
    to_map = Transformer.from_crs("EPSG:4326", crs, always_xy=True)
    corners = [to_map.transform(*GEOD.fwd(*PLACE, bearing, metres * 2**0.5)[:2]) for bearing in (225.0, 45.0)]
    # A canvas that isn't shown keeps the 98 by 28 pixels that it began with.
    canvas.viewport().resize(500, 500)
    QCoreApplication.sendEvent(canvas.viewport(), QResizeEvent(QSize(500, 500), QSize(98, 28)))
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setExtent(QgsRectangle(*corners[0], *corners[1]))


@pytest.fixture
def bench(canvas):
    """`bench(layer, crs="EPSG:2154")` gives a bench; `show` has been called."""
    made = []

    def make(layer, crs=town.CRS):
        show(canvas, crs)
        made.append(Bench(canvas, layer))
        return made[-1]

    yield make
    for one in made:
        one.close()


AIMED = {"camera_id": "CAM-1", "kind": "fixed", "heading_deg": 100.0, "hfov_deg": 60.0, "near_m": 20.0, "range_m": 80.0}
BARE = {"camera_id": "CAM-1", "kind": "fixed"}


@PROJECTS
@pytest.mark.parametrize(
    ("handle", "bearing", "distance", "expected"),
    [
        (Handle.HEADING, 215.0, 60.0, lambda bearing, distance: {"heading_deg": bearing}),
        (Handle.FAR, 130.0, 100.0, lambda bearing, distance: {"range_m": distance}),
        (Handle.NEAR, 100.0, 45.0, lambda bearing, distance: {"near_m": distance}),
        (Handle.RIGHT, 150.0, 70.0, lambda bearing, distance: {"hfov_deg": 2 * (bearing - 100.0)}),
        (Handle.LEFT, 85.0, 70.0, lambda bearing, distance: {"hfov_deg": 2 * (100.0 - bearing)}),
    ],
    ids=["heading", "far", "near", "right side", "left side"],
)
def test_dragging_a_handle_gives_the_true_bearing_and_distance_in_any_project(bench, crs, handle, bearing, distance, expected):
    made = bench(memory_layer((town.X, town.Y, AIMED)), crs)
    click(made.tool, made.on_map(PLACE))
    goal = made.there(bearing, distance)
    drag(made.tool, made.handle(handle), goal)
    key(made.tool, Qt.Key.Key_Return)
    wanted = expected(*made.measured(goal))
    # The mouse is on a pixel of half a metre at most, the figures are rounded to a tenth.
    assert made.figures() == pytest.approx({**{name: AIMED[name] for name in FIGURES}, **wanted}, abs=0.11)
    assert made.measured(goal) == pytest.approx((bearing, distance), abs=0.9)
    assert made.feature()["view_source"] == "surveyed"
    assert plain(made.feature()["position_source"]) is None


@PROJECTS
def test_the_preview_is_the_cone_on_the_ellipsoid(bench, crs):
    made = bench(memory_layer((town.X, town.Y, AIMED)), crs)
    click(made.tool, made.on_map(PLACE))
    shown = made.picture.shown()
    assert shown["possible"].isNull()  # nothing is assumed: both extents are one
    corners = []
    for vertex in shown["sure"].vertices():
        azimuth, _, distance = GEOD.inv(*PLACE, *to_lonlat(made.canvas, QgsPointXY(vertex)))
        corners.append((azimuth % 360.0, distance))
    assert min(bearing for bearing, _ in corners) == pytest.approx(70.0, abs=0.01)
    assert max(bearing for bearing, _ in corners) == pytest.approx(130.0, abs=0.01)
    assert {round(distance, 1) for _, distance in corners} == {20.0, 80.0}


@PROJECTS
def test_a_dragged_position_is_written_where_the_mouse_was(bench, crs):
    made = bench(memory_layer((town.X, town.Y, AIMED)), crs)
    click(made.tool, made.on_map(PLACE))
    goal = made.there(45.0, 50.0)
    drag(made.tool, made.handle(Handle.POSITION), goal)
    key(made.tool, Qt.Key.Key_Return)
    point = made.feature().geometry().asPoint()
    x, y = Transformer.from_crs("EPSG:4326", town.CRS, always_xy=True).transform(*to_lonlat(made.canvas, event(made.canvas, goal).mapPoint()))
    assert (point.x(), point.y()) == pytest.approx((x, y), abs=0.01)
    assert made.figures() == {name: AIMED[name] for name in FIGURES}
    assert (made.feature()["position_source"], plain(made.feature()["view_source"])) == ("hand", None)


def test_nothing_is_written_before_it_is_confirmed(bench):
    made = bench(memory_layer((town.X, town.Y, AIMED)))
    click(made.tool, (town.X, town.Y))
    drag(made.tool, made.handle(Handle.HEADING), made.there(10.0, 50.0))
    assert made.figures()["heading_deg"] == 100.0
    assert not made.layer.isEditable()
    click(made.tool, (town.X + 100, town.Y + 100), Qt.MouseButton.RightButton)
    assert made.figures()["heading_deg"] == pytest.approx(10.0, abs=1.0)


def test_a_whole_aiming_is_one_step_and_undoing_it_restores_all(bench):
    layer = memory_layer((town.X, town.Y, BARE), (town.X, town.Y, {**AIMED, "camera_id": "CAM-2"}))
    before = [(feature.attributes(), feature.geometry().asWkt()) for feature in layer.getFeatures()]
    layer.startEditing()
    made = bench(layer)
    click(made.tool, (town.X, town.Y))
    assert len(made.session.heads) == 2
    drag(made.tool, made.handle(Handle.HEADING), made.there(300.0, 40.0))
    click(made.tool, (town.X, town.Y))  # the second head on the same pole
    assert made.session.index == 1
    drag(made.tool, made.handle(Handle.FAR), made.there(20.0, 60.0))
    drag(made.tool, made.handle(Handle.POSITION), made.there(90.0, 30.0))
    made.session.add_head()
    drag(made.tool, made.handle(Handle.HEADING), made.there(200.0, 70.0))
    key(made.tool, Qt.Key.Key_Enter)
    assert made.errors == []
    assert layer.featureCount() == 3
    assert len({feature.geometry().asWkt() for feature in layer.getFeatures()}) == 1
    assert layer.undoStack().count() == 1
    layer.undoStack().undo()
    assert [(feature.attributes(), feature.geometry().asWkt()) for feature in layer.getFeatures()] == before


def test_what_is_not_known_stays_null_unless_its_handle_was_dragged(bench):
    made = bench(memory_layer((town.X, town.Y, BARE)))
    click(made.tool, (town.X, town.Y))
    assert not made.picture.shown()["possible"].isNull()
    drag(made.tool, made.handle(Handle.HEADING), made.there(250.0, 60.0))
    key(made.tool, Qt.Key.Key_Return)
    figures = made.figures()
    assert figures.pop("heading_deg") == pytest.approx(250.0, abs=1.0)
    assert {plain(figure) for figure in figures.values()} == {None}
    feature = made.feature()
    assert [plain(feature[name]) for name in ("channel", "focal_mm", "view_image", "position_source")] == [None] * 4
    assert (feature["edited_with"], feature["view_source"]) == ("aiming", "surveyed")
    assert feature["edited_at"].endswith("+00:00")


def test_escape_drops_all_and_leaves_no_edit_command(bench):
    layer = memory_layer((town.X, town.Y, AIMED))
    layer.startEditing()
    made = bench(layer)
    click(made.tool, (town.X, town.Y))
    drag(made.tool, made.handle(Handle.HEADING), made.there(10.0, 50.0))
    key(made.tool, Qt.Key.Key_Escape)
    assert not made.session.heads
    assert made.picture.places() == {}
    assert not layer.isEditCommandActive()
    assert layer.undoStack().count() == 0
    assert made.figures()["heading_deg"] == 100.0
    assert made.left == 0
    key(made.tool, Qt.Key.Key_Escape)
    assert made.left == 1


def test_escape_while_dragging_takes_only_the_drag_back(bench):
    made = bench(memory_layer((town.X, town.Y, AIMED)))
    click(made.tool, (town.X, town.Y))
    start, end = made.handle(Handle.HEADING), made.there(10.0, 50.0)
    made.tool.canvasPressEvent(event(made.canvas, start))
    made.tool.canvasMoveEvent(event(made.canvas, end))
    assert made.session.active.camera.heading_deg == pytest.approx(10.0, abs=1.0)
    key(made.tool, Qt.Key.Key_Escape)
    assert made.session.active.camera.heading_deg == 100.0
    assert not made.session.pending


def test_backspace_takes_the_last_step_back(bench):
    made = bench(memory_layer((town.X, town.Y, AIMED)))
    click(made.tool, (town.X, town.Y))
    drag(made.tool, made.handle(Handle.FAR), made.there(115.0, 60.0))
    drag(made.tool, made.handle(Handle.HEADING), made.there(10.0, 50.0))
    assert not key(made.tool, Qt.Key.Key_Backspace)
    camera = made.session.active.camera
    assert camera.heading_deg == 100.0
    assert camera.range_m == pytest.approx(60.0, abs=0.6)


def test_shift_puts_the_heading_on_a_multiple_of_five(bench):
    made = bench(memory_layer((town.X, town.Y, AIMED)))
    click(made.tool, (town.X, town.Y))
    drag(made.tool, made.handle(Handle.HEADING), made.there(213.2, 70.0), Qt.KeyboardModifier.ShiftModifier)
    assert made.session.active.camera.heading_deg == 215.0


def test_a_new_camera_is_placed_and_aimed_in_one_gesture_with_an_id_of_its_own(bench):
    made = bench(memory_layer((town.X, town.Y, AIMED)))
    key(made.tool, Qt.Key.Key_N)
    start = (town.X - 60, town.Y + 30)
    lonlat = Transformer.from_crs(town.CRS, "EPSG:4326", always_xy=True).transform(*start)
    drag(made.tool, start, made.there(33.0, 50.0, lonlat))
    assert not made.tool.placing
    key(made.tool, Qt.Key.Key_Return)
    new = next(feature for feature in made.layer.getFeatures() if feature["camera_id"] != "CAM-1")
    assert new["camera_id"].startswith("hand-")
    assert new["heading_deg"] == pytest.approx(33.0, abs=1.2)
    assert [plain(new[name]) for name in ("hfov_deg", "range_m", "near_m", "kind")] == [None] * 4
    assert (new["position_source"], new["view_source"]) == ("hand", "surveyed")
    assert new.geometry().asPoint().distance(QgsPointXY(*start)) < 1.0


def test_a_new_camera_placed_by_a_mere_click_has_no_heading(bench):
    made = bench(memory_layer())
    made.tool.set_placing(True)
    click(made.tool, (town.X, town.Y))
    assert made.session.active.camera.heading_deg is None


def test_a_further_head_shares_pole_and_owner_but_neither_channel_nor_view(bench):
    row = {**AIMED, "recorder_id": "ville-1", "address": "1 rue de l'Essai", "label": "Mât 1", "channel": "A1"}
    made = bench(memory_layer((town.X, town.Y, row)))
    click(made.tool, (town.X, town.Y))
    made.session.add_head()
    key(made.tool, Qt.Key.Key_Return)
    new = next(feature for feature in made.layer.getFeatures() if feature["camera_id"] != "CAM-1")
    assert [new[name] for name in ("recorder_id", "address", "label")] == ["ville-1", "1 rue de l'Essai", "Mât 1"]
    assert [plain(new[name]) for name in ("channel", "heading_deg", "hfov_deg", "view_source")] == [None] * 4
    assert new.geometry().asWkt() == made.feature().geometry().asWkt()


def square():
    from shapely.geometry import box

    return box(town.X - 20, town.Y + 20, town.X + 20, town.Y + 60)


@PROJECTS
def test_ctrl_puts_a_new_camera_5_cm_outside_the_facade_looking_away(bench, crs):
    from shapely.geometry import Point

    made = bench(memory_layer(), crs)
    made.footprints = [square()]
    made.tool.set_placing(True)
    to_lonlat_ = Transformer.from_crs(town.CRS, "EPSG:4326", always_xy=True)
    at = made.on_map(to_lonlat_.transform(town.X + 5, town.Y + 15))
    drag(made.tool, at, at, Qt.KeyboardModifier.ControlModifier)
    key(made.tool, Qt.Key.Key_Return)
    (feature,) = made.layer.getFeatures()
    point = feature.geometry().asPoint()
    assert square().distance(Point(point.x(), point.y())) == pytest.approx(0.05, abs=5e-4)
    assert point.x() == pytest.approx(town.X + 5, abs=0.6)
    south = GEOD.inv(*to_lonlat_.transform(town.X + 5, town.Y + 20), *to_lonlat_.transform(town.X + 5, town.Y - 80))[0] % 360.0
    assert feature["heading_deg"] == pytest.approx(south, abs=0.1)  # 183.3°: grid north is not true north


def test_ctrl_moves_an_aimed_camera_to_the_facade_and_leaves_its_heading(bench):
    made = bench(memory_layer((town.X, town.Y, AIMED)))
    made.footprints = [square()]
    click(made.tool, (town.X, town.Y))
    drag(made.tool, made.handle(Handle.POSITION), (town.X - 3, town.Y + 14), Qt.KeyboardModifier.ControlModifier)
    camera = made.session.active.camera
    assert camera.heading_deg == 100.0
    y = Transformer.from_crs("EPSG:4326", town.CRS, always_xy=True).transform(camera.x, camera.y)[1]
    assert y == pytest.approx(town.Y + 20 - 0.05, abs=1e-3)


def test_ctrl_without_a_facade_says_so_and_places_where_the_mouse_is(bench):
    made = bench(memory_layer((town.X, town.Y, AIMED)))
    click(made.tool, (town.X, town.Y))
    drag(made.tool, made.handle(Handle.POSITION), (town.X, town.Y + 40), Qt.KeyboardModifier.ControlModifier)
    assert "aiming_no_facade" in made.refused
    assert made.session.active.moved


def test_a_layer_that_cannot_be_edited_is_refused_with_a_sentence(bench):
    layer = memory_layer((town.X, town.Y, AIMED))
    layer.setReadOnly(True)
    made = bench(layer)
    click(made.tool, (town.X, town.Y))
    assert not made.session.heads
    assert "“cameras” cannot be edited" in str(made.errors[0])
    made.tool.set_placing(True)
    click(made.tool, (town.X, town.Y))
    assert not made.session.heads
    assert len(made.errors) == 2


def test_a_camera_deleted_meanwhile_writes_nothing_at_all(bench):
    layer = memory_layer((town.X, town.Y, AIMED), (town.X, town.Y, {**AIMED, "camera_id": "CAM-2"}))
    layer.startEditing()
    made = bench(layer)
    click(made.tool, (town.X, town.Y))
    drag(made.tool, made.handle(Handle.POSITION), made.there(90.0, 30.0))  # takes both along
    assert layer.deleteFeature(made.session.heads[1].fid)
    key(made.tool, Qt.Key.Key_Return)
    assert made.errors[0].code == "aiming_camera_gone"
    assert made.feature().geometry().asPoint() == QgsPointXY(town.X, town.Y)
    assert layer.undoStack().count() == 1
    assert not layer.isEditCommandActive()
    assert made.session.pending


def test_another_camera_is_not_taken_up_while_something_is_unfinished(bench):
    made = bench(memory_layer((town.X, town.Y, AIMED), (town.X - 100, town.Y - 100, {**AIMED, "camera_id": "CAM-2"})))
    click(made.tool, (town.X, town.Y))
    drag(made.tool, made.handle(Handle.HEADING), made.there(10.0, 50.0))
    click(made.tool, (town.X - 100, town.Y - 100))
    assert made.refused == ["aiming_unfinished"]
    assert made.session.active.camera.camera_id == "CAM-1"


def test_moving_the_map_with_another_tool_keeps_what_is_being_aimed(bench):
    made = bench(memory_layer((town.X, town.Y, AIMED)))
    click(made.tool, (town.X, town.Y))
    drag(made.tool, made.handle(Handle.HEADING), made.there(10.0, 50.0))
    made.canvas.unsetMapTool(made.tool)
    assert made.session.pending


def test_an_edit_session_of_the_users_is_not_saved_and_one_of_ours_is(bench):
    layer = memory_layer((town.X, town.Y, AIMED))
    layer.startEditing()
    made = bench(layer)
    click(made.tool, (town.X, town.Y))
    drag(made.tool, made.handle(Handle.HEADING), made.there(10.0, 50.0))
    key(made.tool, Qt.Key.Key_Return)
    assert not made.target.ours_to_save
    made.target.save()
    assert layer.isEditable()
    layer.commitChanges()
    click(made.tool, (town.X, town.Y))
    drag(made.tool, made.handle(Handle.HEADING), made.there(20.0, 50.0))
    key(made.tool, Qt.Key.Key_Return)
    assert made.target.ours_to_save
    made.target.save()
    assert not layer.isEditable()
    assert made.figures()["heading_deg"] == pytest.approx(20.0, abs=1.2)


def test_a_layer_in_longitude_and_latitude_is_aimed_the_same(bench):
    made = bench(memory_layer((*PLACE, AIMED), crs="EPSG:4326"))
    click(made.tool, (town.X, town.Y))
    goal = made.there(215.0, 60.0)
    drag(made.tool, made.handle(Handle.HEADING), goal)
    key(made.tool, Qt.Key.Key_Return)
    assert made.figures()["heading_deg"] == pytest.approx(made.measured(goal)[0], abs=0.06)
