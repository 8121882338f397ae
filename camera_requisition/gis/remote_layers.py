"""Layers that another computer draws or sends, and which therefore tells its owner where the map is looking."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from qgis.core import QgsMapLayer

_ADDRESS = re.compile(r"https?://(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?&'\"\s]*)", re.IGNORECASE)
_OWN = frozenset({"localhost", "127.0.0.1", "[::1]", ""})


def is_remote(layer: QgsMapLayer) -> bool:
    """Whether what `layer` shows is fetched from an address on another computer (tiles, WMS, WFS, files over HTTP); databases aren't meant."""
    # Addresses may stand in an address, and be escaped once more.
    source = unquote(unquote(str(layer.source())))
    return any(host.lower() not in _OWN for host in _ADDRESS.findall(source))


def remote_names(layers: Iterable[QgsMapLayer]) -> list[str]:
    """The names of those of `layers` that are remote."""
    return [str(layer.name()) for layer in layers if is_remote(layer)]
