"""`parse_heading`: a heading as delivered, read as imports read it."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsExpressionContext
from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.core.errors import InputError
from camera_requisition.gis.expressions.function import Argument, CameraFunction, Description, number

translate = QCoreApplication.translate


class ParseHeading(CameraFunction):
    """`parse_heading(text, head)`."""

    def __init__(self) -> None:
        super().__init__(
            Description(
                "parse_heading",
                translate(
                    "Expressions",
                    "Returns the heading in degrees, from 0 up to but not including 360, that a text or number describes, read as by an "
                    "import: degrees with or without sign, winds and words in English and French, ranges (their middle) and lists.",
                ),
                (
                    Argument("text", translate("Expressions", "heading as delivered")),
                    Argument("head", translate("Expressions", "which heading of a list; without it, the first"), True),
                ),
                (("parse_heading('NNO')", "337.5"), ("parse_heading('350-10')", "0"), ("parse_heading('90;180', 2)", "180")),
                translate("Expressions", "NULL where there is no heading, or none that can be read: northbound is a direction of traffic."),
            )
        )

    def compute(self, context: Optional[QgsExpressionContext], **values: Any) -> Optional[float]:
        """Degrees clockwise from true north. Raises InputError for a `head` that is no whole number from 1 on."""
        from camera_requisition.core.records.heading import parse_heading

        if values["text"] is None:
            return None
        head = 1.0 if values["head"] is None else number("head", values["head"])
        if head < 1.0 or head != int(head):
            raise InputError("expression_head", value=head)
        text = values["text"]
        heads = parse_heading(text if isinstance(text, (int, float)) and not isinstance(text, bool) else str(text)).heads
        return heads[int(head) - 1].heading_deg if head <= len(heads) else None
