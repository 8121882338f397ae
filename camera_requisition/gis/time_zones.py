"""Time zones from Qt, because Python on Windows comes without time-zone data."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from qgis.PyQt.QtCore import QDateTime, QTimeZone

from camera_requisition.core.errors import InstantError

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_FIRST = datetime.min.replace(tzinfo=timezone.utc)
_LAST = datetime.max.replace(tzinfo=timezone.utc)
_LONGEST_OFFSET = timedelta(hours=26)


class QtTimeZone(tzinfo):
    """An IANA zone backed by `QTimeZone`; honours `fold` for the hour that exists twice (PEP 495)."""

    def __init__(self, name: str) -> None:
        self._zone = QTimeZone(name.encode("ascii", "replace"))
        if not name or not self._zone.isValid():
            raise InstantError("time_zone_unknown", name=name)
        self.key = name

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """Offset from UTC at the local time `moment`."""
        return None if moment is None else self._offset_local(moment)

    def dst(self, moment: datetime | None) -> timedelta | None:
        """Daylight-saving part of the offset at the local time `moment`."""
        if moment is None:
            return None
        instant = moment.replace(tzinfo=timezone.utc) - self._offset_local(moment)
        return timedelta(seconds=self._zone.daylightTimeOffset(_qt(instant)))

    def tzname(self, moment: datetime | None) -> str | None:
        """Name of the zone."""
        return self.key

    def fromutc(self, moment: datetime) -> datetime:
        """Local time of `moment`, whose fields are UTC; sets `fold` for the second of two equal local times."""
        instant = moment.replace(tzinfo=timezone.utc)
        local = (instant + self._offset_at(instant)).replace(tzinfo=None)
        earlier = self._candidates(local)[0]
        fold = int(self._offset_at(instant) < earlier)
        return local.replace(tzinfo=self, fold=fold)

    def _offset_at(self, instant: datetime) -> timedelta:
        return timedelta(seconds=self._zone.offsetFromUtc(_qt(instant)))

    def _candidates(self, local: datetime) -> tuple[timedelta, timedelta]:
        # The offsets in force a day or so before and after; at most one transition lies between in every real zone.
        as_utc = local.replace(tzinfo=timezone.utc)
        before = self._offset_at(_shifted(as_utc, -_LONGEST_OFFSET))
        after = self._offset_at(_shifted(as_utc, _LONGEST_OFFSET))
        valid = [offset for offset in (before, after) if self._offset_at(_shifted(as_utc, -offset)) == offset]
        if len(valid) == 2:
            return valid[0], valid[1]
        if valid:
            return valid[0], valid[0]
        return before, after  # a local time that doesn't exist: PEP 495 wants the offset before for fold 0, after for fold 1

    def _offset_local(self, moment: datetime) -> timedelta:
        return self._candidates(moment.replace(tzinfo=None))[1 if moment.fold else 0]

    def __repr__(self) -> str:
        return f"QtTimeZone({self.key!r})"

    def __str__(self) -> str:
        return self.key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, QtTimeZone) and other.key == self.key

    def __hash__(self) -> int:
        return hash(self.key)


def _shifted(instant: datetime, by: timedelta) -> datetime:
    """`instant` + `by`, at most to the ends of the calendar: databases write 9999-12-31 for "until further notice"."""
    try:
        return instant + by
    except OverflowError:
        return _LAST if by > timedelta(0) else _FIRST


def _qt(instant: datetime) -> QDateTime:
    milliseconds = (instant - _EPOCH) // timedelta(milliseconds=1)
    return QDateTime.fromMSecsSinceEpoch(milliseconds, QTimeZone(b"UTC"))


@lru_cache(maxsize=32)
def zone(name: str) -> QtTimeZone:
    """The zone of an IANA name such as `Europe/Paris`; raises `InstantError` (`time_zone_unknown`) for any other text."""
    return QtTimeZone(name)


def names() -> list[str]:
    """IANA names that this machine knows, sorted, without Qt's `UTC+…` offsets."""
    found = (bytes(name).decode("ascii") for name in QTimeZone.availableTimeZoneIds())
    return sorted(name for name in found if "/" in name or name == "UTC")


def system_zone_name() -> str:
    """IANA name of the machine's own zone."""
    return bytes(QTimeZone.systemTimeZoneId()).decode("ascii") or "UTC"
