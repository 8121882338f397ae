"""Records without a fault, to be spoilt one value at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from camera_requisition.core.checks.facts import Facts
from camera_requisition.core.checks.registry import check
from camera_requisition.core.records import Camera, Owner, Recorder

TODAY = date(2026, 11, 23)
OWNER = Owner("o", "Ville d'Exemple", kind="commune", email="csu@exemple.fr", delivery_channel="email", city="Exemple")
RECORDER = Recorder("r", "o", recording="continuous", retention_declared_days=15.0)
CAMERA = Camera(
    "c", "r", label="Place", channel="1", kind="fixed", heading_deg=90.0, hfov_deg=70.0, range_m=40.0, regime="public_road",
    status="in_service", verified_on="2026-10-01", x=913_000.0, y=6_458_000.0,
)  # fmt: skip


def facts(camera=CAMERA, recorder=RECORDER, owner=OWNER, **more) -> Facts:
    """An inventory of one camera, recorder and owner, in Lambert-93, on Monday 23 November 2026."""
    cameras = camera if isinstance(camera, list) else [camera]
    recorders = recorder if isinstance(recorder, list) else [recorder]
    return Facts(cameras, recorders, [owner], TODAY, "EPSG:2154", **{"legal_maximum_days": 30.0, **more})


def codes(found) -> list[str]:
    return [problem.code for problem in found]


def codes_of(camera=CAMERA, recorder=RECORDER, owner=OWNER, **more) -> list[str]:
    return codes(check(facts(camera, recorder, owner, **more)))


def camera(**values) -> Camera:
    return replace(CAMERA, **values)


def recorder(**values) -> Recorder:
    return replace(RECORDER, **values)


def owner(**values) -> Owner:
    return replace(OWNER, **values)
