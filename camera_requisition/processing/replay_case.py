"""`replaycase`: the search of a packet once more."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterString

from camera_requisition.gis.sentences import translated
from camera_requisition.gis.tasks import FeedbackProgress
from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate


class ReplayCase(Algorithm):
    """Runs the search of a packet again."""

    NAME = "replaycase"
    ICON = "case"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Replay the search of a packet")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Checks that the evidence of a packet is the one its manifest names, runs the search again on it, which must find the very "
            "same, and compares with an inventory of today, where one is given: what was added, has gone or was changed since.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        evidence = QgsProcessingParameterString("EVIDENCE", translate("Processing", "Packet (folder), or its evidence.gpkg"))
        evidence.setMetadata({"widget_wrapper": {"class": "camera_requisition.processing.inventory_widget.InventoryWidget"}})
        self.addParameter(evidence)
        self.addParameter(optional(inventory_parameter("INVENTORY", translate("Processing", "Inventory of today"))))
        for name, label in (
            ("SAME", translate("Processing", "The same result (1) or not (0)")),
            ("COUNT", translate("Processing", "Matched")),
            ("ADDED", translate("Processing", "Added")),
            ("GONE", translate("Processing", "Gone")),
            ("CHANGED", translate("Processing", "Changed")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Replay."""
        from camera_requisition.jobs.log_event import log_event
        from camera_requisition.jobs.replay_case import replay_case

        inventory = self.text(parameters, "INVENTORY", context)
        replay = replay_case(self.parameterAsString(parameters, "EVIDENCE", context), inventory, FeedbackProgress(feedback))
        log_event("replay", inventory=inventory, case_number=replay.case_number, counts={"matched": replay.found})
        vouched = {None: "replay_not_vouched", True: "replay_vouched", False: "replay_hash_differs"}[replay.vouched]
        (feedback.pushInfo if replay.vouched else feedback.pushWarning)(translated(vouched))
        (feedback.pushInfo if replay.same else feedback.pushWarning)(translated("replay_same" if replay.same else "replay_differs"))
        for change in replay.changes or ():
            what = "replay_changed" if change.before == change.after else ("replay_added" if change.after == "match" else "replay_gone")
            feedback.pushInfo(f"{change.camera_id}: {translated(what)} {', '.join(name for name, _, _ in change.fields)}".rstrip())
        return {
            "SAME": int(replay.same),
            "COUNT": replay.found,
            "ADDED": replay.added,
            "GONE": replay.gone,
            "CHANGED": replay.changed,
        }
