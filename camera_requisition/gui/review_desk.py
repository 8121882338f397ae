"""Decisions on the desktop: what lists left open, which owners and recorders are one, on whom cameras hang."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QObject

from camera_requisition.gis import settings, tasks
from camera_requisition.gis.inventory_layers import inventory_layers
from camera_requisition.gis.layer_roles import ROLE
from camera_requisition.gui.changed_inventory import show_changes
from camera_requisition.gui.dock.dock import RequisitionDock
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.on_map.places import bring_to_middle
from camera_requisition.gui.unsaved import has_unsaved_edits
from camera_requisition.gui.widgets.buttons import asked_choice
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.gui.dialogs.owners import OwnersDialog
    from camera_requisition.gui.dialogs.reviews import ReviewsDialog
    from camera_requisition.jobs.decide_reviews import OpenReview
    from camera_requisition.jobs.merge_records import Book

NEAR_SCALE = 1000.0


class ReviewDesk(QObject):
    """Makes its two windows when they are first wanted."""

    def __init__(self, iface: Any, work: Work, dock: RequisitionDock, messages: Messages) -> None:
        super().__init__()
        self._iface = iface
        self._work = work
        self._dock = dock
        self._messages = messages
        self._tasks = tasks.OneByOne(self._failed)
        self._questions: dict[int, OpenReview] = {}
        self.reviews: Optional[ReviewsDialog] = None
        self.owners: Optional[OwnersDialog] = None
        self.book: Optional[Book] = None
        work.inventory_changed.connect(self._read_again)

    def close_down(self) -> None:
        """Take the windows away; what is still running ends without being told."""
        self._tasks.close_down()
        for window in (self.reviews, self.owners):
            if window is not None:
                window.close()
                window.setParent(None)
                window.deleteLater()
        self.reviews = self.owners = None

    @property
    def running(self) -> bool:
        """Whether something is being read or written."""
        return self._tasks.running

    # what lists left open

    def show_reviews(self) -> None:
        """Bring the questions to the front."""
        if self._work.inventory is None:
            return
        if self.reviews is None:
            from camera_requisition.gui.dialogs.reviews import ReviewsDialog

            self.reviews = ReviewsDialog(self._iface.mainWindow())
            self.reviews.answered.connect(self.answer)
            self.reviews.pointed_at.connect(self.show_on_map)
        self.reviews.show()
        self.reviews.raise_()
        self._read_reviews()

    def answer(self, keys: list[int], decision: str) -> None:
        """Carry one answer to questions out."""
        from camera_requisition.jobs.decide_reviews import DecideRequest, decide_reviews

        if self._work.inventory is None or has_unsaved_edits(self._work, self._messages):
            return
        request = DecideRequest(self._work.inventory.reference, [(key, decision) for key in keys], settings.user_name())
        self._tasks.add(self.tr("Carrying decisions out"), lambda _progress: decide_reviews(request), self._decided)

    def show_on_map(self, key: int) -> None:
        """Show the cameras of a question on the map."""
        from camera_requisition.gui.dialogs.reviews import places_of

        if self._work.inventory is not None and key in self._questions:
            bring_to_middle(self._iface.mapCanvas(), places_of(self._questions[key]), self._work.inventory.crs, NEAR_SCALE)

    def _read_reviews(self) -> None:
        from camera_requisition.jobs.decide_reviews import open_reviews

        if self._work.inventory is None or self.reviews is None:
            return
        reference = self._work.inventory.reference
        self.reviews.show_waiting(True)
        self._tasks.add(self.tr("Reading what is open"), lambda _progress: open_reviews(reference), self._show_questions)

    def _show_questions(self, questions: list[OpenReview]) -> None:
        self._questions = {question.review.key: question for question in questions}
        if self.reviews is not None:
            self.reviews.show_waiting(False)
            self.reviews.show_questions(questions)

    def _decided(self, decided: Any) -> None:
        text = self.tr("Decided: {count}. It can be taken back like a list: Inventory ▸ Take an intake back…")
        self._messages.note(text.format(count=decided.answered))
        show_changes(self._work)

    # owners and recorders

    def show_owners(self) -> None:
        """Bring owners and recorders to the front."""
        if self._work.inventory is None:
            return
        if self.owners is None:
            from camera_requisition.gui.dialogs.owners import OwnersDialog

            self.owners = OwnersDialog(self._iface.mainWindow())
            self.owners.merge_wanted.connect(self.merge)
            self.owners.assign_wanted.connect(self.assign)
            self.owners.move_wanted.connect(self.move)
        self.owners.show()
        self.owners.raise_()
        self._read_owners()

    def merge(self, table: str, ids: list[str]) -> None:
        """Ask which record stays, and merge the others into it."""
        from camera_requisition.gui.dialogs.owners import MergeDialog
        from camera_requisition.jobs.merge_records import MergeRequest, merge_preview, merge_records

        if self._work.inventory is None or self.book is None or has_unsaved_edits(self._work, self._messages):
            return
        reference = self._work.inventory.reference
        try:
            preview = merge_preview(reference, table, ids)
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Merging"))
            return
        dialog = MergeDialog(self._names(table, ids), preview, table, self.owners)
        agreed = dialog.exec()
        request = MergeRequest(reference, table, dialog.kept(), dialog.merged(), dialog.values(), settings.user_name())
        dialog.deleteLater()
        if agreed:
            self._tasks.add(self.tr("Merging"), lambda _progress: merge_records(request), self._moved)

    def assign(self, table: str, record_id: str) -> None:
        """Assign the cameras that are selected on the map to a recorder or an owner."""
        from camera_requisition.jobs.merge_records import OWNER, AssignRequest, assign

        if self._work.inventory is None or has_unsaved_edits(self._work, self._messages):
            return
        cameras = self._selected_cameras()
        if not cameras:
            self._messages.warning(self.tr("Select cameras in the inventory's layer first: on the map, or in its attribute table."))
            return
        to_owner = record_id if table == OWNER else None
        to_recorder = None if table == OWNER else record_id
        request = AssignRequest(self._work.inventory.reference, cameras, to_recorder=to_recorder, to_owner=to_owner, by=settings.user_name())
        self._tasks.add(self.tr("Assigning cameras"), lambda _progress: assign(request), self._moved)

    def move(self, recorders: list[str]) -> None:
        """Ask for the owner that recorders are to belong to, and give them to it."""
        from camera_requisition.jobs.merge_records import AssignRequest, assign

        if self._work.inventory is None or self.book is None or has_unsaved_edits(self._work, self._messages):
            return
        choices = {f"{row.owner.name} ({row.owner.owner_id})": row.owner.owner_id for row in self.book.owners}
        title = self.tr("Give to another owner")
        chosen = asked_choice(self.owners, title, self.tr("Owner"), list(choices))
        if chosen not in choices:
            return
        request = AssignRequest(self._work.inventory.reference, recorders=recorders, to_owner=choices[chosen], by=settings.user_name())
        self._tasks.add(title, lambda _progress: assign(request), self._moved)

    def _names(self, table: str, ids: list[str]) -> dict[str, str]:
        if self.book is None:
            return {}
        if table == "owner":
            known = {row.owner.owner_id: row.owner.name for row in self.book.owners}
        else:
            known = {row.recorder.recorder_id: f"{row.owner_name or '–'} – {row.recorder.name or '–'}" for row in self.book.recorders}
        return {record_id: known.get(record_id, record_id) for record_id in ids}

    def _read_owners(self) -> None:
        from camera_requisition.jobs.merge_records import owner_book

        if self._work.inventory is None or self.owners is None:
            return
        reference = self._work.inventory.reference
        self._tasks.add(self.tr("Reading owners and recorders"), lambda _progress: owner_book(reference), self._show_book)

    def _show_book(self, book: Book) -> None:
        self.book = book
        if self.owners is not None:
            self.owners.show_book(book)

    def _moved(self, step: Any) -> None:
        text = self.tr("Done. Cameras moved: {cameras}. It can be taken back like a list: Inventory ▸ Take an intake back…")
        self._messages.note(text.format(cameras=step.cameras))
        show_changes(self._work)

    # inside

    def _selected_cameras(self) -> list[str]:
        if self._work.inventory is None:
            return []
        layers = inventory_layers(inventory=self._work.inventory.reference)
        return [str(one["camera_id"]) for layer in layers if layer.customProperty(ROLE) == "camera" for one in layer.selectedFeatures()]

    def _read_again(self) -> None:
        if self.reviews is not None and self.reviews.isVisible():
            self._read_reviews()
        if self.owners is not None and self.owners.isVisible():
            self._read_owners()

    def _failed(self, error: BaseException, doing: str) -> None:
        if self.reviews is not None:
            self.reviews.show_waiting(False)
        self._messages.error(error, doing)
