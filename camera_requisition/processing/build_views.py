"""`buildviews`: the view of every camera on the ground."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, translate


class BuildViews(Algorithm):
    """Builds the views that are missing or out of date."""

    NAME = "buildviews"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Build the views of an inventory")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Computes for every placed camera what it surely sees and what it may see, true on the ellipsoid. Views that are up to "
            "date are left as they are.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", translate("Processing", "Inventory")))
        for name, label in (
            ("BUILT", translate("Processing", "Built")),
            ("UNCHANGED", translate("Processing", "Unchanged")),
            ("FAILED", translate("Processing", "Failed")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Build."""
        from camera_requisition.jobs.build_views import build_views

        report = build_views(self.parameterAsString(parameters, "INVENTORY", context), FeedbackProgress(feedback))
        return {"BUILT": report.built, "UNCHANGED": report.unchanged, "FAILED": report.failed}
