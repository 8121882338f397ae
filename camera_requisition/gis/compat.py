"""The only place with differences between QGIS versions (3.22 to 4) and Qt bindings."""

from __future__ import annotations

from typing import Any

from qgis.core import NULL, Qgis, QgsField, QgsWkbTypes
from qgis.PyQt.QtCore import QSettings, QVariant

try:  # Qt 6 builds of QGIS have no QVariant types any more
    from qgis.PyQt.QtCore import QMetaType

    _TYPES = {
        "text": QMetaType.Type.QString,
        "integer": QMetaType.Type.Int,
        "real": QMetaType.Type.Double,
        "boolean": QMetaType.Type.Bool,
    }
    QgsField("probe", _TYPES["text"])
except (ImportError, AttributeError, TypeError, KeyError):
    _TYPES = {
        "text": QVariant.String,
        "integer": QVariant.Int,
        "real": QVariant.Double,
        "boolean": QVariant.Bool,
    }

TEMPLATE_FOLDERS = "layout/search-paths-for-templates" if Qgis.QGIS_VERSION_INT >= 33000 else "core/Layout/searchPathsForTemplates"
"""The setting in which QGIS keeps the folders that its layout manager looks through, besides its own."""


def field(name: str, kind: str) -> QgsField:
    """A field of `kind` "text", "integer", "real" or "boolean"; raises KeyError for another kind."""
    return QgsField(name, _TYPES[kind])


def plain(value: Any) -> Any:
    """`value` of a feature's attribute as Python sees it: QGIS's NULL becomes None."""
    if value is None or value == NULL:
        return None
    if isinstance(value, QVariant):
        return None if value.isNull() else value.value()
    return value


def is_point(wkb_type: Any) -> bool:
    """Whether a layer of this WKB type holds points."""
    return bool(QgsWkbTypes.geometryType(wkb_type) == QgsWkbTypes.GeometryType.PointGeometry)


def is_line(wkb_type: Any) -> bool:
    """Whether a layer of this WKB type holds lines."""
    return bool(QgsWkbTypes.geometryType(wkb_type) == QgsWkbTypes.GeometryType.LineGeometry)


def is_polygon(wkb_type: Any) -> bool:
    """Whether a layer of this WKB type holds polygons."""
    return bool(QgsWkbTypes.geometryType(wkb_type) == QgsWkbTypes.GeometryType.PolygonGeometry)


def read_ini_as_utf8(store: QSettings) -> None:
    """Have an .ini file read as UTF-8: Qt 6 always does, Qt 5 takes it for Latin-1 unless told."""
    if hasattr(store, "setIniCodec"):
        store.setIniCodec("UTF-8")
