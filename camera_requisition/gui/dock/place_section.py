"""Where it happened: the drawing tools, and what has been drawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path as FilePath
from typing import Any, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.core.incident.types import Path
from camera_requisition.gui.actions import Actions
from camera_requisition.gui.dialogs.ask_times import AskTimesDialog
from camera_requisition.gui.dock.leg_editor import LegEditor, fill_modes
from camera_requisition.gui.dock.parts_tree import PartsTree
from camera_requisition.gui.drawing import Drawing
from camera_requisition.gui.icons import icon
from camera_requisition.gui.notices import as_hint
from camera_requisition.gui.widgets.section import Section
from camera_requisition.gui.work import Work


class PlaceSection(Section):
    """Buttons for the tools, the list of parts, and an editor for the leg that is selected."""

    def __init__(self, iface: Any, work: Work, drawing: Drawing, actions: Actions, parent: Optional[QWidget] = None) -> None:
        super().__init__("", "CameraRequisitionPlace", parent)
        self.setTitle(self.tr("Where"))
        self._iface = iface
        self._work = work
        self._drawing = drawing
        self.mode = QComboBox()
        self.mode.setObjectName("nextMode")
        self.mode.setToolTip(self.tr("Way of moving of the leg that is drawn next"))
        self.mode.setAccessibleName(self.mode.toolTip())
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        as_hint(self.hint)
        self.tree = PartsTree(work)
        self.leg = LegEditor()
        self.leg.edited.connect(self._leg_edited)
        self.column.addLayout(self._tool_buttons(actions))
        self.column.addLayout(self._path_row(actions))
        self.column.addWidget(self.hint)
        self.column.addWidget(self.tree, 1)
        self.column.addLayout(self._part_buttons())
        self.column.addWidget(self.leg)
        drawing.hint.connect(self._show_hint)
        self.tree.currentItemChanged.connect(lambda _now, _before: self._show_chosen())
        work.incident_changed.connect(self._show_chosen)
        self._show_hint("")
        self._show_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        """Called by Qt: the ways of moving come from the domain, which is loaded when it is first needed, not at QGIS's start."""
        super().showEvent(event)
        if not self.mode.count():
            fill_modes(self.mode)
            self.mode.setCurrentIndex(self.mode.findData(self._drawing.next_mode()))
            self.mode.currentIndexChanged.connect(lambda _row: self._drawing.set_mode(self.mode.currentData()))

    def _tool_buttons(self, actions: Actions) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for action in (actions.zone, actions.circle, actions.path, actions.sighting):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setObjectName(action.objectName() + "_button")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(self.sizePolicy().horizontalPolicy(), button.sizePolicy().verticalPolicy())
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        return row

    def _path_row(self, actions: Actions) -> QHBoxLayout:
        row = QHBoxLayout()
        label = QLabel(self.tr("Next leg"))
        label.setBuddy(self.mode)
        row.addWidget(label)
        row.addWidget(self.mode, 1)
        leg = QToolButton()
        leg.setDefaultAction(actions.next_leg)
        leg.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the map keeps the keys while a path is drawn
        row.addWidget(leg)
        self.other = QToolButton()
        self.other.setObjectName("otherSources")
        self.other.setText(self.tr("From…"))
        self.other.setToolTip(self.tr("Type a place, or take a zone or path from a file or from the selected features"))
        self.other.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.other)
        menu.addAction(icon("circle"), self.tr("Circle around a place that is typed…"), self._typed)
        menu.addAction(icon("gpx"), self.tr("Path from a GPX file…"), self._from_gpx)
        menu.addAction(icon("selection"), self.tr("Zone from the selected features"), lambda: self._from_selection("zones"))
        menu.addAction(icon("selection"), self.tr("Path from the selected features"), lambda: self._from_selection("paths"))
        self.other.setMenu(menu)
        self.other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.addWidget(self.other)
        return row

    def _part_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.times = QPushButton(self.tr("Own times…"))
        self.times.setToolTip(self.tr("Times of this part alone, where they differ from those below"))
        self.times.clicked.connect(self._own_times)
        self.delete = QPushButton(icon("delete"), self.tr("Delete"))
        self.delete.clicked.connect(self._delete)
        row.addWidget(self.times)
        row.addWidget(self.delete)
        row.addStretch(1)
        return row

    def _show_hint(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _show_chosen(self) -> None:
        chosen = self.tree.chosen()
        self._enable_delete(chosen)
        self.times.setEnabled(chosen is not None and chosen[0] in ("zones", "paths", "sightings"))
        leg_chosen = chosen is not None and chosen[2] is not None
        self.leg.setVisible(leg_chosen)
        if chosen is not None and chosen[2] is not None:
            self.leg.show_leg(self._work.incident.paths[chosen[1]].legs[chosen[2]])

    def _enable_delete(self, chosen: Optional[tuple[str, int, Optional[int]]]) -> None:
        inner = chosen is not None and chosen[2] is not None and 0 < chosen[2] < len(self._work.incident.paths[chosen[1]].legs) - 1
        self.delete.setEnabled(chosen is not None and not inner)
        only_ends = self.tr("Only the first or the last leg can be deleted: a path has no gaps.")
        self.delete.setToolTip(only_ends if inner else self.tr("Delete the selected part"))

    def _leg_edited(self, mode: str, slowest: float, fastest: float, wait: float) -> None:
        from camera_requisition.jobs.compose_incident import with_leg

        chosen = self.tree.chosen()
        if chosen is None or chosen[2] is None:
            return
        path = self._work.incident.paths[chosen[1]]
        try:
            changed = with_leg(path, chosen[2], mode, slowest, fastest, wait)
        except CameraRequisitionError as error:
            self._work.failed.emit(error, self.tr("Changing a leg"))
            self._show_chosen()
            return
        if changed != path:
            self._work.change("paths", chosen[1], changed)

    def _delete(self) -> None:
        chosen = self.tree.chosen()
        if chosen is None:
            return
        kind, index, leg = chosen
        if leg is None or len(self._work.incident.paths[index].legs) == 1:
            self._work.remove(kind, index)
        else:
            self._work.change(kind, index, without_leg(self._work.incident.paths[index], leg))

    def _own_times(self) -> None:
        from camera_requisition.jobs.compose_incident import part_times, with_own_times

        chosen = self.tree.chosen()
        if chosen is None:
            return
        part = getattr(self._work.incident, chosen[0])[chosen[1]]
        dialog = AskTimesDialog(
            self.tr("Times of this part"),
            self.tr("Times of this part alone. Leave both empty to use the common ones."),
            self._work.zone,
            chosen[0] == "sightings",
            self,
        )
        dialog.set_times(*part_times(part))
        if dialog.exec():
            self._work.change(chosen[0], chosen[1], with_own_times(part, *dialog.times()))

    def _typed(self) -> None:
        from camera_requisition.gui.dialogs.typed_place import TypedPlaceDialog

        dialog = TypedPlaceDialog(self._iface.mapCanvas(), self)
        centre = dialog.centre() if dialog.exec() else None
        if centre is not None:
            self._drawing.circle_typed(centre, dialog.radius.value())

    def _from_gpx(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Path from a GPX file"), "", self.tr("GPX files (*.gpx)"))
        if name:
            self._drawing.path_from_gpx(FilePath(name))

    def _from_selection(self, wanted: str) -> None:
        self._drawing.from_selection(self._iface.activeLayer(), wanted)


def without_leg(path: Path, number: int) -> Path:
    """`path` without its first or its last leg; a start that was known is known no more when the first goes."""
    return replace(path, legs=path.legs[:number] + path.legs[number + 1 :])
