"""Edits of the inventory that are saved in QGIS: signed with who made them, and asked whether they are corrections or changes since a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from camera_requisition.core.errors import InventoryError
from camera_requisition.gis import camera_features, settings
from camera_requisition.gis.inventory_sources import inventory_of
from camera_requisition.gis.layer_roles import ROLE
from camera_requisition.gis.layer_watch import LayerWatch
from camera_requisition.gis.sentences import error_sentence
from camera_requisition.gui.messages import Messages

if TYPE_CHECKING:
    from camera_requisition.core.records import Camera
    from camera_requisition.jobs.camera_periods import ChangedCamera

WITH = "QGIS"
"""What `edited_with` says of a record that was edited in a form, a table or by the field calculator."""
_SIGNED = ("camera", "recorder", "owner")


class EditKeeper(QObject):
    """Watches the layers of cameras, recorders and owners; what it adds is saved with the edits, whole or not at all."""

    def __init__(self, messages: Messages, parent: QWidget) -> None:
        super().__init__(parent)
        self._messages = messages
        self._window = parent
        self._corrections_only = False
        self._added: dict[str, list[int]] = {}
        """Records of earlier periods that were put into a layer's edits: should saving fail they are made anew the next time."""
        self._watch = LayerWatch(_SIGNED, "beforeCommitChanges", self._saving)

    def close_down(self) -> None:
        """Watch nothing any more, and go: the window that it belongs to stays."""
        self._watch.close_down()
        self.deleteLater()

    def _saving(self, *_: Any) -> None:
        layer = self.sender()
        if not isinstance(layer, QgsVectorLayer) or layer.editBuffer() is None:
            return
        try:
            if layer.customProperty(ROLE) == "camera":
                self._ask_about_cameras(layer)
            sign_edits(layer)
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen; the edits are saved all the same)
            self._messages.error(error, self.tr("Saving edits"))

    def _ask_about_cameras(self, layer: QgsVectorLayer) -> None:
        from camera_requisition.jobs.camera_periods import cameras_to_ask_about

        buffer = layer.editBuffer()
        for fid in self._added.pop(layer.id(), []):
            if fid in buffer.addedFeatures():
                layer.deleteFeature(fid)
        edited = edited_cameras(layer)
        changed = cameras_to_ask_about((before, after) for _, before, after in edited)
        since = self.ask(changed) if changed else None
        if since is not None:
            fids = {after.camera_id: fid for fid, _, after in edited}
            self._go_on_since(layer, fids, changed, since)

    def ask(self, changed: Sequence[ChangedCamera]) -> Optional[date]:
        """Since when cameras have changed; None where they were recorded wrongly."""
        from camera_requisition.gui.dialogs.correction_or_change import CorrectionOrChangeDialog

        if self._corrections_only:
            return None
        dialog = CorrectionOrChangeDialog(changed, self._window)
        agreed = dialog.exec()
        since = dialog.day() if agreed else None
        self._corrections_only = bool(agreed) and since is None and dialog.further.isChecked()
        dialog.deleteLater()
        return since

    def _go_on_since(self, layer: QgsVectorLayer, fids: dict[str, int], changed: Sequence[ChangedCamera], since: date) -> None:
        from camera_requisition.jobs.camera_periods import periods_since

        periods = periods_since(inventory_of(layer), changed, since)
        for one, present, earlier in periods.split:
            values = camera_features.differences(one.after, present)
            _change(layer, fids[one.after.camera_id], _by_index(layer, values))
            if earlier is not None:
                feature = _feature_of(layer, earlier)
                if not layer.addFeature(feature):
                    raise InventoryError("edit_not_signed", layer=layer.name())
                self._added.setdefault(layer.id(), []).append(int(feature.id()))
        if periods.refused:
            text = self.tr("Saved as corrections, as these cameras were not there on that day: {count}.")
            self._messages.warning(text.format(count=len(periods.refused)), "\n".join(map(error_sentence, periods.refused)))


def edited_cameras(layer: QgsVectorLayer) -> list[tuple[int, Camera, Camera]]:
    """(feature id, camera as it is stored, camera as it is edited) of the stored cameras with unsaved edits; places in the layer's system."""
    buffer = layer.editBuffer()
    fids = sorted(fid for fid in {*buffer.changedAttributeValues(), *buffer.changedGeometries()} if fid >= 0)
    request = QgsFeatureRequest().setFilterFids(fids)
    stored = {feature.id(): _camera_of(feature) for feature in layer.dataProvider().getFeatures(request)}
    return [(feature.id(), stored[feature.id()], _camera_of(feature)) for feature in layer.getFeatures(request) if feature.id() in stored]


def sign_edits(layer: QgsVectorLayer) -> None:
    """Say of every record with unsaved edits who edited it, when and with what, but where the edit itself says so."""
    buffer = layer.editBuffer()
    stamp = layer.fields().indexOf("edited_at")
    if stamp < 0:
        return
    changed = buffer.changedAttributeValues()
    fids = {fid for fid in {*changed, *buffer.changedGeometries()} if stamp not in changed.get(fid, {})}
    fids |= {fid for fid, feature in buffer.addedFeatures().items() if not feature.attribute(stamp)}
    # A finer stamp than the file's own is surely another one than that of an edit before.
    at = datetime.now(timezone.utc).isoformat(timespec="microseconds")
    values = _by_index(layer, {"edited_by": settings.user_name(), "edited_at": at, "edited_with": WITH})
    for fid in sorted(fids):
        _change(layer, fid, values)


def _change(layer: QgsVectorLayer, fid: int, values: dict[int, Any]) -> None:
    if not layer.changeAttributeValues(fid, values):
        raise InventoryError("edit_not_signed", layer=layer.name())


def _camera_of(feature: QgsFeature) -> Camera:
    from dataclasses import replace

    geometry = feature.geometry()
    if geometry.isNull() or geometry.isEmpty():
        return replace(camera_features.camera_of(feature, (0.0, 0.0)), x=None, y=None)
    point = geometry.vertexAt(0)
    return camera_features.camera_of(feature, (point.x(), point.y()))


def _feature_of(layer: QgsVectorLayer, camera: Camera) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    for index, value in _by_index(layer, camera_features.filled(camera)).items():
        feature.setAttribute(index, value)
    if camera.x is not None and camera.y is not None:
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({camera.x!r} {camera.y!r})"))
    return feature


def _by_index(layer: QgsVectorLayer, values: Any) -> dict[int, Any]:
    indexes = {name: layer.fields().indexOf(name) for name in values}
    return {index: values[name] for name, index in indexes.items() if index >= 0}
