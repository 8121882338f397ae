"""What QGIS loads and unloads: the translation, the Processing provider, functions and, with a screen, the desktop's shell."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from camera_requisition.gis import bundled_libraries, translations


class CameraRequisitionPlugin:
    """The plugin as QGIS sees it; `iface` is None in `qgis_process`."""

    def __init__(self, iface: Any) -> None:
        # Before anything of the plugin can load shapely or pyproj.
        bundled_libraries.keep_apart()
        self._iface = iface
        self._provider: Any = None
        self._shell: Any = None
        self._functions: Any = None
        self._translator = installed_translator(QgsApplication.instance().locale())

    def initProcessing(self) -> None:
        """Register the algorithms and the functions of expressions; QGIS calls it alone where there is no screen."""
        from camera_requisition.gis.expressions.registration import ExpressionFunctions
        from camera_requisition.processing.provider import CameraRequisitionProvider

        if self._functions is None:
            self._functions = ExpressionFunctions()
            self._functions.register()
        if self._provider is not None:
            return
        provider = CameraRequisitionProvider()
        # The registry deletes a provider that it refuses because another copy of the plugin has brought it already.
        if QgsApplication.processingRegistry().addProvider(provider):
            self._provider = provider

    def initGui(self) -> None:
        """Put actions and dock into the main window."""
        from camera_requisition.gui.shell import DesktopShell

        self.initProcessing()
        self._shell = DesktopShell(self._iface)
        self._shell.load()

    def unload(self) -> None:
        """Leave QGIS as it was found."""
        if self._shell is not None:
            self._shell.unload()
            self._shell = None
        if self._functions is not None:
            self._functions.unregister()
            self._functions = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        bundled_libraries.release()


def installed_translator(locale: str) -> Optional[QTranslator]:
    """The translator for `locale` ("fr", "fr_CA"), installed; None where the plugin has no translation for it."""
    file = translations.file_for(locale)
    translator = QTranslator()
    if file is None or not translator.load(str(file)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
