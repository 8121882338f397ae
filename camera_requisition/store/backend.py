"""Where an inventory is kept: a file or a schema on a server, told apart by the text that names it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Optional, Protocol

from camera_requisition.core.ports import Candidate, Reach
from camera_requisition.core.records import CameraView
from camera_requisition.store.inventory_file import GeoPackageInventory, Territory
from camera_requisition.store.opened import Opened
from camera_requisition.store.postgis.reference import is_reference, reference_of


class Places(Protocol):
    """Cameras by place; `connection` is one of the same backend."""

    def candidates_in(self, connection: Any, rectangles: Any, crs: str, beyond_m: float, reach: Optional[Reach] = None) -> list[Candidate]:
        """See `store.candidates`."""

    def unplaced_in(self, connection: Any, municipality_codes: Any) -> list[Candidate]:
        """See `store.candidates`."""

    def municipalities_in(self, connection: Any, rectangles: Any) -> list[str]:
        """See `store.candidates`."""

    def candidates_of(self, connection: Any, camera_ids: Any) -> list[Candidate]:
        """See `store.candidates`."""

    def views_of(self, connection: Any, camera_ids: Any) -> list[CameraView]:
        """See `store.candidates`."""


class Backend(Protocol):
    """A place in which an inventory is kept. Every method raises the inventory's errors."""

    @property
    def reference(self) -> str:
        """The text that names it, without secrets."""

    @property
    def places(self) -> Places:
        """How cameras are found there by place."""

    def opened(self, connection: Any) -> Opened:
        """Look whether an inventory is there, through a connection that the caller holds or one of its own."""

    def reading(self) -> AbstractContextManager[Any]:
        """A connection that only reads."""

    def searching(self) -> AbstractContextManager[Any]:
        """As `reading`, for a search, which doesn't wait long."""

    def writing(self) -> AbstractContextManager[Any]:
        """A connection in one transaction, committed at the end of the block."""


def backend_of(reference: str | Path) -> Backend:
    """Where `reference`, a path or connection text, leads. Raises InputError for a connection text that can't be read."""
    if is_reference(reference):
        from camera_requisition.store.postgis.inventory import PostgisInventory

        return PostgisInventory(reference_of(str(reference)))
    return GeoPackageInventory(Path(reference))


def make(
    reference: str | Path, crs: str, time_zone: str, territory: Optional[Territory] = None, created_with: str = "camera_requisition"
) -> None:
    """Make an inventory at `reference`; see `Inventory.create`."""
    if is_reference(reference):
        from camera_requisition.store.postgis.inventory import make_inventory

        make_inventory(reference_of(str(reference)), crs, time_zone, territory, created_with)
    else:
        from camera_requisition.store.inventory_file import make_inventory as make_file

        make_file(Path(reference), crs, time_zone, territory, created_with)
