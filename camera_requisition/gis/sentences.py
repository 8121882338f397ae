"""Codes and values from the domain as sentences in the desktop's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.core.messages import CONTEXT, MESSAGES, fill
from camera_requisition.gis.numbers import figure


def translated(code: str, values: Mapping[str, Any] | None = None) -> str:
    """Sentence of `code` with `values`; an unknown code is shown as it is."""
    template = MESSAGES.get(code)
    if template is None:
        return f"{code} {dict(values)}" if values else code
    return fill(QCoreApplication.translate(CONTEXT, template), {name: _shown(value) for name, value in (values or {}).items()})


def _shown(value: Any) -> Any:
    return figure(value, None) if isinstance(value, float) else value


def error_sentence(error: BaseException) -> str:
    """What to tell the user about `error`: its sentence when it is one of ours, else that something unforeseen happened."""
    if isinstance(error, CameraRequisitionError):
        return translated(error.code, error.values)
    return translated("unforeseen", {"kind": type(error).__name__, "text": str(error)})
