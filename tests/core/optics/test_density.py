"""Pixels per metre and their names."""

from __future__ import annotations

import math

import pytest

from camera_requisition.core.errors import InputError
from camera_requisition.core.optics.density import pixel_density, quality, slant_distance


@pytest.mark.parametrize(
    ("pixels", "hfov", "metres", "density"),
    [
        # Published reach tables: 1080p at 90° and 60°, 4K at 30°, rounded to the metre.
        (1920, 90.0, 38.4, 25.0),
        (1920, 60.0, 66.5, 25.0),
        (3840, 30.0, 57.3, 125.0),
    ],
)
def test_density_agrees_with_published_reaches(pixels, hfov, metres, density):
    assert pixel_density(pixels, hfov, metres) == pytest.approx(density, rel=0.005)


def test_density_of_a_wide_lens_is_reckoned_along_the_arc():
    assert pixel_density(3600, 360.0, 10.0) == pytest.approx(3600 / (2.0 * math.pi * 10.0))
    assert pixel_density(1920, 120.0, 10.0) == pytest.approx(1920 / (10.0 * 2.0943951), rel=1e-6)
    assert pixel_density(1920, 119.999, 10.0) == pytest.approx(1920 / (20.0 * math.tan(math.radians(59.9995))))


def test_a_fisheye_is_reckoned_along_the_arc_at_any_width():
    assert pixel_density(1800, 90.0, 10.0, fisheye=True) == pytest.approx(1800 / (10.0 * math.pi / 2.0))


@pytest.mark.parametrize(("pixels", "hfov"), [(None, 90.0), (1920, None), (0, 90.0), (1920, 0.0), (1920, 400.0)])
def test_no_density_without_resolution_or_field_of_view(pixels, hfov):
    assert pixel_density(pixels, hfov, 10.0) is None


def test_slant_distance():
    assert slant_distance(4.0, 4.6, 1.6) == pytest.approx(5.0)
    assert slant_distance(4.0, None, 1.6) == 4.0


@pytest.mark.parametrize(
    ("density", "edition", "name"),
    [
        (12.4, 2014, None), (12.5, 2014, "monitor"), (25.0, 2014, "detect"), (62.5, 2014, "observe"), (124.9, 2014, "observe"),
        (125.0, 2014, "recognise"), (250.0, 2014, "identify"), (9999.0, 2014, "identify"), (None, 2014, None),
        (19.9, 2025, None), (20.0, 2025, "overview"), (40.0, 2025, "outline"), (80.0, 2025, "discern"), (125.0, 2025, "perceive"),
        (250.0, 2025, "characterise"), (500.0, 2025, "validate"), (1500.0, 2025, "scrutinise"), (None, 2025, None),
    ],
)  # fmt: skip
def test_levels_of_both_editions(density, edition, name):
    assert quality(density, edition) == name


def test_another_edition_is_refused():
    with pytest.raises(InputError, match="2019"):
        quality(100.0, 2019)
