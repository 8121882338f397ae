"""Which buildings cut the views: what the inventory holds, and a layer of the project or of a file to take their place."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import QgsMapLayerProxyModel, QgsProject
from qgis.gui import QgsFileWidget, QgsGui, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.gis import tasks
from camera_requisition.gis.dates import day
from camera_requisition.gis.help_pages import INVENTORY
from camera_requisition.gis.inventory_layers import inventory_layers
from camera_requisition.gis.numbers import figure
from camera_requisition.gis.sentences import error_sentence
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.notices import as_problem
from camera_requisition.gui.widgets.buttons import CANCEL, OK, button_box, confirmed
from camera_requisition.gui.widgets.on_screen import grow_for_texts
from camera_requisition.gui.widgets.section import Section

if TYPE_CHECKING:
    from camera_requisition.core.records.building import BuildingsHeld
    from camera_requisition.gis.buildings import PolygonLayer

DROP = 2
"""What `exec` gives when the buildings are to be taken away."""
HIGHEST_TARGET_M = 100.0


class BuildingsDialog(QDialog):
    """Accepted with a `source`, or with another `target_m`, or both."""

    def __init__(self, held: BuildingsHeld, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionBuildings")
        QgsGui.enableAutoGeometryRestore(self)
        HelpKey(self, lambda: INVENTORY)
        self.setWindowTitle(self.tr("Buildings that cut the views"))
        self._held = held
        self._found: tuple[PolygonLayer, ...] = ()
        """The layers of polygons in the file that was chosen."""
        self._read = ""
        self._tasks = tasks.OneByOne(self._failed)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._look()

    # what was chosen

    def source(self) -> Any:
        """A layer of the project, a `PolygonLayer` of a file, or None."""
        if self.file.filePath().strip():
            index = self.part.currentIndex()
            return self._found[index] if 0 <= index < len(self._found) else None
        return self.layer.currentLayer()

    def height_field(self) -> Optional[str]:
        """The field that holds heights; None where no height is known."""
        return self.field.currentData() or None

    def target_m(self) -> Optional[float]:
        """Another height of what is to be seen than the inventory has; None: as it is."""
        value = round(self.target.value(), 2)
        return None if value == round(self._held.target_m, 2) else value

    def done(self, result: int) -> None:
        """Called by Qt when the dialog closes."""
        self._tasks.close_down()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """Called by Qt when the dialog comes up: as high as what it says needs."""
        super().showEvent(event)
        self.resize(self.width(), self.layout().totalHeightForWidth(self.width()))

    # making

    def _make_widgets(self) -> None:
        self.holds = _words(self._what_is_held())
        self.holds.setObjectName("buildingsHeld")
        self.drop = QPushButton(self.tr("Take them away…"))
        self.drop.setObjectName("buildingsDrop")
        self.drop.setVisible(self._held.count > 0)
        self.drop.setAutoDefault(False)
        self.layer = QgsMapLayerComboBox()
        self.layer.setObjectName("buildingsLayer")
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer.setExceptedLayerList(list(inventory_layers()))
        self.layer.setAllowEmptyLayer(True)
        self.layer.setLayer(None if self._held.count else _layer_that_sounds_like_it(self.layer))
        self.file = QgsFileWidget()
        self.file.setObjectName("buildingsFile")
        self.file.setDialogTitle(self.tr("File with buildings"))
        self.file.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.part = QComboBox()
        self.part.setObjectName("buildingsPart")
        self.field = QComboBox()
        self.field.setObjectName("buildingsHeight")
        self.problem = _words("")
        self.problem.setObjectName("buildingsProblem")
        as_problem(self.problem)
        self.target = QDoubleSpinBox()
        self.target.setObjectName("buildingsTarget")
        self.target.setRange(0.0, HIGHEST_TARGET_M)
        self.target.setSingleStep(0.1)
        self.target.setDecimals(2)
        self.target.setSuffix(" m")
        self.target.setValue(self._held.target_m)
        self.buttons = button_box(OK, CANCEL)
        self.ok = self.buttons.button(OK)

    def _lay_out(self) -> None:
        now = QGroupBox(self.tr("In the inventory"))
        column = QVBoxLayout(now)
        column.addWidget(self.holds)
        column.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignLeft)
        self.load = QGroupBox(self.tr("Load or replace"))
        self.form = QFormLayout(self.load)
        self.form.addRow(self.tr("Layer of the project"), self.layer)
        self.form.addRow(self.tr("or a file"), self.file)
        self.form.addRow(self.tr("Layer in the file"), self.part)
        self.form.addRow(self.tr("Field with heights (m)"), self.field)
        self.form.addRow(self.problem)
        about = self.tr(
            "What lies behind a building is not seen. Where its height is known a camera may see over it; without one it hides everything "
            "behind it. Footprints that are damaged are repaired or left out, and counted."
        )
        self.form.addRow(_words(about))
        more = Section(self.tr("Advanced"), "buildingsAdvanced")
        target = QFormLayout()
        target.addRow(self.tr("Height of what is to be seen"), self.target)
        more.column.addLayout(target)
        about = self.tr("A camera sees somebody behind a low building when it sees what is so high above the ground: at 1.6 m the head.")
        more.column.addWidget(_words(about))
        more.setCollapsed(self.target_m() is None)
        outer = QVBoxLayout(self)
        for part in (now, self.load, more):
            outer.addWidget(part)
        outer.addStretch(1)
        outer.addWidget(self.buttons)
        self.resize(560, 0)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.drop.clicked.connect(lambda _checked=False: self._ask_to_drop())
        self.layer.layerChanged.connect(lambda _layer: self._look())
        self.file.fileChanged.connect(lambda _path: self._look())
        self.part.currentIndexChanged.connect(lambda _index: self._show_fields())
        self.target.valueChanged.connect(lambda _value: self._check())

    def _what_is_held(self) -> str:
        held = self._held
        if not held.count:
            return self.tr("None: the views are not cut, and cameras seem to see through walls.")
        text = self.tr("Buildings: {count}, of the layer {layer}, loaded on {day}.")
        said = text.format(count=figure(held.count), layer=", ".join(held.sources) or "?", day=_day(held.loaded_at))
        if held.without_height == held.count:
            return said + " " + self.tr("No height is known: each hides everything behind it.")
        return said + " " + self.tr("Without a known height: {count}.").format(count=figure(held.without_height))

    # looking

    def _look(self) -> None:
        from camera_requisition.gis.buildings import polygon_layers

        self._read = self.file.filePath().strip()
        self.problem.setText("")
        self._show_parts(())
        if self._read:
            path = self._read
            self._tasks.add(self.tr("Reading the layer"), lambda _progress: polygon_layers(path), self._arrived(path))
        self._check()

    def _arrived(self, path: str) -> Callable[[list[PolygonLayer]], None]:
        def show(found: list[PolygonLayer]) -> None:
            if path == self._read:
                self._show_parts(tuple(found))
                self._check()

        return show

    def _show_parts(self, found: tuple[PolygonLayer, ...]) -> None:
        self._found = found
        self.part.blockSignals(True)
        self.part.clear()
        self.part.addItems([one.name for one in found])
        self.part.blockSignals(False)
        for widget in (self.part, self.form.labelForField(self.part)):
            widget.setVisible(len(found) > 1)
        self._show_fields()

    def _show_fields(self) -> None:
        from camera_requisition.gis.buildings import guessed_height_field

        source = self.source()
        names: list[str] = []
        if source is not None:
            names = list(source.fields) if self._read else list(source.fields().names())
        self.field.clear()
        self.field.addItem(self.tr("none is known") if source is not None else "", "")
        for name in names:
            self.field.addItem(name, name)
        self.field.setCurrentIndex(max(self.field.findData(guessed_height_field(names) or ""), 0))
        self.field.setEnabled(bool(names))
        self._check()

    def _failed(self, error: BaseException, _doing: str) -> None:
        self.problem.setText(error_sentence(error))
        self._check()

    def _check(self) -> None:
        source = self.source()
        self.problem.setVisible(bool(self.problem.text()))
        self.layer.setEnabled(not self._read)
        self.ok.setText(self._what_ok_does(source is not None or bool(self._read)))
        wanted = source is not None if self._read else source is not None or self.target_m() is not None
        self.ok.setEnabled(wanted and not self._tasks.running)
        grow_for_texts(self)

    def _what_ok_does(self, loads: bool) -> str:
        if not loads:
            return self.tr("Build the views")
        return self.tr("Replace them and build the views") if self._held.count else self.tr("Load them and build the views")

    def _ask_to_drop(self) -> None:
        question = self.tr("Take all {count} buildings out of the inventory? The views are then built anew, and nothing cuts them.")
        if confirmed(self, self.windowTitle(), question.format(count=figure(self._held.count))):
            self.done(DROP)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def _day(instant: Optional[str]) -> str:
    try:
        return day(datetime.fromisoformat(instant or ""))
    except ValueError:  # written by another program
        return instant or "?"


def _layer_that_sounds_like_it(box: QgsMapLayerComboBox) -> Any:
    """A layer of the box whose name says that it holds buildings; None where none does."""
    names = ("bati", "bâti", "build")
    layers = QgsProject.instance().mapLayers().values()
    offered = [box.layer(index) for index in range(box.count())]
    return next((one for one in layers if one in offered and any(word in one.name().lower() for word in names)), None)
