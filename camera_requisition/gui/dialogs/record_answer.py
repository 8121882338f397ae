"""Notes what an owner answered, camera by camera, and what the answer teaches."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING, Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.core.register.types import Answer, CameraAnswer, Lesson, NegativeReason, RequisitionState, Taught
from camera_requisition.gis.help_pages import REGISTER
from camera_requisition.gui.dock.register_texts import reason_text, requisition_state_text
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CANCEL, OK, button_box
from camera_requisition.gui.widgets.instant_edit import InstantEdit
from camera_requisition.gui.widgets.on_screen import resize_on_screen

if TYPE_CHECKING:
    from camera_requisition.core.register.types import CameraEntry, RequisitionEntry

translate = QCoreApplication.translate
OPEN = ""


class RecordAnswerDialog(QDialog):
    """One row a camera: received, overwritten, or why not; and the retention, clock and contact that the answer names."""

    def __init__(self, entry: RequisitionEntry, zone: tzinfo, now: float, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionRecordAnswer")
        QgsGui.enableAutoGeometryRestore(self)
        HelpKey(self, lambda: REGISTER)
        self.setWindowTitle(self.tr("Answer of the owner"))
        self._entry = entry
        self._cameras = [camera for camera in entry.cameras if camera.state != RequisitionState.FROZEN] or list(entry.cameras)
        about = QLabel(f"{entry.owner_name or '?'}\n{entry.number}")
        about.setTextFormat(Qt.TextFormat.PlainText)
        self.when = InstantEdit(self.tr("on"))
        self.when.set_zone(zone)
        self.when.set_instant(now)
        self.when.changed.connect(self._check)
        self.table = QTableWidget(len(self._cameras), 2)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalHeaderLabels([self.tr("Camera"), self.tr("Answer")])
        self.table.verticalHeader().setVisible(False)
        self.table.setAccessibleName(self.tr("Answers by camera"))
        self.boxes = [self._row(line, camera) for line, camera in enumerate(self._cameras)]
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.retention = self._line(self.tr("days"))
        self.clock = self._line(self.tr("seconds, recorder minus true time"))
        self.contact = self._line(self.tr("name, telephone"))
        self.note = self._line("")
        form = QFormLayout()
        form.addRow(self.tr("Retention found"), self.retention)
        form.addRow(self.tr("Clock found"), self.clock)
        form.addRow(self.tr("New contact"), self.contact)
        form.addRow(self.tr("Note"), self.note)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.buttons = button_box(OK, CANCEL)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.when)
        column.addLayout(self._for_all())
        column.addWidget(self.table, 1)
        column.addWidget(QLabel(self.tr("What is learnt is proposed to the inventory's staff, not written to the inventory.")))
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        resize_on_screen(self, 560, 520)
        self._check()

    def answer(self) -> Answer:
        """What was entered; only usable when the dialog allows to accept it."""
        cameras, taught = [], []
        for camera, box in zip(self._cameras, self.boxes):
            state, reason = box.currentData()
            if state == OPEN:
                continue
            cameras.append(CameraAnswer(camera.camera_id, state, reason))
            if reason in (Lesson.DOES_NOT_SEE.value, Lesson.NO_SUCH_CHANNEL.value):
                taught.append(Taught(reason, "", camera_id=camera.camera_id))
        recorders = dict.fromkeys(camera.recorder_id for camera in self._cameras if camera.recorder_id)
        lessons = ((Lesson.RETENTION, self._number(self.retention)), (Lesson.CLOCK_OFFSET, self._number(self.clock)))
        for recorder in recorders:
            taught += [Taught(lesson.value, f"{value:g}", recorder_id=recorder) for lesson, value in lessons if value is not None]
            if self.contact.text().strip():
                taught.append(Taught(Lesson.CONTACT.value, self.contact.text().strip(), recorder_id=recorder))
        at = self.when.instant()
        return Answer(self._entry.number, 0.0 if at is None else at, tuple(cameras), tuple(taught), self.note.text().strip() or None)

    def _row(self, line: int, camera: CameraEntry) -> QComboBox:
        item = QTableWidgetItem(camera.channel or camera.camera_id)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setToolTip(camera.camera_id)
        self.table.setItem(line, 0, item)
        box = QComboBox()
        box.setAccessibleName(camera.channel or camera.camera_id)
        for text, data in _choices():
            box.addItem(text, data)
        known = next((index for index in range(box.count()) if box.itemData(index) == (camera.state, camera.reason)), 0)
        box.setCurrentIndex(known)
        box.currentIndexChanged.connect(self._check)
        self.table.setCellWidget(line, 1, box)
        return box

    def _for_all(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, data in _choices()[1:3]:
            button = QPushButton(self.tr("All: {answer}").format(answer=text))
            button.clicked.connect(lambda _checked=False, data=data: self._set_all(data))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _set_all(self, data: tuple[str, Optional[str]]) -> None:
        for box in self.boxes:
            box.setCurrentIndex(next(index for index in range(box.count()) if box.itemData(index) == data))

    def _line(self, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(500)
        line.setPlaceholderText(hint)
        line.textChanged.connect(self._check)
        return line

    @staticmethod
    def _number(line: QLineEdit) -> Optional[float]:
        text = line.text().strip().replace(",", ".").replace("−", "-")
        try:
            return float(text) if text else None
        except ValueError:
            return None

    def _check(self, *_changed: object) -> None:
        if not hasattr(self, "buttons"):
            return  # still being built
        problem = ""
        if not self.when.usable() or self.when.instant() is None:
            problem = self.tr("When was the answer given?")
        elif all(box.currentData()[0] == OPEN for box in self.boxes):
            problem = self.tr("Say of one camera at least what was answered.")
        else:
            for line, least in ((self.retention, 0.0), (self.clock, None)):
                value = self._number(line)
                if line.text().strip() and (value is None or (least is not None and value < least)):
                    problem = self.tr("“{text}” is not a number that can be noted here.").format(text=line.text().strip())
        self.problem.setText(problem)
        self.buttons.button(OK).setEnabled(not problem)


def _choices() -> list[tuple[str, tuple[str, Optional[str]]]]:
    """What may be answered of a camera: text, and state with reason."""
    received, gone = RequisitionState.RECEIVED.value, RequisitionState.OVERWRITTEN.value
    listed: list[tuple[str, tuple[str, Optional[str]]]] = [
        (translate("RecordAnswerDialog", "not answered yet"), (OPEN, None)),
        (requisition_state_text(received), (received, None)),
        (requisition_state_text(gone), (gone, NegativeReason.DURATION.value)),
    ]
    for reason in NegativeReason:
        if reason != NegativeReason.DURATION:
            listed.append((reason_text(reason.value), (RequisitionState.NEGATIVE.value, reason.value)))
    return listed
