"""Instants as the texts that tables hold: ISO 8601 in UTC, to the microsecond where there is a fraction of a second."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Optional

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def instant_text(seconds: Optional[float]) -> Optional[str]:
    """The text of an instant in seconds since 1970-01-01T00:00:00Z; None for None."""
    if seconds is None:
        return None
    moment = _EPOCH + timedelta(seconds=seconds)
    return moment.isoformat(timespec="microseconds" if moment.microsecond else "seconds")


def instant_of(text: Optional[str]) -> Optional[float]:
    """Seconds since 1970-01-01T00:00:00Z of a text with offset; None for None or an empty one. Raises ValueError."""
    if not text:
        return None
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    if moment.tzinfo is None:
        raise ValueError(f"{text}: no offset")
    return (moment - _EPOCH) / timedelta(seconds=1)


def now_text() -> str:
    """This instant, in UTC."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
