"""What is being aimed: the heads of one pole as they are stored and as they are aimed. Nothing here touches a layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from camera_requisition.core.records import Camera
from camera_requisition.core.records.assumptions import Assumptions

if TYPE_CHECKING:
    from camera_requisition.core.sight.aiming import Handle
    from camera_requisition.jobs.aim_camera import BuildingsAround

LonLat = tuple[float, float]
_COPIED = ("recorder_id", "address", "label", "municipality_code", "regime", "status", "height_m", "indoor")
"""What a further head has in common with the one beside it: the pole, not the view."""


@dataclass(frozen=True)
class Head:
    """One camera. `fid` and `before` (as it is stored) are None for a new one; `camera` is as it is aimed, placed in longitude and latitude."""

    camera: Camera
    fid: Optional[int] = None
    before: Optional[Camera] = None

    @property
    def changed(self) -> bool:
        """Whether there is something to write."""
        return self.camera != self.before

    @property
    def moved(self) -> bool:
        """Whether its place is another than the stored one."""
        return self.before is None or (self.camera.x, self.camera.y) != (self.before.x, self.before.y)


class AimingSession(QObject):
    """The heads at one place, one of which is active. `changed` tells of every change; what was done can be taken back step by step."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.heads: tuple[Head, ...] = ()
        self.index = 0
        self.assumptions = Assumptions()
        self.buildings: Optional[BuildingsAround] = None
        """What cuts the views; None: nothing does."""
        self.together = True
        """Whether heads that lie at the very same place are moved together."""
        self.new_kind: Optional[str] = None
        """The kind of the next new camera: what was last said of one."""
        self._former: list[tuple[tuple[Head, ...], int]] = []
        self._stroke = False

    # looking

    @property
    def active(self) -> Optional[Head]:
        """The head that handles and fields belong to; None while nothing is aimed."""
        return self.heads[self.index] if self.heads else None

    @property
    def pending(self) -> bool:
        """Whether there is something to write."""
        return any(head.changed for head in self.heads)

    @property
    def changed_heads(self) -> tuple[Head, ...]:
        """The heads that there is something to write of."""
        return tuple(head for head in self.heads if head.changed)

    def heading_before_stroke(self) -> Optional[float]:
        """The heading that the active head had before the drag that is going on; None where it had none."""
        if not self._stroke or not self._former:
            return self.active.camera.heading_deg if self.active else None
        heads, index = self._former[-1]
        return heads[index].camera.heading_deg if heads else None

    # choosing

    def begin(self, heads: Sequence[Head], index: int = 0) -> None:
        """Aim these heads from now on."""
        self.heads, self.index = tuple(heads), index
        self._former.clear()
        self._stroke = False
        self.changed.emit()

    def clear(self) -> None:
        """Aim nothing; what wasn't written is dropped."""
        if self.heads:
            self.begin(())

    def choose(self, index: int) -> None:
        """Make head number `index` the active one."""
        if 0 <= index < len(self.heads) and index != self.index:
            self.index = index
            self.changed.emit()

    def cycle(self) -> None:
        """Make the next head the active one."""
        if self.heads:
            self.choose((self.index + 1) % len(self.heads))

    # changing

    def begin_stroke(self) -> None:
        """All changes until `end_stroke` are one step: a drag of the mouse."""
        if not self._stroke:
            self._remember()
        self._stroke = True

    def end_stroke(self) -> None:
        """The drag has ended; one that changed nothing is no step."""
        if self._stroke and self._former and self._former[-1][0] == self.heads:
            self._former.pop()
        self._stroke = False

    def change(self, **values: Any) -> None:
        """Give columns of the active head other values."""
        head = self.active
        if head is None:
            return
        if "kind" in values and head.fid is None:
            self.new_kind = values["kind"]
        self._put(replace(head.camera, **values))

    def drag(self, handle: Handle, to: LonLat, *, snap: bool = False, shortest_m: float = 0.0) -> None:
        """Move a handle of the active head; its place takes the other heads at the very same place along, if `together`."""
        from camera_requisition.jobs.aim_camera import dragged

        head = self.active
        if head is not None:
            self._put(dragged(head.camera, handle, to, snap=snap, shortest_m=shortest_m, assumptions=self.assumptions))

    def add_new(self, place: LonLat) -> None:
        """A camera that isn't in the layer yet, of unknown figures, as the only head."""
        self.begin([Head(Camera("", kind=self.new_kind, x=place[0], y=place[1]))])

    def add_head(self) -> None:
        """Another camera at the place of the active one, with its recorder, address and label, but a channel and a view of its own."""
        head = self.active
        if head is None:
            return
        self._remember()
        known = {name: getattr(head.camera, name) for name in _COPIED}
        camera = Camera("", kind=self.new_kind, x=head.camera.x, y=head.camera.y, **known)
        self.heads = (*self.heads, Head(camera))
        self.index = len(self.heads) - 1
        self.changed.emit()

    def take_back(self) -> None:
        """Undo the last step that isn't written yet."""
        if self._former:
            self.heads, self.index = self._former.pop()
            self._stroke = False
            self.changed.emit()

    def _put(self, camera: Camera) -> None:
        before = self.heads[self.index].camera
        if camera == before:
            return
        if not self._stroke:
            self._remember()
        stood, stands = (before.x, before.y), (camera.x, camera.y)
        heads = list(self.heads)
        heads[self.index] = replace(heads[self.index], camera=camera)
        if stands != stood and self.together:
            for index, head in enumerate(heads):
                if (head.camera.x, head.camera.y) == stood:
                    heads[index] = replace(head, camera=replace(head.camera, x=stands[0], y=stands[1]))
        self.heads = tuple(heads)
        self.changed.emit()

    def _remember(self) -> None:
        self._former.append((self.heads, self.index))
