"""What the plugin's filters of the locator bar have in common: answers found on the locator's thread, a place shown on the desktop's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Optional

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.core.errors import Cancelled
from camera_requisition.gis.sentences import error_sentence
from camera_requisition.gui.icons import icon

SEARCH_AROUND = 1
SHORTEST = 2
"""Letters from which on it is looked for anything."""


class PlaceFilter(QgsLocatorFilter):
    """A filter whose answers lie somewhere on the map.

    QGIS keeps the one that was registered and clones it for each look-up: `prepare` runs on the desktop's thread and takes what is needed from
    there, `fetchResults` on another and touches none of it.
    """

    def __init__(self, show: Callable[[Any, bool], None]) -> None:
        """`show(answer, search)` brings an answer's place on the map and, if wanted, searches around it."""
        super().__init__()
        self._show = show
        self.setUseWithoutPrefix(False)

    def priority(self) -> Any:
        """Called by QGIS."""
        return QgsLocatorFilter.Priority.Medium

    def fetchResults(self, text: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        """Called by QGIS, on the locator's thread."""
        if len(text.strip()) < SHORTEST:
            return
        try:
            for found in self.look_up(text, feedback):
                if feedback.isCanceled():
                    return
                self.resultFetched.emit(found)
        except Cancelled:
            return
        except Exception as error:  # noqa: BLE001 (an exception let out on this thread would end in a window of QGIS's for each key)
            problem = QgsLocatorResult(self, error_sentence(error))
            problem.icon = icon("camera_requisition")
            self.resultFetched.emit(problem)

    def look_up(self, text: str, feedback: QgsFeedback) -> Iterable[QgsLocatorResult]:
        """The answers to `text`, the best first. Touches nothing of the desktop's thread; may raise."""
        raise NotImplementedError

    def answer(self, title: str, about: str, picture: str, value: dict[str, Any], score: float, around: bool = True) -> QgsLocatorResult:
        """A line of the list; `value` (texts, numbers, bytes) comes back when it is chosen; `around`: one can search around it."""
        result = QgsLocatorResult(self, title, value)
        result.description = about
        result.icon = icon(picture)
        result.score = score
        if around:
            text = QCoreApplication.translate("Locator", "Search around it")
            result.actions = [QgsLocatorResult.ResultAction(SEARCH_AROUND, text)]
        return result

    def triggerResult(self, result: QgsLocatorResult) -> None:
        """Called by QGIS, on the desktop's thread."""
        self._shown(result.userData, False)

    def triggerResultFromAction(self, result: QgsLocatorResult, action: int) -> None:
        """Called by QGIS: the answer's context menu."""
        self._shown(result.userData, action == SEARCH_AROUND)

    def _shown(self, value: Optional[dict[str, Any]], search: bool) -> None:
        if value:
            self._show(value, search)
