"""Codes and values from the domain as sentences in the desktop's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.core.messages import CONTEXT, MESSAGES, fill
from camera_requisition.gis.dates import moment_with_offset
from camera_requisition.gis.numbers import figure

_PACKAGE = __name__.partition(".")[0]


def translated(code: str, values: Mapping[str, Any] | None = None) -> str:
    """Sentence of `code` with `values`; an unknown code is shown as it is."""
    template = MESSAGES.get(code)
    if template is None:
        return f"{code} {dict(values)}" if values else code
    return fill(QCoreApplication.translate(CONTEXT, template), {name: _shown(value) for name, value in (values or {}).items()})


def _shown(value: Any) -> Any:
    if isinstance(value, datetime):
        return moment_with_offset(value)
    return figure(value, None) if isinstance(value, float) else value


def error_sentence(error: BaseException) -> str:
    """What to tell the user about `error`: its sentence when it is one of ours, else what the system lacks, else that it wasn't foreseen."""
    if isinstance(error, CameraRequisitionError):
        return translated(error.code, error.values)
    if isinstance(error, ImportError) and not (error.name or "").startswith(_PACKAGE):
        return translated("library_missing", {"name": error.name or str(error)})
    if isinstance(error, MemoryError):
        return translated("memory_short")
    if isinstance(error, OSError):
        path = "" if error.filename is None else str(error.filename)
        return translated("system_refused" if path else "system_refused_something", {"reason": error.strerror or str(error), "path": path})
    return translated("unforeseen", {"kind": type(error).__name__, "text": str(error)})
