"""Owner, recorder, camera and view as records; their vocabularies; headings as people write them."""

from camera_requisition.core.records.camera import Camera, CameraView
from camera_requisition.core.records.owner import Owner
from camera_requisition.core.records.recorder import Recorder

__all__ = ["Camera", "CameraView", "Owner", "Recorder"]
