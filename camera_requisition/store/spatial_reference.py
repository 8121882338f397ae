"""Reference systems as a GeoPackage records them."""

from __future__ import annotations

from dataclasses import dataclass

from camera_requisition.core.errors import CoordinateError

WGS84_ID = 4326
# The standard leaves the ids of systems outside EPSG to the writer; GDAL begins its own here too.
_FIRST_OWN_ID = 100000


@dataclass(frozen=True)
class SpatialReference:
    """A row of `gpkg_spatial_ref_sys`; `crs` is the text that the program calls it by: an authority code or WKT."""

    srs_id: int
    name: str
    organization: str
    organization_id: int
    definition: str
    crs: str


def spatial_reference(crs: str) -> SpatialReference:
    """The row for `crs` (authority code, WKT or PROJ text); coordinates are always stored as x (easting or longitude), y.

    Raises CoordinateError for what is no projected or geographic system of two dimensions, or cannot be written as WKT 1.
    """
    from pyproj import CRS
    from pyproj.exceptions import CRSError

    try:
        system = CRS.from_user_input(crs)
        if len(system.axis_info) == 3 and system.is_geographic:
            system = system.to_2d()
        if not (system.is_projected or system.is_geographic) or len(system.axis_info) != 2:
            raise CoordinateError("crs_not_flat", crs=system.name)
        definition = str(system.to_wkt("WKT1_GDAL"))
        authority = system.to_authority(min_confidence=100)
        text = ":".join(authority) if authority else str(system.to_wkt())
    except CRSError as error:
        raise CoordinateError("crs_unreadable", crs=crs, reason=str(error)) from error
    organization, code = authority or ("NONE", "")
    if organization == "EPSG" and code.isdigit():
        return SpatialReference(int(code), system.name, organization, int(code), definition, text)
    number = int(code) if code.isdigit() else _FIRST_OWN_ID
    return SpatialReference(_FIRST_OWN_ID, system.name, organization, number, definition, text)
