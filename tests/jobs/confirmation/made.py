"""What the tests of the round of confirmation have in common: an inventory of two owners, and sheets filled in."""

from __future__ import annotations

import csv
import io
import subprocess

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.store.inventory import Inventory

NOW = 1795680000.0  # 2026-11-26T08:00:00Z by `date -u -d @1795680000`
DAY = "2026-12-05"
TAKEN_AT = "2026-12-06T09:30:00+01:00"
OWNERS = [
    Owner("city", "Ville d'Exemple", addressee="CSU", email="csu@exemple.fr", city="Exemple", delivery_channel="email"),
    Owner("shop", "Tabac <b>& Cie", phone="0476000000"),
]
RECORDERS = [
    Recorder("city-1", "city", "CSU", retention_declared_days=15.0, retention_declared_on="2024-01-02", recording="continuous"),
    Recorder("shop-1", "shop", assumed=True),
]
CAMERAS = [
    Camera("c-1", "city-1", "12", label="=Market", address="1 place de la Mairie", kind="fixed", heading_deg=90.5, hfov_deg=80.0, range_m=40.0,
           height_m=4.5, status="in_service", x=913_000.0, y=6_458_000.0),
    Camera("c-2", "city-1", "2", label="Gare", kind="ptz", verified_on="2023-05-01", x=913_100.0, y=6_458_000.0),
    Camera("c-3", "city-1", "3", label="Pont", heading_deg=10.0, view_source="surveyed", verified_on="2026-10-01"),
    Camera("c-9", "city-1", "9", label="Gone", status="removed"),
    Camera("s-1", "shop-1", "entry", label="Counter", indoor=True, x=913_050.0, y=6_458_050.0),
]  # fmt: skip  # fmt: skip


def text_of(pdf):
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, text=True).stdout


def rows_of(file, delimiter=";"):
    return list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=delimiter))


def fill(file, *edits, out=None, delimiter=";", encoding="utf-8-sig"):
    """Fill cells in as (first cell of the row, name of the column, text); a row that isn't there is added."""
    head, *rows = rows_of(file)
    columns = {name[name.rindex("[") + 1 : -1]: index for index, name in enumerate(head)}
    for first, column, text in edits:
        row = next((one for one in rows if one[columns.get("camera_id", 0)] == first), None)
        if row is None:
            row = ["", *[""] * (len(head) - 1)]
            row[columns["round"]] = rows[0][columns["round"]]
            rows.append(row)
        row[columns[column]] = text
    target = out or file.with_name("answer.csv")
    with target.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows([head, *rows])
    return target


def cameras(path):
    with Inventory.open(path) as inventory:
        return {camera.camera_id: camera for camera in inventory.cameras()}


def owner_file(asked, *edits):
    """Fill values in as (record, field, text)."""
    file = asked / "confirmation-owner.csv"
    head, *rows = rows_of(file)
    for record, name, text in edits:
        row = next(row for row in rows if row[3] == record and f"[{name}]" in row[0])
        row[1] = text
    out = file.with_name("owner-answer.csv")
    with out.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([head, *rows])
    return out


def records(path):
    with Inventory.open(path) as inventory:
        return {**{one.owner_id: one for one in inventory.owners()}, **{one.recorder_id: one for one in inventory.recorders()}}
