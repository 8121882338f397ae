"""Entering an instant: with its zone, and on the two nights a year on which clocks are put forward or back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QTime

from camera_requisition.gis.time_zones import zone
from camera_requisition.gui.widgets.instant_edit import InstantEdit


@pytest.fixture
def edit(qgis_app, qtbot):
    widget = InstantEdit("from")
    qtbot.addWidget(widget)
    widget.set_zone(zone("Europe/Paris"))
    widget.show()
    return widget


def type_in(edit, year, month, day, hour, minute):
    edit.moment.setDateTime(QDateTime(QDate(year, month, day), QTime(hour, minute)))


def least_width(edit):
    """With what it shows now: Qt measures again only when it comes to it, and until then gives the width of the weekday before."""
    QCoreApplication.processEvents()
    edit.layout().invalidate()
    return edit.minimumSizeHint().width()


def utc(*parts) -> float:
    return datetime(*parts, tzinfo=timezone.utc).timestamp()


def test_unknown_until_a_time_is_typed(edit, qtbot):
    assert edit.instant() is None
    with qtbot.waitSignal(edit.changed):
        type_in(edit, 2026, 7, 14, 22, 30)
    assert edit.instant() == utc(2026, 7, 14, 20, 30)


def test_the_offset_of_the_day_is_shown(edit):
    type_in(edit, 2026, 7, 14, 22, 30)
    assert "UTC+02:00" in edit.offset.text()
    type_in(edit, 2026, 12, 14, 22, 30)
    assert "UTC+01:00" in edit.offset.text()


def test_in_the_hour_that_exists_twice_it_asks_first_or_second(edit):
    type_in(edit, 2026, 10, 25, 2, 30)
    assert edit.which.isVisible()
    assert edit.instant() == utc(2026, 10, 25, 0, 30)
    assert [edit.which.itemText(row) for row in (0, 1)] == ["first, UTC+02:00", "second, UTC+01:00"]
    edit.which.setCurrentIndex(1)
    assert edit.instant() == utc(2026, 10, 25, 1, 30)
    type_in(edit, 2026, 10, 25, 3, 0)
    assert not edit.which.isVisible()
    assert edit.instant() == utc(2026, 10, 25, 2, 0)


def test_asking_first_or_second_takes_no_more_width(edit):
    type_in(edit, 2026, 10, 25, 1, 30)
    usual = least_width(edit)
    type_in(edit, 2026, 10, 25, 2, 30)
    assert least_width(edit) <= usual


def test_an_hour_that_does_not_exist_is_said_so_and_gives_nothing(edit):
    type_in(edit, 2026, 3, 29, 2, 30)
    assert edit.warning.isVisible()
    assert edit.instant() is None
    assert not edit.usable()


@pytest.mark.parametrize("hours", range(6))
def test_every_instant_of_the_october_night_comes_back(edit, hours):
    instant = (datetime(2026, 10, 24, 22, 30, tzinfo=timezone.utc) + timedelta(hours=hours)).timestamp()
    edit.set_instant(instant)
    assert edit.instant() == instant


def test_another_zone_shows_the_same_instant(edit):
    type_in(edit, 2026, 7, 14, 22, 30)
    edit.set_zone(zone("America/New_York"))
    assert edit.instant() == utc(2026, 7, 14, 20, 30)
    assert edit.moment.time() == QTime(16, 30)


def test_showing_an_instant_is_no_change_by_the_user(edit, qtbot):
    with qtbot.assertNotEmitted(edit.changed):
        edit.set_instant(utc(2026, 7, 14, 20, 30))
        edit.set_instant(None)
