"""`takeconfirmation`: the answer of an owner, taken into the inventory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate


class TakeConfirmation(Algorithm):
    """Takes a filled-in sheet in."""

    NAME = "takeconfirmation"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Take an owner's answer in")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Takes a filled-in sheet of confirmation (CSV, XLSX, ODS) in: what is said to be right is confirmed, what was corrected is "
            "changed, but for what was surveyed, which is left to be decided. The report names, row by row, what was there and what is said. "
            "The same answer again changes nothing. Taken back with “Take an intake back”.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(QgsProcessingParameterFile("INPUT", translate("Processing", "Filled-in sheet")))
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        self.addParameter(optional(QgsProcessingParameterString("ANSWERED_ON", translate("Processing", "Day of the answer (default: today)"))))
        self.addParameter(QgsProcessingParameterBoolean("DRY_RUN", translate("Processing", "Only look, write nothing"), False))
        pack = QgsProcessingParameterString("PACK", translate("Processing", "Jurisdiction pack"), "fr")
        self.addParameter(optional(pack, advanced=True))
        pattern = translate("Processing", "JSON (*.json)")
        report = QgsProcessingParameterFileDestination(
            "REPORT", translate("Processing", "Report"), pattern, optional=True, createByDefault=False
        )
        self.addParameter(report)
        for name, label in (
            ("CONFIRMED", translate("Processing", "Rows confirmed")),
            ("CORRECTED", translate("Processing", "Rows corrected")),
            ("ADDED", translate("Processing", "Cameras added")),
            ("REJECTED", translate("Processing", "Rows rejected")),
            ("UNSAID", translate("Processing", "Rows that say nothing")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputString("INTAKE", translate("Processing", "Id of the step")))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Take it in."""
        from camera_requisition.gis import settings
        from camera_requisition.gis.sentences import translated
        from camera_requisition.jobs.take_confirmation import ADDED, CONFIRMED, CORRECTED, REJECTED, UNSAID, AnswerRequest, take_confirmation

        file = self.parameterAsFileOutput(parameters, "REPORT", context)
        request = AnswerRequest(
            self.parameterAsFile(parameters, "INPUT", context),
            self.parameterAsString(parameters, "INVENTORY", context),
            self.text(parameters, "ANSWERED_ON", context),
            self.parameterAsBoolean(parameters, "DRY_RUN", context),
            settings.user_name(),
            pack=self.text(parameters, "PACK", context) or "",
            report=Path(file) if file else None,
        )
        report = take_confirmation(request, FeedbackProgress(feedback))
        for row in report.rows:
            for code, why in row.notes:
                feedback.pushInfo(translate("Processing", "Row {number}: {text}").format(number=row.number, text=translated(code, why)))
        for columns, text in (
            (report.unread, translate("Processing", "Columns whose names were lost, and that were not read: {columns}")),
            (report.lacking, translate("Processing", "Columns that are missing: {columns}")),
        ):
            if columns:
                feedback.pushWarning(text.format(columns=", ".join(columns)))
        counts = {"CONFIRMED": CONFIRMED, "CORRECTED": CORRECTED, "ADDED": ADDED, "REJECTED": REJECTED, "UNSAID": UNSAID}
        return {
            **{name: report.count(what) for name, what in counts.items()},
            "INTAKE": report.intake_id or "",
            **({"REPORT": file} if file else {}),
        }
