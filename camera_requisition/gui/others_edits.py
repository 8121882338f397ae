"""Two who edit the same camera: whoever saves second is told what the other has changed, and who that was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from camera_requisition.gis.field_titles import column_title
from camera_requisition.gis.inventory_sources import inventory_of
from camera_requisition.gis.layer_watch import LayerWatch
from camera_requisition.gui.messages import Messages

if TYPE_CHECKING:
    from camera_requisition.jobs.watch_inventory import ChangedUnderHand

_SIGNATURE = frozenset({"edited_by", "edited_at", "edited_with"})
_PLACE = ("x", "y")


class OthersEdits(QObject):
    """Watches the layers of cameras. QGIS saves the columns that were edited here and leaves the others as they are: nothing is lost by telling
    afterwards, and what both have changed stays in the camera's history.
    """

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._marks: dict[str, int] = {}
        """By the layer's id, the state of its inventory when its editing began, or was saved last."""
        roles = ("camera",)
        self._watches = [
            LayerWatch(roles, "editingStarted", self._began),
            LayerWatch(roles, "beforeCommitChanges", self._saving),
            LayerWatch(roles, "afterCommitChanges", self._began),
            LayerWatch(roles, "editingStopped", self._ended),
        ]

    def close_down(self) -> None:
        """Watch nothing any more."""
        for watch in self._watches:
            watch.close_down()
        self.deleteLater()

    def _began(self) -> None:
        from camera_requisition.jobs.watch_inventory import mark_of

        layer = self.sender()
        if not isinstance(layer, QgsVectorLayer):
            return
        self._marks.pop(layer.id(), None)
        if not layer.isEditable():
            return
        try:
            self._marks[layer.id()] = mark_of(inventory_of(layer))
        except Exception:  # noqa: BLE001 (what is wrong with the inventory is said when something is saved)
            return

    def _ended(self) -> None:
        layer = self.sender()
        if isinstance(layer, QgsVectorLayer):
            self._marks.pop(layer.id(), None)

    def _saving(self, *_: Any) -> None:
        from camera_requisition.jobs.watch_inventory import changed_under_hand

        layer = self.sender()
        if not isinstance(layer, QgsVectorLayer) or layer.id() not in self._marks:
            return
        edited = edited_columns(layer)
        if not edited:
            return
        try:
            found = changed_under_hand(inventory_of(layer), self._marks[layer.id()], edited)
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Saving edits"))
            return
        if found:
            self._tell(found)

    def _tell(self, found: list[ChangedUnderHand]) -> None:
        text = self.tr("Others have changed the same cameras while you were editing: {count}. What you edited is saved over it.")
        if not any(one.both for one in found):
            text = self.tr("Others have changed the same cameras while you were editing: {count}. Both changes are kept.")
        self._messages.warning(text.format(count=len(found)), "\n".join(map(self._line, found)))

    def _line(self, one: ChangedUnderHand) -> str:
        edit = one.edit
        who = edit.by or self.tr("somebody unknown")
        if not edit.columns:
            return self.tr("{camera}: deleted by {who}, {moment}").format(camera=edit.camera_id, who=who, moment=edit.at)
        said = self.tr("{camera}: {who}, {moment}, changed {columns}").format(
            camera=edit.camera_id, who=who, moment=edit.at, columns=_titles(edit.columns)
        )
        if one.both:
            said += " " + self.tr("(you too: {columns}; the other's value is in the history)").format(columns=_titles(one.both))
        return said


def edited_columns(layer: QgsVectorLayer) -> Mapping[str, frozenset[str]]:
    """By camera id, the columns of stored cameras with unsaved edits in `layer`: `x` and `y` for the place."""
    buffer = layer.editBuffer()
    if buffer is None:
        return {}
    fields = layer.fields()
    columns: dict[int, set[str]] = {}
    for fid, values in buffer.changedAttributeValues().items():
        columns.setdefault(fid, set()).update({fields.at(index).name() for index in values} - _SIGNATURE)
    for fid in buffer.changedGeometries():
        columns.setdefault(fid, set()).update(_PLACE)
    request = QgsFeatureRequest().setFilterFids([fid for fid in columns if fid >= 0]).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return {
        str(feature["camera_id"]): frozenset(columns[feature.id()])
        for feature in layer.dataProvider().getFeatures(request)
        if columns[feature.id()]
    }


def _titles(columns: tuple[str, ...]) -> str:
    places = {"place" if name in _PLACE else name: None for name in columns}
    return ", ".join(map(column_title, places))
