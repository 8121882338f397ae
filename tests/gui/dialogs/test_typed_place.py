"""A place that is typed."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from camera_requisition.gui.dialogs.typed_place import TypedPlaceDialog, two_numbers


@pytest.fixture
def dialog(canvas, qtbot):
    one = TypedPlaceDialog(canvas)
    qtbot.addWidget(one)
    return one


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("48.8566, 2.3522", (48.8566, 2.3522)),
        ("48.8566,2.3522", (48.8566, 2.3522)),
        ("48,8566 2,3522", (48.8566, 2.3522)),
        ("48,8566; -2,3522", (48.8566, -2.3522)),
        ("  48.8566   −2.3522 ", (48.8566, -2.3522)),
        ("48.8566", None),
        ("48.8566, 2.3522, 35", None),
        ("rue des Lilas", None),
        ("", None),
    ],
)
def test_two_numbers_are_read_as_people_write_them(text, numbers):
    assert two_numbers(text) == numbers


def test_it_begins_with_the_middle_of_the_map(dialog, canvas):
    from camera_requisition.gui.on_map.places import to_lonlat

    assert dialog.centre() == pytest.approx(to_lonlat(canvas, canvas.center()), abs=1e-6)


def test_degrees_are_latitude_first_and_other_numbers_are_the_map_s(dialog):
    dialog.place.setText("45.1885, 5.7245")
    assert dialog.centre() == (5.7245, 45.1885)
    # The same place in Lambert-93, by gdaltransform.
    dialog.place.setText("913924.10, 6458045.16")
    longitude, latitude = dialog.centre()
    assert (longitude, latitude) == pytest.approx((5.7245, 45.1885), abs=1e-5)


def test_what_cannot_be_a_place_is_refused_with_an_example(dialog):
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert ok.isEnabled()
    for text in ("Grenoble", "200, 300"):
        dialog.place.setText(text)
        assert not ok.isEnabled()
        assert "48.8566" in dialog.problem.text()


def test_the_circle_is_drawn_around_it(canvas, qgis_app):
    from camera_requisition.gui.drawing import Drawing
    from camera_requisition.gui.on_map.places import area_m2
    from camera_requisition.gui.work import Work

    work = Work()
    drawing = Drawing(canvas, work, lambda: None)
    drawing.circle_typed((5.7245, 45.1885), 100.0)
    (zone,) = work.incident.zones
    assert zone.shape == "circle"
    assert area_m2(zone.geometry.wkb) == pytest.approx(31_415.9, rel=2e-3)
    drawing.close_down()
