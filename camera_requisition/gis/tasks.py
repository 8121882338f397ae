"""Work beside the desktop: a function in a `QgsTask`, its result or error handed back on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsFeedback, QgsTask

from camera_requisition.core.errors import Cancelled
from camera_requisition.gis.foreign_threads import projections_held


class TaskProgress:
    """`core.ports.Progress` over a running task."""

    def __init__(self, task: QgsTask) -> None:
        self._task = task

    def report(self, share: float, step: str = "") -> None:
        """Show `share` (0 to 1) in QGIS's own task list."""
        self._task.setProgress(100.0 * min(max(share, 0.0), 1.0))

    def check(self) -> None:
        """Raise `Cancelled` when the user has stopped the task."""
        if self._task.isCanceled():
            raise Cancelled


class FeedbackProgress:
    """`core.ports.Progress` over the feedback of a Processing run."""

    def __init__(self, feedback: QgsFeedback) -> None:
        self._feedback = feedback

    def report(self, share: float, step: str = "") -> None:
        """Show `share` (0 to 1) in the algorithm's dialog."""
        self._feedback.setProgress(100.0 * min(max(share, 0.0), 1.0))

    def check(self) -> None:
        """Raise `Cancelled` when the user has stopped the run."""
        if self._feedback.isCanceled():
            raise Cancelled


class FunctionTask(QgsTask):
    """Runs `work(progress)` on a worker thread, which must not touch main-thread objects, then calls back on the main thread.

    Exceptions never leave `run()`: they go to `on_error`, `Cancelled` included.
    """

    def __init__(
        self,
        description: str,
        work: Callable[[TaskProgress], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[BaseException], None],
    ) -> None:
        super().__init__(description, QgsTask.Flag.CanCancel)
        self._work = work
        self._on_done = on_done
        self._on_error = on_error
        self._result: Any = None
        self._error: BaseException | None = None

    def run(self) -> bool:
        """Called by QGIS on the worker thread."""
        try:
            with projections_held():
                self._result = self._work(TaskProgress(self))
        except BaseException as error:  # noqa: BLE001 (an exception that leaves run() ends QGIS)
            self._error = error
            return False
        return True

    def finished(self, successful: bool) -> None:
        """Called by QGIS on the main thread."""
        if successful:
            self._on_done(self._result)
        else:
            self._on_error(self._error or Cancelled())


def run(
    description: str,
    work: Callable[[TaskProgress], Any],
    on_done: Callable[[Any], None],
    on_error: Callable[[BaseException], None],
) -> FunctionTask:
    """Start `work` beside the desktop. Keep the returned task: QGIS doesn't own the Python side of it."""
    task = FunctionTask(description, work, on_done, on_error)
    QgsApplication.taskManager().addTask(task)
    return task


class OneByOne:
    """Work of one desk, done beside the desktop one thing after the other; what is called back may ask for more."""

    def __init__(self, failed: Callable[[BaseException, str], None]) -> None:
        """`failed(error, what was being done)` is told every failure but `Cancelled`."""
        self._failed = failed
        self._waiting: list[tuple[str, Callable[[TaskProgress], Any], Callable[[Any], None]]] = []
        self._task: FunctionTask | None = None

    @property
    def running(self) -> bool:
        """Whether something is being done or waits for it."""
        return self._task is not None or bool(self._waiting)

    def add(self, doing: str, work: Callable[[TaskProgress], Any], done: Callable[[Any], None]) -> None:
        """Do `work(progress)` when all before it is done, then call `done` with its result on the main thread."""
        self._waiting.append((doing, work, done))
        if self._task is None:
            self._next()

    def close_down(self) -> None:
        """Forget what waits and stop what runs; it ends without being told."""
        self._waiting.clear()
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _next(self) -> None:
        if not self._waiting:
            return
        doing, work, done = self._waiting.pop(0)

        def ended(result: Any) -> None:
            if self._task is task:
                self._task = None
                done(result)
                self._go_on()

        def failed(error: BaseException) -> None:
            if self._task is task:
                self._task = None
                if not isinstance(error, Cancelled):
                    self._failed(error, doing)
                self._go_on()

        task = run(doing, work, ended, failed)
        self._task = task

    def _go_on(self) -> None:
        if self._task is None:
            self._next()
