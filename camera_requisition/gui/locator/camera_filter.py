"""`cam Transport`, `cam 17`, `cam rue de …` in the locator bar: cameras of the inventory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorResult
from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.gui.locator.filter import PlaceFilter

if TYPE_CHECKING:
    from camera_requisition.jobs.find_cameras import FoundCamera

translate = QCoreApplication.translate
MOST = 30


class CameraFilter(PlaceFilter):
    """Cameras by owner, channel, label, address or id."""

    def __init__(self, inventory: Callable[[], str], show: Callable[[Any, bool], None]) -> None:
        """`inventory()` gives the inventory in use, empty for none; it is asked on the desktop's thread."""
        super().__init__(show)
        self._inventory = inventory
        self._reference = ""

    def name(self) -> str:
        """Called by QGIS: part of its settings, never translated."""
        return "camera_requisition_cameras"

    def displayName(self) -> str:
        """Called by QGIS."""
        return translate("Locator", "Cameras")

    def prefix(self) -> str:
        """Called by QGIS."""
        return "cam"

    def clone(self) -> CameraFilter:
        """Called by QGIS for each look-up."""
        return CameraFilter(self._inventory, self._show)

    def prepare(self, text: str, context: QgsLocatorContext) -> list[str]:
        """Called by QGIS on the desktop's thread, before `fetchResults`."""
        self._reference = self._inventory()
        return []

    def look_up(self, text: str, feedback: QgsFeedback) -> Iterator[QgsLocatorResult]:
        """The cameras that hold every word."""
        from camera_requisition.jobs.find_cameras import find_cameras

        if not self._reference:
            return
        for number, camera in enumerate(find_cameras(self._reference, text, MOST, feedback.isCanceled)):
            value = {"inventory": self._reference, "camera_id": camera.camera_id, "name": title_of(camera)}
            # QGIS sorts equal scores by the alphabet.
            yield self.answer(title_of(camera), about(camera), "camera_requisition", value, 1.0 - number / (MOST + 1))


def title_of(camera: FoundCamera) -> str:
    """Owner and channel, as the list of a search names a camera."""
    owner = camera.owner or translate("Locator", "Owner not known")
    return f"{owner} – {camera.channel or camera.label or camera.camera_id}"


def about(camera: FoundCamera) -> str:
    """Address and label, and what is to be known before one goes there."""
    parts = [camera.address, camera.label if camera.channel else None]
    if not camera.placed:
        parts.append(translate("Locator", "without coordinates"))
    if camera.status == "removed":
        parts.append(translate("Locator", "removed"))
    return " · ".join(part for part in parts if part)
