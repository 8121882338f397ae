"""`recordentry`: what happened to requisitions, noted in the register."""

from __future__ import annotations

import time
from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterEnum, QgsProcessingParameterNumber, QgsProcessingParameterString

from camera_requisition.processing.algorithm import Algorithm, inventory_parameter, optional, translate

STATES = ["frozen", "sent", "reminded", "answered", "received", "negative", "overwritten", "released", "cancelled"]
REASONS = ["duration", "failure", "no_such_channel", "not_recording", "does_not_see", "refused", "other"]


class RecordEntry(Algorithm):
    """Notes a state, or an owner's answer."""

    NAME = "recordentry"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("Processing", "Note what happened to requisitions")

    def shortHelpString(self) -> str:
        """Shown beside the parameters."""
        return translate(
            "Processing",
            "Notes in the register that requisitions were sent, reminded of, answered, released or cancelled. An answer may concern "
            "some cameras only, gives its reason where nothing is handed over, and may teach the real retention and the recorder's clock: "
            "both become proposals to the inventory's staff.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        add = self.addParameter
        add(inventory_parameter("REGISTER", translate("Processing", "Register of requisitions")))
        add(QgsProcessingParameterString("NUMBER", translate("Processing", "Requisition numbers (separated by commas)")))
        add(QgsProcessingParameterEnum("STATE", translate("Processing", "State"), STATES, defaultValue="sent", usesStaticStrings=True))
        add(optional(QgsProcessingParameterString("AT", translate("Processing", "When (default: now)"))))
        reason = QgsProcessingParameterEnum("REASON", translate("Processing", "Reason of a negative answer"), REASONS, usesStaticStrings=True)
        add(optional(reason))
        add(optional(QgsProcessingParameterString("NOTE", translate("Processing", "Note"))))
        add(optional(QgsProcessingParameterString("CAMERAS", translate("Processing", "Cameras answered for (ids; default: all)"))))
        number = QgsProcessingParameterNumber.Type.Double
        add(
            optional(QgsProcessingParameterNumber("RETENTION_DAYS", translate("Processing", "Retention found (days)"), number, None, True, 0.0))
        )
        clock = translate("Processing", "Recorder's clock minus true time (s)")
        add(optional(QgsProcessingParameterNumber("CLOCK_OFFSET_S", clock, number, None, True)))
        add(optional(QgsProcessingParameterString("TIME_ZONE", translate("Processing", "Time zone (default: the system's)")), advanced=True))
        self.addOutput(QgsProcessingOutputNumber("COUNT", translate("Processing", "Requisitions")))

    def execute(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Note."""
        from camera_requisition.core.time.instants import parse_instant
        from camera_requisition.gis.time_zones import system_zone_name, zone
        from camera_requisition.jobs import record_entry

        register = self.parameterAsString(parameters, "REGISTER", context)
        numbers = [one.strip() for one in self.parameterAsString(parameters, "NUMBER", context).split(",") if one.strip()]
        state = self.parameterAsEnumString(parameters, "STATE", context)
        named = zone(self.text(parameters, "TIME_ZONE", context) or system_zone_name())
        at_text = self.text(parameters, "AT", context)
        at = parse_instant(at_text, named) if at_text else time.time()
        reason = self.parameterAsEnumString(parameters, "REASON", context) or None
        note = self.text(parameters, "NOTE", context)
        if state not in record_entry.ANSWERS:
            return {"COUNT": len(record_entry.record_states(register, numbers, state, at, reason=reason, note=note))}
        cameras = [one.strip() for one in (self.text(parameters, "CAMERAS", context) or "").split(",") if one.strip()]
        for number in numbers:
            answer = record_entry.answer_for(
                register,
                number,
                at,
                state,
                camera_ids=cameras,
                reason=reason,
                retention_days=self.number(parameters, "RETENTION_DAYS", context),
                clock_offset_s=self.number(parameters, "CLOCK_OFFSET_S", context),
                note=note,
            )
            record_entry.record_answer(register, answer)
        return {"COUNT": len(numbers)}
