"""Days and times as each country writes them (Unicode CLDR's short forms, with all figures of the year)."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from qgis.core import QgsApplication, QgsSettings

from camera_requisition.gis import dates, numbers
from camera_requisition.gis.sentences import translated

EVENING = datetime(2026, 9, 3, 21, 5, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("locale", "day", "moment", "short"),
    [
        ("fr", "03/09/2026", "03/09/2026 21:05", "03/09 21:05"),
        ("en", "03/09/2026", "03/09/2026 21:05", "03/09 21:05"),
        ("en_GB", "03/09/2026", "03/09/2026 21:05", "03/09 21:05"),
        ("en_US", "9/3/2026", "9/3/2026 9:05 PM", "9/3 9:05 PM"),
        ("de", "03.09.2026", "03.09.2026 21:05", "03.09. 21:05"),
        ("sv", "2026-09-03", "2026-09-03 21:05", "09-03 21:05"),
        ("C", "03/09/2026", "03/09/2026 21:05", "03/09 21:05"),
    ],
)
def test_days_and_times_are_written_as_the_desktop_s_country_does(qgis_app, monkeypatch, locale, day, moment, short):
    monkeypatch.setattr(QgsApplication, "locale", lambda *_self: locale)
    assert (dates.day(date(2026, 9, 3)), dates.moment(EVENING), dates.short_moment(EVENING)) == (day, moment, short)


def test_an_offset_is_told_beside_a_moment_that_must_not_be_misread(qgis_app):
    assert dates.moment_with_offset(EVENING) == "03/09/2026 21:05 (UTC+02:00)"
    assert dates.moment_with_offset(EVENING.astimezone(timezone(timedelta(hours=-3, minutes=-30)))) == "03/09/2026 15:35 (UTC−03:30)"


def test_sentences_write_moments_so(qgis_app):
    assert translated("desk_clock", {"now": EVENING}).startswith("03/09/2026 21:05 (UTC+02:00). ")


def test_the_countrys_way_of_writing_is_qgiss_own(qgis_app):
    """UI language and "Locale (numbers, dates)" are two options of QGIS: a desk in English may write as Switzerland does."""
    store = QgsSettings()
    store.setValue("locale/globalLocale", "de_CH")
    numbers._country_of.cache_clear()
    try:
        assert dates.day(date(2026, 11, 9)) == "09.11.2026"
        assert numbers.figure(1234.5, 1) == "1234.5"
        store.setValue("locale/globalLocale", "de_DE")
        numbers._country_of.cache_clear()
        assert numbers.figure(1234.5, 1) == "1234,5"
    finally:
        store.remove("locale/globalLocale")
        numbers._country_of.cache_clear()
    assert numbers.figure(1234.5, 1) == "1234.5"
