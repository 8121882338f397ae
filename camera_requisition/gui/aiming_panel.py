"""The panel beside the map while cameras are aimed: every figure as a number, the heads at the place, lens, picture."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.core.records.vocabulary import CameraKind, PositionSource
from camera_requisition.gis.help_pages import AIMING
from camera_requisition.gis.inventory_words import translated_word
from camera_requisition.gis.numbers import figure
from camera_requisition.gui.aiming_session import AimingSession, Head
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.icons import icon
from camera_requisition.gui.notices import as_plain, as_warning
from camera_requisition.gui.widgets.figure_edit import FigureEdit
from camera_requisition.gui.widgets.section import Section
from camera_requisition.gui.widgets.view_picture import ViewPicture

if TYPE_CHECKING:
    from camera_requisition.jobs.aim_camera import Preview

NAME = "CameraRequisitionAiming"
FIELD_PX, PANEL_PX = 165, 400
"""Wide enough for "not known (40 – 360)" beside the longest title."""
_KINDS = {
    CameraKind.FIXED.value: "fixed",
    CameraKind.PTZ.value: "pan-tilt-zoom",
    CameraKind.FISHEYE.value: "fisheye",
    CameraKind.ANPR.value: "number plates (ANPR)",
    CameraKind.UNKNOWN.value: "not known",
}


class AimingPanel(QgsDockWidget):
    """Shows a session and changes it; Apply, Save and new cameras are told by signals."""

    apply_wanted = pyqtSignal()
    cancel_wanted = pyqtSignal()
    save_wanted = pyqtSignal()
    placing_wanted = pyqtSignal(bool)

    def __init__(self, session: AimingSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(self.tr("Aim cameras"))
        HelpKey(self, lambda: AIMING)
        self._session = session
        self._folder: Optional[Path] = None
        self._filling = False
        self._make_widgets()
        self._lay_out()
        self._connect()
        self.show_session()

    # making

    def _make_widgets(self) -> None:
        self.layer = QLabel()
        self.hint = QLabel()
        self.hint.setObjectName("aimingHint")
        self.hint.setWordWrap(True)
        self.heads = QComboBox()
        self.heads.setObjectName("aimingHeads")
        self.heads.setAccessibleName(self.tr("Here"))
        self.heads.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.new = _button(self.tr("New camera"), "aimingNew", self.tr("Press on the map where it hangs, drag to where it looks (N)"))
        self.new.setCheckable(True)
        self.new.setIcon(icon("aim_new"))
        self.add = _button(self.tr("Add head"), "aimingAddHead", self.tr("Another camera at the same place, with a view of its own"))
        self.label = _line("aimingLabel")
        self.channel = _line("aimingChannel")
        self.kind = QComboBox()
        self.kind.setObjectName("aimingKind")
        self.kind.addItem("", None)
        for kind, word in _KINDS.items():
            self.kind.addItem(translated_word(word), kind)
        self.figures = {
            "heading_deg": FigureEdit("aiming_heading_deg", " °", 0.0, 360.0, 1.0),
            "hfov_deg": FigureEdit("aiming_hfov_deg", " °", 1.0, 360.0, 1.0),
            "near_m": FigureEdit("aiming_near_m", " m", 0.0, 2000.0, 1.0),
            "range_m": FigureEdit("aiming_range_m", " m", 0.1, 2000.0, 1.0),
            "focal_mm": FigureEdit("aiming_focal_mm", " mm", 0.1, 1000.0, 0.1),
            "sensor_mm": FigureEdit("aiming_sensor_mm", " mm", 0.1, 100.0, 0.1),
        }
        for field in self.figures.values():
            field.setMinimumWidth(FIELD_PX)
        self.mount = QLabel()
        self.mount.setObjectName("aimingMount")
        self.mount.setWordWrap(True)
        self.mount.setVisible(False)
        self.lens = QLabel()
        self.lens.setObjectName("aimingLens")
        self.use_lens = _button(self.tr("Use"), "aimingUseLens", self.tr("Take this over as the horizontal field of view"))
        self.source = QComboBox()
        self.source.setObjectName("aimingSource")
        self.source.addItem(translated_word("the map, by hand"), PositionSource.HAND.value)
        self.source.addItem(translated_word("survey"), PositionSource.SURVEYED.value)
        self.together = QCheckBox(self.tr("Move all heads at this place together"))
        self.together.setToolTip(self.tr("A pole that is moved takes all its cameras with it"))
        self.together.setChecked(self._session.together)
        self.picture = ViewPicture()
        self.apply = _button(self.tr("Apply"), "aimingApply", self.tr("Write it as one step that can be undone (Enter)"))
        self.cancel = _button(self.tr("Cancel"), "aimingCancel", self.tr("Drop what isn't applied (Escape)"))
        self.save = _button(self.tr("Save edits"), "aimingSave", self.tr("Save what was applied, and end the editing that began here"))

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.layer)
        column.addWidget(self.hint)
        column.addLayout(_row(self.new, self.add))
        self.camera_part = Section(self.tr("Camera"), "aimingCamera")
        form = _form(self.camera_part)
        form.addRow(self.tr("Here"), self.heads)
        form.addRow(self.tr("Label"), self.label)
        form.addRow(self.tr("Channel"), self.channel)
        form.addRow(self.tr("Kind"), self.kind)
        self.view_part = Section(self.tr("View"), "aimingView")
        form = _form(self.view_part)
        form.addRow(self.tr("Heading (° from true north)"), self.figures["heading_deg"])
        form.addRow(self.tr("Horizontal field of view (°)"), self.figures["hfov_deg"])
        form.addRow(self.tr("Sees from (m)"), self.figures["near_m"])
        form.addRow(self.tr("Range (m)"), self.figures["range_m"])
        form.addRow(self.mount)
        self.lens_part = Section(self.tr("Lens"), "aimingLensPart")
        form = _form(self.lens_part)
        form.addRow(self.tr("Focal length (mm)"), self.figures["focal_mm"])
        form.addRow(self.tr("Sensor width (mm)"), self.figures["sensor_mm"])
        form.addRow(self.tr("Field of view"), _row(self.lens, self.use_lens))
        self.place_part = Section(self.tr("Place"), "aimingPlace")
        form = _form(self.place_part)
        form.addRow(self.tr("Position from"), self.source)
        form.addRow(self.together)
        self.picture_part = Section(self.tr("Picture of the view"), "aimingPicture")
        self.picture_part.column.addWidget(self.picture)
        for part in self._parts():
            column.addWidget(part)
        column.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(inner)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled, 1)
        buttons = _row(self.apply, self.cancel, self.save)
        buttons.setContentsMargins(6, 0, 6, 6)
        outer.addLayout(buttons)
        self.setWidget(whole)
        self.setMinimumWidth(PANEL_PX)

    def _parts(self) -> tuple[Section, ...]:
        return (self.camera_part, self.view_part, self.lens_part, self.place_part, self.picture_part)

    def _connect(self) -> None:
        session = self._session
        session.changed.connect(self.show_session)
        self.heads.activated.connect(session.choose)
        self.new.clicked.connect(self.placing_wanted)
        self.add.clicked.connect(lambda _checked=False: session.add_head())
        for name, field in self.figures.items():
            field.edited.connect(lambda value, name=name: session.change(**{name: value}))
        self.label.editingFinished.connect(lambda: self._text_edited("label", self.label))
        self.channel.editingFinished.connect(lambda: self._text_edited("channel", self.channel))
        self.kind.activated.connect(lambda _index: session.change(kind=self.kind.currentData()))
        self.use_lens.clicked.connect(self._use_lens)
        self.together.toggled.connect(self._set_together)
        self.picture.edited.connect(lambda path: session.change(view_image=path))
        self.apply.clicked.connect(lambda _checked=False: self.apply_wanted.emit())
        self.cancel.clicked.connect(lambda _checked=False: self.cancel_wanted.emit())
        self.save.clicked.connect(lambda _checked=False: self.save_wanted.emit())

    # showing

    def say(self, text: str) -> None:
        """Say how to go on, or why something can't be done."""
        self.hint.setText(text)

    def show_layer(self, name: str, folder: Optional[Path]) -> None:
        """Say which layer is edited; `folder` is the one that pictures are relative to."""
        self.layer.setText(self.tr("Layer: {layer}").format(layer=name) if name else "")
        self._folder = folder

    def show_placing(self, placing: bool) -> None:
        """Say whether the next press on the map places a camera."""
        self.new.setChecked(placing)

    def show_savable(self, savable: bool) -> None:
        """Offer to save, or not."""
        self.save.setEnabled(savable)

    def show_mount(self, found: Optional[Preview]) -> None:
        """Say what the inventory's buildings have to do with the active head."""
        text, doubtful = self._mount_text(found) if found is not None else ("", False)
        self.mount.setText(text)
        (as_warning if doubtful else as_plain)(self.mount)
        self.mount.setVisible(bool(text))

    def _mount_text(self, found: Preview) -> tuple[str, bool]:
        """What is to be said, and whether something is to be mended."""
        if found.inside is not None:
            if found.inside:
                return self.tr("Indoors: it sees the inside of its building, and nothing of the street."), False
            return self.tr("Indoors, but in no building of the inventory: how far it sees is a guess."), True
        if found.too_far:
            return self.tr("So far-seeing that the map shows it uncut; buildings cut its view when it is saved."), False
        if found.facade_m is None:
            return "", False
        if math.isinf(found.facade_m):
            return self.tr("Inside buildings without a free façade: what it sees is a guess. Move it to where it hangs."), True
        away = figure(found.facade_m, 1)
        if found.facade_uncertain:
            text = self.tr("The façade that it looks from is {metres} m away: a guess, so nothing is sure. Move it onto its façade (Ctrl).")
            return text.format(metres=away), True
        return self.tr("Hangs on a building: looks from its façade, {metres} m away.").format(metres=away), False

    @property
    def position_source(self) -> str:
        """Where the position of what is aimed comes from: `hand` or `surveyed`."""
        return str(self.source.currentData())

    def show_session(self) -> None:
        """Show the active head, and the heads beside it."""
        session, head = self._session, self._session.active
        self._filling = True
        for part in self._parts():
            part.setEnabled(head is not None)
        self.add.setEnabled(head is not None)
        self.apply.setEnabled(session.pending)
        self.cancel.setEnabled(head is not None)
        self.together.setVisible(len(session.heads) > 1)
        self._show_heads()
        camera: Any = head.camera if head is not None else None
        self.label.setText(camera.label or "" if camera is not None else "")
        self.channel.setText(camera.channel or "" if camera is not None else "")
        self.kind.setCurrentIndex(max(self.kind.findData(camera.kind if camera is not None else None), 0))
        self._say_assumed(head)
        for name, field in self.figures.items():
            field.show_figure(getattr(camera, name) if camera is not None else None)
        self._show_lens(head)
        self.picture.show_picture(camera.view_image if camera is not None else None, self._folder)
        self._filling = False

    def _show_heads(self) -> None:
        titles = [self._title(head) for head in self._session.heads]
        if titles != [self.heads.itemText(index) for index in range(self.heads.count())]:
            self.heads.clear()
            self.heads.addItems(titles)
        self.heads.setCurrentIndex(self._session.index if titles else -1)

    def _title(self, head: Head) -> str:
        camera = head.camera
        title = " – ".join(part for part in (camera.label, camera.channel) if part) or camera.camera_id or self.tr("new camera")
        return f"{title} *" if head.changed else title

    def _say_assumed(self, head: Optional[Head]) -> None:
        unknown = self.tr("not known")
        if head is None:
            for field in self.figures.values():
                field.say_unknown("–")
            return
        # Not before there is a camera: the panel is made when QGIS starts.
        from camera_requisition.jobs.aim_camera import assumed_figures

        assumed = assumed_figures(head.camera, self._session.assumptions)
        self.figures["heading_deg"].say_unknown(unknown)
        for name, (smallest, largest) in (("hfov_deg", assumed.hfov_deg), ("near_m", assumed.near_m), ("range_m", assumed.range_m)):
            self.figures[name].say_unknown(self.tr("not known ({assumed})").format(assumed=_between(smallest, largest)))
        for name in ("focal_mm", "sensor_mm"):
            self.figures[name].say_unknown(unknown)

    def _show_lens(self, head: Optional[Head]) -> None:
        width = _lens_width(head)
        self.lens.setText("–" if width is None else self.tr("{width} °").format(width=figure(width, 1)))
        self.use_lens.setEnabled(width is not None)

    # changing

    def _use_lens(self) -> None:
        width = _lens_width(self._session.active)
        if width is not None:
            self._session.change(hfov_deg=round(width, 1))

    def _text_edited(self, name: str, field: QLineEdit) -> None:
        if not self._filling:
            self._session.change(**{name: field.text().strip() or None})

    def _set_together(self, together: bool) -> None:
        self._session.together = together


def _lens_width(head: Optional[Head]) -> Optional[float]:
    if head is None:
        return None
    from camera_requisition.jobs.aim_camera import field_of_view

    return field_of_view(head.camera.sensor_mm, head.camera.focal_mm)


def _between(smallest: float, largest: float) -> str:
    if abs(largest - smallest) < 0.05:
        return figure(smallest)
    return f"{figure(smallest)} – {figure(largest)}"


def _button(text: str, name: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    return button


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    return line


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    return row


def _form(part: Section) -> QFormLayout:
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    part.column.addLayout(form)
    return form
