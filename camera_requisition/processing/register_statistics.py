"""`registerstatistics`: the figures of a register."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterFileDestination, QgsProcessingParameterString

from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate


class RegisterStatistics(Algorithm):
    """Counts what became of requisitions."""

    NAME = "registerstatistics"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Statistics of the register")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "How many requisitions, what became of them, how many came too late, by month, owner and commune, growth on the same period of the "
            "year before, and how long sending and answering took. As a page to print, and as CSV.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("REGISTER", translate("Processing", "Register of requisitions")))
        for name, label in (
            ("FROM", translate("Processing", "First day (2026-01-01)")),
            ("TO", translate("Processing", "Last day (2026-12-31)")),
        ):
            self.addParameter(optional(QgsProcessingParameterString(name, label)))
        self.addParameter(optional(QgsProcessingParameterString("NOW", translate("Processing", "Now (default: the clock)")), advanced=True))
        for name, label, kind in (
            ("REPORT", translate("Processing", "Page to print"), translate("Processing", "HTML files (*.html)")),
            ("CSV", translate("Processing", "Table"), translate("Processing", "CSV files (*.csv)")),
        ):
            self.addParameter(QgsProcessingParameterFileDestination(name, label, kind, None, True, False))
        for name, label in (
            ("COUNT", translate("Processing", "Requisitions")),
            ("SENT", translate("Processing", "Sent")),
            ("ANSWERED", translate("Processing", "Answered")),
            ("NEGATIVE", translate("Processing", "Negative")),
            ("OVERWRITTEN", translate("Processing", "Overwritten")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Count."""
        from camera_requisition.core.time.instants import parse_date, parse_instant
        from camera_requisition.gis.time_zones import system_zone_name, zone
        from camera_requisition.jobs.register_statistics import register_statistics

        def day(name: str) -> date | None:
            text = self.text(parameters, name, context)
            return parse_date(text) if text else None

        def place(name: str) -> Path | None:
            text = self.parameterAsFileOutput(parameters, name, context)
            return Path(text) if text else None

        now = self.text(parameters, "NOW", context)
        report, table = place("REPORT"), place("CSV")
        found = register_statistics(
            self.parameterAsString(parameters, "REGISTER", context),
            day("FROM"),
            day("TO"),
            now=parse_instant(now, zone(system_zone_name())) if now else time.time(),
            report=report,
            table=table,
        )
        whole = found.whole
        outputs: dict[str, Any] = {name: str(path) for name, path in (("REPORT", report), ("CSV", table)) if path is not None}
        return {
            **outputs,
            "COUNT": whole.count,
            "SENT": whole.sent,
            "ANSWERED": whole.answered,
            "NEGATIVE": whole.negative,
            "OVERWRITTEN": whole.overwritten,
        }
