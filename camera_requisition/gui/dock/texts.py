"""Figures of a search in the words of the desktop: spans of time, windows, states, lengths."""

from __future__ import annotations

from datetime import datetime, timezone, tzinfo
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.core.records.vocabulary import Certainty, RetentionState
from camera_requisition.gis import dates
from camera_requisition.gis.numbers import figure
from camera_requisition.gis.sentences import translated

if TYPE_CHECKING:
    from camera_requisition.core.match.types import Match
    from camera_requisition.core.ports import Candidate

translate = QCoreApplication.translate
MINUTE, HOUR, DAY = 60, 3600, 86400


def span(seconds: float) -> str:
    """A length of time in its two largest units: "2 d 4 h", "5 h 12 min", "3 min"."""
    minutes = int(max(seconds, 0.0)) // MINUTE
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days:
        return translate("Texts", "{days} d {hours} h").format(days=days, hours=hours)
    if hours:
        return translate("Texts", "{hours} h {minutes} min").format(hours=hours, minutes=rest)
    return translate("Texts", "{minutes} min").format(minutes=rest)


def length(metres: float) -> str:
    """A length for people: metres without decimals, kilometres with one."""
    if metres < 9_950:
        return translate("Texts", "{metres} m").format(metres=figure(metres))
    return translate("Texts", "{kilometres} km").format(kilometres=figure(metres / 1000, 1))


def area(square_metres: float) -> str:
    """An area for people: square metres, from one hectare on hectares."""
    if square_metres < 10_000:
        return translate("Texts", "{area} m²").format(area=figure(square_metres))
    return translate("Texts", "{area} ha").format(area=figure(square_metres / 10_000, 1))


def local(instant: float, zone: tzinfo) -> datetime:
    """`instant` (UTC seconds) in `zone`."""
    return datetime.fromtimestamp(instant, timezone.utc).astimezone(zone)


def day_and_time(instant: float, zone: tzinfo) -> str:
    """An instant as it stands in the table: day, month, hours and minutes."""
    return dates.short_moment(local(instant, zone))


def full_instant(instant: float, zone: tzinfo) -> str:
    """An instant with its year and offset, for tooltips."""
    return dates.moment_with_offset(local(instant, zone))


def window_text(match: Match, zone: tzinfo) -> str:
    """First and last minute asked for, and how many windows that is."""
    if not match.windows:
        return translate("Texts", "no time given")
    first, last = match.windows[0].start, match.windows[-1].end
    same_day = local(first, zone).date() == local(last, zone).date()
    end = dates.minute(local(last, zone)) if same_day else day_and_time(last, zone)
    text = f"{day_and_time(first, zone)} – {end}"
    if len(match.windows) > 1:
        text += " " + translate("Texts", "({count} windows)").format(count=len(match.windows))
    return text


def certainty_text(certainty: str) -> str:
    """What a search says of a camera."""
    return translate("Texts", "sees it") if certainty == Certainty.SEES.value else translate("Texts", "may see it")


def state_text(state: Optional[str]) -> str:
    """A state of retention in words."""
    words = {
        RetentionState.POSSIBLY_OVERWRITTEN.value: translate("Texts", "possibly overwritten"),
        RetentionState.URGENT.value: translate("Texts", "urgent"),
        RetentionState.UNKNOWN.value: translate("Texts", "retention unknown"),
        RetentionState.SAFE.value: translate("Texts", "more than 3 days left"),
        RetentionState.PRESUMED_OVERWRITTEN.value: translate("Texts", "presumed overwritten"),
        RetentionState.OVERWRITTEN.value: translate("Texts", "overwritten, by the owner's answer"),
    }
    return words.get(state or "", "")


def deadline_text(match: Match, zone: tzinfo, now: float) -> str:
    """Deadline and state in one cell: the state is never told by colour alone."""
    if match.deadline is None:
        return translate("Texts", "no time given")
    when = day_and_time(match.deadline, zone)
    left = match.deadline - now
    if left > 0:
        return left_text(when, _short_state(match), left)
    return translate("Texts", "{when} · {state}").format(when=when, state=state_text(match.retention_state))


def left_text(when: str, state: str, left_s: float) -> str:
    """A deadline that lies ahead."""
    return translate("Texts", "{when} · {state} ({span} left)").format(when=when, state=state, span=span(left_s))


def _short_state(match: Match) -> str:
    if match.retention_state == RetentionState.SAFE.value:
        return translate("Texts", "safe")
    return state_text(match.retention_state)


def camera_text(candidate: Candidate) -> str:
    """How a camera is called: its label, else the owner's channel, else its address, else its id."""
    camera = candidate.camera
    return camera.label or camera.channel or camera.address or camera.camera_id


def owner_text(candidate: Candidate) -> str:
    """How an owner is called."""
    return candidate.owner.name if candidate.owner else translate("Texts", "owner to be found")


def reasons_text(match: Match) -> str:
    """Why the certainty is what it is, in sentences; each on its own line."""
    return "\n".join(translated(code) for code in match.reasons)


def tooltip(match: Match, number: int, zone: tzinfo) -> str:
    """All of a camera that the table has no room for; plain text, so that nothing from a list is taken for markup."""
    camera = match.candidate.camera
    lines = [
        translate("Texts", "{number}. {camera} ({identifier})").format(
            number=number, camera=camera_text(match.candidate), identifier=camera.camera_id
        ),
        owner_text(match.candidate) + (f", {camera.address}" if camera.address else ""),
        certainty_text(match.certainty) + ".",
    ]
    if match.reasons:
        lines.append(reasons_text(match))
    lines.extend(
        translate("Texts", "Footage from {start} to {end}").format(start=full_instant(window.start, zone), end=full_instant(window.end, zone))
        for window in match.windows
    )
    if match.deadline is not None:
        lines.append(translate("Texts", "Overwritten from {deadline} at the earliest.").format(deadline=full_instant(match.deadline, zone)))
        lines.append(_retention(match))
    lines.append(_rank(match))
    return "\n".join(lines)


def _rank(match: Match) -> str:
    """Why the camera stands where it stands in the list."""
    if match.retention_state is None:
        return translate("Texts", "No time was given, so it ranks by how surely, how sharply and how near it sees the place.")
    text = translate(
        "Texts",
        "Ranks by what is left of its footage ({state}), the earliest deadline first; where that is equal, by how surely, how sharply and how "
        "near it sees the place.",
    )
    return text.format(state=state_text(match.retention_state))


def _retention(match: Match) -> str:
    if match.retention_days is None:
        return translate("Texts", "No retention is known: a cautious value was taken.")
    return translate("Texts", "Shortest known retention: {days} d.").format(days=figure(match.retention_days, None))
