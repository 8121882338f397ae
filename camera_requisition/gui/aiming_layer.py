"""The layer in which cameras are aimed: what is looked up in it, and what is written to it, as one step that can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsVectorLayer, QgsVectorLayerUtils
from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.core.errors import CameraRequisitionError, InventoryError, InventoryReadOnly
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.records.vocabulary import PositionSource, ViewSource
from camera_requisition.gis import camera_features
from camera_requisition.gis.reference_systems import crs_text
from camera_requisition.gis.settings import user_name
from camera_requisition.gui.aiming_session import Head
from camera_requisition.gui.on_map.places import near_on_map

if TYPE_CHECKING:
    from camera_requisition.core.records import Camera

WITH = "aiming"
"""What `edited_with` says of a camera that was aimed."""
_OF_THE_VIEW = frozenset({"heading_deg", "hfov_deg", "near_m", "range_m", "focal_mm", "sensor_mm"})


class AimedLayer:
    """A layer of cameras. An edit session that it opened itself is its own to save; one that the user opened is the user's."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self.layer = layer
        self.inventory = camera_features.inventory_shown(layer)
        self._crs = crs_text(layer.crs())
        self._ours = False
        self._stored: dict[tuple[float, float], QgsPointXY] = {}
        """Where the cameras read lie in the layer, by longitude and latitude: a further head gets the very same coordinates."""

    # looking

    @property
    def name(self) -> str:
        """What the legend calls it."""
        return str(self.layer.name())

    def check_editable(self) -> None:
        """Raise InventoryReadOnly `aiming_layer_read_only` where nothing can be written."""
        if not self.layer.isEditable() and not camera_features.can_be_edited(self.layer):
            raise InventoryReadOnly("aiming_layer_read_only", layer=self.name)

    def assumptions(self) -> Assumptions:
        """The inventory's table of assumptions, or the default one."""
        from camera_requisition.jobs.aim_camera import assumptions_of_inventory

        return assumptions_of_inventory(self.inventory) if self.inventory is not None else Assumptions()

    def heads_near(self, canvas: Any, place: QgsPointXY, reach: float) -> list[Head]:
        """The cameras on the pole nearest to a place of the map; `reach` in map units, from the place to the pole and from head to head."""
        found = near_on_map(canvas, self.layer, place, 2.0 * reach)
        if not found or found[0][0] > reach:
            return []
        nearest = found[0][1]
        return [self._head(feature) for _, point, feature in found if point.distance(nearest) <= reach]

    def _head(self, feature: QgsFeature) -> Head:
        from camera_requisition.jobs.aim_camera import place_of

        point = feature.geometry().vertexAt(0)
        place = place_of(self._crs, point.x(), point.y())
        self._stored[place] = QgsPointXY(point.x(), point.y())
        camera = camera_features.camera_of(feature, place)
        return Head(camera, int(feature.id()), camera)

    # writing

    def write_heads(self, heads: Sequence[Head], position_source: str = PositionSource.HAND.value) -> None:
        """Write new and changed cameras as one undo command; nothing is written where one of them can't be.

        Opens an edit session where there is none. Raises InventoryReadOnly, InventoryError (`aiming_not_written`, `aiming_camera_gone`),
        CoordinateError where a place has no coordinates in the layer's reference system.
        """
        self.check_editable()
        opened = not self.layer.isEditable()
        if opened and not self.layer.startEditing():
            raise InventoryReadOnly("aiming_layer_read_only", layer=self.name)
        self._ours = self._ours or opened
        try:
            planned = self._planned(heads, position_source)
            self._write_as_one_step(planned)
        except CameraRequisitionError:
            if opened:
                self._stop_editing()
            raise

    def _planned(self, heads: Sequence[Head], position_source: str) -> list[tuple[Head, Mapping[str, Any]]]:
        """Each head with the columns to write; new ones get their ids here."""
        planned: list[tuple[Head, Mapping[str, Any]]] = []
        taken = self._ids_in_layer()
        for head in heads:
            camera = _signed(head, position_source)
            if head.before is None:
                camera = replace(camera, camera_id=self._new_id(taken))
                taken.add(camera.camera_id)
                values = camera_features.filled(camera)
            else:
                values = camera_features.differences(head.before, camera)
            planned.append((head, values))
        return planned

    def _write_as_one_step(self, planned: Sequence[tuple[Head, Mapping[str, Any]]]) -> None:
        self.layer.beginEditCommand(QCoreApplication.translate("Aiming", "Aim cameras"))
        try:
            for head, values in planned:
                if head.fid is None:
                    self._add(head, values)
                else:
                    self._change(head.fid, head, values)
        except CameraRequisitionError:
            self.layer.destroyEditCommand()
            raise
        self.layer.endEditCommand()
        self.layer.triggerRepaint()

    def _add(self, head: Head, values: Mapping[str, Any]) -> None:
        geometry = QgsGeometry.fromPointXY(self._point(head.camera))
        fitting = geometry.coerceToType(self.layer.wkbType())
        feature = QgsVectorLayerUtils.createFeature(self.layer, fitting[0], self._by_index(values))
        self._must(self.layer.addFeature(feature))

    def _change(self, fid: int, head: Head, values: Mapping[str, Any]) -> None:
        feature = self.layer.getFeature(fid)
        if not feature.isValid():
            raise InventoryError("aiming_camera_gone", camera=head.camera.camera_id, layer=self.name)
        if head.moved:
            geometry = QgsGeometry(feature.geometry())
            point = self._point(head.camera)
            self._must(geometry.moveVertex(point.x(), point.y(), 0))
            self._must(self.layer.changeGeometry(fid, geometry))
        self._must(self.layer.changeAttributeValues(fid, self._by_index(values)))

    def _must(self, done: bool) -> None:
        if not done:
            raise InventoryError("aiming_not_written", layer=self.name)

    def _by_index(self, values: Mapping[str, Any]) -> dict[int, Any]:
        indexes = {name: self.layer.fields().indexOf(name) for name in values}
        return {index: values[name] for name, index in indexes.items() if index >= 0}

    def _point(self, camera: Camera) -> QgsPointXY:
        from camera_requisition.jobs.aim_camera import place_in

        if camera.x is None or camera.y is None:
            raise InventoryError("aiming_not_written", layer=self.name)
        place = (camera.x, camera.y)
        return self._stored.get(place) or QgsPointXY(*place_in(self._crs, place))

    def _new_id(self, taken: set[str]) -> str:
        from camera_requisition.jobs.new_camera_id import new_camera_id

        return new_camera_id(self.inventory, taken)

    def _ids_in_layer(self) -> set[str]:
        """Ids that the layer shows: of an inventory only the unsaved ones are news to it."""
        if self.inventory is not None:
            buffer = self.layer.editBuffer()
            added = buffer.addedFeatures().values() if buffer is not None else ()
            return {str(feature["camera_id"]) for feature in added}
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(["camera_id"], self.layer.fields())
        return {str(feature["camera_id"]) for feature in self.layer.getFeatures(request)}

    # the edit session

    @property
    def ours_to_save(self) -> bool:
        """Whether there are edits in a session that was opened here."""
        return self._ours and bool(self.layer.isEditable()) and bool(self.layer.isModified())

    def save(self) -> None:
        """Save and end the session if it was opened here, else leave it alone.

        Raises InventoryError `aiming_not_saved`: the session is still open then.
        """
        if not self._ours or not self.layer.isEditable():
            self._ours = False
            return
        if not self.layer.isModified():
            self._stop_editing()
            return
        if not self.layer.commitChanges():
            raise InventoryError("aiming_not_saved", layer=self.name, reason="; ".join(self.layer.commitErrors()))
        self._ours = False

    def _stop_editing(self) -> None:
        if self._ours and not self.layer.isModified():
            self.layer.rollBack()
            self._ours = False


def _signed(head: Head, position_source: str) -> Camera:
    """The camera with who aimed it, when and with what, and who stated its place and its view."""
    camera, before = head.camera, head.before
    # The history takes an edit with the stamp of the one before for one that said nothing of who made it. Where a camera was moved, QGIS saves
    # the place first, on its own, and the file stamps that with the second: only a finer stamp is surely another one.
    at = datetime.now(timezone.utc).isoformat(timespec="microseconds")
    signed = replace(camera, edited_by=user_name(), edited_at=at, edited_with=WITH)
    if head.moved:
        signed = replace(signed, position_source=position_source, position_accuracy_m=None)
    stated = {name for name in _OF_THE_VIEW if getattr(camera, name) != (getattr(before, name) if before is not None else None)}
    return replace(signed, view_source=ViewSource.SURVEYED.value) if stated else signed
