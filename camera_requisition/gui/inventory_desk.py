"""The inventory on the desktop: lists taken in and taken back."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from qgis.PyQt.QtCore import QObject

from camera_requisition.gis import settings
from camera_requisition.gis.dates import moment
from camera_requisition.gis.field_values import value_text
from camera_requisition.gui.changed_inventory import show_changes
from camera_requisition.gui.dock.dock import RequisitionDock
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.widgets.buttons import asked_choice
from camera_requisition.gui.work import Work


class InventoryDesk(QObject):
    """What is done with the inventory as a whole."""

    def __init__(self, work: Work, dock: RequisitionDock, messages: Messages) -> None:
        super().__init__()
        self._work = work
        self._dock = dock
        self._messages = messages

    def close_down(self) -> None:
        """Nothing of it stays open: it asks, waits for the answer, and is done."""
        self.deleteLater()

    def import_list(self, path: str = "") -> None:
        """Ask for a list, show what will become of it, and take it in."""
        from camera_requisition.gui.dialogs.import_list import ImportListDialog  # with libraries that loading the plugin doesn't need

        if self._work.inventory is None:
            return
        reference = self._work.inventory.reference
        dialog = ImportListDialog(reference, self._dock, path)
        agreed = dialog.exec()
        dialog.setParent(None)  # no child of the dock any more: it goes once a look that is still under way has ended
        if not agreed or dialog.report is None:
            return
        report = dialog.report
        text = self.tr("Taken in. New cameras: {added}, changed: {updated}, as before: {unchanged}; rows rejected: {rejected}.")
        counts = {"added": report.added, "updated": report.updated, "unchanged": report.unchanged, "rejected": report.rejected}
        said = text.format(**counts)
        if report.reviews:
            said += " " + self.tr("Left to be decided: {count} (Inventory ▸ Decide what lists left open…).").format(count=report.reviews)
        if report.unplaced:
            said += " " + self.tr("Without coordinates: {count} (Inventory ▸ Cameras to place…).").format(count=report.unplaced)
        show_changes(self._work, reference)
        self._messages.done(said)  # above what is said of views that are missing now

    def undo_intake(self) -> None:
        """Ask which intake, and take it back whole."""
        from camera_requisition.jobs.undo_intake import UndoRequest, intakes_to_undo, undo_intake

        if self._work.inventory is None:
            return
        reference = self._work.inventory.reference
        try:
            found = intakes_to_undo(reference)
            choices: dict[str, str] = {}
            for intake in found:
                said = self._intake_text(intake)
                # Two steps of one minute may read the same.
                choices[f"{said} – {intake.intake_id}" if said in choices else said] = intake.intake_id
            title = self.tr("Take an intake back")
            label = self.tr("What it added is removed, what it changed is restored; what has been edited since stays.")
            chosen = asked_choice(self._dock, title, label, list(choices))
            if chosen not in choices:
                return
            undone = undo_intake(UndoRequest(reference, choices[chosen], settings.user_name()))
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Taking an intake back"))
            return
        text = self.tr("Taken back. Records removed: {removed}, restored: {restored}, kept as edited since: {kept}.")
        text = text.format(removed=undone.removed, restored=undone.restored, kept=len(undone.kept))
        details = "\n".join(f"{table} {record_id} {', '.join(columns)}" for table, record_id, columns in undone.kept)
        self._messages.done(text, details=details)
        show_changes(self._work, reference)

    def _intake_text(self, intake: Any) -> str:
        from datetime import datetime

        when = intake.taken_at or ""
        with suppress(ValueError):  # written by another program: shown as it is
            when = moment(datetime.fromisoformat(when).astimezone(self._work.zone))
        text = self.tr("{when}: {what} (new: {added}, changed: {updated})")
        told = [part for part in (intake.source, intake.file_name) if part]
        if intake.kind not in (None, "list"):
            told.insert(0, value_text("intake", "kind", intake.kind))
        return text.format(when=when, what=", ".join(told), added=intake.added, updated=intake.updated)
