"""Search an inventory for the cameras that saw an incident."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.core.legal.types import PackRules
from camera_requisition.core.match.compare import ANSWERS_NOT_READ
from camera_requisition.core.match.search import search
from camera_requisition.core.match.types import SearchRequest, SearchResult
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.gis.settings import user_name
from camera_requisition.jobs.registers import register_is_there
from camera_requisition.packets.pack import load_rules
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.register import Register


def match_cameras(
    inventory: str, request: SearchRequest, progress: Progress | None = None, *, register: str = "", case_number: str = ""
) -> SearchResult:
    """Every camera of `inventory` (a path or connection text) that sees or may see the incident of `request`.

    What owners have answered in case `case_number` is taken from `register` (a path or connection text); one that can't be read is a warning
    of the result, for nobody waits with a search until a register is mended. Raises `InventoryError` where the inventory cannot be read,
    `IncidentError` where the incident cannot be searched, and `Cancelled`.
    """
    warnings: tuple[tuple[str, dict[str, object]], ...] = ()
    with Inventory.opened_to_read(inventory) as source:
        if case_number and register and register_is_there(register):
            try:
                source.overwritten = frozenset(Register.open(register, user_name()).answered_overwritten(case_number))
            except CameraRequisitionError:
                warnings = ((ANSWERS_NOT_READ, {}),)  # without its path, which names a login: a result's warnings stand in the evidence
        with _collector_at_rest():
            result = search(request, source, progress or SilentProgress())
    return replace(result, warnings=(*result.warnings, *warnings))


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """A search makes thousands of records that all live on. Python's collector would look through them, and through everything that QGIS's
    plugins hold, again and again in vain: near half the time of a search.
    """
    at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if at_work:
            gc.enable()


def pack_rules(pack: str) -> PackRules:
    """What the jurisdiction pack (its name, or a folder) says of retention and frames; raises `PackError`.

    Its templates aren't looked at: who searches at night doesn't wait for letters that nobody writes yet.
    """
    return load_rules(pack)
