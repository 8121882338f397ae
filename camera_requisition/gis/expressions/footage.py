"""`footage_deadline` and `footage_state`: until when footage exists, and what may be said of it at a given moment."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import timezone, tzinfo
from typing import Any, Optional

from qgis.core import QgsExpressionContext
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, Qt

from camera_requisition.core.errors import InputError, InstantError
from camera_requisition.core.time.instants import format_instant, offset_written, parse_instant
from camera_requisition.gis import time_zones
from camera_requisition.gis.compat import plain
from camera_requisition.gis.expressions.function import Argument, CameraFunction, Description, number

translate = QCoreApplication.translate


class FootageDeadline(CameraFunction):
    """`footage_deadline(window_start, retention_days, unknown_days, time_zone)`."""

    def __init__(self) -> None:
        super().__init__(_deadline_description())

    def compute(self, context: Optional[QgsExpressionContext], **values: Any) -> Optional[str]:
        """ISO 8601 text with seconds and offset. Raises InputError and InstantError."""
        figures, unknown = _days("retention_days", values["retention_days"]), _days("unknown_days", values["unknown_days"])
        if values["window_start"] is None or not (figures or unknown):
            return None
        start, zone = _instant(values["window_start"], values["time_zone"])
        deadline = _assessed(figures, unknown, (), start, start, start).deadline
        return None if deadline is None else format_instant(deadline, zone)


class FootageState(CameraFunction):
    """`footage_state(window_start, window_end, retention_days, unknown_days, legal_maximum_days, time_zone, at)`."""

    def __init__(self) -> None:
        super().__init__(_state_description())

    def compute(self, context: Optional[QgsExpressionContext], **values: Any) -> Optional[str]:
        """A retention state of the contract. Raises InputError and InstantError."""
        figures, unknown, legal = (_days(name, values[name]) for name in ("retention_days", "unknown_days", "legal_maximum_days"))
        if values["window_start"] is None or values["window_end"] is None or not (figures or unknown):
            return None
        start, _zone = _instant(values["window_start"], values["time_zone"])
        end, _zone = _instant(values["window_end"], values["time_zone"])
        if end < start:
            raise InputError("expression_window", start=str(values["window_start"]), end=str(values["window_end"]))
        now = time.time() if values["at"] is None else _instant(values["at"], values["time_zone"])[0]
        return _assessed(figures, unknown, legal, start, end, now).state


def _assessed(figures: Sequence[float], unknown: Sequence[float], legal: Sequence[float], start: float, end: float, now: float) -> Any:
    from camera_requisition.core.records import Recorder
    from camera_requisition.core.time.retention import assess

    # The shortest and the longest figure are all that is reckoned with, whichever of the three they are.
    shortest, longest = min(figures, default=None), max(figures, default=None)
    recorder = Recorder("", retention_declared_days=shortest, retention_authorised_days=longest)
    return assess(recorder, start, end, now, min(unknown, default=0.0), max(legal, default=None))


def _days(name: str, value: Any) -> tuple[float, ...]:
    """The known figures of a number or an array of numbers and NULLs. Raises InputError."""
    listed = value if isinstance(value, (list, tuple)) else [value]
    found = tuple(number(name, plain(one)) for one in listed if plain(one) is not None)
    for days in found:
        if days < 0.0:
            raise InputError("expression_days", parameter=name, value=days)
    return found


def _instant(value: Any, zone_name: Any) -> tuple[float, tzinfo]:
    """UTC seconds of an instant as text or date and time, and the zone in which to write others. Raises InstantError.

    QGIS reads the times of most layers without an offset: such a value, like a text without one, is local time in `zone_name`.
    """
    zone = time_zones.zone(str(zone_name).strip()) if zone_name is not None and str(zone_name).strip() else None
    if isinstance(value, QDateTime):
        text = value.toString("yyyy-MM-ddTHH:mm:ss.zzz")
        if value.timeSpec() != Qt.TimeSpec.LocalTime:
            return value.toMSecsSinceEpoch() / 1000.0, zone or timezone.utc
    else:
        text = value.toString("yyyy-MM-dd") if isinstance(value, QDate) else str(value)
    written = offset_written(text)
    if zone is None and written is None:
        parse_instant(text, timezone.utc)  # what is no instant at all is told as that
        raise InstantError("expression_no_time_zone", text=text)
    return parse_instant(text, zone or timezone.utc), zone or written or timezone.utc


def _deadline_description() -> Description:
    return Description(
        "footage_deadline",
        translate(
            "Expressions",
            "Returns the instant until which footage surely exists: the beginning of what is asked for plus the shortest known retention. "
            "It is text (ISO 8601 with seconds and offset), as in every table of the plugin.",
        ),
        (
            Argument("window_start", translate("Expressions", "instant at which the footage begins (text or date and time)")),
            Argument("retention_days", _retention_text()),
            Argument("unknown_days", _unknown_text(), True),
            Argument("time_zone", _zone_text(), True),
        ),
        (
            ("footage_deadline('2026-10-24T22:00:00+02:00', 7)", "'2026-10-31T22:00:00+02:00'"),
            ("footage_deadline('2026-10-24T22:00:00', 7, time_zone:='Europe/Paris')", "'2026-10-31T21:00:00+01:00'"),
            (
                'footage_deadline("window_start", array("retention_authorised_days", "retention_declared_days", "retention_observed_days"), 3)',
                translate("Expressions", "the deadline by the shortest of three figures, or by 3 days where none is known"),
            ),
        ),
        translate("Expressions", "A day of retention is 24 hours, also where the clocks change. NULL where no time or no retention is known."),
    )


def _state_description() -> Description:
    return Description(
        "footage_state",
        translate(
            "Expressions",
            "Returns what may be said of footage at a given moment: 'safe', 'urgent' (less than 72 hours left), 'unknown' (no retention is "
            "known), 'possibly_overwritten' (the deadline has passed) or 'presumed_overwritten' (so has the longest figure).",
        ),
        (
            Argument("window_start", translate("Expressions", "instant at which the footage begins (text or date and time)")),
            Argument("window_end", translate("Expressions", "instant at which the footage ends")),
            Argument("retention_days", _retention_text()),
            Argument("unknown_days", _unknown_text(), True),
            Argument("legal_maximum_days", translate("Expressions", "the longest retention that the law allows, in days"), True),
            Argument("time_zone", _zone_text(), True),
            Argument("at", translate("Expressions", "the moment to reckon from; without it, the clock"), True),
        ),
        (
            (
                "footage_state('2026-10-24T22:00:00Z', '2026-10-24T22:30:00Z', 7, legal_maximum_days:=30, at:='2026-10-30T08:00:00Z')",
                "'urgent'",
            ),
            (
                "footage_state('2026-10-24T22:00:00Z', '2026-10-24T22:30:00Z', array(7, 15), at:='2026-11-01T08:00:00Z')",
                "'possibly_overwritten'",
            ),
        ),
        translate("Expressions", "Whether footage is overwritten only its owner can say. NULL where no time or no retention is known."),
    )


def _retention_text() -> str:
    return translate("Expressions", "known retention in days: a number, or an array of several figures, in which NULL is one that isn't known")


def _unknown_text() -> str:
    return translate("Expressions", "cautious number of days to reckon with where no retention is known (as in the jurisdiction pack)")


def _zone_text() -> str:
    return translate("Expressions", "time zone such as 'Europe/Paris', in which times without an offset are read and the result is written")
