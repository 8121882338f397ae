"""What one owner gets tells nothing of the incident's zone and path, and nothing of anybody else.

The town has six owners whose cameras stand so close together that their views overlap. Every word of an owner's is a word of nobody else's,
and the incident's words stand nowhere but in the case file.
"""

from __future__ import annotations

import csv
import hashlib
import itertools
import json
import os
import re
import socket
import subprocess
import zipfile
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pyproj import Transformer
from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtGui import QImage

from tests.acceptance.product import inventory_of, layer, pdf_pages, pdf_text, run, squeezed

LONGITUDE, LATITUDE = -1.553612, 47.217345
NOW = "2026-11-23T08:00:00+01:00"
OWNERS = ("zephyrine", "quixotique", "walburge", "kjeldorf", "yttrium", "bzura")
PLACE = "esplanadenarval"
HYPOTHESIS, WITNESS, MODE_SOURCE, SEEN_BY = "hypothesealbatros", "temoinbertrandon", "voisinecaroubier", "agentdromadaire"

CASE = {
    "number": "2026/04711", "time_zone": "Europe/Paris", "frame": "flagrance", "opened_on": "2026-11-21", "offence": "vol aggravé",
    "articles": "311-4 du code pénal", "place": PLACE, "marking": "Diffusion limitée",
    "service": {"name": "Commissariat central", "unit": "Unité d'investigation", "phone": "+33 2 00 00 00 17", "email": "x@police.invalid"},
    "signer": {"rank": "Capitaine", "name": "Dupont", "capacity": "officier de police judiciaire"},
}  # fmt: skip


def camera(owner: str, number: int, east_m: float, north_m: float, **more: Any) -> dict[str, Any]:
    """A camera whose every text holds its owner's word; retentions rise with the owner's place in `OWNERS`."""
    days = 5 + OWNERS.index(owner)
    return {
        "owner.owner_id": owner, "owner.name": f"Maison {owner.title()}", "owner.kind": "company", "owner.email": f"video@{owner}.invalid",
        "owner.phone": f"+33 2 99 00 00 {days:02d}", "owner.address": f"{days} rue {owner}", "owner.city": f"Ville-{owner}",
        "owner.service": f"Service {owner}",
        "recorder.name": f"Enregistreur {owner}", "recorder.recording": "continuous", "recorder.retention_declared_days": days,
        "recorder.duty_phone": f"+33 6 99 00 00 {days:02d}", "recorder.duty_contact": f"Astreinte {owner}", "recorder.duty_hours": "24/7",
        "camera.source_id": f"{owner}-{number}", "camera.channel": f"Voie {owner} {number}", "camera.label": f"Quai {owner} {number}",
        "camera.address": f"{number} passage {owner}", "camera.kind": "fixed", "camera.heading_deg": (37 * number + 20 * days) % 360,
        "camera.hfov_deg": 80, "camera.range_m": 55, "camera.status": "in_service",
        "camera.x": f"{LONGITUDE + east_m / 75_800:.7f}", "camera.y": f"{LATITUDE + north_m / 111_180:.7f}", **more,
    }  # fmt: skip


def town() -> list[dict[str, Any]]:
    """Three cameras of each owner, in turn, on a grid of 18 m."""
    spots = list(itertools.product(range(-3, 3), range(-1, 2)))
    cameras = []
    for index, (column, row) in enumerate(spots):
        owner = OWNERS[index % len(OWNERS)]
        cameras.append(camera(owner, index // len(OWNERS) + 1, 18.0 * column + 3.0, 18.0 * row + 2.0))
    # One that may see at most, so that certainty would show if it were drawn.
    cameras[0].update({"camera.kind": "ptz", "camera.heading_deg": None, "camera.hfov_deg": None, "camera.range_m": None})
    return cameras


ZONE_CORNERS = [(-60.123, -41.456), (61.789, -40.321), (59.654, 43.987), (-58.321, 42.135)]
OTHER_CORNERS = [(-75.5, -52.5), (0.5, -71.5), (78.5, -50.5), (70.5, 58.5), (-66.5, 61.5)]
PATH_POINTS = [(-64.321, -8.765), (5.432, 7.891), (66.543, -2.345)]
FIELDS = "hypothesis:string source:string"


def positions(metres: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(LONGITUDE + east / 75_800, LATITUDE + north / 111_180) for east, north in metres]


def zone(corners: list[tuple[float, float]] = ZONE_CORNERS) -> QgsVectorLayer:
    ring = [QgsPointXY(*position) for position in positions(corners)]
    return layer(
        "Polygon", "EPSG:4326", [(QgsGeometry.fromPolygonXY([[*ring, ring[0]]]), {"hypothesis": HYPOTHESIS, "source": WITNESS})], FIELDS
    )


def path() -> QgsVectorLayer:
    shape = QgsGeometry.fromPolylineXY([QgsPointXY(*position) for position in positions(PATH_POINTS)])
    return layer("LineString", "EPSG:4326", [(shape, {"hypothesis": HYPOTHESIS, "source": MODE_SOURCE})], FIELDS)


def sightings() -> QgsVectorLayer:
    (place,) = positions(PATH_POINTS[1:2])
    seen = {"time_from": "2026-11-21T22:00:20", "time_to": "2026-11-21T22:00:50", "hypothesis": HYPOTHESIS, "source": SEEN_BY}
    fields = f"{FIELDS} time_from:string time_to:string"
    return layer("Point", "EPSG:4326", [(QgsGeometry.fromPointXY(QgsPointXY(*place)), seen)], fields)


TIMES = {
    "START": "2026-11-21T21:55:00", "END": "2026-11-21T22:05:00", "PATH_START": "2026-11-21T22:00:00", "SPEED_MIN": 4, "SPEED_MAX": 40,
    "NOW": NOW,
}  # fmt: skip


@dataclass(frozen=True)
class Packet:
    """What an export left."""

    folder: Path
    results: dict[str, Any]

    def of(self, owner: str) -> Path:
        (folder,) = [path for path in self.folder.iterdir() if path.is_dir() and owner.title() in path.name]
        return folder

    @property
    def owner_folders(self) -> list[Path]:
        return sorted(path for path in self.folder.iterdir() if path.is_dir() and re.match(r"\d\d-", path.name))


def export(inventory: Path, root: Path, **more: Any) -> Packet:
    root.mkdir(parents=True, exist_ok=True)
    case = root / "case.json"
    case.write_text(json.dumps(CASE), encoding="utf-8")
    given = {
        "INVENTORY": inventory,
        "ZONE": zone(),
        "PATH": path(),
        "SIGHTINGS": sightings(),
        "CASE": case,
        "OUTPUT_FOLDER": root / "packets",
        "REGISTER": root / "register.gpkg",
        **TIMES,
    }
    results = run("exportpackets", **{**given, **more})
    return Packet(Path(results["FOLDER"]), results)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("separation")


@pytest.fixture(scope="module")
def inventory(root: Path) -> Path:
    return inventory_of(root / "everybody", town(), lists_by="owner.owner_id")


@pytest.fixture(scope="module")
def packet(inventory: Path, root: Path) -> Packet:
    made = export(inventory, root / "whole")
    assert made.results["OWNERS"] == len(OWNERS)
    return made


# What is in the files


def odt_text(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist() if name.endswith(".xml"))


def eml_text(path: Path, folder: Path) -> str:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    texts = [f"{name}: {value}" for name, value in message.items()]
    for part in message.walk():
        if part.get_content_type().startswith("text/"):
            texts.append(part.get_content())
        elif part.get_filename():
            attached = folder / part.get_filename()
            attached.write_bytes(part.get_payload(decode=True))
            texts.append(all_text(attached, folder))
    return "\n".join(texts)


def all_text(path: Path, folder: Path) -> str:
    """Everything that can be read in a file: text, metadata, attachments, and its name."""
    if path.suffix == ".pdf":
        information = subprocess.run(["pdfinfo", "-enc", "UTF-8", str(path)], capture_output=True, check=True, encoding="utf-8").stdout
        text = pdf_text(path) + information + path.read_bytes().decode("latin-1")
    elif path.suffix == ".odt":
        text = odt_text(path)
    elif path.suffix == ".eml":
        text = eml_text(path, folder)
    else:
        text = path.read_text(encoding="utf-8-sig")
    return f"{path.name}\n{text}"


def followed(made: Packet, kind: str, state: str) -> Packet:
    """The letters that follow: `reminder` for what was sent, `release` for what was received."""
    register = made.folder.parent.parent / "register.gpkg"
    numbers = ",".join(json.loads((made.folder / "manifest.json").read_text(encoding="utf-8"))["numbers"])
    run("recordentry", REGISTER=register, NUMBER=numbers, STATE=state, AT=NOW)
    case = made.folder.parent.parent / "case.json"
    given = {"REGISTER": register, "NUMBER": numbers, "KIND": kind, "CASE": case, "OUTPUT_FOLDER": made.folder.parent, "NOW": NOW}
    results = run("writeletters", **given)
    return Packet(Path(results["FOLDER"]), results)


@pytest.fixture(scope="module")
def later(packet: Packet) -> tuple[Packet, Packet]:
    """The reminders and, after them, the release letters."""
    return followed(packet, "reminder", "sent"), followed(packet, "release", "received")


@pytest.fixture(scope="module")
def texts(packet: Packet, later: tuple[Packet, Packet], root: Path) -> dict[str, str]:
    """For each owner everything that can be read in his folders."""
    attached = root / "attached"
    attached.mkdir()
    found = {}
    for owner in OWNERS:
        folders = [one.of(owner) for one in (packet, *later)]
        files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
        found[owner] = "\n".join([*(folder.name for folder in folders), *(all_text(one, attached) for one in files)])
    return found


def test_the_letters_that_follow_reach_every_owner(later: tuple[Packet, Packet]) -> None:
    for packet, kind in zip(later, ("reminder", "release")):
        assert len(packet.owner_folders) == len(OWNERS)
        for folder in packet.owner_folders:
            assert {one.name for one in folder.iterdir()} == {f"{kind}.pdf", f"{kind}.odt", f"message-{kind}.eml"}


def test_every_owner_gets_the_papers_of_the_contract(packet: Packet) -> None:
    assert len(packet.owner_folders) == len(OWNERS)
    for folder in packet.owner_folders:
        assert {one.name for one in folder.iterdir()} == {
            "keep-request.pdf", "keep-request.odt", "requisition.pdf", "requisition.odt", "annex.pdf", "cameras.csv", "message-keep.eml",
            "answer-sheet.pdf", "answer-sheet.odt", "hand-over.pdf", "hand-over.odt",
        }  # fmt: skip
    top = {one.name for one in packet.folder.iterdir() if one not in packet.owner_folders}
    assert top == {"manifest.json", "print-all.pdf", "dispatch.pdf", "call-sheet.pdf", "case-file"}
    assert {one.name for one in (packet.folder / "case-file").iterdir()} == {
        "overview.pdf", "cameras.csv", "cameras.geojson", "report.odt", "evidence.gpkg",
    }  # fmt: skip
    assert (packet.folder.parent / f"{packet.folder.name}.zip").is_file()
    # In the order of the deadlines, which rise as the owners' retentions do.
    assert [folder.name[:2] for folder in packet.owner_folders] == ["01", "02", "03", "04", "05", "06"]
    assert [owner.title() in folder.name for owner, folder in zip(OWNERS, packet.owner_folders)] == [True] * 6


@pytest.mark.parametrize("owner", OWNERS)
def test_an_owner_reads_nothing_of_another(texts: dict[str, str], owner: str) -> None:
    text = texts[owner].casefold()
    assert owner in text
    for other in OWNERS:
        if other != owner:
            assert other not in text, other
            days = 5 + OWNERS.index(other)
            assert f"99 00 00 {days:02d}" not in text
    assert "case-file" not in text


@pytest.mark.parametrize("owner", OWNERS)
def test_an_owner_reads_nothing_of_the_incident(texts: dict[str, str], owner: str) -> None:
    text = texts[owner].casefold()
    for word in (
        PLACE,
        HYPOTHESIS,
        WITNESS,
        MODE_SOURCE,
        SEEN_BY,
        "hypothes",
        "may_see",
        "may see",
        "peut voir",
        "certitude",
        "zone des faits",
        "blind",
    ):
        assert word not in text, word


def written(value: float) -> set[str]:
    """How a coordinate may stand in a text: with three decimals or more (about 100 m), with point or comma."""
    return {f"{value:.{digits}f}"[: -1 if digits > 3 else None].replace(".", mark) for digits in (4, 5, 6) for mark in ".,"}


@pytest.mark.parametrize("owner", OWNERS)
def test_no_coordinate_of_the_incident_or_of_another_stands_in_an_owners_files(texts: dict[str, str], owner: str) -> None:
    to_lambert = Transformer.from_crs("EPSG:4326", "EPSG:2154", always_xy=True)
    others = [row for row in town() if row["owner.owner_id"] != owner]
    own = [row for row in town() if row["owner.owner_id"] == owner]
    secret = positions(ZONE_CORNERS) + positions(PATH_POINTS) + [(float(row["camera.x"]), float(row["camera.y"])) for row in others]
    known = set().union(*(written(float(row[axis])) for row in own for axis in ("camera.x", "camera.y")))
    # What a PDF's own drawing commands hold are millimetres on paper; only what can be read counts.
    text = texts[owner]
    for longitude, latitude in secret:
        x, y = to_lambert.transform(longitude, latitude)
        for short in (written(longitude) | written(latitude)) - known:
            if len(short) >= 7:
                assert short not in text, short
        for metres in (f"{x:.1f}", f"{y:.1f}"):
            assert metres not in text, metres


def test_the_case_file_does_hold_all_of_it(packet: Packet, root: Path) -> None:
    """The words that are searched for above are really there to be found."""
    attached = root / "attached-case"
    attached.mkdir()
    text = "".join(all_text(packet.folder / "case-file" / name, attached) for name in ("overview.pdf", "cameras.csv", "report.odt")).casefold()
    for word in (PLACE, HYPOTHESIS, WITNESS, SEEN_BY, *OWNERS):
        assert word in text, word


# What is drawn in the files


def pixels(page: Path) -> np.ndarray:
    image = QImage(str(page)).convertToFormat(QImage.Format.Format_Grayscale8)
    assert not image.isNull()
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bytes(bits), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()


HASH = re.compile(r"[0-9a-f]{64}")


def without_hash(path: Path, page: int, picture: np.ndarray, resolution: int) -> np.ndarray:
    """The picture of a page with the line of the evidence's hash painted over: it differs with the evidence, as it must."""
    boxes = subprocess.run(
        ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(path), "-"], capture_output=True, check=True, encoding="utf-8"
    ).stdout
    covered = 0
    for match in re.finditer(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>', boxes):
        if HASH.fullmatch(match[5]):
            left, top, right, bottom = (int(float(match[number]) * resolution / 72) for number in range(1, 5))
            picture[top - 1 : bottom + 2, left - 1 : right + 2] = 255
            covered += 1
    assert covered <= 1, "one hash a page"
    return picture


def same_pictures(one: Path, other: Path, folder: Path) -> None:
    """Every page of two papers is the same, pixel by pixel, but for the hash of the evidence."""
    resolution = 80
    first, second = pdf_pages(one, folder / "first", resolution), pdf_pages(other, folder / "second", resolution)
    assert len(first) == len(second), (one.name, len(first), len(second))
    for number, (left, right) in enumerate(zip(first, second), start=1):
        pictures = [without_hash(paper, number, pixels(page), resolution) for paper, page in ((one, left), (other, right))]
        assert pictures[0].shape == pictures[1].shape
        different = np.argwhere(pictures[0] != pictures[1])
        assert not len(different), (
            f"{one.parent.name}/{one.name} page {number}: {len(different)} pixels from {different.min(axis=0)} to {different.max(axis=0)}"
        )


PAPERS = ("keep-request.pdf", "requisition.pdf", "answer-sheet.pdf", "hand-over.pdf", "annex.pdf")


@pytest.mark.parametrize("name", PAPERS)
def test_the_papers_are_the_same_where_nobody_else_has_a_camera(packet: Packet, root: Path, tmp_path: Path, name: str) -> None:
    # The one whose footage goes first has the number 01 in either case.
    owner = OWNERS[0]
    alone = _alone(root, owner)
    assert len(alone.owner_folders) == 1
    same_pictures(packet.of(owner) / name, alone.of(owner) / name, tmp_path)


def test_the_letters_that_follow_are_the_same_where_nobody_else_has_a_camera(later: tuple[Packet, Packet], root: Path, tmp_path: Path) -> None:
    owner = OWNERS[0]
    for packet, kind, state in zip(later, ("reminder", "release"), ("sent", "received")):
        alone = followed(_alone(root, owner), kind, state)
        same_pictures(packet.of(owner) / f"{kind}.pdf", alone.of(owner) / f"{kind}.pdf", tmp_path / kind)


def test_the_lists_are_the_same_where_nobody_else_has_a_camera(packet: Packet, root: Path) -> None:
    owner = OWNERS[0]
    assert (packet.of(owner) / "cameras.csv").read_bytes() == (_alone(root, owner).of(owner) / "cameras.csv").read_bytes()


@pytest.mark.parametrize("name", PAPERS)
def test_another_owners_papers_differ_in_their_number_alone(packet: Packet, root: Path, name: str) -> None:
    owner = OWNERS[3]
    whole, alone = packet.of(owner) / name, _alone(root, owner).of(owner) / name
    number = f"{CASE['number']}-1-"
    texts = [HASH.sub("hash", squeezed(pdf_text(paper))).replace(f"{number}04", f"{number}01") for paper in (whole, alone)]
    assert texts[0] == texts[1]


_made: dict[tuple[Path, str], Packet] = {}


def _alone(root: Path, owner: str) -> Packet:
    """The packet of an inventory in which only `owner` has cameras."""
    if (root, owner) not in _made:
        only = inventory_of(root / f"only-{owner}", [row for row in town() if row["owner.owner_id"] == owner], lists_by="owner.owner_id")
        _made[root, owner] = export(only, root / f"alone-{owner}")
    return _made[root, owner]


@pytest.mark.parametrize("owner", [OWNERS[0], OWNERS[4]])
def test_an_annex_is_the_same_for_another_zone_that_finds_the_same_cameras(
    packet: Packet, inventory: Path, root: Path, tmp_path: Path, owner: str
) -> None:
    key = (root, "another zone")
    if key not in _made:
        _made[key] = export(inventory, root / "another-zone", ZONE=zone(OTHER_CORNERS))
    other = _made[key]
    assert (packet.of(owner) / "cameras.csv").read_bytes() == (other.of(owner) / "cameras.csv").read_bytes()
    for name in PAPERS:
        same_pictures(packet.of(owner) / name, other.of(owner) / name, tmp_path / name)


# Papers that can be used


def test_no_page_is_blank_and_every_page_can_be_searched(packet: Packet, tmp_path: Path) -> None:
    for paper in sorted(packet.folder.rglob("*.pdf")):
        for number, page in enumerate(pdf_pages(paper, tmp_path / paper.parent.name / paper.stem, 30), start=1):
            dark = (pixels(page) < 128).sum()
            # Where all papers are printed on both sides, the back of a paper's last sheet stays empty.
            back = paper.name == "print-all.pdf" and number % 2 == 0 and not dark
            assert back or dark > 100, f"{paper.name} page {number} is blank"
        pages = pdf_text(paper).split("\f")[:-1]
        for number, text in enumerate(pages, start=1):
            words = squeezed(text)
            if paper.name == "print-all.pdf" and not words:
                continue
            assert squeezed(CASE["number"]) in words, f"{paper.name} page {number}"
            assert squeezed(CASE["marking"].upper()) in words.upper(), f"{paper.name} page {number}"
            assert re.search(rf"Page{'' if paper.name == 'print-all.pdf' else number}", words), f"{paper.name} page {number}"
            assert "Estimation" in words, f"{paper.name} page {number}"


@pytest.mark.parametrize("name", ["case-file/overview.pdf", "annex.pdf"])
def test_maps_show_something_and_have_what_a_map_needs(packet: Packet, tmp_path: Path, name: str) -> None:
    papers = [packet.folder / name] if "/" in name else [folder / name for folder in packet.owner_folders]
    for paper in papers:
        page = pixels(pdf_pages(paper, tmp_path / paper.parent.name)[0])
        height, width = page.shape
        assert width > height, "a map is landscape"
        middle = page[height // 4 : 3 * height // 4, width // 6 : 2 * width // 3]
        assert (middle < 200).mean() > 0.005, f"{paper} has an empty map"
        text = pdf_text(paper)
        for needed in ("1 : ", "Légende", "Nord", " m", "°"):
            assert needed.replace(" ", "\u202f") in text or needed in text, needed


def test_the_overview_tells_direction_and_times(packet: Packet) -> None:
    text = pdf_text(packet.folder / "case-file" / "overview.pdf")
    # The flight starts at 22:00; the sighting in its middle lies between 22:00:20 and 22:00:50.
    assert re.search(r"22\s?(h|:)\s?00", text), text


def test_an_owner_is_not_told_how_many_others_are_asked(packet: Packet, texts: dict[str, str]) -> None:
    for owner in OWNERS:
        for total in ("6 exploitants", "6 destinataires", "18 caméras", "sur 6 "):
            assert total not in texts[owner]


# The manifest


def test_the_manifest_names_every_file_with_its_hash(packet: Packet) -> None:
    manifest = json.loads((packet.folder / "manifest.json").read_text(encoding="utf-8"))
    listed = {entry["path"]: entry["sha256"] for entry in manifest["files"]}
    files = {
        one.relative_to(packet.folder).as_posix(): one for one in packet.folder.rglob("*") if one.is_file() and one.name != "manifest.json"
    }
    assert set(listed) == set(files)
    for name, one in files.items():
        assert hashlib.sha256(one.read_bytes()).hexdigest() == listed[name], name
    assert packet.results["MANIFEST"] == str(packet.folder / "manifest.json")
    assert packet.results["FILES"] == len(files) + 1


def test_the_manifest_says_what_it_was_made_with(packet: Packet) -> None:
    manifest = json.loads((packet.folder / "manifest.json").read_text(encoding="utf-8"))
    text = json.dumps(manifest)
    assert manifest["now"] == NOW
    assert manifest["time_zone"] == "Europe/Paris"
    assert {"plugin", "qgis"} <= set(manifest["versions"])
    assert manifest["inventory"]["version"]
    # Parameters of the run, so that it can be repeated.
    for value in ("corridor", "margin", "edition"):
        assert value in text.casefold()


def test_the_zip_holds_the_same_files(packet: Packet) -> None:
    with zipfile.ZipFile(packet.folder.parent / f"{packet.folder.name}.zip") as archive:
        assert archive.testzip() is None
        names = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    files = {
        f"{packet.folder.name}/{one.relative_to(packet.folder).as_posix()}": one.read_bytes()
        for one in packet.folder.rglob("*")
        if one.is_file()
    }
    assert names == files


def test_nothing_secret_stands_in_any_file(packet: Packet, root: Path, inventory: Path) -> None:
    attached = root / "attached-secret"
    attached.mkdir()
    login = os.environ.get("USER") or os.environ.get("LOGNAME") or ""
    secrets = [str(root), str(inventory), f"{Path.home()}/"]
    if len(socket.gethostname()) > 6:
        secrets.append(socket.gethostname())
    for one in sorted(packet.folder.rglob("*")):
        if not one.is_file():
            continue
        content = one.read_bytes()
        text = all_text(one, attached) if one.suffix != ".gpkg" else ""
        for secret in secrets:
            assert secret.encode() not in content, (one.name, secret)
            assert secret not in text, (one.name, secret)
        if one.suffix == ".pdf":
            author = re.search(r"^Author: +(.*)$", text, re.MULTILINE)
            assert author is None or author[1].strip() != login, (one.name, author)


# Evidence and print-all


def test_the_evidence_is_on_every_page_to_be_signed(packet: Packet) -> None:
    digest = hashlib.sha256((packet.folder / "case-file" / "evidence.gpkg").read_bytes()).hexdigest()
    for folder in packet.owner_folders:
        for name in ("keep-request.pdf", "requisition.pdf", "answer-sheet.pdf", "hand-over.pdf"):
            for page in pdf_text(folder / name).split("\f")[:-1]:
                assert digest in squeezed(page)
    with zipfile.ZipFile(packet.folder / "case-file" / "report.odt") as archive:
        assert digest[:16] in archive.read("content.xml").decode("utf-8"), "the record names it"


def test_the_evidence_holds_every_candidate_as_it_was(packet: Packet) -> None:
    from osgeo import ogr

    evidence = ogr.Open(str(packet.folder / "case-file" / "evidence.gpkg"))
    assert evidence is not None
    names = [evidence.GetLayer(index).GetName() for index in range(evidence.GetLayerCount())]
    assert any("camera" in name or "candidate" in name for name in names), names
    counts = [evidence.GetLayer(index).GetFeatureCount() for index in range(evidence.GetLayerCount())]
    assert max(counts) >= len(town())


def test_print_all_has_every_paper_in_the_order_of_deadlines(packet: Packet) -> None:
    text = squeezed(pdf_text(packet.folder / "print-all.pdf"))
    places = [text.index(f"Maison{owner.title()}") for owner in OWNERS]
    assert all(place >= 0 for place in places)
    lists = [(folder / "cameras.csv").read_text(encoding="utf-8-sig").splitlines() for folder in packet.owner_folders]
    numbers = [next(csv.DictReader(lines))["requisition"] for lines in lists]
    requisitions = [text.index(squeezed(f"Réquisition n° {number}")) for number in numbers]
    assert requisitions == sorted(requisitions)


def test_nothing_unsigned_but_the_keep_request_is_attached(packet: Packet) -> None:
    for folder in packet.owner_folders:
        message = message_from_bytes((folder / "message-keep.eml").read_bytes(), policy=policy.default)
        assert message["X-Unsent"] == "1"
        assert [part.get_filename() for part in message.iter_attachments()] == ["keep-request.pdf"]
        assert ".invalid" in message["To"]
        (attachment,) = message.iter_attachments()
        assert attachment.get_content() == (folder / "keep-request.pdf").read_bytes()


def test_complete_papers_are_no_drafts(packet: Packet) -> None:
    for folder in packet.owner_folders:
        assert "PROJET" not in pdf_text(folder / "requisition.pdf")


def test_papers_that_lack_something_say_so_on_every_page(inventory: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps({**CASE, "signer": {}, "frame": "preliminary"}), encoding="utf-8")
    draft = export(inventory, tmp_path / "draft", CASE=case)
    for folder in draft.owner_folders:
        for page in pdf_text(folder / "requisition.pdf").split("\f")[:-1]:
            assert "PROJET" in page
        # What a keep-request needs is there: it is none.
        assert "PROJET" not in pdf_text(folder / "keep-request.pdf")
