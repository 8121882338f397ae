"""`verifylog`: whether the event log still is what was written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterFile, QgsProcessingParameterString

from camera_requisition.gis.sentences import translated
from camera_requisition.processing.algorithm import Algorithm, optional, translate


class VerifyLog(Algorithm):
    """Verifies the chain of an event log."""

    NAME = "verifylog"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Verify the event log")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Each line of the event log holds a hash of itself and of the line before: what was changed or removed inside shows. Against the "
            "manifests of packets, which keep the log's head, a log shows that was cut off or written again. Lines that were never "
            "written, and what was cut off after the last packet, cannot be seen.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        log = QgsProcessingParameterString("LOG", translate("Processing", "Event log (default: that of the options)"))
        log.setMetadata({"widget_wrapper": {"class": "camera_requisition.processing.inventory_widget.InventoryWidget"}})
        self.addParameter(optional(log))
        folder = QgsProcessingParameterFile(
            "MANIFESTS", translate("Processing", "Folder with packets"), QgsProcessingParameterFile.Behavior.Folder
        )
        self.addParameter(optional(folder))
        for name, label in (
            ("COUNT", translate("Processing", "Lines")),
            ("PROBLEMS", translate("Processing", "Problems")),
            ("VALID", translate("Processing", "Valid (1) or not (0)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Verify."""
        from camera_requisition.jobs.verify_log import verify_log

        given = self.parameterAsFile(parameters, "MANIFESTS", context)
        report = verify_log(self.text(parameters, "LOG", context), [Path(given)] if given else [])
        for fault in report.faults:
            feedback.pushWarning(translated(fault.code, {"sequence": fault.sequence, "at": fault.at or "?"}))
        return {"COUNT": report.lines, "PROBLEMS": len(report.faults), "VALID": int(report.valid)}
