"""When it happened: from and to at the places, the start of the paths; tolerances under "more"."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QDoubleSpinBox, QFormLayout, QLabel, QWidget

from camera_requisition.gis import settings
from camera_requisition.gui.notices import as_problem
from camera_requisition.gui.widgets.instant_edit import InstantEdit, line_up
from camera_requisition.gui.widgets.locked import respect_lock
from camera_requisition.gui.widgets.section import Section
from camera_requisition.gui.work import Times, Work


class TimeSection(Section):
    """Shows and changes the times of the work."""

    def __init__(self, work: Work, parent: Optional[QWidget] = None) -> None:
        super().__init__("", "CameraRequisitionTime", parent)
        self._work = work
        self._filling = False
        self.start = InstantEdit(self.tr("At the place from"))
        self.end = InstantEdit(self.tr("until"))
        self.path_start = InstantEdit(self.tr("Flight began at"))
        self.path_start_latest = InstantEdit(self.tr("at the latest at"))
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        as_problem(self.problem)
        for name, edit in self._edits().items():
            edit.setObjectName(name)
            edit.changed.connect(self._edited)
            self.column.addWidget(edit)
        line_up(list(self._edits().values()))
        self.column.addWidget(self.problem)
        self.column.addWidget(self._tolerances())
        work.times_changed.connect(self.show_times)
        work.inventory_changed.connect(self._show_zone)
        self._show_zone()
        self.show_times()

    def problem_text(self) -> str:
        """What is wrong with the times, empty when they can be searched with."""
        if not all(edit.usable() for edit in self._edits().values()):
            return self.tr("One of the times does not exist.")
        for first, last in ((self.start, self.end), (self.path_start, self.path_start_latest)):
            begin, finish = first.instant(), last.instant()
            if finish is not None and begin is None:
                return self.tr("An end without a start: enter the start as well.")
            if begin is not None and finish is not None and finish < begin:
                return self.tr("The end lies before the start. Exchange them or correct one.")
        return ""

    def show_times(self) -> None:
        """Show the times of the work."""
        self._filling = True
        try:
            for name, edit in self._edits().items():
                value = getattr(self._work.times, name)
                if edit.instant() != value:
                    edit.set_instant(value)
            self.corridor.setValue(self._work.times.corridor_m)
            self.margin.setValue(self._work.times.margin_s)
        finally:
            self._filling = False
        self.problem.setText(self.problem_text())
        self.problem.setVisible(bool(self.problem.text()))

    def _edits(self) -> dict[str, InstantEdit]:
        return {
            "start": self.start,
            "end": self.end,
            "path_start": self.path_start,
            "path_start_latest": self.path_start_latest,
        }

    def _tolerances(self) -> Section:
        more = Section(self.tr("More"), "CameraRequisitionTolerances")
        more.setCollapsed(True)
        self.corridor = _spin(0.0, 500.0, " m", self.tr("Half width of the strip along a path in which a person may have been"))
        self.margin = _spin(0.0, 86400.0, " s", self.tr("Added before and after each time window"))
        form = QFormLayout()
        form.addRow(self.tr("Path, each side"), self.corridor)
        form.addRow(self.tr("Margin in time"), self.margin)
        more.column.addLayout(form)
        for box, setting in ((self.corridor, settings.CORRIDOR_M), (self.margin, settings.MARGIN_S)):
            box.valueChanged.connect(self._edited)
            respect_lock(setting, box)
        return more

    def _show_zone(self) -> None:
        for edit in self._edits().values():
            edit.set_zone(self._work.zone)
        self.setTitle(self.tr("When, in local times of {zone}").format(zone=self._work.zone_name))

    def _edited(self) -> None:
        if self._filling:
            return
        self.problem.setText(self.problem_text())
        self.problem.setVisible(bool(self.problem.text()))
        self._work.set_times(
            Times(
                **{name: edit.instant() for name, edit in self._edits().items()},
                corridor_m=self.corridor.value(),
                margin_s=self.margin.value(),
            )
        )


def _spin(lowest: float, highest: float, suffix: str, explanation: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(lowest, highest)
    box.setDecimals(0)
    box.setSuffix(suffix)
    box.setToolTip(explanation)
    return box
