"""What is handed on of an error, to whoever mends the plugin: its kind and where in the plugin it arose, with nothing that was being worked on.

Values, file names and the text of foreign errors stay out: any of them may hold a case's number, a place or a name.
"""

from __future__ import annotations

import platform
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Optional

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QT_VERSION_STR

from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.gis.plugin_version import plugin_version

PACKAGE = Path(__file__).parent.parent  # as Python names the files: not resolved
TAB = "Camera Requisition"
"""Of QGIS's panel of log messages."""
MOST_FRAMES = 12


def kind_of(error: BaseException) -> str:
    """`InventoryMissing: inventory_missing`, or the bare kind of a foreign error."""
    return f"{type(error).__name__}: {getattr(error, 'code', '')}".rstrip(": ")


def places_of(traceback: Optional[TracebackType]) -> list[str]:
    """Where in the plugin's own code the error came by (`jobs/search.py:17 search`), the outermost first; empty where it didn't."""
    places = []
    for frame, line in walk_tb(traceback):
        file = Path(frame.f_code.co_filename)
        if PACKAGE in file.parents:
            places.append(f"{file.relative_to(PACKAGE).as_posix()}:{line} {frame.f_code.co_name}")
    return places[-MOST_FRAMES:]


def report_of(error: BaseException) -> str:
    """All that may leave the computer, as plain English text: kinds, places in the code, versions."""
    lines = []
    one: Optional[BaseException] = error
    while one is not None:
        lines.append(kind_of(one))
        lines += [f"  {place}" for place in places_of(one.__traceback__)]
        one = one.__cause__
        if one is not None:
            lines.append("because of")
    lines.append(f"Camera Requisition {plugin_version()}, QGIS {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}, Python {platform.python_version()}")
    lines.append(" ".join((platform.system(), platform.release(), platform.machine())))
    return "\n".join(lines)


def log_error(error: BaseException) -> None:
    """Leave a line in the plugin's tab of the log panel; those that nobody foresaw as critical."""
    where = places_of(error.__traceback__)[-1:]
    text = " – ".join([kind_of(error), *where])
    foreseen = isinstance(error, CameraRequisitionError)
    level = Qgis.MessageLevel.Warning if foreseen else Qgis.MessageLevel.Critical
    QgsApplication.messageLog().logMessage(text, TAB, level, False)
