"""GDAL's errors as Python exceptions, for as long as we read and no longer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal


@contextmanager
def raised() -> Iterator[None]:
    """Inside, GDAL raises `RuntimeError`; afterwards it behaves as before.

    The switch belongs to the whole process: QGIS and other plugins must find it as they left it.
    """
    before = gdal.GetUseExceptions()
    gdal.UseExceptions()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
        if not before:
            gdal.DontUseExceptions()
