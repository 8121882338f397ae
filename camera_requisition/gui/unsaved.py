"""Nothing is written past edits that somebody hasn't saved yet."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.gis.inventory_layers import inventory_layers
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.work import Work


def has_unsaved_edits(work: Work, messages: Messages) -> bool:
    """Whether layers of the inventory in use have edits that aren't saved; it is said then what to do."""
    layers = inventory_layers(inventory=work.inventory.reference) if work.inventory is not None else []
    edited = [layer.name() for layer in layers if layer.isEditable() and layer.isModified()]
    if edited:
        text = QCoreApplication.translate("Unsaved", "Save or drop the edits of {layers} first.")
        messages.warning(text.format(layers=", ".join(edited)))
    return bool(edited)
