"""What all algorithms share: names, icon, and one way for errors to reach the user."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException, QgsProcessingParameterDefinition, QgsProcessingParameterString
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

CONNECTIONS = frozenset({"INVENTORY", "REGISTER", "OUTPUT"})
"""Parameters in which a connection text may stand."""
ICONS = Path(__file__).parent.parent / "resources" / "icons"


def translate(context: str, text: str) -> str:
    """`text` in the desktop's language. Named and called as Qt's extraction tools expect: both arguments literal."""
    return str(QCoreApplication.translate(context, text))


class Algorithm(QgsProcessingAlgorithm):
    """An algorithm of ours: a table of names, parameters, and one call of a job in `execute`."""

    NAME = ""
    ICON = "camera_requisition"
    """Of `resources/icons`: that of the desktop's button which does the same, where there is one."""
    MAIN_THREAD = False

    def name(self) -> str:
        """Identifier without the provider's prefix; never translated."""
        return self.NAME

    def group(self) -> str:
        """Group shown in the toolbox; all stand together."""
        return ""

    def groupId(self) -> str:
        """Identifier of the group."""
        return ""

    def svgIconPath(self) -> str:
        """Shown in the toolbox, the model designer and the history."""
        return str(ICONS / f"{self.ICON}.svg")

    def icon(self) -> QIcon:
        """The same, where a picture is wanted."""
        return QIcon(self.svgIconPath())

    def helpUrl(self) -> str:
        """The page of the plugin's own help, which needs no network."""
        from camera_requisition.gis.help_pages import algorithm_url

        return str(algorithm_url(self.NAME).toString())

    def flags(self) -> Any:
        """Whether QGIS may run it on a worker thread."""
        usual = super().flags()
        return usual | QgsProcessingAlgorithm.Flag.FlagNoThreading if self.MAIN_THREAD else usual

    def createInstance(self) -> QgsProcessingAlgorithm:
        """Called by QGIS for each run."""
        return type(self)()

    def canExecute(self) -> tuple[bool, str]:
        """Asked by QGIS before it shows or runs it: where a library is missing, no, with the advice that the desktop's buttons give."""
        from camera_requisition.gis.requirements import advice

        said = advice()
        return not said, said

    def checkParameterValues(self, parameters: dict[str, Any], context: Any) -> tuple[bool, str]:
        """Called by QGIS before a run, and before it writes the parameters into its history and log: a password mustn't get there."""
        from camera_requisition.core.errors import CameraRequisitionError
        from camera_requisition.gis.requirements import advice

        if not advice():
            from camera_requisition.gis.sentences import error_sentence
            from camera_requisition.jobs.server_references import refuse_unusable

            try:
                for name in CONNECTIONS.intersection(parameters):
                    refuse_unusable(parameters[name] if isinstance(parameters[name], str) else "")
            except CameraRequisitionError as error:
                return False, error_sentence(error)
        usable, why = super().checkParameterValues(parameters, context)
        return usable, why

    def prepareAlgorithm(self, parameters: dict[str, Any], context: Any, feedback: Any) -> bool:
        """Called by QGIS on the thread to which the project's layers belong."""
        return bool(self._told(lambda: self.prepare(parameters, context), feedback))

    def processAlgorithm(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Called by QGIS."""
        results: dict[str, Any] = self._told(lambda: self.execute(parameters, context, feedback), feedback)
        return results

    def _told(self, work: Callable[[], Any], feedback: Any) -> Any:
        """Errors become the sentence that the run fails with, unforeseen ones with their traceback in the run's log."""
        from camera_requisition.core.errors import CameraRequisitionError
        from camera_requisition.gis.foreign_threads import projections_held
        from camera_requisition.gis.requirements import advice
        from camera_requisition.gis.sentences import error_sentence, translated

        # Scripts that run an algorithm don't all ask `canExecute`; nothing may be half done when a library turns out to be missing.
        if advice():
            raise QgsProcessingException(advice())
        try:
            with projections_held():
                return work()
        except QgsProcessingException:
            raise
        except CameraRequisitionError as error:
            raise QgsProcessingException(error_sentence(error)) from error
        except Exception as error:
            # A missing library is the user's to install; a missing part of ours is a fault like any other.
            if isinstance(error, ImportError) and not (error.name or "").startswith(__package__.split(".")[0]):
                raise QgsProcessingException(translated("library_missing", {"name": error.name or str(error)})) from error
            feedback.pushDebugInfo(traceback.format_exc())
            raise QgsProcessingException(error_sentence(error)) from error

    def prepare(self, parameters: dict[str, Any], context: Any) -> bool:
        """Look at layers of the project, where an algorithm has to; may raise any error of `core.errors`."""
        return True

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Do the work; may raise any error of `core.errors`."""
        raise NotImplementedError

    def text(self, parameters: dict[str, Any], name: str, context: Any) -> str | None:
        """A string parameter, None when empty or missing."""
        value = self.parameterAsString(parameters, name, context)
        return value.strip() or None if value else None

    def number(self, parameters: dict[str, Any], name: str, context: Any) -> float | None:
        """A number parameter, None when not given."""
        if parameters.get(name) is None:
            return None
        return float(self.parameterAsDouble(parameters, name, context))


def optional(parameter: QgsProcessingParameterDefinition, advanced: bool = False) -> QgsProcessingParameterDefinition:
    """`parameter`, not required, and among the advanced ones where asked."""
    flags = parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional
    if advanced:
        flags |= QgsProcessingParameterDefinition.Flag.FlagAdvanced
    parameter.setFlags(flags)
    return parameter


def inventory_parameter(name: str, label: str) -> QgsProcessingParameterString:
    """A text that names a GeoPackage or a connection, with a file button in the desktop.

    A file parameter with an extension would refuse a connection.
    """
    parameter = QgsProcessingParameterString(name, label)
    parameter.setMetadata({"widget_wrapper": {"class": "camera_requisition.processing.inventory_widget.InventoryWidget"}})
    return parameter
