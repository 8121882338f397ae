"""Asks in which address layer and street layer cameras are to be looked up: layers of the project, or files, and what their columns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsFileWidget, QgsGui, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFormLayout, QGroupBox, QLabel, QVBoxLayout, QWidget

from camera_requisition.gis import help_pages, tasks
from camera_requisition.gis.place_layers import ADDRESSES, STREETS, place_layer
from camera_requisition.gis.sentences import error_sentence
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.notices import as_problem
from camera_requisition.gui.widgets.buttons import CANCEL, OK, button_box
from camera_requisition.gui.widgets.on_screen import grow_for_texts

if TYPE_CHECKING:
    from camera_requisition.jobs.place_columns import ColumnsFound


class PlaceLayersDialog(QDialog):
    """A layer of the project or a file for each of the two; one of them is enough. Proposed are those marked in the options."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.INVENTORY)
        self.setObjectName("CameraRequisitionPlaceLayers")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("Address or street layer"))
        self._address = LayerBox(self.tr("Addresses (points)"), QgsMapLayerProxyModel.Filter.PointLayer, False)
        self._street = LayerBox(self.tr("Streets (lines)"), QgsMapLayerProxyModel.Filter.LineLayer, True)
        self.address_layer, self.address_file = self._address.layer, self._address.file
        self.street_layer, self.street_file = self._street.layer, self._street.file
        about = QLabel(
            self.tr(
                "Columns with street, number and town are recognised by their names (as in the national address base or BD TOPO). Nothing is "
                "written yet: what was found is shown in the list first."
            )
        )
        about.setWordWrap(True)
        self.buttons = button_box(OK, CANCEL)
        self.buttons.button(OK).setText(self.tr("Look them up"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._address)
        column.addWidget(self._street)
        column.addWidget(about)
        column.addStretch(1)
        column.addWidget(self.buttons)
        for box in (self._address, self._street):
            box.changed.connect(self._check)
        self.resize(540, 0)
        self._check()

    def addresses(self) -> Any:
        """The address layer: a path, a layer of the project, or None."""
        return self._address.source()

    def streets(self) -> Any:
        """The street layer, likewise."""
        return self._street.source()

    def address_columns(self) -> dict[str, str]:
        """Which column holds `street`, `number` and `town` of the addresses, where somebody has chosen one."""
        return self._address.chosen()

    def street_columns(self) -> dict[str, str]:
        """Which column holds `street` and `town` of the streets, likewise."""
        return self._street.chosen()

    def done(self, result: int) -> None:
        """Called by Qt when the dialog closes."""
        self._address.close_down()
        self._street.close_down()
        super().done(result)

    def _check(self) -> None:
        ok = self.buttons.button(OK)
        boxes = (self._address, self._street)
        ok.setEnabled(any(box.source() for box in boxes) and all(box.usable() for box in boxes))
        grow_for_texts(self)


class LayerBox(QGroupBox):
    """A layer of the project or a file, and its columns. `changed` comes whenever something else was chosen or read."""

    changed = pyqtSignal()

    def __init__(self, title: str, kind: Any, streets: bool) -> None:
        super().__init__(title)
        self._streets = streets
        self._read = ""
        """The file whose columns are shown, or are being read."""
        self._tasks = tasks.OneByOne(self._failed)
        self._taken: dict[str, str] = {}
        name = "street" if streets else "address"
        self.layer = QgsMapLayerComboBox()
        self.layer.setObjectName(f"{name}Layer")
        self.layer.setAccessibleName(self.tr("{kind}: layer of the project").format(kind=title))
        self.layer.setFilters(kind)
        self.layer.setAllowEmptyLayer(True)
        self.layer.setLayer(place_layer(STREETS if streets else ADDRESSES))
        self.file = QgsFileWidget()
        self.file.setObjectName(f"{name}File")
        self.file.setAccessibleName(self.tr("{kind}: file").format(kind=title))
        self.file.setDialogTitle(title)
        self.file.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        form = QFormLayout()
        form.addRow(self.tr("Layer of the project"), self.layer)
        form.addRow(self.tr("or a file"), self.file)
        titles = {
            "street": self.tr("Column with the street"),
            "number": self.tr("Column with the number"),
            "town": self.tr("Column with the town"),
        }
        if streets:
            del titles["number"]
        self.columns: dict[str, QComboBox] = {}
        for what, text in titles.items():
            self.columns[what] = box = QComboBox()
            box.setObjectName(f"{name}Column {what}")
            box.setAccessibleName(text)
            box.activated.connect(lambda _index: self.changed.emit())
            form.addRow(text, box)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        as_problem(self.problem)
        self.problem.setVisible(False)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.problem)
        self.layer.layerChanged.connect(lambda _layer: self._look())
        self.file.fileChanged.connect(lambda _path: self._look())
        self._look()

    def source(self) -> Any:
        """A path, a layer of the project, or None."""
        return self.file.filePath().strip() or self.layer.currentLayer()

    def chosen(self) -> dict[str, str]:
        """The columns that are otherwise than guessed; an empty one isn't to be used."""
        now = {what: str(box.currentData() or "") for what, box in self.columns.items()}
        return {what: column for what, column in now.items() if column != self._taken.get(what, "")}

    def usable(self) -> bool:
        """Whether nothing is missing of a layer that was chosen; what isn't read yet may be."""
        if not self.source():
            return True
        if self._tasks.running:
            return False
        needed = ("street",) if self._streets else ("street", "number")
        return self.problem.isHidden() and all(self.columns[what].currentData() for what in needed)

    def close_down(self) -> None:
        """Stop reading."""
        self._tasks.close_down()

    def _look(self) -> None:
        from camera_requisition.jobs.place_columns import ColumnsFound, columns_of_layer, columns_of_reference

        source = self.source()
        self.problem.setVisible(False)
        self._read = source if isinstance(source, str) else ""
        if self._read:
            self._show(ColumnsFound((), {}))
            path, streets = self._read, self._streets
            self._tasks.add(self.tr("Reading the layer"), lambda _progress: columns_of_reference(path, streets), self._arrived(path))
        elif source is not None:
            self._show(columns_of_layer([field.name() for field in source.fields()]))
        else:
            self._show(ColumnsFound((), {}))
        self.changed.emit()

    def _arrived(self, path: str) -> Callable[[ColumnsFound], None]:
        def show(found: ColumnsFound) -> None:
            if path == self._read:
                self.problem.setVisible(False)
                self._show(found)
                self.changed.emit()

        return show

    def _show(self, found: ColumnsFound) -> None:
        self._taken = dict(found.taken)
        for what, box in self.columns.items():
            box.clear()
            box.addItem(self.tr("(none)") if found.columns else "", "")
            for column in found.columns:
                box.addItem(column, column)
            box.setCurrentIndex(max(box.findData(found.taken.get(what, "")), 0))
            box.setEnabled(bool(found.columns))

    def _failed(self, error: BaseException, _doing: str) -> None:
        self.problem.setText(error_sentence(error))
        self.problem.setVisible(True)
        self.changed.emit()
