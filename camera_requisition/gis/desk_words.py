"""The words for what was found of a desk, and the report of it that may be handed to others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol

from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.gis.dates import day, offset
from camera_requisition.gis.sentences import translated

translate = QCoreApplication.translate
_MOMENTS = frozenset({"now", "last"})
_TELLING = frozenset({"path", "reason", "text", "columns"})
"""Values that may hold a place on the computer, hence a user's or a case's name: left out of what is handed to others."""
LEFT_OUT = "…"


class Found(Protocol):
    """A finding of `jobs.look_at_desk`."""

    @property
    def subject(self) -> str:
        """Code of the part of the desk."""

    @property
    def verdict(self) -> str:
        """`fine`, `warning` or `problem`."""

    @property
    def code(self) -> str:
        """Of the sentence."""

    @property
    def values(self) -> Mapping[str, Any]:
        """What fills it."""


def subject_words() -> Mapping[str, str]:
    """The name of each part of the desk."""
    return {
        "programs": translate("Desk check", "Programs"),
        "plugin": "Camera Requisition",
        "qgis": "QGIS",
        "qt": "Qt",
        "python": "Python",
        "system": translate("Desk check", "System"),
        "libraries": translate("Desk check", "Libraries"),
        "numpy": "NumPy",
        "pyproj": "pyproj",
        "jinja2": "Jinja2",
        "shapely": "shapely",
        "inventory": translate("Desk check", "Inventory"),
        "views": translate("Desk check", "Views"),
        "register": translate("Desk check", "Register"),
        "case_folder": translate("Desk check", "Folder for cases"),
        "output_folder": translate("Desk check", "Folder for packets"),
        "event_log": translate("Desk check", "Event log"),
        "disk": translate("Desk check", "Disk space"),
        "fonts": translate("Desk check", "Fonts"),
        "clock": translate("Desk check", "Clock"),
        "time_zone": translate("Desk check", "Time zone"),
        "fixed": translate("Desk check", "Fixed settings"),
        "language": translate("Desk check", "Language"),
    }


def verdict_words() -> Mapping[str, str]:
    """How a part of the desk is, in a word: never told by colour or picture alone."""
    return {
        "fine": translate("Desk check", "all right"),
        "warning": translate("Desk check", "look at this"),
        "problem": translate("Desk check", "problem"),
    }


def finding_text(finding: Found) -> str:
    """What was found, and what to do."""
    return translated(finding.code, {name: _moment(value) if name in _MOMENTS else value for name, value in finding.values.items()})


def _moment(value: object) -> str:
    """An instant as the clock on the wall shows it, to the second, and its offset."""
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:  # an event that another program wrote
        return str(value)
    return f"{day(moment)} {moment:%H:%M:%S} ({offset(moment.utcoffset())})"


def conclusion(findings: Iterable[Found]) -> str:
    """The whole in one sentence."""
    verdicts = [str(getattr(one.verdict, "value", one.verdict)) for one in findings]
    problems, warnings = verdicts.count("problem"), verdicts.count("warning")
    if problems:
        text = translate("Desk check", "Problems: {problems}; to be looked at: {warnings}. Each line says what to do.")
        return text.format(problems=problems, warnings=warnings)
    if warnings:
        return translate("Desk check", "The desk works; to be looked at: {warnings}.").format(warnings=warnings)
    return translate("Desk check", "Everything is all right.")


def report_text(findings: Iterable[Found]) -> str:
    """All of it as plain text for a message to somebody else: no path, no user's name, nothing of a case."""
    subjects, verdicts = subject_words(), verdict_words()
    lines = []
    for one in findings:
        verdict = str(getattr(one.verdict, "value", one.verdict))
        sentence = translated(one.code, {name: LEFT_OUT if name in _TELLING else value for name, value in one.values.items()})
        lines.append(f"[{verdicts[verdict]}] {subjects.get(one.subject, one.subject)}: {sentence} ({one.code})")
    return "\n".join(lines)
