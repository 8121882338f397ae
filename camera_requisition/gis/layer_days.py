"""Which cameras the layers of an inventory show: today's, or those that were there on a day. Records merged into others are never shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Optional

from qgis.core import QgsVectorLayer

_PERIODS = {"merged_into", "succeeded_by", "valid_from", "valid_to"}
_TODAY = '"succeeded_by" IS NULL AND "merged_into" IS NULL'
# What is out of use is little: it is left out, instead of all that is in use looked for.
_VIEWS_OF_TODAY = '"camera_id" NOT IN (SELECT "camera_id" FROM "camera" WHERE "succeeded_by" IS NOT NULL OR "merged_into" IS NOT NULL)'


def show_day(layers: Iterable[QgsVectorLayer], day: Optional[date]) -> bool:
    """Let the layers of cameras and views among those of one inventory show what was there on `day`, as is known now; None is today.

    False where one of them is being edited, which QGIS doesn't let filter. Of a file of an earlier version, without periods, all is shown.
    """
    by_table = {_table_of(layer): layer for layer in layers}
    cameras, views = by_table.get("camera"), by_table.get("camera_view")
    if cameras is None or not set(cameras.fields().names()) >= _PERIODS:
        return day is None
    of_views = _VIEWS_OF_TODAY if day is None else " ".join(('"camera_id" IN (SELECT "camera_id" FROM "camera" WHERE', _there_on(day), ")"))
    wanted = {cameras.id(): _TODAY if day is None else _there_on(day)}
    if views is not None:
        wanted[views.id()] = of_views
    found = [layer for layer in (cameras, views) if layer is not None]
    if any(layer.isEditable() and layer.subsetString() != wanted[layer.id()] for layer in found):
        return False
    return all(layer.subsetString() == wanted[layer.id()] or layer.setSubsetString(wanted[layer.id()]) for layer in found)


def _there_on(day: date) -> str:
    # A date, or an instant that begins with one: both sort as texts.
    text = day.isoformat()
    return f'"merged_into" IS NULL AND ("valid_from" IS NULL OR "valid_from" < \'{text}~\') AND ("valid_to" IS NULL OR "valid_to" > \'{text}\')'


def _table_of(layer: QgsVectorLayer) -> str:
    names = set(layer.fields().names())
    if {"camera_id", "extent"} <= names:
        return "camera_view"
    return "camera" if {"camera_id", "heading_deg"} <= names else ""
