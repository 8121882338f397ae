"""The files that the documentation's commands speak of, small and real: three cameras on the Place Royale in Nantes."""

from __future__ import annotations

import json
from pathlib import Path

LIST = (
    "Numéro;Propriétaire;Longitude;Latitude;Orientation;Champ horizontal;Portée;Conservation (jours)\n"
    "1;Ville d'Exemple;-1.5583;47.2145;90;80;60;30\n"
    "2;Ville d'Exemple;-1.5570;47.2145;270;80;60;30\n"
    "3;Boulangerie d'Exemple;-1.5576;47.2139;0;70;50;7\n"
)  # fmt: skip
ZONE = [[-1.5580, 47.2143], [-1.5573, 47.2143], [-1.5573, 47.2147], [-1.5580, 47.2147], [-1.5580, 47.2143]]
HOUSE = [[-1.5590, 47.2150], [-1.5586, 47.2150], [-1.5586, 47.2153], [-1.5590, 47.2153], [-1.5590, 47.2150]]
CASE = {
    "number": "2026/17",
    "time_zone": "Europe/Paris",
    "frame": "flagrance",
    "opened_on": "2026-10-25",
    "invented": True,
    "offence": "vol (affaire inventée)",
    "articles": "311-1 du code pénal",
    "service": {"name": "Commissariat d'Exemple", "phone": "+33 2 61 91 00 00"},
    "signer": {"rank": "Capitaine de police", "name": "Alix EXEMPLE", "capacity": "officier de police judiciaire"},
}


def write_inputs(folder: Path) -> None:
    """`list.csv`, `zone.geojson`, `buildings.gpkg` and `case.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "list.csv").write_text(LIST, encoding="utf-8")
    (folder / "case.json").write_text(json.dumps(CASE), encoding="utf-8")
    _polygon(folder / "zone.geojson", "GeoJSON", ZONE, {})
    _polygon(folder / "buildings.gpkg", "GPKG", HOUSE, {"height_m": 12.0})


def _polygon(path: Path, driver: str, ring: list[list[float]], values: dict[str, float]) -> None:
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, reference, ogr.wkbPolygon)
    for name in values:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in values.items():
        feature.SetField(name, value)
    feature.SetGeometry(ogr.CreateGeometryFromJson(json.dumps({"type": "Polygon", "coordinates": [ring]})))
    layer.CreateFeature(feature)
