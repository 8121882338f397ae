"""The inventory in time, on the desktop: the history of a record, the inventory as of a day, backups and what is restored from them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from camera_requisition.gis import settings, tasks
from camera_requisition.gis.dates import moment
from camera_requisition.gis.inventory_layers import inventory_layers
from camera_requisition.gis.layer_days import show_day
from camera_requisition.gis.layer_roles import ROLE
from camera_requisition.gui.changed_inventory import show_changes
from camera_requisition.gui.dock.dock import RequisitionDock
from camera_requisition.gui.dock.texts import local
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.unsaved import has_unsaved_edits
from camera_requisition.gui.widgets.buttons import confirmed
from camera_requisition.gui.work import Work

_TABLES = ("camera", "recorder", "owner")


class TimeDesk(QObject):
    """What is asked of the past, and kept for the future."""

    def __init__(self, iface: Any, work: Work, dock: RequisitionDock, messages: Messages, open_inventory: Callable[[str], None]) -> None:
        super().__init__()
        self._iface = iface
        self._work = work
        self._dock = dock
        self._messages = messages
        self._open = open_inventory
        self._tasks = tasks.OneByOne(messages.error)
        work.day_changed.connect(self._show_day)

    def close_down(self) -> None:
        """Stop what is running."""
        self._tasks.close_down()

    # the history of a record

    def show_history(self) -> None:
        """Show the history of the record that is selected in a layer of the inventory."""
        from camera_requisition.gui.dialogs.record_history import RecordHistoryDialog, moment_text
        from camera_requisition.jobs.record_history import record_history

        if self._work.inventory is None:
            return
        chosen = self._selected()
        if chosen is None:
            text = self.tr("Select one camera, recorder or owner in its layer first: on the map, or in its attribute table.")
            self._messages.warning(text)
            return
        table, record_id = chosen
        reference = self._work.inventory.reference
        try:
            history = record_history(reference, table, record_id)
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Reading the history"))
            return
        restored = None if self._work.inventory.read_only else lambda number: self._put_back(reference, table, record_id, number)
        name = str(getattr(history.now, "label", None) or getattr(history.now, "name", None) or record_id)
        dialog = RecordHistoryDialog(
            history, name, lambda text: moment_text(text, lambda instant: moment(local(instant, self._work.zone))), restored, self._dock
        )
        dialog.exec()
        dialog.deleteLater()

    def _selected(self) -> Optional[tuple[str, str]]:
        """Table and id of the one record that is selected; the active layer's counts first."""
        if self._work.inventory is None:
            return None
        layers = [layer for layer in inventory_layers(inventory=self._work.inventory.reference) if layer.customProperty(ROLE) in _TABLES]
        active = self._iface.activeLayer()
        for layer in sorted(layers, key=lambda one: one is not active):
            if layer.selectedFeatureCount() == 1:
                table = str(layer.customProperty(ROLE))
                return table, str(layer.selectedFeatures()[0][f"{table}_id"])
        return None

    def _put_back(self, reference: str, table: str, record_id: str, number: int) -> None:
        from camera_requisition.jobs.record_history import RestoreRequest, restore_state

        if has_unsaved_edits(self._work, self._messages):
            return
        try:
            restore_state(RestoreRequest(reference, table, record_id, number, settings.user_name()))
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Putting an earlier state back"))
            return
        self._messages.note(self.tr("The earlier state is put back. It can be taken back like a list: Inventory ▸ Take an intake back…"))
        show_changes(self._work, reference)

    # as of a day

    def ask_day(self) -> None:
        """Ask of which day the inventory is to be shown and searched."""
        from camera_requisition.gui.dialogs.as_of import AsOfDialog

        if self._work.inventory is None:
            return
        dialog = AsOfDialog(self._work.day, self._dock)
        agreed = dialog.exec()
        day, known, today = dialog.day(), dialog.known_then.isChecked(), dialog.today.isChecked()
        dialog.deleteLater()
        if not agreed:
            return
        if known:
            # To the end of the day: what was entered on it was known on it.
            end = datetime(day.year, day.month, day.day, tzinfo=self._work.zone) + timedelta(days=1)
            self._make_past(self._work.inventory.reference, end)
        else:
            self._work.set_day(None if today else day)

    def _show_day(self) -> None:
        facts = self._work.inventory
        if facts is None or show_day(inventory_layers(inventory=facts.reference), self._work.day):
            return
        self._messages.warning(self.tr("The map still shows another day: save or drop the edits of its layers, then choose the day again."))

    def _make_past(self, reference: str, at: datetime) -> None:
        from camera_requisition.jobs.backups import inventory_as_known

        start = Path(reference).with_name(f"{Path(reference).stem}-known-{(at - timedelta(days=1)).date().isoformat()}.gpkg")
        target = self._ask_target(self.tr("Where to keep the copy"), start)
        if target is not None:
            doing = self.tr("Looking up what was known")
            self._run(doing, lambda progress: inventory_as_known(reference, at, target, progress), lambda made: self._open(str(made)))

    # backups

    def back_up(self) -> None:
        """Ask where to, and copy the inventory."""
        from camera_requisition.jobs.backups import back_up, proposed_backup

        if self._work.inventory is None:
            return
        reference = self._work.inventory.reference
        target = self._ask_target(self.tr("Back up the inventory"), proposed_backup(reference))
        if target is None:
            return

        def done(made: Path) -> None:
            self._messages.done(self.tr("The inventory is backed up: {name}").format(name=made.name), made.parent)

        self._run(self.tr("Backing up the inventory"), lambda progress: back_up(reference, target, progress), done)

    def restore(self) -> None:
        """Ask for a backup, and put it in the inventory's place; what was there is kept beside it."""
        from camera_requisition.jobs.backups import restore

        if self._work.inventory is None or has_unsaved_edits(self._work, self._messages):
            return
        reference = self._work.inventory.reference
        title = self.tr("Restore the inventory")
        backup, _kind = QFileDialog.getOpenFileName(self._dock, title, str(Path(reference).parent), "GeoPackage (*.gpkg)")
        if not backup:
            return
        text = self.tr("Put {backup} in the place of {name}? What is there now is kept in a copy beside it.")
        question = text.format(backup=Path(backup).name, name=Path(reference).name)
        if not confirmed(self._dock, title, question):
            return

        def done(kept: Path) -> None:
            self._messages.done(self.tr("Restored. What was there before is kept as {name}.").format(name=kept.name), kept.parent)
            show_changes(self._work, reference)

        self._run(self.tr("Restoring the inventory"), lambda progress: restore(backup, reference, progress), done)

    def keep_copy(self) -> None:
        """Copy the inventory on the server into a dated file on this computer."""
        from camera_requisition.jobs.local_copies import LocalCopy, make_local_copy

        if self._work.inventory is None:
            return
        reference = self._work.inventory.reference
        folder = settings.local_copies_folder()

        def done(made: LocalCopy) -> None:
            text = self.tr("A copy of the inventory is kept: {name}. It is offered where the server is out of reach.")
            self._messages.done(text.format(name=made.path.name), made.path.parent)

        self._run(self.tr("Copying the inventory from the server"), lambda progress: make_local_copy(reference, folder, progress), done)

    # inside

    def _ask_target(self, title: str, proposed: Path) -> Optional[Path]:
        # Nothing is ever written over: a name that is taken gets an error that says so, not a question that promises otherwise.
        options = QFileDialog.Option.DontConfirmOverwrite
        chosen, _kind = QFileDialog.getSaveFileName(self._dock, title, str(proposed), "GeoPackage (*.gpkg)", options=options)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(".gpkg")

    def _run(self, doing: str, work: Callable[[Any], Any], done: Callable[[Any], None]) -> None:
        self._messages.settle()
        self._tasks.add(doing, work, done)

    @property
    def running(self) -> bool:
        """Whether a copy is being made or put back."""
        return self._tasks.running
