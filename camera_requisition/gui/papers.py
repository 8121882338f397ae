"""Writing papers on the main thread, which map layouts need, in steps between which QGIS stays usable."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

Steps = Generator[float, None, Any]
"""Work in steps: each gives the share done (0 to 1); its return value is the report."""


class PaperWork(QObject):
    """Runs one piece of work at a time. `ended` comes after every end, after the callback of success or failure."""

    started = pyqtSignal(str)
    progressed = pyqtSignal(float)
    ended = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        self._steps: Optional[Steps] = None
        self._on_done: Callable[[Any], None] = _nothing
        self._on_error: Callable[[BaseException], None] = _nothing

    @property
    def running(self) -> bool:
        """Whether papers are being written."""
        return self._steps is not None

    def run(self, doing: str, steps: Steps, on_done: Callable[[Any], None], on_error: Callable[[BaseException], None]) -> None:
        """Begin; `doing` says what, in the user's words. Refused (RuntimeError) while something is running."""
        if self._steps is not None:
            raise RuntimeError(doing)
        self._steps, self._on_done, self._on_error = steps, on_done, on_error
        self.started.emit(doing)
        self._timer.start()

    def cancel(self) -> None:
        """Stop after the step that is under way: the generator is closed and takes away what it has written."""
        if self._steps is not None:
            self._steps.close()
            self._end()

    def _step(self) -> None:
        if self._steps is None:
            self._timer.stop()
            return
        try:
            self.progressed.emit(100.0 * next(self._steps))
        except StopIteration as stop:
            on_done = self._on_done
            self._end()
            on_done(stop.value)
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            on_error = self._on_error
            self._end()
            on_error(error)

    def _end(self) -> None:
        self._timer.stop()
        self._steps = None
        self.ended.emit()


def _nothing(_value: Any) -> None:
    """Before anything has been run."""
