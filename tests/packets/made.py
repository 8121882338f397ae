"""A small invented case: two owners, an owner to be found, an unplaced camera. Positions are in EPSG:2154 near Nantes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF
from shapely.geometry import MultiPolygon, Polygon, box

from camera_requisition.core.incident.types import Incident, Leg, Path, Zone
from camera_requisition.core.legal.types import (
    Authorisation,
    CameraRequest,
    CaseParticulars,
    Delivery,
    RecorderRequest,
    Requisition,
    Service,
    Signer,
)
from camera_requisition.core.match.types import BlindStretch, Match, NearMiss, SearchRequest, SearchResult, Window
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.packets.pack import load_pack
from camera_requisition.packets.request import InventoryInfo, PacketRequest

PARIS = ZoneInfo("Europe/Paris")
SECRET_ZONE = "hypothèse du comptoir"
SECRET_SOURCE = "témoin Lefèvre"


def instant(text: str) -> float:
    """UTC seconds of a local time in Paris, `YYYY-MM-DD HH:MM`."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=PARIS).timestamp()


NOW = instant("2026-11-23 09:00")
CITY = Owner(
    "city",
    "Ville de Nantes",
    kind="commune",
    addressee="Madame la maire",
    service="Direction de la tranquillité publique",
    address="2 rue de la Mairie",
    postcode="44000",
    city="Nantes",
    email="videoprotection@ville.example",
    phone="02 40 00 00 00",
    delivery_channel="email",
)
TRAMWAY = Owner(
    "tram",
    "Transports de l'Estuaire",
    kind="transport",
    addressee="PC sécurité",
    email="pc@estuaire.example",
    delivery_channel="portal",
    city="Rezé",
)


def recorder(owner: Owner, number: int = 1, **values: object) -> Recorder:
    given = {
        "name": f"NVR {number}",
        "retention_declared_days": 7.0,
        "duty_contact": "permanence",
        "duty_phone": "02 40 11 22 33",
        "duty_hours": "24/7",
    }
    return Recorder(f"{owner.owner_id}-{number}", owner.owner_id, **{**given, **values})  # type: ignore[arg-type]


def camera(camera_id: str, recorder_id: str | None, x: float | None = 355_000.0, y: float | None = 6_689_000.0, **values: object) -> Camera:
    return Camera(
        camera_id,
        recorder_id,
        channel=f"VOIE {camera_id}",
        address=f"{len(camera_id)} quai de la Fosse",
        kind="fixed",
        regime="public_road",
        x=x,
        y=y,
        **values,
    )  # type: ignore[arg-type]


def view(x: float, y: float) -> MultiPolygon:
    return MultiPolygon([Polygon([(x, y), (x + 30, y + 10), (x + 30, y - 10)])])


def candidate(found: Camera, held: Recorder | None = None, owner: Owner | None = None) -> Candidate:
    views = () if found.x is None else (CameraView(found.camera_id, "possible", view(found.x, found.y)),)
    return Candidate(found, held, owner, views)


def match(
    found: Candidate, windows: tuple[Window, ...], *, certainty: str = "sees", state: str = "safe", scene: bool = True, route: bool = False
) -> Match:
    return Match(
        candidate=found,
        certainty=certainty,
        reasons=() if certainty == "sees" else ("heading_unknown",),
        hypotheses=(SECRET_ZONE,),
        distance_m=12.4,
        seen_area_m2=88.0,
        seen_share=0.31,
        seen_path_m=0.0,
        view=found.views[0].geometry,
        windows=windows,
        at_scene=scene,
        on_route=route,
        retention_days=7.0,
        deadline=windows[0].start + 7 * 86_400 if windows else None,
        retention_state=state,
    )


NIGHT = (Window(instant("2026-11-20 23:41"), instant("2026-11-21 00:12")),)
LATER = (Window(instant("2026-11-21 00:05"), instant("2026-11-21 00:20")), Window(instant("2026-11-21 08:30"), instant("2026-11-21 08:40")))


def case(**values: object) -> CaseParticulars:
    given = {
        "number": "2026/001234",
        "time_zone": "Europe/Paris",
        "frame": "preliminary",
        "opened_on": "2026-11-21",
        "authorisation": Authorisation("individual", "N° P26/77", "Mme Rivière, vice-procureure", "2026-11-22"),
        "offence": "vol avec arme",
        "articles": "articles 311-1 et 311-8 du code pénal",
        "place": "Nantes (44)",
        "service": Service(
            "Sûreté départementale", "Brigade de recherches", "6 place Waldeck-Rousseau, 44000 Nantes", "02 40 37 21 21", "sd44@police.example"
        ),
        "signer": Signer("Capitaine de police", "Claire Morvan", "officier de police judiciaire"),
        "delivery": Delivery(None, "hand", None),
        "reply_by": "2026-11-30",
        "marking": "Diffusion restreinte",
        "invented": True,
    }
    return CaseParticulars(**{**given, **values})  # type: ignore[arg-type]


def incident() -> Incident:
    zone = Zone(box(-1.561, 47.208, -1.559, 47.210), NIGHT[0].start + 300, NIGHT[0].end - 300, SECRET_ZONE, SECRET_SOURCE)
    leg = Leg(((-1.56, 47.209), (-1.55, 47.211)), 1.4, 4.2, start=NIGHT[0].end - 300, source=SECRET_SOURCE)
    return Incident((zone,), (Path((leg,), SECRET_ZONE, SECRET_SOURCE),))


def result(**values: object) -> SearchResult:
    city, tram = recorder(CITY), recorder(TRAMWAY, duty_hours="lun-ven 8h-17h", duty_phone=None)
    matches = (
        match(candidate(camera("C1", "city-1"), city, CITY), NIGHT, state="urgent"),
        match(candidate(camera("C2", "city-1", 355_040.0), city, CITY), LATER, certainty="may_see", route=True),
        match(candidate(camera("T1", "tram-1", 355_090.0), tram, TRAMWAY), LATER, scene=False, route=True, state="presumed_overwritten"),
        match(candidate(camera("X1", None, 355_140.0)), NIGHT, state="unknown"),
    )
    request = SearchRequest(incident(), NOW, PARIS)
    given = {
        "matches": matches,
        "near_misses": (NearMiss(candidate(camera("N1", "tram-1", 355_200.0), tram, TRAMWAY), "not_recording", 31.0),),
        "unplaced": (candidate(camera("U1", "city-1", None, None), city, CITY),),
        "blind": (BlindStretch(0, 100.0, 340.0, ((-1.558, 47.2094), (-1.555, 47.21)), NIGHT[0].end, NIGHT[0].end + 120, SECRET_ZONE),),
        "zone_area_m2": 25_000.0,
        "path_length_m": 790.0,
        "path_seen_m": 550.0,
        "path_surely_seen_m": 300.0,
    }
    return SearchResult(request, "EPSG:2154", NIGHT[0].start, **{**given, **values})  # type: ignore[arg-type]


def requisitions(found: SearchResult, particulars: CaseParticulars, missing: tuple[str, ...] = ()) -> tuple[Requisition, ...]:
    """What the domain makes of the result, by hand: one per owner in the order of the deadlines, the unknown owner last."""
    by_owner: dict[str, list[CameraRequest]] = {}
    holders: dict[str, Candidate] = {}
    for one in found.matches:
        owner = one.candidate.owner.owner_id if one.candidate.owner else ""
        holders[owner] = one.candidate
        reason = "scene_and_route" if one.at_scene and one.on_route else ("scene" if one.at_scene else "route")
        by_owner.setdefault(owner, []).append(CameraRequest(one.candidate.camera, one.windows, reason, one))
    for one in found.unplaced:
        by_owner[one.owner.owner_id].append(CameraRequest(one.camera, (), "scene_and_route"))
    numbered = []
    for number, (owner, cameras) in enumerate(sorted(by_owner.items(), key=lambda item: item[0] or "zzz"), start=1):
        deadlines = [request.match.deadline for request in cameras if request.match and request.match.deadline]
        deadline = min(deadlines) if deadlines else None
        held = RecorderRequest(holders[owner].recorder, tuple(cameras), deadline)
        numbered.append(Requisition(f"{particulars.number}-1-{number:02d}", 1, holders[owner].owner, (held,), missing, deadline))
    return tuple(numbered)


class BlankMap:
    """A part in the place of a map: says whose it is, and nothing else."""

    landscape = True

    def __init__(self, text: str) -> None:
        self.text = text
        self.body = QSizeF()

    def lay_out(self, body: QSizeF) -> int:
        self.body = body
        return 1

    def paint(self, painter: object, index: int) -> None:
        painter.drawRect(QRectF(QPointF(0, 0), self.body))  # type: ignore[attr-defined]
        painter.drawText(QPointF(100, 200), self.text)  # type: ignore[attr-defined]


class BlankMaps:
    """In the place of the maps."""

    def owner(self, requisition: Requisition) -> list[BlankMap]:
        return [BlankMap(f"map of {requisition.number}"[:40])]

    def overview(self) -> list[BlankMap]:
        return [BlankMap("overview")]

    def cameras(self) -> list[BlankMap]:
        return [BlankMap("one camera"), BlankMap("another camera")]


def request(found: SearchResult | None = None, particulars: CaseParticulars | None = None, **values: object) -> PacketRequest:
    """A complete request; `values` replace its fields. The pack comes by its name in `pack`."""
    found = found or result()
    particulars = particulars or case()
    pack = values.pop("pack", "fr")
    made = requisitions(found, particulars)
    ids = frozenset(camera_id for one in made for camera_id in one.camera_ids)
    given = PacketRequest(
        result=found,
        case=particulars,
        pack=load_pack(pack) if isinstance(pack, str) else pack,  # type: ignore[arg-type]
        requisitions=made,
        time_zone=PARIS,
        now=NOW,
        kept_ids=ids,
        requested_ids=ids,
        inventory=InventoryInfo("nantes", "3f2a", "2026-11-03"),
        versions={"plugin": "0.2.0", "qgis": "3.22"},
        write_evidence=lambda path: path.write_bytes(b"evidence") and None,
        maps=BlankMaps(),
    )
    return replace(given, **values)  # type: ignore[arg-type]


UTC = timezone.utc
