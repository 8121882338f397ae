"""What an inventory's layers are, said where QGIS says it of any layer: in the notes of the layer tree and in the metadata."""

from __future__ import annotations

from html import escape

from qgis.core import QgsLayerMetadata, QgsLayerNotesUtils, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication


def describe_layer(layer: QgsVectorLayer, table: str, inventory: str) -> None:
    """Give the layer of a `table` its notes and its metadata, none for tables that nobody reads; `inventory` is the name of its file."""
    text = _about(table)
    if not text:
        return
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setTitle(layer.name())
    metadata.setAbstract(text)
    metadata.setIdentifier(f"{inventory}: {table}")
    metadata.setKeywords({"gmd:topicCategory": ["structure"], "camera_requisition": [table]})
    metadata.setCrs(layer.crs())
    layer.setMetadata(metadata)
    QgsLayerNotesUtils.setLayerNotes(layer, f"<p>{escape(text, quote=False)}</p>")


def _about(table: str) -> str:
    return {
        "camera": QCoreApplication.translate(
            "LayerNotes",
            "One row for each recorded channel: a pole with four heads is four cameras. What nobody has recorded stays empty; a search then "
            "reckons with the smallest and the largest plausible value. Cameras are never deleted: set their status to removed.",
        ),
        "camera_view": QCoreApplication.translate(
            "LayerNotes",
            "What each camera sees on the ground, estimated from its record and cut by the buildings. Derived: it is built anew from "
            "cameras and buildings, so that changes made here are lost. It proves neither what was filmed nor an absence.",
        ),
        "building": QCoreApplication.translate(
            "LayerNotes",
            "The footprints that hide what lies behind them. Without a height a building counts as infinitely high.",
        ),
        "recorder": QCoreApplication.translate(
            "LayerNotes",
            "The recording systems: how long footage is kept, who is on duty, how wrong the clock is. A camera belongs to one of them.",
        ),
        "owner": QCoreApplication.translate("LayerNotes", "Whom a requisition is written to, and by which channel. Confirm it once a year."),
    }.get(table, "")
