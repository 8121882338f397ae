"""The two invented communes over which the demonstration spreads."""

from __future__ import annotations

from pathlib import Path

from scripts.demo.nantes import EPSG, Area

# Cameras of the real streets' edges may lie a little outside the demo area.
MARGIN_M = 400.0
NORTHERN_SHARE = 0.15
PORT_IMAGINAIRE = ("96001", "Port-Imaginaire")
NULLE_PART = ("96002", "Nulle-Part-sur-Estuaire")


def write_territory(area: Area, target: Path) -> None:
    """Writes the polygons with the fields ``code`` and ``name``; the smaller commune lies in the north."""
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    target.unlink(missing_ok=True)
    west, south, east, north = area[0] - MARGIN_M, area[1] - MARGIN_M, area[2] + MARGIN_M, area[3] + MARGIN_M
    border = area[3] - NORTHERN_SHARE * (area[3] - area[1])
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(EPSG)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(target))
    layer = source.CreateLayer("communes", reference, ogr.wkbPolygon, ["GEOMETRY_NAME=geom"])
    for field in ("code", "name"):
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for (code, name), bottom, top in ((PORT_IMAGINAIRE, south, border), (NULLE_PART, border, north)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("code", code)
        feature.SetField("name", name)
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt(f"POLYGON (({west} {bottom}, {west} {top}, {east} {top}, {east} {bottom}, {west} {bottom}))")
        )
        layer.CreateFeature(feature)
