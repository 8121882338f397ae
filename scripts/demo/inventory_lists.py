"""The invented inventory as its owners deliver it: several lists, each in its own form and disorder."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional
from xml.sax.saxutils import quoteattr  # writes only; nothing is parsed with it

from scripts.demo.cameras import DemoCamera, Lambert, invented_cameras
from scripts.demo.nantes import EPSG, Area, BaseMap
from scripts.demo.owners import CITY, POSTCODE
from scripts.demo.territory import PORT_IMAGINAIRE

Row = dict[str, object]

WINDS = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSO", "SO", "OSO", "O", "ONO", "NO", "NNO")
FIRST_OSM_ID = 99_600_000_001  # far beyond the node numbers that OpenStreetMap has given out

FRENCH: dict[str, str] = {
    "fixed": "fixe",
    "ptz": "dôme motorisé",
    "fisheye": "fisheye",
    "anpr": "LAPI",
    "in_service": "en service",
    "out_of_service": "hors service",
    "planned": "prévue",
    "removed": "déposée",
    "continuous": "continu",
    "motion": "sur mouvement",
    "alarm": "sur alarme",
    "scheduled": "programmé",
    "none": "aucun",
    "public_road": "voie publique",
    "open_to_public": "ouvert au public",
    "private_place": "privé",
}


@dataclass(frozen=True)
class DeliveredList:
    """A file to import, who delivered it, and the columns that no program could guess."""

    file: Path
    source: str
    mapping: Optional[Path]


def write_lists(base: BaseMap, area: Area, folder: Path) -> list[DeliveredList]:
    """Writes all lists into ``folder``, which is emptied first, in the order in which they are to be taken in."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    cameras = invented_cameras(base, area)
    by_list: dict[str, list[DemoCamera]] = {}
    for camera in cameras:
        by_list.setdefault(camera.owner.delivered_in if camera.owner else "osm", []).append(camera)
    half = len(by_list["osm"]) // 2
    return [
        _municipal(by_list["municipal"], folder),
        _private(by_list["private"], folder),
        _transport(by_list["transport"], folder),
        _landlords(by_list["landlords"], folder),
        _unplaced(by_list["unplaced"], cameras, folder),
        _osm_xml(by_list["osm"][:half], folder),
        _overpass(by_list["osm"][half:], folder),
    ]


def as_wind(heading: float) -> str:
    """The nearest of 16 winds, in French."""
    return WINDS[int(heading / 22.5 + 0.5) % 16]


def decimal_comma(value: Optional[float]) -> str:
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def french(word: Optional[str]) -> str:
    return "" if word is None else FRENCH.get(word, word)


def french_date(date: Optional[str]) -> str:
    return "" if date is None else "/".join(reversed(date.split("-")))


def _municipal(cameras: Sequence[DemoCamera], folder: Path) -> DeliveredList:
    """Windows-1252, semicolons, decimal commas, Lambert-93 columns, French headers."""
    rows: list[Row] = []
    for camera in cameras:
        owner, recorder = _owned(camera)
        rows.append(
            {
                "N° caméra": f"PI-{camera.number:03d}",
                "Propriétaire": owner.name,
                "Type de propriétaire": owner.kind,
                "SIREN": owner.registration_number or "",
                "Destinataire": owner.addressee,
                "Adresse propriétaire": owner.address,
                "Code postal": POSTCODE,
                "Ville": CITY,
                "Courriel": owner.email,
                "Téléphone": owner.phone,
                "Envoi": owner.delivery_channel,
                "Enregistreur": recorder.name,
                "Enregistrement": french(recorder.recording),
                "Conservation autorisée (j)": decimal_comma(recorder.authorised_days),
                "Conservation déclarée (j)": decimal_comma(recorder.declared_days),
                "Conservation constatée (j)": decimal_comma(recorder.observed_days),
                "Accès": recorder.access,
                "Permanence": recorder.duty_contact or "",
                "Tél. permanence": owner.phone if recorder.duty_contact else "",
                "Horaires permanence": recorder.duty_hours or "",
                "Décalage horloge (s)": decimal_comma(recorder.clock_offset_s),
                "Voie vidéo": camera.channel,
                "Libellé": camera.label.split(",")[0],
                "Emplacement": camera.street or "",
                "Type de caméra": french(camera.kind),
                "x_l93": decimal_comma(camera.x),
                "y_l93": decimal_comma(camera.y),
                "Azimut": decimal_comma(camera.headings[0]) if camera.headings else ("NR" if camera.number % 3 else ""),
                "Champ horizontal (°)": decimal_comma(camera.hfov_deg),
                "Portée (m)": decimal_comma(camera.range_m),
                "Hauteur (m)": decimal_comma(camera.height_m),
                "Résolution (px)": camera.resolution_px or "",
                "Régime": french(camera.regime),
                "État": french(camera.status),
                "Depuis le": french_date(camera.status_since),
            }
        )
    # What every delivered spreadsheet has: coordinates that a spreadsheet wrecked, and a place far from the town.
    rows.append({**rows[0], "N° caméra": "PI-901", "Libellé": "Mât 901, coordonnées abîmées", "x_l93": "355.212.344.1", "y_l93": "6.689.300"})
    rows.append({**rows[1], "N° caméra": "PI-902", "Libellé": "Mât 902, hors du système", "x_l93": "99999999", "y_l93": "6689300,5"})
    mapping = {
        "camera.source_id": "N° caméra",
        "camera.x": "x_l93",
        "camera.y": "y_l93",
        "camera.channel": "Voie vidéo",
        "camera.label": "Libellé",
        "camera.address": "Emplacement",
        "camera.kind": "Type de caméra",
        "camera.heading_deg": "Azimut",
        "camera.hfov_deg": "Champ horizontal (°)",
        "camera.range_m": "Portée (m)",
        "camera.height_m": "Hauteur (m)",
        "camera.resolution_px": "Résolution (px)",
        "camera.regime": "Régime",
        "camera.status": "État",
        "camera.status_since": "Depuis le",
        "owner.name": "Propriétaire",
        "owner.kind": "Type de propriétaire",
        "owner.registration_number": "SIREN",
        "owner.addressee": "Destinataire",
        "owner.address": "Adresse propriétaire",
        "owner.postcode": "Code postal",
        "owner.city": "Ville",
        "owner.email": "Courriel",
        "owner.phone": "Téléphone",
        "owner.delivery_channel": "Envoi",
        "recorder.name": "Enregistreur",
        "recorder.recording": "Enregistrement",
        "recorder.retention_authorised_days": "Conservation autorisée (j)",
        "recorder.retention_declared_days": "Conservation déclarée (j)",
        "recorder.retention_observed_days": "Conservation constatée (j)",
        "recorder.access": "Accès",
        "recorder.duty_contact": "Permanence",
        "recorder.duty_phone": "Tél. permanence",
        "recorder.duty_hours": "Horaires permanence",
        "recorder.clock_offset_s": "Décalage horloge (s)",
    }
    file = _write_csv(folder / "videoprotection_port_imaginaire.csv", rows, ";", "cp1252")
    return DeliveredList(file, "Police municipale de Port-Imaginaire", _write_mapping(file, mapping))


def _private(cameras: Sequence[DemoCamera], folder: Path) -> DeliveredList:
    """UTF-8, commas, latitude and longitude, headings as people write them, several heads in one row."""
    lambert = Lambert()
    rows: list[Row] = []
    for camera in cameras:
        owner, recorder = _owned(camera)
        longitude, latitude = lambert.degrees(camera.x, camera.y)
        rows.append(
            {
                "ref": f"DEC-{camera.number:03d}",
                "exploitant": owner.name,
                "categorie": owner.kind,
                "siren": owner.registration_number or "",
                "a_l_attention_de": owner.addressee,
                "adresse": owner.address,
                "cp": POSTCODE,
                "commune": CITY,
                "mail": owner.email,
                "tel": owner.phone,
                "voie_d_envoi": owner.delivery_channel,
                "systeme": recorder.name,
                "enregistrement": french(recorder.recording),
                "jours_autorises": recorder.authorised_days or "",
                "jours_declares": recorder.declared_days or "",
                "jours_constates": recorder.observed_days or "",
                "contact": recorder.duty_contact or "",
                "contact_tel": owner.phone if recorder.duty_contact else "",
                "contact_horaires": recorder.duty_hours or "",
                "ecart_horloge_s": "" if recorder.clock_offset_s is None else recorder.clock_offset_s,
                "canal": camera.channel,
                "camera": camera.label,
                "type": french(camera.kind),
                "lat": f"{latitude:.7f}",
                "lon": f"{longitude:.7f}",
                "orientation": _as_written(camera),
                "angle": camera.hfov_deg or "",
                "portee": camera.range_m or "",
                "hauteur": camera.height_m or "",
                "resolution": camera.resolution_px or "",
                "interieur": "oui" if camera.indoor else "non",
                "regime": french(camera.regime),
                "etat": french(camera.status),
                "etat_depuis": camera.status_since or "",
            }
        )
    rows.append({**rows[2], "ref": "DEC-901", "camera": "Façade 901, latitude impossible", "lat": "147.2136000"})
    rows.append({**rows[3], "ref": "", "camera": "Façade 902, sans référence", "lat": "47.2141000", "lon": "quai"})
    mapping = {
        "camera.source_id": "ref",
        "camera.channel": "canal",
        "camera.label": "camera",
        "camera.kind": "type",
        "camera.y": "lat",
        "camera.x": "lon",
        "camera.heading_deg": "orientation",
        "camera.hfov_deg": "angle",
        "camera.range_m": "portee",
        "camera.height_m": "hauteur",
        "camera.resolution_px": "resolution",
        "camera.indoor": "interieur",
        "camera.regime": "regime",
        "camera.status": "etat",
        "camera.status_since": "etat_depuis",
        "owner.name": "exploitant",
        "owner.kind": "categorie",
        "owner.registration_number": "siren",
        "owner.addressee": "a_l_attention_de",
        "owner.address": "adresse",
        "owner.postcode": "cp",
        "owner.city": "commune",
        "owner.email": "mail",
        "owner.phone": "tel",
        "owner.delivery_channel": "voie_d_envoi",
        "recorder.name": "systeme",
        "recorder.recording": "enregistrement",
        "recorder.retention_authorised_days": "jours_autorises",
        "recorder.retention_declared_days": "jours_declares",
        "recorder.retention_observed_days": "jours_constates",
        "recorder.duty_contact": "contact",
        "recorder.duty_phone": "contact_tel",
        "recorder.duty_hours": "contact_horaires",
        "recorder.clock_offset_s": "ecart_horloge_s",
    }
    file = _write_csv(folder / "declarations_exploitants.csv", rows, ",", "utf-8")
    return DeliveredList(file, "Déclarations des exploitants (fictives)", _write_mapping(file, mapping))


def _as_written(camera: DemoCamera) -> str:
    """A heading in one of the ways in which shopkeepers state it; the wind is the one nearest to it."""
    if not camera.headings:
        return ("", "inconnu", "")[camera.number % 3]
    if len(camera.headings) > 1:
        return ";".join(f"{heading:.0f}" for heading in camera.headings)
    heading = camera.headings[0]
    return (f"{heading:.0f}°", as_wind(heading), f"{heading:.0f}", f"{heading:.1f}".replace(".", ","))[camera.number % 4]


def _transport(cameras: Sequence[DemoCamera], folder: Path) -> DeliveredList:
    """GeoJSON whose property names are the inventory's own, so that nothing has to be mapped."""
    lambert = Lambert()
    features = []
    for camera in cameras:
        owner, recorder = _owned(camera)
        properties: dict[str, Any] = {
            "source_id": f"T{camera.number}",
            "owner_name": owner.name,
            "owner_kind": owner.kind,
            "addressee": owner.addressee,
            "owner_address": owner.address,
            "postcode": POSTCODE,
            "city": CITY,
            "email": owner.email,
            "phone": owner.phone,
            "delivery_channel": owner.delivery_channel,
            "registration_number": owner.registration_number,
            "recorder_name": recorder.name,
            "recording": recorder.recording,
            "retention_authorised_days": recorder.authorised_days,
            "retention_declared_days": recorder.declared_days,
            "retention_observed_days": recorder.observed_days,
            "duty_contact": recorder.duty_contact,
            "duty_phone": owner.phone,
            "duty_hours": recorder.duty_hours,
            "clock_offset_s": recorder.clock_offset_s,
            "channel": camera.channel,
            "label": camera.label,
            "kind": camera.kind,
            "heading_deg": camera.headings[0] if camera.headings else None,
            "hfov_deg": camera.hfov_deg,
            "range_m": camera.range_m,
            "height_m": camera.height_m,
            "resolution_px": camera.resolution_px,
            "regime": camera.regime,
            "indoor": camera.indoor,
            "status": camera.status,
            "status_since": camera.status_since,
        }
        longitude, latitude = lambert.degrees(camera.x, camera.y)
        features.append(
            {
                "type": "Feature",
                "properties": properties,
                "geometry": {"type": "Point", "coordinates": [round(longitude, 7), round(latitude, 7)]},
            }
        )
    file = folder / "transports_fictifs.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    mapping = {"owner.name": "owner_name", "owner.kind": "owner_kind", "owner.address": "owner_address", "recorder.name": "recorder_name"}
    return DeliveredList(file, "Transports fictifs de l'Estuaire", _write_mapping(file, mapping))


def _landlords(cameras: Sequence[DemoCamera], folder: Path) -> DeliveredList:
    """A Shapefile in Lambert-93, whose column names have ten letters at most."""
    rows: list[Row] = []
    for camera in cameras:
        owner, recorder = _owned(camera)
        rows.append(
            {
                "ID_CAM": f"B{camera.number}",
                "BAILLEUR": owner.name,
                "BAILL_TYPE": owner.kind,
                "BAILL_ADR": owner.address,
                "CP": POSTCODE,
                "VILLE": CITY,
                "MAIL": owner.email,
                "TEL": owner.phone,
                "ATTENTION": owner.addressee,
                "ENVOI": owner.delivery_channel,
                "SIREN": owner.registration_number,
                "ENREG": recorder.name,
                "ENREG_MODE": french(recorder.recording) or None,
                "CONS_AUT": recorder.authorised_days,
                "CONS_DECL": recorder.declared_days,
                "CONS_OBS": recorder.observed_days,
                "HORAIRES": recorder.duty_hours,
                "CANAL": camera.channel,
                "LIEU": camera.label,
                "TYPE_CAM": french(camera.kind) or None,
                "AZIMUT": camera.headings[0] if camera.headings else None,
                "ANGLE_H": camera.hfov_deg,
                "PORTEE": camera.range_m,
                "HAUTEUR": camera.height_m,
                "ETAT": french(camera.status) or None,
                "ETAT_DATE": camera.status_since,
                "INTERIEUR": "O" if camera.indoor else "N",
            }
        )
    mapping = {
        "camera.source_id": "ID_CAM",
        "camera.channel": "CANAL",
        "camera.label": "LIEU",
        "camera.kind": "TYPE_CAM",
        "camera.heading_deg": "AZIMUT",
        "camera.hfov_deg": "ANGLE_H",
        "camera.range_m": "PORTEE",
        "camera.height_m": "HAUTEUR",
        "camera.status": "ETAT",
        "camera.status_since": "ETAT_DATE",
        "camera.indoor": "INTERIEUR",
        "owner.name": "BAILLEUR",
        "owner.kind": "BAILL_TYPE",
        "owner.address": "BAILL_ADR",
        "owner.postcode": "CP",
        "owner.city": "VILLE",
        "owner.email": "MAIL",
        "owner.phone": "TEL",
        "owner.addressee": "ATTENTION",
        "owner.delivery_channel": "ENVOI",
        "owner.registration_number": "SIREN",
        "recorder.name": "ENREG",
        "recorder.recording": "ENREG_MODE",
        "recorder.retention_authorised_days": "CONS_AUT",
        "recorder.retention_declared_days": "CONS_DECL",
        "recorder.retention_observed_days": "CONS_OBS",
        "recorder.duty_hours": "HORAIRES",
    }
    file = _write_shapefile(folder / "bailleurs_et_coproprietes.shp", rows, [(camera.x, camera.y) for camera in cameras])
    return DeliveredList(file, "Bailleurs et copropriétés (fictifs)", _write_mapping(file, mapping))


def _unplaced(cameras: Sequence[DemoCamera], everyone: Sequence[DemoCamera], folder: Path) -> DeliveredList:
    """Addresses only: a school that sent a letter, and two owners who announced more than they placed."""
    latecomers = [
        next(one for one in everyone if one.owner is not None and one.owner.owner_id == name) for name in ("com-port", "com-port", "habitat")
    ]
    rows: list[Row] = []
    for number, camera in enumerate([*cameras, *latecomers], start=1):
        owner, recorder = _owned(camera)
        rows.append(
            {
                "source_id": f"A{number:02d}",
                "owner_name": owner.name,
                "owner_kind": owner.kind,
                "addressee": owner.addressee,
                "owner_address": owner.address,
                "owner_postcode": POSTCODE,
                "owner_city": CITY,
                "email": owner.email,
                "phone": owner.phone,
                "recorder_name": recorder.name,
                "label": f"Annoncée par courrier {number}",
                "kind": camera.kind or "",
                "address": f"{10 + number * 3} {('rue', 'boulevard')[number % 2]} de l'Invention",
                "municipality_code": PORT_IMAGINAIRE[0],
            }
        )
    mapping = {
        "owner.name": "owner_name",
        "owner.kind": "owner_kind",
        "owner.address": "owner_address",
        "owner.postcode": "owner_postcode",
        "owner.city": "owner_city",
        "recorder.name": "recorder_name",
        "camera.address": "address",
    }
    file = _write_csv(folder / "annonces_sans_coordonnees.csv", rows, ";", "utf-8-sig")
    return DeliveredList(file, "Courriers reçus (fictifs)", _write_mapping(file, mapping))


def _osm_tags(camera: DemoCamera, number: int) -> dict[str, str]:
    """Tags as OpenStreetMap's mappers set them; directions in every notation that they use."""
    tags = {
        "man_made": "surveillance",
        "surveillance:type": "camera",
        "surveillance": ("public", "outdoor", "outdoor")[number % 3],
        "camera:type": {"fixed": "fixed", "ptz": "panning", "fisheye": "dome"}.get(camera.kind or "", "dome"),
    }
    if camera.headings:
        heading = int(camera.headings[0])
        tags["direction" if number % 7 == 3 else "camera:direction"] = (
            f"{heading}",
            as_wind(heading).replace("O", "W"),
            f"{(heading - 35) % 360}-{(heading + 35) % 360}",
            f"{heading}°",
            f"{heading};{(heading + 90) % 360}",
            "NB",
        )[number % 6]
    if camera.height_m is not None:
        tags["height"] = f"{camera.height_m} m"
    if number % 4 == 0:
        tags["camera:mount"] = "wall" if camera.street else "pole"
    return tags


def _osm_xml(cameras: Sequence[DemoCamera], folder: Path) -> DeliveredList:
    """OpenStreetMap's own XML; no owners, as there."""
    lambert = Lambert()
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6" generator="invented for a demonstration">']
    for number, camera in enumerate(cameras):
        longitude, latitude = lambert.degrees(camera.x, camera.y)
        lines.append(f'  <node id="{FIRST_OSM_ID + number}" version="1" lat="{latitude:.7f}" lon="{longitude:.7f}">')
        lines.extend(f"    <tag k={quoteattr(key)} v={quoteattr(value)}/>" for key, value in _osm_tags(camera, number).items())
        lines.append("  </node>")
    file = folder / "openstreetmap_invente.osm"
    file.write_text("\n".join([*lines, "</osm>", ""]), encoding="utf-8")
    return DeliveredList(file, "OpenStreetMap (extrait inventé)", None)


def _overpass(cameras: Sequence[DemoCamera], folder: Path) -> DeliveredList:
    """An Overpass answer from which somebody kept only the bare array of elements."""
    lambert = Lambert()
    elements = []
    for number, camera in enumerate(cameras):
        longitude, latitude = lambert.degrees(camera.x, camera.y)
        elements.append(
            {
                "type": "node",
                "id": FIRST_OSM_ID + 1000 + number,
                "lat": round(latitude, 7),
                "lon": round(longitude, 7),
                "tags": _osm_tags(camera, number),
            }
        )
    file = folder / "overpass_invente.json"
    file.write_text(json.dumps(elements, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return DeliveredList(file, "Overpass (extrait inventé)", None)


def _owned(camera: DemoCamera) -> tuple[Any, Any]:
    if camera.owner is None or camera.recorder is None:
        raise ValueError(f"camera {camera.number} has no owner and belongs into a list without owners")
    return camera.owner, camera.recorder


def _write_csv(path: Path, rows: Sequence[Row], delimiter: str, encoding: str) -> Path:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def _write_mapping(file: Path, mapping: dict[str, str]) -> Path:
    path = file.with_suffix(".mapping.json")
    path.write_text(json.dumps(mapping, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _write_shapefile(path: Path, rows: Sequence[Row], points: Sequence[tuple[float, float]]) -> Path:
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(EPSG)
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, reference, ogr.wkbPoint, ["ENCODING=UTF-8"])
    for name in rows[0]:
        numeric = all(isinstance(row[name], (int, float)) or row[name] is None for row in rows)
        definition = ogr.FieldDefn(name, ogr.OFTReal if numeric else ogr.OFTString)
        definition.SetWidth(12 if numeric else 120)
        definition.SetPrecision(2 if numeric else 0)
        layer.CreateField(definition)
    for row, (x, y) in zip(rows, points):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in row.items():
            if value is not None:
                feature.SetField(name, value)
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x, y)
        feature.SetGeometry(point)
        layer.CreateFeature(feature)
    source = None
    return path
