"""The plugin's settings, each declared once with its default. Nothing here changes a result unless it is also a parameter.

An administrator presets any of them in QGIS's global settings file (`docs/admin.md`), under the same key: it holds until the user stores
another value. Those named there under `locked` can't be changed: what a user has stored is passed over.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Generic, Optional, TypeVar

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QByteArray, QStandardPaths

from camera_requisition.gis.global_settings import PREFIX, locked_names, preset_value
from camera_requisition.gis.inventory_sources import is_on_server

Value = TypeVar("Value")


class Setting(Generic[Value]):
    """One setting of QGIS's own store under the plugin's prefix; values are texts, numbers, booleans or lists of texts."""

    def __init__(self, name: str, default: Value) -> None:
        self.name = name
        """As an administrator's `locked` names it."""
        self.key = PREFIX + name
        self.default = default

    def get(self) -> Value:
        """What the user has stored, unless it is locked; else what is preset; else, or where that is of another type, the default."""
        stored = None if self.locked else QgsSettings().value(self.key)
        return self._typed(preset_value(self.name) if stored is None else stored)

    def set(self, value: Value) -> None:
        """Store `value`; nothing happens where the setting is locked."""
        if not self.locked:
            QgsSettings().setValue(self.key, value)

    @property
    def locked(self) -> bool:
        """Whether the administrator has fixed it."""
        return self.name in locked_names()

    def _typed(self, stored: Any) -> Value:
        if stored is None:
            return self.default
        if isinstance(self.default, bool):
            return stored in (True, "true", "True", 1, "1")  # type: ignore[return-value]
        if isinstance(self.default, list) and isinstance(stored, str):
            return [stored] if stored else []  # type: ignore[return-value]
        if isinstance(self.default, str) and isinstance(stored, list):
            # A text with commas that somebody wrote into the file without quotes.
            return ", ".join(str(part) for part in stored)  # type: ignore[return-value]
        try:
            return type(self.default)(stored)  # type: ignore[call-arg]
        except (TypeError, ValueError):
            return self.default


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
SAY_REMOTE_MAP = Setting("say_remote_map", True)
"""Whether it is said that a base map from another computer learns where an incident lies."""
CONFIRMATION_SENDER = Setting("confirmation_sender", "")
"""Who asks owners to confirm what is recorded: the lines of the letter's head."""
LETTERHEAD = Setting("case/remembered", "{}")
"""Service, signer and delivery of the last case, as JSON: what an investigator would type again every time."""


def declared() -> list[Setting[Any]]:
    """Every setting that there is, in the order of their names."""
    return sorted((value for value in globals().values() if isinstance(value, Setting)), key=lambda setting: setting.name)


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)) / "Camera Requisition"


def _place(setting: Setting[str]) -> Optional[Path]:
    """The file or folder chosen; `~` at its beginning is the user's own folder, so that one preset serves many desks. None: not chosen."""
    chosen = setting.get().strip()
    return Path(chosen).expanduser() if chosen else None


def case_folder() -> Path:
    """Where new cases are kept: the chosen folder, else one in the user's documents."""
    return _place(CASE_FOLDER) or _documents() / "cases"


def output_folder() -> Path:
    """Where packets are written: the chosen folder, else one in the user's documents."""
    return _place(OUTPUT_FOLDER) or _documents() / "packets"


def local_copies_folder() -> Path:
    """Where dated copies of inventories on servers are kept: in the user's documents."""
    return _documents() / "copies"


def demonstration_folders() -> list[Path]:
    """Where the demonstration may be made, the best place first: the chosen folder, else one in the user's documents or, where these can't be
    written, in the QGIS profile."""
    chosen = _place(DEMONSTRATION_FOLDER)
    return [chosen] if chosen else [_documents() / "demonstration", _profile() / "demonstration"]


def register_reference() -> str:
    """The register of requisitions: the chosen file, else one in the user's documents."""
    chosen = REGISTER.get()
    return chosen if is_on_server(chosen) else str(_place(REGISTER) or _documents() / "register.gpkg")


def event_log_path() -> Path:
    """The event log: the chosen file, else one in the QGIS profile; where no QGIS runs that has one, in the user's data folder."""
    return _place(EVENT_LOG) or _profile() / "events.sqlite"


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


def arrangement(name: str) -> QByteArray:
    """How the user has arranged the part `name` of the desk; empty where nothing is kept."""
    kept = QgsSettings().value(f"{PREFIX}arrangement/{name}")
    return kept if isinstance(kept, QByteArray) else QByteArray()


def arrange(name: str, state: QByteArray) -> None:
    """Keep how the part `name` of the desk is arranged."""
    QgsSettings().setValue(f"{PREFIX}arrangement/{name}", state)


def reset_all() -> None:
    """Forget every setting of the plugin."""
    store: Any = QgsSettings()
    store.remove(PREFIX.rstrip("/"))
