"""Signing in to a server with what QGIS keeps: the store asks for it by its id, and QGIS, which the store doesn't know, answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Optional

from camera_requisition.core.errors import InventoryError

Resolver = Callable[[str], Mapping[str, str]]
"""From the id of an authentication (`authcfg`) to the parameters of a connection that it stands for: user, password, certificates. Raises
`InventoryError` `server_authcfg_unusable`. What it returns is used at once and never kept, logged or told."""

_resolver: list[Resolver] = []


def use_resolver(resolver: Optional[Resolver]) -> None:
    """Let `resolver` answer from now on; None: nobody can."""
    _resolver[:] = [] if resolver is None else [resolver]


def parameters_of(authcfg: str) -> Mapping[str, str]:
    """What `authcfg` stands for. Raises `InventoryError` `server_authcfg_unusable`, also where no QGIS is there to ask."""
    if not _resolver:
        raise InventoryError("server_authcfg_unusable", authcfg=authcfg)
    return _resolver[-1](authcfg)
