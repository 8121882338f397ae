"""The words of the statistics in the desktop's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.gis.numbers import desktop_locale, figure

translate = QCoreApplication.translate
MINUTE, HOUR, DAY = 60.0, 3600.0, 86_400.0


def language() -> str:
    """The language's code, such as `fr`."""
    return str(desktop_locale().name()).split("_", maxsplit=1)[0]


def words() -> dict[str, str]:
    """Headings and fixed sentences."""
    return {
        "title": translate("Statistics", "Requisitions of camera footage"),
        "exercise": translate("Statistics", "EXERCISE: all requisitions of this register are invented."),
        "by_month": translate("Statistics", "By month"),
        "by_owner": translate("Statistics", "By owner"),
        "by_city": translate("Statistics", "By commune"),
        "month": translate("Statistics", "Month"),
        "owner": translate("Statistics", "Owner"),
        "city": translate("Statistics", "Commune"),
        "times": translate("Statistics", "How long it took"),
        "known": translate("Statistics", "Known for"),
        "median": translate("Statistics", "Median"),
        "nine_of_ten": translate("Statistics", "Nine of ten within"),
        "to_send": translate("Statistics", "From the incident to sending"),
        "to_answer": translate("Statistics", "From sending to the first answer"),
        "nothing": translate("Statistics", "No requisition falls into this period."),
        "how_counted": translate("Statistics", "How this was counted"),
        "unknown": translate("Statistics", "(not known)"),
    }


def columns() -> dict[str, str]:
    """The counts of a row, by the field of `core.register.statistics.Tally`."""
    return {
        "count": translate("Statistics", "Requisitions"),
        "sent": translate("Statistics", "Sent"),
        "answered": translate("Statistics", "Answered"),
        "received": translate("Statistics", "Footage received"),
        "negative": translate("Statistics", "Negative"),
        "overwritten": translate("Statistics", "Overwritten"),
        "too_late": translate("Statistics", "Too late, wholly or in part"),
        "cameras": translate("Statistics", "Cameras asked"),
        "cameras_overwritten": translate("Statistics", "Cameras overwritten"),
    }


def legend() -> tuple[str, str]:
    """What the parts of a bar are."""
    return translate("Statistics", "in time, or not yet answered"), translate("Statistics", "too late, wholly or in part")


def period(first: str, last: str) -> str:
    """The period in words; empty texts for no limit."""
    if first and last:
        return translate("Statistics", "{first} to {last}, both days included").format(first=first, last=last)
    if first:
        return translate("Statistics", "from {first}").format(first=first)
    return translate("Statistics", "until {last}").format(last=last) if last else translate("Statistics", "whole register")


def growth(percent: float | None, before: int | None) -> str:
    """Growth on the same period of the year before, in words where it can't be a figure."""
    if before is None:
        return ""
    if percent is None:
        return translate("Statistics", "In the same period of the year before there was no requisition: no growth can be given.")
    sign = "+" if percent >= 0 else "−"
    text = translate("Statistics", "{growth} % on the same period of the year before ({before}).")
    return text.format(growth=f"{sign}{figure(abs(percent))}", before=before)


def definitions() -> list[str]:
    """How things were counted, a sentence each."""
    return [
        translate(
            "Statistics",
            "A requisition counts on the day on which it was sent, or made as long as it has not been sent, in the time zone {zone}.",
        ),
        translate(
            "Statistics",
            "Left out: {drafts} drafts and mere keep-requests, {cancelled} cancelled, {exercises} of exercises.",
        ),
        translate(
            "Statistics",
            "Negative: the owner hands over nothing. Overwritten: the owner answered that all footage is gone. Too late: that of one camera at "
            "least was. What was never asked for because it was presumed gone is in none of these figures.",
        ),
    ]


def made_on(moment: str) -> str:
    """When the report was made."""
    return translate("Statistics", "Made on {moment}.").format(moment=moment)


def more(count: int) -> str:
    """That a table was cut."""
    return translate("Statistics", "and {count} more, all of them in the CSV").format(count=count)


def span(seconds: float | None) -> str:
    """A length of time for people."""
    if seconds is None:
        return "–"
    if seconds < 2 * HOUR:
        return translate("Statistics", "{count} min").format(count=figure(seconds / MINUTE))
    if seconds < 2 * DAY:
        return translate("Statistics", "{count} h").format(count=figure(seconds / HOUR, 1))
    return translate("Statistics", "{count} days").format(count=figure(seconds / DAY, 1))
