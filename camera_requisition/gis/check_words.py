"""The words of the checks in the desktop's language: problems as sentences, headings of the page."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.core.checks.types import Problem, Severity
from camera_requisition.core.messages import CONTEXT, MESSAGES
from camera_requisition.core.records.vocabulary import DeliveryChannel
from camera_requisition.gis.field_titles import column_title
from camera_requisition.gis.sentences import translated

translate = QCoreApplication.translate


def problem_text(problem: Problem) -> str:
    """What is wrong, as a sentence."""
    shown = dict(problem.values)
    if problem.code == "channel_without_contact":
        shown["channel"] = _channels().get(str(shown.get("channel")), shown.get("channel"))
    shown["fields"] = fields_text(problem)
    return translated(f"check_{problem.code}", shown)


def mend_text(code: str) -> str:
    """What to do about it."""
    return str(QCoreApplication.translate(CONTEXT, MESSAGES.get(f"mend_{code}", "")))


def fields_text(problem: Problem) -> str:
    """The columns to look at, as the forms call them."""
    return ", ".join(column_title(name) for name in problem.fields)


def severity_words() -> Mapping[Severity, str]:
    """Headings of the three groups."""
    return {
        Severity.ERROR: translate("Checks", "Errors"),
        Severity.WARNING: translate("Checks", "Warnings"),
        Severity.NOTICE: translate("Checks", "Notices"),
    }


def severity_meanings() -> Mapping[Severity, str]:
    """What the three groups mean."""
    return {
        Severity.ERROR: translate("Checks", "What cannot be right, or footage that nobody can be asked for."),
        Severity.WARNING: translate("Checks", "What somebody has to look at."),
        Severity.NOTICE: translate("Checks", "Good to know."),
    }


def titles() -> Mapping[str, str]:
    """The name of each kind of problem, for groups."""
    return {
        "authorisation_due": translate("Checks", "Authorisation due within four months"),
        "authorisation_expired": translate("Checks", "Authorisation expired"),
        "channel_without_contact": translate("Checks", "No contact for the channel asked for"),
        "confirmed_in_future": translate("Checks", "Confirmed in the future"),
        "contact_missing": translate("Checks", "No contact that can be reached"),
        "dates_unreadable": translate("Checks", "Dates that can't be read"),
        "device_twice": translate("Checks", "The same device twice"),
        "does_not_record": translate("Checks", "Doesn't record"),
        "duplicate": translate("Checks", "The same camera twice"),
        "facade_uncertain": translate("Checks", "Façade not certain"),
        "heading_impossible": translate("Checks", "Impossible heading"),
        "heading_not_understood": translate("Checks", "Heading not understood"),
        "height_impossible": translate("Checks", "Impossible height"),
        "hfov_impossible": translate("Checks", "Impossible horizontal field of view"),
        "indoors_without_building": translate("Checks", "Indoors, but in no building"),
        "lens_impossible": translate("Checks", "Impossible lens or sensor"),
        "missing_from_list": translate("Checks", "Missing from the newest list"),
        "near_beyond_range": translate("Checks", "Sees nothing: nearest beyond farthest"),
        "near_impossible": translate("Checks", "Impossible nearest distance"),
        "never_confirmed": translate("Checks", "Never confirmed"),
        "no_recorder": translate("Checks", "No recorder"),
        "not_confirmed": translate("Checks", "Not confirmed for twelve months"),
        "out_of_service_long": translate("Checks", "Long out of service"),
        "out_of_service_undated": translate("Checks", "Out of service without a date"),
        "outside_territory": translate("Checks", "Outside the territory"),
        "owner_unknown": translate("Checks", "Owner not in the inventory"),
        "position_impossible": translate("Checks", "Impossible coordinates"),
        "range_impossible": translate("Checks", "Impossible range"),
        "recorder_unknown": translate("Checks", "Recorder not in the inventory"),
        "recorder_without_owner": translate("Checks", "Recorder without owner"),
        "resolution_impossible": translate("Checks", "Impossible resolution"),
        "retention_above_maximum": translate("Checks", "Retention above the legal maximum"),
        "retention_impossible": translate("Checks", "Impossible retention"),
        "retention_missing": translate("Checks", "Retention not known"),
        "tilt_impossible": translate("Checks", "Impossible tilt"),
        "unplaced": translate("Checks", "Without coordinates"),
        "valid_to_before_valid_from": translate("Checks", "Ends before it begins"),
        "vfov_impossible": translate("Checks", "Impossible vertical field of view"),
        "view_missing": translate("Checks", "View not built"),
        "view_stale": translate("Checks", "View out of date"),
        "view_values_missing": translate("Checks", "Heading, field of view or range assumed"),
        "word_unknown": translate("Checks", "Words that a field doesn't know"),
    }


def page_words() -> Mapping[str, str]:
    """Headings and fixed sentences of the page."""
    return {
        "title": translate("Checks", "State of the camera inventory"),
        "summary": translate("Checks", "Summary"),
        "known": translate("Checks", "Known"),
        "usable": translate("Checks", "Usable"),
        "complete": translate("Checks", "Complete"),
        "usable_share": translate("Checks", "Usable, %"),
        "complete_share": translate("Checks", "Complete, %"),
        "by_commune": translate("Checks", "Completeness by commune"),
        "by_owner": translate("Checks", "Completeness by owner"),
        "commune": translate("Checks", "Commune"),
        "owner": translate("Checks", "Owner"),
        "problems": translate("Checks", "What has to be looked at"),
        "no_problems": translate("Checks", "The checks have found nothing wrong."),
        "record": translate("Checks", "Record"),
        "what": translate("Checks", "What"),
        "to_do": translate("Checks", "To do:"),
        "set_aside": translate("Checks", "Set aside as no problem"),
        "reason": translate("Checks", "Why"),
        "by": translate("Checks", "By, on"),
        "not_known": translate("Checks", "(not known)"),
        "how_counted": translate("Checks", "How this was counted"),
        "empty": translate("Checks", "The inventory holds no camera in use."),
    }


def legend() -> tuple[str, str, str]:
    """What the parts of a bar are."""
    return (
        translate("Checks", "complete"),
        translate("Checks", "usable, not complete"),
        translate("Checks", "known, not usable"),
    )


def definitions() -> list[str]:
    """How things were counted, a sentence each."""
    return [
        translate("Checks", "Known: cameras in use, that is neither planned, removed, nor over."),
        translate(
            "Checks",
            "Usable: it has coordinates, and its recorder records, has an owner who can be reached, and how long it keeps recordings is known.",
        ),
        translate(
            "Checks",
            "Complete: usable, and heading, field of view and range are recorded as far as its kind has them, and it was confirmed within the "
            "last twelve months.",
        ),
    ]


def maximum_text(days: float | None) -> str:
    """Against which legal maximum retention was held."""
    if days is None:
        return translate("Checks", "The jurisdiction pack sets no legal maximum of retention.")
    text = translate("Checks", "Legal maximum of retention where the public is filmed: {days} days.")
    return text.format(days=f"{days:g}")


def more(count: int) -> str:
    """That a list was cut."""
    return translate("Checks", "and {count} more").format(count=count)


def as_of(name: str, moment: str) -> str:
    """Which inventory, and when it was checked."""
    return translate("Checks", "{name}, checked on {moment}").format(name=name, moment=moment)


def only_commune(name: str) -> str:
    """That the page is about one commune."""
    return translate("Checks", "Commune: {name}").format(name=name)


def _channels() -> Mapping[str, str]:
    return {
        DeliveryChannel.EMAIL.value: translate("Checks", "e-mail"),
        DeliveryChannel.PORTAL.value: translate("Checks", "portal"),
        DeliveryChannel.POST.value: translate("Checks", "post"),
        DeliveryChannel.HAND.value: translate("Checks", "by hand"),
        DeliveryChannel.PHONE.value: translate("Checks", "telephone"),
    }
