"""An invented little town for the desktop's tests: a straight street of 900 m with cameras on both sides, in Lambert-93."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.build_views import build_views
from camera_requisition.store.inventory import Inventory

CRS = "EPSG:2154"
TIME_ZONE = "Europe/Paris"
X, Y = 355_000.0, 6_689_000.0
"""The middle of the street, which runs from west to east."""

OWNERS = (
    Owner("ville", "Ville de Bourg-l'Essai", kind="commune", city="Bourg-l'Essai", email="csu@ville.invalid", phone="+33 2 00 00 00 01"),
    Owner("tram", "Transports de l'Essai", kind="transport", city="Bourg-l'Essai", email="video@tram.invalid", phone="+33 2 00 00 00 02"),
    Owner("epicerie", "Épicerie <b>du Coin</b>", kind="shop", city="Bourg-l'Essai", phone="+33 2 00 00 00 03"),
)
RECORDERS = (
    Recorder(
        "ville-1",
        "ville",
        name="Centre de supervision",
        recording="continuous",
        retention_declared_days=7.0,
        duty_phone="17",
        duty_hours="24/7",
    ),
    Recorder("tram-1", "tram", name="Dépôt", recording="continuous", retention_declared_days=3.0),
    Recorder("epicerie-1", "epicerie", name="Caisse", recording="continuous"),
)


def cameras() -> list[Camera]:
    """Twelve cameras: seen for sure, perhaps, not recording, far away, and one without coordinates."""
    made = []
    for number in range(8):
        owner = ("ville", "tram")[number % 2]
        made.append(
            Camera(
                f"CAM-{number + 1:02d}",
                recorder_id=f"{owner}-1",
                label=f"Rue de l'Essai {number + 1}",
                address=f"{number * 10 + 1} rue de l'Essai",
                municipality_code="44109",
                kind="fixed",
                heading_deg=180.0,
                hfov_deg=70.0 if number % 3 else None,
                range_m=60.0 if number % 3 else None,
                regime="public_road",
                status="in_service",
                source="test",
                source_id=str(number),
                head=1,
                x=X - 400.0 + number * 110.0,
                y=Y + 25.0,
            )
        )
    made.append(_camera("CAM-09", "epicerie-1", "Épicerie, entrée", X + 10.0, Y - 15.0, kind="unknown"))
    made.append(_camera("CAM-10", "ville-1", "Dôme de la place", X + 60.0, Y + 30.0, kind="ptz"))
    made.append(_camera("CAM-11", "ville-1", "Projetée", X + 30.0, Y + 10.0, kind="fixed", heading_deg=180.0, status="planned"))
    made.append(_camera("CAM-12", None, "Vidéo sans lieu", None, None, kind="unknown"))
    return made


def _camera(camera_id: str, recorder: str | None, label: str, x: float | None, y: float | None, **values: Any) -> Camera:
    return Camera(
        camera_id,
        recorder_id=recorder,
        label=label,
        municipality_code="44109",
        source="test",
        source_id=camera_id,
        head=1,
        x=x,
        y=y,
        **values,
    )


def make_town(path: Path) -> Path:
    """The inventory of the town at `path`, with its views."""
    with Inventory.create(path, CRS, TIME_ZONE) as inventory:
        pass
    with Inventory.open(path, write=True) as inventory:
        intake = Intake("1", source="test", taken_at="2026-11-20T10:00:00+01:00", rows_read=12, added=12)
        inventory.write_intake(intake, OWNERS, RECORDERS, cameras())
    build_views(str(path))
    return path
