"""States of requisitions, and what is due of them, in the words of the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.gis.dates import day
from camera_requisition.gis.statistics_words import growth

if TYPE_CHECKING:
    from camera_requisition.core.register.statistics import Statistics

translate = QCoreApplication.translate


def requisition_state_text(state: str) -> str:
    """A state of a requisition or of one of its cameras."""
    words = {
        "draft": translate("RegisterTexts", "not sent yet"),
        "frozen": translate("RegisterTexts", "asked to keep"),
        "sent": translate("RegisterTexts", "sent"),
        "reminded": translate("RegisterTexts", "reminded"),
        "answered": translate("RegisterTexts", "answered in part"),
        "received": translate("RegisterTexts", "footage received"),
        "negative": translate("RegisterTexts", "negative answer"),
        "overwritten": translate("RegisterTexts", "overwritten"),
        "released": translate("RegisterTexts", "released"),
        "cancelled": translate("RegisterTexts", "cancelled"),
    }
    return words.get(state, state)


def note_text(state: str) -> str:
    """What somebody does who notes that a requisition took a state."""
    words = {
        "frozen": translate("RegisterTexts", "Keep-request given by telephone or sent"),
        "sent": translate("RegisterTexts", "Requisition sent"),
        "reminded": translate("RegisterTexts", "Reminder sent"),
        "answered": translate("RegisterTexts", "Answered in part"),
        "received": translate("RegisterTexts", "All footage received"),
        "negative": translate("RegisterTexts", "Nothing is handed over"),
        "overwritten": translate("RegisterTexts", "All footage is overwritten"),
        "released": translate("RegisterTexts", "Released: no longer to be kept"),
        "cancelled": translate("RegisterTexts", "Cancelled"),
    }
    return words.get(state, state)


def due_text(code: Optional[str]) -> str:
    """What has to be done next."""
    words = {
        "complete": translate("RegisterTexts", "complete the case, export again"),
        "find_owner": translate("RegisterTexts", "find the owner"),
        "send": translate("RegisterTexts", "sign and send"),
        "requisition": translate("RegisterTexts", "requisition what is kept"),
        "remind": translate("RegisterTexts", "remind"),
        "call": translate("RegisterTexts", "call the owner"),
        "settle": translate("RegisterTexts", "settle what is open"),
        "release": translate("RegisterTexts", "release what is not asked for"),
    }
    return words.get(code or "", "–")


def reason_text(reason: str) -> str:
    """Why nothing is handed over."""
    words = {
        "duration": translate("RegisterTexts", "period over, overwritten"),
        "failure": translate("RegisterTexts", "failure"),
        "no_such_channel": translate("RegisterTexts", "no such channel"),
        "not_recording": translate("RegisterTexts", "does not record"),
        "does_not_see": translate("RegisterTexts", "does not see the place"),
        "refused": translate("RegisterTexts", "refused"),
        "other": translate("RegisterTexts", "other reason"),
    }
    return words.get(reason, reason)


def figures_text(found: Statistics) -> str:
    """How many requisitions lately, and what that figure hides."""
    whole, first = found.whole, found.first
    text = translate("RegisterTexts", "All cases since {day}: {count} requisitions. Answered {answered}, negative {negative}, too late {late}.")
    since = day(first) if first else ""
    parts = [text.format(day=since, count=whole.count, answered=whole.answered, negative=whole.negative, late=whole.too_late)]
    if whole.count or found.before:
        parts.append(growth(found.growth_percent, found.before))
    if found.exercise:
        parts.append(translate("RegisterTexts", "All of these are exercises."))
    return " ".join(parts)
