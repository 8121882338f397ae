"""The plugin's settings, each declared once with its default. Nothing here changes a result unless it is also a parameter."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Generic, TypeVar

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

Value = TypeVar("Value")
_PREFIX = "camera_requisition/"


class Setting(Generic[Value]):
    """One setting of QGIS's own store under the plugin's prefix; values are texts, numbers, booleans or lists of texts."""

    def __init__(self, key: str, default: Value) -> None:
        self.key = _PREFIX + key
        self.default = default

    def get(self) -> Value:
        """The stored value, or the default where none, or one of another type, is stored."""
        stored = QgsSettings().value(self.key, self.default)
        if isinstance(self.default, bool):
            return stored in (True, "true", "True", 1, "1")  # type: ignore[return-value]
        if isinstance(self.default, list) and isinstance(stored, str):
            return [stored] if stored else []  # type: ignore[return-value]
        if stored is None:
            return self.default
        try:
            return type(self.default)(stored)  # type: ignore[call-arg]
        except (TypeError, ValueError):
            return self.default

    def set(self, value: Value) -> None:
        """Store `value`."""
        QgsSettings().setValue(self.key, value)


INVENTORY = Setting("inventory", "")
RECENT_INVENTORIES: Setting[list[str]] = Setting("recent_inventories", [])
CASE_FOLDER = Setting("case_folder", "")
RECENT_CASES: Setting[list[str]] = Setting("recent_cases", [])
OPEN_CASE = Setting("open_case", "")
OUTPUT_FOLDER = Setting("output_folder", "")
PACK = Setting("pack", "fr")
EVENT_LOG = Setting("event_log", "")
REGISTER = Setting("register", "")
DEMONSTRATION_FOLDER = Setting("demonstration_folder", "")
CASES_KEPT_DAYS = Setting("cases_kept_days", 1095)
"""After how many days without activity a case is offered for purging; nothing is ever purged unasked."""
MARGIN_S = Setting("margin_s", 120.0)
CORRIDOR_M = Setting("corridor_m", 5.0)
CONFIRMATION_SENDER = Setting("confirmation_sender", "")
"""Who asks owners to confirm what is recorded: the lines of the letter's head."""
LETTERHEAD = Setting("case/remembered", "{}")
"""Service, signer and delivery of the last case, as JSON: what an investigator would type again every time."""


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)) / "Camera Requisition"


def case_folder() -> Path:
    """Where new cases are kept: the chosen folder, else one in the user's documents."""
    return Path(CASE_FOLDER.get() or _documents() / "cases")


def output_folder() -> Path:
    """Where packets are written: the chosen folder, else one in the user's documents."""
    return Path(OUTPUT_FOLDER.get() or _documents() / "packets")


def demonstration_folders() -> list[Path]:
    """Where the demonstration may be made, the best place first: the chosen folder, else one in the user's documents or, where these can't be
    written, in the QGIS profile."""
    chosen = DEMONSTRATION_FOLDER.get()
    return [Path(chosen)] if chosen else [_documents() / "demonstration", _profile() / "demonstration"]


def register_reference() -> str:
    """The register of requisitions: the chosen file, else one in the user's documents."""
    return REGISTER.get() or str(_documents() / "register.gpkg")


def event_log_path() -> Path:
    """The event log: the chosen file, else one in the QGIS profile; where no QGIS runs that has one, in the user's data folder."""
    chosen = EVENT_LOG.get()
    if chosen:
        return Path(chosen)
    return _profile() / "events.sqlite"


def _profile() -> Path:
    """The plugin's folder in the QGIS profile; where no QGIS runs that has one, in the user's data folder."""
    profile = QgsApplication.qgisSettingsDirPath()
    folder = Path(profile) if profile else Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation))
    return folder / "camera_requisition"


def user_name() -> str:
    """Who acts, for the event log: QGIS's own variable for the user's account name."""
    return str(QgsApplication.userLoginName() or "unknown")


def remember(setting: Setting[list[str]], value: str, most: int = 8) -> None:
    """Put `value` first in a list of recent ones."""
    kept = [entry for entry in setting.get() if entry != value]
    setting.set([value, *kept][:most])


def reset_all() -> None:
    """Forget every setting of the plugin."""
    store: Any = QgsSettings()
    store.remove(_PREFIX.rstrip("/"))
