"""Camera Requisition: which cameras filmed an incident, who owns them, and until when the footage exists."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 (the name that QGIS calls)
    """Give QGIS the plugin; `iface` is a `QgisInterface`, or None in `qgis_process`."""
    from camera_requisition.plugin import CameraRequisitionPlugin

    return CameraRequisitionPlugin(iface)
