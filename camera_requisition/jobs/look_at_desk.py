"""Look whether a desk has all that the work needs: programs, inventory, register, folders, fonts, clock, language.

Nothing is changed, and nothing is needed to import this: it is asked just when a library is missing.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from importlib import metadata
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QT_VERSION_STR

from camera_requisition.core.errors import CameraRequisitionError, Cancelled
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.gis import settings, time_zones
from camera_requisition.gis.global_settings import global_settings_file, locked_names
from camera_requisition.gis.plugin_version import plugin_version
from camera_requisition.gis.requirements import how_to_install, missing_libraries

OLDEST_QGIS, OLDEST_PYTHON = 32200, (3, 9)
LIBRARIES = ("numpy", "pyproj", "jinja2", "shapely")
GB = 1e9
LOW_GB, FULL_GB = 2.0, 0.2
CLOCK_TOLERANCE_S = 300.0
"""How far a log written by another desk may be ahead before this one's clock is doubted."""


class Verdict(str, Enum):
    """How a part of the desk is."""

    FINE = "fine"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True)
class Finding:
    """What was found of one part of the desk (`subject`, a code): a sentence of the catalogue, which says what to do where something is."""

    subject: str
    verdict: Verdict
    code: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class DeskQuestion:
    """What to look at; copied from the desktop, for the look is taken on another thread.

    `inventory` is empty where none is open; `fonts` are the families that Qt can draw with; `language` is QGIS's locale, `translated` whether
    the plugin's translation for it speaks, `has_translation` whether there is one. `now` is in UTC seconds.
    """

    inventory: str
    register: str
    case_folder: Path
    output_folder: Path
    event_log: Path
    fonts: Sequence[str]
    language: str
    translated: bool
    has_translation: bool
    system_zone: str
    now: float
    missing: Optional[Sequence[str]] = None
    """Names of the libraries that are missing; None: look."""


def look_at_desk(question: DeskQuestion, progress: Optional[Progress] = None) -> list[Finding]:
    """Everything there is to say of the desk, in a fixed order; a look that fails is a finding itself. Raises only `Cancelled`."""
    progress = progress or SilentProgress()
    missing = list(missing_libraries() if question.missing is None else question.missing)
    zone: list[str] = []
    looks: list[tuple[str, Callable[[], Iterator[Finding]]]] = [
        ("programs", _programs),
        ("libraries", lambda: _libraries(missing)),
        ("inventory", lambda: _inventory(question.inventory, missing, zone)),
        ("register", lambda: _register(question.register, missing)),
        ("case_folder", lambda: _folder("case_folder", question.case_folder)),
        ("output_folder", lambda: _folder("output_folder", question.output_folder)),
        ("event_log", lambda: _event_log(question.event_log, missing)),
        ("disk", lambda: _disk([question.case_folder, question.output_folder])),
        ("fonts", lambda: _fonts(question.fonts, missing)),
        ("clock", lambda: _clock(question, missing)),
        ("time_zone", lambda: _time_zone(question.system_zone, zone[0] if zone else "")),
        ("language", lambda: _language(question)),
        ("fixed", _fixed),
    ]
    found: list[Finding] = []
    for number, (subject, look) in enumerate(looks):
        progress.check()
        progress.report(number / len(looks))
        try:
            found.extend(look())
        except Cancelled:
            raise
        except CameraRequisitionError as error:
            found.append(Finding(subject, Verdict.PROBLEM, error.code, error.values))
        except Exception as error:  # noqa: BLE001 (what can't be looked at is told, and the other looks go on)
            found.append(Finding(subject, Verdict.PROBLEM, "unforeseen", {"kind": type(error).__name__, "text": str(error)}))
    return found


def _programs() -> Iterator[Finding]:
    yield Finding("plugin", Verdict.FINE, "desk_version", {"version": plugin_version() or "?"})
    yield _version("qgis", Qgis.QGIS_VERSION, "3.22", Qgis.QGIS_VERSION_INT >= OLDEST_QGIS)
    yield Finding("qt", Verdict.FINE, "desk_version", {"version": f"{QT_VERSION_STR}, PyQt {PYQT_VERSION_STR}"})
    yield _version("python", platform.python_version(), ".".join(map(str, OLDEST_PYTHON)), sys.version_info >= OLDEST_PYTHON)
    yield Finding("system", Verdict.FINE, "desk_version", {"version": " ".join((platform.system(), platform.release(), platform.machine()))})


def _version(subject: str, version: str, wanted: str, suffices: bool) -> Finding:
    if suffices:
        return Finding(subject, Verdict.FINE, "desk_version", {"version": version})
    return Finding(subject, Verdict.PROBLEM, "desk_version_old", {"version": version, "wanted": wanted})


def _libraries(missing: Sequence[str]) -> Iterator[Finding]:
    lacking = {name.split(" ")[0]: name for name in missing}
    for name in LIBRARIES:
        if name in lacking:
            yield Finding(name, Verdict.PROBLEM, "desk_library_missing", {"how": how_to_install([lacking[name]])})
            continue
        version = _installed(name)
        try:
            _try(name)
        except Exception as error:  # noqa: BLE001 (a broken library fails with anything)
            yield Finding(name, Verdict.PROBLEM, "desk_library_broken", {"version": version, "reason": f"{type(error).__name__}: {error}"})
        else:
            yield Finding(name, Verdict.FINE, "desk_version", {"version": version})


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "?"


def _try(name: str) -> None:
    """Use a library as the plugin does: one that is installed may still lack its data, or be mixed up with QGIS's own."""
    if name == "numpy":
        import numpy as np

        np.hypot(np.asarray([3.0]), 4.0)
    elif name == "pyproj":
        from pyproj import Transformer

        # Needs the data directory, which some installations lose.
        Transformer.from_crs("EPSG:4326", "EPSG:2154", always_xy=True).transform(3.0, 46.5)
    elif name == "shapely":
        import shapely

        shapely.area(shapely.from_wkb(shapely.to_wkb(shapely.box(0, 0, 1, 1))))
    else:
        import jinja2

        jinja2.Environment(autoescape=True).from_string("{{ one }}").render(one=1)


def _inventory(reference: str, missing: Sequence[str], zone: list[str]) -> Iterator[Finding]:
    """`zone` gets the name of the inventory's time zone."""
    if not reference:
        yield Finding("inventory", Verdict.WARNING, "desk_no_inventory")
        return
    if missing:
        yield Finding("inventory", Verdict.WARNING, "desk_waits_for_libraries")
        return
    from camera_requisition.store.inventory import Inventory
    from camera_requisition.store.inventory_schema import SCHEMA_VERSION

    with Inventory.open(reference) as inventory:
        zone.append(inventory.time_zone)
        cameras, wanted = inventory.cameras_held(), inventory.views_wanted()
        schema = inventory.settings["schema_version"]
        read_only, as_known = inventory.read_only_reason, inventory.as_known
    if read_only:
        yield Finding("inventory", Verdict.WARNING, read_only, {"path": reference, "at": as_known or ""})
    if not cameras:
        yield Finding("inventory", Verdict.WARNING, "desk_inventory_empty", {"path": reference})
    elif not read_only:
        values = {"path": reference, "cameras": cameras, "schema": schema, "newest": SCHEMA_VERSION}
        yield Finding("inventory", Verdict.FINE, "desk_inventory", values)
    if wanted:
        yield Finding("views", Verdict.WARNING, "desk_views_wanted", {"count": wanted})
    elif cameras:
        yield Finding("views", Verdict.FINE, "desk_views")


def _register(reference: str, missing: Sequence[str]) -> Iterator[Finding]:
    from camera_requisition.store.postgis.reference import is_reference

    if is_reference(reference):
        if missing:
            return
        from camera_requisition.store.register import Register

        Register.open(reference)
        yield Finding("register", Verdict.FINE, "desk_place", {"path": reference})
        return
    path = Path(reference)
    yield _place("register", path)
    if not missing and path.exists():
        from camera_requisition.store.register import Register

        Register.open(path)


def _folder(subject: str, folder: Path) -> Iterator[Finding]:
    yield _place(subject, folder)


def _place(subject: str, path: Path) -> Finding:
    """Whether a file or folder can be written, or made where it isn't there yet."""
    from camera_requisition.store.obstacles import in_synchronised_folder, obstacle_to_writing

    there = _nearest(path)
    # Of a folder what is written into it counts.
    obstacle = obstacle_to_writing(there / path.name if there.is_dir() else there)
    if not obstacle and in_synchronised_folder(path.absolute() / path.name, os.environ):
        obstacle = "synchronised_folder"
    values = {"path": str(path)}
    if obstacle in ("file_read_only", "folder_read_only"):
        return Finding(subject, Verdict.PROBLEM, "desk_place_read_only", values)
    if obstacle == "network_share":
        return Finding(subject, Verdict.WARNING, "desk_place_network", values)
    if obstacle:
        return Finding(subject, Verdict.WARNING, "desk_place_synchronised", values)
    return Finding(subject, Verdict.FINE, "desk_place" if path.exists() else "desk_place_not_yet", values)


def _nearest(path: Path) -> Path:
    """`path`, or the first folder above it that is there."""
    while not path.exists() and path != path.parent:
        path = path.parent
    return path


def _event_log(path: Path, missing: Sequence[str]) -> Iterator[Finding]:
    yield _place("event_log", path)
    if missing or not path.exists():
        return
    from camera_requisition.store.event_log import EventLog

    _lines, faults = EventLog(path).verify()
    if faults:
        yield Finding("event_log", Verdict.PROBLEM, "desk_event_log_wrong", {"path": str(path), "count": len(faults)})


def _disk(folders: Sequence[Path]) -> Iterator[Finding]:
    least = min(shutil.disk_usage(_nearest(folder)).free for folder in folders) / GB
    values = {"free": round(least, 1)}
    if least >= LOW_GB:
        yield Finding("disk", Verdict.FINE, "desk_disk", values)
    else:
        yield Finding("disk", Verdict.WARNING if least >= FULL_GB else Verdict.PROBLEM, "desk_disk_low", values)


def _fonts(installed: Sequence[str], missing: Sequence[str]) -> Iterator[Finding]:
    if missing:
        yield Finding("fonts", Verdict.WARNING, "desk_waits_for_libraries")
        return
    from camera_requisition.packets.fonts import PREFERRED, choose_family

    family = choose_family(installed=installed)
    preferred = family in PREFERRED
    yield Finding(
        "fonts", Verdict.FINE if preferred else Verdict.WARNING, "desk_font" if preferred else "desk_font_substitute", {"family": family}
    )


def _clock(question: DeskQuestion, missing: Sequence[str]) -> Iterator[Finding]:
    now = datetime.fromtimestamp(question.now).astimezone()
    last = None if missing or not question.event_log.exists() else _last_event(question.event_log)
    if last is not None and last.timestamp() > question.now + CLOCK_TOLERANCE_S:
        yield Finding("clock", Verdict.PROBLEM, "desk_clock_behind", {"now": now, "last": last})
    else:
        yield Finding("clock", Verdict.FINE, "desk_clock", {"now": now})


def _last_event(path: Path) -> Optional[datetime]:
    from camera_requisition.store.event_log import EventLog

    events = EventLog(path).events()
    return datetime.fromisoformat(events[-1].at).astimezone() if events else None


def _time_zone(system: str, wanted: str) -> Iterator[Finding]:
    for name in dict.fromkeys((wanted or system, system)):
        try:
            time_zones.zone(name)
        except CameraRequisitionError:
            yield Finding("time_zone", Verdict.PROBLEM, "desk_zone_no_data", {"zone": name})
            return
    if not wanted:
        yield Finding("time_zone", Verdict.FINE, "desk_zone_alone", {"zone": system})
    elif wanted == system:
        yield Finding("time_zone", Verdict.FINE, "desk_zone", {"zone": wanted})
    else:
        yield Finding("time_zone", Verdict.WARNING, "desk_zone_differs", {"system": system, "zone": wanted})


def _fixed() -> Iterator[Finding]:
    """What the administrator has fixed; where nothing is there is nothing to say. A name that is no setting's fixes nothing."""
    names, file = locked_names(), global_settings_file()
    if not names:
        return
    values = {"path": str(file), "names": ", ".join(sorted(names))}
    unknown = names - {setting.name for setting in settings.declared()}
    if unknown:
        yield Finding("fixed", Verdict.WARNING, "desk_fixed_unknown", {**values, "unknown": ", ".join(sorted(unknown))})
    else:
        yield Finding("fixed", Verdict.FINE, "desk_fixed", values)


def _language(question: DeskQuestion) -> Iterator[Finding]:
    values = {"language": question.language}
    if question.language.startswith(("en", "C")) or not question.language:
        yield Finding("language", Verdict.FINE, "desk_language_source")
    elif question.translated:
        yield Finding("language", Verdict.FINE, "desk_language", values)
    elif question.has_translation:
        yield Finding("language", Verdict.PROBLEM, "desk_language_lost", values)
    else:
        yield Finding("language", Verdict.WARNING, "desk_language_none", values)
