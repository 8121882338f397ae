"""Map annexes: the overview and the cameras' maps of the case file, and the owner's own map, as parts of papers."""

from __future__ import annotations

from camera_requisition.packets.maps.annex import ShownCamera, annex_parts, owner_maps
from camera_requisition.packets.maps.one_camera import camera_parts
from camera_requisition.packets.maps.overview import overview_parts
from camera_requisition.packets.maps.template import Templates
from camera_requisition.packets.maps.texts import MapTexts

__all__ = ["MapTexts", "ShownCamera", "Templates", "annex_parts", "camera_parts", "overview_parts", "owner_maps"]
