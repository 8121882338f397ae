"""Map annexes: the overview of the case file and the owner's own map, as parts of papers."""

from camera_requisition.packets.maps.annex import annex_parts
from camera_requisition.packets.maps.overview import overview_parts
from camera_requisition.packets.maps.texts import MapTexts

__all__ = ["MapTexts", "annex_parts", "overview_parts"]
