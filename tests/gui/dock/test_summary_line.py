"""The one line that says what a search has found."""

from __future__ import annotations

from dataclasses import replace
from datetime import timezone

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale

from camera_requisition.core.match.coverage import Coverage, CoveredStretch
from camera_requisition.core.match.types import BlindStretch
from camera_requisition.gui.dock.coverage_line import coverage_line
from camera_requisition.gui.dock.summary_line import summary_line
from camera_requisition.gui.dock.texts import area, length, span, tooltip
from tests.gui import results


def test_an_empty_result_never_says_that_there_are_no_cameras(qgis_app):
    line = summary_line(results.result())
    assert line.startswith("None recorded in this area")
    assert "no cameras" not in line.lower()


def test_cameras_owners_certainty_deadline_and_path_in_one_sentence(qgis_app):
    two = (results.match(2, "ville", "sees", "urgent", 2.2, 9.0), results.match(3, "tram", "may_see", "safe", 5.0, 31.0))
    blind = BlindStretch(0, 100.0, 340.0, ((0.0, 0.0), (0.001, 0.0)))
    found = replace(results.result(*two), path_length_m=1000.0, path_seen_m=685.0, blind=(blind,))
    assert summary_line(found) == (
        "2 cameras of 2 owners, 1 of them sees it; the first footage is overwritten in 2 d 4 h (as of 21/09/2026 16:13); "
        "68 % of the path is seen, longest blind stretch 240 m."
    )


def test_what_is_possibly_gone_is_said_before_what_comes_next(qgis_app):
    assert "of 1 camera the footage is possibly overwritten already; the next footage is overwritten in 2 d 4 h" in summary_line(results.five())


def test_a_path_with_a_blind_metre_is_not_seen_to_100_percent(qgis_app):
    blind = BlindStretch(0, 10.0, 11.0, ((0.0, 0.0), (0.001, 0.0)))
    found = replace(
        results.result(results.match(2, "ville", "sees", "safe", 5.0, 9.0)), path_length_m=1000.0, path_seen_m=999.0, blind=(blind,)
    )
    assert "99 % of the path" in summary_line(found)


def test_spans_and_lengths_in_their_two_largest_units(qgis_app):
    assert [span(seconds) for seconds in (59, 3 * 60, 5 * 3600 + 12 * 60, 2 * 86400 + 4 * 3600 + 59 * 60)] == [
        "0 min",
        "3 min",
        "5 h 12 min",
        "2 d 4 h",
    ]
    assert [length(metres) for metres in (0.4, 240.2, 12_345.0)] == ["0 m", "240 m", "12.3 km"]


@pytest.mark.parametrize(
    ("certainty", "owner", "words"),
    [
        ("sees", "ville", "1 camera of 1 owner, which sees it;"),
        ("may_see", None, "1 camera of no known owner, which may see it;"),
    ],
)
def test_one_camera_is_spoken_of_as_one(qgis_app, certainty, owner, words):
    assert summary_line(results.result(results.match(2, owner, certainty, "safe", 5.0, 9.0))).startswith(words)


def test_retention_of_one_day_and_of_parts_of_a_day_read_well(qgis_app):
    one = replace(results.match(2, "ville", "sees", "safe", 5.0, 9.0), retention_days=1.0)
    assert "Shortest known retention: 1 d." in tooltip(one, 1, timezone.utc)
    assert "Shortest known retention: 2.5 d." in tooltip(replace(one, retention_days=2.5), 1, timezone.utc)


def test_numbers_follow_the_language_of_qgis(qgis_app):
    english = QgsApplication.instance().locale()
    QgsApplication.setLocale(QLocale("fr"))
    try:
        assert (length(12_345.0), area(12_000.0)) == ("12,3 km", "1,2 ha")
    finally:
        QgsApplication.setLocale(QLocale(english))


@pytest.mark.parametrize(
    ("none", "one", "several", "said"),
    [
        (0.034, 0.483, 0.483, (3, 49, 48)),
        (0.001, 0.499, 0.5, (1, 49, 50)),
        (0.999, 0.001, 0.0, (99, 1, 0)),
        (0.0, 0.002, 0.998, (0, 1, 99)),
        (0.0, 0.0, 1.0, (0, 0, 100)),
        (1.0, 0.0, 0.0, (100, 0, 0)),
    ],
)
def test_coverage_and_the_line_of_the_search_say_the_same_share(qgis_app, none, one, several, said):
    stretches = [CoveredStretch(0, 0.0, 1000.0 * share, count, 0, ()) for count, share in enumerate((none, one, several)) if share]
    line = coverage_line(Coverage(stretches=tuple(stretches)))
    assert f"Path: {said[2]} % seen by two or more cameras, {said[1]} % by one, {said[0]} % by none" in line
    blind = (BlindStretch(0, 0.0, 1000.0 * none, ((0.0, 0.0), (0.001, 0.0))),) if none else ()
    found = replace(results.result(results.match(2, "ville", "sees", "safe", 5.0, 9.0)), path_length_m=1000.0, blind=blind)
    summary = summary_line(replace(found, path_seen_m=1000.0 * (1.0 - none)))
    assert (f"{100 - said[0]} % of the path" if none else "the whole path is seen") in summary
