"""Coverage in the desktop: its figures under the summary, and on the map while they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QObject

from camera_requisition.gis import tasks
from camera_requisition.gui.dock.coverage_line import coverage_line
from camera_requisition.gui.dock.result_section import ResultSection
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.on_map.coverage_picture import CoveragePicture
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.core.match.coverage import Coverage
    from camera_requisition.core.match.types import SearchResult


class CoverageDesk(QObject):
    """Divides the place and the path of the last search by how many cameras see them, beside the desktop."""

    def __init__(self, canvas: Any, work: Work, page: ResultSection, messages: Messages) -> None:
        super().__init__()
        self._work = work
        self._page = page
        self._messages = messages
        self._task: Any = None
        self._coverage: Optional[Coverage] = None
        self._of: Optional[SearchResult] = None
        self.picture = CoveragePicture(canvas)
        page.coverage.toggled.connect(self.update)
        work.result_changed.connect(self.update)

    @property
    def running(self) -> bool:
        """Whether it is being worked out."""
        return self._task is not None

    def update(self, *_: Any) -> None:
        """Show what is wanted of the result as it is now."""
        result = self._work.result
        if not self._page.coverage.isChecked() or result is None:
            self._forget()
            return
        if result is self._of and self._coverage is not None:
            self._show()
            return
        self._forget()
        self._of = result

        def divide(progress: tasks.TaskProgress) -> Coverage:
            from camera_requisition.jobs.cover_incident import cover_incident

            return cover_incident(result, progress)

        self._task = tasks.run(self.tr("Working out the coverage"), divide, lambda found: self._found(result, found), self._failed)

    def repaint(self) -> None:
        """The map has another reference system."""
        if self._coverage is not None and self._page.coverage.isChecked():
            self._show()

    def close_down(self) -> None:
        """Take everything off the map, for good."""
        self._forget()
        self.picture.close_down()

    def _forget(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
        self._coverage, self._of = None, None
        self.picture.clear()
        self._page.show_coverage("")

    def _found(self, result: SearchResult, found: Coverage) -> None:
        if self._of is not result:
            return
        self._task = None
        self._coverage = found
        self._show()

    def _show(self) -> None:
        if self._of is not None and self._coverage is not None:
            self._page.show_coverage(coverage_line(self._coverage))
            self.picture.show(self._coverage, self._of.crs, self._work.zone)

    def _failed(self, error: BaseException) -> None:
        from camera_requisition.core.errors import Cancelled

        self._task = None
        if not isinstance(error, Cancelled):
            self._of = None
            self._messages.error(error, self.tr("Working out the coverage"))
