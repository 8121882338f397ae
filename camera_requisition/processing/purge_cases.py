"""`purgecases`: remove cases whose time is over."""

from __future__ import annotations

import time
from typing import Any

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from camera_requisition.gis.sentences import translated
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate


class PurgeCases(Algorithm):
    """Really removes old cases with their packets, register rows and log lines."""

    NAME = "purgecases"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Purge old cases")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Really removes cases in which nothing has happened for the given number of days: case file, packets and their zips, rows of the "
            "register, and old lines of the event log, of which a checkpoint stays. Try it first: unless told otherwise it only says what it "
            "would remove. Copies and backups are left to those who keep them.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        add = self.addParameter
        add(QgsProcessingParameterFile("CASES", translate("Processing", "Folder of the cases"), QgsProcessingParameterFile.Behavior.Folder))
        number = QgsProcessingParameterNumber.Type.Integer
        add(QgsProcessingParameterNumber("OLDER_THAN_DAYS", translate("Processing", "Days without activity"), number, 1095, False, 1))
        add(optional(inventory_parameter("REGISTER", translate("Processing", "Register of requisitions"))))
        log_days = translate("Processing", "Remove log lines older than (days; default: none)")
        add(optional(QgsProcessingParameterNumber("LOG_OLDER_THAN_DAYS", log_days, number, None, True, 1)))
        add(QgsProcessingParameterBoolean("DRY_RUN", translate("Processing", "Only say what would be removed"), True))
        add(optional(QgsProcessingParameterString("NOW", translate("Processing", "Now (default: the clock)")), advanced=True))
        for name, label in (
            ("REMOVED", translate("Processing", "Cases removed")),
            ("LEFT", translate("Processing", "Cases left though their time is over")),
            ("REQUISITIONS", translate("Processing", "Requisitions")),
            ("LOG_LINES", translate("Processing", "Lines")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Purge."""
        from camera_requisition.core.time.instants import parse_instant
        from camera_requisition.gis.time_zones import system_zone_name, zone
        from camera_requisition.jobs.purge_cases import purge_cases

        now = self.text(parameters, "NOW", context)
        report = purge_cases(
            self.parameterAsFile(parameters, "CASES", context),
            self.parameterAsInt(parameters, "OLDER_THAN_DAYS", context),
            now=parse_instant(now, zone(system_zone_name())) if now else time.time(),
            register=self.text(parameters, "REGISTER", context),
            log_older_than_days=self.number(parameters, "LOG_OLDER_THAN_DAYS", context),
            dry_run=self.parameterAsBoolean(parameters, "DRY_RUN", context),
        )
        for one in report.cases:
            code = one.left or ("purge_would_go" if report.dry_run else "purge_gone")
            feedback.pushInfo(translated(code, {"path": str(one.path), "packets": len(one.packets), "reason": one.reason}))
        return {
            "REMOVED": len(report.removed),
            "LEFT": len(report.cases) - len(report.removed),
            "REQUISITIONS": report.requisitions,
            "LOG_LINES": report.log_lines,
        }
