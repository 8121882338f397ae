"""The one exception tree. An error is a code with values; `messages` holds the sentence, `gis` translates it."""

from __future__ import annotations

from typing import Any

from camera_requisition.core.messages import sentence


class CameraRequisitionError(Exception):
    """Base of every error that a user can meet.

    `code` names the sentence in `core.messages.MESSAGES`, `values` fill its placeholders. `str()` gives the English sentence.
    """

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        return sentence(self.code, self.values)


class InputError(CameraRequisitionError):
    """A parameter, value or file given by the user cannot be used."""


class CoordinateError(InputError):
    """Coordinates lie outside the reference system's area or cannot be transformed."""


class InstantError(InputError):
    """An instant or date cannot be read, does not exist, or exists twice in its time zone."""


class IncidentError(InputError):
    """A zone, path, sighting or track cannot be searched."""


class WindowContradiction(IncidentError):
    """Two known times along a path demand an impossible speed."""


class InventoryError(CameraRequisitionError):
    """The inventory cannot be used as it is."""


class InventoryMissing(InventoryError):
    """No file at the given place."""


class InventoryLocked(InventoryError):
    """Another program holds the inventory."""


class InventoryForeign(InventoryError):
    """A readable file that isn't a Camera Requisition inventory."""


class InventoryNewer(InventoryError):
    """The inventory was written by a newer version of the plugin."""


class InventoryUnreachable(InventoryError):
    """The server that holds the inventory doesn't answer: a local copy still can be searched."""


class InventoryReadOnly(InventoryError):
    """The inventory or its folder cannot be written."""


class ListError(InputError):
    """A delivered list of cameras cannot be read."""


class PackError(CameraRequisitionError):
    """A jurisdiction pack is broken: names its file and, where known, line."""


class CaseError(InputError):
    """Case particulars or a case file cannot be used."""


class RegisterUnreachable(CaseError):
    """The server that holds the register doesn't answer: what was to be entered waits in the case file."""


class WriteError(CameraRequisitionError):
    """A file or folder could not be written; nothing half-written stays."""


class Cancelled(CameraRequisitionError):
    """The user stopped the work; what was there before is unchanged."""

    def __init__(self) -> None:
        super().__init__("cancelled")
