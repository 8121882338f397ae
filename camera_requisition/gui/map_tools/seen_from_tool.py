"""Which cameras see this point: one click on the map."""

from __future__ import annotations

from camera_requisition.gui.map_tools.point_tool import PointTool


class SeenFromTool(PointTool):
    """Asks for the place by clicks, as often as wanted; Escape gives the former tool back. The handler gets `place_clicked`."""
