"""`attachsigned`: the message that a signed requisition goes with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingOutputFile, QgsProcessingParameterFile, QgsProcessingParameterString

from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate


class AttachSigned(Algorithm):
    """Makes a message draft with a signed requisition, its annex and the answer sheet."""

    NAME = "attachsigned"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Attach a signed requisition to a message")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Makes, in the owner's folder of the packet, a message draft for your own mail program with the signed requisition, the "
            "annex and the answer sheet. Drafts and files without a signature are refused. Who signed cannot be told here.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        add = self.addParameter
        add(inventory_parameter("REGISTER", translate("Processing", "Register of requisitions")))
        add(QgsProcessingParameterString("NUMBER", translate("Processing", "Requisition number")))
        add(QgsProcessingParameterFile("SIGNED", translate("Processing", "Signed requisition (PDF)"), extension="pdf"))
        add(QgsProcessingParameterFile("CASE", translate("Processing", "Case particulars (JSON)"), extension="json"))
        add(optional(QgsProcessingParameterString("PACK", translate("Processing", "Jurisdiction pack"), "fr"), advanced=True))
        self.addOutput(QgsProcessingOutputFile("MESSAGE", translate("Processing", "Message draft")))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Attach."""
        from camera_requisition.jobs.attach_signed import attach_signed
        from camera_requisition.jobs.export_packets import read_case

        attached = attach_signed(
            self.parameterAsString(parameters, "NUMBER", context).strip(),
            self.parameterAsFile(parameters, "SIGNED", context),
            register=self.parameterAsString(parameters, "REGISTER", context),
            case=read_case(Path(self.parameterAsFile(parameters, "CASE", context))),
            pack=self.text(parameters, "PACK", context) or "fr",
        )
        return {"MESSAGE": str(attached.message)}
