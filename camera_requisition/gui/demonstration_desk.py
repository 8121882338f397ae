"""The demonstration on the desktop: made on first opening, out of what the plugin carries, and opened as a project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QObject

from camera_requisition.core.errors import CameraRequisitionError, Cancelled
from camera_requisition.gis import settings, tasks
from camera_requisition.gis.demonstration_project import words_of_the_desktop, write_project
from camera_requisition.gui.messages import Messages, Working
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.jobs.open_demonstration import DemonstrationFiles


class DemonstrationDesk(QObject):
    """Opens the demonstration in place of the project that is open, which is offered to be saved."""

    def __init__(self, iface: Any, work: Work, messages: Messages, show_dock: Callable[[], None]) -> None:
        super().__init__()
        self._iface = iface
        self._work = work
        self._messages = messages
        self._show_dock = show_dock
        self._task: Any = None
        self._working: Optional[Working] = None

    @property
    def running(self) -> bool:
        """Whether it is being made."""
        return self._task is not None

    def close_down(self) -> None:
        """Stop what is running."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
        self._end_message()

    def open(self) -> None:
        """Make the demonstration where it isn't there yet, beside the desktop, and open it."""
        if self._task is not None:
            return
        if not self._work.incident.empty:
            # Its place would be searched among invented cameras.
            self._messages.warning(self.tr("A case is open. Close it first (Case ▸ Close), then open the demonstration."))
            return
        folders = settings.demonstration_folders()

        def make(progress: tasks.TaskProgress) -> DemonstrationFiles:
            from camera_requisition.jobs.open_demonstration import make_demonstration, place_for_demonstration

            return make_demonstration(place_for_demonstration(folders), progress)

        self._messages.settle()
        self._working = self._messages.working(self.tr("The demonstration is being made"), self._cancel)
        self._task = tasks.run(self.tr("Making the demonstration"), make, self._made, self._failed)
        self._task.progressChanged.connect(self._working.show_progress)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _made(self, files: DemonstrationFiles) -> None:
        if self._task is None:
            return  # the plugin was unloaded meanwhile
        self._task = None
        self._end_message()
        try:
            self._write_project(files)
        except (CameraRequisitionError, OSError) as error:
            self._messages.error(error, self.tr("Making the demonstration"))
            return
        self._show(files)

    @staticmethod
    def _write_project(files: DemonstrationFiles) -> None:
        if not files.project.is_file():
            write_project(files.project, files.inventory, files.base_map, words_of_the_desktop())

    def _show(self, files: DemonstrationFiles) -> None:
        if not self._iface.newProject(True):
            return  # the user wants to keep what is open
        if not self._iface.addProject(str(files.project)):
            self._messages.warning(self.tr("QGIS cannot open {path}.").format(path=files.project))
            return
        self._show_dock()
        known = self._work.inventory
        if known is None or Path(known.reference) != files.inventory:
            self._work.open_inventory(str(files.inventory))
        # One line of a narrow map; the rights stand on the map itself.
        self._messages.done(self.tr("Demonstration: cameras and owners are invented, streets and buildings are real."), files.folder)

    def _failed(self, error: BaseException) -> None:
        if self._task is None:
            return
        self._task = None
        self._end_message()
        if not isinstance(error, Cancelled):
            self._messages.error(error, self.tr("Making the demonstration"))

    def _end_message(self) -> None:
        if self._working is not None:
            self._working.end()
            self._working = None
