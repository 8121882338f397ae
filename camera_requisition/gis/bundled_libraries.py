"""Keeps the GEOS and PROJ that shapely and pyproj bring apart from those that QGIS was built with.

The program `qgis` is linked to the system's GEOS and PROJ. On Linux their functions then come before those of the same name in a
library that is loaded later, also for that library's own calls: a shapely or pyproj installed by pip works with half of its own GEOS
or PROJ and half of the system's. With other versions than the system's that ends in wrong coordinates, refused WKB or a crash. The
flag `RTLD_DEEPBIND` gives a loaded library its own functions first. Windows and macOS bind by library and need none of this.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.machinery import ExtensionFileLoader, ModuleSpec, PathFinder
from types import ModuleType
from typing import Optional

PACKAGES = frozenset({"shapely", "pyproj"})


class _LoaderOfItsOwn(ExtensionFileLoader):
    """Loads one extension module so that it finds the functions of its own libraries first."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        flags = sys.getdlopenflags()
        sys.setdlopenflags(flags | os.RTLD_DEEPBIND)
        try:
            return super().create_module(spec)
        finally:
            sys.setdlopenflags(flags)


class _Finder:
    """Finds the extension modules of `PACKAGES` as Python would, and has them loaded by `_LoaderOfItsOwn`."""

    def find_spec(self, fullname: str, path: Optional[Sequence[str]], target: Optional[ModuleType] = None) -> Optional[ModuleSpec]:
        if fullname.partition(".")[0] not in PACKAGES:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.origin and isinstance(spec.loader, ExtensionFileLoader):
            spec.loader = _LoaderOfItsOwn(fullname, spec.origin)
        return spec


_FINDER = _Finder()


def keep_apart() -> None:
    """Have `PACKAGES` loaded with their own libraries from now on; imports nothing itself, and does nothing where there is no need."""
    if hasattr(os, "RTLD_DEEPBIND") and _FINDER not in sys.meta_path:
        sys.meta_path.insert(0, _FINDER)


def release() -> None:
    """Take the finder away again; what was loaded stays as it is."""
    if _FINDER in sys.meta_path:
        sys.meta_path.remove(_FINDER)
