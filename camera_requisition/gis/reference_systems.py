"""Reference systems between QGIS and the domain, which names them by authority code or WKT."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem

from camera_requisition.core.errors import InputError


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """What the domain calls `crs`: its authority code, or WKT where it has none; raises `crs_unknown` when it isn't valid."""
    if not crs.isValid():
        raise InputError("crs_unknown")
    return str(crs.authid() or crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED))


def crs_of(text: str) -> QgsCoordinateReferenceSystem:
    """The reference system that the domain calls `text`; raises `crs_unknown` when QGIS doesn't know it."""
    crs = QgsCoordinateReferenceSystem.fromWkt(text) if "[" in text else QgsCoordinateReferenceSystem(text)
    if not crs.isValid():
        raise InputError("crs_unknown")
    return crs
