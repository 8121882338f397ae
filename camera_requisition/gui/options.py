"""The plugin's page in QGIS's own options: where inventories, cases, packets and the event log lie, and which pack the papers follow."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.gis import settings
from camera_requisition.gis.place_layers import ADDRESSES, STREETS, mark_place_layer, place_layer
from camera_requisition.gis.sentences import error_sentence
from camera_requisition.gui.icons import icon
from camera_requisition.gui.messages import TITLE
from camera_requisition.gui.widgets.field_names import name_by_labels
from camera_requisition.gui.widgets.locked import respect_lock

translate = QCoreApplication.translate
MARGIN = 6


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page each time that the options are opened."""

    def __init__(self) -> None:
        super().__init__(TITLE, icon("camera_requisition"))

    def icon(self) -> QIcon:
        """Beside the page's title."""
        return icon("camera_requisition")

    def createWidget(self, parent: Optional[QWidget]) -> QgsOptionsPageWidget:
        """Called by QGIS."""
        return OptionsPage(parent)


class OptionsPage(QgsOptionsPageWidget):
    """Shows the settings; nothing is kept before `apply`."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        from camera_requisition.jobs.packs import our_packs

        super().__init__(parent)
        self.setObjectName("CameraRequisitionOptions")
        folder, file = QgsFileWidget.StorageMode.GetDirectory, QgsFileWidget.StorageMode.GetFile
        self.inventory = _chooser(file, settings.INVENTORY.get())
        self.case_folder = _chooser(folder, str(settings.case_folder()))
        self.output_folder = _chooser(folder, str(settings.output_folder()))
        self.event_log = _chooser(QgsFileWidget.StorageMode.SaveFile, str(settings.event_log_path()))
        self.register = _chooser(QgsFileWidget.StorageMode.SaveFile, settings.register_reference())
        self.pack = QComboBox()
        self.pack.setEditable(True)
        self.pack.addItems(our_packs())
        self.pack.setCurrentText(settings.PACK.get())
        self.browse = QPushButton(translate("Options", "Folder…"))
        self.browse.setToolTip(translate("Options", "Choose the folder of a pack of your own"))
        self.browse.clicked.connect(self._choose_pack)
        self.pack_says = _said("packSays")
        self.pack.currentTextChanged.connect(self._look_at_pack)
        self.connection_says = _said("connectionSays")
        self.connection_says.setVisible(False)
        packs = QHBoxLayout()
        packs.addWidget(self.pack, 1)
        packs.addWidget(self.browse)
        self.cases_kept = QSpinBox()
        self.cases_kept.setObjectName("cases_kept_days")
        self.cases_kept.setRange(1, 36_500)
        self.cases_kept.setSuffix(translate("Options", " days"))
        self.cases_kept.setValue(settings.CASES_KEPT_DAYS.get())
        self.addresses = _layers(QgsMapLayerProxyModel.Filter.PointLayer, ADDRESSES)
        self.streets = _layers(QgsMapLayerProxyModel.Filter.LineLayer, STREETS)
        form = QFormLayout()
        form.addRow(translate("Options", "Inventory"), self.inventory)
        form.addRow(translate("Options", "Folder for cases"), self.case_folder)
        form.addRow(translate("Options", "Folder for packets"), self.output_folder)
        form.addRow(translate("Options", "Register"), self.register)
        form.addRow("", self.connection_says)
        form.addRow(translate("Options", "Event log"), self.event_log)
        form.addRow(translate("Options", "Keep cases for"), self.cases_kept)
        form.addRow(translate("Options", "Jurisdiction pack (name or folder)"), packs)
        form.addRow("", self.pack_says)
        form.addRow(translate("Options", "Addresses of this project (locator bar: adr)"), self.addresses)
        form.addRow(translate("Options", "Streets of this project (locator bar: adr)"), self.streets)
        name_by_labels(form)
        self.locked = QLabel(translate("Options", "What is greyed was set by your administrator and cannot be changed here."))
        self.locked.setObjectName("lockedSays")
        self.locked.setWordWrap(True)
        self.locked.setVisible(False)
        inner = QVBoxLayout()  # QGIS takes the margins of a page's own layout away
        inner.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inner.addLayout(form)
        inner.addWidget(self.locked)
        inner.addStretch(1)
        QVBoxLayout(self).addLayout(inner)
        self._look_at_pack()
        self._disable_locked()

    def apply(self) -> None:
        """Called by QGIS when the options are accepted. What nobody has changed isn't stored: a preset goes on to hold."""
        if self._look_at_connections():
            _store_if_changed(settings.INVENTORY, self.inventory.filePath())
        if self._look_at_pack():
            _store_if_changed(settings.PACK, self.pack.currentText().strip() or settings.PACK.default)
        for setting, chooser, usual in (
            (settings.CASE_FOLDER, self.case_folder, settings.case_folder()),
            (settings.OUTPUT_FOLDER, self.output_folder, settings.output_folder()),
            (settings.EVENT_LOG, self.event_log, settings.event_log_path()),
            (settings.REGISTER, self.register, settings.register_reference()),
        ):
            if chooser.filePath() != str(usual) and (setting is not settings.REGISTER or self._look_at_connections()):
                setting.set(chooser.filePath())
        mark_place_layer(ADDRESSES, self.addresses.currentLayer())
        mark_place_layer(STREETS, self.streets.currentLayer())
        _store_if_changed(settings.CASES_KEPT_DAYS, self.cases_kept.value())

    def isValid(self) -> bool:
        """Called by QGIS before the options are accepted: a broken pack is not taken, unless the administrator has fixed it, nor a connection
        text that can't be read or holds a password: settings are kept in a plain file.
        """
        return (self._look_at_pack() or settings.PACK.locked) and self._look_at_connections()

    def _look_at_connections(self) -> bool:
        """Whether inventory and register can be kept; says why not."""
        from camera_requisition.jobs.server_references import refuse_unusable

        try:
            for chooser in (self.inventory, self.register):
                refuse_unusable(chooser.filePath())
        except CameraRequisitionError as error:
            self.connection_says.setText(error_sentence(error))
            self.connection_says.setVisible(True)
            return False
        self.connection_says.setVisible(False)
        return True

    def _disable_locked(self) -> None:
        """What the administrator has fixed is shown and can't be changed."""
        for setting, widgets in (
            (settings.INVENTORY, [self.inventory]),
            (settings.CASE_FOLDER, [self.case_folder]),
            (settings.OUTPUT_FOLDER, [self.output_folder]),
            (settings.REGISTER, [self.register]),
            (settings.EVENT_LOG, [self.event_log]),
            (settings.CASES_KEPT_DAYS, [self.cases_kept]),
            (settings.PACK, [self.pack, self.browse]),
        ):
            if respect_lock(setting, *widgets):
                self.locked.setVisible(True)

    def _choose_pack(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, translate("Options", "Folder of the pack"), self.pack.currentText())
        if folder:
            self.pack.setCurrentText(folder)

    def _look_at_pack(self, *_changed: Any) -> bool:
        """Say what the chosen pack is, or with file and line why it can't be used."""
        from camera_requisition.jobs.packs import pack_facts

        try:
            facts = pack_facts(self.pack.currentText().strip() or settings.PACK.default)
        except CameraRequisitionError as error:
            self.pack_says.setText(error_sentence(error))
            return False
        says = translate("Options", "{name}, version {version}. {notice} A change holds for the next search.")
        self.pack_says.setText(says.format(name=facts.pack_id, version=facts.version, notice=facts.notice))
        return True


def _said(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _store_if_changed(setting: settings.Setting[Any], value: Any) -> None:
    if value != setting.get():
        setting.set(value)


def _chooser(mode: Any, value: str) -> QgsFileWidget:
    widget = QgsFileWidget()
    widget.setStorageMode(mode)
    widget.setFilePath(value)
    return widget


def _layers(kind: Any, marked: str) -> QgsMapLayerComboBox:
    """The layers of the project to choose from, that which is marked so chosen."""
    box = QgsMapLayerComboBox()
    box.setObjectName(f"placeLayer {marked}")
    box.setFilters(kind)
    box.setAllowEmptyLayer(True, translate("Options", "none"))
    layer = place_layer(marked)
    if layer is not None:
        box.setLayer(layer)
    else:
        box.setCurrentIndex(0)  # "none"; a layer that isn't there would leave it blank
    return box
