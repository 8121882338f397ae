"""`writeletters`: reminders and release letters for requisitions of the register."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate

KINDS = ["reminder", "release"]


class WriteLetters(Algorithm):
    """Writes letters that follow a requisition."""

    NAME = "writeletters"
    ICON = "export"
    MAIN_THREAD = True  # Qt lays the text out

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Write reminders or release letters")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "A reminder asks again for what was sent and not answered; a release letter ends the keeping of what is not asked for or "
            "was handed over. What was sent of them is noted afterwards, with 'Note what happened to requisitions'.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        add = self.addParameter
        add(inventory_parameter("REGISTER", translate("Processing", "Register of requisitions")))
        add(QgsProcessingParameterString("NUMBER", translate("Processing", "Requisition numbers (separated by commas)")))
        add(QgsProcessingParameterEnum("KIND", translate("Processing", "Letter"), KINDS, defaultValue=KINDS[0], usesStaticStrings=True))
        add(QgsProcessingParameterFile("CASE", translate("Processing", "Case particulars (JSON)"), extension="json"))
        for name, label, default in (
            ("NOW", translate("Processing", "Now (default: the clock)"), None),
            ("PACK", translate("Processing", "Jurisdiction pack"), "fr"),
        ):
            add(optional(QgsProcessingParameterString(name, label, default), advanced=True))
        add(QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", translate("Processing", "Folder for the packets")))
        self.addOutput(QgsProcessingOutputFolder("FOLDER", translate("Processing", "Packet")))
        self.addOutput(QgsProcessingOutputFile("MANIFEST", translate("Processing", "Manifest")))
        self.addOutput(QgsProcessingOutputNumber("OWNERS", translate("Processing", "Owners")))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Write."""
        from camera_requisition.core.time.instants import parse_instant
        from camera_requisition.gis.time_zones import zone
        from camera_requisition.jobs.export_packets import read_case
        from camera_requisition.jobs.write_follow_up import write_follow_up

        case = read_case(Path(self.parameterAsFile(parameters, "CASE", context)))
        now = self.text(parameters, "NOW", context)
        report = write_follow_up(
            self.parameterAsEnumString(parameters, "KIND", context),
            [one.strip() for one in self.parameterAsString(parameters, "NUMBER", context).split(",") if one.strip()],
            case,
            register=self.parameterAsString(parameters, "REGISTER", context),
            pack=self.text(parameters, "PACK", context) or "fr",
            output_folder=Path(self.parameterAsString(parameters, "OUTPUT_FOLDER", context)),
            now=parse_instant(now, zone(case.time_zone)) if now else time.time(),
            progress=FeedbackProgress(feedback),
        )
        return {"FOLDER": str(report.folder), "OWNERS": report.owners, "MANIFEST": str(report.manifest)}
