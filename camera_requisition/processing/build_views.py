"""`buildviews`: the view of every camera on the ground."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber

from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, tr


class BuildViews(Algorithm):
    """Builds the views that are missing or out of date."""

    NAME = "buildviews"

    def displayName(self) -> str:  # noqa: N802
        """Shown in the toolbox."""
        return tr("Build the views of an inventory")

    def shortHelpString(self) -> str:  # noqa: N802
        """Shown beside the parameters."""
        return tr(
            "Computes for every placed camera what it surely sees and what it may see, true on the ellipsoid. Views that are up to "
            "date are left as they are."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: N802, ARG002
        """Declare the parameters."""
        self.addParameter(inventory_parameter("INVENTORY", tr("Inventory")))
        for name, label in (("BUILT", tr("Built")), ("UNCHANGED", tr("Unchanged")), ("FAILED", tr("Failed"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Build."""
        from camera_requisition.jobs.build_views import build_views

        report = build_views(self.parameterAsString(parameters, "INVENTORY", context), FeedbackProgress(feedback))
        return {"BUILT": report.built, "UNCHANGED": report.unchanged, "FAILED": report.failed}
