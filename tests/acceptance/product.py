"""The product as its users reach it: the Processing algorithms by the contract's names, and what they leave on the disk."""

from __future__ import annotations

import csv
import json
import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

PROVIDER = "camera_requisition"


class Refused(Exception):
    """A run that failed; the text is everything that the user was told."""


class Heard(QgsProcessingFeedback):
    """Feedback that keeps what a user would read in the run's log."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []
        self.warnings: list[str] = []
        self.infos: list[str] = []
        self.details: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def pushDebugInfo(self, info: str) -> None:
        self.details.append(info)


def run(algorithm: str, heard: Heard | None = None, **parameters: Any) -> dict[str, Any]:
    """Run `camera_requisition:<algorithm>`; raises `Refused` with what the user reads when it fails."""
    heard = heard or Heard()
    found = QgsApplication.processingRegistry().createAlgorithmById(f"{PROVIDER}:{algorithm}")
    assert found is not None, f"there is no algorithm {algorithm}"
    context = QgsProcessingContext()
    context.setFeedback(heard)
    given = {name: str(value) if isinstance(value, Path) else value for name, value in parameters.items() if value is not None}
    usable, why = found.checkParameterValues(given, context)
    if not usable:
        raise Refused(why)
    try:
        results, successful = found.run(given, context, heard)
    except QgsProcessingException as error:
        raise Refused(str(error)) from error
    if not successful:
        raise Refused("\n".join(heard.errors))
    for name, value in results.items():
        layer = context.takeResultLayer(value) if isinstance(value, str) else None
        if layer is not None:
            results[name] = layer
    return results


def refusal(algorithm: str, **parameters: Any) -> str:
    """The sentence with which a run fails; fails itself when the run succeeds or the sentence isn't one for a user."""
    try:
        results = run(algorithm, **parameters)
    except Refused as refused:
        sentence = str(refused)
    else:
        raise AssertionError(f"{algorithm} should have failed but gave {results}")
    assert_for_a_user(sentence)
    return sentence


def assert_for_a_user(sentence: str) -> None:
    """A sentence: words and a full stop, no traceback, no bare code, no place left unfilled, no name of a Python class."""
    assert sentence.strip(), "the run failed without a word"
    assert "Traceback" not in sentence, sentence
    assert 'File "' not in sentence, sentence
    assert not re.search(r"\{\w+\}", sentence), f"a place was left unfilled: {sentence}"
    assert not re.search(r"\b[A-Za-z]*(Error|Exception)\b", sentence), f"names a Python class: {sentence}"
    assert not re.fullmatch(r"[a-z_]+( \{.*\})?", sentence.strip()), f"a bare code: {sentence}"
    assert "unforeseen" not in sentence, sentence
    assert len(sentence.split()) >= 5, sentence
    assert re.search(r"[.!?:…]\s*$", sentence.strip()), sentence


# Inventories


INVENTED_COLUMNS = (
    "owner.owner_id owner.name owner.kind owner.email owner.phone owner.address owner.city owner.service recorder.recorder_id recorder.name "
    "recorder.recording recorder.access recorder.retention_authorised_days recorder.retention_declared_days "
    "recorder.retention_observed_days recorder.duty_phone recorder.duty_contact recorder.duty_hours camera.source_id camera.channel "
    "camera.label camera.address camera.kind camera.heading_deg camera.hfov_deg camera.range_m camera.near_m camera.height_m "
    "camera.resolution_px camera.status camera.status_since camera.valid_from camera.valid_to camera.regime camera.municipality_code "
    "camera.x camera.y"
).split()


def write_list(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    """A CSV whose columns are called as nobody would guess, and its mapping beside it; rows are keyed `table.field`."""
    headings = {name: f"spalte-{number}" for number, name in enumerate(INVENTED_COLUMNS)}
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(headings.values())
        for row in rows:
            unknown = set(row) - set(headings)
            assert not unknown, unknown
            writer.writerow(["" if row.get(name) is None else row[name] for name in headings])
    path.with_suffix(".mapping.json").write_text(json.dumps(headings), encoding="utf-8")
    return path


def inventory_of(
    folder: Path, rows: Iterable[Mapping[str, Any]], crs: str = "EPSG:4326", time_zone: str = "Europe/Paris", lists_by: str | None = None
) -> Path:
    """An inventory `inventory.gpkg` in `folder` made through the product alone; coordinates of `rows` are in `crs`.

    With `lists_by` the rows of each value of that field are delivered as a list of their own, by whom the value names.
    """
    folder.mkdir(parents=True, exist_ok=True)
    inventory = folder / "inventory.gpkg"
    run("createinventory", CRS=crs, TIME_ZONE=time_zone, OUTPUT=inventory)
    lists: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        lists.setdefault(str(row[lists_by]) if lists_by else "the test", []).append(row)
    for source, of_source in lists.items():
        delivered = write_list(folder / "delivered.csv", of_source)
        mapping = delivered.with_suffix(".mapping.json")
        counts = run("importcameras", INPUT=delivered, INVENTORY=inventory, SOURCE=source, MAPPING=mapping, INPUT_CRS=crs)
        assert counts["REJECTED"] == 0, counts
        assert counts["ADDED"] == len(of_source), counts
    built = run("buildviews", INVENTORY=inventory)
    assert built["FAILED"] == 0, built
    return inventory


def camera_ids(inventory: Path) -> dict[str, str]:
    """Camera ids of an inventory by the ids under which the list delivered them."""
    layer = QgsVectorLayer(f"{inventory}|layername=camera", "camera", "ogr")
    assert layer.isValid()
    return {feature["source_id"]: feature["camera_id"] for feature in layer.getFeatures()}


# Layers


def layer(kind: str, crs: str, features: Sequence[tuple[Any, Mapping[str, Any]]], fields: str = "") -> QgsVectorLayer:
    """A memory layer; features are (geometry or WKT, attributes), `fields` as in a memory layer's definition."""
    made = QgsVectorLayer(f"{kind}?crs={crs}" + "".join(f"&field={one}" for one in fields.split()), "drawn", "memory")
    assert made.isValid()
    rows = []
    for geometry, attributes in features:
        feature = QgsFeature(made.fields())
        feature.setGeometry(QgsGeometry.fromWkt(geometry) if isinstance(geometry, str) else geometry)
        for name, value in attributes.items():
            feature.setAttribute(name, value)
        rows.append(feature)
    successful, _ = made.dataProvider().addFeatures(rows)
    assert successful
    made.updateExtents()
    return made


def circle_layer(longitude: float, latitude: float, radius_m: float, **attributes: Any) -> QgsVectorLayer:
    """A point with a radius, as a zone."""
    fields = "radius_m:double start:string end:string hypothesis:string source:string"
    point = QgsGeometry.fromPointXY(QgsPointXY(longitude, latitude))
    return layer("Point", "EPSG:4326", [(point, {"radius_m": radius_m, **attributes})], fields)


def rows_of(found: QgsVectorLayer) -> list[dict[str, Any]]:
    """Attributes of every feature, NULL as None."""
    names = [field.name() for field in found.fields()]
    return [{name: _plain(feature[name]) for name in names} for feature in found.getFeatures()]


def _plain(value: Any) -> Any:
    return None if value is None or (hasattr(value, "isNull") and value.isNull()) else value


# Papers


def pdf_text(path: Path) -> str:
    """The searchable text of a PDF, by poppler."""
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, encoding="utf-8").stdout


def squeezed(text: str) -> str:
    """`text` without white space: a word that a narrow column breaks is found all the same."""
    return "".join(text.split())


def pdf_words(path: Path) -> str:
    """The text of a PDF in the order in which it was drawn, squeezed."""
    return squeezed(subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True, encoding="utf-8").stdout)


def pdf_pages(path: Path, folder: Path, resolution: int = 60) -> list[Path]:
    """Pictures of a PDF's pages, by poppler."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["pdftoppm", "-r", str(resolution), "-png", str(path), str(folder / "page")], check=True, capture_output=True)
    pages = sorted(folder.glob("page*.png"))
    assert pages, path
    return pages


def scripts_process(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A call of `scripts/process` as a user makes it."""
    return subprocess.run(
        [str(checkout / "scripts" / "process"), *arguments], capture_output=True, encoding="utf-8", check=False, timeout=120, cwd=checkout
    )


def everything_in(folder: Path) -> dict[str, int]:
    """Relative paths and sizes of all that lies in a folder, to see that nothing was left behind."""
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in sorted(folder.rglob("*")) if path.is_file()}
